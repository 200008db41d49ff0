/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-call-budget.h"
#include "ctct-clock.h"

G_BEGIN_DECLS

#define CTCT_CALLS_PER_SECOND 4
#define CTCT_CALLS_PER_DAY    10000

/**
 * CtctCallWindow:
 *
 * A budget kept in memory: in no second more than 4 calls, on no day (UTC) more than 10,000. The window
 * slides, so that a burst at the seam of two seconds is no more than any other.
 *
 * The properties "day" (int64, days since 1970-01-01) and "calls-today" (uint) can be kept and given
 * back at construction; both notify.
 */
#define CTCT_TYPE_CALL_WINDOW (ctct_call_window_get_type ())
G_DECLARE_FINAL_TYPE (CtctCallWindow, ctct_call_window, CTCT, CALL_WINDOW, GObject)

CtctCallWindow *ctct_call_window_new (CtctClock *clock, gint64 day, guint calls_today);
gint64 ctct_call_window_get_day (CtctCallWindow *self);
guint ctct_call_window_get_calls_today (CtctCallWindow *self);

G_END_DECLS
