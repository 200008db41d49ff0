/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-probe.h"

#include "ctct-search-filter.h"

#include <string.h>

/* Whether a statement has a row. */
static gboolean
has_row (CtctDatabase *database, sqlite3_stmt *statement, gboolean *found, GError **error)
{
  CtctDatabaseStep step = ctct_database_step (database, statement, error);

  *found = step == CTCT_DATABASE_ROW;
  sqlite3_reset (statement);
  return step != CTCT_DATABASE_FAILED;
}

static gboolean
probe_list (CtctDatabase *database, gint64 list, guint32 row, gboolean *found, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (
      database, "SELECT 1 FROM membership WHERE list = ? AND row = ?", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, list);
  sqlite3_bind_int64 (statement, 2, row);
  return has_row (database, statement, found, error);
}

static gboolean
probe_all_lists (CtctDatabase *database,
                 GArray *lists,
                 guint32 row,
                 gboolean *found,
                 GError **error)
{
  for (guint i = 0; i < lists->len && *found; i++)
    if (!probe_list (database, g_array_index (lists, gint64, i), row, found, error))
      return FALSE;

  return TRUE;
}

static gboolean
has_number (GArray *lists, gint64 list)
{
  for (guint i = 0; i < lists->len; i++)
    if (g_array_index (lists, gint64, i) == list)
      return TRUE;

  return FALSE;
}

/* Nobody is in many lists, while many may have a word in their names. */
static gboolean
probe_any_list (CtctDatabase *database, GArray *lists, guint32 row, gboolean *found, GError **error)
{
  sqlite3_stmt *statement =
      ctct_database_prepare (database, "SELECT list FROM membership WHERE row = ?", error);
  CtctDatabaseStep step = CTCT_DATABASE_FAILED;

  *found = FALSE;
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  while (!*found && (step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    *found = has_number (lists, sqlite3_column_int64 (statement, 0));
  sqlite3_reset (statement);
  return step != CTCT_DATABASE_FAILED;
}

static gboolean
has_word (const char *words, const CtctSearchWord *word)
{
  if (word->in_middle)
    return strstr (words, word->text) != NULL;

  return g_str_has_prefix (words, word->text) || strstr (words, word->lead) != NULL;
}

/* To read the words of one contact is many times as fast as to ask an index for it. */
static const char *
find_words (CtctDatabase *database, guint32 row, sqlite3_stmt **statement, GError **error)
{
  *statement = ctct_database_prepare (database, "SELECT folded FROM text WHERE row = ?", error);
  if (*statement == NULL)
    return NULL;

  sqlite3_bind_int64 (*statement, 1, row);
  switch (ctct_database_step (database, *statement, error))
    {
    case CTCT_DATABASE_ROW:
      return (const char *) sqlite3_column_text (*statement, 0);
    case CTCT_DATABASE_DONE:
      return "";
    case CTCT_DATABASE_FAILED:
    default:
      return NULL;
    }
}

static gboolean
probe_words (CtctDatabase *database,
             const CtctSearchPlan *plan,
             guint32 row,
             gboolean *found,
             GError **error)
{
  sqlite3_stmt *statement;
  const char *words;

  if (plan->words->len == 0)
    return TRUE;

  words = find_words (database, row, &statement, error);
  if (words == NULL)
    return FALSE;

  for (guint i = 0; i < plan->words->len && *found; i++)
    {
      const CtctSearchWord *word = g_ptr_array_index (plan->words, i);

      *found = has_word (words, word);
      if (!*found && word->lists->len > 0 &&
          !probe_any_list (database, word->lists, row, found, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
    }
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
probe_filter (CtctDatabase *database,
              const CtctSearchPlan *plan,
              guint32 row,
              gboolean *found,
              GError **error)
{
  sqlite3_stmt *statement;

  if (!ctct_search_filter_is_needed (plan->query))
    return TRUE;

  statement = ctct_search_filter_prepare (database, "SELECT 1 FROM contact WHERE row = ? AND", 1,
                                          plan->query, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  return has_row (database, statement, found, error);
}

gboolean
ctct_search_probe (CtctDatabase *database,
                   const CtctSearchPlan *plan,
                   guint32 row,
                   gboolean *found,
                   GError **error)
{
  *found = !plan->impossible;
  if (*found && !probe_filter (database, plan, row, found, error))
    return FALSE;
  if (*found && plan->lists != NULL && !probe_all_lists (database, plan->lists, row, found, error))
    return FALSE;
  if (*found && plan->any_lists != NULL &&
      !probe_any_list (database, plan->any_lists, row, found, error))
    return FALSE;

  return !*found || probe_words (database, plan, row, found, error);
}
