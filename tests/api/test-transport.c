/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes over the wire, and what never does. Invariants 4 (of requests), 6 and 7. */

#include "ctct-api-fixture.h"

#include <string.h>

static CtctReply *
send_get (CtctApiFixture *fixture, const char *id, GError **error)
{
  const char *path[] = { "contacts", id, NULL };

  return ctct_api_send (fixture->transport, "GET", path, NULL, NULL, NULL, error);
}

static CtctReply *
send_write (CtctApiFixture *fixture, const char *method, GError **error)
{
  const char *path[] = { "contacts", "196", NULL };
  g_autofree char *text = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  g_autoptr (GBytes) body = g_str_equal (method, "PUT") ? g_bytes_new (text, strlen (text)) : NULL;

  return ctct_api_send (fixture->transport, method, path, NULL, body, NULL, error);
}

static const char *
get_header (CtctSandboxRequest *request, const char *name)
{
  return g_hash_table_lookup (request->headers, name);
}

static void
test_get (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *bearer =
      g_strconcat ("Bearer ", ctct_sandbox_get_access_token (fixture->sandbox), NULL);
  g_autofree char *query =
      g_strconcat ("api_key=", ctct_sandbox_get_api_key (fixture->sandbox), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = send_get (fixture, "196", &error);
  g_autofree char *expected = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  CtctSandboxRequest *request = ctct_api_find_request (fixture, "GET");

  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, 200);
  g_assert_cmpmem (g_bytes_get_data (reply->body, NULL), g_bytes_get_size (reply->body), expected,
                   strlen (expected));

  g_assert_cmpstr (request->path, ==, "/v2/contacts/196");
  g_assert_cmpstr (request->query_text, ==, query);
  g_assert_cmpstr (get_header (request, "authorization"), ==, bearer);
  g_assert_cmpstr (get_header (request, "accept"), ==, "application/json");
  g_assert_nonnull (strstr (get_header (request, "accept-encoding"), "gzip"));
  g_assert_true (g_str_has_prefix (get_header (request, "user-agent"), "Addressee"));
  g_assert_null (get_header (request, "content-type"));
  g_assert_null (get_header (request, "cookie"));
  g_assert_null (get_header (request, "if-none-match"));
  g_assert_cmpuint (g_bytes_get_size (request->body), ==, 0);
}

static void
test_put (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *text = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = send_write (fixture, "PUT", &error);
  CtctSandboxRequest *request = ctct_api_find_request (fixture, "PUT");

  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, 200);
  g_assert_cmpstr (get_header (request, "content-type"), ==, "application/json");
  g_assert_cmpstr (get_header (request, "accept"), ==, "application/json");
  g_assert_cmpmem (g_bytes_get_data (request->body, NULL), g_bytes_get_size (request->body), text,
                   strlen (text));
}

static void
test_any_status_is_a_reply (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  static const guint statuses[] = { 204, 400, 401, 403, 404, 409, 429, 500, 503, 599 };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctReply) reply = NULL;

      ctct_api_add_fault (fixture, ctct_fault_new_answer (statuses[i], "", 0), NULL, 0, 1);
      reply = send_get (fixture, "196", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (reply->status, ==, statuses[i]);
      g_assert_cmpuint (g_bytes_get_size (reply->body), ==, 0);
    }
}

/* One that asks for a login is not told the token in another form. */
static void
test_no_login (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctFault *fault = ctct_fault_new_answer (401, "", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = NULL;

  ctct_fault_set_header (fault, "WWW-Authenticate", "Basic realm=\"service\"");
  ctct_api_add_fault (fixture, fault, NULL, 0, 0);
  reply = send_get (fixture, "196", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, 401);
  ctct_api_assert_requests (fixture, "GET contacts/196");
}

typedef struct
{
  const char *text;
  const char *encoded;
} Encoding;

static void
test_encoding (void)
{
  static const Encoding table[] = {
    { "ann+news@example.com", "ann%2Bnews%40example.com" },
    { "a&b=c@example.com", "a%26b%3Dc%40example.com" },
    { "a/b?c#d@example.com", "a%2Fb%3Fc%23d%40example.com" },
    { "100%@example.com", "100%25%40example.com" },
    { "zoë@exämple.org", "zo%C3%AB%40ex%C3%A4mple.org" },
    { "a b\"<>\\^`{|}@example.com", "a%20b%22%3C%3E%5C%5E%60%7B%7C%7D%40example.com" },
    { "静香@example.jp", "%E9%9D%99%E9%A6%99%40example.jp" },
    { "o'brien;,:$!*()@example.com", NULL },
    { "", "" },
  };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const char *path[] = { "contacts", NULL };
      const char *query[] = { "email", table[i].text, "limit", "5", NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctReply) reply =
          ctct_api_send (fixture->transport, "GET", path, query, NULL, NULL, &error);
      CtctSandboxRequest *request = ctct_api_find_request (fixture, "GET");
      g_autofree char *expected = g_strdup_printf ("email=%s&limit=5&api_key=%s", table[i].encoded,
                                                   ctct_sandbox_get_api_key (fixture->sandbox));

      g_assert_no_error (error);
      if (table[i].encoded != NULL)
        g_assert_cmpstr (request->query_text, ==, expected);
      g_assert_cmpstr (g_hash_table_lookup (request->query, "email"), ==, table[i].text);
      g_assert_cmpstr (request->path, ==, "/v2/contacts");
    }
}

static void
request_queued_cb (SoupSession *session, SoupMessage *message, char **path)
{
  g_free (*path);
  *path = g_strdup (g_uri_get_path (soup_message_get_uri (message)));
}

/* A segment stays a segment. */
static void
test_path_encoding (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  const char *path[] = { "contacts", "1/2?x#y %é", NULL };
  g_autofree char *sent_path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = NULL;
  CtctSandboxRequest *request;

  g_signal_connect (fixture->session, "request-queued", G_CALLBACK (request_queued_cb), &sent_path);
  reply = ctct_api_send (fixture->transport, "GET", path, NULL, NULL, NULL, &error);
  g_signal_handlers_disconnect_by_func (fixture->session, request_queued_cb, &sent_path);
  g_assert_no_error (error);

  g_assert_cmpstr (sent_path, ==, "/v2/contacts/1%2F2%3Fx%23y%20%25%C3%A9");
  /* The server shows it decoded. */
  request = ctct_api_find_request (fixture, "GET");
  g_assert_cmpstr (request->path, ==, "/v2/contacts/1/2?x#y %é");
  g_assert_true (g_str_has_prefix (request->query_text, "api_key="));
}

static void
test_no_redirects (gconstpointer data)
{
  guint status = GPOINTER_TO_UINT (data);
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *target =
      g_strconcat (ctct_sandbox_get_uri (fixture->sandbox), "elsewhere", NULL);
  CtctFault *fault = ctct_fault_new_answer (status, "", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = NULL;
  g_autoptr (CtctReply) write_reply = NULL;
  g_autoptr (CtctReply) delete_reply = NULL;

  ctct_fault_set_header (fault, "Location", target);
  ctct_api_add_fault (fixture, fault, NULL, 0, 0);
  reply = send_get (fixture, "196", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, status);
  write_reply = send_write (fixture, "PUT", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (write_reply->status, ==, status);
  delete_reply = send_write (fixture, "DELETE", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (delete_reply->status, ==, status);
  ctct_api_assert_requests (fixture, "GET contacts/196, PUT contacts/196, DELETE contacts/196");
}

static void
test_no_cookies (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctFault *fault = ctct_fault_new_answer (200, "{}", -1);
  g_autoptr (CtctReply) first = NULL;
  g_autoptr (CtctReply) second = NULL;

  ctct_fault_set_header (fault, "Set-Cookie", "crumb=1; Path=/");
  ctct_api_add_fault (fixture, fault, NULL, 0, 1);
  first = send_get (fixture, "196", NULL);
  second = send_get (fixture, "196", NULL);
  g_assert_null (get_header (ctct_api_find_request (fixture, "GET"), "cookie"));
  ctct_api_assert_requests (fixture, "GET contacts/196, GET contacts/196");
}

static void
test_no_cache (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctFault *fault = ctct_fault_new_answer (200, "{\"id\":\"old\"}", -1);
  g_autoptr (CtctReply) first = NULL;
  g_autoptr (CtctReply) second = NULL;

  ctct_fault_set_header (fault, "Cache-Control", "max-age=3600");
  ctct_fault_set_header (fault, "ETag", "\"1\"");
  ctct_api_add_fault (fixture, fault, NULL, 0, 1);
  first = send_get (fixture, "196", NULL);
  second = send_get (fixture, "196", NULL);
  g_assert_cmpint (g_bytes_compare (first->body, second->body), !=, 0);
  g_assert_null (get_header (ctct_api_find_request (fixture, "GET"), "if-none-match"));
  ctct_api_assert_requests (fixture, "GET contacts/196, GET contacts/196");
}

static void
assert_closed (CtctApiFixture *fixture, CtctFault *fault, const char *method)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = NULL;

  ctct_api_add_fault (fixture, fault, method, 0, 0);
  reply = g_str_equal (method, "GET") ? send_get (fixture, "196", &error)
                                      : send_write (fixture, method, &error);
  ctct_api_assert_failed (reply, error, CTCT_ERROR_CLOSED);
  ctct_sandbox_clear_faults (fixture->sandbox);
}

static void
test_closed (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  assert_closed (fixture, ctct_fault_new_close_before (), "GET");
  assert_closed (fixture, ctct_fault_new_close_after (), "GET");
  assert_closed (fixture, ctct_fault_new_close_inside (5), "GET");
  assert_closed (fixture, ctct_fault_new_close_inside (60), "GET");
  assert_closed (fixture, ctct_fault_new_close_inside (500), "GET");
}

/* libsoup sends a PUT and a DELETE again by itself when a connection that was kept alive turns
 * out to be closed. The GET warms the connection, so that there is one. */
static void
test_write_is_sent_once (gconstpointer data)
{
  const char *method = data;
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctFault *faults[] = { ctct_fault_new_close_before (), ctct_fault_new_close_after (),
                          ctct_fault_new_close_inside (0), ctct_fault_new_close_inside (20),
                          ctct_fault_new_close_inside (100) };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (CtctReply) warm = send_get (fixture, "196", NULL);

      g_assert_cmpuint (warm->status, ==, 200);
      ctct_sandbox_clear_requests (fixture->sandbox);
      assert_closed (fixture, faults[i], method);
      g_assert_cmpuint (ctct_api_count_requests (fixture, method), ==, 1);
      g_assert_cmpuint (ctct_sandbox_get_requests (fixture->sandbox)->len, ==, 1);
    }
}

static void
test_refused_connection (void)
{
  g_autoptr (CtctFakeClock) clock = ctct_fake_clock_new ("2024-05-17T12:00:00Z");
  g_autoptr (CtctTransport) transport = NULL;
  g_autofree char *uri = NULL;
  const char *path[] = { "contacts", "196", NULL };
  static const char *const methods[] = { "GET", "PUT", "DELETE" };
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, 0, 0, 1);

  ctct_sandbox_listen (sandbox, 0, NULL);
  uri = g_strdup (ctct_sandbox_get_uri (sandbox));
  ctct_sandbox_close (sandbox);
  transport = ctct_api_create_transport (uri, CTCT_CLOCK (clock), 1000, 1000);

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctReply) reply =
          ctct_api_send (transport, methods[i], path, NULL, NULL, NULL, &error);

      ctct_api_assert_failed (reply, error, CTCT_ERROR_OFFLINE);
    }
}

/* A GET finds its kept connection closed, and then nobody at home: nothing of it was taken. */
static void
test_server_goes_away (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctReply) warm = send_get (fixture, "196", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) write_error = NULL;
  g_autoptr (CtctReply) reply = NULL;
  g_autoptr (CtctReply) write_reply = NULL;

  ctct_sandbox_close (fixture->sandbox);
  reply = send_get (fixture, "196", &error);
  ctct_api_assert_failed (reply, error, CTCT_ERROR_OFFLINE);
  write_reply = send_write (fixture, "PUT", &write_error);
  ctct_api_assert_failed (write_reply, write_error, CTCT_ERROR_OFFLINE);
}

static void
test_call_made (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *expected = NULL;
  const char *uri = ctct_sandbox_get_uri (fixture->sandbox);
  g_autoptr (CtctReply) got = send_get (fixture, "196", NULL);
  g_autoptr (CtctReply) deleted = send_write (fixture, "DELETE", NULL);
  g_autoptr (CtctReply) not_found = send_get (fixture, "4711", NULL);

  assert_closed (fixture, ctct_fault_new_close_before (), "GET");
  expected = g_strdup_printf ("GET %scontacts/…?api_key=… → 200\n"
                              "DELETE %scontacts/…?api_key=… → 204\n"
                              "GET %scontacts/…?api_key=… → 404\n"
                              "GET %scontacts/…?api_key=… → "
                              "closed before the answer was complete\n",
                              uri, uri, uri, uri);
  g_assert_cmpstr (fixture->calls->str, ==, expected);
}

static void
test_properties (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (SoupSession) session = NULL;
  g_autoptr (CtctCallBudget) budget = NULL;
  g_autoptr (CtctClock) clock = NULL;
  g_autoptr (CtctCredentials) credentials = NULL;
  g_autoptr (GUri) uri = NULL;
  guint idle_timeout;
  guint deadline;

  g_object_get (fixture->transport, "session", &session, "budget", &budget, "clock", &clock,
                "credentials", &credentials, "base-uri", &uri, "idle-timeout", &idle_timeout,
                "deadline", &deadline, NULL);
  g_assert_true (session == fixture->session);
  g_assert_true (budget == CTCT_CALL_BUDGET (fixture->budget));
  g_assert_true (clock == CTCT_CLOCK (fixture->clock));
  g_assert_true (clock == ctct_transport_get_clock (fixture->transport));
  g_assert_nonnull (credentials);
  g_assert_cmpstr (g_uri_get_path (uri), ==, "/v2/");
  g_assert_cmpuint (idle_timeout, <, deadline);
}

int
main (int argc, char *argv[])
{
  static const guint redirects[] = { 301, 302, 303, 307, 308 };

  ctct_test_init (&argc, &argv);

  ctct_test_add ("/transport/get", test_get);
  ctct_test_add ("/transport/put", test_put);
  ctct_test_add ("/transport/any-status-is-a-reply", test_any_status_is_a_reply);
  ctct_test_add ("/transport/no-login", test_no_login);
  ctct_test_add ("/transport/encoding", test_encoding);
  ctct_test_add ("/transport/path-encoding", test_path_encoding);
  for (guint i = 0; i < G_N_ELEMENTS (redirects); i++)
    {
      g_autofree char *path = g_strdup_printf ("/transport/no-redirects/%u", redirects[i]);

      ctct_test_add_data (path, GUINT_TO_POINTER (redirects[i]), test_no_redirects);
    }
  ctct_test_add ("/transport/no-cookies", test_no_cookies);
  ctct_test_add ("/transport/no-cache", test_no_cache);
  ctct_test_add ("/transport/closed", test_closed);
  ctct_test_add_data ("/transport/write-is-sent-once/put", "PUT", test_write_is_sent_once);
  ctct_test_add_data ("/transport/write-is-sent-once/delete", "DELETE", test_write_is_sent_once);
  ctct_test_add_data ("/transport/write-is-sent-once/post", "POST", test_write_is_sent_once);
  ctct_test_add ("/transport/refused-connection", test_refused_connection);
  ctct_test_add ("/transport/server-goes-away", test_server_goes_away);
  ctct_test_add ("/transport/call-made", test_call_made);
  ctct_test_add ("/transport/properties", test_properties);

  return ctct_test_run ();
}
