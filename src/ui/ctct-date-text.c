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
dup_days_ago (int days)
{
  int weeks = days / DAYS_IN_WEEK;

  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("yesterday"));
  if (days <= MAX_DAYS)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", days), days);

  return g_strdup_printf (ngettext ("%d week ago", "%d weeks ago", weeks), weeks);
}

static char *
dup_capitalized (const char *text)
{
  g_autoptr (GString) capitalized = g_string_new (NULL);

  if (*text == '\0')
    return g_strdup (text);

  g_string_append_unichar (capitalized, g_unichar_totitle (g_utf8_get_char (text)));
  g_string_append (capitalized, g_utf8_next_char (text));
  return g_string_free (g_steal_pointer (&capitalized), FALSE);
}

char *
ctct_date_text_dup_phrase (const CtctDate *date, GDateTime *now)
{
  GDateTime *time = ctct_date_get_time (date);
  g_autoptr (GDateTime) local = NULL;
  int days;

  if (ctct_date_is_never (date))
    return NULL;
  if (time == NULL)
    return g_strdup (ctct_date_get_text (date));

  local = g_date_time_to_timezone (time, g_date_time_get_timezone (now));
  days = count_days (local, now);

  if (days < 0)
    /* Translators: a day to come, in a sentence, in the form of g_date_time_format() */
    return g_date_time_format (local, _("on %-d %B %Y"));
  if (days < (MAX_WEEKS + 1) * DAYS_IN_WEEK)
    return dup_days_ago (days);

  /* Translators: a month, in a sentence, in the form of g_date_time_format() */
  return g_date_time_format (local, _("in %OB %Y"));
}

char *
ctct_date_text_dup_relative (const CtctDate *date, GDateTime *now)
{
  g_autofree char *phrase = ctct_date_text_dup_phrase (date, now);

  if (phrase == NULL)
    return g_strdup (_("Never"));
  if (ctct_date_get_time (date) == NULL)
    return g_steal_pointer (&phrase);

  return dup_capitalized (phrase);
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
