/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtctClock:
 *
 * Time, as far as the program waits for it or counts by it, so that a test can be its master.
 */
#define CTCT_TYPE_CLOCK (ctct_clock_get_type ())
G_DECLARE_INTERFACE (CtctClock, ctct_clock, CTCT, CLOCK, GObject)

struct _CtctClockInterface
{
  GTypeInterface parent_iface;

  gint64 (*get_monotonic_time) (CtctClock *self);
  GDateTime *(*get_real_time) (CtctClock *self);
  GSource *(*create_timer) (CtctClock *self, guint milliseconds);
};

/* In microseconds; only differences mean something. */
gint64 ctct_clock_get_monotonic_time (CtctClock *self);
/* Returns: (transfer full): now, in UTC */
GDateTime *ctct_clock_get_real_time (CtctClock *self);
/* Returns: (transfer full): a source that fires after that time, as g_timeout_source_new() does */
GSource *ctct_clock_create_timer (CtctClock *self, guint milliseconds);

/* Ends after that time, or as soon as it is cancelled. */
void ctct_clock_wait_async (CtctClock *self,
                            guint milliseconds,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean ctct_clock_wait_finish (CtctClock *self, GAsyncResult *result, GError **error);

G_END_DECLS
