/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 1 on the wire: the body that a save sends is the contact as it was read, with the one change
 * that was made, less what the contract says cannot be sent. */

#include "ctct-api-fixture.h"
#include "ctct-random-json.h"
#include "ctct-sendable.h"

#define CHANGED "Keeper of “everything”"

/* NULL where the contact cannot be asked for by what it has for an id. */
static char *
dup_id (JsonObject *contact)
{
  JsonNode *id = json_object_get_member (contact, "id");
  g_autofree char *text = id != NULL ? json_to_string (id, FALSE) : NULL;
  g_autoptr (GRegex) digits = g_regex_new ("^\"?([0-9]{1,20})\"?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return text != NULL && g_regex_match (digits, text, 0, &match) ? g_match_info_fetch (match, 1)
                                                                 : NULL;
}

/* The service gives the contact, and takes any that comes. */
static CtctContact *
read_given (CtctApiFixture *fixture, const char *text, const char *changed)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autofree char *id = dup_id (json_node_get_object (node));
  CtctContact *contact;

  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (text), "GET", 0, 0);
  ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (changed), "PUT", 0, 0);
  contact = ctct_api_get (fixture, id, NULL);
  g_assert_nonnull (contact);
  return contact;
}

static void
run (CtctApiFixture *fixture, CtctUpdate *update)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ctct_service_update_contact_async (fixture->service, update, NULL, ctct_test_result_cb, &result);
  ctct_service_update_contact_finish (fixture->service, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
}

/* Saves, and wants to lose nothing. */
static void
save (CtctApiFixture *fixture, CtctContact *base, CtctContact *draft)
{
  g_autoptr (CtctUpdate) update = ctct_update_new (base, draft);

  run (fixture, update);
  if (ctct_update_get_state (update) == CTCT_UPDATE_LOSES)
    {
      GPtrArray *losses = ctct_update_get_losses (update);

      for (guint i = 0; i < losses->len; i++)
        ctct_update_decide (update, losses->pdata[i], FALSE);
      run (fixture, update);
    }

  g_assert_cmpint (ctct_update_get_state (update), ==, CTCT_UPDATE_SAVED);
}

static void
assert_sent (CtctApiFixture *fixture, const char *expected)
{
  GBytes *body = ctct_api_find_request (fixture, "PUT")->body;
  g_autofree char *sent = g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));

  g_assert_cmpuint (ctct_api_count_requests (fixture, "PUT"), ==, 1);
  g_assert_cmpstr (sent, ==, expected);
}

static void
assert_lossless (CtctApiFixture *fixture, const char *text)
{
  g_autoptr (JsonNode) changed = json_from_string (text, NULL);
  g_autofree char *changed_text = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (CtctContact) base = NULL;
  g_autoptr (CtctContact) draft = NULL;

  json_object_set_string_member (json_node_get_object (changed), "job_title", CHANGED);
  changed_text = json_to_string (changed, FALSE);
  expected = ctct_sendable_dup (changed_text);

  base = read_given (fixture, text, changed_text);
  draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, CHANGED);
  save (fixture, base, draft);
  assert_sent (fixture, expected);
  ctct_sandbox_clear_requests (fixture->sandbox);
}

static void
test_file (gconstpointer file)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *text = ctct_test_load (file);

  assert_lossless (fixture, text);
}

/* A contact that lacks its lists or its e-mail addresses may not be all of it, and is not sent. */
static void
test_part (gconstpointer file)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *text = ctct_test_load (file);
  g_autoptr (CtctContact) base = read_given (fixture, text, text);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, CHANGED);
  g_autoptr (CtctContact) updated = NULL;
  g_autoptr (GError) error = NULL;

  updated = ctct_api_update (fixture, base, draft, &error);
  ctct_api_assert_failed (updated, error, CTCT_ERROR_UNREADABLE);
  g_assert_cmpuint (ctct_api_count_requests (fixture, "PUT"), ==, 0);
}

static gboolean
can_be_saved (JsonObject *contact)
{
  g_autofree char *id = dup_id (contact);

  return id != NULL && json_object_has_member (contact, "lists") &&
         json_object_has_member (contact, "email_addresses");
}

static void
test_random (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());
  int n_rounds = ctct_random_json_get_n_rounds () / 100;
  int n_sent = 0;

  for (int i = 0; i < n_rounds; i++)
    {
      g_autofree char *text = ctct_random_json_dup_contact (rand);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);

      if (!can_be_saved (json_node_get_object (node)))
        continue;
      assert_lossless (fixture, text);
      n_sent++;
    }

  g_assert_cmpint (n_sent, >, n_rounds / 4);
}

static void
add_files (void)
{
  g_auto (GStrv) names = ctct_test_list_files ("contacts", ".json");

  g_assert_cmpuint (g_strv_length (names), >=, 20);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_strdup_printf ("/v2-lossless/%s", *name);
      g_autofree char *file = g_strconcat ("contacts/", *name, NULL);
      gboolean part = g_str_equal (*name, "only-an-id.json");

      /* One without an id is not even read. */
      if (!g_str_equal (*name, "empty.json"))
        ctct_test_add_data (path, g_intern_string (file), part ? test_part : test_file);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  add_files ();
  ctct_test_add ("/v2-lossless/random", test_random);

  return ctct_test_run ();
}
