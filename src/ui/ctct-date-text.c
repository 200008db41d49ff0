/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-date-text.h"

#include <glib/gi18n.h>

#define DAYS_IN_WEEK 7
/* From here on the unit is too fine: weeks instead of days, the month instead of weeks. */
#define MAX_DAYS  13
#define MAX_WEEKS 8

static GDate *
date_of_day (GDateTime *time)
{
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  return g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* Days by the calendar, so that an hour before midnight is yesterday from an hour after it on. */
static int
count_days (GDateTime *from, GDateTime *to)
{
  g_autoptr (GDate) first = date_of_day (from);
  g_autoptr (GDate) last = date_of_day (to);

  return g_date_days_between (first, last);
}

static char *
dup_days_ago (int days, gboolean alone)
{
  int weeks = days / DAYS_IN_WEEK;

  if (days == 0)
    return g_strdup (alone ? _("Today")
                           /* Translators: within a sentence */
                           : _("today"));
  if (days == 1)
    return g_strdup (alone ? _("Yesterday")
                           /* Translators: within a sentence */
                           : _("yesterday"));
  if (days <= MAX_DAYS)
    /* Translators: in a sentence, and alone */
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", days), days);

  /* Translators: in a sentence, and alone */
  return g_strdup_printf (ngettext ("%d week ago", "%d weeks ago", weeks), weeks);
}

static const char *
get_day_format (gboolean alone)
{
  if (alone)
    /* Translators: a day to come, alone, in the form of g_date_time_format() */
    return _("On %-d %B %Y");

  /* Translators: a day to come, in a sentence, in the form of g_date_time_format() */
  return _("on %-d %B %Y");
}

static const char *
get_month_format (gboolean alone)
{
  if (alone)
    /* Translators: a month, alone, in the form of g_date_time_format() */
    return _("In %OB %Y");

  /* Translators: a month, in a sentence, in the form of g_date_time_format() */
  return _("in %OB %Y");
}

static char *
dup_seen_from (GDateTime *time, GDateTime *now, gboolean alone)
{
  g_autoptr (GDateTime) local = g_date_time_to_timezone (time, g_date_time_get_timezone (now));
  int days = count_days (local, now);

  if (days < 0)
    return g_date_time_format (local, get_day_format (alone));
  if (days < (MAX_WEEKS + 1) * DAYS_IN_WEEK)
    return dup_days_ago (days, alone);

  return g_date_time_format (local, get_month_format (alone));
}

char *
ctct_date_text_dup_phrase (const CtctDate *date, GDateTime *now)
{
  GDateTime *time = ctct_date_get_time (date);

  if (ctct_date_is_never (date))
    return NULL;

  return time != NULL ? dup_seen_from (time, now, FALSE) : g_strdup (ctct_date_get_text (date));
}

char *
ctct_date_text_dup_relative (const CtctDate *date, GDateTime *now)
{
  GDateTime *time = ctct_date_get_time (date);

  if (ctct_date_is_never (date))
    /* Translators: stands where a date would stand */
    return g_strdup (_("Never"));

  return time != NULL ? dup_seen_from (time, now, TRUE) : g_strdup (ctct_date_get_text (date));
}

char *
ctct_date_text_dup_day (const CtctDate *date, GTimeZone *zone)
{
  GDateTime *time = ctct_date_get_time (date);
  g_autoptr (GDateTime) local = NULL;

  if (ctct_date_is_never (date))
    return g_strdup (_("Never"));
  if (time == NULL)
    return g_strdup (ctct_date_get_text (date));

  local = g_date_time_to_timezone (time, zone);
  /* Translators: a day, in the form of g_date_time_format() */
  return g_date_time_format (local, _("%-d %B %Y"));
}

char *
ctct_date_text_dup_exact (const CtctDate *date, GTimeZone *zone)
{
  GDateTime *time = ctct_date_get_time (date);
  g_autoptr (GDateTime) local = NULL;

  if (time == NULL)
    return NULL;

  local = g_date_time_to_timezone (time, zone);
  /* Translators: a point in time with its time zone, in the form of g_date_time_format() */
  return g_date_time_format (local, _("%A, %-d %B %Y, %X %Z"));
}
