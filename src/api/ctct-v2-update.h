/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-transport.h"

G_BEGIN_DECLS

/* ctct_service_update_contact_async() over version 2: GET, merge, PUT the whole, and what comes back has
 * to show the changes. */
void ctct_v2_update_async (CtctTransport *transport,
                           CtctContact *base,
                           CtctContact *draft,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
CtctContact *ctct_v2_update_finish (GAsyncResult *result, GError **error);

G_END_DECLS
