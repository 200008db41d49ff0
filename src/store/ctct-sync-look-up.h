/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-clock.h"
#include "ctct-service.h"

G_BEGIN_DECLS

/**
 * ctct_sync_look_up_async:
 * @number: a reading of all contacts that came to its end
 * @max: how many contacts to look up at most, with one call each
 *
 * Looks up who is in the cache, but was not among all contacts. One whom the service has is written, and
 * one whom it does not have is removed.
 */
void ctct_sync_look_up_async (CtctService *service,
                              CtctCache *cache,
                              CtctClock *clock,
                              gint64 number,
                              guint max,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* `is_all` says whether there is nobody else to look up. */
gboolean ctct_sync_look_up_finish (GAsyncResult *result, gboolean *is_all, GError **error);

G_END_DECLS
