/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-filter-text.h"

#include <glib/gi18n.h>

char *
ctct_filter_text_dup_changed (CtctTimeChoice *choice)
{
  g_autofree char *first = ctct_time_choice_dup_first_day (choice);
  g_autofree char *last = ctct_time_choice_dup_last_day (choice);

  switch (ctct_time_choice_get_span (choice))
    {
    case CTCT_TIME_WEEK:
      return g_strdup (_ ("Changed in the last 7 days"));
    case CTCT_TIME_MONTH:
      return g_strdup (_ ("Changed in the last 30 days"));
    case CTCT_TIME_YEAR:
      return g_strdup (_ ("Changed this year"));
    case CTCT_TIME_BETWEEN:
      /* Translators: both are days, such as “1 May 2026”. */
      return g_strdup_printf (_ ("Changed between %s and %s"), first, last);
    case CTCT_TIME_ANY:
    default:
      return NULL;
    }
}

char *
ctct_filter_text_dup_unsubscribed (CtctTimeChoice *choice)
{
  g_autofree char *first = ctct_time_choice_dup_first_day (choice);
  g_autofree char *last = ctct_time_choice_dup_last_day (choice);

  switch (ctct_time_choice_get_span (choice))
    {
    case CTCT_TIME_WEEK:
      return g_strdup (_ ("Unsubscribed in the last 7 days"));
    case CTCT_TIME_MONTH:
      return g_strdup (_ ("Unsubscribed in the last 30 days"));
    case CTCT_TIME_YEAR:
      return g_strdup (_ ("Unsubscribed this year"));
    case CTCT_TIME_BETWEEN:
      /* Translators: both are days, such as “1 May 2026”. */
      return g_strdup_printf (_ ("Unsubscribed between %s and %s"), first, last);
    case CTCT_TIME_ANY:
    default:
      return NULL;
    }
}

char *
ctct_filter_text_dup_short (GPtrArray *texts)
{
  if (texts->len == 0)
    return g_strdup ("");
  if (texts->len == 1)
    return g_strdup (texts->pdata[0]);

  /* Translators: by how many things the contacts are filtered: it is always more than one. */
  return g_strdup_printf (ngettext ("%u filter", "%u filters", texts->len), texts->len);
}

char *
ctct_filter_text_dup_lines (GPtrArray *texts)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", (const char *) texts->pdata[i]);

  return g_strdup (lines->str);
}
