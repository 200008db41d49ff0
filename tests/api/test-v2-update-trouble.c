/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a change when its answer does not come, or says something else. A write is
 * never sent twice without a look at the contact between. */

#include "ctct-api-fixture.h"
#include "ctct-v2-get.h"

#include <json-glib/json-glib.h>

#define OVER_QPS "[{\"error_key\":\"mashery.not.authorized.over.qps\",\"error_message\":\"x\"}]"
#define OVER_RATELIMIT                                                                             \
  "[{\"error_key\":\"mashery.not.authorized.over.ratelimit\",\"error_message\":\"x\"}]"
#define INACTIVE "[{\"error_key\":\"mashery.not.authorized.inactive\",\"error_message\":\"x\"}]"
#define NO_TOKEN                                                                                   \
  "[{\"error_key\":\"http.status.authentication.invalid_token\",\"error_message\":\"x\"}]"

typedef struct
{
  CtctApiFixture *api;
  CtctContact *base;
  CtctContact *draft;
  CtctUpdate *update;
} Fixture;

static void
fixture_free (Fixture *self)
{
  g_assert_finalize_object (self->update);
  g_assert_finalize_object (self->base);
  g_assert_finalize_object (self->draft);
  ctct_api_fixture_free (self->api);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->api = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  self->base = ctct_api_get (self->api, "196", NULL);
  self->draft = ctct_api_edit (self->base, CTCT_CONTACT_JOB_TITLE, "Baker");
  self->update = ctct_update_new (self->base, self->draft);
  ctct_sandbox_clear_requests (self->api->sandbox);
  return self;
}

static CtctContact *
update (Fixture *self, GError **error)
{
  return ctct_api_update (self->api, self->base, self->draft, error);
}

static void
assert_done (Fixture *self, CtctContact *updated, GError *error)
{
  g_assert_no_error (error);
  g_assert_cmpstr (ctct_record_get_text (CTCT_RECORD (updated), CTCT_CONTACT_JOB_TITLE), ==,
                   "Baker");
}

static void
assert_stored (Fixture *self, const char *job_title)
{
  g_autofree char *text = ctct_sandbox_dup_contact (self->api->sandbox, "196");
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "job_title"), ==,
                   job_title);
}

/* The write happened, whatever was answered: reading back shows it. */
static void
assert_settled_by_reading (CtctFault *fault)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_api_add_fault (fixture->api, fault, "PUT", 0, 0);
  updated = update (fixture, &error);
  assert_done (fixture, updated, error);
  ctct_api_assert_requests (fixture->api, "GET contacts/196, PUT contacts/196, GET contacts/196");
}

static void
test_useless_success (void)
{
  static const char *const bodies[] = { "",
                                        "<html>",
                                        "{\"id\":\"196\"",
                                        "[]",
                                        "null",
                                        "{}",
                                        "{\"id\":\"197\",\"job_title\":\"Baker\"}",
                                        "{\"id\":null,\"job_title\":\"Baker\"}" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    assert_settled_by_reading (ctct_fault_new_answer_after (200, bodies[i], -1));
  assert_settled_by_reading (ctct_fault_new_answer_after (204, "", 0));
}

static void
test_closed_after_applying (void)
{
  assert_settled_by_reading (ctct_fault_new_close_after ());
  assert_settled_by_reading (ctct_fault_new_close_inside (1));
  assert_settled_by_reading (ctct_fault_new_close_inside (100));
  assert_settled_by_reading (ctct_fault_new_close_inside (400));
}

static void
test_fault_after_applying (void)
{
  assert_settled_by_reading (ctct_fault_new_answer_after (500, "", 0));
  assert_settled_by_reading (ctct_fault_new_answer_after (503, "<html>Busy</html>", -1));
  assert_settled_by_reading (ctct_fault_new_answer_after (302, "", 0));
}

/* The write did not happen, and the error says why. */
static void
assert_not_done (CtctFault *fault, CtctError code, const char *requests)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_api_add_fault (fixture->api, fault, "PUT", 0, 0);
  updated = update (fixture, &error);
  ctct_api_assert_failed (updated, error, (int) code);
  ctct_api_assert_requests (fixture->api, requests);
  assert_stored (fixture, "Systems Analyst 3");
}

#define LOOKED     "GET contacts/196, PUT contacts/196, GET contacts/196"
#define NOT_LOOKED "GET contacts/196, PUT contacts/196"

static void
test_not_applied (void)
{
  assert_not_done (ctct_fault_new_close_before (), CTCT_ERROR_CLOSED, LOOKED);
  assert_not_done (ctct_fault_new_answer (500, "", 0), CTCT_ERROR_SERVICE_DOWN, LOOKED);
  assert_not_done (ctct_fault_new_answer (503, "", 0), CTCT_ERROR_SERVICE_DOWN, LOOKED);
  assert_not_done (ctct_fault_new_answer (307, "", 0), CTCT_ERROR_REDIRECTED, LOOKED);
}

static void
test_refused (void)
{
  assert_not_done (ctct_fault_new_answer (400, "", 0), CTCT_ERROR_REFUSED, NOT_LOOKED);
  assert_not_done (ctct_fault_new_answer (401, NO_TOKEN, -1), CTCT_ERROR_SIGNED_OUT, NOT_LOOKED);
  assert_not_done (ctct_fault_new_answer (403, INACTIVE, -1), CTCT_ERROR_BAD_KEY, NOT_LOOKED);
  assert_not_done (ctct_fault_new_answer (403, "", 0), CTCT_ERROR_NOT_ALLOWED, NOT_LOOKED);
  assert_not_done (ctct_fault_new_answer (404, "", 0), CTCT_ERROR_NOT_FOUND, NOT_LOOKED);
  assert_not_done (ctct_fault_new_answer (405, "", 0), CTCT_ERROR_MISUNDERSTOOD, NOT_LOOKED);
  assert_not_done (ctct_fault_new_answer (415, "", 0), CTCT_ERROR_MISUNDERSTOOD, NOT_LOOKED);
}

/* A success that changed nothing is no success. */
static void
test_unconfirmed (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autofree char *unchanged = ctct_sandbox_dup_contact (fixture->api->sandbox, "196");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_record_set_text (CTCT_RECORD (fixture->draft), CTCT_CONTACT_FAX, "1");
  ctct_api_add_fault (fixture->api, ctct_fault_new_answer (200, unchanged, -1), "PUT", 0, 0);
  updated = update (fixture, &error);
  ctct_api_assert_failed (updated, error, CTCT_ERROR_UNCONFIRMED);
  ctct_api_assert_refusals (error, "job-title, fax");
  ctct_api_assert_requests (fixture->api, NOT_LOOKED);
}

/* One of the two changes is there, and the rest is as it was. */
static char *
dup_half_done (Fixture *fixture)
{
  g_autofree char *text = ctct_sandbox_dup_contact (fixture->api->sandbox, "196");
  g_auto (GStrv) parts = g_strsplit (text, "Systems Analyst 3", 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strjoinv ("Baker", parts);
}

static void
test_partly_confirmed (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autofree char *half_done = dup_half_done (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) lost_error = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autoptr (CtctContact) lost = NULL;

  ctct_record_set_text (CTCT_RECORD (fixture->draft), CTCT_CONTACT_FAX, "1");
  ctct_api_add_fault (fixture->api, ctct_fault_new_wrong_shape (half_done), "PUT", 0, 1);
  updated = update (fixture, &error);
  ctct_api_assert_failed (updated, error, CTCT_ERROR_UNCONFIRMED);
  ctct_api_assert_refusals (error, "fax");

  /* The same where the answer got lost, and the contact tells. */
  ctct_api_add_fault (fixture->api, ctct_fault_new_close_before (), "PUT", 0, 1);
  ctct_api_add_fault (fixture->api, ctct_fault_new_wrong_shape (half_done), "GET", 1, 1);
  lost = update (fixture, &lost_error);
  ctct_api_assert_failed (lost, lost_error, CTCT_ERROR_UNCONFIRMED);
  ctct_api_assert_refusals (lost_error, "fax");
}

/* Nobody knows: neither the write was answered nor the contact could be read. */
static void
test_uncertain (void)
{
  CtctFault *(*read_faults[]) (void) = { ctct_fault_new_close_before, ctct_fault_new_garbage };

  for (guint i = 0; i < G_N_ELEMENTS (read_faults); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContact) updated = NULL;

      ctct_api_add_fault (fixture->api, ctct_fault_new_close_after (), "PUT", 0, 0);
      ctct_api_add_fault (fixture->api, read_faults[i](), "GET", 1, 0);
      updated = update (fixture, &error);
      ctct_api_assert_failed (updated, error, CTCT_ERROR_UNCERTAIN);
      g_assert_cmpuint (ctct_api_count_requests (fixture->api, "PUT"), ==, 1);
    }
}

static gboolean
has_put (gpointer user_data)
{
  return ctct_api_count_requests (user_data, "PUT") > 0;
}

/* No answer at all: the time-out, and then a look, whose own time-out is not over yet. */
static void
test_silence (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_api_add_fault (fixture->api, ctct_fault_new_silence (), "PUT", 0, 0);
  ctct_service_update_contact_async (fixture->api->service, fixture->update, NULL,
                                     ctct_test_result_cb, &result);
  ctct_test_await (has_put, fixture->api);
  ctct_fake_clock_advance (fixture->api->clock, 31000);
  updated = ctct_api_take_update (fixture->api, fixture->update, ctct_test_await_result (&result),
                                  &error);
  ctct_api_assert_failed (updated, error, CTCT_ERROR_TIMED_OUT);
  ctct_api_assert_requests (fixture->api, LOOKED);
}

/* Too fast is a refusal that passes: a second later the contact is read anew, and sent once
 * more. */
static void
test_over_qps (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;
  GArray *pauses = ctct_fake_clock_get_pauses (fixture->api->clock);

  ctct_api_add_fault (fixture->api, ctct_fault_new_answer (403, OVER_QPS, -1), "PUT", 0, 1);
  g_array_set_size (pauses, 0);
  updated = update (fixture, &error);
  assert_done (fixture, updated, error);
  ctct_api_assert_requests (fixture->api, "GET contacts/196, PUT contacts/196, "
                                          "GET contacts/196, PUT contacts/196");
  g_assert_cmpuint (g_array_index (pauses, guint, 0), >=, 1000);
}

static void
test_always_over_qps (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_api_add_fault (fixture->api, ctct_fault_new_answer (403, OVER_QPS, -1), "PUT", 0, 0);
  updated = update (fixture, &error);
  ctct_api_assert_failed (updated, error, CTCT_ERROR_TOO_FAST);
  g_assert_cmpuint (ctct_api_count_requests (fixture->api, "PUT"), ==, CTCT_V2_MAX_TRIES);
  g_assert_cmpuint (ctct_api_count_requests (fixture->api, "GET"), ==, CTCT_V2_MAX_TRIES);
}

/* What was changed in the pause is seen: the second time it collides. */
static void
test_collision_after_a_pause (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  ctct_api_add_fault (fixture->api, ctct_fault_new_answer (403, OVER_QPS, -1), "PUT", 0, 0);
  ctct_api_add_fault (fixture->api,
                      ctct_fault_new_wrong_shape ("{\"id\":\"196\",\"job_title\":\"Miller\","
                                                  "\"lists\":[],\"email_addresses\":[]}"),
                      "GET", 1, 0);
  ctct_api_assert_collides (fixture->api, fixture->base, fixture->draft, "job-title");
  g_assert_cmpuint (ctct_api_count_requests (fixture->api, "PUT"), ==, 1);
}

static void
test_over_ratelimit (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second_error = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autoptr (CtctContact) second = NULL;

  ctct_api_add_fault (fixture->api, ctct_fault_new_answer (403, OVER_RATELIMIT, -1), "PUT", 0, 0);
  updated = update (fixture, &error);
  ctct_api_assert_failed (updated, error, CTCT_ERROR_DAY_USED_UP);
  second = update (fixture, &second_error);
  ctct_api_assert_failed (second, second_error, CTCT_ERROR_DAY_USED_UP);
  ctct_api_assert_requests (fixture->api, NOT_LOOKED);
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
    { 401, NO_TOKEN, CTCT_ERROR_SIGNED_OUT },     { 404, "", CTCT_ERROR_NOT_FOUND },
    { 500, "", CTCT_ERROR_SERVICE_DOWN },         { 200, "[]", CTCT_ERROR_UNREADABLE },
    { 200, "{\"id\":1}", CTCT_ERROR_UNREADABLE }, { 200, "x", CTCT_ERROR_UNREADABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContact) updated = NULL;

      ctct_api_add_fault (fixture->api, ctct_fault_new_answer (table[i].status, table[i].body, -1),
                          "GET", 0, 0);
      updated = update (fixture, &error);
      ctct_api_assert_failed (updated, error, (int) table[i].code);
      g_assert_cmpuint (ctct_api_count_requests (fixture->api, "PUT"), ==, 0);
    }
}

static void
start (Fixture *fixture, GCancellable *cancellable, GAsyncResult **result)
{
  ctct_service_update_contact_async (fixture->api->service, fixture->update, cancellable,
                                     ctct_test_result_cb, result);
}

static void
assert_cancelled (Fixture *fixture, GAsyncResult **result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated =
      ctct_api_take_update (fixture->api, fixture->update, ctct_test_await_result (result), &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (updated);
}

static void
test_cancelled_before (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_cancellable_cancel (cancellable);
  start (fixture, cancellable, &result);
  assert_cancelled (fixture, &result);
  ctct_api_assert_requests (fixture->api, "");
}

static gboolean
has_get (gpointer user_data)
{
  return ctct_api_count_requests (user_data, "GET") > 0;
}

static void
test_cancelled_while_reading (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  start (fixture, cancellable, &result);
  ctct_test_await (has_get, fixture->api);
  g_cancellable_cancel (cancellable);
  assert_cancelled (fixture, &result);
  ctct_api_assert_requests (fixture->api, "GET contacts/196");
}

/* From here on the outcome is waited for. */
static void
test_cancelled_while_writing (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_api_add_fault (fixture->api, ctct_fault_new_close_after (), "PUT", 0, 0);
  start (fixture, cancellable, &result);
  ctct_test_await (has_put, fixture->api);
  g_cancellable_cancel (cancellable);
  updated = ctct_api_take_update (fixture->api, fixture->update, ctct_test_await_result (&result),
                                  &error);
  assert_done (fixture, updated, error);
  ctct_api_assert_requests (fixture->api, LOOKED);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-update-trouble/useless-success", test_useless_success);
  ctct_test_add ("/v2-update-trouble/closed-after-applying", test_closed_after_applying);
  ctct_test_add ("/v2-update-trouble/fault-after-applying", test_fault_after_applying);
  ctct_test_add ("/v2-update-trouble/not-applied", test_not_applied);
  ctct_test_add ("/v2-update-trouble/refused", test_refused);
  ctct_test_add ("/v2-update-trouble/unconfirmed", test_unconfirmed);
  ctct_test_add ("/v2-update-trouble/partly-confirmed", test_partly_confirmed);
  ctct_test_add ("/v2-update-trouble/uncertain", test_uncertain);
  ctct_test_add ("/v2-update-trouble/silence", test_silence);
  ctct_test_add ("/v2-update-trouble/over-qps", test_over_qps);
  ctct_test_add ("/v2-update-trouble/always-over-qps", test_always_over_qps);
  ctct_test_add ("/v2-update-trouble/collision-after-a-pause", test_collision_after_a_pause);
  ctct_test_add ("/v2-update-trouble/over-ratelimit", test_over_ratelimit);
  ctct_test_add ("/v2-update-trouble/first-read-fails", test_first_read_fails);
  ctct_test_add ("/v2-update-trouble/cancelled-before", test_cancelled_before);
  ctct_test_add ("/v2-update-trouble/cancelled-while-reading", test_cancelled_while_reading);
  ctct_test_add ("/v2-update-trouble/cancelled-while-writing", test_cancelled_while_writing);

  return ctct_test_run ();
}
