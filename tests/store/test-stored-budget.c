/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-call-window.h"
#include "ctct-error.h"
#include "ctct-fake-clock.h"
#include "ctct-stored-budget.h"
#include "ctct-test.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define TODAY "2024-05-12T10:00:00Z"
#define DAY   19855 /* 2024-05-12, in days since 1970 */

typedef struct
{
  char *folder;
  CtctFakeClock *clock;
  CtctStoredBudget *budget;
} Fixture;

static void
open_budget (Fixture *fixture)
{
  fixture->budget = ctct_stored_budget_new (fixture->folder, "a", CTCT_CLOCK (fixture->clock));
}

static void
set_up (Fixture *fixture, const char *kept)
{
  g_autofree char *path = NULL;

  fixture->folder = g_build_filename (g_get_user_data_dir (), "kept", NULL);
  path = g_build_filename (fixture->folder, "calls-a.ini", NULL);
  if (kept != NULL)
    {
      g_mkdir_with_parents (fixture->folder, 0700);
      g_assert_true (g_file_set_contents (path, kept, -1, NULL));
    }

  fixture->clock = ctct_fake_clock_new (TODAY);
  open_budget (fixture);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->budget);
  g_assert_finalize_object (fixture->clock);
  g_free (fixture->folder);
}

static gboolean
is_idle (gpointer user_data)
{
  return !ctct_stored_budget_get_busy (user_data);
}

static GError *
take (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  GError *error = NULL;

  ctct_call_budget_take_async (CTCT_CALL_BUDGET (fixture->budget), NULL, ctct_test_result_cb,
                               &result);
  ctct_test_await_result (&result);
  ctct_call_budget_take_finish (CTCT_CALL_BUDGET (fixture->budget), result, &error);
  ctct_test_await (is_idle, fixture->budget);
  return error;
}

static void
assert_takes (Fixture *fixture)
{
  g_autoptr (GError) error = take (fixture);

  g_assert_no_error (error);
}

static void
assert_used_up (Fixture *fixture)
{
  g_autoptr (GError) error = take (fixture);

  g_assert_error (error, CTCT_ERROR, CTCT_ERROR_DAY_USED_UP);
}

static void
assert_kept (Fixture *fixture, gint64 day, int calls)
{
  g_autofree char *path = g_build_filename (fixture->folder, "calls-a.ini", NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_assert_true (g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL));
  g_assert_cmpint (g_key_file_get_int64 (keys, "budget", "day", NULL), ==, day);
  g_assert_cmpint (g_key_file_get_integer (keys, "budget", "calls", NULL), ==, calls);
}

static void
test_counts (void)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  assert_takes (&fixture);
  assert_takes (&fixture);
  assert_takes (&fixture);
  assert_kept (&fixture, DAY, 3);
  tear_down (&fixture);
}

/* The calls of a day stay counted when the program is started again. */
static void
test_restart (void)
{
  Fixture fixture;

  set_up (&fixture, "[budget]\nday=19855\ncalls=9998\n");
  assert_takes (&fixture);
  g_assert_finalize_object (fixture.budget);

  open_budget (&fixture);
  assert_takes (&fixture);
  assert_used_up (&fixture);
  assert_kept (&fixture, DAY, CTCT_CALLS_PER_DAY);
  tear_down (&fixture);
}

static void
test_next_day (void)
{
  Fixture fixture;

  set_up (&fixture, "[budget]\nday=19854\ncalls=10000\n");
  assert_takes (&fixture);
  assert_kept (&fixture, DAY, 1);
  tear_down (&fixture);
}

static void
test_close_day (void)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  assert_takes (&fixture);
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (fixture.budget));
  ctct_test_await (is_idle, fixture.budget);
  g_assert_finalize_object (fixture.budget);

  open_budget (&fixture);
  assert_used_up (&fixture);
  tear_down (&fixture);
}

/* Before the count has been read. */
static void
test_close_early (void)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (fixture.budget));
  assert_used_up (&fixture);
  tear_down (&fixture);
}

static void
test_garbage (void)
{
  static const char *const texts[] = { "",
                                       "[budget",
                                       "[budget]\nday=-5\ncalls=-7\n",
                                       "[budget]\nday=x\ncalls=99999999999999\n",
                                       "[budget]\nday=99999\ncalls=10000\n",
                                       "[budget]\nday=19855\n",
                                       "[other]\nday=19855\ncalls=10000\n",
                                       "\x1f\x8b\x08\xff\xfe[budget]\nday=19855\ncalls=10000\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Fixture fixture;

      set_up (&fixture, texts[i]);
      assert_takes (&fixture);
      assert_kept (&fixture, DAY, 1);
      tear_down (&fixture);
    }
}

/* Where nothing can be written calls are counted all the same. */
static void
test_unwritable (void)
{
  Fixture fixture;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "kept", NULL);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "no folder", -1, NULL));
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be read*");
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be written*");
  set_up (&fixture, NULL);
  assert_takes (&fixture);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be written*");
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (fixture.budget));
  ctct_test_await (is_idle, fixture.budget);
  assert_used_up (&fixture);
  g_test_assert_expected_messages ();
  tear_down (&fixture);
}

/* Two programs with one file do not see each other's calls, but whichever writes last leaves a whole
 * count, and what the service refuses one of them for closes the day for who comes after. */
static void
test_two_at_once (void)
{
  Fixture one;
  Fixture other;

  set_up (&one, "[budget]\nday=19855\ncalls=5\n");
  set_up (&other, NULL);
  for (int i = 0; i < 3; i++)
    {
      assert_takes (&one);
      assert_kept (&one, DAY, 6 + i);
      assert_takes (&other);
      assert_kept (&one, DAY, 6 + i);
    }
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (other.budget));
  ctct_test_await (is_idle, other.budget);
  g_assert_finalize_object (one.budget);
  open_budget (&one);
  assert_used_up (&one);
  tear_down (&one);
  tear_down (&other);
}

static void
test_cancelled (void)
{
  Fixture fixture;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture, NULL);
  ctct_call_budget_take_async (CTCT_CALL_BUDGET (fixture.budget), cancellable, ctct_test_result_cb,
                               &result);
  g_cancellable_cancel (cancellable);
  ctct_test_await_result (&result);
  g_assert_false (ctct_call_budget_take_finish (CTCT_CALL_BUDGET (fixture.budget), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  assert_takes (&fixture);
  assert_kept (&fixture, DAY, 1);
  tear_down (&fixture);
}

/* Reading a pipe waits for somebody who writes into it: the count is on its way for as long. */
static char *
block_reading (Fixture *fixture)
{
  char *path = NULL;

  fixture->folder = g_build_filename (g_get_user_data_dir (), "kept", NULL);
  path = g_build_filename (fixture->folder, "calls-a.ini", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  fixture->clock = ctct_fake_clock_new (TODAY);
  open_budget (fixture);
  return path;
}

static void
let_read (const char *path, const char *text)
{
  int pipe = g_open (path, O_WRONLY, 0);

  g_assert_cmpint (pipe, >=, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (write (pipe, text, strlen (text)), ==, strlen (text));
  g_assert_true (g_close (pipe, NULL));
}

static void
test_cancelled_early (void)
{
  Fixture fixture;
  g_autofree char *path = block_reading (&fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GCancellable) other = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) other_result = NULL;
  g_autoptr (GError) error = NULL;
  CtctCallBudget *budget = CTCT_CALL_BUDGET (fixture.budget);

  ctct_call_budget_take_async (budget, cancellable, ctct_test_result_cb, &result);
  ctct_call_budget_take_async (budget, other, ctct_test_result_cb, &other_result);
  g_cancellable_cancel (cancellable);
  ctct_test_await_result (&result);
  g_assert_false (ctct_call_budget_take_finish (budget, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (other_result);

  /* It is not counted, and who asked besides is served. */
  let_read (path, "[budget]\nday=19855\ncalls=5\n");
  ctct_test_await_result (&other_result);
  g_assert_true (ctct_call_budget_take_finish (budget, other_result, NULL));
  g_clear_object (&result);
  g_clear_object (&other_result);
  g_cancellable_cancel (other);
  ctct_test_await (is_idle, fixture.budget);
  assert_kept (&fixture, DAY, 6);
  tear_down (&fixture);
}

static void
drop_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (ctct_call_budget_take_finish (CTCT_CALL_BUDGET (source), result, NULL));
  g_clear_object (&fixture->budget);
}

static gboolean
is_written (gpointer user_data)
{
  return g_file_test (user_data, G_FILE_TEST_IS_REGULAR);
}

/* Who waits for the count drops the budget when it comes. What was counted is kept. */
static void
test_dropped_early (void)
{
  Fixture fixture;
  g_autofree char *path = block_reading (&fixture);

  ctct_call_budget_take_async (CTCT_CALL_BUDGET (fixture.budget), NULL, drop_cb, &fixture);
  let_read (path, "[budget]\nday=19855\ncalls=5\n");
  ctct_test_await (is_written, path);
  g_assert_null (fixture.budget);

  open_budget (&fixture);
  assert_takes (&fixture);
  assert_kept (&fixture, DAY, 7);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/stored-budget/counts", test_counts);
  ctct_test_add ("/stored-budget/restart", test_restart);
  ctct_test_add ("/stored-budget/next-day", test_next_day);
  ctct_test_add ("/stored-budget/close-day", test_close_day);
  ctct_test_add ("/stored-budget/close-early", test_close_early);
  ctct_test_add ("/stored-budget/garbage", test_garbage);
  ctct_test_add ("/stored-budget/unwritable", test_unwritable);
  ctct_test_add ("/stored-budget/two-at-once", test_two_at_once);
  ctct_test_add ("/stored-budget/cancelled", test_cancelled);
  ctct_test_add ("/stored-budget/cancelled-early", test_cancelled_early);
  ctct_test_add ("/stored-budget/dropped-early", test_dropped_early);

  return ctct_test_run ();
}
