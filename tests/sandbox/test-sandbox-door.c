/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-visitor.h"
#include "ctct-test.h"

#include <string.h>

static void
send_without (CtctSandboxVisitor *visitor,
              const char *method,
              const char *header,
              const char *value)
{
  gboolean writes = strcmp (method, "PUT") == 0;
  SoupMessage *msg =
      ctct_sandbox_visitor_make (visitor, method, "contacts/196", writes ? "{}" : NULL);
  SoupMessageHeaders *headers = soup_message_get_request_headers (msg);
  g_autoptr (GError) error = NULL;

  soup_message_headers_remove (headers, header);
  if (value != NULL)
    soup_message_headers_append (headers, header, value);

  ctct_sandbox_visitor_try (visitor, msg, &error);
  g_assert_no_error (error);
}

static void
assert_key (CtctSandboxVisitor *visitor, guint status, const char *key)
{
  JsonArray *errors = json_node_get_array (visitor->json);

  g_assert_cmpuint (visitor->status, ==, status);
  g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (errors, 0), "error_key"), ==,
      key);
}

static void
test_api_key (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  const char *paths[] = { "contacts/196", "contacts/196?api_key=wrong", "contacts/196?api_key=" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *uri = g_strconcat (ctct_sandbox_get_uri (visitor->sandbox), paths[i], NULL);
      SoupMessage *msg = ctct_sandbox_visitor_make (visitor, "GET", "", NULL);
      g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED, NULL);
      g_autoptr (GError) error = NULL;

      soup_message_set_uri (msg, parsed);
      ctct_sandbox_visitor_try (visitor, msg, &error);
      g_assert_no_error (error);
      assert_key (visitor, 403, "mashery.not.authorized.inactive");
    }
}

static void
test_token (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  const char *token = ctct_sandbox_get_access_token (visitor->sandbox);
  g_autofree char *query = g_strdup_printf ("contacts/196?access_token=%s", token);
  g_autofree char *basic = g_strdup_printf ("Basic %s", token);
  const char *values[] = { NULL, "Bearer", "Bearer wrong", token, basic };
  SoupMessage *msg;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      send_without (visitor, "GET", "Authorization", values[i]);
      assert_key (visitor, 401, "http.status.authentication.invalid_token");
    }

  msg = ctct_sandbox_visitor_make (visitor, "GET", query, NULL);
  soup_message_headers_remove (soup_message_get_request_headers (msg), "Authorization");
  ctct_sandbox_visitor_try (visitor, msg, NULL);
  g_assert_cmpuint (visitor->status, ==, 200);
}

static void
test_media_types (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  send_without (visitor, "GET", "Accept", "text/html");
  g_assert_cmpuint (visitor->status, ==, 406);
  send_without (visitor, "GET", "Accept", NULL);
  g_assert_cmpuint (visitor->status, ==, 406);
  send_without (visitor, "GET", "Accept", "text/html, application/json;q=0.5");
  g_assert_cmpuint (visitor->status, ==, 200);
  send_without (visitor, "PUT", "Accept", "text/html");
  g_assert_cmpuint (visitor->status, ==, 406);

  send_without (visitor, "PUT", "Content-Type", NULL);
  g_assert_cmpuint (visitor->status, ==, 415);
  send_without (visitor, "PUT", "Content-Type", "text/plain");
  g_assert_cmpuint (visitor->status, ==, 415);
  send_without (visitor, "PUT", "Content-Type", "application/json; charset=utf-8");
  g_assert_cmpuint (visitor->status, ==, 400);

  send_without (visitor, "DELETE", "Accept", NULL);
  g_assert_cmpuint (visitor->status, ==, 204);
}

static void
test_paths (void)
{
  static const struct
  {
    const char *method;
    const char *path;
    guint status;
  } cases[] = {
    { "GET", "contacts", 200 },
    { "GET", "contacts/", 403 },
    { "POST", "contacts/", 403 },
    { "PUT", "contacts", 405 },
    { "PUT", "contacts/", 405 },
    { "DELETE", "contacts", 405 },
    { "POST", "contacts/196", 405 },
    { "PATCH", "contacts/196", 405 },
    { "GET", "contacts/196/", 404 },
    { "GET", "contact/196", 404 },
    { "GET", "", 404 },
    { "GET", "lists", 200 },
    { "GET", "lists/1", 200 },
    { "GET", "lists/1/contacts", 200 },
    { "GET", "lists/77", 404 },
    { "GET", "lists/77/contacts", 404 },
    { "PUT", "lists/1", 405 },
  };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s", cases[i].method, cases[i].path);
      g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, cases[i].method, cases[i].path, NULL),
                        ==, cases[i].status);
    }
}

static void
test_unknown_contact (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  const char *methods[] = { "GET", "PUT", "DELETE" };

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      ctct_sandbox_visitor_call (visitor, methods[i], "contacts/1237272667", i == 1 ? "{}" : NULL);
      ctct_sandbox_visitor_assert_error (visitor, 404, "http.status.not_found",
                                         "No persons found using 'contact ids (1237272667)'");
    }

  ctct_sandbox_visitor_call (visitor, "GET", "contacts/a%20b", NULL);
  ctct_sandbox_visitor_assert_error (visitor, 404, "http.status.not_found",
                                     "No persons found using 'contact ids (a b)'");
}

static void
test_headers (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL);
  g_assert_cmpstr (soup_message_headers_get_one (visitor->headers, "Content-Type"), ==,
                   "application/json;charset=UTF-8");
  g_assert_cmpstr (soup_message_headers_get_one (visitor->headers, "Content-Encoding"), ==, "gzip");
  g_assert_true (
      soup_message_headers_header_contains (visitor->headers, "Cache-Control", "no-store"));
  g_assert_null (soup_message_headers_get_one (visitor->headers, "ETag"));
  g_assert_null (soup_message_headers_get_one (visitor->headers, "Last-Modified"));

  ctct_sandbox_visitor_call (visitor, "GET", "contacts/197", NULL);
  g_assert_cmpstr (soup_message_headers_get_one (visitor->headers, "Content-Type"), ==,
                   "application/json");

  ctct_sandbox_visitor_call (visitor, "DELETE", "contacts/196", NULL);
  g_assert_cmpuint (visitor->status, ==, 204);
  g_assert_cmpstr (visitor->text, ==, "");
  g_assert_null (soup_message_headers_get_one (visitor->headers, "Content-Type"));
}

static gboolean
is_let_in (gpointer user_data)
{
  return ctct_sandbox_visitor_call (user_data, "GET", "contacts/196", NULL) == 200;
}

static void
test_rate (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 1);
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
  ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL);
  ctct_sandbox_visitor_assert_error (visitor, 403, "mashery.not.authorized.over.qps",
                                     "The Mashery account associated with this request is over its "
                                     "queries-per-second quota");
  ctct_test_await (is_let_in, visitor);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, G_USEC_PER_SEC);
}

static void
test_day_limit (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  ctct_sandbox_set_day_limit (visitor->sandbox, 2);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
  ctct_sandbox_visitor_call (visitor, "DELETE", "contacts/196", NULL);
  ctct_sandbox_visitor_assert_error (visitor, 403, "mashery.not.authorized.over.ratelimit",
                                     "The Mashery account associated with this request is over its "
                                     "rate limit quota.");

  ctct_sandbox_set_day_limit (visitor->sandbox, 0);
  g_assert_cmpstr (
      json_object_get_string_member (ctct_sandbox_visitor_see (visitor, "196"), "status"), ==,
      "ACTIVE");
}

static void
test_requests (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  GPtrArray *requests = ctct_sandbox_get_requests (visitor->sandbox);
  CtctSandboxRequest *request;

  ctct_sandbox_visitor_call (visitor, "GET", "contacts?email=a%2Bb@example.com", NULL);
  ctct_sandbox_visitor_call (visitor, "PUT", "contacts/5?action_by=ACTION_BY_OWNER", "{\"a\":1}");
  g_assert_cmpuint (requests->len, ==, 2);

  request = g_ptr_array_index (requests, 0);
  g_assert_cmpstr (request->method, ==, "GET");
  g_assert_cmpstr (request->path, ==, "/v2/contacts");
  g_assert_true (g_str_has_prefix (request->query_text, "email=a%2Bb@example.com&api_key="));
  g_assert_cmpstr (g_hash_table_lookup (request->query, "email"), ==, "a+b@example.com");
  g_assert_cmpstr (g_hash_table_lookup (request->headers, "accept"), ==, "application/json");
  g_assert_cmpuint (request->status, ==, 200);

  request = g_ptr_array_index (requests, 1);
  g_assert_cmpstr (request->path, ==, "/v2/contacts/5");
  g_assert_cmpstr (g_hash_table_lookup (request->query, "action_by"), ==, "ACTION_BY_OWNER");
  g_assert_cmpmem (g_bytes_get_data (request->body, NULL), g_bytes_get_size (request->body),
                   "{\"a\":1}", 7);
  g_assert_cmpuint (request->status, ==, 404);

  ctct_sandbox_clear_requests (visitor->sandbox);
  ctct_sandbox_set_keep_requests (visitor->sandbox, FALSE);
  ctct_sandbox_visitor_see (visitor, "196");
  g_assert_cmpuint (requests->len, ==, 0);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/door/api-key", test_api_key);
  ctct_test_add ("/sandbox/door/token", test_token);
  ctct_test_add ("/sandbox/door/media-types", test_media_types);
  ctct_test_add ("/sandbox/door/paths", test_paths);
  ctct_test_add ("/sandbox/door/unknown-contact", test_unknown_contact);
  ctct_test_add ("/sandbox/door/headers", test_headers);
  ctct_test_add ("/sandbox/door/rate", test_rate);
  ctct_test_add ("/sandbox/door/day-limit", test_day_limit);
  ctct_test_add ("/sandbox/door/requests", test_requests);

  return ctct_test_run ();
}
