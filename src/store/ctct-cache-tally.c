/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-tally.h"

#define COUNT                                                                                      \
  "INSERT INTO tally VALUES (?, ?, ?) ON CONFLICT (kind, value) DO UPDATE SET n = n + excluded.n"

static const char *const kinds[] = {
  [CTCT_TALLY_ALL] = "all",         [CTCT_TALLY_AWAITING] = "awaiting",
  [CTCT_TALLY_NO_LIST] = "no-list", [CTCT_TALLY_STATUS] = "status",
  [CTCT_TALLY_LIST] = "list",
};

typedef struct
{
  CtctTally tally;
  gint64 value;
  gint64 amount;
} Count;

static guint
hash_cb (gconstpointer data)
{
  const Count *count = data;

  return (guint) count->value * G_N_ELEMENTS (kinds) + count->tally;
}

static gboolean
equal_cb (gconstpointer a, gconstpointer b)
{
  const Count *first = a;
  const Count *second = b;

  return first->tally == second->tally && first->value == second->value;
}

static gboolean
write_count (CtctDatabase *database, const Count *count, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (count->amount == 0)
    return TRUE;

  statement = ctct_database_prepare (database, COUNT, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, kinds[count->tally], -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, count->value);
  sqlite3_bind_int64 (statement, 3, count->amount);
  return ctct_database_finish (database, statement, error);
}

void
ctct_cache_tally_add (CtctCacheChange *change, CtctTally tally, gint64 value, gint64 amount)
{
  Count key = { tally, value, amount };
  Count *count = NULL;

  if (amount == 0)
    return;

  if (change->tallies == NULL)
    change->tallies = g_hash_table_new_full (hash_cb, equal_cb, g_free, NULL);
  count = g_hash_table_lookup (change->tallies, &key);
  if (count != NULL)
    count->amount += amount;
  else
    g_hash_table_add (change->tallies, g_memdup2 (&key, sizeof key));
}

gboolean
ctct_cache_tally_write (CtctDatabase *database, CtctCacheChange *change, GError **error)
{
  GHashTableIter iter;
  gpointer count;

  if (change->tallies == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, change->tallies);
  while (g_hash_table_iter_next (&iter, &count, NULL))
    if (!write_count (database, count, error))
      return FALSE;

  g_clear_pointer (&change->tallies, g_hash_table_unref);
  return TRUE;
}
