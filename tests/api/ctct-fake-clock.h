/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-clock.h"

G_BEGIN_DECLS

/**
 * CtctFakeClock:
 *
 * A clock that stands still until a test moves it. It can be made hasty: then a timer that is short
 * enough fires as soon as the main loop runs, and takes the time with it, so that a test of what
 * happens after a pause does not last as long as the pause.
 */
#define CTCT_TYPE_FAKE_CLOCK (ctct_fake_clock_get_type ())
G_DECLARE_FINAL_TYPE (CtctFakeClock, ctct_fake_clock, CTCT, FAKE_CLOCK, GObject)

/* `now` is ISO 8601. */
CtctFakeClock *ctct_fake_clock_new (const char *now);

/* Lets that time pass: each timer fires at its own time, and what it sets off happens before the
 * next. */
void ctct_fake_clock_advance (CtctFakeClock *self, gint64 milliseconds);

/* Somebody sets the clock; the time that passes goes on as it did. */
void ctct_fake_clock_set_real_time (CtctFakeClock *self, const char *now);

/* Timers of at most that length do not wait any more; 0 for none. */
void ctct_fake_clock_set_haste (CtctFakeClock *self, guint milliseconds);

/* How many timers wait. */
guint ctct_fake_clock_get_n_timers (CtctFakeClock *self);

/* How long the hasty timers should have waited, in milliseconds, in the order in which they were
 * made. */
GArray *ctct_fake_clock_get_pauses (CtctFakeClock *self);

G_END_DECLS
