/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A save that is tried again, and what is told until then; and leaving lists, which is a save. */

#include "ctct-address.h"
#include "ctct-email-address.h"
#include "ctct-save-case.h"
#include "ctct-test-contacts.h"
#include "ctct-v2-get.h"

#define SAVED CTCT_UPDATE_SAVED

static CtctSaveCase *
edit (void)
{
  CtctSaveCase *self = ctct_save_case_new (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);

  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  return self;
}

static void
add_fault (CtctSaveCase *self, CtctFault *fault, const char *method, guint skip, guint count)
{
  ctct_api_add_fault (self->api, fault, method, skip, count);
}

static void
assert_saved (CtctSaveCase *self, const char *requests)
{
  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_case_assert_requests (self, requests);
  ctct_save_assert_differences (self, "");
  ctct_save_assert_stored (self, "job_title", "\"Baker\"");
}

/* The PUT ends without an answer, and the look after it fails. */
static void
fail_uncertain (CtctSaveCase *self, CtctFault *fault)
{
  add_fault (self, fault, "PUT", 0, 1);
  add_fault (self, ctct_fault_new_garbage (), "GET", 1, 1);
  ctct_save_case_fail (self, CTCT_ERROR_UNCERTAIN, "");
  ctct_save_case_assert_requests (self, "gpg");
}

/* The next try looks before it sends, and so sends only what did not happen. */
static void
test_again_after_uncertain (void)
{
  g_autoptr (CtctSaveCase) done = edit ();
  g_autoptr (CtctSaveCase) not_done = edit ();

  fail_uncertain (done, ctct_fault_new_close_after ());
  assert_saved (done, "g");

  fail_uncertain (not_done, ctct_fault_new_close_before ());
  ctct_save_assert_stored (not_done, "job_title", "\"Systems Analyst 3\"");
  assert_saved (not_done, "gp");
}

/* What the first try did stands there in the service's own way, and is no work of somebody else. */
static void
test_again_in_its_own_way (void)
{
  g_autoptr (CtctSaveCase) self = edit ();
  CtctRecord *address = ctct_save_case_get_item (self, CTCT_COLLECTION_ADDRESSES, 0);
  CtctRecord *added =
      ctct_test_contact_add_address (self->draft, "", CTCT_ADDRESS_PERSONAL, "12 Low Street");

  ctct_record_set_text (address, CTCT_ADDRESS_COUNTRY_CODE, "CA");
  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, "ON");
  ctct_record_set_text (address, CTCT_ADDRESS_STATE, "ont.");
  ctct_record_set_text (address, CTCT_ADDRESS_POSTAL_CODE, "K1A 0B1");
  ctct_record_set_text (added, CTCT_ADDRESS_COUNTRY_CODE, "GB");
  ctct_record_set_text (added, CTCT_ADDRESS_POSTAL_CODE, "SY8 1AA");
  ctct_test_contact_add_note (self->draft, "", "Called on Monday");
  fail_uncertain (self, ctct_fault_new_close_after ());
  assert_saved (self, "g");
}

/* After it, somebody else changed one of the same fields: that one collides, and nothing beside it. */
static void
test_again_collides (void)
{
  g_autoptr (CtctSaveCase) self = edit ();
  GPtrArray *collisions;

  ctct_record_set_text (ctct_save_case_get_item (self, CTCT_COLLECTION_ADDRESSES, 0),
                        CTCT_ADDRESS_POSTAL_CODE, "02158 1234");
  fail_uncertain (self, ctct_fault_new_close_after ());
  ctct_save_case_change_member (self, "job_title", "\"Miller\"");
  g_assert_cmpint (ctct_save_case_run (self), ==, CTCT_UPDATE_COLLIDES);
  collisions = ctct_merge_get_collisions (ctct_update_get_merge (self->update));
  g_assert_cmpuint (collisions->len, ==, 1);
  g_assert_cmpstr (((CtctCollision *) collisions->pdata[0])->mine->path->field, ==, "job-title");
}

/* Somebody else had made one of the two changes before: that does not show that the write was done. */
static void
test_same_change_before (void)
{
  g_autoptr (CtctSaveCase) self = edit ();

  ctct_save_case_set_text (self, CTCT_CONTACT_FAX, "1");
  ctct_save_case_change_member (self, "fax", "\"1\"");
  add_fault (self, ctct_fault_new_close_before (), "PUT", 0, 1);
  ctct_save_case_fail (self, CTCT_ERROR_CLOSED, "");
  ctct_save_case_assert_requests (self, "gpg");
  assert_saved (self, "gp");
}

/* It was done, though the only change is to an item that came back under another id. */
static void
test_done_under_another_id (void)
{
  g_autoptr (CtctSaveCase) self = ctct_save_case_new (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);
  g_autofree char *text = ctct_sandbox_dup_contact (self->api->sandbox, self->id);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  g_autofree char *shown = NULL;

  ctct_record_set_text (ctct_contact_get_email_item (self->draft), CTCT_EMAIL_ADDRESS_TEXT,
                        "new@example.com");
  json_object_set_member (
      json_node_get_object (root), "email_addresses",
      json_from_string ("[{\"id\":\"99\",\"email_address\":\"new@example.com\"}]", NULL));
  shown = json_to_string (root, FALSE);
  add_fault (self, ctct_fault_new_close_after (), "PUT", 0, 1);
  add_fault (self, ctct_fault_new_wrong_shape (shown), "GET", 1, 1);
  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_case_assert_requests (self, "gpg");
  ctct_save_assert_differences (self, "");
}

#define KEY(key) "[{\"error_key\":\"" key "\",\"error_message\":\"x\"}]"

/* Each ends in its own code, with no second write, and can be tried again. */
static void
test_errors (void)
{
  static const struct
  {
    guint status;
    const char *body;
    CtctError code;
    const char *requests;
  } table[] = {
    { 400, "", CTCT_ERROR_REFUSED, "gp" },
    { 401, KEY ("http.status.authentication.invalid_token"), CTCT_ERROR_SIGNED_OUT, "gp" },
    { 401, "", CTCT_ERROR_SIGNED_OUT, "gp" },
    { 403, KEY ("mashery.not.authorized.inactive"), CTCT_ERROR_BAD_KEY, "gp" },
    { 403, KEY ("mashery.not.authorized.over.qps"), CTCT_ERROR_TOO_FAST, "gpgpgp" },
    { 403, KEY ("http.status.forbidden"), CTCT_ERROR_NOT_ALLOWED, "gp" },
    { 403, "", CTCT_ERROR_NOT_ALLOWED, "gp" },
    { 404, "[]", CTCT_ERROR_NOT_FOUND, "gp" },
    { 405, "", CTCT_ERROR_MISUNDERSTOOD, "gp" },
    { 406, "", CTCT_ERROR_MISUNDERSTOOD, "gp" },
    { 415, "", CTCT_ERROR_MISUNDERSTOOD, "gp" },
    { 409, "", CTCT_ERROR_EMAIL_IN_USE, "gp" },
    { 409, KEY ("http.status.email_address.conflict"), CTCT_ERROR_EMAIL_IN_USE, "gp" },
    { 429, "", CTCT_ERROR_TOO_FAST, "gpgpgp" },
    { 500, "", CTCT_ERROR_SERVICE_DOWN, "gpg" },
    { 502, "<html>", CTCT_ERROR_SERVICE_DOWN, "gpg" },
    { 503, "{", CTCT_ERROR_SERVICE_DOWN, "gpg" },
    { 301, "", CTCT_ERROR_REDIRECTED, "gpg" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CtctSaveCase) self = edit ();

      add_fault (self, ctct_fault_new_answer (table[i].status, table[i].body, -1), "PUT", 0,
                 CTCT_V2_MAX_TRIES);
      ctct_save_case_fail (self, table[i].code, NULL);
      ctct_save_case_assert_requests (self, table[i].requests);
      ctct_save_assert_stored (self, "job_title", "\"Systems Analyst 3\"");

      ctct_sandbox_clear_faults (self->api->sandbox);
      assert_saved (self, "gp");
    }
}

/* The calls of a day: nothing goes out until the next one. */
static void
test_day_used_up (void)
{
  g_autoptr (CtctSaveCase) self = edit ();

  add_fault (self, ctct_fault_new_answer (403, KEY ("mashery.not.authorized.over.ratelimit"), -1),
             "PUT", 0, 1);
  ctct_save_case_fail (self, CTCT_ERROR_DAY_USED_UP, NULL);
  ctct_save_case_assert_requests (self, "gp");
  ctct_save_case_fail (self, CTCT_ERROR_DAY_USED_UP, NULL);
  ctct_save_case_assert_requests (self, "");
  ctct_fake_clock_advance (self->api->clock, 24 * 60 * 60 * 1000);
  assert_saved (self, "gp");
}

static void
go_offline_cb (CtctSaveCase *self, const char *line)
{
  if (g_str_has_prefix (line, "GET"))
    ctct_sandbox_close (self->api->sandbox);
}

/* The way to the service ends between the GET and the PUT: nothing was sent. */
static void
test_offline (void)
{
  g_autoptr (CtctSaveCase) self = edit ();
  g_autoptr (GUri) uri =
      g_uri_parse (ctct_sandbox_get_uri (self->api->sandbox), G_URI_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  gulong id =
      g_signal_connect_swapped (self->api->service, "call-made", G_CALLBACK (go_offline_cb), self);

  ctct_save_case_fail (self, CTCT_ERROR_OFFLINE, "");
  ctct_save_case_assert_requests (self, "g");
  g_signal_handler_disconnect (self->api->service, id);

  ctct_sandbox_listen (self->api->sandbox, (guint) g_uri_get_port (uri), &error);
  g_assert_no_error (error);
  assert_saved (self, "gp");
}

static gboolean
has_put (gpointer user_data)
{
  return ctct_api_count_requests (user_data, "PUT") > 0;
}

/* No answer within the time: the contact tells that it was not done, and the next try does it. */
static void
test_timed_out (void)
{
  g_autoptr (CtctSaveCase) self = edit ();
  CtctUpdate *update = ctct_save_case_make_update (self);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  add_fault (self, ctct_fault_new_silence (), "PUT", 0, 1);
  ctct_service_update_contact_async (self->api->service, update, NULL, ctct_test_result_cb,
                                     &result);
  ctct_test_await (has_put, self->api);
  ctct_fake_clock_advance (self->api->clock, 31000);
  g_assert_false (ctct_service_update_contact_finish (self->api->service,
                                                      ctct_test_await_result (&result), &error));
  g_assert_error (error, CTCT_ERROR, CTCT_ERROR_TIMED_OUT);
  ctct_save_case_assert_requests (self, "gpg");
  assert_saved (self, "gp");
}

/* Somebody in two lists who leaves the first, or both. */
static CtctSaveCase *
leave (gboolean all)
{
  CtctSaveCase *self = ctct_save_case_new (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);

  ctct_save_case_change_member (
      self, "lists", "[{\"id\":\"1\",\"status\":\"ACTIVE\"},{\"id\":\"2\",\"status\":\"ACTIVE\"}]");
  ctct_save_case_read (self);
  for (guint i = 0; i < (all ? 2 : 1); i++)
    ctct_contact_remove_item (self->draft, CTCT_COLLECTION_LISTS,
                              ctct_save_case_get_item (self, CTCT_COLLECTION_LISTS, 0));
  ctct_update_set_read_back (ctct_save_case_make_update (self), TRUE);
  return self;
}

#define SECOND "[{\"id\":\"2\",\"status\":\"ACTIVE\"}]"

static void
test_leave_one (void)
{
  g_autoptr (CtctSaveCase) self = leave (FALSE);

  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_case_assert_requests (self, "gpg");
  ctct_save_assert_differences (self, "");
  ctct_save_assert_sent (self, "lists", SECOND);
  ctct_save_assert_stored (self, "lists", SECOND);
  ctct_save_assert_stored (self, "status", "\"ACTIVE\"");
}

static void
test_leave_all (void)
{
  g_autoptr (CtctSaveCase) self = leave (TRUE);

  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_case_assert_requests (self, "gpg");
  ctct_save_assert_sent (self, "lists", "[]");
  g_assert_cmpint (ctct_contact_get_status (ctct_update_get_contact (self->update)), ==,
                   CTCT_STATUS_REMOVED);
}

/* Somebody else was faster, or put the person into another list. */
static void
test_leave_meanwhile (void)
{
  g_autoptr (CtctSaveCase) gone = leave (FALSE);
  g_autoptr (CtctSaveCase) more = leave (TRUE);

  ctct_save_case_change_member (gone, "lists", SECOND);
  g_assert_cmpint (ctct_save_case_run (gone), ==, SAVED);
  ctct_save_case_assert_requests (gone, "g");

  ctct_save_case_change_member (more, "lists", "[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}]");
  g_assert_cmpint (ctct_save_case_run (more), ==, SAVED);
  ctct_save_assert_sent (more, "lists", "[{\"id\":\"3\"}]");
}

#define NO_LISTS                                                                                   \
  "[{\"error_key\":\"json.min.items.violation\",\"error_message\":\"#/lists: 0 items were "        \
  "contained, but the minimum number of items allowed is 1.\"}]"

/* The service may not take an empty array. That is told; it never becomes an unsubscribe. */
static void
test_leave_refused (void)
{
  g_autoptr (CtctSaveCase) self = leave (TRUE);

  add_fault (self, ctct_fault_new_answer (400, NO_LISTS, -1), "PUT", 0, 0);
  for (guint i = 0; i < 3; i++)
    {
      ctct_save_case_fail (self, CTCT_ERROR_REFUSED,
                           "lists: 0 items were contained, but the minimum number of items allowed "
                           "is 1.");
      ctct_save_case_assert_requests (self, "gp");
    }
  ctct_save_assert_stored (self, "status", "\"ACTIVE\"");
}

/* A good answer, and the list is still there when it is looked for. */
static void
test_leave_without_effect (void)
{
  g_autoptr (CtctSaveCase) self = leave (FALSE);
  g_autofree char *text = ctct_sandbox_dup_contact (self->api->sandbox, self->id);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  g_autofree char *answer = NULL;

  json_object_set_member (json_node_get_object (root), "lists", json_from_string (SECOND, NULL));
  answer = json_to_string (root, FALSE);
  add_fault (self, ctct_fault_new_answer (200, answer, -1), "PUT", 0, 1);
  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_case_assert_requests (self, "gpg");
  ctct_save_assert_differences (self, "- lists/1");
}

/* An answer that is good does not help where nobody can look. */
static void
test_leave_unseen (void)
{
  g_autoptr (CtctSaveCase) self = leave (FALSE);

  add_fault (self, ctct_fault_new_garbage (), "GET", 1, 1);
  ctct_save_case_fail (self, CTCT_ERROR_UNCERTAIN, "");
  ctct_save_case_assert_requests (self, "gpg");
  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_case_assert_requests (self, "g");
}

/* Fields in a shape that is not known are fields all the same, and a list of new ones would take their
 * place. Whoever changes something else sends them back as they came. */
static void
test_odd_collection (void)
{
  static const char odd[] = "{\"name\":\"CustomField1\",\"value\":\"Blue\"}";
  g_autoptr (CtctSaveCase) self = ctct_save_case_new (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);
  g_autofree char *stored = NULL;

  ctct_save_case_change_member (self, "custom_fields", odd);
  ctct_save_case_read (self);
  ctct_test_contact_add_custom_field (self->draft, "CustomField2", "Green");
  ctct_save_case_fail (self, CTCT_ERROR_READ_ONLY, NULL);
  ctct_save_case_assert_requests (self, "g");
  stored = ctct_save_case_dup_stored (self, "custom_fields");
  g_assert_cmpstr (stored, ==, odd);
}

/* There is nothing in these that could be lost. */
static void
test_empty_collection (void)
{
  const char *const empty[] = { "null", "\"\"" };

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (CtctSaveCase) self = ctct_save_case_new (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);

      ctct_save_case_change_member (self, "custom_fields", empty[i]);
      ctct_save_case_read (self);
      ctct_test_contact_add_custom_field (self->draft, "CustomField2", "Green");
      g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-save-trouble/again-after-uncertain", test_again_after_uncertain);
  ctct_test_add ("/v2-save-trouble/again-in-its-own-way", test_again_in_its_own_way);
  ctct_test_add ("/v2-save-trouble/again-collides", test_again_collides);
  ctct_test_add ("/v2-save-trouble/same-change-before", test_same_change_before);
  ctct_test_add ("/v2-save-trouble/done-under-another-id", test_done_under_another_id);
  ctct_test_add ("/v2-save-trouble/errors", test_errors);
  ctct_test_add ("/v2-save-trouble/day-used-up", test_day_used_up);
  ctct_test_add ("/v2-save-trouble/offline", test_offline);
  ctct_test_add ("/v2-save-trouble/timed-out", test_timed_out);
  ctct_test_add ("/v2-save-trouble/leave-one", test_leave_one);
  ctct_test_add ("/v2-save-trouble/leave-all", test_leave_all);
  ctct_test_add ("/v2-save-trouble/leave-meanwhile", test_leave_meanwhile);
  ctct_test_add ("/v2-save-trouble/leave-refused", test_leave_refused);
  ctct_test_add ("/v2-save-trouble/leave-without-effect", test_leave_without_effect);
  ctct_test_add ("/v2-save-trouble/leave-unseen", test_leave_unseen);
  ctct_test_add ("/v2-save-trouble/odd-collection", test_odd_collection);
  ctct_test_add ("/v2-save-trouble/empty-collection", test_empty_collection);

  return ctct_test_run ();
}
