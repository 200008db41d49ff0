/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 3: one function says what an answer means, and leads a refusal to its field. */

#include "ctct-api-fixture.h"
#include "ctct-json-check.h"
#include "ctct-v2-error.h"
#include "ctct-v2-read-contact.h"

/* A contact with places for the pointers of the recorded messages. */
#define SENT                                                                                       \
  "{\"id\":\"1\",\"first_name\":\"Maja\",\"addresses\":[{\"id\":\"a7\"},{\"id\":\"a8\"}],"         \
  "\"email_addresses\":[{\"id\":\"e1\",\"email_address\":\"maja@example.com\"}],"                  \
  "\"custom_fields\":[{\"name\":\"Shoe size\",\"value\":\"41\"}],\"lists\":[{\"id\":\"7\"}]}"

typedef struct
{
  const char *name; /* of a file; its first three digits are the status */
  CtctError code;
  const char *refusals;
} Row;

/* Contract 4. */
static const Row rows[] = {
  { "400-bad-request", CTCT_ERROR_REFUSED, "-: Bad request." },
  { "400-custom-field-name", CTCT_ERROR_REFUSED,
    "custom-fields/Shoe size/name: This attribute value must be of the format 'CustomFieldNN'" },
  { "400-no-lists", CTCT_ERROR_REFUSED,
    "lists: 0 items were contained, but the minimum number of items allowed is 1." },
  { "400-three-addresses", CTCT_ERROR_REFUSED,
    "addresses: 3 items were contained, but the maximum number of items allowed is 2" },
  { "400-two-notes", CTCT_ERROR_REFUSED,
    "notes: 2 items were contained, but the maximum number of items allowed is 1." },
  { "400-email-empty", CTCT_ERROR_REFUSED,
    "email-addresses/e1/email-address: 0 characters were contained." },
  { "400-email-invalid", CTCT_ERROR_REFUSED,
    "email-addresses/e1/email-address: nobody@ is not a valid email address" },
  { "400-unknown-property", CTCT_ERROR_REFUSED,
    ": #/pronouns: Property was found but is not permitted at this location." },
  { "400-no-such-list", CTCT_ERROR_REFUSED, "-: The contact list 4711 does not exist." },
  { "400-state-code", CTCT_ERROR_REFUSED,
    "addresses/a7/state-code: This attribute value is not a valid US State or Canadian Province." },
  { "400-opt-in-source", CTCT_ERROR_REFUSED,
    "email-addresses/e1/opt-in-source: Instance value does not match any enum value.  Valid "
    "options "
    "are: ACTION_BY_VISITOR, ACTION_BY_OWNER." },
  { "400-email-type", CTCT_ERROR_REFUSED,
    "email-addresses/e1: Value is of a disallowed type. Allowed types are: Object." },
  { "400-confirmed-type", CTCT_ERROR_REFUSED,
    "confirmed: Value is of a disallowed type. Allowed types are: Boolean, Null." },
  { "400-opt-in-refused", CTCT_ERROR_REFUSED,
    "-: This contact can not be opted in using ACTION_BY_OWNER." },
  { "400-several", CTCT_ERROR_REFUSED,
    "addresses/a8/state-code: This attribute value is not a valid US State or Canadian Province., "
    "-: The contact list 4711 does not exist., first-name: too short" },
  { "400-single-object", CTCT_ERROR_REFUSED, "last-name: Bad request." },
  { "400-wrong-elements", CTCT_ERROR_REFUSED, "fax: No." },
  { "401-invalid-token", CTCT_ERROR_SIGNED_OUT, "-: The access token is not valid." },
  { "401-oauth", CTCT_ERROR_SIGNED_OUT,
    "-: The resource owner or authorization server denied the request." },
  { "403-inactive", CTCT_ERROR_BAD_KEY, "-: The API key is not active." },
  { "403-over-qps", CTCT_ERROR_TOO_FAST,
    "-: The Mashery account associated with this request is over its queries-per-second quota" },
  { "403-over-ratelimit", CTCT_ERROR_DAY_USED_UP,
    "-: The Mashery account associated with this request is over its rate limit quota." },
  { "404-no-person", CTCT_ERROR_NOT_FOUND, "-: No persons found using 'contact ids (4711)'" },
  { "409-email-in-use", CTCT_ERROR_EMAIL_IN_USE,
    "-: Email address maja@example.com already exists." },
};

static CtctContact *
create_sent (void)
{
  g_autoptr (JsonNode) node = json_from_string (SENT, NULL);

  return ctct_v2_read_contact (node, CTCT_OBSTACLE_NONE, NULL);
}

static GError *
error_from (guint status, const char *body, gssize length)
{
  g_autoptr (CtctReply) reply = g_new0 (CtctReply, 1);
  g_autoptr (CtctContact) sent = create_sent ();

  reply->status = status;
  reply->body = g_bytes_new (body, length < 0 ? strlen (body) : (gsize) length);
  return ctct_v2_error_from_reply (reply, sent);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *path = g_strdup_printf ("errors/%s.json", row->name);
  g_autofree char *body = ctct_test_load (path);
  g_autoptr (GError) error = error_from ((guint) g_ascii_strtoull (row->name, NULL, 10), body, -1);

  g_assert_error (error, CTCT_ERROR, (int) row->code);
  ctct_api_assert_refusals (error, row->refusals);
}

/* No file without a row. */
static void
test_files (void)
{
  g_auto (GStrv) names = ctct_test_list_files ("errors", ".json");

  g_assert_cmpuint (g_strv_length (names), ==, G_N_ELEMENTS (rows));
}

static void
test_statuses (void)
{
  static const struct
  {
    guint status;
    CtctError code;
  } table[] = {
    { 100, CTCT_ERROR_MISUNDERSTOOD }, { 300, CTCT_ERROR_REDIRECTED },
    { 301, CTCT_ERROR_REDIRECTED },    { 302, CTCT_ERROR_REDIRECTED },
    { 304, CTCT_ERROR_REDIRECTED },    { 307, CTCT_ERROR_REDIRECTED },
    { 308, CTCT_ERROR_REDIRECTED },    { 400, CTCT_ERROR_REFUSED },
    { 401, CTCT_ERROR_SIGNED_OUT },    { 402, CTCT_ERROR_MISUNDERSTOOD },
    { 403, CTCT_ERROR_NOT_ALLOWED },   { 404, CTCT_ERROR_NOT_FOUND },
    { 405, CTCT_ERROR_MISUNDERSTOOD }, { 406, CTCT_ERROR_MISUNDERSTOOD },
    { 409, CTCT_ERROR_EMAIL_IN_USE },  { 415, CTCT_ERROR_MISUNDERSTOOD },
    { 418, CTCT_ERROR_MISUNDERSTOOD }, { 429, CTCT_ERROR_TOO_FAST },
    { 500, CTCT_ERROR_SERVICE_DOWN },  { 502, CTCT_ERROR_SERVICE_DOWN },
    { 503, CTCT_ERROR_SERVICE_DOWN },  { 599, CTCT_ERROR_SERVICE_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = error_from (table[i].status, "", 0);

      g_assert_error (error, CTCT_ERROR, (int) table[i].code);
      ctct_api_assert_refusals (error, "");
    }
}

static void
test_success (void)
{
  static const guint statuses[] = { 200, 201, 202, 204, 299 };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (GError) error =
          error_from (statuses[i], "[{\"error_key\":\"a\",\"error_message\":\"b\"}]", -1);

      g_assert_no_error (error);
    }
}

/* Contract 4: one status, four meanings. */
static void
test_forbidden (void)
{
  static const struct
  {
    const char *key;
    CtctError code;
  } table[] = {
    { "mashery.not.authorized.over.qps", CTCT_ERROR_TOO_FAST },
    { "mashery.not.authorized.over.ratelimit", CTCT_ERROR_DAY_USED_UP },
    { "mashery.not.authorized.inactive", CTCT_ERROR_BAD_KEY },
    { "mashery.not.authorized", CTCT_ERROR_NOT_ALLOWED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *body = g_strdup_printf ("[{\"error_key\":\"%s\"}]", table[i].key);
      g_autoptr (GError) error = error_from (403, body, -1);

      g_assert_error (error, CTCT_ERROR, (int) table[i].code);
    }
}

/* A body that is no error says nothing, and the status says all. */
static void
test_useless_bodies (void)
{
  static const char *const bodies[] = {
    "",
    " ",
    "[]",
    "{}",
    "null",
    "7",
    "\"text\"",
    "true",
    "[[]]",
    "[null]",
    "[{}]",
    "<html><h1>Oops</h1>",
    "Service Unavailable",
    "[{\"error_key\":\"a\",\"error_message\":\"b\"}",
    "\xff\xfe\x01",
    "{\"error_key\":null,\"error_message\":null}",
    "{\"message\":\"Forbidden\"}",
    "[{\"error_key\":\"x\",\"error_message\":\"\"}]",
    "{\"error\":{\"message\":\"x\"}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) forbidden = error_from (403, bodies[i], -1);
      g_autoptr (GError) refused = error_from (400, bodies[i], -1);

      g_assert_error (forbidden, CTCT_ERROR, CTCT_ERROR_NOT_ALLOWED);
      ctct_api_assert_refusals (forbidden, "");
      g_assert_error (refused, CTCT_ERROR, CTCT_ERROR_REFUSED);
      ctct_api_assert_refusals (refused, "");
    }
}

static void
test_nested_too_deep (void)
{
  g_autofree char *body = g_strnfill (100000, '[');
  g_autoptr (GError) error = error_from (500, body, -1);

  g_assert_error (error, CTCT_ERROR, CTCT_ERROR_SERVICE_DOWN);
}

/* The second of two keys counts as well as the first. */
static void
test_key_in_any_place (void)
{
  g_autoptr (GError) error =
      error_from (403,
                  "[{\"error_key\":\"other\",\"error_message\":\"x\"},"
                  "{\"error_key\":\"mashery.not.authorized.over.qps\",\"error_message\":\"y\"}]",
                  -1);

  g_assert_error (error, CTCT_ERROR, CTCT_ERROR_TOO_FAST);
}

static void
test_huge_message (void)
{
  g_autofree char *filler = g_strnfill (100000, 'x');
  g_autofree char *body =
      g_strdup_printf ("[{\"error_key\":\"a\",\"error_message\":\"#/fax: é%s\"}]", filler);
  g_autoptr (GError) error = error_from (400, body, -1);
  CtctRefusal *refusal = g_ptr_array_index (ctct_error_get_refusals (error), 0);

  g_assert_cmpint (g_utf8_strlen (refusal->message, -1), <=, 500);
  g_assert_cmpint (g_utf8_strlen (refusal->message, -1), >, 400);
  g_assert_true (g_utf8_validate (refusal->message, -1, NULL));
}

static void
test_many_messages (void)
{
  g_autoptr (GString) body = g_string_new ("[");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append (body, i == 0 ? "{\"error_message\":\"x\"}" : ",{\"error_message\":\"x\"}");
  g_string_append (body, "]");
  error = error_from (400, body->str, -1);

  g_assert_cmpuint (ctct_error_get_refusals (error)->len, ==, 50);
}

/* An error body of that many bytes. */
static GError *
error_of_size (gsize size)
{
  static const char start[] = "[{\"error_key\":\"mashery.not.authorized.over.qps\","
                              "\"error_message\":\"#/fax: No.\",\"x\":\"";
  static const char end[] = "\"}]";
  g_autofree char *filler = g_strnfill (size - strlen (start) - strlen (end), 'x');
  g_autofree char *body = g_strconcat (start, filler, end, NULL);

  return error_from (403, body, -1);
}

/* What is longer than any error is not even looked at: the status says all. */
static void
test_huge_body (void)
{
  g_autoptr (GError) largest = error_of_size (256 * 1024);
  g_autoptr (GError) larger = error_of_size (256 * 1024 + 1);

  g_assert_error (largest, CTCT_ERROR, CTCT_ERROR_TOO_FAST);
  ctct_api_assert_refusals (largest, "fax: No.");
  g_assert_error (larger, CTCT_ERROR, CTCT_ERROR_NOT_ALLOWED);
  ctct_api_assert_refusals (larger, "");
}

static void
test_literal (void)
{
  const char *nasty = "%s%n%d <b>bold</b> & {0} $(x)";
  g_autofree char *body =
      g_strdup_printf ("[{\"error_key\":\"%%s%%n\",\"error_message\":\"%s\"}]", nasty);
  g_autofree char *expected = g_strdup_printf ("-: %s", nasty);
  g_autoptr (GError) error = error_from (400, body, -1);

  ctct_api_assert_refusals (error, expected);
  g_assert_null (strstr (error->message, "bold"));
}

static void
test_no_contact_sent (void)
{
  static const char body[] = "[{\"error_message\":\"#/fax: No.\"}]";
  g_autoptr (CtctReply) reply = g_new0 (CtctReply, 1);
  g_autoptr (GError) error = NULL;

  reply->status = 400;
  reply->body = g_bytes_new_static (body, strlen (body));
  error = ctct_v2_error_from_reply (reply, NULL);
  ctct_api_assert_refusals (error, "-: #/fax: No.");
}

/* The contact as a whole, or the item, and what the service calls the thing in it. */
static void
test_unknown_name (void)
{
  g_autoptr (GError) error =
      error_from (400,
                  "[{\"error_key\":\"json.field.invalid\",\"error_message\":\"#/pronouns: No.\"},"
                  "{\"error_key\":\"json.field.invalid\",\"error_message\":\"#/addresses/1/geo: "
                  "No.\"},{\"error_key\":\"other\",\"error_message\":\"#/fax: No.\"}]",
                  -1);
  GPtrArray *refusals = ctct_error_get_refusals (error);

  ctct_api_assert_refusals (error,
                            ": #/pronouns: No., addresses/a8: #/addresses/1/geo: No., fax: No.");
  g_assert_cmpstr (((CtctRefusal *) refusals->pdata[0])->unknown_name, ==, "pronouns");
  g_assert_cmpstr (((CtctRefusal *) refusals->pdata[1])->unknown_name, ==, "geo");
  g_assert_null (((CtctRefusal *) refusals->pdata[2])->unknown_name);
}

/* The message alone says which list. */
static void
test_list_by_its_id (void)
{
  g_autoptr (GError) error =
      error_from (400,
                  "[{\"error_key\":\"json.field.lists.value.invalid\","
                  "\"error_message\":\"The contact list 7 does not exist.\"}]",
                  -1);

  ctct_api_assert_refusals (error, "lists/7: The contact list 7 does not exist.");
}

static void
test_uncertain (void)
{
  for (int code = CTCT_ERROR_OFFLINE; code <= CTCT_ERROR_UNCERTAIN; code++)
    {
      g_autoptr (GError) error = ctct_error_new (code, NULL, "");
      gboolean expected = code == CTCT_ERROR_CLOSED || code == CTCT_ERROR_TIMED_OUT ||
                          code == CTCT_ERROR_TOO_LARGE || code == CTCT_ERROR_SERVICE_DOWN ||
                          code == CTCT_ERROR_REDIRECTED;

      g_assert_cmpint (ctct_v2_error_is_uncertain (error), ==, expected);
    }
}

static void
test_copy (void)
{
  g_autoptr (GError) error =
      error_from (400, "[{\"error_message\":\"#/addresses/1/city: No.\"}]", -1);
  g_autoptr (GError) copy = g_error_copy (error);
  g_autoptr (GError) other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "x");

  g_clear_error (&error);
  ctct_api_assert_refusals (copy, "addresses/a8/city: No.");
  g_assert_null (ctct_error_get_refusals (other));
}

static void
test_refusal_copy (void)
{
  g_autoptr (CtctFieldPath) path = ctct_field_path_new (CTCT_COLLECTION_NONE, NULL, "fax");
  CtctRefusal *refusal = ctct_refusal_new (path, "No.");
  CtctRefusal *copy;

  refusal->unknown_name = g_strdup ("x");
  copy = ctct_refusal_copy (refusal);
  ctct_refusal_free (refusal);
  g_assert_cmpstr (copy->unknown_name, ==, "x");
  g_assert_true (ctct_field_path_equal (copy->path, path));
  g_assert_cmpstr (copy->message, ==, "No.");
  ctct_refusal_free (copy);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/v2-error/row/%s", rows[i].name);

      ctct_test_add_data (path, &rows[i], test_row);
    }
  ctct_test_add ("/v2-error/files", test_files);
  ctct_test_add ("/v2-error/statuses", test_statuses);
  ctct_test_add ("/v2-error/success", test_success);
  ctct_test_add ("/v2-error/forbidden", test_forbidden);
  ctct_test_add ("/v2-error/useless-bodies", test_useless_bodies);
  ctct_test_add ("/v2-error/nested-too-deep", test_nested_too_deep);
  ctct_test_add ("/v2-error/key-in-any-place", test_key_in_any_place);
  ctct_test_add ("/v2-error/huge-message", test_huge_message);
  ctct_test_add ("/v2-error/many-messages", test_many_messages);
  ctct_test_add ("/v2-error/huge-body", test_huge_body);
  ctct_test_add ("/v2-error/literal", test_literal);
  ctct_test_add ("/v2-error/no-contact-sent", test_no_contact_sent);
  ctct_test_add ("/v2-error/unknown-name", test_unknown_name);
  ctct_test_add ("/v2-error/list-by-its-id", test_list_by_its_id);
  ctct_test_add ("/v2-error/uncertain", test_uncertain);
  ctct_test_add ("/v2-error/copy", test_copy);
  ctct_test_add ("/v2-error/refusal-copy", test_refusal_copy);

  return ctct_test_run ();
}
