/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-kept-filter.h"

#include <string.h>

#define SEPARATOR ";"

static const struct
{
  const char *name;
  gsize offset;
  gint64 absent;
} times[] = {
  { "changed-from", G_STRUCT_OFFSET (CtctSearchQuery, changed_from), G_MININT64 },
  { "changed-before", G_STRUCT_OFFSET (CtctSearchQuery, changed_before), G_MAXINT64 },
  { "unsubscribed-from", G_STRUCT_OFFSET (CtctSearchQuery, unsubscribed_from), G_MININT64 },
  { "unsubscribed-before", G_STRUCT_OFFSET (CtctSearchQuery, unsubscribed_before), G_MAXINT64 },
};

static gint64 *
get_time (const CtctSearchQuery *query, guint i)
{
  return (gint64 *) G_STRUCT_MEMBER_P (query, times[i].offset);
}

static void
add (GString *text, const char *name, const char *value)
{
  g_string_append_printf (text, "%s%s=%s", text->len > 0 ? SEPARATOR : "", name, value);
}

/* Those that are other days each day. */
static const struct
{
  const char *name;
  CtctTimeSpan span;
} spans[] = {
  { "week", CTCT_TIME_WEEK },
  { "month", CTCT_TIME_MONTH },
  { "year", CTCT_TIME_YEAR },
};

static void
add_times (GString *text, const CtctSearchQuery *filter, const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (g_str_has_prefix (times[i].name, what) && *get_time (filter, i) != times[i].absent)
      {
        g_autofree char *seconds = g_strdup_printf ("%" G_GINT64_FORMAT, *get_time (filter, i));

        add (text, times[i].name, seconds);
      }
}

static void
add_span (GString *text, const CtctSearchQuery *filter, const char *what, CtctTimeSpan span)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (spans[i].span == span)
      {
        add (text, what, spans[i].name);
        return;
      }

  add_times (text, filter, what);
}

char *
ctct_kept_filter_dup_text (const CtctSearchQuery *filter,
                           CtctTimeSpan changed,
                           CtctTimeSpan unsubscribed)
{
  GString *text = g_string_new (NULL);

  if (filter->status != CTCT_SEARCH_QUERY_ANY_STATUS)
    {
      const char *word = ctct_search_query_get_status_word ((CtctStatus) filter->status);

      add (text, "status", word != NULL ? word : "");
    }
  for (guint i = 0; filter->lists != NULL && filter->lists[i] != NULL; i++)
    add (text, "list", filter->lists[i]);
  if (filter->in_no_list)
    add (text, "in-no-list", "1");
  if (filter->awaiting)
    add (text, "awaiting", "1");
  add_span (text, filter, "changed", changed);
  add_span (text, filter, "unsubscribed", unsubscribed);

  return g_string_free (text, FALSE);
}

static void
read_status (CtctSearchQuery *query, const char *word)
{
  int status = ctct_search_query_find_status (word);

  if (status != CTCT_SEARCH_QUERY_ANY_STATUS)
    query->status = status;
}

static void
read_list (CtctSearchQuery *query, const char *id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (query->lists != NULL)
    g_strv_builder_addv (builder, (const char **) query->lists);
  g_strv_builder_add (builder, id);
  g_strfreev (query->lists);
  query->lists = g_strv_builder_end (builder);
}

static void
read_time (CtctSearchQuery *query, const char *name, const char *value)
{
  gint64 seconds;

  if (!g_ascii_string_to_signed (value, 10, G_MININT64, G_MAXINT64, &seconds, NULL))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (g_str_equal (times[i].name, name))
      *get_time (query, i) = seconds;
}

static void
read_span (CtctTimeSpan *span, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_str_equal (spans[i].name, name))
      *span = spans[i].span;
}

/* Two days, or none. */
static CtctTimeSpan
get_span (gint64 from, gint64 before)
{
  return from == G_MININT64 && before == G_MAXINT64 ? CTCT_TIME_ANY : CTCT_TIME_BETWEEN;
}

static void
read_part (CtctSearchQuery *query, const char *name, const char *value)
{
  if (g_str_equal (name, "status"))
    read_status (query, value);
  else if (g_str_equal (name, "list"))
    read_list (query, value);
  else if (g_str_equal (name, "in-no-list"))
    query->in_no_list = TRUE;
  else if (g_str_equal (name, "awaiting"))
    query->awaiting = TRUE;
  else
    read_time (query, name, value);
}

CtctSearchQuery *
ctct_kept_filter_read (const char *text, CtctTimeSpan *changed, CtctTimeSpan *unsubscribed)
{
  CtctSearchQuery *query = ctct_search_query_new ();
  g_auto (GStrv) parts = g_strsplit (text, SEPARATOR, -1);
  CtctTimeSpan changed_span = CTCT_TIME_ANY, unsubscribed_span = CTCT_TIME_ANY;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');

      if (value == NULL)
        continue;

      *value++ = '\0';
      if (g_str_equal (parts[i], "changed"))
        read_span (&changed_span, value);
      else if (g_str_equal (parts[i], "unsubscribed"))
        read_span (&unsubscribed_span, value);
      else
        read_part (query, parts[i], value);
    }

  *changed = changed_span != CTCT_TIME_ANY ? changed_span
                                           : get_span (query->changed_from, query->changed_before);
  *unsubscribed = unsubscribed_span != CTCT_TIME_ANY
                      ? unsubscribed_span
                      : get_span (query->unsubscribed_from, query->unsubscribed_before);
  return query;
}
