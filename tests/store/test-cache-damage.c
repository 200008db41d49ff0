/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-case.h"

#include <glib/gstdio.h>

#define J ctct_test_cache_dup_json

static void
put_file (const char *text, gsize length)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autofree char *path = ctct_test_cache_dup_path ("");

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
}

static void
assert_set_aside (CtctCacheCase *fixture, const char *text, gsize length)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  gsize found_length;

  g_assert_nonnull (ctct_cache_get_damaged_file (fixture->cache));
  g_assert_true (g_pattern_match_simple ("contacts-a.db-damaged-????????T??????Z*",
                                         ctct_cache_get_damaged_file (fixture->cache)));
  path = g_build_filename (folder, ctct_cache_get_damaged_file (fixture->cache), NULL);
  g_assert_true (g_file_get_contents (path, &found, &found_length, NULL));
  if (text != NULL)
    g_assert_cmpmem (found, found_length, text, length);
}

/* A file that is something else is kept under another name, and a new one is begun. */
static void
test_no_database (void)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  CtctCacheCase fixture;

  put_file (text, 5000);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  ctct_cache_case_set_up (&fixture);
  ctct_test_cache_write_one (fixture.cache, J ("1", "A", "ACTIVE", "1", 3), 1000);
  g_test_assert_expected_messages ();
  assert_set_aside (&fixture, text, 5000);
  ctct_cache_case_assert_tallies (&fixture, "all 1, ACTIVE 1, awaiting 0, in no list 0; 1: 1");
  ctct_cache_case_tear_down (&fixture);
}

static void
prepare_file (const char *sql)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (CtctDatabase) database = ctct_database_open (path, NULL);
  g_autoptr (GError) error = NULL;

  ctct_database_run (database, sql, &error);
  g_assert_no_error (error);
}

/* One of a later version, and one of each version that is not what it says. */
static void
test_other_database (void)
{
  static const char *const texts[] = {
    "CREATE TABLE later (x); PRAGMA user_version = 99",
    "CREATE TABLE contact (x); PRAGMA user_version = 1",
    "CREATE TABLE contact (x); PRAGMA user_version = 2",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CtctCacheCase fixture;
      g_autofree char *damaged = NULL;

      prepare_file (texts[i]);
      g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
      ctct_cache_case_set_up (&fixture);
      ctct_test_cache_write_one (fixture.cache, J ("1", "A", "ACTIVE", "1", 3), 1000);
      g_test_assert_expected_messages ();
      assert_set_aside (&fixture, NULL, 0);
      ctct_cache_case_tear_down (&fixture);

      /* With what lay beside it, and without being the new one's. */
      damaged = ctct_test_cache_dup_files ("contacts-a.db-damaged-*-wal");
      g_assert_cmpstr (damaged, !=, "");
      g_free (damaged);
      damaged = ctct_test_cache_dup_path ("");
      g_unlink (damaged);
    }
}

static gboolean
has_damaged_file (gpointer user_data)
{
  return ctct_cache_get_damaged_file (user_data) != NULL;
}

static void
fill (CtctCacheCase *fixture)
{
  for (int i = 0; i < 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i);

      ctct_test_cache_write_one (fixture->cache, J (id, "A", "ACTIVE", "1", 3), 1000);
    }
}

static void
test_damaged_before (void)
{
  CtctCacheCase fixture;

  ctct_cache_case_set_up (&fixture);
  fill (&fixture);
  ctct_cache_case_tear_down (&fixture);
  ctct_test_cache_damage ();

  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  ctct_cache_case_set_up (&fixture);
  ctct_cache_case_assert_tallies (&fixture, "all 0, awaiting 0, in no list 0");
  g_test_assert_expected_messages ();
  /* Reading does not wait for what is told of it. */
  ctct_test_await (has_damaged_file, fixture.cache);
  assert_set_aside (&fixture, NULL, 0);
  ctct_cache_case_tear_down (&fixture);
}

static void
test_damaged_meanwhile (void)
{
  CtctCacheCase fixture;

  ctct_cache_case_set_up (&fixture);
  fill (&fixture);
  ctct_test_cache_damage ();
  ctct_test_cache_meet_damage (fixture.cache);

  /* Both connections are to the new file. */
  ctct_test_cache_write_one (fixture.cache, J ("1", "A", "ACTIVE", "1", 3), 1000);
  ctct_cache_case_assert_tallies (&fixture, "all 1, ACTIVE 1, awaiting 0, in no list 0; 1: 1");
  ctct_cache_case_tear_down (&fixture);
}

/* A number that is none of a contact is met by whoever writes, and the file is begun anew. */
static void
test_damaged_numbers (void)
{
  static const char *const numbers[] = { "4294967296", "-1", "9223372036854775807" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint is_kept = 0; is_kept < 2; is_kept++)
      {
        g_autofree char *sql = g_strdup_printf (
            "UPDATE contact SET row = %s; UPDATE body SET row = %s", numbers[i], numbers[i]);
        g_autofree char *json = J (is_kept ? "1" : "2", "B", "ACTIVE", "1", 3);
        g_autoptr (CtctContactsPage) page =
            ctct_test_cache_create_page (NULL, g_strdup (json), NULL);
        g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
        g_autoptr (GError) error = NULL;
        CtctCacheCase fixture;

        if (!is_kept && g_str_equal (numbers[i], "-1"))
          continue;

        ctct_cache_case_set_up (&fixture);
        ctct_test_cache_write_one (fixture.cache, J ("1", "A", "ACTIVE", "1", 3), 1000);
        prepare_file (sql);
        g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
        g_assert_false (ctct_test_cache_write_page (fixture.cache, g_steal_pointer (&page), 2000,
                                                    pass, &error));
        g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED);
        ctct_test_await (has_damaged_file, fixture.cache);
        g_test_assert_expected_messages ();
        ctct_cache_case_assert_tallies (&fixture, "all 0, awaiting 0, in no list 0");
        ctct_cache_case_tear_down (&fixture);
      }
}

static void
damage_head (void)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autofree char *junk = g_strnfill (4096, 'x');
  FILE *file = NULL;

  ctct_test_cache_damage ();
  file = g_fopen (path, "r+b");
  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (junk, 4096, 1, file), ==, 1);
  fclose (file);
}

/* One that cannot even be opened for reading any more, while the connection for writing still stands. */
static void
test_damaged_for_reader (void)
{
  CtctCacheCase fixture;

  ctct_cache_case_set_up (&fixture);
  fill (&fixture);
  damage_head ();
  ctct_test_cache_meet_damage (fixture.cache);

  ctct_test_cache_write_one (fixture.cache, J ("1", "A", "ACTIVE", "1", 3), 1000);
  ctct_cache_case_assert_tallies (&fixture, "all 1, ACTIVE 1, awaiting 0, in no list 0; 1: 1");
  ctct_cache_case_tear_down (&fixture);
}

static void
test_check (void)
{
  CtctCacheCase fixture;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ctct_cache_case_set_up (&fixture);
  fill (&fixture);
  ctct_cache_check_async (fixture.cache, NULL, ctct_test_result_cb, &result);
  g_assert_true (ctct_cache_check_finish (fixture.cache, ctct_test_await_result (&result), &error));
  g_assert_no_error (error);
  g_assert_null (ctct_cache_get_damaged_file (fixture.cache));
  g_clear_object (&result);

  ctct_test_cache_damage ();
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  ctct_cache_check_async (fixture.cache, NULL, ctct_test_result_cb, &result);
  g_assert_false (
      ctct_cache_check_finish (fixture.cache, ctct_test_await_result (&result), &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED);
  ctct_test_await (has_damaged_file, fixture.cache);
  g_test_assert_expected_messages ();
  ctct_cache_case_assert_tallies (&fixture, "all 0, awaiting 0, in no list 0");
  g_clear_object (&result);
  ctct_cache_case_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/cache-damage/no-database", test_no_database);
  ctct_test_add ("/cache-damage/other-database", test_other_database);
  ctct_test_add ("/cache-damage/before", test_damaged_before);
  ctct_test_add ("/cache-damage/meanwhile", test_damaged_meanwhile);
  ctct_test_add ("/cache-damage/numbers", test_damaged_numbers);
  ctct_test_add ("/cache-damage/for-reader", test_damaged_for_reader);
  ctct_test_add ("/cache-damage/check", test_check);

  return ctct_test_run ();
}
