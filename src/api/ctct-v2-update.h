/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-transport.h"
#include "ctct-update.h"

G_BEGIN_DECLS

/* ctct_service_update_contact_async() over version 2: GET, merge, PUT the whole, and look at what comes
 * back. */
void ctct_v2_update_async (CtctTransport *transport,
                           CtctUpdate *update,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean ctct_v2_update_finish (GAsyncResult *result, GError **error);

G_END_DECLS
