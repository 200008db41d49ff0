/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-completion.h"

#include "ctct-collation.h"
#include "ctct-filter-lists.h"
#include "ctct-search-query.h"
#include "ctct-text-match.h"

#include <glib/gi18n.h>
#include <string.h>

/* More would be a list to read rather than a help. */
#define MAX_LISTS 8

typedef struct
{
  const char *name;  /* of the operator */
  const char *value; /* as it is typed so far */
  gboolean is_whole; /* it stood between quotation marks */
  const char *const *list_names;
  int year;
  GPtrArray *suggestions;
} Completion;

static void
add (Completion *completion, char *insert, const char *title, const char *detail)
{
  CtctSearchSuggestion *suggestion = g_new0 (CtctSearchSuggestion, 1);

  suggestion->insert = insert;
  suggestion->title = g_strdup (title);
  suggestion->detail = g_strdup (detail);
  g_ptr_array_add (completion->suggestions, suggestion);
}

/* Whether the value begins so, and does not end yet. */
static gboolean
goes_on (Completion *completion, const char *word)
{
  gsize length = strlen (completion->value);

  return strlen (word) > length && g_ascii_strncasecmp (word, completion->value, length) == 0;
}

/* Statuses are found by the word that is typed and by the one that is read. */
static void
suggest_statuses (Completion *completion)
{
  for (int i = CTCT_STATUS_ACTIVE; i <= CTCT_STATUS_ON_HOLD + 1; i++)
    {
      CtctStatus status = i <= CTCT_STATUS_ON_HOLD ? (CtctStatus) i : CTCT_STATUS_UNKNOWN;
      const char *word = ctct_search_query_get_status_word (status);
      const char *name = ctct_filter_lists_get_status_name (status);

      if (goes_on (completion, word) || (g_ascii_strcasecmp (word, completion->value) != 0 &&
                                         ctct_text_matches (name, completion->value)))
        add (completion, g_strdup_printf ("status:%s ", word), word, name);
    }
}

/* A name in quotation marks is that of one list; those within it can be left out. */
static char *
dup_list_insert (const char *name)
{
  g_autoptr (GString) insert = g_string_new ("list:\"");

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (
        insert, ctct_search_query_is_quote (g_utf8_get_char (p)) ? ' ' : g_utf8_get_char (p));
  g_string_append (insert, "\" ");
  return g_strdup (insert->str);
}

static gboolean
is_suggested (Completion *completion, const char *name)
{
  return !(completion->is_whole && g_str_equal (name, completion->value)) &&
         ctct_text_matches (name, completion->value);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer collation)
{
  return ctct_collation_compare_natural (collation, *(const char *const *) a,
                                         *(const char *const *) b);
}

/* Only those that match are put in order. */
static void
suggest_lists (Completion *completion)
{
  g_autoptr (CtctCollation) collation = ctct_collation_new (g_get_language_names ()[0]);
  g_autoptr (GPtrArray) matching = g_ptr_array_new ();
  const char *const *names = completion->list_names;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (is_suggested (completion, names[i]))
      g_ptr_array_add (matching, (gpointer) names[i]);
  g_ptr_array_sort_with_data (matching, compare_names, collation);

  for (guint i = 0; i < matching->len && i < MAX_LISTS; i++)
    {
      const char *name = g_ptr_array_index (matching, i);

      add (completion, dup_list_insert (name), name, "");
    }
}

static const struct
{
  const char *value;
  const char *detail;
} times[] = {
  { "<7d", N_ ("In the last 7 days") },
  { "<30d", N_ ("In the last 30 days") },
  { "<1y", N_ ("In the last 12 months") },
  { ">1y", N_ ("More than a year ago") },
};

static void
suggest_times (Completion *completion)
{
  g_autofree char *year = g_strdup_printf ("%d", completion->year);
  /* Translators: %d is a year: the time in which contacts were changed or unsubscribed. */
  g_autofree char *in_year = g_strdup_printf (_ ("In %d"), completion->year);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (goes_on (completion, times[i].value))
      add (completion, g_strdup_printf ("%s%s ", completion->name, times[i].value), times[i].value,
           _ (times[i].detail));
  if (goes_on (completion, year))
    add (completion, g_strdup_printf ("%s%s ", completion->name, year), year, in_year);
}

static const struct
{
  const char *name;
  const char *detail;
  void (*suggest) (Completion *completion);
} operators[] = {
  { "status:", N_ ("Contacts with a status"), suggest_statuses },
  { "list:", N_ ("Contacts in a list"), suggest_lists },
  { "changed:", N_ ("Contacts changed in a time"), suggest_times },
  { "unsubscribed:", N_ ("Contacts unsubscribed in a time"), suggest_times },
  { "email:", N_ ("Part of an email address"), NULL },
};

/* Blanks part what is typed, but not between quotation marks. */
static gsize
find_start (const char *text)
{
  gboolean quoted = FALSE;
  gsize start = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (ctct_search_query_is_quote (c))
        quoted = !quoted;
      else if (!quoted && g_unichar_isspace (c))
        start = (gsize) (g_utf8_next_char (p) - text);
    }

  return start;
}

static char *
dup_value (const char *typed)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!ctct_search_query_is_quote (c))
        g_string_append_unichar (value, c);
    }

  return g_strdup (value->str);
}

static gboolean
is_whole (const char *typed)
{
  glong length = g_utf8_strlen (typed, -1);

  return length > 1 && ctct_search_query_is_quote (g_utf8_get_char (typed)) &&
         ctct_search_query_is_quote (
             g_utf8_get_char (g_utf8_offset_to_pointer (typed, length - 1)));
}

static void
suggest_values (Completion *completion, const char *piece)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      gsize length = strlen (operators[i].name);
      g_autofree char *value = NULL;

      if (g_ascii_strncasecmp (piece, operators[i].name, length) != 0 ||
          operators[i].suggest == NULL)
        continue;

      value = dup_value (piece + length);
      completion->name = operators[i].name;
      completion->value = value;
      completion->is_whole = is_whole (piece + length);
      operators[i].suggest (completion);
    }
}

void
ctct_search_suggestion_free (CtctSearchSuggestion *self)
{
  g_free (self->insert);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

GPtrArray *
ctct_search_completion_suggest (const char *text,
                                const char *const *list_names,
                                int year,
                                gsize *start)
{
  GPtrArray *suggestions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_search_suggestion_free);
  Completion completion = {
    .list_names = list_names,
    .year = year,
    .suggestions = suggestions,
  };

  *start = find_start (text);
  completion.value = text + *start;
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (goes_on (&completion, operators[i].name))
      add (&completion, g_strdup (operators[i].name), operators[i].name, _ (operators[i].detail));

  suggest_values (&completion, text + *start);
  return suggestions;
}
