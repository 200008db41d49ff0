/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-service.h"

G_BEGIN_DECLS

/* Reads the lists of the account into the cache. */
void ctct_sync_lists_async (CtctService *service,
                            CtctCache *cache,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* `n_listed` is the sum of the contacts that each of them says that it has. */
gboolean ctct_sync_lists_finish (GAsyncResult *result, gint64 *n_listed, GError **error);

G_END_DECLS
