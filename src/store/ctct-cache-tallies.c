/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-tallies.h"

#define READ "SELECT kind, value, n FROM tally WHERE kind <> 'list' AND n <> 0"

static void
take (CtctCacheTallies *self, const char *kind, gint64 value, gint64 n)
{
  if (g_str_equal (kind, "all"))
    self->all = n;
  else if (g_str_equal (kind, "awaiting"))
    self->awaiting = n;
  else if (g_str_equal (kind, "no-list"))
    self->in_no_list = n;
  else if (g_str_equal (kind, "status") && value >= 0 && value <= CTCT_STATUS_ON_HOLD)
    self->statuses[value] = n;
}

void
ctct_cache_tallies_free (CtctCacheTallies *self)
{
  g_free (self);
}

CtctCacheTallies *
ctct_cache_tallies_read (CtctDatabase *database, GError **error)
{
  g_autoptr (CtctCacheTallies) self = g_new0 (CtctCacheTallies, 1);
  sqlite3_stmt *statement = ctct_database_prepare (database, READ, error);
  CtctDatabaseStep step;

  if (statement == NULL)
    return NULL;

  while ((step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    take (self, (const char *) sqlite3_column_text (statement, 0),
          sqlite3_column_int64 (statement, 1), sqlite3_column_int64 (statement, 2));

  return step == CTCT_DATABASE_DONE ? g_steal_pointer (&self) : NULL;
}
