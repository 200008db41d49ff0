/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of contacts: whoever still holds that of somebody who is gone never means somebody else. */

#include "ctct-cache-writer.h"
#include "ctct-test-cache.h"

#define J     ctct_test_cache_dup_json
#define CHILD "--child"

/* What is run as another program: this one. */
static const char *program;

static CtctCache *
open_cache_in (const char *folder)
{
  CtctCache *cache = ctct_cache_new (folder, "a");
  g_autoptr (GError) error = NULL;

  ctct_test_cache_open (cache, &error);
  g_assert_no_error (error);
  return cache;
}

static CtctCache *
open_cache (void)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();

  return open_cache_in (folder);
}

static void
add (CtctCache *cache, const char *id)
{
  ctct_test_cache_write_one (cache, J (id, "Ada", "ACTIVE", "1", 3), 1000);
}

static gint64
find_number (CtctCache *cache, const char *id)
{
  const char *ids[] = { id, NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;

  ctct_cache_find_rows_async (cache, ids, NULL, ctct_test_result_cb, &result);
  rows = ctct_cache_find_rows_finish (cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  return g_array_index (rows, gint64, 0);
}

/* They are small all the same, for sets of them. */
static void
assert_number (CtctCache *cache, const char *id, gint64 expected)
{
  g_assert_cmpint (find_number (cache, id), ==, expected);
}

static int
be_child (char **arguments)
{
  g_autoptr (CtctCache) cache = open_cache_in (arguments[1]);

  if (g_str_equal (arguments[0], "remove"))
    ctct_test_cache_remove_one (cache, arguments[2]);
  else
    add (cache, arguments[2]);
  return 0;
}

static void
run_child (const char *what, const char *id)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error,
                                                    program, CHILD, what, folder, id, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (child, NULL, &error);
  g_assert_no_error (error);
}

/* Whoever came last goes, and somebody else comes; the same one, if need be. */
static void
test_newest (void)
{
  CtctCache *cache = open_cache ();

  add (cache, "10");
  add (cache, "11");
  assert_number (cache, "11", 2);
  ctct_test_cache_remove_one (cache, "11");
  add (cache, "12");
  assert_number (cache, "12", 3);
  add (cache, "11");
  assert_number (cache, "11", 4);
  assert_number (cache, "10", 1);
  ctct_test_await_finalized (cache);
}

/* Also of several that go, the newest first or last, and where nobody is left. */
static void
test_all (void)
{
  CtctCache *cache = open_cache ();

  add (cache, "10");
  add (cache, "11");
  add (cache, "12");
  ctct_test_cache_remove_one (cache, "12");
  ctct_test_cache_remove_one (cache, "10");
  ctct_test_cache_remove_one (cache, "11");
  add (cache, "13");
  assert_number (cache, "13", 4);
  ctct_test_await_finalized (cache);
}

/* The file remembers it. */
static void
test_opened_again (void)
{
  CtctCache *cache = open_cache ();

  add (cache, "10");
  add (cache, "11");
  ctct_test_cache_remove_one (cache, "11");
  ctct_test_await_finalized (cache);

  cache = open_cache ();
  add (cache, "12");
  assert_number (cache, "12", 3);
  ctct_test_await_finalized (cache);
}

static gboolean
swap (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  g_autoptr (CtctContactsPage) page =
      ctct_test_cache_create_page (NULL, J ("12", "Cay", "ACTIVE", "1", 3), NULL);

  return ctct_cache_remove_contact (database, "11", change, error) &&
         ctct_cache_write_page (database, page, 1000, 1, change, error);
}

static void
changed_cb (GArray **numbers, const CtctCacheChange *change)
{
  g_array_append_vals (*numbers, change->removed->data, change->removed->len);
  g_array_append_vals (*numbers, change->added->data, change->added->len);
}

/* Whoever hears of a change would not know which of the two came first. */
static void
test_at_once (void)
{
  CtctCache *cache = open_cache ();
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  add (cache, "10");
  add (cache, "11");
  g_signal_connect_swapped (cache, "changed", G_CALLBACK (changed_cb), &numbers);
  ctct_cache_write_async (cache, swap, NULL, NULL, NULL, ctct_test_result_cb, &result);
  ctct_cache_write_finish (cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (numbers->len, ==, 2);
  g_assert_cmpuint (g_array_index (numbers, guint32, 0), ==, 2);
  g_assert_cmpuint (g_array_index (numbers, guint32, 1), ==, 3);
  g_signal_handlers_disconnect_by_func (cache, changed_cb, &numbers);
  g_clear_object (&result);
  ctct_test_await_finalized (cache);
}

/* One of two programs removes, and the other adds. */
static void
test_other_program (void)
{
  CtctCache *cache = open_cache ();

  add (cache, "10");
  add (cache, "11");
  run_child ("remove", "11");
  add (cache, "12");
  assert_number (cache, "12", 3);
  ctct_test_cache_remove_one (cache, "12");
  run_child ("add", "13");
  assert_number (cache, "13", 4);
  ctct_test_await_finalized (cache);
}

int
main (int argc, char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], CHILD))
    return be_child (argv + 2);

  program = argv[0];
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/cache-numbers/newest", test_newest);
  ctct_test_add ("/cache-numbers/all", test_all);
  ctct_test_add ("/cache-numbers/opened-again", test_opened_again);
  ctct_test_add ("/cache-numbers/at-once", test_at_once);
  ctct_test_add ("/cache-numbers/other-program", test_other_program);
  return ctct_test_run ();
}
