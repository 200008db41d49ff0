/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a request is sent, and until when it can be called off. Invariants 4 (of requests) and 6. */

#include "ctct-api-fixture.h"

static CtctReply *
send_get (CtctApiFixture *fixture, const char *id, GError **error)
{
  const char *path[] = { "contacts", id, NULL };

  return ctct_api_send (fixture->transport, "GET", path, NULL, NULL, NULL, error);
}

static void
test_cancelled_before (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const char *path[] = { "contacts", "196", NULL };
  static const char *const methods[] = { "GET", "DELETE" };

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctReply) reply =
          ctct_api_send (fixture->transport, methods[i], path, NULL, NULL, cancellable, &error);

      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_null (reply);
    }
  ctct_api_assert_requests (fixture, "");
  g_assert_cmpstr (fixture->calls->str, ==, "");
}

static gboolean
has_requests (gpointer user_data)
{
  return ctct_sandbox_get_requests (user_data)->len > 0;
}

/* libsoup sends a GET again where its kept connection turns out to be closed. When nobody
 * listens any more by then, nothing of it was taken. */
static void
test_server_goes_away_meanwhile (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctReply) warm = send_get (fixture, "196", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const char *path[] = { "contacts", "196", NULL };

  ctct_sandbox_clear_requests (fixture->sandbox);
  ctct_api_add_fault (fixture, ctct_fault_new_silence (), NULL, 0, 0);
  ctct_transport_send_async (fixture->transport, "GET", path, NULL, NULL, NULL, ctct_test_result_cb,
                             &result);
  ctct_test_await (has_requests, fixture->sandbox);
  ctct_sandbox_close (fixture->sandbox);
  g_assert_null (
      ctct_transport_send_finish (fixture->transport, ctct_test_await_result (&result), &error));
  g_assert_error (error, CTCT_ERROR, CTCT_ERROR_OFFLINE);
}

static void
test_cancelled_meanwhile (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const char *path[] = { "contacts", "196", NULL };

  ctct_api_add_fault (fixture, ctct_fault_new_silence (), NULL, 0, 0);
  ctct_transport_send_async (fixture->transport, "GET", path, NULL, NULL, cancellable,
                             ctct_test_result_cb, &result);
  ctct_test_await (has_requests, fixture->sandbox);
  g_assert_null (result);
  g_cancellable_cancel (cancellable);
  g_assert_null (
      ctct_transport_send_finish (fixture->transport, ctct_test_await_result (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A write that is on its way is not cancelled any more. */
static void
test_write_goes_through (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = NULL;
  const char *path[] = { "contacts", "196", NULL };

  ctct_api_add_fault (fixture, ctct_fault_new_delay (50), NULL, 0, 0);
  ctct_transport_send_async (fixture->transport, "DELETE", path, NULL, NULL, cancellable,
                             ctct_test_result_cb, &result);
  ctct_test_await (has_requests, fixture->sandbox);
  g_cancellable_cancel (cancellable);
  reply = ctct_transport_send_finish (fixture->transport, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, 204);
}

/* But one that waits for its turn is. */
static void
test_waiting_write_is_cancelled (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const char *path[] = { "contacts", "196", NULL };

  for (int i = 0; i < CTCT_CALLS_PER_SECOND; i++)
    ctct_reply_free (send_get (fixture, "196", NULL));
  ctct_fake_clock_set_haste (fixture->clock, 0);
  ctct_sandbox_clear_requests (fixture->sandbox);

  ctct_transport_send_async (fixture->transport, "DELETE", path, NULL, NULL, cancellable,
                             ctct_test_result_cb, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (
      ctct_transport_send_finish (fixture->transport, ctct_test_await_result (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ctct_fake_clock_advance (fixture->clock, 2000);
  ctct_api_assert_requests (fixture, "");
}

static void
test_budget (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (int i = 0; i < 8; i++)
    ctct_reply_free (send_get (fixture, "196", NULL));

  g_assert_cmpuint (ctct_call_window_get_calls_today (fixture->budget), ==, 8);
  g_assert_cmpint (ctct_clock_get_monotonic_time (CTCT_CLOCK (fixture->clock)), >=, 1000000);
}

static void
test_day_used_up (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = NULL;

  ctct_transport_close_day (fixture->transport);
  reply = send_get (fixture, "196", &error);
  ctct_api_assert_failed (reply, error, CTCT_ERROR_DAY_USED_UP);
  ctct_api_assert_requests (fixture, "");
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/transport-turns/cancelled-before", test_cancelled_before);
  ctct_test_add ("/transport-turns/server-goes-away-meanwhile", test_server_goes_away_meanwhile);
  ctct_test_add ("/transport-turns/cancelled-meanwhile", test_cancelled_meanwhile);
  ctct_test_add ("/transport-turns/write-goes-through", test_write_goes_through);
  ctct_test_add ("/transport-turns/waiting-write-is-cancelled", test_waiting_write_is_cancelled);
  ctct_test_add ("/transport-turns/budget", test_budget);
  ctct_test_add ("/transport-turns/day-used-up", test_day_used_up);

  return ctct_test_run ();
}
