/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-index.h"

#include "ctct-collation.h"
#include "ctct-fold.h"

/* What the words were before has to be said to the indexes of them, which keep none. */
#define FIND_WORDS "SELECT folded FROM text WHERE row = ?"
#define WRITE_WORDS                                                                                \
  "INSERT INTO text VALUES (?, ?) ON CONFLICT (row) DO UPDATE SET folded = excluded.folded"
#define DROP_WORDS "DELETE FROM text WHERE row = ?"
#define ADD_WORD   "INSERT INTO word (rowid, words) VALUES (?, ?)"
#define ADD_PART   "INSERT INTO part (rowid, words) VALUES (?, ?)"
#define DROP_WORD  "INSERT INTO word (word, rowid, words) VALUES ('delete', ?, ?)"
#define DROP_PART  "INSERT INTO part (part, rowid, words) VALUES ('delete', ?, ?)"
#define WRITE_KEYS                                                                                 \
  "UPDATE contact SET short_name = nullif (?5, name), key_last = " CTCT_CACHE_INDEX_KEY_LAST (     \
      "?2", "?3",                                                                                  \
      "?4") ", key_first = " CTCT_CACHE_INDEX_KEY_FIRST ("?2", "?3",                               \
                                                         "?4") ", key_email "                      \
                                                               "= " CTCT_CACHE_INDEX_KEY_EMAIL (   \
                                                                   "?4") " WHERE row = ?1"
#define FIND_RULES  "SELECT value <> index_rules () FROM meta WHERE name = 'index'"
#define WRITE_RULES "REPLACE INTO meta VALUES ('index', index_rules ())"

/* What a contact could be found by, and can be found by now; NULL for nothing. */
typedef struct
{
  gint64 row;
  char *before;
  char *now;
} Words;

static void
sort_key_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  CtctCollation *collation = sqlite3_user_data (context);
  g_autoptr (GByteArray) key = g_byte_array_new ();

  for (int i = 0; i < n_values; i++)
    ctct_collation_append_key (collation, key, (const char *) sqlite3_value_text (values[i]));
  sqlite3_result_blob (context, key->data, (int) key->len, SQLITE_TRANSIENT);
}

static void
index_rules_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_result_text (context, sqlite3_user_data (context), -1, SQLITE_TRANSIENT);
}

static void
free_collation_cb (gpointer collation)
{
  ctct_collation_free (collation);
}

/* Nothing has been made by other rules where there is nothing. */
static gboolean
mark_empty (CtctDatabase *database, GError **error)
{
  gint64 has_any;

  if (!ctct_database_get_integer (database, "SELECT EXISTS (SELECT 1 FROM contact)", 0, &has_any,
                                  error))
    return FALSE;

  return has_any || ctct_cache_index_mark (database, error);
}

gboolean
ctct_cache_index_prepare (CtctDatabase *database, const char *language, GError **error)
{
  CtctCollation *collation = ctct_collation_new (language);
  char *rules =
      g_strdup_printf ("%d %s", CTCT_FOLD_VERSION, ctct_collation_get_version (collation));

  /* SQLite frees what it is given also where it fails. */
  if (!ctct_database_add_function (database, "index_rules", index_rules_cb, rules, g_free, error))
    {
      ctct_collation_free (collation);
      return FALSE;
    }

  return ctct_database_add_function (database, "sort_key", sort_key_cb, collation,
                                     free_collation_cb, error) &&
         mark_empty (database, error);
}

gboolean
ctct_cache_index_is_outdated (CtctDatabase *database, gboolean *outdated, GError **error)
{
  gint64 is_other;

  if (!ctct_database_get_integer (database, FIND_RULES, TRUE, &is_other, error))
    return FALSE;

  *outdated = is_other != 0;
  return TRUE;
}

gboolean
ctct_cache_index_mark (CtctDatabase *database, GError **error)
{
  return ctct_database_run (database, WRITE_RULES, error);
}

static gboolean
run (CtctDatabase *database, const char *sql, gint64 row, const char *words, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  if (words != NULL)
    sqlite3_bind_text (statement, 2, words, -1, SQLITE_STATIC);
  return ctct_database_finish (database, statement, error);
}

/* Gives (transfer full) NULL where there are none yet. */
static gboolean
find_words (CtctDatabase *database, gint64 row, char **words, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, FIND_WORDS, error);
  CtctDatabaseStep step;

  *words = NULL;
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  step = ctct_database_step (database, statement, error);
  if (step == CTCT_DATABASE_ROW)
    {
      *words = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      sqlite3_reset (statement);
    }

  return step != CTCT_DATABASE_FAILED;
}

static void
words_free (gpointer data)
{
  Words *words = data;

  g_free (words->before);
  g_free (words->now);
  g_free (words);
}

static void
note_words (CtctCacheChange *change, gint64 row, char *before, char *now)
{
  Words *words = g_new0 (Words, 1);

  words->row = row;
  words->before = before;
  words->now = now;
  g_ptr_array_set_free_func (change->words, words_free);
  g_ptr_array_add (change->words, words);
}

gboolean
ctct_cache_index_words (CtctDatabase *database,
                        gint64 row,
                        const char *words,
                        CtctCacheChange *change,
                        GError **error)
{
  g_autofree char *before = NULL;

  if (!find_words (database, row, &before, error))
    return FALSE;
  if (g_strcmp0 (words, before) == 0)
    return TRUE;
  if (!run (database, WRITE_WORDS, row, words, error))
    return FALSE;

  note_words (change, row, g_steal_pointer (&before), g_strdup (words));
  return TRUE;
}

gboolean
ctct_cache_index_keys (CtctDatabase *database, gint64 row, CtctContact *contact, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, WRITE_KEYS, error);
  CtctRecord *record = CTCT_RECORD (contact);
  g_autofree char *short_name = ctct_contact_dup_short_name (contact);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  sqlite3_bind_text (statement, 2, ctct_record_get_text (record, CTCT_CONTACT_FIRST_NAME), -1,
                     SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, ctct_record_get_text (record, CTCT_CONTACT_LAST_NAME), -1,
                     SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, ctct_contact_get_email (contact), -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 5, short_name, -1, SQLITE_STATIC);
  return ctct_database_finish (database, statement, error);
}

gboolean
ctct_cache_index_remove (CtctDatabase *database,
                         gint64 row,
                         CtctCacheChange *change,
                         GError **error)
{
  g_autofree char *before = NULL;

  if (!find_words (database, row, &before, error))
    return FALSE;
  if (before == NULL)
    return TRUE;

  note_words (change, row, g_steal_pointer (&before), NULL);
  return run (database, DROP_WORDS, row, NULL, error);
}

/* Each index by itself: what it holds until the transaction ends is large, and does not stay in the processor's
 * own memory where the other's is in between. */
static gboolean
tell (CtctDatabase *database,
      const char *drop,
      const char *add,
      const GPtrArray *all,
      GError **error)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Words *words = g_ptr_array_index (all, i);

      if (words->before != NULL && !run (database, drop, words->row, words->before, error))
        return FALSE;
      if (words->now != NULL && !run (database, add, words->row, words->now, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
ctct_cache_index_write (CtctDatabase *database, CtctCacheChange *change, GError **error)
{
  if (!tell (database, DROP_WORD, ADD_WORD, change->words, error) ||
      !tell (database, DROP_PART, ADD_PART, change->words, error))
    return FALSE;

  g_ptr_array_set_size (change->words, 0);
  return TRUE;
}
