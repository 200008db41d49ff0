/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-date.h"

G_BEGIN_DECLS

/* A date as it is read in the middle of a sentence, seen from `now` and in its time zone: "today",
 * "3 days ago", "in March 2017". A text that is no date is given as it is, "never" as NULL. */
char *ctct_date_text_dup_phrase (const CtctDate *date, GDateTime *now);
/* The same, standing alone: "In March 2017", and "Never". */
char *ctct_date_text_dup_relative (const CtctDate *date, GDateTime *now);
/* The day, "23 January 2013"; "Never"; or the text as it is. */
char *ctct_date_text_dup_day (const CtctDate *date, GTimeZone *zone);
/* Day, time and time zone; NULL where there is nothing more to say than the text says. */
char *ctct_date_text_dup_exact (const CtctDate *date, GTimeZone *zone);

G_END_DECLS
