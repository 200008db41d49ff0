/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-saved-searches.h"
#include "ctct-test.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "kept", NULL);
}

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "kept", "searches-a.txt", NULL);
}

static CtctSavedSearches *
create (void)
{
  g_autofree char *folder = dup_folder ();

  return ctct_saved_searches_new (folder, "a");
}

/* "New: status:active; Old: list:x [in-no-list=1]" */
static void
assert_searches (CtctSavedSearches *searches, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (searches)); i++)
    {
      g_autoptr (CtctSavedSearch) search = g_list_model_get_item (G_LIST_MODEL (searches), i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "",
                              ctct_saved_search_get_name (search),
                              ctct_saved_search_get_text (search));
      if (*ctct_saved_search_get_filter (search) != '\0')
        g_string_append_printf (text, " [%s]", ctct_saved_search_get_filter (search));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_file (const char *expected)
{
  g_autofree char *path = dup_path ();
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
write_file (const char *text)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = dup_path ();

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
remove_file (void)
{
  g_autofree char *path = dup_path ();

  g_assert_cmpint (g_remove (path), ==, 0);
}

static gboolean
is_busy (gpointer searches)
{
  return ctct_account_file_get_busy (searches);
}

static gboolean
is_idle (gpointer searches)
{
  return !is_busy (searches);
}

static gboolean
has_items (gpointer searches)
{
  return g_list_model_get_n_items (searches) > 1;
}

static void
await_written (CtctSavedSearches *searches)
{
  ctct_test_await (is_busy, searches);
  ctct_test_await (is_idle, searches);
}

static void
test_kept (void)
{
  CtctSavedSearches *searches = create ();

  g_assert_true (ctct_saved_searches_add (searches, " New ", "status:active", ""));
  g_assert_true (ctct_saved_searches_add (searches, "Old\tand gone", "list:\"x y\"\n", ""));
  g_assert_true (ctct_saved_searches_add (searches, "New", "changed:<7d", ""));
  g_assert_false (ctct_saved_searches_add (searches, " ", "ada", ""));
  g_assert_false (ctct_saved_searches_add (searches, "Ada", " ", ""));
  assert_searches (searches, "New: changed:<7d; Old and gone: list:\"x y\"");
  await_written (searches);
  assert_file ("New\tchanged:<7d\nOld and gone\tlist:\"x y\"\n");
  g_assert_finalize_object (searches);

  searches = create ();
  ctct_test_await (has_items, searches);
  assert_searches (searches, "New: changed:<7d; Old and gone: list:\"x y\"");
  g_assert_finalize_object (searches);
}

/* What the contacts were filtered by comes back with the text, or without any, and stays with another name. */
static void
test_filter (void)
{
  CtctSavedSearches *searches = create ();
  g_autoptr (CtctSavedSearch) first = NULL;

  g_assert_true (ctct_saved_searches_add (searches, "Both", "ada", "status=active;list=7"));
  g_assert_true (ctct_saved_searches_add (searches, "One", "", "in-no-list=1\t\n"));
  first = g_list_model_get_item (G_LIST_MODEL (searches), 0);
  g_assert_true (ctct_saved_searches_rename (searches, first, "Two"));
  assert_searches (searches, "Two: ada [status=active;list=7]; One:  [in-no-list=1]");
  await_written (searches);
  assert_file ("Two\tada\tstatus=active;list=7\nOne\t\tin-no-list=1\n");
  g_assert_finalize_object (searches);

  searches = create ();
  ctct_test_await (has_items, searches);
  assert_searches (searches, "Two: ada [status=active;list=7]; One:  [in-no-list=1]");
  /* One without a filter takes its place. */
  g_assert_true (ctct_saved_searches_add (searches, "Two", "ada", ""));
  assert_searches (searches, "Two: ada; One:  [in-no-list=1]");
  await_written (searches);
  g_assert_finalize_object (searches);
}

static gboolean
has_trouble (gpointer searches)
{
  return ctct_account_file_get_trouble (searches) != CTCT_ACCOUNT_FILE_FINE;
}

static void
assert_trouble (CtctSavedSearches *searches, CtctAccountFileTrouble expected)
{
  g_assert_cmpint (ctct_account_file_get_trouble (CTCT_ACCOUNT_FILE (searches)), ==, expected);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A folder stands where the file should be. */
static void
make_unreadable (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *inside = g_build_filename (path, "x", NULL);

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
}

static void
make_readable (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *inside = g_build_filename (path, "x", NULL);

  g_assert_cmpint (g_rmdir (inside), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* What could not be read is not written over, even where that would be possible by then. */
static void
test_unreadable (void)
{
  g_autofree char *path = dup_path ();
  CtctSavedSearches *searches;
  guint told = 0;

  make_unreadable ();
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be read*");
  searches = create ();
  g_signal_connect_swapped (searches, "notify::trouble", G_CALLBACK (count_cb), &told);
  ctct_test_await (has_trouble, searches);
  g_test_assert_expected_messages ();
  assert_trouble (searches, CTCT_ACCOUNT_FILE_NOT_READ);
  g_assert_cmpuint (told, ==, 1);

  make_readable ();
  g_assert_true (ctct_saved_searches_add (searches, "A", "ada", ""));
  g_assert_false (is_busy (searches));
  assert_trouble (searches, CTCT_ACCOUNT_FILE_NOT_READ);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (searches);
}

static void
test_unwritable (void)
{
  CtctSavedSearches *searches;

  write_file ("A\tada\nB\tbob\n");
  searches = create ();
  ctct_test_await (has_items, searches);
  assert_trouble (searches, CTCT_ACCOUNT_FILE_FINE);
  remove_file ();
  make_unreadable ();
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be written*");
  ctct_saved_searches_add (searches, "C", "cid", "");
  await_written (searches);
  g_test_assert_expected_messages ();
  assert_trouble (searches, CTCT_ACCOUNT_FILE_NOT_WRITTEN);

  make_readable ();
  ctct_saved_searches_add (searches, "D", "dan", "");
  await_written (searches);
  assert_trouble (searches, CTCT_ACCOUNT_FILE_FINE);
  assert_file ("A\tada\nB\tbob\nC\tcid\nD\tdan\n");
  g_assert_finalize_object (searches);
}

static void
test_rename (void)
{
  g_autoptr (CtctSavedSearches) searches = ctct_saved_searches_new (NULL, "a");
  g_autoptr (CtctSavedSearch) first = NULL;
  g_autoptr (CtctSavedSearch) renamed = NULL;

  ctct_saved_searches_add (searches, "A", "ada", "");
  ctct_saved_searches_add (searches, "B", "bob", "");
  first = g_list_model_get_item (G_LIST_MODEL (searches), 0);
  g_assert_false (ctct_saved_searches_rename (searches, first, "B"));
  g_assert_false (ctct_saved_searches_rename (searches, first, "  "));
  g_assert_true (ctct_saved_searches_rename (searches, first, "A"));
  g_assert_true (ctct_saved_searches_rename (searches, first, "C "));
  assert_searches (searches, "C: ada; B: bob");
  /* That one is not there any more. */
  g_assert_false (ctct_saved_searches_rename (searches, first, "D"));
  ctct_saved_searches_remove (searches, first);
  renamed = g_list_model_get_item (G_LIST_MODEL (searches), 0);
  ctct_saved_searches_remove (searches, renamed);
  assert_searches (searches, "B: bob");
}

static void
test_early (void)
{
  CtctSavedSearches *searches;

  write_file ("A\tada\nB\tbob\n");
  searches = create ();
  ctct_saved_searches_add (searches, "B", "later", "");
  await_written (searches);
  assert_searches (searches, "B: later; A: ada");
  assert_file ("B\tlater\nA\tada\n");
  g_assert_finalize_object (searches);
}

static void
test_garbage (void)
{
  CtctSavedSearches *searches;

  write_file ("\n\t\nno tab\n\tno name\nno text\t\nA\tb\tc\td\nA\td\n\xff\te\n");
  searches = create ();
  ctct_test_await (has_items, searches);
  assert_searches (searches, "A: b [c d]; \xef\xbf\xbd: e");
  g_assert_finalize_object (searches);
}

static void
test_many (void)
{
  g_autoptr (CtctSavedSearches) searches = ctct_saved_searches_new (NULL, "a");
  g_autofree char *long_name = g_strnfill (1000, 'x');
  g_autoptr (CtctSavedSearch) first = NULL;

  for (guint i = 1; i < CTCT_MAX_SAVED_SEARCHES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      g_assert_true (ctct_saved_searches_add (searches, name, "ada", ""));
    }
  g_assert_true (ctct_saved_searches_add (searches, long_name, "ada", ""));
  g_assert_false (ctct_saved_searches_add (searches, "one more", "ada", ""));
  g_assert_true (ctct_saved_searches_add (searches, "1", "bob", ""));
  first = g_list_model_get_item (G_LIST_MODEL (searches), CTCT_MAX_SAVED_SEARCHES - 1);
  g_assert_cmpuint (strlen (ctct_saved_search_get_name (first)), ==, CTCT_MAX_SAVED_NAME_LENGTH);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/saved-searches/kept", test_kept);
  ctct_test_add ("/saved-searches/filter", test_filter);
  ctct_test_add ("/saved-searches/unreadable", test_unreadable);
  ctct_test_add ("/saved-searches/unwritable", test_unwritable);
  ctct_test_add ("/saved-searches/rename", test_rename);
  ctct_test_add ("/saved-searches/early", test_early);
  ctct_test_add ("/saved-searches/garbage", test_garbage);
  ctct_test_add ("/saved-searches/many", test_many);

  return ctct_test_run ();
}
