/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-tallies.h"

#define READ "SELECT kind, value, n FROM tally WHERE kind <> 'list' AND n <> 0"

static void
take (CtctCacheTallies *self, const char *kind, const char *value, gint64 n)
{
  if (g_str_equal (kind, "all"))
    self->all = n;
  else if (g_str_equal (kind, "awaiting"))
    self->awaiting = n;
  else if (g_str_equal (kind, "no-list"))
    self->in_no_list = n;
  else if (g_str_equal (kind, "status"))
    g_hash_table_insert (self->statuses, g_strdup (value), g_memdup2 (&n, sizeof n));
}

void
ctct_cache_tallies_free (CtctCacheTallies *self)
{
  g_hash_table_unref (self->statuses);
  g_free (self);
}

gint64
ctct_cache_tallies_get_status (const CtctCacheTallies *self, const char *status)
{
  const gint64 *n = g_hash_table_lookup (self->statuses, status);

  return n != NULL ? *n : 0;
}

const char **
ctct_cache_tallies_list_statuses (const CtctCacheTallies *self)
{
  return (const char **) g_hash_table_get_keys_as_array (self->statuses, NULL);
}

CtctCacheTallies *
ctct_cache_tallies_read (CtctDatabase *database, GError **error)
{
  g_autoptr (CtctCacheTallies) self = g_new0 (CtctCacheTallies, 1);
  sqlite3_stmt *statement = NULL;
  CtctDatabaseStep step;

  self->statuses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  statement = ctct_database_prepare (database, READ, error);
  if (statement == NULL)
    return NULL;

  while ((step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    take (self, (const char *) sqlite3_column_text (statement, 0),
          (const char *) sqlite3_column_text (statement, 1), sqlite3_column_int64 (statement, 2));

  return step == CTCT_DATABASE_DONE ? g_steal_pointer (&self) : NULL;
}
