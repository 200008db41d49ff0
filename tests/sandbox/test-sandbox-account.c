/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-people.h"
#include "ctct-sandbox-visitor.h"
#include "ctct-test.h"

#include <string.h>

#define N_PEOPLE    140
#define N_GENERATED 240

static void
test_paging (void)
{
  static const guint limits[] = { 1, 7, 47, 141, 500 };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, N_PEOPLE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *path = g_strdup_printf ("contacts?limit=%u", limits[i]);
      g_autoptr (GHashTable) ids = ctct_sandbox_visitor_read_all (visitor, path, limits[i]);

      g_assert_cmpuint (g_hash_table_size (ids), ==, N_PEOPLE + 1);
      g_assert_true (g_hash_table_contains (ids, "196"));
    }
}

static void
test_default_limit (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, N_PEOPLE, 0);
  g_autoptr (GHashTable) ids = ctct_sandbox_visitor_read_all (visitor, "contacts", 50);

  g_assert_cmpuint (g_hash_table_size (ids), ==, N_PEOPLE + 1);
}

static void
test_status_filter (void)
{
  static const char *const statuses[] = { "ACTIVE", "UNCONFIRMED", "OPTOUT", "REMOVED" };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, N_PEOPLE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *path = g_strdup_printf ("contacts?limit=2&status=%s", statuses[i]);
      g_autoptr (GHashTable) ids = ctct_sandbox_visitor_read_all (visitor, path, 2);
      GHashTableIter iter;
      gpointer id;

      g_assert_cmpuint (g_hash_table_size (ids), >, 2);
      g_hash_table_iter_init (&iter, ids);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_visitor_see (visitor, id), "status"), ==,
                         statuses[i]);
    }
}

static void
test_modified_since (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, N_PEOPLE, 0);
  g_autofree char *path = NULL;
  g_autoptr (GHashTable) none =
      ctct_sandbox_visitor_read_all (visitor, "contacts?modified_since=2025-06-01T00:00:00Z", 50);
  g_autoptr (GHashTable) one = NULL;

  g_assert_cmpuint (g_hash_table_size (none), ==, 0);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "DELETE", "contacts/230", NULL), ==, 204);
  path = g_strconcat (
      "contacts?modified_since=",
      ctct_sandbox_text (ctct_sandbox_visitor_see (visitor, "230"), "modified_date"), NULL);
  one = ctct_sandbox_visitor_read_all (visitor, path, 50);
  g_assert_cmpuint (g_hash_table_size (one), ==, 1);
  g_assert_true (g_hash_table_contains (one, "230"));
}

static void
test_email (void)
{
  static const struct
  {
    const char *query;
    const char *id; /* NULL for nobody */
  } cases[] = {
    { "imani.okafor@example.com", "204" },
    { "Imani.Okafor@example.com", "204" },
    { "kirra%2Bhiking@example.org", "218" },
    { "kirra+hiking@example.org", NULL }, /* A plus sign is a space there. */
    { "okafor@example.com", NULL },
    { "", NULL },
  };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, N_PEOPLE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("contacts?email=", cases[i].query, NULL);
      g_autoptr (GHashTable) ids = ctct_sandbox_visitor_read_all (visitor, path, 50);

      g_assert_cmpuint (g_hash_table_size (ids), ==, cases[i].id != NULL ? 1 : 0);
      if (cases[i].id != NULL)
        g_assert_true (g_hash_table_contains (ids, cases[i].id));
    }
}

static void
test_email_of_two (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autoptr (GHashTable) ids = NULL;

  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{\"id\":\"%u\",\"email_addresses\":[{\"email_address\":\"%s@example.com\"}]}", i,
          i == 1 ? "ada" : "ADA");

      g_assert_true (ctct_sandbox_put_contact (visitor->sandbox, json));
    }
  ids = ctct_sandbox_visitor_read_all (visitor, "contacts?limit=1&email=ada@example.com", 1);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 2);
}

static void
test_contact_id (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 1, 0);
  g_autofree char *first = NULL;
  const char *second;

  ctct_sandbox_visitor_call (visitor, "GET", "contacts?include_contact_id=true", NULL);
  first = g_strdup (ctct_sandbox_text (
      ctct_sandbox_item (ctct_sandbox_visitor_get_object (visitor), "results", 0), "contact_id"));
  second = ctct_sandbox_text (
      ctct_sandbox_item (ctct_sandbox_visitor_get_object (visitor), "results", 1), "contact_id");
  g_assert_true (g_uuid_string_is_valid (first));
  g_assert_true (g_uuid_string_is_valid (second));
  g_assert_cmpstr (first, !=, second);
  g_assert_false (json_object_has_member (ctct_sandbox_visitor_see (visitor, "196"), "contact_id"));
}

static void
test_bad_queries (void)
{
  static const char *const queries[] = {
    "limit=0",
    "limit=501",
    "limit=ten",
    "limit=",
    "status=VISITOR",
    "status=active",
    "modified_since=yesterday",
    "include_contact_id=1",
    "next=",
    "next=nonsense",
    "next=c3RhcnRBdD0yOSZsaW1pdD0xMCZzdGF0dXM9QUNUSVZF&limit=10",
  };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *path = g_strconcat ("contacts?", queries[i], NULL);

      g_test_message ("%s", path);
      g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", path, NULL), ==, 400);
    }

  /* That cursor was recorded. */
  g_assert_cmpuint (
      ctct_sandbox_visitor_call (
          visitor, "GET", "contacts?next=c3RhcnRBdD0yOSZsaW1pdD0xMCZzdGF0dXM9QUNUSVZF", NULL),
      ==, 200);
}

static void
test_lists (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, N_PEOPLE, 0);
  g_autoptr (JsonNode) lists = NULL;
  JsonArray *array;
  guint n_hidden = 0;

  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "lists", NULL), ==, 200);
  lists = json_node_copy (visitor->json);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (lists));
  array = json_node_get_array (lists);
  g_assert_cmpuint (json_array_get_length (array), >=, 24);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *list = json_array_get_object_element (array, i);
      g_autofree char *path =
          g_strdup_printf ("lists/%s/contacts?limit=11", ctct_sandbox_text (list, "id"));
      g_autoptr (GHashTable) members = ctct_sandbox_visitor_read_all (visitor, path, 11);

      g_assert_cmpint (json_object_get_int_member (list, "contact_count"), ==,
                       g_hash_table_size (members));
      g_assert_cmpuint (g_utf8_strlen (ctct_sandbox_text (list, "name"), -1), >, 0);
      g_assert_false (json_object_has_member (list, "list_id"));
      n_hidden += strcmp (ctct_sandbox_text (list, "status"), "HIDDEN") == 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_hidden, ==, 2);
  g_assert_cmpstr (ctct_sandbox_text (json_array_get_object_element (array, 0), "id"), ==, "1");
}

static void
test_list_counts (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  JsonObject *list;

  ctct_sandbox_visitor_call (visitor, "GET", "lists/1?include_list_id=true", NULL);
  list = ctct_sandbox_visitor_get_object (visitor);
  g_assert_cmpint (json_object_get_int_member (list, "contact_count"), ==, 1);
  g_assert_true (g_uuid_string_is_valid (ctct_sandbox_text (list, "list_id")));

  ctct_sandbox_visitor_call (visitor, "DELETE", "contacts/196", NULL);
  ctct_sandbox_visitor_call (visitor, "GET", "lists/1", NULL);
  list = ctct_sandbox_visitor_get_object (visitor);
  g_assert_cmpint (json_object_get_int_member (list, "contact_count"), ==, 0);
}

static guint
count_lists_since (CtctSandboxVisitor *visitor, const char *date)
{
  JsonArray *array = json_node_get_array (visitor->json);
  guint n_lists = 0;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *list = json_array_get_object_element (array, i);

      n_lists += strcmp (ctct_sandbox_text (list, "modified_date"), date) >= 0 ? 1 : 0;
    }

  return n_lists;
}

static void
test_lists_since (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  guint n_lists;
  guint n_since;

  ctct_sandbox_visitor_call (visitor, "GET", "lists", NULL);
  n_lists = json_array_get_length (json_node_get_array (visitor->json));
  n_since = count_lists_since (visitor, "2018");
  ctct_sandbox_visitor_call (visitor, "GET", "lists?modified_since=2018-01-01T00:00:00.000Z", NULL);
  g_assert_cmpuint (count_lists_since (visitor, "2018"), ==, n_since);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (visitor->json)), ==, n_since);
  g_assert_cmpuint (n_since, >, 0);
  g_assert_cmpuint (n_since, <, n_lists);
}

static void
test_special_people (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 19, 0);
  JsonObject *person = ctct_sandbox_visitor_see (visitor, CTCT_SANDBOX_LONG_NAME);

  g_assert_cmpint (g_utf8_strlen (ctct_sandbox_text (person, "first_name"), -1), ==, 50);
  g_assert_cmpint (g_utf8_strlen (ctct_sandbox_text (person, "last_name"), -1), ==, 50);
  g_assert_cmpint (g_utf8_strlen (ctct_sandbox_text (person, "job_title"), -1), ==, 50);
  g_assert_cmpint (g_utf8_strlen (ctct_sandbox_text (person, "company_name"), -1), ==, 50);
  g_assert_cmpint (
      g_utf8_strlen (ctct_sandbox_text (ctct_sandbox_item (person, "notes", 0), "note"), -1), ==,
      500);

  person = ctct_sandbox_visitor_see (visitor, CTCT_SANDBOX_NO_NAME);
  g_assert_cmpstr (ctct_sandbox_text (person, "first_name"), ==, "");
  g_assert_cmpstr (ctct_sandbox_text (person, "last_name"), ==, "");
  person = ctct_sandbox_visitor_see (visitor, CTCT_SANDBOX_FIFTEEN_FIELDS);
  g_assert_cmpuint (ctct_sandbox_length (person, "custom_fields"), ==, 15);
  person = ctct_sandbox_visitor_see (visitor, CTCT_SANDBOX_ONE_FIELD);
  g_assert_cmpuint (ctct_sandbox_length (person, "custom_fields"), ==, 1);
  person = ctct_sandbox_visitor_see (visitor, CTCT_SANDBOX_UNSUBSCRIBED);
  g_assert_cmpuint (ctct_sandbox_length (person, "lists"), ==, 0);
  g_assert_cmpstr (
      ctct_sandbox_text (ctct_sandbox_item (person, "email_addresses", 0), "opt_out_date"), >,
      "2013");
  person = ctct_sandbox_visitor_see (visitor, CTCT_SANDBOX_TWO_NOTES);
  g_assert_cmpuint (ctct_sandbox_length (person, "notes"), ==, 2);
}

static void
test_special_statuses (void)
{
  static const char *const statuses[][2] = {
    { CTCT_SANDBOX_UNSUBSCRIBED, "OPTOUT" },        { CTCT_SANDBOX_NO_LIST, "REMOVED" },
    { CTCT_SANDBOX_UNCONFIRMED, "UNCONFIRMED" },    { CTCT_SANDBOX_ON_HOLD, "TEMP_HOLD" },
    { CTCT_SANDBOX_REGISTRANT, "NON_SUBSCRIBER" },  { CTCT_SANDBOX_VISITOR, "VISITOR" },
    { CTCT_SANDBOX_UNKNOWN_STATUS, "ON_VACATION" }, { CTCT_SANDBOX_RIGHT_TO_LEFT, "ACTIVE" },
  };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 19, 0);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      JsonObject *person = ctct_sandbox_visitor_see (visitor, statuses[i][0]);

      g_assert_cmpstr (ctct_sandbox_text (person, "status"), ==, statuses[i][1]);
      g_assert_cmpstr (
          ctct_sandbox_text (ctct_sandbox_item (person, "email_addresses", 0), "status"), ==,
          statuses[i][1]);
    }
}

/* Contract 0.2: what GET gives of these, PUT does not take. */
static void
test_traps (void)
{
  static const char *const traps[][2] = {
    { CTCT_SANDBOX_THREE_ADDRESSES,
      "#/addresses: 3 items were contained, but the maximum number of items allowed is 2" },
    { CTCT_SANDBOX_OPTED_IN_BY_SYSTEM, "#/email_addresses/0/opt_in_source: " },
    { CTCT_SANDBOX_PUERTO_RICO, "#/addresses/0/state_code: " },
    { CTCT_SANDBOX_TWO_NOTES,
      "#/notes: 2 items were contained, but the maximum number of items allowed is 1." },
    { CTCT_SANDBOX_DEAD_LIST, "The contact list 999 does not exist." },
    { CTCT_SANDBOX_OTHER_FIELD, "#/custom_fields/0/name: " },
    { CTCT_SANDBOX_UNKNOWN_MEMBER, "#/loyalty: " },
  };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 19, 0);

  for (guint i = 0; i < G_N_ELEMENTS (traps); i++)
    {
      g_autofree char *path = g_strconcat ("contacts/", traps[i][0], NULL);
      g_autofree char *body = ctct_sandbox_dup_contact (visitor->sandbox, traps[i][0]);

      g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "PUT", path, body), ==, 400);
      g_assert_nonnull (strstr (visitor->text, traps[i][1]));
    }
}

static gboolean
is_invented (const char *address)
{
  return g_str_has_suffix (address, "@example.com") || g_str_has_suffix (address, "@example.org") ||
         g_str_has_suffix (address, "@example.net");
}

/* All others can be sent back as they are, unless they have unsubscribed: nothing about them is
 * beyond what the service allows. */
static void
test_generated_people (void)
{
  guint32 seed = ctct_test_seed ();
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (0, N_GENERATED, 0, seed);
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autoptr (GHashTable) countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) statuses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_plus = 0;

  for (guint id = 220; id < 201 + N_GENERATED; id++)
    {
      g_autofree char *text = g_strdup_printf ("%u", id);
      g_autofree char *path = g_strdup_printf ("contacts/%u", id);
      g_autofree char *body = ctct_sandbox_dup_contact (sandbox, text);
      const char *address;
      JsonObject *person;

      g_assert_true (ctct_sandbox_put_contact (visitor->sandbox, body));
      person = ctct_sandbox_visitor_see (visitor, text);
      address =
          ctct_sandbox_text (ctct_sandbox_item (person, "email_addresses", 0), "email_address");
      g_assert_true (is_invented (address));
      n_plus += strchr (address, '+') != NULL ? 1 : 0;
      g_hash_table_add (statuses, g_strdup (ctct_sandbox_text (person, "status")));
      if (ctct_sandbox_length (person, "addresses") > 0)
        g_hash_table_add (countries,
                          g_strdup (ctct_sandbox_text (ctct_sandbox_item (person, "addresses", 0),
                                                       "country_code")));
      g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "PUT", path, body), ==, 200);
    }

  g_assert_cmpuint (g_hash_table_size (countries), >=, 12);
  g_assert_cmpuint (g_hash_table_size (statuses), >=, 4);
  g_assert_cmpuint (n_plus, >, 3);
}

static void
test_same_seed (void)
{
  g_autoptr (CtctSandbox) one = ctct_sandbox_new (0, N_PEOPLE, 0, 5);
  g_autoptr (CtctSandbox) same = ctct_sandbox_new (0, 30, 4, 5);
  g_autoptr (CtctSandbox) other = ctct_sandbox_new (0, N_PEOPLE, 0, 6);
  g_autofree char *of_one = ctct_sandbox_dup_contact (one, "225");
  g_autofree char *of_same = ctct_sandbox_dup_contact (same, "225");
  g_autofree char *of_other = ctct_sandbox_dup_contact (other, "225");

  g_assert_cmpuint (ctct_sandbox_get_n_contacts (one), ==, N_PEOPLE + 1);
  g_assert_cmpuint (ctct_sandbox_get_n_contacts (same), ==, 31);
  g_assert_cmpstr (of_one, ==, of_same);
  g_assert_cmpstr (of_one, !=, of_other);
  g_assert_cmpstr (ctct_sandbox_get_api_key (one), ==, ctct_sandbox_get_api_key (same));
  g_assert_cmpstr (ctct_sandbox_get_access_token (one), !=, ctct_sandbox_get_access_token (other));
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/account/paging", test_paging);
  ctct_test_add ("/sandbox/account/default-limit", test_default_limit);
  ctct_test_add ("/sandbox/account/status-filter", test_status_filter);
  ctct_test_add ("/sandbox/account/modified-since", test_modified_since);
  ctct_test_add ("/sandbox/account/email", test_email);
  ctct_test_add ("/sandbox/account/email-of-two", test_email_of_two);
  ctct_test_add ("/sandbox/account/contact-id", test_contact_id);
  ctct_test_add ("/sandbox/account/bad-queries", test_bad_queries);
  ctct_test_add ("/sandbox/account/lists", test_lists);
  ctct_test_add ("/sandbox/account/list-counts", test_list_counts);
  ctct_test_add ("/sandbox/account/lists-since", test_lists_since);
  ctct_test_add ("/sandbox/account/special-people", test_special_people);
  ctct_test_add ("/sandbox/account/special-statuses", test_special_statuses);
  ctct_test_add ("/sandbox/account/traps", test_traps);
  ctct_test_add ("/sandbox/account/generated-people", test_generated_people);
  ctct_test_add ("/sandbox/account/same-seed", test_same_seed);

  return ctct_test_run ();
}
