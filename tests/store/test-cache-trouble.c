/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-case.h"
#include "ctct-cache-writer.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#define J ctct_test_cache_dup_json

static gpointer
wait_to_go_on (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  GAsyncQueue *queue = data;

  return g_async_queue_pop (queue);
}

/* It goes on while the connection for reading is busy, and so does not keep it busy itself. */
static void
test_unseen_apart (void)
{
  CtctCacheCase fixture;
  g_autoptr (GAsyncQueue) queue = g_async_queue_new ();
  g_autoptr (GAsyncResult) busy = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) ids = NULL;

  ctct_cache_case_set_up (&fixture);
  ctct_test_cache_write_one (fixture.cache, J ("1", "A", "ACTIVE", "", 3), 1000);
  ctct_cache_read_async (fixture.cache, wait_to_go_on, queue, NULL, NULL, NULL, ctct_test_result_cb,
                         &busy);
  ctct_cache_read_unseen_async (fixture.cache, 1, 10, NULL, ctct_test_result_cb, &result);
  ids = ctct_cache_read_unseen_finish (fixture.cache, ctct_test_await_result (&result), NULL);
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  g_assert_null (busy);

  g_async_queue_push (queue, queue);
  g_assert_nonnull (ctct_cache_read_finish (fixture.cache, ctct_test_await_result (&busy), NULL));
  g_clear_object (&busy);
  g_clear_object (&result);
  ctct_cache_case_tear_down (&fixture);
}

/* A page that has no room is not there, nor is what comes after it; with room again it goes on. */
static void
test_full (void)
{
  CtctCacheCase fixture;
  g_autofree char *filler = g_strnfill (300000, 'x');
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  g_autoptr (CtctCachePass) kept = NULL;
  g_autoptr (GError) error = NULL;

  ctct_cache_case_set_up (&fixture);
  ctct_cache_case_write_page (
      &fixture, ctct_test_cache_create_page ("abc", J ("1", "A", "ACTIVE", "1", 3), NULL), 1000, 1);
  ctct_test_cache_limit_size (fixture.cache, 50);
  pass->number = 1;
  ctct_cache_pass_set_cursor (pass, "def");
  g_assert_false (ctct_test_cache_write_page (
      fixture.cache,
      ctct_test_cache_create_page ("def", J ("2", "B", "ACTIVE", "1", 3),
                                   J ("3", filler, "ACTIVE", "1", 3), NULL),
      2000, pass, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_FULL);
  ctct_cache_case_assert_changes (&fixture, "+1 ; ");
  ctct_cache_case_assert_tallies (&fixture, "all 1, ACTIVE 1, awaiting 0, in no list 0; 1: 1");
  kept = ctct_test_cache_read_pass (fixture.cache);
  g_assert_cmpstr (kept->cursor, ==, "abc");

  ctct_test_cache_limit_size (fixture.cache, 100000);
  ctct_cache_case_write_page (
      &fixture, ctct_test_cache_create_page ("def", J ("2", "B", "ACTIVE", "1", 3), NULL), 2000, 1);
  ctct_cache_case_assert_tallies (&fixture, "all 2, ACTIVE 2, awaiting 0, in no list 0; 1: 2");
  ctct_cache_case_tear_down (&fixture);
}

/* A contact, for whose words there is no place. */
static gboolean
write_without_index (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  CtctContactsPage *page = data;

  return ctct_database_run (database, "DROP TABLE word", error) &&
         ctct_cache_write_page (database, page, 1000, 1, change, error);
}

/* Nobody is kept who could not be found; the next write has what it needs again. */
static void
test_no_index (void)
{
  CtctCacheCase fixture;
  g_autofree char *json = J ("1", "Ada", "ACTIVE", "1", 3);
  g_autoptr (CtctContactsPage) page = ctct_test_cache_create_page (NULL, g_strdup (json), NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ctct_cache_case_set_up (&fixture);
  ctct_cache_write_async (fixture.cache, write_without_index, page, NULL, NULL, ctct_test_result_cb,
                          &result);
  g_assert_false (
      ctct_cache_write_finish (fixture.cache, ctct_test_await_result (&result), &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_FAILED);
  ctct_cache_case_assert_changes (&fixture, "");
  ctct_cache_case_assert_kept (&fixture, "1", NULL, 0);

  ctct_test_cache_write_one (fixture.cache, g_strdup (json), 2000);
  ctct_cache_case_assert_kept (&fixture, "1", json, 2000);
  ctct_cache_case_assert_rows ("SELECT rowid FROM word WHERE word MATCH 'ada'", "1\n");
  g_clear_object (&result);
  ctct_cache_case_tear_down (&fixture);
}

static void
test_unusable_folder (void)
{
  CtctCacheCase fixture;
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) read_error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (folder, "no folder", -1, NULL));
  ctct_cache_case_set_up (&fixture);
  g_assert_false (ctct_test_cache_open (fixture.cache, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DENIED);
  ctct_cache_read_tallies_async (fixture.cache, NULL, ctct_test_result_cb, &result);
  g_assert_null (ctct_cache_read_tallies_finish (fixture.cache, ctct_test_await_result (&result),
                                                 &read_error));
  g_assert_error (read_error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DENIED);

  /* It is tried again. */
  g_unlink (folder);
  ctct_test_cache_write_one (fixture.cache, J ("1", "A", "ACTIVE", "1", 3), 1000);
  ctct_cache_case_assert_tallies (&fixture, "all 1, ACTIVE 1, awaiting 0, in no list 0; 1: 1");
  g_clear_object (&result);
  ctct_cache_case_tear_down (&fixture);
}

static gpointer
read_path (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_strdup (sqlite3_db_filename (ctct_database_get_handle (database), "main"));
}

/* What is not to be kept is in a folder that nobody else can read, and gone afterwards. */
static void
test_temporary (void)
{
  CtctCacheCase fixture = { ctct_cache_new (NULL, "a"), g_string_new (NULL) };
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  GStatBuf status;

  ctct_test_cache_write_one (fixture.cache, J ("1", "A", "ACTIVE", "1", 3), 1000);
  ctct_cache_case_assert_tallies (&fixture, "all 1, ACTIVE 1, awaiting 0, in no list 0; 1: 1");
  ctct_cache_read_async (fixture.cache, read_path, NULL, NULL, g_free, NULL, ctct_test_result_cb,
                         &result);
  path = ctct_cache_read_finish (fixture.cache, ctct_test_await_result (&result), NULL);
  folder = g_path_get_dirname (path);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
  g_clear_object (&result);
  ctct_cache_case_tear_down (&fixture);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* Two programs, or two caches of one, on one file: each sees what the other wrote. */
static void
test_two (void)
{
  CtctCacheCase one;
  CtctCacheCase other;
  GAsyncResult *results[40] = { NULL };

  ctct_cache_case_set_up (&one);
  ctct_cache_case_set_up (&other);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
      g_autofree char *id = g_strdup_printf ("%u", i / 2);

      ctct_cache_write_page_async (
          i % 2 == 0 ? one.cache : other.cache,
          ctct_test_cache_create_page (NULL, J (id, "A", "ACTIVE", "1", 3), NULL), 1000, pass, NULL,
          ctct_test_result_cb, &results[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (GError) error = NULL;

      ctct_test_await_result (&results[i]);
      ctct_cache_write_finish (i % 2 == 0 ? one.cache : other.cache, results[i], &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    g_clear_object (&results[i]);
  ctct_cache_case_assert_tallies (&one, "all 20, ACTIVE 20, awaiting 0, in no list 0; 1: 20");
  ctct_cache_case_assert_tallies (&other, "all 20, ACTIVE 20, awaiting 0, in no list 0; 1: 20");
  ctct_cache_case_tear_down (&one);
  ctct_cache_case_tear_down (&other);
}

static void
test_cancelled (void)
{
  CtctCacheCase fixture;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ctct_cache_case_set_up (&fixture);
  g_cancellable_cancel (cancellable);
  ctct_cache_write_page_async (
      fixture.cache, ctct_test_cache_create_page (NULL, J ("1", "A", "ACTIVE", "1", 3), NULL), 1000,
      pass, cancellable, ctct_test_result_cb, &result);
  g_assert_false (
      ctct_cache_write_finish (fixture.cache, ctct_test_await_result (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ctct_cache_case_assert_tallies (&fixture, "all 0, awaiting 0, in no list 0");
  g_clear_object (&result);
  ctct_cache_case_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/cache-trouble/unseen-apart", test_unseen_apart);
  ctct_test_add ("/cache-trouble/full", test_full);
  ctct_test_add ("/cache-trouble/no-index", test_no_index);
  ctct_test_add ("/cache-trouble/unusable-folder", test_unusable_folder);
  ctct_test_add ("/cache-trouble/temporary", test_temporary);
  ctct_test_add ("/cache-trouble/two", test_two);
  ctct_test_add ("/cache-trouble/cancelled", test_cancelled);

  return ctct_test_run ();
}
