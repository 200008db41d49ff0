/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a save must not do to the consent of a person, nor to what a thin answer does not show. */

#include "ctct-api-fixture.h"
#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-test-contacts.h"
#include "ctct-v2-loss.h"

#include <json-glib/json-glib.h>

static CtctContact *
get_196 (CtctApiFixture *fixture)
{
  CtctContact *contact = ctct_api_get (fixture, "196", NULL);

  ctct_sandbox_clear_requests (fixture->sandbox);
  return contact;
}

static gboolean
run (CtctApiFixture *fixture, CtctUpdate *update, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_service_update_contact_async (fixture->service, update, NULL, ctct_test_result_cb, &result);
  return ctct_service_update_contact_finish (fixture->service, ctct_test_await_result (&result),
                                             error);
}

/* An answer that leaves out what a contact always has is no contact to send back: what it lacks would be
 * emptied. */
static void
test_thin_answer (void)
{
  static const char *const bodies[] = {
    "{\"id\":\"196\",\"job_title\":\"Systems Analyst 3\","
    "\"email_addresses\":[{\"id\":\"1\",\"email_address\":\"rmartone@systems.com\"}]}",
    "{\"id\":\"196\",\"job_title\":\"Systems Analyst 3\",\"lists\":[{\"id\":\"1\"}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
      g_autoptr (CtctContact) base = get_196 (fixture);
      g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_FAX, "1");
      g_autoptr (CtctUpdate) update = ctct_update_new (base, draft);
      g_autoptr (GError) error = NULL;

      ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (bodies[i]), "GET", 0, 0);
      g_assert_false (run (fixture, update, &error));
      g_assert_error (error, CTCT_ERROR, CTCT_ERROR_UNREADABLE);
      g_assert_cmpuint (ctct_api_count_requests (fixture, "PUT"), ==, 0);
    }
}

/* Whoever has unsubscribed while somebody put them into a list stays unsubscribed, and nothing is sent. */
static void
test_opted_out_meanwhile (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  g_autoptr (CtctUpdate) update = NULL;
  g_autoptr (CtctContact) gone = NULL;
  g_autoptr (GError) error = NULL;

  ctct_test_contact_add_list (draft, "2");
  update = ctct_update_new (base, draft);
  gone = ctct_api_unsubscribe (fixture, "196", NULL, NULL);
  g_assert_cmpint (ctct_contact_get_status (gone), ==, CTCT_STATUS_UNSUBSCRIBED);

  g_assert_false (run (fixture, update, &error));
  g_assert_error (error, CTCT_ERROR, CTCT_ERROR_OPTED_OUT);
  g_assert_cmpuint (ctct_api_count_requests (fixture, "PUT"), ==, 0);
}

/* What another status means may be that the person never asked for mail, or says so in a way that is not
 * known yet. */
static void
test_locked_meanwhile (void)
{
  static const char *const statuses[] = { "\"NON_SUBSCRIBER\"", "\"VISITOR\"", "\"SILENCED\"" };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
      g_autoptr (CtctContact) base = get_196 (fixture);
      g_autoptr (CtctContact) draft = ctct_contact_copy (base);
      g_autoptr (CtctUpdate) update = NULL;
      g_autoptr (GError) error = NULL;

      ctct_test_contact_add_list (draft, "2");
      update = ctct_update_new (base, draft);
      ctct_api_change_member (fixture, "196", "status", statuses[i]);
      g_assert_false (run (fixture, update, &error));
      g_assert_error (error, CTCT_ERROR, CTCT_ERROR_LISTS_LOCKED);
      g_assert_cmpuint (ctct_api_count_requests (fixture, "PUT"), ==, 0);
    }
}

static void
assert_side_effect (const char *before, const char *after, const char *expected)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *stored = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  g_autoptr (JsonNode) node = json_from_string (stored, NULL);
  g_autofree char *text = json_to_string (node, FALSE);
  g_auto (GStrv) parts = g_strsplit (text, before, 2);
  g_autofree char *turned = g_strjoinv (after, parts);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_FAX, "1");
  g_autoptr (CtctUpdate) update = ctct_update_new (base, draft);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  GPtrArray *effects;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (turned), "PUT", 0, 0);
  g_assert_true (run (fixture, update, &error));
  effects = ctct_update_get_side_effects (update);
  g_assert_cmpuint (effects->len, ==, 1);
  path = ctct_field_path_to_string (((CtctChange *) effects->pdata[0])->path);
  g_assert_cmpstr (path, ==, expected);
}

static void
test_status_turned (void)
{
  assert_side_effect ("\"status\":\"ACTIVE\",\"fax\"", "\"status\":\"OPTOUT\",\"fax\"", "status");
}

static void
test_consent_turned (void)
{
  assert_side_effect ("\"opt_in_source\":\"ACTION_BY_VISITOR\"",
                      "\"opt_in_source\":\"ACTION_BY_OWNER\"", "email-addresses/1/opt-in-source");
}

/* To leave the last list turns the status too, which is what was asked for. */
static void
test_expected_status (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = get_196 (fixture);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  g_autoptr (CtctUpdate) update = NULL;

  ctct_contact_remove_item (draft, CTCT_COLLECTION_LISTS,
                            ctct_contact_find_item (draft, CTCT_COLLECTION_LISTS, "1"));
  update = ctct_update_new (base, draft);
  g_assert_true (run (fixture, update, NULL));
  g_assert_cmpint (ctct_contact_get_status (ctct_update_get_contact (update)), ==,
                   CTCT_STATUS_REMOVED);
  g_assert_cmpuint (ctct_update_get_side_effects (update)->len, ==, 0);
}

/* A list that is there twice, with a thing that the program does not know in the first. */
static void
test_unknown_in_a_twin (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = NULL;
  g_autoptr (CtctContact) draft = NULL;
  g_autoptr (CtctUpdate) update = NULL;
  g_autofree char *sent = NULL;
  GBytes *body;

  ctct_api_change_member (fixture, "196", "lists",
                          "[{\"id\":\"2\",\"x\":1},{\"id\":\"1\"},{\"id\":\"2\"}]");
  base = get_196 (fixture);
  draft = ctct_api_edit (base, CTCT_CONTACT_FAX, "1");
  update = ctct_update_new (base, draft);

  g_assert_true (run (fixture, update, NULL));
  g_assert_cmpint (ctct_update_get_state (update), ==, CTCT_UPDATE_LOSES);
  ctct_update_decide (update, ctct_update_get_losses (update)->pdata[0], TRUE);
  g_assert_true (run (fixture, update, NULL));
  g_assert_cmpint (ctct_update_get_state (update), ==, CTCT_UPDATE_SAVED);

  /* In the order in which they were. */
  body = ctct_api_find_request (fixture, "PUT")->body;
  sent = g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));
  g_assert_nonnull (strstr (sent, "\"lists\":[{\"id\":\"2\"},{\"id\":\"1\"},{\"id\":\"2\"}]"));
}

static void
test_too_many_items (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GString) lists = g_string_new ("[");
  g_autoptr (CtctContact) contact = NULL;

  for (int i = 0; i < 1001; i++)
    g_string_append_printf (lists, "%s{\"id\":\"%d\"}", i > 0 ? "," : "", i);
  g_string_append_c (lists, ']');
  ctct_api_change_member (fixture, "196", "lists", lists->str);

  contact = get_196 (fixture);
  g_assert_cmpint (ctct_contact_get_obstacles (contact), ==, CTCT_OBSTACLE_TOO_MANY);
  g_assert_cmpuint (
      g_list_model_get_n_items (ctct_contact_get_items (contact, CTCT_COLLECTION_LISTS)), ==, 1000);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-consent/thin-answer", test_thin_answer);
  ctct_test_add ("/v2-consent/opted-out-meanwhile", test_opted_out_meanwhile);
  ctct_test_add ("/v2-consent/locked-meanwhile", test_locked_meanwhile);
  ctct_test_add ("/v2-consent/status-turned", test_status_turned);
  ctct_test_add ("/v2-consent/consent-turned", test_consent_turned);
  ctct_test_add ("/v2-consent/expected-status", test_expected_status);
  ctct_test_add ("/v2-consent/unknown-in-a-twin", test_unknown_in_a_twin);
  ctct_test_add ("/v2-consent/too-many-items", test_too_many_items);

  return ctct_test_run ();
}
