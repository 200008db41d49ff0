/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-account.h"
#include "ctct-cache-rebuild.h"
#include "ctct-test-cache.h"

/* Nothing is asked of it, so there is nobody at that address. */
static CtctService *
create_service (void)
{
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new ("key", "token");
  g_autoptr (GError) error = NULL;
  CtctService *service = ctct_account_open ("http://127.0.0.1:9/v2/", credentials, NULL, &error);

  g_assert_no_error (error);
  return service;
}

static CtctCache *
open_cache (void)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();

  return ctct_cache_new (folder, "a");
}

static void
close_cache (CtctCache *cache)
{
  g_autoptr (GError) error = NULL;

  ctct_test_cache_open (cache, &error);
  g_assert_no_error (error);
  g_object_unref (cache);
}

static void
fill (guint n_contacts)
{
  CtctCache *cache = open_cache ();
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  g_autoptr (GError) error = NULL;

  pass->kind = CTCT_PASS_ALL;
  pass->number = 1;
  for (guint i = 0; i < n_contacts; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = g_strdup_printf ("Ada%u", i + 1);

      ctct_test_cache_write_page (
          cache,
          ctct_test_cache_create_page (NULL, ctct_test_cache_dup_json (id, name, "ACTIVE", "1", 1),
                                       NULL),
          1000, pass, &error);
      g_assert_no_error (error);
    }
  close_cache (cache);
}

static void
run_sql (const char *sql)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_open (path, &error);

  ctct_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static void
rebuild (void)
{
  CtctCache *cache = open_cache ();
  g_autoptr (CtctService) service = create_service ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ctct_cache_rebuild_async (cache, service, NULL, ctct_test_result_cb, &result);
  g_assert_true (ctct_cache_rebuild_finish (cache, ctct_test_await_result (&result), &error));
  g_assert_no_error (error);
  close_cache (cache);
}

/* The rows that words lead to. */
#define FIND(word) "SELECT count (*) FROM word WHERE word MATCH '\"" word "\"*'"

static void
test_other_rules (void)
{
  fill (450);
  g_assert_cmpint (ctct_test_cache_query (FIND ("ada450")), ==, 1);
  run_sql ("UPDATE meta SET value = '0 older' WHERE name = 'index';"
           "UPDATE contact SET key_last = NULL, key_email = x'00';"
           "INSERT INTO word (word, rowid, words) SELECT 'delete', row, folded FROM text;"
           "INSERT INTO part (part, rowid, words) SELECT 'delete', row, folded FROM text;"
           "UPDATE text SET folded = 'older '; "
           "INSERT INTO word (rowid, words) SELECT row, folded FROM text;"
           "INSERT INTO part (rowid, words) SELECT row, folded FROM text;");
  g_assert_cmpint (ctct_test_cache_query (FIND ("ada450")), ==, 0);

  rebuild ();
  g_assert_cmpint (ctct_test_cache_query (FIND ("ada450")), ==, 1);
  g_assert_cmpint (ctct_test_cache_query (FIND ("older")), ==, 0);
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM contact WHERE key_last > x'00' "
                                          "AND length (key_email) > 1"),
                   ==, 450);
  g_assert_cmpint (
      ctct_test_cache_query ("SELECT value = '0 older' FROM meta WHERE name = 'index'"), ==, 0);
}

/* Nothing is touched where the rules are the same, whatever stands there. */
static void
test_same_rules (void)
{
  fill (3);
  run_sql ("UPDATE contact SET key_last = x'07'");
  rebuild ();
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM contact WHERE key_last = x'07'"),
                   ==, 3);
}

static char *
dup_titled (const char *id)
{
  return g_strdup_printf (
      "{\"id\": \"%s\", \"status\": \"ACTIVE\", \"prefix_name\": \"Ms.\", \"first_name\": \"Ada\", "
      "\"middle_name\": \"B.\", \"last_name\": \"Lovelace\", \"lists\": [], \"email_addresses\": "
      "[{\"email_address\": \"p%s@example.com\"}]}",
      id, id);
}

/* A file of the first version has no initials, and gets those of all that it has. */
static void
test_first_version (void)
{
  CtctCache *cache = open_cache ();
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;
  g_autofree char *names_again = NULL;

  pass->kind = CTCT_PASS_ALL;
  pass->number = 1;
  ctct_test_cache_write_page (
      cache,
      ctct_test_cache_create_page (NULL, dup_titled ("1"),
                                   ctct_test_cache_dup_json ("2", "Bob", "ACTIVE", "1", 1), NULL),
      1000, pass, &error);
  g_assert_no_error (error);
  close_cache (cache);
  names = ctct_test_cache_dup_rows ("SELECT name, short_name FROM contact ORDER BY id");
  g_assert_cmpstr (names, ==, "Ms. Ada B. Lovelace|Ada Lovelace\nBob|-\n");

  run_sql ("ALTER TABLE text RENAME COLUMN folded TO words;"
           "ALTER TABLE contact DROP COLUMN short_name; PRAGMA user_version = 1");
  rebuild ();
  names_again = ctct_test_cache_dup_rows ("SELECT name, short_name FROM contact ORDER BY id");
  g_assert_cmpstr (names_again, ==, names);
}

/* What cannot be read any more keeps nobody else from being found. */
static void
test_unreadable (void)
{
  fill (3);
  run_sql ("UPDATE meta SET value = '0 older' WHERE name = 'index';"
           "UPDATE contact SET key_last = NULL; UPDATE body SET json = '[' WHERE row = 2");
  rebuild ();
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM contact WHERE key_last > x'00'"),
                   ==, 2);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/cache-rebuild/other-rules", test_other_rules);
  ctct_test_add ("/cache-rebuild/same-rules", test_same_rules);
  ctct_test_add ("/cache-rebuild/first-version", test_first_version);
  ctct_test_add ("/cache-rebuild/unreadable", test_unreadable);

  return ctct_test_run ();
}
