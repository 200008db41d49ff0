/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written lies in a log beside the file first, which is to be small again afterwards. */

#include "ctct-test-sync.h"

#include <glib/gstdio.h>

/* Beside those that there are; enough for some megabytes. */
#define N_MORE 500
#define LARGE  (1024 * 1024)
/* In seconds. A little less than is waited for others who write, and far more than for one who reads. */
#define MAX_WAIT 9

typedef struct
{
  CtctTestSync sync;
  gint64 largest;
} Fixture;

static gint64
get_size (void)
{
  g_autofree char *path = ctct_test_cache_dup_path ("-wal");
  GStatBuf status;

  return g_stat (path, &status) == 0 ? status.st_size : -1;
}

static void
changed_cb (Fixture *fixture)
{
  fixture->largest = MAX (fixture->largest, get_size ());
}

static void
set_up (Fixture *fixture)
{
  g_autoptr (GDateTime) then = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);

  ctct_test_sync_set_up_in_groups (&fixture->sync, 0);
  for (guint i = 0; i < N_MORE; i++)
    ctct_test_sync_put_person (fixture->sync.api, 2000 + i, "Ada", then);
  fixture->largest = 0;
  g_signal_connect_swapped (fixture->sync.cache, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  ctct_test_sync_tear_down (&fixture->sync);
}

/* Until the log has been seen to. */
static void
await_writer (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  ctct_test_cache_open (fixture->sync.cache, &error);
  g_assert_no_error (error);
}

static void
run (Fixture *fixture)
{
  ctct_test_sync_assert_succeeds (&fixture->sync);
  await_writer (fixture);
}

static void
test_cut (void)
{
  Fixture fixture;

  set_up (&fixture);
  run (&fixture);
  g_assert_cmpint (fixture.largest, >, LARGE);
  g_assert_cmpint (get_size (), ==, 0);
  ctct_test_sync_assert_whole (&fixture.sync);
  tear_down (&fixture);
}

/* Also of a reading that comes to no good end, which may have written much. */
static void
test_failed (void)
{
  Fixture fixture;

  set_up (&fixture);
  ctct_test_sync_add_answer (&fixture.sync, 401, "[]", 30, 1);
  ctct_test_sync_run (&fixture.sync);
  g_assert_error (ctct_sync_get_last_error (fixture.sync.sync), CTCT_ERROR, CTCT_ERROR_SIGNED_OUT);
  await_writer (&fixture);
  g_assert_cmpint (fixture.largest, >, LARGE);
  g_assert_cmpint (get_size (), ==, 0);
  tear_down (&fixture);
}

/* Keeps its moment, which is in the log. */
static CtctDatabase *
open_reader (sqlite3_stmt **statement)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (GError) error = NULL;
  CtctDatabase *reader = ctct_database_open_reader (path, &error);

  g_assert_no_error (error);
  *statement = ctct_database_prepare (reader, "SELECT name FROM meta", &error);
  g_assert_no_error (error);
  g_assert_cmpint (ctct_database_step (reader, *statement, &error), ==, CTCT_DATABASE_ROW);
  return reader;
}

/* Somebody who reads for long keeps it as it is until the next time, and nobody from writing. */
static void
test_busy (void)
{
  Fixture fixture;
  g_autoptr (CtctDatabase) reader = NULL;
  g_autoptr (GTimer) timer = NULL;
  sqlite3_stmt *statement = NULL;

  set_up (&fixture);
  ctct_test_cache_write_one (fixture.sync.cache,
                             ctct_test_cache_dup_json ("1", "Bea", "ACTIVE", "1", 3), 1000);
  reader = open_reader (&statement);
  ctct_test_sync_assert_succeeds (&fixture.sync);
  timer = g_timer_new ();
  await_writer (&fixture);
  g_assert_cmpint (get_size (), >, LARGE);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, MAX_WAIT * ctct_test_get_patience ());
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM contact"), >, N_MORE);

  sqlite3_reset (statement);
  run (&fixture);
  g_assert_cmpint (get_size (), ==, 0);
  tear_down (&fixture);
}

static gboolean
read_timeout (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  return ctct_database_get_integer (database, "PRAGMA busy_timeout", 0, data, error);
}

static gint64
get_timeout (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 timeout = 0;

  ctct_cache_write_async (fixture->sync.cache, read_timeout, &timeout, NULL, NULL,
                          ctct_test_result_cb, &result);
  ctct_cache_write_finish (fixture->sync.cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  return timeout;
}

/* For others who write there is as much patience afterwards as before. */
static void
test_patience (void)
{
  Fixture fixture;
  gint64 timeout;

  set_up (&fixture);
  timeout = get_timeout (&fixture);
  run (&fixture);
  g_assert_cmpint (get_timeout (&fixture), ==, timeout);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/sync-log/cut", test_cut);
  ctct_test_add ("/sync-log/failed", test_failed);
  ctct_test_add ("/sync-log/busy", test_busy);
  ctct_test_add ("/sync-log/patience", test_patience);
  return ctct_test_run ();
}
