/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-filter-text.h"

#include "ctct-cache-lists.h"
#include "ctct-date-text.h"
#include "ctct-filter-lists.h"
#include "ctct-kept-filter.h"
#include "ctct-list-name.h"

#include <glib/gi18n.h>

static char *
dup_changed (CtctTimeSpan span, const char *first, const char *last)
{
  switch (span)
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

static char *
dup_unsubscribed (CtctTimeSpan span, const char *first, const char *last)
{
  switch (span)
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

/* "23 January 2013". */
static char *
dup_day (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autoptr (CtctDate) date = NULL;

  if (text == NULL)
    return g_strdup ("");

  date = ctct_date_new (text);
  return ctct_date_text_dup_day (date, g_date_time_get_timezone (time));
}

typedef char *(*DupTime) (CtctTimeSpan span, const char *first, const char *last);

static void
add_time (GPtrArray *texts, DupTime dup_time, CtctTimeSpan span, gint64 from, gint64 before)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (span == CTCT_TIME_ANY)
    return;

  /* Both days are chosen here, but a file may have one. */
  if (span == CTCT_TIME_BETWEEN)
    {
      first = dup_day (from != G_MININT64 ? from : before - 1);
      last = dup_day (before != G_MAXINT64 ? before - 1 : from);
    }
  g_ptr_array_add (texts, dup_time (span, first, last));
}

/* The name that the list has now. */
static char *
dup_list (GPtrArray *lists, const char *id)
{
  for (guint i = 0; lists != NULL && i < lists->len; i++)
    {
      const CtctCacheList *list = lists->pdata[i];

      if (g_str_equal (list->id, id) && *list->name != '\0')
        return g_strdup (list->name);
    }

  return ctct_list_name_dup (NULL, id);
}

static void
add_list (GPtrArray *texts, const CtctSearchQuery *filter, GPtrArray *lists)
{
  if (filter->in_no_list)
    g_ptr_array_add (texts, g_strdup (_ ("In no list")));
  for (guint i = 0; filter->lists != NULL && filter->lists[i] != NULL; i++)
    g_ptr_array_add (texts, dup_list (lists, filter->lists[i]));
}

GPtrArray *
ctct_filter_text_list (const char *kept, GPtrArray *lists)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  CtctTimeSpan changed, unsubscribed;
  g_autoptr (CtctSearchQuery) filter = ctct_kept_filter_read (kept, &changed, &unsubscribed);

  if (filter->status != CTCT_SEARCH_QUERY_ANY_STATUS)
    g_ptr_array_add (texts,
                     g_strdup (ctct_filter_lists_get_status_name ((CtctStatus) filter->status)));
  if (filter->awaiting)
    g_ptr_array_add (texts, g_strdup (_ ("Address not confirmed")));
  add_list (texts, filter, lists);
  add_time (texts, dup_changed, changed, filter->changed_from, filter->changed_before);
  add_time (texts, dup_unsubscribed, unsubscribed, filter->unsubscribed_from,
            filter->unsubscribed_before);
  return texts;
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
