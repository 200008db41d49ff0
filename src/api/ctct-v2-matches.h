/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-transport.h"

G_BEGIN_DECLS

/* ctct_service_find_by_email_async() over version 2 (contract 1.4). Each contact is read from its own part of the
 * answer, which it can be kept as, and comes once. */
void ctct_v2_matches_get_async (CtctTransport *transport,
                                const char *email,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Returns: (transfer full): a GListStore of CtctContact */
GListStore *ctct_v2_matches_get_finish (GAsyncResult *result, GError **error);

G_END_DECLS
