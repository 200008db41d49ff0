/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-clock.h"
#include "ctct-service.h"

G_BEGIN_DECLS

/* Told of the pass as it is now on disk, after each page or group of them. */
typedef void (*CtctSyncProgress) (const CtctCachePass *pass, gpointer user_data);

/**
 * ctct_sync_pass_async:
 * @pass: a reading that was begun, and perhaps interrupted; it may go away afterwards
 * @page_length: how many contacts to ask for at a time, 1 to %CTCT_MAX_PAGE_LENGTH
 * @group_length: how many pages may wait, and so are written together, 1 or more
 * @progress: is called until the callback is
 *
 * Reads an account, or what has changed in it, from the page where that stopped to the last one. While a
 * page is written, the next ones are on their way, one after the other, and all that have come by the time it is
 * written are written together. What was written stays written, whatever ends the reading, and so does what
 * had come before an error of the service; errors are those of the service and of the cache. A service that leads
 * in a circle is %CTCT_ERROR_UNREADABLE.
 */
void ctct_sync_pass_async (CtctService *service,
                           CtctCache *cache,
                           CtctClock *clock,
                           const CtctCachePass *pass,
                           guint page_length,
                           guint group_length,
                           CtctSyncProgress progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean ctct_sync_pass_finish (GAsyncResult *result, GError **error);

G_END_DECLS
