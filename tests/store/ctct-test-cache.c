/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-cache.h"

#include "ctct-cache-row.h"
#include "ctct-cache-schema.h"
#include "ctct-database-file.h"
#include "ctct-v2-page.h"

#include <glib/gstdio.h>

char *
ctct_test_cache_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "kept", NULL);
}

char *
ctct_test_cache_dup_path (const char *ending)
{
  g_autofree char *name = g_strconcat ("contacts-a.db", ending, NULL);

  return g_build_filename (g_get_user_data_dir (), "kept", name, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char *
ctct_test_cache_dup_files (const char *pattern)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_pattern_match_simple (pattern, name))
      g_ptr_array_add (names, (gpointer) g_intern_string (name));

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

char *
ctct_test_cache_dup_json (const char *id,
                          const char *name,
                          const char *status,
                          const char *lists,
                          guint day)
{
  g_auto (GStrv) ids = g_strsplit (lists, ",", -1);
  g_autoptr (GString) array = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (array, "%s{\"id\":\"%s\",\"status\":\"ACTIVE\"}", i > 0 ? "," : "",
                            ids[i]);

  return g_strdup_printf ("{\"id\": \"%s\", \"status\": \"%s\", \"first_name\": \"%s\", "
                          "\"lists\": [%s], \"modified_date\": \"2026-01-%02uT00:00:00.000Z\", "
                          "\"email_addresses\": [{\"email_address\": \"p%s@example.com\"}]}",
                          id, status, name, array->str, day, id);
}

CtctContactsPage *
ctct_test_cache_create_page (const char *next_cursor, ...)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_cache_row_free);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  va_list arguments;
  char *text;

  va_start (arguments, next_cursor);
  while ((text = va_arg (arguments, char *)) != NULL)
    {
      g_autoptr (GError) error = NULL;
      GBytes *body = g_bytes_new_take (text, strlen (text));
      g_autoptr (CtctContact) contact = ctct_v2_read_body (body, &error);

      g_assert_no_error (error);
      g_ptr_array_add (bodies, body);
      g_ptr_array_add (rows, ctct_cache_row_new (contact));
    }
  va_end (arguments);

  return ctct_contacts_page_new (rows, bodies, 0, next_cursor, NULL);
}

gboolean
ctct_test_cache_open (CtctCache *cache, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_cache_open_async (cache, NULL, ctct_test_result_cb, &result);
  return ctct_cache_open_finish (cache, ctct_test_await_result (&result), error);
}

gboolean
ctct_test_cache_write_page (CtctCache *cache,
                            CtctContactsPage *page,
                            gint64 asked,
                            const CtctCachePass *pass,
                            GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_cache_write_page_async (cache, page, asked, pass, NULL, ctct_test_result_cb, &result);
  return ctct_cache_write_finish (cache, ctct_test_await_result (&result), error);
}

void
ctct_test_cache_write_one (CtctCache *cache, char *json, gint64 asked)
{
  g_autoptr (GBytes) body = g_bytes_new_take (json, strlen (json));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = ctct_v2_read_body (body, &error);

  g_assert_no_error (error);
  ctct_cache_write_contact_async (cache, contact, body, asked, NULL, ctct_test_result_cb, &result);
  ctct_cache_write_finish (cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
}

void
ctct_test_cache_remove_one (CtctCache *cache, const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ctct_cache_remove_contact_async (cache, id, NULL, ctct_test_result_cb, &result);
  ctct_cache_write_finish (cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
}

char *
ctct_test_cache_dup_kept (CtctCache *cache, const char *id, gint64 *asked)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = NULL;
  gint64 ignored;

  ctct_cache_read_contact_async (cache, id, NULL, ctct_test_result_cb, &result);
  json = ctct_cache_read_contact_finish (cache, ctct_test_await_result (&result),
                                         asked != NULL ? asked : &ignored, &error);
  g_assert_no_error (error);
  return json != NULL ? ctct_test_dup_text (json) : NULL;
}

CtctCachePass *
ctct_test_cache_read_pass (CtctCache *cache)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CtctCachePass *pass;

  ctct_cache_read_pass_async (cache, NULL, ctct_test_result_cb, &result);
  pass = ctct_cache_read_pass_finish (cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  return pass;
}

static int
compare_lists (gconstpointer a, gconstpointer b)
{
  const CtctCacheList *const *first = a;
  const CtctCacheList *const *second = b;

  return g_strcmp0 ((*first)->id, (*second)->id);
}

static void
append_lists (GString *text, CtctCache *cache)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lists = NULL;

  ctct_cache_read_lists_async (cache, NULL, ctct_test_result_cb, &result);
  lists = ctct_cache_read_lists_finish (cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_ptr_array_sort (lists, compare_lists);
  for (guint i = 0; i < lists->len; i++)
    {
      const CtctCacheList *list = lists->pdata[i];

      g_string_append_printf (text, "%s%s: %" G_GINT64_FORMAT, i > 0 ? ", " : "; ", list->id,
                              list->n_kept);
    }
}

char *
ctct_test_cache_dup_tallies (CtctCache *cache)
{
  static const struct
  {
    CtctStatus status;
    const char *word;
  } statuses[] = {
    { CTCT_STATUS_UNKNOWN, "unknown" },         { CTCT_STATUS_ACTIVE, "ACTIVE" },
    { CTCT_STATUS_UNSUBSCRIBED, "OPTOUT" },     { CTCT_STATUS_REMOVED, "REMOVED" },
    { CTCT_STATUS_UNCONFIRMED, "UNCONFIRMED" }, { CTCT_STATUS_VISITOR, "VISITOR" },
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctCacheTallies) tallies = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  ctct_cache_read_tallies_async (cache, NULL, ctct_test_result_cb, &result);
  tallies = ctct_cache_read_tallies_finish (cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_string_append_printf (text, "all %" G_GINT64_FORMAT, tallies->all);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (tallies->statuses[statuses[i].status] != 0)
      g_string_append_printf (text, ", %s %" G_GINT64_FORMAT, statuses[i].word,
                              tallies->statuses[statuses[i].status]);
  g_string_append_printf (text, ", awaiting %" G_GINT64_FORMAT ", in no list %" G_GINT64_FORMAT,
                          tallies->awaiting, tallies->in_no_list);
  append_lists (text, cache);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ctct_test_cache_dup_rows (const char *sql)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_open_reader (path, &error);
  g_autoptr (GString) rows = g_string_new (NULL);
  sqlite3_stmt *statement;
  CtctDatabaseStep step;

  g_assert_no_error (error);
  statement = ctct_database_prepare (database, sql, &error);
  g_assert_no_error (error);
  while ((step = ctct_database_step (database, statement, &error)) == CTCT_DATABASE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *text = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", text != NULL ? text : "-");
        }
      g_string_append_c (rows, '\n');
    }
  g_assert_no_error (error);
  g_assert_cmpint (step, ==, CTCT_DATABASE_DONE);

  return g_string_free (g_steal_pointer (&rows), FALSE);
}

gint64
ctct_test_cache_query (const char *sql)
{
  g_autofree char *rows = ctct_test_cache_dup_rows (sql);

  return g_ascii_strtoll (rows, NULL, 10);
}

static gboolean
limit_size (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %d", GPOINTER_TO_INT (data));

  return ctct_database_run (database, sql, error);
}

void
ctct_test_cache_limit_size (CtctCache *cache, int n_pages)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_cache_write_async (cache, limit_size, GINT_TO_POINTER (n_pages), NULL, NULL,
                          ctct_test_result_cb, &result);
  g_assert_true (ctct_cache_write_finish (cache, ctct_test_await_result (&result), NULL));
}

void
ctct_test_cache_damage (void)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autofree char *junk = g_strnfill (4096, 'x');
  g_autoptr (CtctDatabase) database = ctct_database_open (path, NULL);
  gint64 busy = 1;
  gint64 n_pages = 0;
  FILE *file = NULL;

  /* What is still in the log would be read from there. Whoever looks at it in a thread is soon done. */
  while (busy)
    ctct_database_get_integer (database, "PRAGMA wal_checkpoint (TRUNCATE)", 1, &busy, NULL);
  ctct_database_get_integer (database, "PRAGMA page_count", 0, &n_pages, NULL);
  g_clear_object (&database);
  file = g_fopen (path, "r+b");
  for (gint64 i = 1; i < n_pages; i++)
    {
      fseek (file, (long) i * 4096, SEEK_SET);
      g_assert_cmpuint (fwrite (junk, 4096, 1, file), ==, 1);
    }
  fclose (file);
}

static gboolean
has_damaged_file (gpointer cache)
{
  return ctct_cache_get_damaged_file (cache) != NULL;
}

void
ctct_test_cache_meet_damage (CtctCache *cache)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  ctct_cache_read_tallies_async (cache, NULL, ctct_test_result_cb, &result);
  g_assert_null (ctct_cache_read_tallies_finish (cache, ctct_test_await_result (&result), &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED);
  ctct_test_await (has_damaged_file, cache);
  g_test_assert_expected_messages ();
}

void
ctct_test_cache_set_aside (const char *folder, const char *account)
{
  CtctDatabaseFile *file = ctct_database_file_new (folder, account, ctct_cache_schema_get_kind ());
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_file_open (file, &error);

  g_assert_no_error (error);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  g_assert_true (ctct_database_file_note_damage (file, database));
  g_clear_object (&database);
  database = ctct_database_file_open (file, &error);
  g_assert_no_error (error);
  g_test_assert_expected_messages ();
  ctct_database_file_unref (file);
}
