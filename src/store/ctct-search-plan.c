/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-plan.h"

#include "ctct-fold.h"
#include "ctct-search-terms.h"

#include <string.h>

#define PART_LENGTH 3
/* The longest beginning that the index has ready. */
#define PREFIX_LENGTH 6
/* What begins with a longer one is asked for word by word, unless they are more. */
#define MAX_TERMS 32

static void
word_free (gpointer data)
{
  CtctSearchWord *word = data;

  g_free (word->text);
  g_free (word->lead);
  g_clear_pointer (&word->lists, g_array_unref);
  g_strfreev (word->terms);
  g_free (word);
}

void
ctct_search_plan_free (CtctSearchPlan *self)
{
  g_ptr_array_unref (self->words);
  g_clear_pointer (&self->lists, g_array_unref);
  g_clear_pointer (&self->any_lists, g_array_unref);
  g_free (self);
}

/* Folded words hold letters and digits alone, so that nothing in them means anything to FTS5. */
char *
ctct_search_plan_dup_match (const char *word)
{
  return g_strdup_printf ("\"%s\"*", word);
}

char *
ctct_search_plan_dup_part_match (const char *text)
{
  g_autoptr (GString) match = g_string_new (NULL);
  glong length = g_utf8_strlen (text, -1);
  const char *p = text;

  if (length < PART_LENGTH)
    return NULL;

  for (glong i = 0; i + PART_LENGTH <= length; i++, p = g_utf8_next_char (p))
    {
      const char *end = g_utf8_offset_to_pointer (p, PART_LENGTH);

      g_string_append_printf (match, "%s\"%.*s\"", match->len > 0 ? " AND " : "", (int) (end - p),
                              p);
    }

  return g_string_free (g_steal_pointer (&match), FALSE);
}

/* By the beginnings of its words, as contacts are. */
static gboolean
has_word (const char *name, const char *word)
{
  g_auto (GStrv) words = ctct_fold_split (name);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
has_id (const char *id, char **ids)
{
  return ids != NULL && g_strv_contains ((const char *const *) ids, id);
}

typedef gboolean (*ListTest) (const char *id, const char *name, gconstpointer data);

static gboolean
test_word (const char *id, const char *name, gconstpointer data)
{
  return has_word (name, data);
}

static gboolean
test_words (const char *id, const char *name, gconstpointer data)
{
  char *const *words = data;

  for (guint i = 0; words[i] != NULL; i++)
    if (!has_word (name, words[i]))
      return FALSE;

  return TRUE;
}

static gboolean
test_ids (const char *id, const char *name, gconstpointer data)
{
  return has_id (id, (char **) data);
}

static gboolean
test_spelling (const char *id, const char *name, gconstpointer data)
{
  return g_str_equal (name, data);
}

/* Signs, which are left out of what is typed, and capitals do not matter. */
static gboolean
test_name (const char *id, const char *name, gconstpointer data)
{
  g_autoptr (GString) a = g_string_new (NULL);
  g_autoptr (GString) b = g_string_new (NULL);

  ctct_fold_append (a, name);
  ctct_fold_append (b, data);
  return a->len > 0 && g_string_equal (a, b);
}

/* An account has a thousand lists at most. Returns: (transfer full) (nullable): numbers */
static GArray *
find_lists (CtctDatabase *database, ListTest test, gconstpointer data, GError **error)
{
  sqlite3_stmt *statement =
      ctct_database_prepare (database, "SELECT number, id, name FROM list", error);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  CtctDatabaseStep step;

  if (statement == NULL)
    return NULL;

  while ((step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    {
      gint64 number = sqlite3_column_int64 (statement, 0);
      const char *id = (const char *) sqlite3_column_text (statement, 1);
      const char *name = (const char *) sqlite3_column_text (statement, 2);

      if (test (id, name != NULL ? name : "", data))
        g_array_append_val (numbers, number);
    }

  return step == CTCT_DATABASE_DONE ? g_steal_pointer (&numbers) : NULL;
}

/* A word that is in the name of a list is not looked for in the middle of others. */
static gboolean
find_terms (CtctSearchPlan *self, CtctDatabase *database, CtctSearchWord *word, GError **error)
{
  glong length = g_utf8_strlen (word->text, -1);
  guint n_wanted = length > PREFIX_LENGTH ? MAX_TERMS + 1 : 1;
  g_auto (GStrv) terms = ctct_search_terms_find (database, word->text, n_wanted, error);

  if (terms == NULL)
    return FALSE;

  word->in_middle = terms[0] == NULL && word->lists->len == 0;
  self->impossible |= word->in_middle && length < PART_LENGTH;
  word->is_long = length > PREFIX_LENGTH && g_strv_length (terms) > MAX_TERMS;
  if (length > PREFIX_LENGTH && !word->is_long)
    word->terms = g_steal_pointer (&terms);
  return TRUE;
}

static gboolean
plan_word (CtctSearchPlan *self, CtctDatabase *database, const char *text, GError **error)
{
  CtctSearchWord *word = g_new0 (CtctSearchWord, 1);

  word->text = g_strdup (text);
  word->lead = g_strconcat (" ", text, NULL);
  word->lists = find_lists (database, test_word, text, error);
  g_ptr_array_add (self->words, word);
  return word->lists != NULL && find_terms (self, database, word, error);
}

static gboolean
plan_words (CtctSearchPlan *self, CtctDatabase *database, GError **error)
{
  char *const *words = self->query->words;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!plan_word (self, database, words[i], error))
      return FALSE;

  return TRUE;
}

/* The list that is called just so, or those whose names have the same words. */
static GArray *
find_named (CtctDatabase *database, const char *name, GError **error)
{
  g_autoptr (GArray) numbers = find_lists (database, test_spelling, name, error);

  if (numbers == NULL || numbers->len > 0)
    return g_steal_pointer (&numbers);

  return find_lists (database, test_name, name, error);
}

/* Where several have the same words, it may be any of them. That of a second such name is the first. */
static void
plan_named (CtctSearchPlan *self, GArray *numbers)
{
  self->impossible |= numbers->len == 0;
  if (numbers->len > 1 && self->any_lists == NULL)
    {
      self->any_lists = g_array_ref (numbers);
      return;
    }

  if (self->lists == NULL)
    self->lists = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (numbers->len > 0)
    g_array_append_val (self->lists, g_array_index (numbers, gint64, 0));
}

static gboolean
plan_names (CtctSearchPlan *self, CtctDatabase *database, GError **error)
{
  char *const *names = self->query->list_names;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GArray) numbers = find_named (database, names[i], error);

      if (numbers == NULL)
        return FALSE;
      plan_named (self, numbers);
    }

  return TRUE;
}

static gboolean
plan_lists (CtctSearchPlan *self, CtctDatabase *database, GError **error)
{
  const CtctSearchQuery *query = self->query;

  if (query->lists != NULL)
    {
      self->lists = find_lists (database, test_ids, query->lists, error);
      if (self->lists == NULL)
        return FALSE;
      self->impossible |= self->lists->len < g_strv_length (query->lists);
    }
  if (query->list_words != NULL)
    {
      self->any_lists = find_lists (database, test_words, query->list_words, error);
      if (self->any_lists == NULL)
        return FALSE;
      self->impossible |= self->any_lists->len == 0;
    }

  return TRUE;
}

CtctSearchPlan *
ctct_search_plan_new (CtctDatabase *database, const CtctSearchQuery *query, GError **error)
{
  g_autoptr (CtctSearchPlan) self = g_new0 (CtctSearchPlan, 1);

  self->query = query;
  self->words = g_ptr_array_new_with_free_func (word_free);
  if (!plan_words (self, database, error) || !plan_lists (self, database, error) ||
      !plan_names (self, database, error))
    return NULL;

  return g_steal_pointer (&self);
}
