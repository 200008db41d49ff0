/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-call-window.h"
#include "ctct-error.h"
#include "ctct-fake-clock.h"
#include "ctct-test.h"

#define WINDOW   1050
#define N_ROUNDS 200

typedef struct
{
  CtctFakeClock *clock;
  CtctCallWindow *window;
  GString *log;   /* "1 2 3!" in the order in which they ended, with "!" for those that failed */
  GArray *starts; /* when, in milliseconds */
  guint n_asked;
} Fixture;

typedef struct
{
  Fixture *fixture;
  guint number;
} Asker;

static Fixture *
fixture_new (const char *now, gint64 day, guint calls_today)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->clock = ctct_fake_clock_new (now);
  self->window = ctct_call_window_new (CTCT_CLOCK (self->clock), day, calls_today);
  self->log = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
fixture_free (Fixture *self)
{
  settle ();
  g_assert_finalize_object (self->window);
  g_assert_finalize_object (self->clock);
  g_string_free (self->log, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asker *asker = user_data;
  Fixture *fixture = asker->fixture;
  g_autoptr (GError) error = NULL;
  gint64 now = ctct_clock_get_monotonic_time (CTCT_CLOCK (fixture->clock)) / 1000;
  gboolean taken = ctct_call_budget_take_finish (CTCT_CALL_BUDGET (source), result, &error);

  if (taken)
    g_array_append_val (fixture->starts, now);
  g_string_append_printf (fixture->log, "%s%u%s", fixture->log->len > 0 ? " " : "", asker->number,
                          taken                                                         ? ""
                          : g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)   ? "c"
                          : g_error_matches (error, CTCT_ERROR, CTCT_ERROR_DAY_USED_UP) ? "!"
                                                                                        : "?");
}

static void
ask (Fixture *fixture, GCancellable *cancellable)
{
  Asker *asker = g_new0 (Asker, 1);

  asker->fixture = fixture;
  asker->number = ++fixture->n_asked;
  ctct_call_budget_take_async (CTCT_CALL_BUDGET (fixture->window), cancellable, taken_cb, asker);
}

static void
ask_many (Fixture *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    ask (fixture, NULL);
  settle ();
}

static void
assert_log (Fixture *fixture, const char *expected)
{
  settle ();
  g_assert_cmpstr (fixture->log->str, ==, expected);
}

static void
test_four_at_once (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);

  ask_many (fixture, 6);
  assert_log (fixture, "1 2 3 4");
  ctct_fake_clock_advance (fixture->clock, WINDOW - 1);
  assert_log (fixture, "1 2 3 4");
  ctct_fake_clock_advance (fixture->clock, 1);
  assert_log (fixture, "1 2 3 4 5 6");
}

static void
test_window_slides (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);

  ask_many (fixture, 1);
  ctct_fake_clock_advance (fixture->clock, 900);
  ask_many (fixture, 4);
  assert_log (fixture, "1 2 3 4");
  /* The first one leaves the window, the others stay in it for long. */
  ctct_fake_clock_advance (fixture->clock, 150);
  assert_log (fixture, "1 2 3 4 5");
  ask_many (fixture, 1);
  ctct_fake_clock_advance (fixture->clock, 899);
  assert_log (fixture, "1 2 3 4 5");
  ctct_fake_clock_advance (fixture->clock, 1);
  assert_log (fixture, "1 2 3 4 5 6");
}

static void
test_order (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);

  ask_many (fixture, 5);
  ctct_fake_clock_advance (fixture->clock, WINDOW / 2);
  ask_many (fixture, 5);
  ctct_fake_clock_advance (fixture->clock, 2 * WINDOW);
  assert_log (fixture, "1 2 3 4 5 6 7 8 9 10");
}

static void
test_cancel (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ask_many (fixture, 4);
  ask (fixture, cancellable);
  ask_many (fixture, 1);
  g_cancellable_cancel (cancellable);
  assert_log (fixture, "1 2 3 4 5c");
  ctct_fake_clock_advance (fixture->clock, WINDOW);
  assert_log (fixture, "1 2 3 4 5c 6");
  g_assert_cmpuint (ctct_call_window_get_calls_today (fixture->window), ==, 5);
}

static void
test_cancelled_before (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  ask (fixture, cancellable);
  assert_log (fixture, "1c");
  g_assert_cmpuint (ctct_call_window_get_calls_today (fixture->window), ==, 0);
}

/* The window is full, one waits, and does not want any more. */
static void
cancel_the_fifth (Fixture *fixture)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ask_many (fixture, 4);
  ask (fixture, cancellable);
  settle ();
  g_cancellable_cancel (cancellable);
  assert_log (fixture, "1 2 3 4 5c");
}

static void
test_all_cancelled (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);

  cancel_the_fifth (fixture);
  ctct_fake_clock_advance (fixture->clock, 2 * WINDOW);
  ask_many (fixture, 1);
  assert_log (fixture, "1 2 3 4 5c 6");
}

static void
drop_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctCallWindow **window = user_data;

  g_assert_true (ctct_call_budget_take_finish (CTCT_CALL_BUDGET (source), result, NULL));
  g_clear_object (window);
}

/* A call that waits keeps the window; its caller drops it when it is told that it may go on, in the midst
 * of what the window does. Where it went too early only a run that watches the memory sees it. */
static void
test_dropped_while_one_waits (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);
  g_autoptr (CtctCallWindow) window = ctct_call_window_new (CTCT_CLOCK (fixture->clock), 0, 0);
  CtctCallWindow *watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &watched);
  for (guint i = 0; i < CTCT_CALLS_PER_SECOND; i++)
    ctct_call_budget_take_async (CTCT_CALL_BUDGET (window), NULL, NULL, NULL);
  ctct_call_budget_take_async (CTCT_CALL_BUDGET (window), NULL, drop_cb, &window);
  settle ();
  g_assert_nonnull (window);

  ctct_fake_clock_advance (fixture->clock, WINDOW);
  settle ();
  g_assert_null (window);
  g_assert_null (watched);
  g_assert_cmpuint (ctct_fake_clock_get_n_timers (fixture->clock), ==, 0);
}

/* Its timer goes with it. */
static void
test_dropped_with_a_timer (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);

  cancel_the_fifth (fixture);
  g_assert_cmpuint (ctct_fake_clock_get_n_timers (fixture->clock), ==, 1);
  g_assert_finalize_object (fixture->window);
  g_assert_cmpuint (ctct_fake_clock_get_n_timers (fixture->clock), ==, 0);
  fixture->window = ctct_call_window_new (CTCT_CLOCK (fixture->clock), 0, 0);
}

/* Days since 1970-01-01, by the calendar. */
static gint64
day_of (int year, int month, int day)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return g_date_time_to_unix (date) / 86400;
}

static void
test_day_used_up (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", day_of (2024, 5, 17), 9997);

  ask_many (fixture, 5);
  assert_log (fixture, "1 2 3 4! 5!");
  g_assert_cmpuint (ctct_call_window_get_calls_today (fixture->window), ==, 10000);
}

/* All of a day, one by one. */
static void
test_ten_thousand (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T00:00:00Z", 0, 0);

  for (int i = 0; i < 2500; i++)
    {
      ask_many (fixture, 4);
      ctct_fake_clock_advance (fixture->clock, WINDOW);
    }
  g_assert_cmpuint (fixture->starts->len, ==, 10000);
  ask_many (fixture, 1);
  g_assert_true (g_str_has_suffix (fixture->log->str, "10000 10001!"));
}

/* Nobody waits to hear that there is nothing to wait for. */
static void
test_day_used_up_at_once (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", day_of (2024, 5, 17), 9996);

  ask_many (fixture, 5);
  assert_log (fixture, "1 2 3 4 5!");
}

static void
test_midnight (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T23:59:59Z", day_of (2024, 5, 17), 10000);

  ask_many (fixture, 1);
  assert_log (fixture, "1!");
  ctct_fake_clock_advance (fixture->clock, 999);
  ask_many (fixture, 1);
  assert_log (fixture, "1! 2!");
  ctct_fake_clock_advance (fixture->clock, 1);
  ask_many (fixture, 1);
  assert_log (fixture, "1! 2! 3");
  g_assert_cmpuint (ctct_call_window_get_calls_today (fixture->window), ==, 1);
  g_assert_cmpint (ctct_call_window_get_day (fixture->window), ==, day_of (2024, 5, 18));
}

/* A day that is still to come was counted by a clock that went wrong: it does not bind until then. */
static void
test_clock_was_ahead (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", day_of (2099, 1, 1), 10000);

  ask_many (fixture, 1);
  assert_log (fixture, "1");
  g_assert_cmpuint (ctct_call_window_get_calls_today (fixture->window), ==, 1);
  g_assert_cmpint (ctct_call_window_get_day (fixture->window), ==, day_of (2024, 5, 17));
}

/* Whether four calls were made in a second has nothing to do with the time of day. */
static void
test_clock_is_set_back (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);

  ask_many (fixture, 4);
  ctct_fake_clock_set_real_time (fixture->clock, "2024-05-16T12:00:00Z");
  ask_many (fixture, 1);
  assert_log (fixture, "1 2 3 4");
  ctct_fake_clock_advance (fixture->clock, WINDOW);
  assert_log (fixture, "1 2 3 4 5");
  g_assert_cmpint (ctct_call_window_get_day (fixture->window), ==, day_of (2024, 5, 16));
  ctct_fake_clock_set_real_time (fixture->clock, "2024-05-17T12:00:01Z");
  ask_many (fixture, 1);
  assert_log (fixture, "1 2 3 4 5 6");
}

static void
test_midnight_is_utc (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-18T01:30:00+02:00", 0, 0);

  ask_many (fixture, 1);
  g_assert_cmpint (ctct_call_window_get_day (fixture->window), ==, day_of (2024, 5, 17));
}

static void
test_close_day (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T23:00:00Z", 0, 0);

  ask_many (fixture, 1);
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (fixture->window));
  ask_many (fixture, 1);
  assert_log (fixture, "1 2!");
  ctct_fake_clock_advance (fixture->clock, 60 * 60 * 1000);
  ask_many (fixture, 1);
  assert_log (fixture, "1 2! 3");
}

static void
test_restart (void)
{
  g_autoptr (Fixture) same_day = fixture_new ("2024-05-17T12:00:00Z", day_of (2024, 5, 17), 42);
  g_autoptr (Fixture) next_day = fixture_new ("2024-05-18T12:00:00Z", day_of (2024, 5, 17), 42);

  g_assert_cmpuint (ctct_call_window_get_calls_today (same_day->window), ==, 42);
  ask_many (same_day, 1);
  g_assert_cmpuint (ctct_call_window_get_calls_today (same_day->window), ==, 43);
  ask_many (next_day, 1);
  g_assert_cmpuint (ctct_call_window_get_calls_today (next_day->window), ==, 1);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_notify (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);
  guint n_days = 0;
  guint n_calls = 0;
  guint calls_today;
  gint64 day;

  g_signal_connect_swapped (fixture->window, "notify::day", G_CALLBACK (count_cb), &n_days);
  g_signal_connect_swapped (fixture->window, "notify::calls-today", G_CALLBACK (count_cb),
                            &n_calls);
  ask_many (fixture, 3);
  g_assert_cmpuint (n_days, ==, 1);
  g_assert_cmpuint (n_calls, ==, 3);
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (fixture->window));
  g_assert_cmpuint (n_days, ==, 1);
  g_assert_cmpuint (n_calls, ==, 4);

  g_object_get (fixture->window, "day", &day, "calls-today", &calls_today, NULL);
  g_assert_cmpint (day, ==, day_of (2024, 5, 17));
  g_assert_cmpuint (calls_today, ==, CTCT_CALLS_PER_DAY);
}

static void
assert_never_more_than_four (GArray *starts)
{
  for (guint i = 4; i < starts->len; i++)
    g_assert_cmpint (g_array_index (starts, gint64, i) - g_array_index (starts, gint64, i - 4), >=,
                     WINDOW);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ("2024-05-17T12:00:00Z", 0, 0);
      int n_arrivals = g_rand_int_range (rand, 1, 30);
      guint n_expected;

      for (int j = 0; j < n_arrivals; j++)
        {
          ask_many (fixture, (guint) g_rand_int_range (rand, 0, 4));
          ctct_fake_clock_advance (fixture->clock, g_rand_int_range (rand, 0, 700));
        }
      n_expected = fixture->n_asked;
      ctct_fake_clock_advance (fixture->clock, 100 * WINDOW);
      settle ();

      g_assert_cmpuint (fixture->starts->len, ==, n_expected);
      assert_never_more_than_four (fixture->starts);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/call-window/four-at-once", test_four_at_once);
  ctct_test_add ("/call-window/window-slides", test_window_slides);
  ctct_test_add ("/call-window/order", test_order);
  ctct_test_add ("/call-window/cancel", test_cancel);
  ctct_test_add ("/call-window/cancelled-before", test_cancelled_before);
  ctct_test_add ("/call-window/all-cancelled", test_all_cancelled);
  ctct_test_add ("/call-window/dropped-while-one-waits", test_dropped_while_one_waits);
  ctct_test_add ("/call-window/dropped-with-a-timer", test_dropped_with_a_timer);
  ctct_test_add ("/call-window/day-used-up", test_day_used_up);
  ctct_test_add ("/call-window/day-used-up-at-once", test_day_used_up_at_once);
  ctct_test_add ("/call-window/ten-thousand", test_ten_thousand);
  ctct_test_add ("/call-window/midnight", test_midnight);
  ctct_test_add ("/call-window/clock-was-ahead", test_clock_was_ahead);
  ctct_test_add ("/call-window/clock-is-set-back", test_clock_is_set_back);
  ctct_test_add ("/call-window/midnight-is-utc", test_midnight_is_utc);
  ctct_test_add ("/call-window/close-day", test_close_day);
  ctct_test_add ("/call-window/restart", test_restart);
  ctct_test_add ("/call-window/notify", test_notify);
  ctct_test_add ("/call-window/random", test_random);

  return ctct_test_run ();
}
