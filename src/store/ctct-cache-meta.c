/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-meta.h"

#define GET "SELECT value FROM meta WHERE name = ?"
#define SET "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"

static CtctDatabaseStep
look_up (CtctDatabase *database, const char *name, sqlite3_stmt **statement, GError **error)
{
  *statement = ctct_database_prepare (database, GET, error);
  if (*statement == NULL)
    return CTCT_DATABASE_FAILED;

  sqlite3_bind_text (*statement, 1, name, -1, SQLITE_TRANSIENT);
  return ctct_database_step (database, *statement, error);
}

gboolean
ctct_cache_meta_get_text (CtctDatabase *database, const char *name, char **value, GError **error)
{
  sqlite3_stmt *statement = NULL;
  CtctDatabaseStep step = look_up (database, name, &statement, error);

  *value = NULL;
  if (step == CTCT_DATABASE_ROW)
    {
      *value = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      sqlite3_reset (statement);
    }

  return step != CTCT_DATABASE_FAILED;
}

gboolean
ctct_cache_meta_get_integer (CtctDatabase *database,
                             const char *name,
                             gint64 *value,
                             GError **error)
{
  sqlite3_stmt *statement = NULL;
  CtctDatabaseStep step = look_up (database, name, &statement, error);

  *value = 0;
  if (step == CTCT_DATABASE_ROW)
    {
      *value = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }

  return step != CTCT_DATABASE_FAILED;
}

gboolean
ctct_cache_meta_set_text (CtctDatabase *database,
                          const char *name,
                          const char *value,
                          GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, SET, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, value, -1, SQLITE_TRANSIENT);
  return ctct_database_finish (database, statement, error);
}

gboolean
ctct_cache_meta_set_integer (CtctDatabase *database, const char *name, gint64 value, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, SET, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, value);
  return ctct_database_finish (database, statement, error);
}
