/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-visitor.h"
#include "ctct-test.h"

#include <string.h>

#define EMAIL        "\"email_addresses\":[{\"email_address\":\"ada@example.com\"}]"
#define LISTS        "\"lists\":[{\"id\":\"1\"}]"
#define NOT_RECORDED NULL

typedef struct
{
  const char *body;
  const char *key; /* NOT_RECORDED where nobody knows it */
  const char *message;
} Refusal;

/* The messages are those of the contract's table, word for word. */
static const Refusal recorded[] = {
  { "{" EMAIL "," LISTS ",\"custom_fields\":[{\"name\":\"Shoe size\",\"value\":\"43\"}]}",
    "json.regex.mismatch.custom_fields",
    "#/custom_fields/0/name: This attribute value must be of the format 'CustomFieldNN'" },
  { "{" EMAIL "," LISTS ",\"addresses\":[{\"address_type\":\"PERSONAL\"},"
    "{\"address_type\":\"BUSINESS\"},{\"address_type\":\"UNKNOWN\"}]}",
    "json.max.items.violation",
    "#/addresses: 3 items were contained, but the maximum number of items allowed is 2" },
  { "{" EMAIL "," LISTS ",\"notes\":[{\"note\":\"a\"},{\"note\":\"b\"}]}", NOT_RECORDED,
    "#/notes: 2 items were contained, but the maximum number of items allowed is 1." },
  { "{" EMAIL "," LISTS ",\"xxx\":1}", "json.field.invalid",
    "#/xxx: Property was found but is not permitted at this location." },
  { "{" EMAIL ",\"lists\":[{\"id\":\"1234567\"}]}", "json.field.lists.value.invalid",
    "The contact list 1234567 does not exist." },
  { "{" EMAIL "," LISTS ",\"addresses\":[{\"address_type\":\"PERSONAL\",\"state_code\":\"PR\"}]}",
    "json.field.address.state_code.invalid",
    "#/addresses/0/state_code: This attribute value is not a valid US State or Canadian "
    "Province." },
  { "{\"email_addresses\":[{\"email_address\":\"ada@example.com\","
    "\"opt_in_source\":\"ACTION_BY_SYSTEM\"}]," LISTS "}",
    NOT_RECORDED,
    "#/email_addresses/0/opt_in_source: Instance value does not match any enum value.  Valid "
    "options "
    "are: ACTION_BY_VISITOR, ACTION_BY_OWNER." },
  { "{\"email_addresses\":[\"ada@example.com\"]," LISTS "}", NOT_RECORDED,
    "#/email_addresses/0: Value is of a disallowed type. Allowed types are: Object." },
  { "{" EMAIL "," LISTS ",\"confirmed\":\"\"}", NOT_RECORDED,
    "#/confirmed: Value is of a disallowed type. Allowed types are: Boolean, Null." },
};

/* Only the pointer, and the key if there is one, are known of these. */
static const Refusal pointed[] = {
  { "{" LISTS "}", NOT_RECORDED, "#/email_addresses: " },
  { "{" LISTS ",\"email_addresses\":null}", NOT_RECORDED, "#/email_addresses: " },
  { "{" LISTS ",\"email_addresses\":[]}", "json.min.items.violation", "#/email_addresses: " },
  { "{" LISTS ",\"email_addresses\":[{\"email_address\":\"a@example.com\"},"
    "{\"email_address\":\"b@example.com\"}]}",
    "json.max.items.violation", "#/email_addresses: " },
  { "{" LISTS ",\"email_addresses\":[{}]}", NOT_RECORDED, "#/email_addresses/0/email_address: " },
  { "{" LISTS ",\"email_addresses\":[{\"email_address\":null}]}", NOT_RECORDED,
    "#/email_addresses/0/email_address: " },
  { "{" LISTS ",\"email_addresses\":[{\"email_address\":\"\"}]}", "json.min.length.violation",
    "#/email_addresses/0/email_address: " },
  { "{" LISTS ",\"email_addresses\":[{\"email_address\":\"a@b.c\"}]}", "json.min.length.violation",
    "#/email_addresses/0/email_address: " },
  { "{" LISTS ",\"email_addresses\":[{\"email_address\":\"ada.example.com\"}]}",
    "json.email.invalid", "#/email_addresses/0/email_address: " },
  { "{" LISTS ",\"email_addresses\":[{\"email_address\":\"ada@example\"}]}", "json.email.invalid",
    "#/email_addresses/0/email_address: " },
  { "{" LISTS ",\"email_addresses\":[{\"email_address\":\"a da@example.com\"}]}",
    "json.email.invalid", "#/email_addresses/0/email_address: " },
  { "{" EMAIL "," LISTS ",\"first_name\":7}", NOT_RECORDED, "#/first_name: " },
  { "{" EMAIL "," LISTS ",\"prefix_name\":\"Prof.\"}", NOT_RECORDED, "#/prefix_name: " },
  { "{" EMAIL ",\"lists\":{\"id\":\"1\"}}", NOT_RECORDED, "#/lists: " },
  { "{" EMAIL ",\"lists\":[{}]}", NOT_RECORDED, "#/lists/0/id: " },
  { "{" EMAIL ",\"lists\":[{\"id\":1}]}", NOT_RECORDED, "#/lists/0/id: " },
  { "{" EMAIL ",\"lists\":[{\"id\":\"1\",\"opt_in_default\":true}]}", "json.field.invalid",
    "#/lists/0/opt_in_default: " },
  { "{" EMAIL "," LISTS ",\"addresses\":[{}]}", NOT_RECORDED, "#/addresses/0/address_type: " },
  { "{" EMAIL "," LISTS ",\"addresses\":[{\"address_type\":\"UNKNOWN\"}]}", NOT_RECORDED,
    "#/addresses/0/address_type: " },
  { "{" EMAIL "," LISTS ",\"addresses\":[{\"address_type\":\"PERSONAL\"},"
    "{\"address_type\":\"PERSONAL\"}]}",
    NOT_RECORDED, "#/addresses/1: " },
  { "{" EMAIL "," LISTS ",\"addresses\":[{\"address_type\":\"PERSONAL\",\"xxx\":\"\"}]}",
    "json.field.invalid", "#/addresses/0/xxx: " },
  { "{" EMAIL "," LISTS ",\"addresses\":[{\"address_type\":\"PERSONAL\",\"state_code\":\"ma\"}]}",
    "json.field.address.state_code.invalid", "#/addresses/0/state_code: " },
  { "{" EMAIL "," LISTS ",\"addresses\":[{\"address_type\":\"PERSONAL\",\"country_code\":\"XX\"}]}",
    NOT_RECORDED, "#/addresses/0/country_code: " },
  { "{" EMAIL "," LISTS
    ",\"addresses\":[{\"address_type\":\"PERSONAL\",\"country_code\":\"usa\"}]}",
    NOT_RECORDED, "#/addresses/0/country_code: " },
  { "{" EMAIL "," LISTS ",\"custom_fields\":[{\"name\":\"CustomField16\",\"value\":\"a\"}]}",
    "json.regex.mismatch.custom_fields", "#/custom_fields/0/name: " },
  { "{" EMAIL "," LISTS ",\"custom_fields\":[{\"name\":\"CustomField0\",\"value\":\"a\"}]}",
    "json.regex.mismatch.custom_fields", "#/custom_fields/0/name: " },
  { "{" EMAIL "," LISTS ",\"custom_fields\":[{\"name\":\"CustomField1\"}]}", NOT_RECORDED,
    "#/custom_fields/0/value: " },
  { "{" EMAIL "," LISTS ",\"custom_fields\":[{\"name\":\"CustomField1\",\"label\":\"Shoes\","
    "\"value\":\"a\"}]}",
    NOT_RECORDED, "#/custom_fields/0/label: " },
  { "{" EMAIL "," LISTS ",\"custom_fields\":[{\"name\":\"custom_field_1\","
    "\"label\":\"custom_field_1\",\"value\":\"a\"}]}",
    NOT_RECORDED, "#/custom_fields/0/label: " },
  { "{" EMAIL "," LISTS ",\"custom_fields\":[{\"name\":\"CustomField2\",\"value\":\"a\"},"
    "{\"name\":\"custom_field_2\",\"value\":\"b\"}]}",
    NOT_RECORDED, "#/custom_fields/1: " },
  { "{" EMAIL "," LISTS ",\"notes\":[{\"note\":\"\"}]}", NOT_RECORDED, "#/notes/0/note: " },
  { "[]", NOT_RECORDED, "#: " },
  { "\"contact\"", NOT_RECORDED, "#: " },
};

static const char *const leftovers[] = { "department_name", "insert_date", "last_update_date",
                                         "source_is_url",   "action_by",   "opt_in_default" };

static const struct
{
  const char *member; /* with %s for the text */
  const char *pointer;
  guint max;
} lengths[] = {
  { "\"first_name\":\"%s\"", "#/first_name: ", 50 },
  { "\"middle_name\":\"%s\"", "#/middle_name: ", 50 },
  { "\"last_name\":\"%s\"", "#/last_name: ", 50 },
  { "\"job_title\":\"%s\"", "#/job_title: ", 50 },
  { "\"company_name\":\"%s\"", "#/company_name: ", 50 },
  { "\"fax\":\"%s\"", "#/fax: ", 50 },
  { "\"home_phone\":\"%s\"", "#/home_phone: ", 50 },
  { "\"work_phone\":\"%s\"", "#/work_phone: ", 50 },
  { "\"cell_phone\":\"%s\"", "#/cell_phone: ", 50 },
  { "\"prefix_name\":\"%s\"", "#/prefix_name: ", 4 },
  { "\"addresses\":[{\"address_type\":\"PERSONAL\",\"line1\":\"%s\"}]",
    "#/addresses/0/line1: ", 50 },
  { "\"addresses\":[{\"address_type\":\"PERSONAL\",\"line2\":\"%s\"}]",
    "#/addresses/0/line2: ", 50 },
  { "\"addresses\":[{\"address_type\":\"PERSONAL\",\"line3\":\"%s\"}]",
    "#/addresses/0/line3: ", 50 },
  { "\"addresses\":[{\"address_type\":\"PERSONAL\",\"city\":\"%s\"}]", "#/addresses/0/city: ", 50 },
  { "\"addresses\":[{\"address_type\":\"PERSONAL\",\"state\":\"%s\"}]",
    "#/addresses/0/state: ", 50 },
  { "\"addresses\":[{\"address_type\":\"PERSONAL\",\"postal_code\":\"%s\"}]",
    "#/addresses/0/postal_code: ", 25 },
  { "\"addresses\":[{\"address_type\":\"PERSONAL\",\"sub_postal_code\":\"%s\"}]",
    "#/addresses/0/sub_postal_code: ", 25 },
  { "\"custom_fields\":[{\"name\":\"CustomField1\",\"value\":\"%s\"}]",
    "#/custom_fields/0/value: ", 50 },
  { "\"notes\":[{\"note\":\"%s\"}]", "#/notes/0/note: ", 500 },
};

static guint
put (CtctSandboxVisitor *visitor, const char *body)
{
  return ctct_sandbox_visitor_call (visitor, "PUT", "contacts/196", body);
}

static JsonObject *
get_error (CtctSandboxVisitor *visitor, guint position)
{
  g_assert_nonnull (visitor->json);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (visitor->json));
  return json_array_get_object_element (json_node_get_array (visitor->json), position);
}

static guint
count_errors (CtctSandboxVisitor *visitor)
{
  return json_array_get_length (json_node_get_array (visitor->json));
}

static void
assert_unchanged (CtctSandboxVisitor *visitor)
{
  g_assert_cmpstr (
      json_object_get_string_member (ctct_sandbox_visitor_see (visitor, "196"), "first_name"), ==,
      "Ronald");
}

static void
assert_refused (CtctSandboxVisitor *visitor, const Refusal *refusal)
{
  JsonObject *error = get_error (visitor, 0);

  g_test_message ("%s: %s", refusal->body, visitor->text);
  g_assert_cmpuint (visitor->status, ==, 400);
  g_assert_cmpuint (count_errors (visitor), ==, 1);
  if (refusal->key != NOT_RECORDED)
    g_assert_cmpstr (json_object_get_string_member (error, "error_key"), ==, refusal->key);
}

static void
test_recorded (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (recorded); i++)
    {
      put (visitor, recorded[i].body);
      assert_refused (visitor, &recorded[i]);
      g_assert_cmpstr (json_object_get_string_member (get_error (visitor, 0), "error_message"), ==,
                       recorded[i].message);
    }
  assert_unchanged (visitor);
}

static void
test_pointed (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      put (visitor, pointed[i].body);
      assert_refused (visitor, &pointed[i]);
      g_assert_true (
          g_str_has_prefix (json_object_get_string_member (get_error (visitor, 0), "error_message"),
                            pointed[i].message));
    }
  assert_unchanged (visitor);
}

static void
test_leftovers (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (leftovers); i++)
    {
      g_autofree char *body = g_strdup_printf ("{" EMAIL "," LISTS ",\"%s\":null}", leftovers[i]);
      g_autofree char *message = g_strdup_printf (
          "#/%s: Property was found but is not permitted at this location.", leftovers[i]);

      put (visitor, body);
      ctct_sandbox_visitor_assert_error (visitor, 400, "json.field.invalid", message);
    }
}

static char *
repeat (const char *character, guint length)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append (text, character);

  return g_string_free (text, FALSE);
}

static guint
put_length (CtctSandboxVisitor *visitor, const char *member, guint length)
{
  g_autofree char *text = repeat ("é", length);
  g_auto (GStrv) around = g_strsplit (member, "%s", 2);
  g_autofree char *body =
      g_strconcat ("{" EMAIL "," LISTS ",", around[0], text, around[1], "}", NULL);

  return put (visitor, body);
}

static void
test_lengths (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      /* Without notes, since a second one would be in addition to the first one. */
      put (visitor, "{" EMAIL "," LISTS "}");
      g_test_message ("%s", lengths[i].member);
      g_assert_cmpuint (put_length (visitor, lengths[i].member, lengths[i].max), ==, 200);
      g_assert_cmpuint (put_length (visitor, lengths[i].member, lengths[i].max + 1), ==, 400);
      g_assert_true (
          g_str_has_prefix (json_object_get_string_member (get_error (visitor, 0), "error_message"),
                            lengths[i].pointer));
    }
}

static void
test_email_length (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *local = repeat ("a", 80 - strlen ("@example.com"));
  g_autofree char *longest = g_strdup_printf (
      "{" LISTS ",\"email_addresses\":[{\"email_address\":\"%s@example.com\"}]}", local);
  g_autofree char *longer = g_strdup_printf (
      "{" LISTS ",\"email_addresses\":[{\"email_address\":\"a%s@example.com\"}]}", local);

  g_assert_cmpuint (put (visitor, longest), ==, 200);
  g_assert_cmpuint (put (visitor, longer), ==, 400);
  g_assert_cmpuint (
      put (visitor, "{" LISTS ",\"email_addresses\":[{\"email_address\":\"a@b.de\"}]}"), ==, 200);
}

static void
test_malformed (void)
{
  const char *bodies[] = { "",      "{",       "{" EMAIL ",}",     "{" EMAIL "}}",    "{'a':1}",
                           "{a:1}", "nonsens", "{" EMAIL "} // x", "{\"a\":\"\x01\"}" };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *deep = repeat ("[", 200000);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_test_message ("%s", bodies[i]);
      put (visitor, bodies[i]);
      ctct_sandbox_visitor_assert_error (visitor, 400, "http.status.bad_request", "Bad request.");
    }

  put (visitor, deep);
  ctct_sandbox_visitor_assert_error (visitor, 400, "http.status.bad_request", "Bad request.");
}

static void
test_several (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  put (visitor, "{" EMAIL "," LISTS ",\"xxx\":1,\"first_name\":[],"
                "\"addresses\":[{\"address_type\":\"HOME\",\"state_code\":\"ZZ\"}]}");
  g_assert_cmpuint (visitor->status, ==, 400);
  g_assert_cmpuint (count_errors (visitor), ==, 4);
}

static void
test_nulls (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  g_assert_cmpuint (put (visitor, "{" EMAIL "," LISTS ",\"first_name\":null,\"fax\":null,"
                                  "\"confirmed\":null,\"addresses\":null,\"notes\":null,"
                                  "\"custom_fields\":null}"),
                    ==, 200);
  g_assert_cmpuint (put (visitor,
                         "{" EMAIL "," LISTS ",\"addresses\":[{\"address_type\":\"PERSONAL\","
                         "\"line1\":null,\"state_code\":null,\"country_code\":null,"
                         "\"postal_code\":null,\"id\":null}]}"),
                    ==, 200);
}

static void
test_accept_unknown (void)
{
  g_autoptr (CtctSandboxVisitor) visitor =
      ctct_sandbox_visitor_new (CTCT_SANDBOX_ACCEPT_UNKNOWN, 0, 0);
  JsonObject *contact;
  JsonObject *address;

  g_assert_cmpuint (put (visitor, "{" EMAIL "," LISTS ",\"xxx\":{\"y\":[1,null]},"
                                  "\"addresses\":[{\"address_type\":\"PERSONAL\",\"zzz\":4}]}"),
                    ==, 200);
  contact = ctct_sandbox_visitor_see (visitor, "196");
  g_assert_cmpint (
      json_array_get_int_element (
          json_object_get_array_member (json_object_get_object_member (contact, "xxx"), "y"), 0),
      ==, 1);
  address = json_array_get_object_element (json_object_get_array_member (contact, "addresses"), 0);
  g_assert_cmpint (json_object_get_int_member (address, "zzz"), ==, 4);

  /* Who accepts a member can also lose it. */
  g_assert_cmpuint (put (visitor, "{" EMAIL "," LISTS "}"), ==, 200);
  g_assert_false (json_object_has_member (ctct_sandbox_visitor_see (visitor, "196"), "xxx"));
}

static guint
put_state (CtctSandboxVisitor *visitor, const char *code)
{
  g_autofree char *body = g_strdup_printf ("{" EMAIL "," LISTS ",\"addresses\":["
                                           "{\"address_type\":\"PERSONAL\","
                                           "\"state_code\":\"%s\",\"state\":\"x\"}]}",
                                           code);

  return put (visitor, body);
}

/* Puerto Rico is recorded as refused, whatever becomes of the others. */
static void
test_accept_territories (void)
{
  static const char *const codes[] = { "AS", "GU", "MP", "VI", "AA", "AE", "AP" };
  static const char *const others[] = { "PR", "gu", "ZZ" };
  g_autoptr (CtctSandboxVisitor) strict = ctct_sandbox_visitor_new (0, 0, 0);
  g_autoptr (CtctSandboxVisitor) visitor =
      ctct_sandbox_visitor_new (CTCT_SANDBOX_ACCEPT_TERRITORIES, 0, 0);
  JsonArray *addresses;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_assert_cmpuint (put_state (strict, codes[i]), ==, 400);
      g_assert_cmpuint (put_state (visitor, codes[i]), ==, 200);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpuint (put_state (visitor, others[i]), ==, 400);

  /* As with a state, the name follows from the code. */
  g_assert_cmpuint (put_state (visitor, "GU"), ==, 200);
  addresses =
      json_object_get_array_member (ctct_sandbox_visitor_see (visitor, "196"), "addresses");
  g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (addresses, 0), "state"), ==,
      "Guam");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/schema/recorded", test_recorded);
  ctct_test_add ("/sandbox/schema/pointed", test_pointed);
  ctct_test_add ("/sandbox/schema/leftovers", test_leftovers);
  ctct_test_add ("/sandbox/schema/lengths", test_lengths);
  ctct_test_add ("/sandbox/schema/email-length", test_email_length);
  ctct_test_add ("/sandbox/schema/malformed", test_malformed);
  ctct_test_add ("/sandbox/schema/several", test_several);
  ctct_test_add ("/sandbox/schema/nulls", test_nulls);
  ctct_test_add ("/sandbox/schema/accept-unknown", test_accept_unknown);
  ctct_test_add ("/sandbox/schema/accept-territories", test_accept_territories);

  return ctct_test_run ();
}
