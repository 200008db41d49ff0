/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-people.h"
#include "ctct-sandbox-visitor.h"
#include "ctct-test.h"

#include <string.h>

#define EMAIL        "\"email_addresses\":[{\"email_address\":\"ada@example.com\"}]"
#define LISTS        "\"lists\":[{\"id\":\"1\"}]"
#define DATE_PATTERN "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.000Z$"

/* The example of the service's documentation, as it stands there. */
static const char seed[] =
    "{\"id\":\"196\",\"status\":\"ACTIVE\",\"fax\":\"318-978-7575\",\"addresses\":[{\"id\":\"2\","
    "\"line1\":\"47 Shawmut Ave.\",\"line2\":\"Suite 404\",\"city\":\"Boston\","
    "\"address_type\":\"BUSINESS\",\"state\":\"Massachusetts\",\"state_code\":\"MA\","
    "\"country_code\":\"us\",\"postal_code\":\"02158\",\"sub_postal_code\":\"\"}],\"notes\":[],"
    "\"confirmed\":false,\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}],\"source\":\"API\","
    "\"email_addresses\":[{\"id\":\"1\",\"status\":\"ACTIVE\","
    "\"confirm_status\":\"NO_CONFIRMATION_REQUIRED\",\"opt_in_source\":\"ACTION_BY_VISITOR\","
    "\"opt_in_date\":\"2013-01-23T13:48:44.108Z\",\"opt_out_date\":\"1969-12-31T19:00:00.000Z\","
    "\"email_address\":\"rmartone@systems.com\"}],\"prefix_name\":\"Mr.\","
    "\"first_name\":\"Ronald\",\"last_name\":\"Martone\",\"job_title\":\"Systems Analyst 3\","
    "\"company_name\":\"System Optimzations\",\"home_phone\":\"617-555-1212\","
    "\"work_phone\":\"318-978-8896\",\"cell_phone\":\"448-989-3182\",\"custom_fields\":[],"
    "\"source_details\":\"Server Flow App\"}";

static void
test_seed (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autoptr (JsonNode) wanted = json_from_string (seed, NULL);

  ctct_sandbox_visitor_see (visitor, "196");
  g_assert_true (json_node_equal (wanted, visitor->json));
}

/* The recorded exchange of 2017: read-only members and a list named twice are accepted. */
static void
test_recorded_put (void)
{
  static const char body[] =
      "{\"email_addresses\":[{\"email_address\":\"someone@example.com\",\"id\":\"1\","
      "\"status\":\"ACTIVE\",\"confirm_status\":\"NO_CONFIRMATION_REQUIRED\","
      "\"opt_in_source\":\"ACTION_BY_VISITOR\",\"opt_in_date\":\"2017-04-07T22:29:38.000Z\"}],"
      "\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"},{\"id\":\"1\",\"name\":\"General Interest\","
      "\"status\":\"ACTIVE\",\"contact_count\":2}],\"first_name\":\"\",\"last_name\":\"\","
      "\"id\":\"1374990421\",\"status\":\"OPTOUT\",\"fax\":\"\",\"addresses\":[],\"notes\":[],"
      "\"confirmed\":true,\"source\":\"Elsewhere\",\"prefix_name\":\"\",\"middle_name\":\"\","
      "\"job_title\":\"\",\"company_name\":\"\",\"home_phone\":\"\",\"work_phone\":\"\","
      "\"cell_phone\":\"\",\"custom_fields\":[],\"source_details\":\"Some App\","
      "\"created_date\":\"2001-01-01T00:00:00.000Z\",\"modified_date\":\"2001-01-01T00:00:00."
      "000Z\"}";
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  JsonObject *contact = ctct_sandbox_visitor_put_and_see (visitor, "196", body);
  JsonObject *email = ctct_sandbox_item (contact, "email_addresses", 0);

  g_assert_cmpstr (ctct_sandbox_text (contact, "id"), ==, "196");
  g_assert_cmpstr (ctct_sandbox_text (contact, "status"), ==, "ACTIVE");
  g_assert_cmpstr (ctct_sandbox_text (contact, "source"), ==, "API");
  g_assert_cmpstr (ctct_sandbox_text (contact, "source_details"), ==, "Server Flow App");
  g_assert_false (json_object_get_boolean_member (contact, "confirmed"));
  g_assert_cmpuint (ctct_sandbox_length (contact, "lists"), ==, 1);
  g_assert_cmpstr (ctct_sandbox_text (email, "id"), ==, "1");
  g_assert_cmpstr (ctct_sandbox_text (email, "email_address"), ==, "someone@example.com");
  g_assert_cmpstr (ctct_sandbox_text (email, "opt_in_date"), ==, "2013-01-23T13:48:44.108Z");
  g_assert_cmpstr (ctct_sandbox_text (contact, "modified_date"), >, "2020");
}

/* Contract 0.1: what a PUT leaves out is gone. */
static void
test_put_nulls (void)
{
  static const char *const texts[] = { "prefix_name", "first_name", "middle_name",  "last_name",
                                       "job_title",   "fax",        "company_name", "home_phone",
                                       "work_phone",  "cell_phone" };
  static const char *const arrays[] = { "addresses", "notes", "lists", "custom_fields" };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  JsonObject *contact = ctct_sandbox_visitor_put_and_see (visitor, "196", "{" EMAIL "}");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (ctct_sandbox_text (contact, texts[i]), ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_assert_cmpuint (ctct_sandbox_length (contact, arrays[i]), ==, 0);
  g_assert_cmpstr (ctct_sandbox_text (contact, "status"), ==, "REMOVED");
  g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_item (contact, "email_addresses", 0), "status"),
                   ==, "REMOVED");
}

static void
test_dates (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *first = NULL;
  JsonObject *contact = ctct_sandbox_visitor_put_and_see (visitor, "196", "{" EMAIL "," LISTS "}");

  first = g_strdup (ctct_sandbox_text (contact, "modified_date"));
  g_assert_true (g_regex_match_simple (DATE_PATTERN, first, 0, 0));
  contact = ctct_sandbox_visitor_put_and_see (visitor, "196", "{" EMAIL "," LISTS "}");
  g_assert_cmpstr (ctct_sandbox_text (contact, "modified_date"), >, first);
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *given;
    const char *postal_code;
    const char *sub_postal_code;
    const char *state;
    const char *country_code;
  } cases[] = {
    { "\"postal_code\":\"SW1A 1AA\",\"country_code\":\"GB\"", "SW1A", "1AA", "", "gb" },
    { "\"postal_code\":\"02158\\t1234  5\",\"sub_postal_code\":\"9\"", "02158", "1234  5", "", "" },
    { "\"postal_code\":\"75010\",\"sub_postal_code\":\"7\",\"country_code\":\"fr\","
      "\"state\":\"Idf\"",
      "75010", "7", "Idf", "fr" },
    { "\"state_code\":\"MA\",\"state\":\"Texas\",\"country_code\":\"US\"", "", "", "Massachusetts",
      "us" },
    { "\"state_code\":\"QC\",\"country_code\":\"CA\"", "", "", "Quebec", "ca" },
  };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strdup_printf (
          "{" EMAIL "," LISTS ",\"addresses\":[{\"address_type\":\"PERSONAL\",%s}]}",
          cases[i].given);
      JsonObject *address = ctct_sandbox_item (
          ctct_sandbox_visitor_put_and_see (visitor, "196", body), "addresses", 0);

      g_assert_cmpstr (ctct_sandbox_text (address, "postal_code"), ==, cases[i].postal_code);
      g_assert_cmpstr (ctct_sandbox_text (address, "sub_postal_code"), ==,
                       cases[i].sub_postal_code);
      g_assert_cmpstr (ctct_sandbox_text (address, "state"), ==, cases[i].state);
      g_assert_cmpstr (ctct_sandbox_text (address, "country_code"), ==, cases[i].country_code);
      g_assert_cmpstr (ctct_sandbox_text (address, "line3"), ==, "");
    }
}

static void
test_ids (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  JsonObject *contact = ctct_sandbox_visitor_put_and_see (
      visitor, "196",
      "{" EMAIL "," LISTS ",\"addresses\":[{\"id\":\"2\",\"address_type\":\"PERSONAL\"},"
      "{\"id\":\"of-nobody\",\"address_type\":\"BUSINESS\"}]}");
  JsonObject *known = ctct_sandbox_item (contact, "addresses", 0);
  JsonObject *other = ctct_sandbox_item (contact, "addresses", 1);

  g_assert_cmpstr (ctct_sandbox_text (known, "id"), ==, "2");
  g_assert_true (g_uuid_string_is_valid (ctct_sandbox_text (other, "id")));
  g_assert_true (g_uuid_string_is_valid (
      ctct_sandbox_text (ctct_sandbox_item (contact, "email_addresses", 0), "id")));
}

/* Contract 0.2: a note without its id counts as another one. */
static void
test_notes (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *id = NULL;
  g_autofree char *date = NULL;
  g_autofree char *body = NULL;
  JsonObject *note = ctct_sandbox_item (
      ctct_sandbox_visitor_put_and_see (visitor, "196",
                                        "{" EMAIL "," LISTS ",\"notes\":[{\"note\":\"One\"}]}"),
      "notes", 0);

  id = g_strdup (ctct_sandbox_text (note, "id"));
  date = g_strdup (ctct_sandbox_text (note, "created_date"));
  g_assert_true (g_uuid_string_is_valid (id));

  ctct_sandbox_visitor_put (visitor, "196", "{" EMAIL "," LISTS ",\"notes\":[{\"note\":\"Two\"}]}");
  g_assert_cmpuint (visitor->status, ==, 400);
  g_assert_nonnull (strstr (visitor->text,
                            "#/notes: 2 items were contained, but the maximum number "
                            "of items allowed is 1."));

  body = g_strdup_printf ("{" EMAIL "," LISTS ",\"notes\":[{\"id\":\"%s\",\"note\":\"Two\"}]}", id);
  note = ctct_sandbox_item (ctct_sandbox_visitor_put_and_see (visitor, "196", body), "notes", 0);
  g_assert_cmpstr (ctct_sandbox_text (note, "id"), ==, id);
  g_assert_cmpstr (ctct_sandbox_text (note, "note"), ==, "Two");
  g_assert_cmpstr (ctct_sandbox_text (note, "created_date"), ==, date);
  g_assert_cmpstr (ctct_sandbox_text (note, "modified_date"), >, date);
}

static void
test_custom_fields (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  JsonObject *contact = ctct_sandbox_visitor_put_and_see (
      visitor, "196",
      "{" EMAIL "," LISTS ",\"custom_fields\":[{\"name\":\"custom_field_15\",\"value\":\"a\"},"
      "{\"name\":\"CustomField2\",\"value\":\"\"},{\"name\":\"customfield1\",\"value\":\"b\"}]}");

  g_assert_cmpuint (ctct_sandbox_length (contact, "custom_fields"), ==, 2);
  g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_item (contact, "custom_fields", 0), "name"), ==,
                   "CustomField15");
  g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_item (contact, "custom_fields", 0), "label"), ==,
                   "CustomField15");
  g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_item (contact, "custom_fields", 1), "name"), ==,
                   "CustomField1");
  g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_item (contact, "custom_fields", 1), "value"), ==,
                   "b");
}

static void
test_lists (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  JsonObject *contact = ctct_sandbox_visitor_put_and_see (
      visitor, "196", "{" EMAIL ",\"lists\":[{\"id\":\"3\"},{\"id\":\"8\"},{\"id\":\"3\"}]}");

  g_assert_cmpuint (ctct_sandbox_length (contact, "lists"), ==, 2);
  g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_item (contact, "lists", 0), "id"), ==, "3");
  g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_item (contact, "lists", 0), "status"), ==,
                   "ACTIVE");
  g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_item (contact, "lists", 1), "status"), ==,
                   "HIDDEN");

  contact = ctct_sandbox_visitor_put_and_see (visitor, "196", "{" EMAIL ",\"lists\":[]}");
  g_assert_cmpstr (ctct_sandbox_text (contact, "status"), ==, "REMOVED");
  contact = ctct_sandbox_visitor_put_and_see (visitor, "196", "{" EMAIL "," LISTS "}");
  g_assert_cmpstr (ctct_sandbox_text (contact, "status"), ==, "ACTIVE");
  g_assert_cmpstr (ctct_sandbox_text (ctct_sandbox_item (contact, "email_addresses", 0), "status"),
                   ==, "ACTIVE");
}

/* Who is neither in a list nor put into one, or is in one and stays, keeps the status they have. */
static void
test_status (void)
{
  static const struct
  {
    const char *id;
    const char *lists;
    const char *status;
  } cases[] = {
    { CTCT_SANDBOX_UNCONFIRMED, "{\"id\":\"1\"}", "UNCONFIRMED" },
    { CTCT_SANDBOX_ON_HOLD, "{\"id\":\"1\"}", "TEMP_HOLD" },
    { CTCT_SANDBOX_ON_HOLD, "", "REMOVED" },
    { CTCT_SANDBOX_REGISTRANT, "", "NON_SUBSCRIBER" },
    { CTCT_SANDBOX_REGISTRANT, "{\"id\":\"1\"}", "ACTIVE" },
    { CTCT_SANDBOX_UNKNOWN_STATUS, "{\"id\":\"2\"}", "ON_VACATION" },
    { CTCT_SANDBOX_UNSUBSCRIBED, "", "OPTOUT" },
  };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 19, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strdup_printf (
          "{\"email_addresses\":[{\"email_address\":\"a%u@example.com\"}],\"lists\":[%s]}", i,
          cases[i].lists);

      g_assert_cmpstr (ctct_sandbox_text (
                           ctct_sandbox_visitor_put_and_see (visitor, cases[i].id, body), "status"),
                       ==, cases[i].status);
    }
}

static void
test_conflict (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 19, 0);

  ctct_sandbox_visitor_put (
      visitor, "196",
      "{" LISTS ",\"email_addresses\":[{\"email_address\":\"imani.okafor@example.com\"}]}");
  ctct_sandbox_visitor_assert_error (visitor, 409, "http.status.email_address.conflict",
                                     "Email address imani.okafor@example.com already exists.");
  ctct_sandbox_visitor_call (
      visitor, "POST", "contacts",
      "{" LISTS ",\"email_addresses\":[{\"email_address\":\"IMANI.okafor@example.com\"}]}");
  ctct_sandbox_visitor_assert_error (visitor, 409, "http.status.email_address.conflict",
                                     "Email address IMANI.okafor@example.com already exists.");

  /* An address that nobody has any more is free. */
  ctct_sandbox_visitor_put_and_see (visitor, CTCT_SANDBOX_FIFTEEN_FIELDS, "{" EMAIL "," LISTS "}");
  ctct_sandbox_visitor_put_and_see (
      visitor, "196",
      "{" LISTS ",\"email_addresses\":[{\"email_address\":\"imani.okafor@example.com\"}]}");
}

static void
test_opt_in_source (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 19, 0);
  JsonObject *contact = ctct_sandbox_visitor_put_and_see (
      visitor, CTCT_SANDBOX_OPTED_IN_BY_SYSTEM,
      "{" LISTS ",\"email_addresses\":[{\"email_address\":\"hector.delgado@example.com\"}]}");

  g_assert_cmpstr (
      ctct_sandbox_text (ctct_sandbox_item (contact, "email_addresses", 0), "opt_in_source"), ==,
      "ACTION_BY_SYSTEM");
  contact = ctct_sandbox_visitor_put_and_see (
      visitor, CTCT_SANDBOX_OPTED_IN_BY_SYSTEM,
      "{" LISTS ",\"email_addresses\":[{\"email_address\":"
      "\"hector.delgado@example.com\",\"opt_in_source\":\"ACTION_BY_OWNER\"}]}");
  g_assert_cmpstr (
      ctct_sandbox_text (ctct_sandbox_item (contact, "email_addresses", 0), "opt_in_source"), ==,
      "ACTION_BY_OWNER");
}

/* The other reading of the contract: what is left out is null. */
static void
test_forget_opt_in (void)
{
  g_autoptr (CtctSandboxVisitor) visitor =
      ctct_sandbox_visitor_new (CTCT_SANDBOX_FORGET_OPT_IN, 0, 0);
  JsonObject *contact = ctct_sandbox_visitor_put_and_see (
      visitor, "196",
      "{" LISTS ",\"email_addresses\":[{\"id\":\"1\",\"email_address\":"
      "\"rmartone@systems.com\",\"opt_in_source\":\"ACTION_BY_VISITOR\"}]}");
  JsonObject *email = ctct_sandbox_item (contact, "email_addresses", 0);

  g_assert_cmpstr (ctct_sandbox_text (email, "opt_in_source"), ==, "ACTION_BY_VISITOR");
  contact = ctct_sandbox_visitor_put_and_see (
      visitor, "196",
      "{" LISTS ",\"email_addresses\":[{\"id\":\"1\",\"email_address\":"
      "\"rmartone@systems.com\"}]}");
  email = ctct_sandbox_item (contact, "email_addresses", 0);
  g_assert_true (json_object_get_null_member (email, "opt_in_source"));
  g_assert_cmpstr (ctct_sandbox_text (email, "opt_in_date"), ==, "2013-01-23T13:48:44.108Z");

  /* Somebody new has one from the start. */
  ctct_sandbox_visitor_call (visitor, "POST", "contacts", "{" EMAIL "," LISTS "}");
  g_assert_cmpuint (visitor->status, ==, 201);
  email = ctct_sandbox_item (ctct_sandbox_visitor_get_object (visitor), "email_addresses", 0);
  g_assert_cmpstr (ctct_sandbox_text (email, "opt_in_source"), ==, "ACTION_BY_OWNER");
}

static void
test_post (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *id = NULL;
  g_autofree char *location = NULL;
  JsonObject *contact;

  ctct_sandbox_visitor_call (visitor, "POST", "contacts?action_by=ACTION_BY_VISITOR",
                             "{" EMAIL "," LISTS ",\"first_name\":null,\"last_name\":null}");
  g_assert_cmpuint (visitor->status, ==, 201);
  contact = ctct_sandbox_visitor_get_object (visitor);
  id = g_strdup (ctct_sandbox_text (contact, "id"));
  location = g_strconcat (ctct_sandbox_get_uri (visitor->sandbox), "contacts/", id, NULL);
  g_assert_cmpstr (soup_message_headers_get_one (visitor->headers, "Location"), ==, location);
  g_assert_cmpstr (ctct_sandbox_text (contact, "first_name"), ==, "");
  g_assert_cmpstr (ctct_sandbox_text (contact, "source"), ==, "API");
  g_assert_true (
      g_regex_match_simple (DATE_PATTERN, ctct_sandbox_text (contact, "created_date"), 0, 0));
  g_assert_cmpstr (
      ctct_sandbox_text (ctct_sandbox_item (contact, "email_addresses", 0), "opt_in_source"), ==,
      "ACTION_BY_VISITOR");

  contact = ctct_sandbox_visitor_see (visitor, id);
  g_assert_cmpstr (ctct_sandbox_text (contact, "status"), ==, "ACTIVE");
  g_assert_cmpuint (ctct_sandbox_get_n_contacts (visitor->sandbox), ==, 2);
}

static void
test_post_without_lists (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  const char *bodies[] = { "{" EMAIL "}", "{" EMAIL ",\"lists\":[]}" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      ctct_sandbox_visitor_call (visitor, "POST", "contacts", bodies[i]);
      ctct_sandbox_visitor_assert_error (
          visitor, 400, "json.min.items.violation",
          "#/lists: 0 items were contained, but the minimum number of items allowed is 1.");
    }
  g_assert_cmpuint (ctct_sandbox_get_n_contacts (visitor->sandbox), ==, 1);
}

/* What is put in place comes out as it is, down to what a JSON library would make of it. */
static void
test_put_contact (void)
{
  static const char json[] =
      " {\"id\": 77, \"points\": 123456789012345678901234567890, \"ratio\": 1.10, \"points\": 2,"
      "\"text\": \"\\u0041\\u0000\", \"email_addresses\": []}\n";
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *page = NULL;

  g_assert_true (ctct_sandbox_put_contact (visitor->sandbox, json));
  ctct_sandbox_visitor_call (visitor, "GET", "contacts/77", NULL);
  g_assert_cmpstr (visitor->text, ==, json);
  ctct_sandbox_visitor_call (visitor, "GET", "contacts", NULL);
  g_assert_nonnull (strstr (visitor->text, json));

  g_assert_false (ctct_sandbox_put_contact (visitor->sandbox, "{}"));
  g_assert_false (ctct_sandbox_put_contact (visitor->sandbox, "{\"id\":null}"));
  g_assert_false (ctct_sandbox_put_contact (visitor->sandbox, "[]"));
  g_assert_false (ctct_sandbox_put_contact (visitor->sandbox, "nothing"));
  g_assert_null (ctct_sandbox_dup_contact (visitor->sandbox, "78"));
}

/* A member that nobody may write outlives the writing of others. */
static void
test_unknown_members_stay (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 19, 0);
  JsonObject *contact = ctct_sandbox_visitor_put_and_see (visitor, CTCT_SANDBOX_UNKNOWN_MEMBER,
                                                          "{" EMAIL "," LISTS "}");

  g_assert_cmpstr (ctct_sandbox_text (contact, "pronouns"), ==, "they/them");
  g_assert_cmpint (
      json_object_get_int_member (json_object_get_object_member (contact, "loyalty"), "points"), ==,
      1250);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/contacts/seed", test_seed);
  ctct_test_add ("/sandbox/contacts/recorded-put", test_recorded_put);
  ctct_test_add ("/sandbox/contacts/put-nulls", test_put_nulls);
  ctct_test_add ("/sandbox/contacts/dates", test_dates);
  ctct_test_add ("/sandbox/contacts/addresses", test_addresses);
  ctct_test_add ("/sandbox/contacts/ids", test_ids);
  ctct_test_add ("/sandbox/contacts/notes", test_notes);
  ctct_test_add ("/sandbox/contacts/custom-fields", test_custom_fields);
  ctct_test_add ("/sandbox/contacts/lists", test_lists);
  ctct_test_add ("/sandbox/contacts/status", test_status);
  ctct_test_add ("/sandbox/contacts/conflict", test_conflict);
  ctct_test_add ("/sandbox/contacts/opt-in-source", test_opt_in_source);
  ctct_test_add ("/sandbox/contacts/forget-opt-in", test_forget_opt_in);
  ctct_test_add ("/sandbox/contacts/post", test_post);
  ctct_test_add ("/sandbox/contacts/post-without-lists", test_post_without_lists);
  ctct_test_add ("/sandbox/contacts/put-contact", test_put_contact);
  ctct_test_add ("/sandbox/contacts/unknown-members-stay", test_unknown_members_stay);

  return ctct_test_run ();
}
