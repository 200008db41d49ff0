/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-transport.h"

G_BEGIN_DECLS

/*
 * The one door for writes. Each is sent once, on a connection of its own. It can be cancelled as long as
 * it waits for its turn; from then on only the outcome is of interest.
 */

/**
 * ctct_v2_send_update_async:
 * @contact: what the whole contact is to be
 *
 * Contract 1.2, as the owner of the account. A refusal names places in `contact`.
 */
void ctct_v2_send_update_async (CtctTransport *transport,
                                CtctContact *contact,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Contract 1.3. */
void ctct_v2_send_unsubscribe_async (CtctTransport *transport,
                                     const char *id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: (transfer full): the body of a success, which may be empty */
GBytes *ctct_v2_send_finish (GAsyncResult *result, GError **error);

G_END_DECLS
