/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-service.h"

G_BEGIN_DECLS

/**
 * ctct_cache_rebuild_async:
 * @service: what reads the bodies of contacts; nothing is asked of it
 *
 * Where words and sort keys were made by other rules than today's (of this program, of ICU, or of another
 * language), makes them anew from the bodies, some hundred contacts at a time, so that other writing goes on
 * in between. One that is interrupted begins anew, and passes over what it has done. Does nothing else.
 */
void ctct_cache_rebuild_async (CtctCache *self,
                               CtctService *service,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean ctct_cache_rebuild_finish (CtctCache *self, GAsyncResult *result, GError **error);

G_END_DECLS
