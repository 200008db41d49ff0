/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contacts-page.h"
#include "ctct-transport.h"

G_BEGIN_DECLS

/**
 * ctct_v2_page_get_async:
 * @request: what to ask for; it may go away afterwards
 *
 * Gets a page of the collection of contacts (contract 1.4 and 3), and reads it in a worker.
 */
void ctct_v2_page_get_async (CtctTransport *transport,
                             const CtctPageRequest *request,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* Returns: (transfer full): the page */
CtctContactsPage *ctct_v2_page_get_finish (GAsyncResult *result, GError **error);

/**
 * ctct_v2_read_body:
 * @json: the body of a contact, as it came
 * @error: CTCT_ERROR_UNREADABLE where it is none
 *
 * May be called in any thread.
 *
 * Returns: (transfer full): the contact, which knows what it was read from
 */
CtctContact *ctct_v2_read_body (GBytes *json, GError **error);

G_END_DECLS
