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
probe_match (CtctDatabase *database,
             const char *match,
             guint32 row,
             gboolean *found,
             GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (
      database, "SELECT 1 FROM word WHERE word MATCH ? AND rowid = ?", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, row);
  return has_row (database, statement, found, error);
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

/* With `all` it has to be in each of them, else in one. */
static gboolean
probe_lists (CtctDatabase *database,
             GArray *lists,
             gboolean all,
             guint32 row,
             gboolean *found,
             GError **error)
{
  *found = all;
  for (guint i = 0; i < lists->len && *found == all; i++)
    if (!probe_list (database, g_array_index (lists, gint64, i), row, found, error))
      return FALSE;

  return TRUE;
}

static gboolean
probe_either (CtctDatabase *database,
              const CtctSearchEither *either,
              guint32 row,
              gboolean *found,
              GError **error)
{
  if (!probe_match (database, either->match, row, found, error))
    return FALSE;

  return *found || probe_lists (database, either->lists, FALSE, row, found, error);
}

static gboolean
probe_words (CtctDatabase *database,
             const CtctSearchPlan *plan,
             guint32 row,
             gboolean *found,
             GError **error)
{
  if (plan->match != NULL && !probe_match (database, plan->match, row, found, error))
    return FALSE;
  for (guint i = 0; i < plan->eithers->len && *found; i++)
    if (!probe_either (database, g_ptr_array_index (plan->eithers, i), row, found, error))
      return FALSE;

  return !*found || ctct_search_probe_parts (database, plan, row, found, error);
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

static gboolean
has_parts (const CtctSearchPlan *plan, const char *words)
{
  for (guint i = 0; i < plan->parts->len; i++)
    if (strstr (words, g_ptr_array_index (plan->parts, i)) == NULL)
      return FALSE;

  return TRUE;
}

gboolean
ctct_search_probe_parts (CtctDatabase *database,
                         const CtctSearchPlan *plan,
                         guint32 row,
                         gboolean *found,
                         GError **error)
{
  sqlite3_stmt *statement;
  CtctDatabaseStep step;

  if (plan->parts->len == 0)
    return TRUE;

  statement = ctct_database_prepare (database, "SELECT words FROM text WHERE row = ?", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  step = ctct_database_step (database, statement, error);
  *found = step == CTCT_DATABASE_ROW &&
           has_parts (plan, (const char *) sqlite3_column_text (statement, 0));
  sqlite3_reset (statement);
  return step != CTCT_DATABASE_FAILED;
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
  if (*found && !probe_lists (database, plan->lists, TRUE, row, found, error))
    return FALSE;
  if (*found && plan->any_lists != NULL &&
      !probe_lists (database, plan->any_lists, FALSE, row, found, error))
    return FALSE;

  return !*found || probe_words (database, plan, row, found, error);
}
