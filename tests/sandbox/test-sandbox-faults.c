/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-visitor.h"
#include "ctct-test.h"

#include <string.h>

#define BODY                                                                                       \
  "{\"email_addresses\":[{\"email_address\":\"ada@example.com\"}],\"lists\":[{\"id\":\"1\"}],"     \
  "\"first_name\":\"Ada\"}"

static void
add_fault (CtctSandboxVisitor *visitor, CtctFault *fault)
{
  ctct_sandbox_clear_faults (visitor->sandbox);
  ctct_sandbox_add_fault (visitor->sandbox, fault);
}

static char *
exchange (CtctSandboxVisitor *visitor, const char *method, const char *body, gsize most)
{
  g_autofree char *request =
      ctct_sandbox_visitor_write_request (visitor, method, "contacts/196", body);
  g_autoptr (GBytes) bytes = ctct_sandbox_visitor_exchange (visitor, request, most);
  const char *data = g_bytes_get_data (bytes, NULL);

  return g_strndup (data != NULL ? data : "", g_bytes_get_size (bytes));
}

/* Whether the write has happened; it is undone for the next one. */
static gboolean
take_change (CtctSandboxVisitor *visitor)
{
  g_autofree char *now = ctct_sandbox_dup_contact (visitor->sandbox, "196");
  gboolean changed = strstr (now, "\"Ada\"") != NULL;

  if (changed)
    {
      g_autofree char *undone = NULL;

      strstr (now, "\"Ada\"")[1] = 'I';
      undone = g_strdup (now);
      g_assert_true (ctct_sandbox_put_contact (visitor->sandbox, undone));
    }

  return changed;
}

static guint
get_last_status (CtctSandboxVisitor *visitor)
{
  GPtrArray *requests = ctct_sandbox_get_requests (visitor->sandbox);
  CtctSandboxRequest *request = g_ptr_array_index (requests, requests->len - 1);

  return request->status;
}

static gboolean
is_over (gpointer user_data)
{
  return *(gboolean *) user_data;
}

static void
test_delay (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  gint64 start = g_get_monotonic_time ();

  add_fault (visitor, ctct_fault_new_delay (150));
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "PUT", "contacts/196", BODY), ==, 200);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 150 * G_TIME_SPAN_MILLISECOND);
  g_assert_true (take_change (visitor));
  g_assert_cmpuint (get_last_status (visitor), ==, 200);
}

static void
cancel_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      soup_session_send_and_read_finish (SOUP_SESSION (source), result, &error);

  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static gboolean
has_request (gpointer user_data)
{
  CtctSandboxVisitor *visitor = user_data;

  return ctct_sandbox_get_requests (visitor->sandbox)->len > 0;
}

static gboolean
has_status (gpointer user_data)
{
  return get_last_status (user_data) == 200;
}

/* The client is gone before the delay is over; and the sandbox before another one. */
static void
test_delay_given_up (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
      g_autoptr (SoupMessage) msg =
          ctct_sandbox_visitor_make (visitor, "GET", "contacts/196", NULL);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      gboolean over = FALSE;

      add_fault (visitor, ctct_fault_new_delay (i == 0 ? 50 : 60000));
      soup_session_send_and_read_async (visitor->session, msg, G_PRIORITY_DEFAULT, cancellable,
                                        cancel_cb, &over);
      ctct_test_await (has_request, visitor);
      g_cancellable_cancel (cancellable);
      ctct_test_await (is_over, &over);
      if (i == 0)
        ctct_test_await (has_status, visitor);
    }
}

static gboolean
go_on_cb (gpointer user_data)
{
  CtctSandboxVisitor *visitor = user_data;

  if (ctct_sandbox_get_requests (visitor->sandbox)->len == 0)
    return G_SOURCE_CONTINUE;

  g_assert_false (take_change (visitor));
  ctct_sandbox_go_on (visitor->sandbox);
  return G_SOURCE_REMOVE;
}

static void
test_wait (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  add_fault (visitor, ctct_fault_new_wait ());
  g_timeout_add (10, go_on_cb, visitor);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "PUT", "contacts/196", BODY), ==, 200);
  g_assert_true (take_change (visitor));
}

static void
test_drip (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *wanted = ctct_sandbox_dup_contact (visitor->sandbox, "196");
  gint64 start = g_get_monotonic_time ();

  add_fault (visitor, ctct_fault_new_drip (1));
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
  g_assert_cmpstr (visitor->text, ==, wanted);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 500 * G_TIME_SPAN_MILLISECOND);
}

static void
test_drip_given_up (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *text = NULL;

  add_fault (visitor, ctct_fault_new_drip (1));
  text = exchange (visitor, "GET", NULL, 3);
  g_assert_true (g_str_has_prefix ("HTTP/1.1 200 OK", text));

  /* The next bytes meet a closed connection meanwhile. */
  add_fault (visitor, ctct_fault_new_delay (50));
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
}

static void
test_silence (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  SoupMessage *msg = ctct_sandbox_visitor_make (visitor, "PUT", "contacts/196", BODY);
  g_autoptr (GError) error = NULL;

  soup_session_set_timeout (visitor->session, 1);
  add_fault (visitor, ctct_fault_new_silence ());
  g_assert_false (ctct_sandbox_visitor_try (visitor, msg, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_false (take_change (visitor));
  g_assert_cmpuint (get_last_status (visitor), ==, 0);
}

static gboolean
close_cb (gpointer user_data)
{
  CtctSandboxVisitor *visitor = user_data;

  if (ctct_sandbox_get_requests (visitor->sandbox)->len == 0)
    return G_SOURCE_CONTINUE;

  ctct_sandbox_close (visitor->sandbox);
  return G_SOURCE_REMOVE;
}

/* Whatever hangs in the middle of a fault ends with the sandbox. */
static void
test_close_sandbox (void)
{
  CtctFault *(*const constructors[]) (void) = { ctct_fault_new_silence, ctct_fault_new_endless };

  for (guint i = 0; i < G_N_ELEMENTS (constructors); i++)
    {
      g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
      g_autofree char *text = NULL;

      add_fault (visitor, constructors[i]());
      g_timeout_add (10, close_cb, visitor);
      text = exchange (visitor, "GET", NULL, G_MAXSIZE);
      g_assert_true (i == 1 || *text == '\0');
    }
}

static void
test_close_before (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *text = NULL;

  add_fault (visitor, ctct_fault_new_close_before ());
  text = exchange (visitor, "PUT", BODY, G_MAXSIZE);
  g_assert_cmpstr (text, ==, "");
  g_assert_false (take_change (visitor));
  g_assert_cmpuint (get_last_status (visitor), ==, 0);
}

static void
test_close_after (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *text = NULL;

  add_fault (visitor, ctct_fault_new_close_after ());
  text = exchange (visitor, "PUT", BODY, G_MAXSIZE);
  g_assert_cmpstr (text, ==, "");
  g_assert_true (take_change (visitor));
  g_assert_cmpuint (get_last_status (visitor), ==, 0);
}

static void
test_close_inside (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  const gsize cuts[] = { 0, 1, 9, 17, 300, 700 };
  g_autofree char *whole = NULL;

  add_fault (visitor, ctct_fault_new_close_inside (G_MAXSIZE));
  whole = exchange (visitor, "PUT", BODY, G_MAXSIZE);
  g_assert_true (g_str_has_prefix (whole, "HTTP/1.1 200 OK\r\n"));
  g_assert_true (g_str_has_suffix (whole, "}"));
  g_assert_nonnull (strstr (whole, "\r\nContent-Type: application/json;charset=UTF-8\r\n"));
  g_assert_true (take_change (visitor));

  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    {
      g_autofree char *text = NULL;

      add_fault (visitor, ctct_fault_new_close_inside (cuts[i]));
      text = exchange (visitor, "PUT", BODY, G_MAXSIZE);
      g_assert_cmpuint (strlen (text), ==, cuts[i]);
      g_assert_true (strncmp (text, whole, MIN (cuts[i], 17)) == 0);
      g_assert_true (take_change (visitor));
      g_assert_cmpuint (get_last_status (visitor), ==, cuts[i] == 0 ? 0 : 200);
    }
}

/* An answer to a DELETE has no body to be cut in. */
static void
test_close_inside_delete (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *whole = NULL;

  add_fault (visitor, ctct_fault_new_close_inside (G_MAXSIZE));
  whole = exchange (visitor, "DELETE", NULL, G_MAXSIZE);
  g_assert_true (g_str_has_prefix (whole, "HTTP/1.1 204 No Content\r\n"));
  g_assert_true (g_str_has_suffix (whole, "\r\n\r\n"));
  g_assert_null (strstr (whole, "Content-Length"));
}

static void
test_answer (void)
{
  static const guint statuses[] = { 200, 204, 302, 400, 401, 404, 409, 429, 500, 503, 599 };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      CtctFault *fault = ctct_fault_new_answer (statuses[i], NULL, 0);
      SoupMessage *msg = ctct_sandbox_visitor_make (visitor, "PUT", "contacts/196", BODY);

      soup_message_add_flags (msg, SOUP_MESSAGE_NO_REDIRECT);
      ctct_fault_set_header (fault, "Location", "http://example.com/");
      add_fault (visitor, fault);
      g_assert_true (ctct_sandbox_visitor_try (visitor, msg, NULL));
      g_assert_cmpuint (visitor->status, ==, statuses[i]);
      g_assert_cmpuint (get_last_status (visitor), ==, statuses[i]);
      g_assert_cmpstr (visitor->text, ==, "");
      g_assert_cmpstr (soup_message_headers_get_one (visitor->headers, "Location"), ==,
                       "http://example.com/");
      g_assert_false (take_change (visitor));
    }
}

static void
test_answer_after (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  CtctFault *fault = ctct_fault_new_answer_after (500, "<html>\n", -1);

  ctct_fault_set_header (fault, "Content-Type", "text/html");
  add_fault (visitor, fault);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "PUT", "contacts/196", BODY), ==, 500);
  g_assert_cmpstr (visitor->text, ==, "<html>\n");
  g_assert_cmpstr (soup_message_headers_get_one (visitor->headers, "Content-Type"), ==,
                   "text/html");
  g_assert_null (soup_message_headers_get_one (visitor->headers, "Content-Encoding"));
  g_assert_true (take_change (visitor));
  g_assert_cmpuint (get_last_status (visitor), ==, 500);
}

static void
test_garbage (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  add_fault (visitor, ctct_fault_new_garbage ());
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
  g_assert_null (visitor->json);
  g_assert_false (g_utf8_validate (visitor->text, -1, NULL));

  add_fault (visitor, ctct_fault_new_wrong_shape ("[[]]"));
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
  g_assert_cmpstr (visitor->text, ==, "[[]]");
}

static void
test_endless (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *text = NULL;

  add_fault (visitor, ctct_fault_new_endless ());
  text = exchange (visitor, "GET", NULL, 1024 * 1024);
  g_assert_true (g_str_has_prefix (text, "HTTP/1.1 200 OK\r\n"));
  g_assert_nonnull (strstr (text, "\r\n\r\n7\r\n{\"id\":\"\r\n1000\r\n1111"));
  g_assert_cmpuint (strlen (text), >=, 1024 * 1024);
}

static void
test_match (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  CtctFault *fault = ctct_fault_new_answer (500, NULL, 0);

  ctct_fault_set_match (fault, "GET", "/v2/contacts/*");
  add_fault (visitor, fault);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196?a=b", NULL), ==, 500);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "PUT", "contacts/196", BODY), ==, 200);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts", NULL), ==, 200);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "lists", NULL), ==, 200);

  ctct_sandbox_clear_faults (visitor->sandbox);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
}

static void
test_window (void)
{
  static const guint wanted[] = { 200, 500, 500, 503, 503, 503 };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  CtctFault *first = ctct_fault_new_answer (500, NULL, 0);
  CtctFault *second = ctct_fault_new_answer (503, NULL, 0);

  ctct_fault_set_window (first, 1, 2);
  ctct_fault_set_window (second, 1, 0);
  ctct_sandbox_add_fault (visitor->sandbox, first);
  ctct_sandbox_add_fault (visitor->sandbox, second);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==,
                      wanted[i]);
}

/* The connection is closed inside the second request that it carries, and no other one comes. */
static void
test_kept_alive (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  CtctFault *fault = ctct_fault_new_close_after ();
  SoupMessage *msg;

  ctct_fault_set_window (fault, 1, 1);
  add_fault (visitor, fault);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
  msg = ctct_sandbox_visitor_make (visitor, "DELETE", "contacts/196", NULL);
  soup_message_add_flags (msg, SOUP_MESSAGE_NEW_CONNECTION);
  g_assert_false (ctct_sandbox_visitor_try (visitor, msg, NULL));
  g_assert_cmpuint (ctct_sandbox_get_requests (visitor->sandbox)->len, ==, 2);
  g_assert_cmpstr (
      json_object_get_string_member (ctct_sandbox_visitor_see (visitor, "196"), "status"), ==,
      "OPTOUT");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/faults/delay", test_delay);
  ctct_test_add ("/sandbox/faults/delay-given-up", test_delay_given_up);
  ctct_test_add ("/sandbox/faults/wait", test_wait);
  ctct_test_add ("/sandbox/faults/drip", test_drip);
  ctct_test_add ("/sandbox/faults/drip-given-up", test_drip_given_up);
  ctct_test_add ("/sandbox/faults/silence", test_silence);
  ctct_test_add ("/sandbox/faults/close-sandbox", test_close_sandbox);
  ctct_test_add ("/sandbox/faults/close-before", test_close_before);
  ctct_test_add ("/sandbox/faults/close-after", test_close_after);
  ctct_test_add ("/sandbox/faults/close-inside", test_close_inside);
  ctct_test_add ("/sandbox/faults/close-inside-delete", test_close_inside_delete);
  ctct_test_add ("/sandbox/faults/answer", test_answer);
  ctct_test_add ("/sandbox/faults/answer-after", test_answer_after);
  ctct_test_add ("/sandbox/faults/garbage", test_garbage);
  ctct_test_add ("/sandbox/faults/endless", test_endless);
  ctct_test_add ("/sandbox/faults/match", test_match);
  ctct_test_add ("/sandbox/faults/window", test_window);
  ctct_test_add ("/sandbox/faults/kept-alive", test_kept_alive);

  return ctct_test_run ();
}
