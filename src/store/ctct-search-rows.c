/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-rows.h"

#include "ctct-search-filter.h"

#include <string.h>

#define FIND_WORD "SELECT rowid FROM word WHERE word MATCH ?"
#define FIND_PART "SELECT rowid FROM part WHERE part MATCH ?"

/* Looking whether somebody has gone on typing takes longer than a row. */
#define ROWS_BETWEEN_LOOKS 1024
/* Of so many, each can be looked at. */
#define MAX_RARE 10000

typedef struct
{
  CtctDatabase *database;
  const CtctSearchPlan *plan;
  guint32 n_rows;
  GCancellable *cancellable;
  CtctBitmap *found; /* NULL as long as nothing has been asked for */
  gboolean exact;
} Search;

/* The rows that a statement gives in its first column, as long as there are no more than `max`. */
static gboolean
add_some_rows (Search *search,
               CtctBitmap *rows,
               sqlite3_stmt *statement,
               guint max,
               gboolean *too_many,
               GError **error)
{
  CtctDatabaseStep step;
  guint n = 0;

  *too_many = FALSE;
  while ((step = ctct_database_step (search->database, statement, error)) == CTCT_DATABASE_ROW)
    {
      ctct_bitmap_add (rows, (guint32) sqlite3_column_int64 (statement, 0));
      *too_many = ++n > max;
      if (*too_many || (n % ROWS_BETWEEN_LOOKS == 0 &&
                        g_cancellable_set_error_if_cancelled (search->cancellable, error)))
        {
          sqlite3_reset (statement);
          return *too_many;
        }
    }

  return step == CTCT_DATABASE_DONE;
}

static gboolean
add_rows (Search *search, CtctBitmap *rows, sqlite3_stmt *statement, GError **error)
{
  gboolean too_many;

  return add_some_rows (search, rows, statement, G_MAXUINT, &too_many, error);
}

static sqlite3_stmt *
prepare_match (Search *search, const char *sql, const char *match, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (search->database, sql, error);

  if (statement != NULL)
    sqlite3_bind_text (statement, 1, match, -1, SQLITE_TRANSIENT);
  return statement;
}

static gboolean
add_match (Search *search, CtctBitmap *rows, const char *sql, const char *match, GError **error)
{
  sqlite3_stmt *statement = prepare_match (search, sql, match, error);

  return statement != NULL && add_rows (search, rows, statement, error);
}

static gboolean
add_list (Search *search, CtctBitmap *rows, gint64 list, GError **error)
{
  sqlite3_stmt *statement =
      ctct_database_prepare (search->database, "SELECT row FROM membership WHERE list = ?", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, list);
  return add_rows (search, rows, statement, error);
}

static gboolean
add_lists (Search *search, CtctBitmap *rows, GArray *lists, GError **error)
{
  for (guint i = 0; i < lists->len; i++)
    if (!add_list (search, rows, g_array_index (lists, gint64, i), error))
      return FALSE;

  return TRUE;
}

static void
take_rows (Search *search, CtctBitmap *rows)
{
  if (search->found == NULL)
    {
      search->found = rows;
      return;
    }

  ctct_bitmap_intersect (search->found, rows);
  ctct_bitmap_free (rows);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const CtctSearchWord *x = *(const CtctSearchWord *const *) a;
  const CtctSearchWord *y = *(const CtctSearchWord *const *) b;

  return (int) strlen (y->text) - (int) strlen (x->text);
}

/* The words that are the beginnings of words and in no name of a list, the longest first. */
static GPtrArray *
list_plain_words (const CtctSearchPlan *plan)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < plan->words->len; i++)
    {
      CtctSearchWord *word = g_ptr_array_index (plan->words, i);

      if (!word->in_middle && word->lists->len == 0)
        g_ptr_array_add (words, word);
    }
  g_ptr_array_sort (words, compare_lengths);

  return words;
}

/* Two long rows of hits take long to lay side by side. Where one is short, the others need not be asked for. */
static gboolean
find_rare (Search *search, GPtrArray *words, gboolean *found, GError **error)
{
  *found = FALSE;
  for (guint i = 0; i < words->len && !*found; i++)
    {
      g_autofree char *match =
          ctct_search_plan_dup_match (((CtctSearchWord *) words->pdata[i])->text);
      sqlite3_stmt *statement = prepare_match (search, FIND_WORD, match, error);
      g_autoptr (CtctBitmap) rows = ctct_bitmap_new (search->n_rows);
      gboolean too_many;

      if (statement == NULL || !add_some_rows (search, rows, statement, MAX_RARE, &too_many, error))
        return FALSE;

      *found = !too_many;
      if (*found)
        take_rows (search, g_steal_pointer (&rows));
    }

  search->exact &= !*found;
  return TRUE;
}

static char *
dup_joint_match (GPtrArray *words)
{
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *one =
          ctct_search_plan_dup_match (((CtctSearchWord *) words->pdata[i])->text);

      g_string_append_printf (match, "%s%s", match->len > 0 ? " AND " : "", one);
    }

  return g_string_free (g_steal_pointer (&match), FALSE);
}

static gboolean
find_joint (Search *search, GError **error)
{
  g_autoptr (GPtrArray) words = list_plain_words (search->plan);
  g_autofree char *match = dup_joint_match (words);
  g_autoptr (CtctBitmap) rows = NULL;
  gboolean found = FALSE;

  if (words->len == 0)
    return TRUE;
  if (words->len > 1 && !find_rare (search, words, &found, error))
    return FALSE;
  if (found)
    return TRUE;

  rows = ctct_bitmap_new (search->n_rows);
  if (!add_match (search, rows, FIND_WORD, match, error))
    return FALSE;

  take_rows (search, g_steal_pointer (&rows));
  return TRUE;
}

static gboolean
find_with_lists (Search *search, const CtctSearchWord *word, GError **error)
{
  g_autoptr (CtctBitmap) rows = ctct_bitmap_new (search->n_rows);
  g_autofree char *match = ctct_search_plan_dup_match (word->text);

  if (!add_match (search, rows, FIND_WORD, match, error) ||
      !add_lists (search, rows, word->lists, error))
    return FALSE;

  take_rows (search, g_steal_pointer (&rows));
  return TRUE;
}

static gboolean
find_part (Search *search, const CtctSearchWord *word, GError **error)
{
  g_autoptr (CtctBitmap) rows = ctct_bitmap_new (search->n_rows);
  g_autofree char *match = ctct_search_plan_dup_part_match (word->text);

  if (!add_match (search, rows, FIND_PART, match, error))
    return FALSE;

  take_rows (search, g_steal_pointer (&rows));
  return TRUE;
}

static gboolean
find_words (Search *search, GError **error)
{
  if (!find_joint (search, error))
    return FALSE;

  for (guint i = 0; i < search->plan->words->len; i++)
    {
      const CtctSearchWord *word = g_ptr_array_index (search->plan->words, i);

      if (word->in_middle && !find_part (search, word, error))
        return FALSE;
      if (word->lists->len > 0 && !find_with_lists (search, word, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_filtered (Search *search, GError **error)
{
  g_autoptr (CtctBitmap) rows = NULL;
  sqlite3_stmt *statement;

  if (!ctct_search_filter_is_needed (search->plan->query))
    return TRUE;

  statement = ctct_search_filter_prepare (search->database, "SELECT row FROM contact WHERE", 0,
                                          search->plan->query, error);
  rows = ctct_bitmap_new (search->n_rows);
  if (statement == NULL || !add_rows (search, rows, statement, error))
    return FALSE;

  take_rows (search, g_steal_pointer (&rows));
  return TRUE;
}

static gboolean
find_members (Search *search, GError **error)
{
  for (guint i = 0; search->plan->lists != NULL && i < search->plan->lists->len; i++)
    {
      g_autoptr (CtctBitmap) rows = ctct_bitmap_new (search->n_rows);

      if (!add_list (search, rows, g_array_index (search->plan->lists, gint64, i), error))
        return FALSE;
      take_rows (search, g_steal_pointer (&rows));
    }

  if (search->plan->any_lists != NULL)
    {
      g_autoptr (CtctBitmap) rows = ctct_bitmap_new (search->n_rows);

      if (!add_lists (search, rows, search->plan->any_lists, error))
        return FALSE;
      take_rows (search, g_steal_pointer (&rows));
    }

  return TRUE;
}

CtctBitmap *
ctct_search_rows_find (CtctDatabase *database,
                       const CtctSearchPlan *plan,
                       guint32 n_rows,
                       gboolean *exact,
                       GCancellable *cancellable,
                       GError **error)
{
  Search search = { database, plan, n_rows, cancellable, NULL, TRUE };

  *exact = TRUE;
  if (plan->impossible)
    return ctct_bitmap_new (n_rows);

  if (!find_words (&search, error) || !find_filtered (&search, error) ||
      !find_members (&search, error))
    g_clear_pointer (&search.found, ctct_bitmap_free);

  /* The index of three letters in a row does not know in which order somebody has them. */
  *exact = search.exact && !ctct_search_plan_looks_in_middle (plan);
  return search.found;
}
