/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-kept-text.h"
#include "ctct-test.h"

#include <glib/gstdio.h>

/* The file is let go of and not asked to be gone: the worker thread may hold it a little longer. */

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "one", "two", NULL);
}

static gboolean
is_idle (gpointer user_data)
{
  return !ctct_kept_text_get_busy (user_data);
}

static char *
load (CtctKeptText *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_kept_text_load_async (file, NULL, ctct_test_result_cb, &result);
  ctct_test_await_result (&result);
  return ctct_kept_text_load_finish (file, result, error);
}

static void
assert_text (CtctKeptText *file, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = load (file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_none (void)
{
  g_autofree char *folder = dup_folder ();
  CtctKeptText *file = ctct_kept_text_new (folder, "a.txt");

  assert_text (file, "");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_object_unref (file);
}

static void
count_cb (CtctKeptText *file, GParamSpec *pspec, gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
test_save (void)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  CtctKeptText *file = ctct_kept_text_new (folder, "a.txt");
  guint notified = 0;
  GStatBuf info;

  g_signal_connect (file, "notify::busy", G_CALLBACK (count_cb), &notified);
  ctct_kept_text_save (file, "one");
  g_assert_true (ctct_kept_text_get_busy (file));
  ctct_test_await (is_idle, file);
  assert_text (file, "one");
  g_assert_cmpuint (notified, ==, 2);

  /* For its owner alone. */
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0077, ==, 0);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0077, ==, 0);
  g_object_unref (file);
}

static void
test_last_wins (void)
{
  g_autofree char *folder = dup_folder ();
  CtctKeptText *file = ctct_kept_text_new (folder, "a.txt");
  guint notified = 0;

  g_signal_connect (file, "notify::busy", G_CALLBACK (count_cb), &notified);
  for (guint i = 0; i <= 100; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      ctct_kept_text_save (file, text);
    }

  ctct_test_await (is_idle, file);
  assert_text (file, "100");
  g_assert_cmpuint (notified, ==, 2);
  g_object_unref (file);
}

static void
test_no_folder (void)
{
  CtctKeptText *file = ctct_kept_text_new (NULL, "a.txt");

  ctct_kept_text_save (file, "one");
  g_assert_false (ctct_kept_text_get_busy (file));
  assert_text (file, "");
  g_assert_finalize_object (file);
}

/* The whole of the line: it has no path in it, which would tell of a home and an account. */
static void
expect_log (const char *what_not, const char *domain, int code)
{
  g_autofree char *line = g_strdup_printf ("A file of the data folder could not be %s: %s %d",
                                           what_not, domain, code);

  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, line);
}

/* A folder stands where the file should be: neither reading nor writing can go right. */
static void
test_failure (void)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "a.txt", "x", NULL);
  CtctKeptText *file = ctct_kept_text_new (folder, "a.txt");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  expect_log ("read", "g-file-error-quark", G_FILE_ERROR_ISDIR);
  text = load (file, &error);
  g_test_assert_expected_messages ();
  g_assert_null (text);
  g_assert_nonnull (error);

  g_assert_false (ctct_kept_text_get_failed (file));
  expect_log ("written", "g-io-error-quark", G_IO_ERROR_IS_DIRECTORY);
  ctct_kept_text_save (file, "one");
  ctct_test_await (is_idle, file);
  g_test_assert_expected_messages ();
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  g_assert_true (ctct_kept_text_get_failed (file));
  g_object_unref (file);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = dup_folder ();
  CtctKeptText *file = ctct_kept_text_new (folder, "a.txt");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ctct_kept_text_load_async (file, cancellable, ctct_test_result_cb, &result);
  g_cancellable_cancel (cancellable);
  ctct_test_await_result (&result);
  g_assert_null (ctct_kept_text_load_finish (file, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  g_object_unref (file);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/kept-text/none", test_none);
  ctct_test_add ("/kept-text/save", test_save);
  ctct_test_add ("/kept-text/last-wins", test_last_wins);
  ctct_test_add ("/kept-text/no-folder", test_no_folder);
  ctct_test_add ("/kept-text/failure", test_failure);
  ctct_test_add ("/kept-text/cancelled", test_cancelled);

  return ctct_test_run ();
}
