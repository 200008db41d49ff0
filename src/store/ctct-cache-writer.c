/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-writer.h"

#include "ctct-cache-index.h"
#include "ctct-cache-lists.h"
#include "ctct-cache-numbers.h"
#include "ctct-cache-tally.h"

#define FIND                                                                                       \
  "SELECT contact.row, json, modified, read, status, awaiting, n_lists FROM contact "              \
  "LEFT JOIN body USING (row) WHERE id = ?"
/* Of two programs one may still be at the reading that the other has begun anew. */
#define MARK "UPDATE contact SET read = max (read, ?2), seen = max (seen, ?3) WHERE row = ?1"
#define INSERT                                                                                     \
  "INSERT INTO contact (row, id, name, email, status, awaiting, modified, opted_out, n_lists, "    \
  "read, seen, status_text, short_name, key_last, key_first, key_email) "                          \
  "VALUES (?15, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, nullif (?14, "                       \
  "?2), " CTCT_CACHE_INDEX_KEY_LAST ("?12", "?13", "?3") ", " CTCT_CACHE_INDEX_KEY_FIRST (         \
      "?12", "?13", "?3") ", " CTCT_CACHE_INDEX_KEY_EMAIL ("?3") ")"
#define UPDATE                                                                                     \
  "UPDATE contact SET name = ?2, email = ?3, status = ?4, awaiting = ?5, modified = ?6, "          \
  "opted_out = ?7, n_lists = ?8, read = ?9, seen = max (seen, ?10), status_text = ?11, "           \
  "short_name = nullif (?14, ?2), "                                                                \
  "key_last = " CTCT_CACHE_INDEX_KEY_LAST (                                                        \
      "?12", "?13",                                                                                \
      "?3") ", key_first = " CTCT_CACHE_INDEX_KEY_FIRST ("?12", "?13",                             \
                                                         "?3") ", key_email "                      \
                                                               "= " CTCT_CACHE_INDEX_KEY_EMAIL (   \
                                                                   "?3") " WHERE row = ?15"
#define WRITE_BODY                                                                                 \
  "INSERT INTO body VALUES (?, ?) ON CONFLICT (row) DO UPDATE SET json = excluded.json"
#define FIND_ROW    "SELECT row, status, awaiting, n_lists FROM contact WHERE id = ?"
#define REMOVE      "DELETE FROM contact WHERE row = ?"
#define REMOVE_BODY "DELETE FROM body WHERE row = ?"
#define FIND_LISTS  "SELECT list FROM membership WHERE row = ?"
#define JOIN_LIST   "INSERT INTO membership VALUES (?, ?)"
#define LEAVE_LIST  "DELETE FROM membership WHERE list = ? AND row = ?"

/* What a contact is counted by, beside its lists. */
typedef struct
{
  gint64 status;
  gint64 awaiting;
  gint64 n_lists;
} Counted;

/* What is kept of a contact that is to be written. */
typedef struct
{
  gint64 row; /* 0 if there is none */
  Counted counted;
  gboolean is_same;
  gboolean is_newer;
} Kept;

static void
bind_text (sqlite3_stmt *statement, int position, const char *text)
{
  sqlite3_bind_text (statement, position, text, -1, SQLITE_TRANSIENT);
}

static void
bind_time (sqlite3_stmt *statement, int position, gint64 time)
{
  if (time != CTCT_CACHE_ROW_NEVER)
    sqlite3_bind_int64 (statement, position, time);
  else
    sqlite3_bind_null (statement, position);
}

/* From the column with the status on. */
static void
read_counted (sqlite3_stmt *statement, int column, Counted *counted)
{
  counted->status = sqlite3_column_int64 (statement, column);
  counted->awaiting = sqlite3_column_int64 (statement, column + 1);
  counted->n_lists = sqlite3_column_int64 (statement, column + 2);
}

/* `amount` is 1 for who comes, and -1 for who goes. */
static void
count (CtctCacheChange *change, const Counted *counted, gint64 amount)
{
  ctct_cache_tally_add (change, CTCT_TALLY_ALL, 0, amount);
  ctct_cache_tally_add (change, CTCT_TALLY_AWAITING, 0, counted->awaiting * amount);
  ctct_cache_tally_add (change, CTCT_TALLY_NO_LIST, 0, counted->n_lists == 0 ? amount : 0);
  ctct_cache_tally_add (change, CTCT_TALLY_STATUS, counted->status, amount);
}

/* Whether what is kept was changed after what has come, and was asked for no earlier. */
static gboolean
is_newer (sqlite3_stmt *statement, const CtctCacheRow *row, gint64 asked)
{
  return row->modified != CTCT_CACHE_ROW_NEVER &&
         sqlite3_column_type (statement, 2) != SQLITE_NULL &&
         sqlite3_column_int64 (statement, 2) > row->modified &&
         sqlite3_column_int64 (statement, 3) >= asked;
}

static gboolean
find_kept (CtctDatabase *database,
           const CtctCacheRow *row,
           GBytes *json,
           gint64 asked,
           Kept *kept,
           GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, FIND, error);
  CtctDatabaseStep step;

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, row->id);
  step = ctct_database_step (database, statement, error);
  if (step == CTCT_DATABASE_ROW)
    {
      gsize length = (gsize) sqlite3_column_bytes (statement, 1);
      gsize size = 0;
      const void *data = g_bytes_get_data (json, &size);

      kept->row = sqlite3_column_int64 (statement, 0);
      kept->is_same =
          length == size && memcmp (sqlite3_column_blob (statement, 1), data, size) == 0;
      kept->is_newer = is_newer (statement, row, asked);
      read_counted (statement, 4, &kept->counted);
      sqlite3_reset (statement);
    }

  return step != CTCT_DATABASE_FAILED;
}

static gboolean
mark (CtctDatabase *database, gint64 row, gint64 asked, gint64 seen, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, MARK, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  sqlite3_bind_int64 (statement, 2, asked);
  sqlite3_bind_int64 (statement, 3, seen);
  return ctct_database_finish (database, statement, error);
}

static gboolean
contains (GArray *numbers, gint64 number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, gint64, i) == number)
      return TRUE;

  return FALSE;
}

/* The numbers of the lists that a contact is in, each once; the service may name one twice. */
static GArray *
list_numbers (CtctDatabase *database, const CtctCacheRow *row, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < row->lists->len; i++)
    {
      gint64 number = 0;

      if (!ctct_cache_lists_ensure (database, row->lists->pdata[i], &number, error))
        return NULL;
      if (!contains (numbers, number))
        g_array_append_val (numbers, number);
    }

  return g_steal_pointer (&numbers);
}

static GArray *
list_kept_numbers (CtctDatabase *database, gint64 row, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = ctct_database_prepare (database, FIND_LISTS, error);
  CtctDatabaseStep step;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, row);
  while ((step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    {
      gint64 number = sqlite3_column_int64 (statement, 0);

      g_array_append_val (numbers, number);
    }

  return step == CTCT_DATABASE_DONE ? g_steal_pointer (&numbers) : NULL;
}

/* Runs the statement for each number that is in one array and not in the other; `amount` is what each is
 * counted for. */
static gboolean
for_each_missing (CtctDatabase *database,
                  const char *sql,
                  gint64 row,
                  GArray *numbers,
                  GArray *others,
                  CtctCacheChange *change,
                  gint64 amount,
                  GError **error)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      gint64 number = g_array_index (numbers, gint64, i);
      sqlite3_stmt *statement = NULL;

      if (contains (others, number))
        continue;

      statement = ctct_database_prepare (database, sql, error);
      if (statement == NULL)
        return FALSE;

      sqlite3_bind_int64 (statement, 1, number);
      sqlite3_bind_int64 (statement, 2, row);
      if (!ctct_database_finish (database, statement, error))
        return FALSE;
      ctct_cache_tally_add (change, CTCT_TALLY_LIST, number, amount);
    }

  return TRUE;
}

static gboolean
write_memberships (CtctDatabase *database,
                   gint64 row,
                   GArray *numbers,
                   CtctCacheChange *change,
                   GError **error)
{
  g_autoptr (GArray) kept = list_kept_numbers (database, row, error);

  return kept != NULL &&
         for_each_missing (database, LEAVE_LIST, row, kept, numbers, change, -1, error) &&
         for_each_missing (database, JOIN_LIST, row, numbers, kept, change, 1, error);
}

static gboolean
write_row (CtctDatabase *database,
           const char *sql,
           const CtctCacheRow *row,
           gint64 number,
           guint n_lists,
           gint64 asked,
           gint64 seen,
           GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, row->id);
  bind_text (statement, 2, row->name);
  bind_text (statement, 3, row->email);
  sqlite3_bind_int (statement, 4, row->status);
  sqlite3_bind_int (statement, 5, row->awaiting);
  bind_time (statement, 6, row->modified);
  bind_time (statement, 7, row->opted_out);
  sqlite3_bind_int64 (statement, 8, n_lists);
  sqlite3_bind_int64 (statement, 9, asked);
  sqlite3_bind_int64 (statement, 10, seen);
  bind_text (statement, 11, row->status_text);
  bind_text (statement, 12, row->first_name);
  bind_text (statement, 13, row->last_name);
  bind_text (statement, 14, row->short_name);
  sqlite3_bind_int64 (statement, 15, number);
  return ctct_database_finish (database, statement, error);
}

static gboolean
write_body (CtctDatabase *database, gint64 row, GBytes *json, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, WRITE_BODY, error);
  gsize size = 0;
  const void *data = g_bytes_get_data (json, &size);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  sqlite3_bind_blob64 (statement, 2, data, size, SQLITE_STATIC);
  return ctct_database_finish (database, statement, error);
}

static gboolean
run_for_row (CtctDatabase *database, const char *sql, gint64 row, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  return ctct_database_finish (database, statement, error);
}

/* Instead of what it was before. */
static void
count_anew (CtctCacheChange *change, const Kept *kept, const CtctCacheRow *row, guint n_lists)
{
  Counted now = { row->status, row->awaiting, n_lists };

  if (kept->row > 0)
    count (change, &kept->counted, -1);
  count (change, &now, 1);
}

static void
note_row (GArray *rows, gint64 row)
{
  guint32 number = (guint32) row;

  g_array_append_val (rows, number);
}

static gboolean
write_rest (CtctDatabase *database,
            const CtctCacheRow *row,
            gint64 number,
            GArray *lists,
            GBytes *json,
            CtctCacheChange *change,
            GError **error)
{
  return write_body (database, number, json, error) &&
         write_memberships (database, number, lists, change, error) &&
         ctct_cache_index_words (database, number, row->words, change, error);
}

gboolean
ctct_cache_write_row (CtctDatabase *database,
                      const CtctCacheRow *row,
                      GBytes *json,
                      gint64 asked,
                      gint64 seen,
                      CtctCacheChange *change,
                      GError **error)
{
  Kept kept = { 0 };
  g_autoptr (GArray) lists = NULL;
  gint64 number = 0;

  if (*row->id == '\0')
    return TRUE;
  if (!find_kept (database, row, json, asked, &kept, error) ||
      !ctct_cache_numbers_check (kept.row, error))
    return FALSE;
  if (kept.is_same || kept.is_newer)
    return mark (database, kept.row, asked, seen, error);

  number = kept.row;
  if (number == 0 && !ctct_cache_numbers_find_next (database, &number, error))
    return FALSE;

  lists = list_numbers (database, row, error);
  if (lists == NULL || !write_row (database, kept.row > 0 ? UPDATE : INSERT, row, number,
                                   lists->len, asked, seen, error))
    return FALSE;

  note_row (kept.row > 0 ? change->changed : change->added, number);
  count_anew (change, &kept, row, lists->len);
  return write_rest (database, row, number, lists, json, change, error);
}

gboolean
ctct_cache_write_contact (CtctDatabase *database,
                          CtctContact *contact,
                          GBytes *json,
                          gint64 asked,
                          gint64 seen,
                          CtctCacheChange *change,
                          GError **error)
{
  g_autoptr (CtctCacheRow) row = ctct_cache_row_new (contact);

  return ctct_cache_write_row (database, row, json, asked, seen, change, error);
}

static gboolean
leave_lists (CtctDatabase *database, gint64 row, CtctCacheChange *change, GError **error)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  return write_memberships (database, row, none, change, error);
}

gboolean
ctct_cache_write_page (CtctDatabase *database,
                       CtctContactsPage *page,
                       gint64 asked,
                       gint64 seen,
                       CtctCacheChange *change,
                       GError **error)
{
  for (guint i = 0; i < ctct_contacts_page_get_n_contacts (page); i++)
    if (!ctct_cache_write_row (database, ctct_contacts_page_get_digest (page, i),
                               ctct_contacts_page_get_json (page, i), asked, seen, change, error))
      return FALSE;

  return TRUE;
}

gboolean
ctct_cache_remove_contact (CtctDatabase *database,
                           const char *id,
                           CtctCacheChange *change,
                           GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, FIND_ROW, error);
  CtctDatabaseStep step;
  Counted counted;
  gint64 row;

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, id);
  step = ctct_database_step (database, statement, error);
  if (step != CTCT_DATABASE_ROW)
    return step == CTCT_DATABASE_DONE;

  row = sqlite3_column_int64 (statement, 0);
  read_counted (statement, 1, &counted);
  sqlite3_reset (statement);
  if (!ctct_cache_numbers_check (row, error))
    return FALSE;

  note_row (change->removed, row);
  count (change, &counted, -1);
  return ctct_cache_index_remove (database, row, change, error) &&
         leave_lists (database, row, change, error) &&
         run_for_row (database, REMOVE_BODY, row, error) &&
         run_for_row (database, REMOVE, row, error) &&
         ctct_cache_numbers_retire (database, row, error);
}
