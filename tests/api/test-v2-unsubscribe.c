/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contract 1.3: GET, DELETE, GET, and only OPTOUT counts. Invariants 5 (nothing is done that is
 * not read back) and 6. */

#include "ctct-api-fixture.h"
#include "ctct-v2-get.h"

#define OVER_QPS "[{\"error_key\":\"mashery.not.authorized.over.qps\",\"error_message\":\"x\"}]"
#define OVER_RATELIMIT                                                                             \
  "[{\"error_key\":\"mashery.not.authorized.over.ratelimit\",\"error_message\":\"x\"}]"
#define INACTIVE "[{\"error_key\":\"mashery.not.authorized.inactive\",\"error_message\":\"x\"}]"
#define NO_TOKEN                                                                                   \
  "[{\"error_key\":\"http.status.authentication.invalid_token\",\"error_message\":\"x\"}]"

#define WHOLE      "GET contacts/196, DELETE contacts/196, GET contacts/196"
#define NOT_LOOKED "GET contacts/196, DELETE contacts/196"

static void
assert_status (CtctApiFixture *fixture, const char *expected)
{
  g_autofree char *status = ctct_api_dup_status (fixture, "196");

  g_assert_cmpstr (status, ==, expected);
}

static void
test_unsubscribe (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctUnsubscribeOutcome outcome = CTCT_UNSUBSCRIBE_ALREADY;
  g_autofree char *query =
      g_strconcat ("api_key=", ctct_sandbox_get_api_key (fixture->sandbox), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = ctct_api_unsubscribe (fixture, "196", &outcome, &error);
  CtctSandboxRequest *request = ctct_api_find_request (fixture, "DELETE");

  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, CTCT_UNSUBSCRIBE_DONE);
  g_assert_cmpint (ctct_contact_get_status (contact), ==, CTCT_STATUS_UNSUBSCRIBED);
  g_assert_cmpstr (request->query_text, ==, query);
  g_assert_cmpuint (g_bytes_get_size (request->body), ==, 0);
  g_assert_cmpstr (g_hash_table_lookup (request->headers, "accept"), ==, "application/json");
  g_assert_true (
      g_str_has_prefix (g_hash_table_lookup (request->headers, "authorization"), "Bearer "));
  ctct_api_assert_requests (fixture, WHOLE);
  assert_status (fixture, "OPTOUT");
  g_assert_finalize_object (g_steal_pointer (&contact));
}

static void
test_already (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctUnsubscribeOutcome outcome = CTCT_UNSUBSCRIBE_DONE;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_change_member (fixture, "196", "status", "\"OPTOUT\"");
  contact = ctct_api_unsubscribe (fixture, "196", &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, CTCT_UNSUBSCRIBE_ALREADY);
  g_assert_cmpint (ctct_contact_get_status (contact), ==, CTCT_STATUS_UNSUBSCRIBED);
  ctct_api_assert_requests (fixture, "GET contacts/196");
}

/* All but OPTOUT can be unsubscribed, and nothing else counts as done. */
static void
test_each_status (void)
{
  static const char *const statuses[] = { "\"ACTIVE\"",  "\"UNCONFIRMED\"", "\"REMOVED\"",
                                          "\"VISITOR\"", "\"TEMP_HOLD\"",   "\"NON_SUBSCRIBER\"",
                                          "\"SNOOZED\"", "\"optout\"",      "null" };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContact) contact = NULL;

      ctct_api_change_member (fixture, "196", "status", statuses[i]);
      contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
      g_assert_no_error (error);
      ctct_api_assert_requests (fixture, WHOLE);
    }
}

/* An obstacle keeps a contact from being sent back, not from being unsubscribed. */
static void
test_obstacles (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape ("{\"id\":\"196\",\"x\":1,\"x\":2}"),
                      "GET", 0, 1);
  contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
  g_assert_no_error (error);
  ctct_api_assert_requests (fixture, WHOLE);
}

/* Applied, whatever was answered. */
static void
assert_done (CtctFault *fault)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctUnsubscribeOutcome outcome = CTCT_UNSUBSCRIBE_ALREADY;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, fault, "DELETE", 0, 0);
  contact = ctct_api_unsubscribe (fixture, "196", &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, CTCT_UNSUBSCRIBE_DONE);
  g_assert_cmpint (ctct_contact_get_status (contact), ==, CTCT_STATUS_UNSUBSCRIBED);
  ctct_api_assert_requests (fixture, WHOLE);
}

static void
test_applied (void)
{
  assert_done (ctct_fault_new_close_after ());
  assert_done (ctct_fault_new_close_inside (10));
  assert_done (ctct_fault_new_answer_after (500, "", 0));
  assert_done (ctct_fault_new_answer_after (503, "<html>", -1));
  assert_done (ctct_fault_new_answer_after (200, "garbage", -1));
  assert_done (ctct_fault_new_answer_after (302, "", 0));
  assert_done (ctct_fault_new_answer_after (404, "", 0));
}

/* Not applied: one DELETE, and the person is as before. */
static void
assert_failed (CtctFault *fault, CtctError code, const char *requests)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, fault, "DELETE", 0, 0);
  contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
  ctct_api_assert_failed (contact, error, (int) code);
  ctct_api_assert_requests (fixture, requests);
  assert_status (fixture, "ACTIVE");
}

static void
test_not_applied (void)
{
  assert_failed (ctct_fault_new_close_before (), CTCT_ERROR_CLOSED, WHOLE);
  assert_failed (ctct_fault_new_answer (500, "", 0), CTCT_ERROR_SERVICE_DOWN, WHOLE);
  assert_failed (ctct_fault_new_answer (307, "", 0), CTCT_ERROR_REDIRECTED, WHOLE);
  assert_failed (ctct_fault_new_answer (404, "", 0), CTCT_ERROR_NOT_FOUND, WHOLE);
  assert_failed (ctct_fault_new_answer (204, "", 0), CTCT_ERROR_UNCONFIRMED, WHOLE);
  assert_failed (ctct_fault_new_answer (200, "{}", -1), CTCT_ERROR_UNCONFIRMED, WHOLE);
}

static void
test_refused (void)
{
  assert_failed (ctct_fault_new_answer (400, "", 0), CTCT_ERROR_REFUSED, NOT_LOOKED);
  assert_failed (ctct_fault_new_answer (401, NO_TOKEN, -1), CTCT_ERROR_SIGNED_OUT, NOT_LOOKED);
  assert_failed (ctct_fault_new_answer (403, INACTIVE, -1), CTCT_ERROR_BAD_KEY, NOT_LOOKED);
  assert_failed (ctct_fault_new_answer (403, "", 0), CTCT_ERROR_NOT_ALLOWED, NOT_LOOKED);
  assert_failed (ctct_fault_new_answer (405, "", 0), CTCT_ERROR_MISUNDERSTOOD, NOT_LOOKED);
}

static void
test_gone (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_answer (404, "", 0), "DELETE", 0, 0);
  ctct_api_add_fault (fixture, ctct_fault_new_answer (404, "", 0), "GET", 1, 0);
  contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
  ctct_api_assert_failed (contact, error, CTCT_ERROR_NOT_FOUND);
  ctct_api_assert_requests (fixture, WHOLE);
}

static void
test_uncertain (void)
{
  CtctFault *write_faults[] = { ctct_fault_new_close_after (), ctct_fault_new_close_before (),
                                NULL };

  for (guint i = 0; i < G_N_ELEMENTS (write_faults); i++)
    {
      g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContact) contact = NULL;

      if (write_faults[i] != NULL)
        ctct_api_add_fault (fixture, write_faults[i], "DELETE", 0, 0);
      ctct_api_add_fault (fixture, ctct_fault_new_answer (500, "", 0), "GET", 1, 0);
      contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
      ctct_api_assert_failed (contact, error, CTCT_ERROR_UNCERTAIN);
      g_assert_cmpuint (ctct_api_count_requests (fixture, "DELETE"), ==, 1);
    }
}

static gboolean
has_delete (gpointer user_data)
{
  return ctct_api_count_requests (user_data, "DELETE") > 0;
}

static gboolean
has_get (gpointer user_data)
{
  return ctct_api_count_requests (user_data, "GET") > 0;
}

static void
test_silence (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_silence (), "DELETE", 0, 0);
  ctct_service_unsubscribe_async (fixture->service, "196", NULL, ctct_test_result_cb, &result);
  ctct_test_await (has_delete, fixture);
  ctct_fake_clock_advance (fixture->clock, 31000);
  contact = ctct_service_unsubscribe_finish (fixture->service, ctct_test_await_result (&result),
                                             NULL, &error);
  ctct_api_assert_failed (contact, error, CTCT_ERROR_TIMED_OUT);
  ctct_api_assert_requests (fixture, WHOLE);
}

static void
test_over_qps (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_answer (403, OVER_QPS, -1), "DELETE", 0, 1);
  contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
  g_assert_no_error (error);
  ctct_api_assert_requests (fixture, "GET contacts/196, DELETE contacts/196, GET contacts/196, "
                                     "DELETE contacts/196, GET contacts/196");
  g_assert_cmpuint (g_array_index (ctct_fake_clock_get_pauses (fixture->clock), guint, 0), >=,
                    1000);
}

/* Somebody else was faster in the pause. */
static void
test_already_after_a_pause (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctUnsubscribeOutcome outcome = CTCT_UNSUBSCRIBE_DONE;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_answer_after (403, OVER_QPS, -1), "DELETE", 0, 0);
  contact = ctct_api_unsubscribe (fixture, "196", &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, CTCT_UNSUBSCRIBE_ALREADY);
  g_assert_cmpuint (ctct_api_count_requests (fixture, "DELETE"), ==, 1);
}

static void
test_always_over_qps (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_answer (403, OVER_QPS, -1), "DELETE", 0, 0);
  contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
  ctct_api_assert_failed (contact, error, CTCT_ERROR_TOO_FAST);
  g_assert_cmpuint (ctct_api_count_requests (fixture, "DELETE"), ==, CTCT_V2_MAX_TRIES);
  assert_status (fixture, "ACTIVE");
}

static void
test_over_ratelimit (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_answer (403, OVER_RATELIMIT, -1), "DELETE", 0, 0);
  contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
  ctct_api_assert_failed (contact, error, CTCT_ERROR_DAY_USED_UP);
  g_clear_error (&error);
  contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
  ctct_api_assert_failed (contact, error, CTCT_ERROR_DAY_USED_UP);
  ctct_api_assert_requests (fixture, NOT_LOOKED);
}

static void
test_first_read_fails (void)
{
  static const struct
  {
    guint status;
    const char *body;
    CtctError code;
  } table[] = {
    { 401, NO_TOKEN, CTCT_ERROR_SIGNED_OUT },
    { 404, "", CTCT_ERROR_NOT_FOUND },
    { 500, "", CTCT_ERROR_SERVICE_DOWN },
    { 200, "[]", CTCT_ERROR_UNREADABLE },
    { 200, "{\"id\":\"197\",\"status\":\"ACTIVE\"}", CTCT_ERROR_UNREADABLE },
    { 200, "x", CTCT_ERROR_UNREADABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContact) contact = NULL;

      ctct_api_add_fault (fixture, ctct_fault_new_answer (table[i].status, table[i].body, -1),
                          "GET", 0, 0);
      contact = ctct_api_unsubscribe (fixture, "196", NULL, &error);
      ctct_api_assert_failed (contact, error, (int) table[i].code);
      g_assert_cmpuint (ctct_api_count_requests (fixture, "DELETE"), ==, 0);
    }
}

/* Never the whole collection. */
static void
test_no_id (void)
{
  static const char *const ids[] = { "", "196/", "abc", "../lists/1", "196%2Flists", "%2F" };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContact) contact = ctct_api_unsubscribe (fixture, ids[i], NULL, &error);

      ctct_api_assert_failed (contact, error, CTCT_ERROR_NOT_FOUND);
    }
  ctct_api_assert_requests (fixture, "");
}

static void
assert_cancelled (CtctApiFixture *fixture, GAsyncResult **result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = ctct_service_unsubscribe_finish (
      fixture->service, ctct_test_await_result (result), NULL, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (contact);
  assert_status (fixture, "ACTIVE");
}

static void
test_cancelled_before (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_cancellable_cancel (cancellable);
  ctct_service_unsubscribe_async (fixture->service, "196", cancellable, ctct_test_result_cb,
                                  &result);
  assert_cancelled (fixture, &result);
  ctct_api_assert_requests (fixture, "");
}

static void
test_cancelled_while_reading (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  ctct_service_unsubscribe_async (fixture->service, "196", cancellable, ctct_test_result_cb,
                                  &result);
  ctct_test_await (has_get, fixture);
  g_cancellable_cancel (cancellable);
  assert_cancelled (fixture, &result);
  ctct_api_assert_requests (fixture, "GET contacts/196");
}

/* A request has two timers, a wait for a turn has one. */
static gboolean
waits_for_its_turn (gpointer user_data)
{
  return ctct_fake_clock_get_n_timers (((CtctApiFixture *) user_data)->clock) == 1;
}

/* As long as the DELETE waits for its turn, it is not sent. */
static void
test_cancelled_while_waiting (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  for (int i = 1; i < CTCT_CALLS_PER_SECOND; i++)
    {
      g_autoptr (CtctContact) contact = ctct_api_get (fixture, "196", NULL);

      g_assert_nonnull (contact);
    }
  ctct_fake_clock_set_haste (fixture->clock, 0);
  ctct_sandbox_clear_requests (fixture->sandbox);

  ctct_service_unsubscribe_async (fixture->service, "196", cancellable, ctct_test_result_cb,
                                  &result);
  ctct_test_await (has_get, fixture);
  ctct_test_await (waits_for_its_turn, fixture);
  g_cancellable_cancel (cancellable);
  assert_cancelled (fixture, &result);
  ctct_api_assert_requests (fixture, "GET contacts/196");
  ctct_fake_clock_advance (fixture->clock, 2000);
}

static void
test_cancelled_after (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;
  CtctUnsubscribeOutcome outcome = CTCT_UNSUBSCRIBE_ALREADY;

  ctct_service_unsubscribe_async (fixture->service, "196", cancellable, ctct_test_result_cb,
                                  &result);
  ctct_test_await (has_delete, fixture);
  g_cancellable_cancel (cancellable);
  contact = ctct_service_unsubscribe_finish (fixture->service, ctct_test_await_result (&result),
                                             &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, CTCT_UNSUBSCRIBE_DONE);
  g_assert_cmpint (ctct_contact_get_status (contact), ==, CTCT_STATUS_UNSUBSCRIBED);
  ctct_api_assert_requests (fixture, WHOLE);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-unsubscribe/unsubscribe", test_unsubscribe);
  ctct_test_add ("/v2-unsubscribe/already", test_already);
  ctct_test_add ("/v2-unsubscribe/each-status", test_each_status);
  ctct_test_add ("/v2-unsubscribe/obstacles", test_obstacles);
  ctct_test_add ("/v2-unsubscribe/applied", test_applied);
  ctct_test_add ("/v2-unsubscribe/not-applied", test_not_applied);
  ctct_test_add ("/v2-unsubscribe/refused", test_refused);
  ctct_test_add ("/v2-unsubscribe/gone", test_gone);
  ctct_test_add ("/v2-unsubscribe/uncertain", test_uncertain);
  ctct_test_add ("/v2-unsubscribe/silence", test_silence);
  ctct_test_add ("/v2-unsubscribe/over-qps", test_over_qps);
  ctct_test_add ("/v2-unsubscribe/already-after-a-pause", test_already_after_a_pause);
  ctct_test_add ("/v2-unsubscribe/always-over-qps", test_always_over_qps);
  ctct_test_add ("/v2-unsubscribe/over-ratelimit", test_over_ratelimit);
  ctct_test_add ("/v2-unsubscribe/first-read-fails", test_first_read_fails);
  ctct_test_add ("/v2-unsubscribe/no-id", test_no_id);
  ctct_test_add ("/v2-unsubscribe/cancelled-before", test_cancelled_before);
  ctct_test_add ("/v2-unsubscribe/cancelled-while-reading", test_cancelled_while_reading);
  ctct_test_add ("/v2-unsubscribe/cancelled-while-waiting", test_cancelled_while_waiting);
  ctct_test_add ("/v2-unsubscribe/cancelled-after", test_cancelled_after);

  return ctct_test_run ();
}
