/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

#include "ctct-clock.h"

G_BEGIN_DECLS

/**
 * ctct_call_start_async:
 * @idle_timeout: how long nothing may come, in milliseconds
 * @deadline: how long all of it may take, in milliseconds
 *
 * Sends one message and reads its answer to the end. The errors are CTCT_ERROR_OFFLINE where nothing was
 * sent, _UNTRUSTED, _TIMED_OUT, _CLOSED, _TOO_LARGE beyond CTCT_MAX_BODY, and %G_IO_ERROR_CANCELLED.
 */
void ctct_call_start_async (SoupSession *session,
                            SoupMessage *message,
                            CtctClock *clock,
                            guint idle_timeout,
                            guint deadline,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* Returns: (transfer full): the body, after decompression */
GBytes *ctct_call_finish (GAsyncResult *result, GError **error);

G_END_DECLS
