/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fake-clock.h"
#include "ctct-system-clock.h"
#include "ctct-test.h"

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_system_clock (void)
{
  CtctClock *clock = ctct_system_clock_new ();
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (clock);
  g_autoptr (GDateTime) expected = g_date_time_new_now_utc ();
  gint64 start = ctct_clock_get_monotonic_time (clock);

  g_assert_cmpint (ABS (g_date_time_difference (expected, now)), <, 10 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (g_date_time_get_utc_offset (now), ==, 0);
  g_assert_cmpint (ctct_clock_get_monotonic_time (clock), >=, start);
  g_assert_finalize_object (clock);
}

static void
test_system_wait (void)
{
  CtctClock *clock = ctct_system_clock_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  ctct_clock_wait_async (clock, 30, NULL, ctct_test_result_cb, &result);
  g_assert_true (ctct_clock_wait_finish (clock, ctct_test_await_result (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 29 * 1000);
  g_clear_object (&result);
  g_assert_finalize_object (clock);
}

static void
test_wait (void)
{
  CtctFakeClock *clock = ctct_fake_clock_new ("2024-05-17T12:00:00Z");
  g_autoptr (GAsyncResult) result = NULL;

  ctct_clock_wait_async (CTCT_CLOCK (clock), 100, NULL, ctct_test_result_cb, &result);
  ctct_fake_clock_advance (clock, 99);
  settle ();
  g_assert_null (result);
  ctct_fake_clock_advance (clock, 1);
  settle ();
  g_assert_true (ctct_clock_wait_finish (CTCT_CLOCK (clock), result, NULL));
  g_clear_object (&result);
  g_assert_cmpuint (ctct_fake_clock_get_n_timers (clock), ==, 0);
  g_assert_finalize_object (clock);
}

static void
assert_wait_cancelled (CtctFakeClock *clock, GAsyncResult **result)
{
  g_autoptr (GError) error = NULL;

  settle ();
  g_assert_nonnull (*result);
  g_assert_false (ctct_clock_wait_finish (CTCT_CLOCK (clock), *result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (result);
  g_assert_cmpuint (ctct_fake_clock_get_n_timers (clock), ==, 0);
}

static void
test_wait_cancelled (void)
{
  CtctFakeClock *clock = ctct_fake_clock_new ("2024-05-17T12:00:00Z");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *result = NULL;

  ctct_clock_wait_async (CTCT_CLOCK (clock), 100, cancellable, ctct_test_result_cb, &result);
  ctct_fake_clock_advance (clock, 50);
  g_assert_null (result);
  g_cancellable_cancel (cancellable);
  assert_wait_cancelled (clock, &result);

  /* Now it is cancelled from the start. */
  ctct_clock_wait_async (CTCT_CLOCK (clock), 100, cancellable, ctct_test_result_cb, &result);
  assert_wait_cancelled (clock, &result);
  g_assert_finalize_object (clock);
}

static void
test_wait_not_cancelled (void)
{
  CtctFakeClock *clock = ctct_fake_clock_new ("2024-05-17T12:00:00Z");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  ctct_clock_wait_async (CTCT_CLOCK (clock), 100, cancellable, ctct_test_result_cb, &result);
  ctct_fake_clock_advance (clock, 100);
  settle ();
  g_assert_true (ctct_clock_wait_finish (CTCT_CLOCK (clock), result, NULL));
  g_clear_object (&result);
  g_assert_finalize_object (clock);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/clock/system", test_system_clock);
  ctct_test_add ("/clock/system-wait", test_system_wait);
  ctct_test_add ("/clock/wait", test_wait);
  ctct_test_add ("/clock/wait-cancelled", test_wait_cancelled);
  ctct_test_add ("/clock/wait-not-cancelled", test_wait_not_cancelled);

  return ctct_test_run ();
}
