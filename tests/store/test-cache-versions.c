/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that earlier versions of the program have left. */

#include "ctct-cache-schema.h"
#include "ctct-test-cache.h"

#define J ctct_test_cache_dup_json

/* The last version whose programs do not look whether the file is still of theirs. */
#define LAST_EARLIER 3

/* SHA-256 of the steps that have been done to files that are there. */
static const char *const step_sums[] = {
  "861143298c36a0391ebe325aaf85938d3036b3548ebbcc69b2f2acb8c91a4ed4",
  "4d8f1d4e3b41fb2857a2d1a6f43d1c02b8452b34eee6fcf529c65fec18340f26",
  "8cb20bc81909ba91ca682eddd06451b7713385e5a6f4f4258a4bf7275961cf95",
  "9215a0b18f9295e0db885d8d2731c0b30344dd2b1ebb41c4a31038145f08af8f",
};

/* Two contacts and a list, by hand: an earlier version wrote them. */
static const char *const contents =
    "INSERT INTO list (number, id, name, status, contact_count) VALUES (1, '1', 'Friday', "
    "'ACTIVE', 2);"
    "INSERT INTO contact (row, id, name, email, status, status_text, awaiting, modified, n_lists, "
    "  key_last, key_first, key_email, read, seen) VALUES"
    "  (1, '10', 'Ada', 'p10@example.com', 1, 'ACTIVE', 0, 1767398400, 1, x'01', x'01', x'01', 5, "
    "1),"
    "  (2, '11', 'Ben', 'p11@example.com', 1, 'ACTIVE', 0, 1767398400, 0, x'02', x'02', x'02', 5, "
    "1);"
    "INSERT INTO body VALUES (1, '{}'), (2, '{}');"
    "INSERT INTO membership VALUES (1, 1);"
    "INSERT INTO text VALUES (1, 'ada '), (2, 'ben ');"
    "INSERT INTO word (rowid, words) VALUES (1, 'ada '), (2, 'ben ');"
    "INSERT INTO part (rowid, words) VALUES (1, 'ada '), (2, 'ben ');"
    "INSERT INTO meta VALUES ('whole-passes', 1), ('changes-from', 1000), ('last-success', 1234);";

/* What only later versions count when somebody comes. */
static const char *const counts =
    "INSERT INTO tally VALUES ('all', 0, 2), ('no-list', 0, 1), ('status', 1, 2), ('list', 1, 1)"
    "  ON CONFLICT (kind, value) DO UPDATE SET n = excluded.n";

static void
run (CtctDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  ctct_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static void
make_file (guint version)
{
  const CtctDatabaseKind *kind = ctct_cache_schema_get_kind ();
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_open (path, &error);

  g_assert_no_error (error);
  ctct_database_migrate (database, kind->steps, version, &error);
  g_assert_no_error (error);
  run (database, contents);
  if (version > 1)
    run (database, counts);
}

static void
assert_tallies (CtctCache *cache, const char *expected)
{
  g_autofree char *tallies = ctct_test_cache_dup_tallies (cache);

  g_assert_cmpstr (tallies, ==, expected);
}

/* All that was kept is there, and what comes is counted once. */
static void
test_from (gconstpointer data)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autoptr (CtctCachePass) pass = NULL;
  g_autoptr (GError) error = NULL;
  CtctCache *cache;

  make_file (GPOINTER_TO_UINT (data));
  cache = ctct_cache_new (folder, "a");
  ctct_test_cache_open (cache, &error);
  g_assert_no_error (error);
  g_assert_null (ctct_cache_get_damaged_file (cache));
  assert_tallies (cache, "all 2, ACTIVE 2, awaiting 0, in no list 1; 1: 1");
  pass = ctct_test_cache_read_pass (cache);
  g_assert_cmpint (pass->last_success, ==, 1234);

  ctct_test_cache_write_one (cache, J ("12", "Cay", "OPTOUT", "1,2", 3), 2000);
  assert_tallies (cache, "all 3, ACTIVE 2, OPTOUT 1, awaiting 0, in no list 1; 1: 2, 2: 1");
  ctct_test_cache_write_one (cache, J ("11", "Ben", "UNCONFIRMED", "2", 4), 2000);
  assert_tallies (cache, "all 3, ACTIVE 1, OPTOUT 1, UNCONFIRMED 1, awaiting 1, in no list 0; "
                         "1: 2, 2: 2");
  ctct_test_cache_remove_one (cache, "10");
  assert_tallies (cache, "all 2, OPTOUT 1, UNCONFIRMED 1, awaiting 1, in no list 0; 1: 1, 2: 2");
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM word ('ada')"), ==, 0);
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM word ('cay')"), ==, 1);
  ctct_test_await_finalized (cache);
}

/* How each of the earlier versions begins to write and to remove somebody. It has had the file open for long. */
static const char *const earlier_writes[] = {
  "INSERT INTO contact (row, id, name, email, status, status_text, awaiting, n_lists, read, seen) "
  "VALUES"
  "  (3, '12', 'Cay', 'p12@example.com', 1, 'ACTIVE', 0, 0, 5, 1);"
  "SELECT words FROM text WHERE row = 3;"
  "INSERT INTO text VALUES (3, 'cay ')",
  "SELECT words FROM text WHERE row = 2;"
  "DELETE FROM text WHERE row = 2; DELETE FROM contact WHERE row = 2",
};

static void
write_as_earlier (CtctDatabase *earlier, const char *sql, gboolean succeeds)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ctct_database_begin (earlier, NULL));
  g_assert_true (ctct_database_run (earlier, sql, &error) == succeeds);
  if (!succeeds)
    g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_FAILED);
  ctct_database_roll_back (earlier);
}

static void
write_all_as_earlier (CtctDatabase *earlier, gboolean succeeds)
{
  for (guint i = 0; i < G_N_ELEMENTS (earlier_writes); i++)
    write_as_earlier (earlier, earlier_writes[i], succeeds);
}

/* A program of an earlier version would count what it writes in its own way, or not at all. It fails, and takes the
 * file for no damaged one. */
static void
test_earlier_program (gconstpointer data)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (CtctDatabase) earlier = NULL;
  CtctCache *cache;

  make_file (GPOINTER_TO_UINT (data));
  earlier = ctct_database_open (path, NULL);
  write_all_as_earlier (earlier, TRUE);
  cache = ctct_cache_new (folder, "a");
  g_assert_true (ctct_test_cache_open (cache, NULL));
  write_all_as_earlier (earlier, FALSE);
  assert_tallies (cache, "all 2, ACTIVE 2, awaiting 0, in no list 1; 1: 1");
  ctct_test_await_finalized (cache);
}

/* What such a program had miscounted until then is counted anew. */
static void
test_miscounted (gconstpointer data)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (CtctDatabase) database = NULL;
  CtctCache *cache;

  make_file (GPOINTER_TO_UINT (data));
  database = ctct_database_open (path, NULL);
  run (database, "UPDATE contact SET awaiting = 1 WHERE row = 2; UPDATE tally SET n = n + 7;"
                 "INSERT INTO tally VALUES ('status', 2, 1), ('list', 9, 1)");
  cache = ctct_cache_new (folder, "a");
  assert_tallies (cache, "all 2, ACTIVE 2, awaiting 1, in no list 1; 1: 1");
  ctct_test_await_finalized (cache);
}

static gboolean
add_nobody (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  return TRUE;
}

/* A program of a later version that brings the file up to its own may need more of whoever writes. */
static void
test_later_program (void)
{
  const guint n_versions = ctct_cache_schema_get_kind ()->n_steps;
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %u", n_versions + 1);
  g_autoptr (CtctDatabase) later = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CtctCache *cache;

  make_file (n_versions);
  cache = ctct_cache_new (folder, "a");
  g_assert_true (ctct_test_cache_open (cache, NULL));
  later = ctct_database_open (path, NULL);
  run (later, sql);
  ctct_cache_write_async (cache, add_nobody, NULL, NULL, NULL, ctct_test_result_cb, &result);
  g_assert_false (ctct_cache_write_finish (cache, ctct_test_await_result (&result), &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_NEWER);
  g_assert_null (ctct_cache_get_damaged_file (cache));
  assert_tallies (cache, "all 2, ACTIVE 2, awaiting 0, in no list 1; 1: 1");
  g_clear_object (&result);
  ctct_test_await_finalized (cache);
}

/* Whoever needs another format adds a step. */
static void
test_steps_stay (void)
{
  const CtctDatabaseKind *kind = ctct_cache_schema_get_kind ();

  g_assert_cmpuint (kind->n_steps, ==, G_N_ELEMENTS (step_sums));
  for (guint i = 0; i < kind->n_steps; i++)
    {
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, kind->steps[i], -1);

      g_assert_cmpstr (sum, ==, step_sums[i]);
    }
}

static void
add_cases (const char *name, guint last_version, GTestDataFunc func)
{
  for (guint version = 1; version <= last_version; version++)
    {
      g_autofree char *path = g_strdup_printf ("/cache-versions/%s-%u", name, version);

      ctct_test_add_data (path, GUINT_TO_POINTER (version), func);
    }
}

int
main (int argc, char **argv)
{
  const guint n_versions = ctct_cache_schema_get_kind ()->n_steps;

  ctct_test_init (&argc, &argv);
  add_cases ("from", n_versions, test_from);
  add_cases ("earlier-program", LAST_EARLIER, test_earlier_program);
  add_cases ("miscounted", LAST_EARLIER, test_miscounted);
  ctct_test_add ("/cache-versions/later-program", test_later_program);
  ctct_test_add ("/cache-versions/steps-stay", test_steps_stay);
  return ctct_test_run ();
}
