/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-call-window.h"
#include "ctct-database.h"
#include "ctct-error.h"
#include "ctct-fake-clock.h"
#include "ctct-stored-budget.h"
#include "ctct-test.h"

#include <glib/gstdio.h>

#define TODAY "2024-05-12T10:00:00Z"
#define DAY   19855 /* 2024-05-12, in days since 1970 */

static char *program;

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

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "kept", "calls-a.db", NULL);
}

/* As if somebody had used the file before. */
static void
count_calls (gint64 day, int n)
{
  g_autofree char *path = dup_path ();
  g_autofree char *sql = g_strdup_printf ("INSERT INTO day VALUES (1, %" G_GINT64_FORMAT ", %d) "
                                          "ON CONFLICT (one) DO UPDATE SET day = excluded.day, "
                                          "n = excluded.n",
                                          day, n);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_open (path, &error);

  g_assert_no_error (error);
  ctct_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture)
{
  fixture->folder = g_build_filename (g_get_user_data_dir (), "kept", NULL);
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
assert_kept (gint64 day, int calls)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_open_reader (path, &error);
  gint64 kept_day = 0;
  gint64 kept_calls = 0;

  g_assert_no_error (error);
  ctct_database_get_integer (database, "SELECT day FROM day", 0, &kept_day, &error);
  g_assert_no_error (error);
  ctct_database_get_integer (database, "SELECT n FROM day", 0, &kept_calls, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept_day, ==, day);
  g_assert_cmpint (kept_calls, ==, calls);
}

/* A budget that was used already, so that there is a file. */
static void
set_up_used (Fixture *fixture, gint64 day, int n)
{
  set_up (fixture);
  assert_takes (fixture);
  g_assert_finalize_object (fixture->budget);
  count_calls (day, n);
  ctct_fake_clock_advance (fixture->clock, 2000);
  open_budget (fixture);
}

static guint
get_calls_left (Fixture *fixture)
{
  return ctct_call_budget_get_calls_left (CTCT_CALL_BUDGET (fixture->budget));
}

static void
test_counts (void)
{
  Fixture fixture;

  set_up (&fixture);
  g_assert_cmpuint (get_calls_left (&fixture), ==, CTCT_CALLS_PER_DAY);
  assert_takes (&fixture);
  assert_takes (&fixture);
  assert_takes (&fixture);
  assert_kept (DAY, 3);
  g_assert_cmpuint (get_calls_left (&fixture), ==, CTCT_CALLS_PER_DAY - 3);
  tear_down (&fixture);
}

/* The calls of a day stay counted when the program is started again. */
static void
test_restart (void)
{
  Fixture fixture;

  set_up_used (&fixture, DAY, 9998);
  assert_takes (&fixture);
  g_assert_cmpuint (get_calls_left (&fixture), ==, 1);
  g_assert_finalize_object (fixture.budget);

  open_budget (&fixture);
  assert_takes (&fixture);
  assert_used_up (&fixture);
  assert_kept (DAY, CTCT_CALLS_PER_DAY);
  g_assert_cmpuint (get_calls_left (&fixture), ==, 0);
  tear_down (&fixture);
}

static void
test_next_day (void)
{
  Fixture fixture;

  set_up_used (&fixture, DAY - 1, 10000);
  assert_takes (&fixture);
  assert_kept (DAY, 1);
  tear_down (&fixture);
}

/* While the program runs, too. */
static void
test_day_turns (void)
{
  Fixture fixture;

  set_up_used (&fixture, DAY, 10000);
  assert_used_up (&fixture);
  ctct_fake_clock_advance (fixture.clock, 24 * 60 * 60 * 1000);
  g_assert_cmpuint (get_calls_left (&fixture), ==, CTCT_CALLS_PER_DAY);
  assert_takes (&fixture);
  assert_kept (DAY + 1, 1);
  tear_down (&fixture);
}

static void
test_close_day (void)
{
  Fixture fixture;

  set_up (&fixture);
  assert_takes (&fixture);
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (fixture.budget));
  ctct_test_await (is_idle, fixture.budget);
  g_assert_finalize_object (fixture.budget);

  open_budget (&fixture);
  assert_used_up (&fixture);
  tear_down (&fixture);
}

/* Before the file has been looked at. */
static void
test_close_early (void)
{
  Fixture fixture;

  set_up (&fixture);
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (fixture.budget));
  assert_used_up (&fixture);
  tear_down (&fixture);
}

/* What is no file of calls is set aside, and counting begins anew. */
static void
test_garbage (void)
{
  static const char *const texts[] = {
    "no database, but long enough to be taken for one: "
    "............................................................",
    "\x1f\x8b\x08\xff\xfe[budget]\nday=19855\ncalls=10000\n"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Fixture fixture;
      g_autofree char *path = dup_path ();
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *log = g_strconcat (path, "-wal", NULL);

      g_mkdir_with_parents (folder, 0700);
      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
      set_up (&fixture);
      assert_takes (&fixture);
      g_test_assert_expected_messages ();
      assert_kept (DAY, 1);
      tear_down (&fixture);
      g_unlink (log);
    }
}

/* Counts that nobody could have reached. */
static void
test_odd_counts (void)
{
  static const int counts[] = { -7, 10001, G_MAXINT };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      Fixture fixture;

      set_up_used (&fixture, DAY, counts[i]);
      if (counts[i] < 0)
        assert_takes (&fixture);
      else
        assert_used_up (&fixture);
      tear_down (&fixture);
      count_calls (DAY, 0);
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
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be counted*");
  set_up (&fixture);
  assert_takes (&fixture);
  g_assert_cmpuint (get_calls_left (&fixture), ==, CTCT_CALLS_PER_DAY - 1);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be kept*");
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (fixture.budget));
  ctct_test_await (is_idle, fixture.budget);
  assert_used_up (&fixture);
  g_test_assert_expected_messages ();
  tear_down (&fixture);
}

static void
test_nothing_kept (void)
{
  Fixture fixture = { NULL };

  fixture.clock = ctct_fake_clock_new (TODAY);
  open_budget (&fixture);
  assert_takes (&fixture);
  g_assert_cmpuint (get_calls_left (&fixture), ==, CTCT_CALLS_PER_DAY - 1);
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (fixture.budget));
  assert_used_up (&fixture);
  tear_down (&fixture);
}

/* Two programs with one file count together, and what the service refuses one of them for closes the day
 * for both. */
static void
test_two_at_once (void)
{
  Fixture one;
  Fixture other;

  set_up_used (&one, DAY, 5);
  set_up (&other);
  for (int i = 0; i < 2; i++)
    {
      assert_takes (&one);
      assert_kept (DAY, 6 + 2 * i);
      assert_takes (&other);
      assert_kept (DAY, 7 + 2 * i);
    }
  g_assert_cmpuint (get_calls_left (&other), ==, CTCT_CALLS_PER_DAY - 9);
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (other.budget));
  ctct_test_await (is_idle, other.budget);
  assert_used_up (&one);
  tear_down (&one);
  tear_down (&other);
}

static gboolean
waits_for_time (gpointer user_data)
{
  return ctct_fake_clock_get_n_timers (user_data) == 1;
}

static void
start (Fixture *fixture, GCancellable *cancellable, GAsyncResult **result)
{
  ctct_call_budget_take_async (CTCT_CALL_BUDGET (fixture->budget), cancellable, ctct_test_result_cb,
                               result);
}

/* Four calls a second, whoever made them, and whether or not the program was started anew meanwhile. */
static void
test_second (void)
{
  Fixture fixture;
  Fixture other;
  g_autoptr (GAsyncResult) result = NULL;

  set_up (&fixture);
  set_up (&other);
  assert_takes (&fixture);
  assert_takes (&other);
  assert_takes (&fixture);
  assert_takes (&other);
  g_assert_finalize_object (fixture.budget);
  open_budget (&fixture);

  start (&fixture, NULL, &result);
  ctct_test_await (waits_for_time, fixture.clock);
  ctct_fake_clock_advance (fixture.clock, 1049);
  ctct_test_await (is_idle, fixture.budget);
  g_assert_null (result);
  ctct_fake_clock_advance (fixture.clock, 1);
  ctct_test_await_result (&result);
  g_assert_true (ctct_call_budget_take_finish (CTCT_CALL_BUDGET (fixture.budget), result, NULL));
  g_clear_object (&result);
  assert_kept (DAY, 5);
  tear_down (&fixture);
  tear_down (&other);
}

/* Somebody sets the clock back by an hour: nobody waits for an hour. */
static void
test_clock_set_back (void)
{
  Fixture fixture;

  set_up (&fixture);
  for (int i = 0; i < 4; i++)
    assert_takes (&fixture);
  g_assert_finalize_object (fixture.budget);
  ctct_fake_clock_set_real_time (fixture.clock, "2024-05-12T09:00:00Z");
  open_budget (&fixture);
  assert_takes (&fixture);
  assert_kept (DAY, 5);
  tear_down (&fixture);
}

static void
assert_cancelled (Fixture *fixture, GAsyncResult **result)
{
  g_autoptr (GError) error = NULL;

  ctct_test_await_result (result);
  g_assert_false (
      ctct_call_budget_take_finish (CTCT_CALL_BUDGET (fixture->budget), *result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (result);
}

static void
test_cancelled (void)
{
  Fixture fixture;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  set_up (&fixture);
  start (&fixture, cancellable, &result);
  g_cancellable_cancel (cancellable);
  assert_cancelled (&fixture, &result);
  assert_takes (&fixture);
  assert_kept (DAY, 1);
  tear_down (&fixture);
}

/* Of two that wait for somebody else's second to pass, the first gives up, and the other goes on. */
static void
test_cancelled_in_a_pause (void)
{
  Fixture fixture;
  Fixture other;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) other_result = NULL;

  set_up (&fixture);
  set_up (&other);
  for (int i = 0; i < 4; i++)
    assert_takes (&other);
  start (&fixture, cancellable, &result);
  start (&fixture, NULL, &other_result);
  ctct_test_await (waits_for_time, fixture.clock);
  g_cancellable_cancel (cancellable);
  assert_cancelled (&fixture, &result);
  g_assert_null (other_result);
  ctct_test_await (waits_for_time, fixture.clock);
  ctct_fake_clock_advance (fixture.clock, 1100);
  ctct_fake_clock_advance (other.clock, 1100);
  ctct_test_await_result (&other_result);
  g_assert_true (
      ctct_call_budget_take_finish (CTCT_CALL_BUDGET (fixture.budget), other_result, NULL));
  g_clear_object (&other_result);
  assert_kept (DAY, 5);
  tear_down (&fixture);
  tear_down (&other);
}

static void
drop_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (ctct_call_budget_take_finish (CTCT_CALL_BUDGET (source), result, NULL));
  g_clear_object (&fixture->budget);
}

static gboolean
is_dropped (gpointer user_data)
{
  return ((Fixture *) user_data)->budget == NULL;
}

/* Who waits for a turn drops the budget when it comes. What was counted is kept. */
static void
test_dropped (void)
{
  Fixture fixture;

  set_up (&fixture);
  ctct_call_budget_take_async (CTCT_CALL_BUDGET (fixture.budget), NULL, drop_cb, &fixture);
  ctct_test_await (is_dropped, &fixture);
  open_budget (&fixture);
  assert_takes (&fixture);
  assert_kept (DAY, 2);
  tear_down (&fixture);
}

#define CHILD   "--child"
#define N_TAKEN 50

/* Each call a second after the one before. */
static void
take_many (const char *folder)
{
  g_autoptr (CtctFakeClock) clock = ctct_fake_clock_new (TODAY);
  Fixture fixture = { g_strdup (folder), g_object_ref (clock), NULL };

  /* To wait for the other one takes no time. */
  ctct_fake_clock_set_haste (clock, 1100);
  open_budget (&fixture);
  for (int i = 0; i < N_TAKEN; i++)
    {
      assert_takes (&fixture);
      ctct_fake_clock_advance (clock, 1100);
    }
  g_clear_object (&fixture.budget);
  g_clear_object (&fixture.clock);
  g_free (fixture.folder);
}

/* Two programs that take at the same time: no call is lost from the count. */
static void
test_two_programs (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "kept", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child =
      g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, folder, CHILD, NULL);

  g_assert_no_error (error);
  take_many (folder);
  g_assert_true (g_subprocess_wait_check (child, NULL, &error));
  g_assert_no_error (error);
  assert_kept (DAY, 2 * N_TAKEN);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[2], CHILD))
    {
      take_many (argv[1]);
      return 0;
    }

  program = argv[0];
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/stored-budget/counts", test_counts);
  ctct_test_add ("/stored-budget/restart", test_restart);
  ctct_test_add ("/stored-budget/next-day", test_next_day);
  ctct_test_add ("/stored-budget/day-turns", test_day_turns);
  ctct_test_add ("/stored-budget/close-day", test_close_day);
  ctct_test_add ("/stored-budget/close-early", test_close_early);
  ctct_test_add ("/stored-budget/garbage", test_garbage);
  ctct_test_add ("/stored-budget/odd-counts", test_odd_counts);
  ctct_test_add ("/stored-budget/unwritable", test_unwritable);
  ctct_test_add ("/stored-budget/nothing-kept", test_nothing_kept);
  ctct_test_add ("/stored-budget/two-at-once", test_two_at_once);
  ctct_test_add ("/stored-budget/two-programs", test_two_programs);
  ctct_test_add ("/stored-budget/second", test_second);
  ctct_test_add ("/stored-budget/clock-set-back", test_clock_set_back);
  ctct_test_add ("/stored-budget/cancelled", test_cancelled);
  ctct_test_add ("/stored-budget/cancelled-in-a-pause", test_cancelled_in_a_pause);
  ctct_test_add ("/stored-budget/dropped", test_dropped);

  return ctct_test_run ();
}
