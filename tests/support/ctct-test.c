/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test.h"

#define DEADLINE_SECONDS 30

typedef struct
{
  char *path;
  gconstpointer data;
  GTestDataFunc func;
} TestCase;

static GPtrArray *cases;

static void
test_case_free (gpointer data)
{
  TestCase *test_case = data;

  g_free (test_case->path);
  g_free (test_case);
}

static void
shuffle (GPtrArray *array, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = array->len; i > 1; i--)
    {
      guint j = g_rand_int_range (rand, 0, i);
      gpointer last = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = last;
    }
}

static gboolean
deadline_cb (gpointer user_data)
{
  gboolean *passed = user_data;

  *passed = TRUE;
  return G_SOURCE_CONTINUE;
}

static gboolean
has_result (gpointer user_data)
{
  GAsyncResult **result = user_data;

  return *result != NULL;
}

static void
call_plain (gconstpointer data)
{
  ((CtctTestFunc) data) ();
}

void
ctct_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  cases = g_ptr_array_new_with_free_func (test_case_free);
}

void
ctct_test_add (const char *path, CtctTestFunc func)
{
  ctct_test_add_data (path, (gconstpointer) func, call_plain);
}

void
ctct_test_add_data (const char *path, gconstpointer data, GTestDataFunc func)
{
  TestCase *test_case = g_new0 (TestCase, 1);

  test_case->path = g_strdup (path);
  test_case->data = data;
  test_case->func = func;
  g_ptr_array_add (cases, test_case);
}

int
ctct_test_run (void)
{
  const char *seed = g_getenv ("CTCT_TEST_SHUFFLE");
  int status;

  if (seed != NULL && *seed != '\0')
    shuffle (cases, (guint32) g_ascii_strtoull (seed, NULL, 10));

  for (guint i = 0; i < cases->len; i++)
    {
      TestCase *test_case = g_ptr_array_index (cases, i);

      g_test_add_data_func (test_case->path, test_case->data, test_case->func);
    }

  status = g_test_run ();
  g_clear_pointer (&cases, g_ptr_array_unref);
  return status;
}

guint
ctct_test_get_patience (void)
{
  const char *patience = g_getenv ("CTCT_TEST_PATIENCE");

  return patience != NULL ? MAX (1, (guint) g_ascii_strtoull (patience, NULL, 10)) : 1;
}

void
ctct_test_await_at (const char *where, CtctTestCondition condition, gpointer user_data)
{
  gboolean passed = FALSE;
  guint seconds = DEADLINE_SECONDS * ctct_test_get_patience ();
  guint deadline = g_timeout_add_seconds (seconds, deadline_cb, &passed);

  while (!condition (user_data) && !passed)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (deadline);
  if (passed && !condition (user_data))
    g_error ("%s: what was waited for did not happen in %u seconds", where, seconds);
}

static gboolean
is_null (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

void
ctct_test_await_finalized_at (const char *where, gpointer object)
{
  gpointer left = object;

  g_object_add_weak_pointer (object, &left);
  g_object_unref (object);
  ctct_test_await_at (where, is_null, &left);
}

void
ctct_test_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  g_assert_null (*kept);
  *kept = g_object_ref (result);
}

GAsyncResult *
ctct_test_await_result_at (const char *where, GAsyncResult **result)
{
  ctct_test_await_at (where, has_result, result);
  return *result;
}

char *
ctct_test_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

GBytes *
ctct_test_load_bytes (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

char *
ctct_test_dup_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char **
ctct_test_list_files (const char *folder, const char *suffix)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

guint32
ctct_test_seed (void)
{
  const char *given = g_getenv ("CTCT_TEST_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : g_random_int ();

  g_test_message ("CTCT_TEST_SEED=%u", seed);
  return seed;
}
