/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-lists.h"

#include "ctct-mailing-list.h"

#define FIND "SELECT number FROM list WHERE id = ?"
#define ADD  "INSERT INTO list (id) VALUES (?)"
#define ALL                                                                                        \
  "SELECT number, id, name, status, contact_count, n FROM list "                                   \
  "LEFT JOIN tally ON kind = 'list' AND value = number"
#define WRITE "UPDATE list SET name = ?2, status = ?3, contact_count = ?4 WHERE number = ?1"
#define DROP  "UPDATE list SET status = NULL, contact_count = NULL WHERE number = ?"

static char *
dup_column (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

static CtctCacheList *
read_list (sqlite3_stmt *statement)
{
  CtctCacheList *list = g_new0 (CtctCacheList, 1);

  list->number = sqlite3_column_int64 (statement, 0);
  list->id = dup_column (statement, 1);
  list->name = dup_column (statement, 2);
  list->status = dup_column (statement, 3);
  list->contact_count =
      sqlite3_column_type (statement, 4) != SQLITE_NULL ? sqlite3_column_int64 (statement, 4) : -1;
  list->n_kept = sqlite3_column_int64 (statement, 5);
  if (list->name == NULL)
    list->name = g_strdup ("");

  return list;
}

static gint64
get_count (CtctRecord *list)
{
  const char *text = ctct_record_get_text (list, CTCT_MAILING_LIST_CONTACT_COUNT);
  gint64 count = -1;

  return g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &count, NULL) ? count : -1;
}

static const char *
get_status (CtctRecord *list)
{
  return ctct_open_enum_get_text (ctct_record_get_enum (list, CTCT_MAILING_LIST_STATUS));
}

static gboolean
is_same (const CtctCacheList *kept, CtctRecord *list)
{
  return g_strcmp0 (kept->status, get_status (list)) == 0 &&
         g_str_equal (kept->name, ctct_record_get_text (list, CTCT_MAILING_LIST_NAME)) &&
         kept->contact_count == get_count (list);
}

static gboolean
write_list (CtctDatabase *database, gint64 number, CtctRecord *list, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, WRITE, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, number);
  sqlite3_bind_text (statement, 2, ctct_record_get_text (list, CTCT_MAILING_LIST_NAME), -1,
                     SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 3, get_status (list), -1, SQLITE_TRANSIENT);
  if (get_count (list) >= 0)
    sqlite3_bind_int64 (statement, 4, get_count (list));
  return ctct_database_finish (database, statement, error);
}

static gboolean
drop_list (CtctDatabase *database, gint64 number, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, DROP, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, number);
  return ctct_database_finish (database, statement, error);
}

static gboolean
take_list (CtctDatabase *database,
           GHashTable *kept,
           CtctRecord *list,
           CtctCacheChange *change,
           GError **error)
{
  const char *id = ctct_record_get_text (list, CTCT_MAILING_LIST_ID);
  CtctCacheList *before = g_hash_table_lookup (kept, id);
  gint64 number = before != NULL ? before->number : 0;
  gboolean same = *id == '\0' || (before != NULL && is_same (before, list));

  /* What is left in the table is not the account's any more. */
  if (before != NULL)
    before->n_kept = -1;
  if (same)
    return TRUE;

  change->lists = TRUE;
  return (before != NULL || ctct_cache_lists_ensure (database, id, &number, error)) &&
         write_list (database, number, list, error);
}

static gboolean
drop_missing (CtctDatabase *database, GPtrArray *kept, CtctCacheChange *change, GError **error)
{
  for (guint i = 0; i < kept->len; i++)
    {
      CtctCacheList *list = kept->pdata[i];

      if (list->n_kept < 0 || list->status == NULL)
        continue;

      change->lists = TRUE;
      if (!drop_list (database, list->number, error))
        return FALSE;
    }

  return TRUE;
}

void
ctct_cache_list_free (CtctCacheList *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->status);
  g_free (self);
}

gboolean
ctct_cache_lists_ensure (CtctDatabase *database, const char *id, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, FIND, error);
  CtctDatabaseStep step;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  step = ctct_database_step (database, statement, error);
  if (step == CTCT_DATABASE_ROW)
    {
      *number = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }
  if (step != CTCT_DATABASE_DONE)
    return step == CTCT_DATABASE_ROW;

  statement = ctct_database_prepare (database, ADD, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  if (!ctct_database_finish (database, statement, error))
    return FALSE;

  *number = sqlite3_last_insert_rowid (ctct_database_get_handle (database));
  return TRUE;
}

gboolean
ctct_cache_lists_write (CtctDatabase *database,
                        GPtrArray *lists,
                        CtctCacheChange *change,
                        GError **error)
{
  g_autoptr (GPtrArray) kept = ctct_cache_lists_read (database, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  if (kept == NULL)
    return FALSE;

  for (guint i = 0; i < kept->len; i++)
    g_hash_table_insert (by_id, ((CtctCacheList *) kept->pdata[i])->id, kept->pdata[i]);
  for (guint i = 0; i < lists->len; i++)
    if (!take_list (database, by_id, lists->pdata[i], change, error))
      return FALSE;

  return drop_missing (database, kept, change, error);
}

GPtrArray *
ctct_cache_lists_read (CtctDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) lists =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_cache_list_free);
  sqlite3_stmt *statement = ctct_database_prepare (database, ALL, error);
  CtctDatabaseStep step;

  if (statement == NULL)
    return NULL;

  while ((step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    g_ptr_array_add (lists, read_list (statement));

  return step == CTCT_DATABASE_DONE ? g_steal_pointer (&lists) : NULL;
}
