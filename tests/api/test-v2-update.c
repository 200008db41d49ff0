/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a change goes: what is read, what is sent, what is compared. Invariants 1, 3 and 6. */

#include "ctct-address.h"
#include "ctct-api-fixture.h"
#include "ctct-email-address.h"
#include "ctct-note.h"
#include "ctct-test-contacts.h"
#include "ctct-test-reading.h"

#include <json-glib/json-glib.h>

static CtctContact *
get_196 (CtctApiFixture *fixture)
{
  CtctContact *contact = ctct_api_get (fixture, "196", NULL);

  g_assert_nonnull (contact);
  ctct_sandbox_clear_requests (fixture->sandbox);
  return contact;
}

static void
assert_text (CtctContact *contact, guint field, const char *expected)
{
  g_assert_cmpstr (ctct_record_get_text (CTCT_RECORD (contact), field), ==, expected);
}

static char *
dup_sent_body (CtctApiFixture *fixture)
{
  GBytes *body = ctct_api_find_request (fixture, "PUT")->body;

  return g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));
}

/* The body has to be what the service has, with that one member changed. */
static void
assert_sent_with (CtctApiFixture *fixture, const char *text, const char *member, const char *value)
{
  g_autoptr (JsonNode) expected = json_from_string (text, NULL);
  g_autofree char *expected_text = NULL;
  g_autofree char *sent = dup_sent_body (fixture);

  json_object_set_string_member (json_node_get_object (expected), member, value);
  expected_text = json_to_string (expected, FALSE);
  g_assert_cmpstr (sent, ==, expected_text);
}

static void
test_update (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *text = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Systems Analyst 4");
  g_autofree char *query = g_strconcat (
      "action_by=ACTION_BY_OWNER&api_key=", ctct_sandbox_get_api_key (fixture->sandbox), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = ctct_api_update (fixture, base, draft, &error);
  CtctSandboxRequest *request = ctct_api_find_request (fixture, "PUT");

  g_assert_no_error (error);
  assert_text (updated, CTCT_CONTACT_JOB_TITLE, "Systems Analyst 4");
  g_assert_nonnull (ctct_record_get_date (CTCT_RECORD (updated), CTCT_CONTACT_MODIFIED_DATE));

  g_assert_cmpstr (request->query_text, ==, query);
  g_assert_cmpstr (g_hash_table_lookup (request->headers, "content-type"), ==, "application/json");
  g_assert_cmpstr (g_hash_table_lookup (request->headers, "accept"), ==, "application/json");
  assert_sent_with (fixture, text, "job_title", "Systems Analyst 4");
  ctct_api_assert_requests (fixture, "GET contacts/196, PUT contacts/196");

  g_assert_finalize_object (g_steal_pointer (&updated));
}

/* Twice in a row, since the second time there are dates that may not be sent. */
static void
test_update_again (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");
  g_autoptr (CtctContact) updated = ctct_api_update (fixture, base, draft, NULL);
  g_autoptr (CtctContact) second_draft = ctct_api_edit (updated, CTCT_CONTACT_FAX, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) second = ctct_api_update (fixture, updated, second_draft, &error);
  g_autofree char *sent = dup_sent_body (fixture);

  g_assert_no_error (error);
  assert_text (second, CTCT_CONTACT_JOB_TITLE, "Baker");
  assert_text (second, CTCT_CONTACT_FAX, "");
  g_assert_null (strstr (sent, "modified_date"));
}

/* Without an id the path would be that of the collection, and with a slash in it that of something else. */
static void
test_no_id (void)
{
  static const char *const ids[] = { "", " ", "abc", "196/", "../lists/1", "196%2F..%2Flists" };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) contact = get_196 (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (CtctContact) base = ctct_api_edit (contact, CTCT_CONTACT_ID, ids[i]);
      g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContact) updated = ctct_api_update (fixture, base, draft, &error);

      ctct_api_assert_failed (updated, error, CTCT_ERROR_NOT_FOUND);
    }
  ctct_api_assert_requests (fixture, "");
}

static void
test_nothing_changed (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = ctct_api_update (fixture, base, draft, &error);

  g_assert_no_error (error);
  g_assert_true (ctct_contact_equal (updated, base));
  ctct_api_assert_requests (fixture, "GET contacts/196");
}

/* What only the service writes is no change. */
static void
test_nothing_editable_changed (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_SOURCE, "Somewhere");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = ctct_api_update (fixture, base, draft, &error);

  g_assert_no_error (error);
  assert_text (updated, CTCT_CONTACT_SOURCE, "API");
  ctct_api_assert_requests (fixture, "GET contacts/196");
}

static void
test_items (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_contact_remove_item (draft, CTCT_COLLECTION_LISTS,
                            ctct_test_get_item (draft, CTCT_COLLECTION_LISTS, 0));
  ctct_test_contact_add_list (draft, "2");
  ctct_test_contact_add_note (draft, "", "Called on Monday");
  ctct_test_contact_add_custom_field (draft, "CustomField4", "Gold");
  ctct_test_contact_add_address (draft, "", CTCT_ADDRESS_PERSONAL, "1 Oak Road");
  updated = ctct_api_update (fixture, base, draft, &error);

  g_assert_no_error (error);
  g_assert_null (ctct_contact_find_item (updated, CTCT_COLLECTION_LISTS, "1"));
  g_assert_nonnull (ctct_contact_find_item (updated, CTCT_COLLECTION_LISTS, "2"));
  g_assert_cmpstr (ctct_record_get_text (ctct_contact_get_note_item (updated), CTCT_NOTE_TEXT), ==,
                   "Called on Monday");
  g_assert_cmpuint (
      g_list_model_get_n_items (ctct_contact_get_items (updated, CTCT_COLLECTION_ADDRESSES)), ==,
      2);
  ctct_api_assert_requests (fixture, "GET contacts/196, PUT contacts/196");
}

static void
test_leave_all_lists (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autofree char *sent = NULL;

  ctct_contact_remove_item (draft, CTCT_COLLECTION_LISTS,
                            ctct_test_get_item (draft, CTCT_COLLECTION_LISTS, 0));
  updated = ctct_api_update (fixture, base, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ctct_contact_get_status (updated), ==, CTCT_STATUS_REMOVED);
  sent = dup_sent_body (fixture);
  g_assert_nonnull (strstr (sent, "\"lists\":[]"));
}

/* What somebody else changed meanwhile stays changed. */
static void
test_concurrent_change (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autofree char *text = NULL;

  ctct_api_change_member (fixture, "196", "company_name", "\"Crumbs & Co.\"");
  text = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  updated = ctct_api_update (fixture, base, draft, &error);
  g_assert_no_error (error);
  assert_text (updated, CTCT_CONTACT_COMPANY_NAME, "Crumbs & Co.");
  assert_text (updated, CTCT_CONTACT_JOB_TITLE, "Baker");
  assert_sent_with (fixture, text, "job_title", "Baker");
}

static void
test_collision (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");

  ctct_record_set_text (CTCT_RECORD (draft), CTCT_CONTACT_FAX, "1");
  ctct_record_set_text (ctct_test_get_item (draft, CTCT_COLLECTION_ADDRESSES, 0), CTCT_ADDRESS_CITY,
                        "Salem");
  ctct_api_change_member (fixture, "196", "job_title", "\"Miller\"");
  ctct_api_change_member (fixture, "196", "addresses",
                          "[{\"id\":\"2\",\"address_type\":\"BUSINESS\",\"city\":\"Lynn\"}]");
  ctct_api_assert_collides (fixture, base, draft, "job-title, addresses/2/city");
  ctct_api_assert_requests (fixture, "GET contacts/196");
}

/* Somebody else did just the same. */
static void
test_same_change (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_api_change_member (fixture, "196", "job_title", "\"Baker\"");
  updated = ctct_api_update (fixture, base, draft, &error);
  g_assert_no_error (error);
  assert_text (updated, CTCT_CONTACT_JOB_TITLE, "Baker");
  ctct_api_assert_requests (fixture, "GET contacts/196");
}

static void
test_read_only (void)
{
  static const char *const bodies[] = { "{\"id\":\"196\",\"job_title\":\"a\",\"x\":1,\"x\":2}",
                                        "{\"id\":\"196\",\"x\":\"\\u0000\"}",
                                        "{\"id\":\"196\",\"x\":\"\\ud800\"}",
                                        "{\"id\":\"196\",\"x\":1e2}" };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (CtctContact) base = NULL;
      g_autoptr (CtctContact) draft = NULL;
      g_autoptr (CtctContact) updated = NULL;
      g_autoptr (GError) error = NULL;

      ctct_sandbox_clear_faults (fixture->sandbox);
      ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (bodies[i]), "GET", 0, 0);
      base = get_196 (fixture);
      draft = ctct_api_edit (base, CTCT_CONTACT_FAX, "1");
      updated = ctct_api_update (fixture, base, draft, &error);
      ctct_api_assert_failed (updated, error, CTCT_ERROR_READ_ONLY);
      ctct_api_assert_requests (fixture, "GET contacts/196");
    }
}

/* A control character that json-glib does not escape by itself. */
static void
test_control_characters (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = NULL;
  g_autoptr (CtctContact) draft = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sent = NULL;

  ctct_api_add_fault (fixture,
                      ctct_fault_new_wrong_shape ("{\"id\":\"196\",\"job_title\":\"Baker\","
                                                  "\"email_addresses\":[{\"id\":\"1\"}],"
                                                  "\"fax\":\"a\\u001fb\\u0001c\"}"),
                      "PUT", 0, 0);
  ctct_api_add_fault (fixture,
                      ctct_fault_new_wrong_shape ("{\"id\":\"196\",\"lists\":[],"
                                                  "\"email_addresses\":[{\"id\":\"1\"}],"
                                                  "\"fax\":\"a\\u001fb\\u0001c\"}"),
                      "GET", 0, 0);
  base = get_196 (fixture);
  draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");
  updated = ctct_api_update (fixture, base, draft, &error);
  g_assert_no_error (error);
  sent = dup_sent_body (fixture);
  g_assert_nonnull (strstr (sent, "\"a\\u001fb\\u0001c\""));
}

static void
test_refused (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  CtctRecord *address = ctct_test_get_item (draft, CTCT_COLLECTION_ADDRESSES, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autofree char *text = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  g_autofree char *text_after = NULL;

  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, "PR");
  ctct_test_contact_add_address (draft, "", CTCT_ADDRESS_PERSONAL, "1 Oak Road");
  ctct_record_set_text (ctct_test_get_item (draft, CTCT_COLLECTION_ADDRESSES, 1),
                        CTCT_ADDRESS_STATE_CODE, "ZZ");
  updated = ctct_api_update (fixture, base, draft, &error);
  ctct_api_assert_failed (updated, error, CTCT_ERROR_REFUSED);
  ctct_api_assert_refusals (
      error,
      "addresses/2/state-code: This attribute value is not a valid US State or Canadian Province., "
      "addresses/personal/state-code: This attribute value is not a valid US State or Canadian "
      "Province.");
  ctct_api_assert_requests (fixture, "GET contacts/196, PUT contacts/196");
  text_after = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  g_assert_cmpstr (text_after, ==, text);
}

/* By identity: the item that was first is not in the body any more. */
static void
test_refused_after_a_removal (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = NULL;
  g_autoptr (CtctContact) draft = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autoptr (GError) error = NULL;

  ctct_api_change_member (fixture, "196", "addresses",
                          "[{\"id\":\"a\",\"address_type\":\"PERSONAL\"},"
                          "{\"id\":\"b\",\"address_type\":\"BUSINESS\"}]");
  base = get_196 (fixture);
  draft = ctct_contact_copy (base);
  ctct_contact_remove_item (draft, CTCT_COLLECTION_ADDRESSES,
                            ctct_test_get_item (draft, CTCT_COLLECTION_ADDRESSES, 0));
  ctct_record_set_text (ctct_test_get_item (draft, CTCT_COLLECTION_ADDRESSES, 0),
                        CTCT_ADDRESS_STATE_CODE, "ZZ");
  updated = ctct_api_update (fixture, base, draft, &error);
  ctct_api_assert_failed (updated, error, CTCT_ERROR_REFUSED);
  ctct_api_assert_refusals (error, "addresses/b/state-code: This attribute value is not a valid US "
                                   "State or Canadian Province.");
}

static gboolean
run (CtctApiFixture *fixture, CtctUpdate *update)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ctct_sandbox_clear_requests (fixture->sandbox);
  ctct_service_update_contact_async (fixture->service, update, NULL, ctct_test_result_cb, &result);
  ctct_service_update_contact_finish (fixture->service, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  return ctct_update_get_state (update);
}

static void
assert_only_loss (CtctUpdate *update, CtctLossKind kind, const char *value, gboolean may_send)
{
  CtctLoss *loss;

  g_assert_cmpuint (ctct_update_get_losses (update)->len, ==, 1);
  loss = g_ptr_array_index (ctct_update_get_losses (update), 0);
  g_assert_cmpint (loss->kind, ==, kind);
  g_assert_cmpstr (loss->value, ==, value);
  g_assert_cmpint (loss->may_send, ==, may_send);
}

/* A member that the program does not know is named before anything is sent. It is sent along if
 * the person wants that, and named again if the service refuses it. */
static void
test_unknown_member (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = NULL;
  g_autoptr (CtctContact) draft = NULL;
  g_autoptr (CtctUpdate) update = NULL;
  g_autofree char *sent = NULL;

  ctct_api_change_member (fixture, "196", "loyalty", "{\"points\":[1,2]}");
  base = get_196 (fixture);
  draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");
  update = ctct_update_new (base, draft);

  g_assert_cmpint (run (fixture, update), ==, CTCT_UPDATE_LOSES);
  assert_only_loss (update, CTCT_LOSS_UNKNOWN, "{\"points\":[1,2]}", TRUE);
  ctct_api_assert_requests (fixture, "GET contacts/196");

  ctct_update_decide (update, ctct_update_get_losses (update)->pdata[0], FALSE);
  g_assert_cmpint (run (fixture, update), ==, CTCT_UPDATE_LOSES);
  assert_only_loss (update, CTCT_LOSS_UNKNOWN, "{\"points\":[1,2]}", FALSE);
  sent = dup_sent_body (fixture);
  g_assert_nonnull (strstr (sent, "\"loyalty\":{\"points\":[1,2]}"));
  ctct_api_assert_requests (fixture, "GET contacts/196, PUT contacts/196");

  ctct_update_decide (update, ctct_update_get_losses (update)->pdata[0], TRUE);
  g_assert_cmpint (run (fixture, update), ==, CTCT_UPDATE_SAVED);
  g_clear_pointer (&sent, g_free);
  sent = dup_sent_body (fixture);
  g_assert_null (strstr (sent, "loyalty"));
  assert_text (ctct_update_get_contact (update), CTCT_CONTACT_JOB_TITLE, "Baker");
  g_assert_cmpuint (ctct_update_get_lost (update)->len, ==, 0);
}

static void
test_unknown_member_accepted (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_ACCEPT_UNKNOWN);
  g_autoptr (CtctContact) base = NULL;
  g_autoptr (CtctContact) draft = NULL;
  g_autoptr (CtctUpdate) update = NULL;
  g_autofree char *text = NULL;

  ctct_api_change_member (fixture, "196", "loyalty", "{\"points\":[1,2]}");
  base = get_196 (fixture);
  draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");
  update = ctct_update_new (base, draft);

  g_assert_cmpint (run (fixture, update), ==, CTCT_UPDATE_LOSES);
  ctct_update_decide (update, ctct_update_get_losses (update)->pdata[0], FALSE);
  g_assert_cmpint (run (fixture, update), ==, CTCT_UPDATE_SAVED);
  text = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  g_assert_nonnull (strstr (text, "\"loyalty\":{\"points\":[1,2]}"));
  g_assert_cmpuint (ctct_update_get_lost (update)->len, ==, 0);
}

static void
test_email_in_use (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) empty_error = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autoptr (CtctContact) updated_again = NULL;

  g_assert_true (ctct_sandbox_put_contact (
      fixture->sandbox,
      "{\"id\":\"7001\",\"email_addresses\":[{\"email_address\":\"maja@example.com\"}]}"));
  ctct_record_set_text (ctct_contact_get_email_item (draft), CTCT_EMAIL_ADDRESS_TEXT,
                        "maja@example.com");
  updated = ctct_api_update (fixture, base, draft, &error);
  ctct_api_assert_failed (updated, error, CTCT_ERROR_EMAIL_IN_USE);
  ctct_api_assert_refusals (error, "-: Email address maja@example.com already exists.");
  ctct_api_assert_requests (fixture, "GET contacts/196, PUT contacts/196");

  ctct_api_add_fault (fixture, ctct_fault_new_answer (409, "", 0), "PUT", 0, 0);
  updated_again = ctct_api_update (fixture, base, draft, &empty_error);
  ctct_api_assert_failed (updated_again, empty_error, CTCT_ERROR_EMAIL_IN_USE);
  ctct_api_assert_refusals (empty_error, "");
  ctct_api_assert_requests (fixture, "GET contacts/196, PUT contacts/196");
}

static void
test_change_of_email (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_record_set_text (ctct_contact_get_email_item (draft), CTCT_EMAIL_ADDRESS_TEXT,
                        "ronald+new@example.com");
  updated = ctct_api_update (fixture, base, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ctct_contact_get_email (updated), ==, "ronald+new@example.com");
}

/* The service writes it in its own way, which is no difference. */
static void
test_echo (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  CtctRecord *address = ctct_test_get_item (draft, CTCT_COLLECTION_ADDRESSES, 0);
  CtctRecord *shown;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_record_set_text (address, CTCT_ADDRESS_COUNTRY_CODE, "CA");
  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, "ON");
  ctct_record_set_text (address, CTCT_ADDRESS_STATE, "ontario, I think");
  ctct_record_set_text (address, CTCT_ADDRESS_POSTAL_CODE, "K1A 0B1");
  updated = ctct_api_update (fixture, base, draft, &error);
  g_assert_no_error (error);
  shown = ctct_test_get_item (updated, CTCT_COLLECTION_ADDRESSES, 0);
  g_assert_cmpstr (ctct_record_get_text (shown, CTCT_ADDRESS_COUNTRY_CODE), ==, "ca");
  g_assert_cmpstr (ctct_record_get_text (shown, CTCT_ADDRESS_STATE), ==, "Ontario");
  g_assert_cmpstr (ctct_record_get_text (shown, CTCT_ADDRESS_POSTAL_CODE), ==, "K1A");
  g_assert_cmpstr (ctct_record_get_text (shown, CTCT_ADDRESS_SUB_POSTAL_CODE), ==, "0B1");
}

/* A new address comes back with an id and everything in the service's own way. */
static void
test_echo_of_an_item (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  CtctRecord *address =
      ctct_test_contact_add_address (draft, "", CTCT_ADDRESS_PERSONAL, "12 Low Street");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;

  ctct_record_set_text (address, CTCT_ADDRESS_COUNTRY_CODE, "GB");
  ctct_record_set_text (address, CTCT_ADDRESS_POSTAL_CODE, "SY8 1AA");
  updated = ctct_api_update (fixture, base, draft, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-update/update", test_update);
  ctct_test_add ("/v2-update/update-again", test_update_again);
  ctct_test_add ("/v2-update/no-id", test_no_id);
  ctct_test_add ("/v2-update/nothing-changed", test_nothing_changed);
  ctct_test_add ("/v2-update/nothing-editable-changed", test_nothing_editable_changed);
  ctct_test_add ("/v2-update/items", test_items);
  ctct_test_add ("/v2-update/leave-all-lists", test_leave_all_lists);
  ctct_test_add ("/v2-update/concurrent-change", test_concurrent_change);
  ctct_test_add ("/v2-update/collision", test_collision);
  ctct_test_add ("/v2-update/same-change", test_same_change);
  ctct_test_add ("/v2-update/read-only", test_read_only);
  ctct_test_add ("/v2-update/control-characters", test_control_characters);
  ctct_test_add ("/v2-update/refused", test_refused);
  ctct_test_add ("/v2-update/refused-after-a-removal", test_refused_after_a_removal);
  ctct_test_add ("/v2-update/unknown-member", test_unknown_member);
  ctct_test_add ("/v2-update/unknown-member-accepted", test_unknown_member_accepted);
  ctct_test_add ("/v2-update/email-in-use", test_email_in_use);
  ctct_test_add ("/v2-update/change-of-email", test_change_of_email);
  ctct_test_add ("/v2-update/echo", test_echo);
  ctct_test_add ("/v2-update/echo-of-an-item", test_echo_of_an_item);

  return ctct_test_run ();
}
