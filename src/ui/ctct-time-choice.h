/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-clock.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctTimeSpan:
 * Times that are asked for.
 * @CTCT_TIME_ANY: at any time, or never
 * @CTCT_TIME_WEEK: in the last 7 days
 * @CTCT_TIME_MONTH: in the last 30 days
 * @CTCT_TIME_YEAR: since the year began
 * @CTCT_TIME_BETWEEN: from one day to another, both included
 */
typedef enum
{
  CTCT_TIME_ANY,
  CTCT_TIME_WEEK,
  CTCT_TIME_MONTH,
  CTCT_TIME_YEAR,
  CTCT_TIME_BETWEEN,
} CtctTimeSpan;

/**
 * CtctTimeChoice:
 *
 * When something happened: a time span, or the first and the last day. "title" is what happened. "changed" is
 * emitted when another time is meant.
 */
#define CTCT_TYPE_TIME_CHOICE (ctct_time_choice_get_type ())
G_DECLARE_FINAL_TYPE (CtctTimeChoice, ctct_time_choice, CTCT, TIME_CHOICE, GtkBox)

/* What the last days are counted from; the system's clock as long as there is no other. */
void ctct_time_choice_set_clock (CtctTimeChoice *self, CtctClock *clock);
CtctTimeSpan ctct_time_choice_get_span (CtctTimeChoice *self);
void ctct_time_choice_set_span (CtctTimeChoice *self, CtctTimeSpan span);
/* The days themselves, in the local time zone; in either order. */
void ctct_time_choice_set_days (CtctTimeChoice *self, GDateTime *first, GDateTime *last);
/* In seconds since 1970; G_MININT64 and G_MAXINT64 where there is no end. */
void ctct_time_choice_get_times (CtctTimeChoice *self, gint64 *from, gint64 *before);
/* Takes such times for days, as well as can be. */
void ctct_time_choice_set_times (CtctTimeChoice *self, gint64 from, gint64 before);

G_END_DECLS
