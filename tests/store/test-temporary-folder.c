/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-temporary-folder.h"
#include "ctct-test-cache.h"

#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>

/* As an argument it makes this the program that ends. */
#define CHILD "--the-one-that-ends"

static const char *program;

static gpointer
read_path (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_strdup (sqlite3_db_filename (ctct_database_get_handle (database), "main"));
}

static gpointer
wait_for_ever (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_async_queue_pop (data);
}

/* Ends in the one way or the other while something is being read and more is to be. */
static int
run_child (const char *way)
{
  CtctCache *cache = ctct_cache_new (NULL, "a");
  GAsyncQueue *queue = g_async_queue_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *path = NULL;

  ctct_cache_read_async (cache, read_path, NULL, NULL, g_free, NULL, ctct_test_result_cb, &result);
  path = ctct_cache_read_finish (cache, ctct_test_await_result (&result), NULL);
  ctct_cache_read_async (cache, wait_for_ever, queue, NULL, NULL, NULL, NULL, NULL);
  ctct_cache_read_async (cache, read_path, NULL, NULL, g_free, NULL, NULL, NULL);
  g_print ("%s", path);
  fflush (stdout);
  if (g_str_equal (way, "killed"))
    raise (SIGKILL);

  return 0;
}

static char *
dup_folder_of_child (const char *way)
{
  const char *arguments[] = { program, way, CHILD, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child =
      g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (child, NULL, NULL, &path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (path, "contacts-a.db"));
  return g_path_get_dirname (path);
}

static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_freed (void)
{
  g_autoptr (GError) error = NULL;
  CtctTemporaryFolder *folder = ctct_temporary_folder_new (&error);
  g_autofree char *path = NULL;
  g_autofree char *file = NULL;
  struct stat status;

  g_assert_no_error (error);
  path = g_strdup (ctct_temporary_folder_get_path (folder));
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
  file = g_build_filename (path, "a", NULL);
  g_assert_true (g_file_set_contents (file, "a", -1, NULL));
  ctct_temporary_folder_free (folder);
  g_assert_false (is_there (path));
}

/* Whatever is still to be done. */
static void
test_normal_end (void)
{
  g_autofree char *path = dup_folder_of_child ("normal");

  g_assert_false (is_there (path));
}

/* What is in use is not taken for what was left. */
static void
test_killed (void)
{
  g_autoptr (CtctTemporaryFolder) used = ctct_temporary_folder_new (NULL);
  g_autoptr (CtctTemporaryFolder) next = NULL;
  g_autofree char *path = dup_folder_of_child ("killed");

  next = ctct_temporary_folder_new (NULL);
  g_assert_false (is_there (path));
  g_assert_true (is_there (ctct_temporary_folder_get_path (used)));
  g_assert_true (is_there (ctct_temporary_folder_get_path (next)));
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[2], CHILD))
    return run_child (argv[1]);

  program = argv[0];
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/temporary-folder/freed", test_freed);
  ctct_test_add ("/temporary-folder/normal-end", test_normal_end);
  ctct_test_add ("/temporary-folder/killed", test_killed);

  return ctct_test_run ();
}
