/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 4, of requests: an idle time-out, a deadline, and a cap that counts after
 * decompression. Where something comes slowly the time is real, since the server's is. */

#include "ctct-api-fixture.h"
#include "ctct-fake-clock.h"
#include "ctct-system-clock.h"

#define LARGE (16 * 1024 * 1024)

/* In milliseconds. */
#define SHORT 200
#define LONG  20000

static CtctSandbox *
create_sandbox (CtctFault *fault)
{
  CtctSandbox *sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, 0, 0, 1);
  g_autoptr (GError) error = NULL;

  ctct_sandbox_listen (sandbox, 0, &error);
  g_assert_no_error (error);
  ctct_sandbox_add_fault (sandbox, fault);
  return sandbox;
}

/* Returns the error, and how long it took in milliseconds. */
static GError *
send_to (const char *uri,
         const char *method,
         guint idle_timeout,
         guint deadline,
         CtctReply **reply,
         gint64 *duration)
{
  g_autoptr (CtctClock) clock = ctct_system_clock_new ();
  CtctTransport *transport = ctct_api_create_transport (uri, clock, idle_timeout, deadline);
  const char *path[] = { "contacts", "196", NULL };
  gint64 start = g_get_monotonic_time ();
  GError *error = NULL;

  *reply = ctct_api_send (transport, method, path, NULL, NULL, NULL, &error);
  *duration = (g_get_monotonic_time () - start) / 1000;
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (transport);
  return error;
}

typedef struct
{
  CtctSandbox *sandbox;
  guint n_requests;
} Count;

static gboolean
has_requests (gpointer user_data)
{
  const Count *count = user_data;

  return ctct_sandbox_get_requests (count->sandbox)->len == count->n_requests;
}

/* At that time, and not before. */
static void
assert_ends (CtctSandbox *sandbox, const char *method, guint idle_timeout, guint deadline)
{
  Count one_more = { sandbox, ctct_sandbox_get_requests (sandbox)->len + 1 };
  CtctFakeClock *clock = ctct_fake_clock_new ("2024-05-17T12:00:00Z");
  CtctTransport *transport = ctct_api_create_transport (ctct_sandbox_get_uri (sandbox),
                                                        CTCT_CLOCK (clock), idle_timeout, deadline);
  const char *path[] = { "contacts", "196", NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CtctReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  ctct_transport_send_async (transport, method, path, NULL, NULL, NULL, ctct_test_result_cb,
                             &result);
  ctct_test_await (has_requests, &one_more);
  ctct_fake_clock_advance (clock, MIN (idle_timeout, deadline) - 1);
  g_assert_null (result);
  ctct_fake_clock_advance (clock, 1);
  reply = ctct_transport_send_finish (transport, ctct_test_await_result (&result), &error);
  ctct_api_assert_failed (reply, error, CTCT_ERROR_TIMED_OUT);
  g_assert_true (has_requests (&one_more));
  g_clear_object (&result);
  ctct_test_await_finalized (transport);
  ctct_test_await_finalized (clock);
}

static void
assert_times_out (CtctFault *fault, guint idle_timeout, guint deadline)
{
  g_autoptr (CtctSandbox) sandbox = create_sandbox (fault);

  assert_ends (sandbox, "GET", idle_timeout, deadline);
  assert_ends (sandbox, "PUT", idle_timeout, deadline);
}

static void
test_silence (void)
{
  assert_times_out (ctct_fault_new_silence (), SHORT, LONG);
}

static void
test_silence_by_deadline (void)
{
  assert_times_out (ctct_fault_new_silence (), LONG, SHORT);
}

/* An answer that drips is never idle, and has no end. */
static void
test_drip (void)
{
  assert_times_out (ctct_fault_new_drip (20), LONG, SHORT);
}

#define N_CHUNKS    10
#define CHUNK_PAUSE 250

typedef struct
{
  SoupServerMessage *message;
  guint n_sent;
} Slow;

static gboolean
send_chunk_cb (gpointer user_data)
{
  Slow *slow = user_data;
  SoupMessageBody *body = soup_server_message_get_response_body (slow->message);

  if (slow->n_sent++ < N_CHUNKS)
    soup_message_body_append (body, SOUP_MEMORY_STATIC, "x", 1);
  else
    soup_message_body_complete (body);
  soup_server_message_unpause (slow->message);
  if (slow->n_sent <= N_CHUNKS)
    return G_SOURCE_CONTINUE;

  g_object_unref (slow->message);
  g_free (slow);
  return G_SOURCE_REMOVE;
}

static void
slow_cb (SoupServer *server,
         SoupServerMessage *message,
         const char *path,
         GHashTable *query,
         gpointer user_data)
{
  Slow *slow = g_new0 (Slow, 1);

  slow->message = g_object_ref (message);
  soup_server_message_set_status (message, 200, NULL);
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message),
                                     SOUP_ENCODING_CHUNKED);
  soup_server_message_pause (message);
  g_timeout_add (CHUNK_PAUSE, send_chunk_cb, slow);
}

/* What comes slowly, but comes, may take longer than the idle time-out. */
static void
test_slow_body (void)
{
  g_autoptr (SoupServer) server = soup_server_new (NULL, NULL);
  g_autoslist (GUri) uris = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (CtctReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  gint64 duration;

  soup_server_add_handler (server, NULL, slow_cb, NULL, NULL);
  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL);
  uris = soup_server_get_uris (server);
  uri = g_strdup_printf ("http://127.0.0.1:%d/v2/", g_uri_get_port (uris->data));

  error = send_to (uri, "GET", 8 * CHUNK_PAUSE, LONG, &reply, &duration);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (reply->body), ==, N_CHUNKS);
  g_assert_cmpint (duration, >, 8 * CHUNK_PAUSE);
  soup_server_disconnect (server);
}

static void
test_late_answer (void)
{
  assert_times_out (ctct_fault_new_wait (), SHORT, LONG);
}

static void
test_slow_answer_in_time (void)
{
  g_autoptr (CtctSandbox) sandbox = create_sandbox (ctct_fault_new_delay (100));
  g_autoptr (CtctReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  gint64 duration;

  error = send_to (ctct_sandbox_get_uri (sandbox), "GET", 10000, 20000, &reply, &duration);
  g_assert_no_error (error);
  g_assert_cmpint (duration, >=, 99);
}

static void
test_endless (void)
{
  g_autoptr (CtctSandbox) sandbox = create_sandbox (ctct_fault_new_endless ());
  g_autoptr (CtctReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  gint64 duration;

  error = send_to (ctct_sandbox_get_uri (sandbox), "GET", 20000, 25000, &reply, &duration);
  ctct_api_assert_failed (reply, error, CTCT_ERROR_TOO_LARGE);
}

static GBytes *
compress (gsize size)
{
  g_autoptr (GConverter) gzip =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, gzip);
  g_autofree char *text = g_strnfill (size, ' ');

  g_assert_true (g_output_stream_write_all (stream, text, size, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static CtctFault *
create_bomb (gsize size)
{
  g_autoptr (GBytes) bytes = compress (size);
  CtctFault *fault = ctct_fault_new_answer (200, g_bytes_get_data (bytes, NULL),
                                            (gssize) g_bytes_get_size (bytes));

  g_assert_cmpuint (g_bytes_get_size (bytes), <, 100000);
  ctct_fault_set_header (fault, "Content-Encoding", "gzip");
  return fault;
}

static void
test_bomb (void)
{
  g_autoptr (CtctSandbox) sandbox = create_sandbox (create_bomb (LARGE + 1));
  g_autoptr (CtctReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  gint64 duration;

  error = send_to (ctct_sandbox_get_uri (sandbox), "GET", 20000, 25000, &reply, &duration);
  ctct_api_assert_failed (reply, error, CTCT_ERROR_TOO_LARGE);
}

static void
test_just_not_too_large (void)
{
  g_autoptr (CtctSandbox) sandbox = create_sandbox (create_bomb (LARGE));
  g_autoptr (CtctReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  gint64 duration;

  error = send_to (ctct_sandbox_get_uri (sandbox), "GET", 20000, 25000, &reply, &duration);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (reply->body), ==, LARGE);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/transport-limits/silence", test_silence);
  ctct_test_add ("/transport-limits/silence-by-deadline", test_silence_by_deadline);
  ctct_test_add ("/transport-limits/drip", test_drip);
  ctct_test_add ("/transport-limits/slow-body", test_slow_body);
  ctct_test_add ("/transport-limits/late-answer", test_late_answer);
  ctct_test_add ("/transport-limits/slow-answer-in-time", test_slow_answer_in_time);
  ctct_test_add ("/transport-limits/endless", test_endless);
  ctct_test_add ("/transport-limits/bomb", test_bomb);
  ctct_test_add ("/transport-limits/just-not-too-large", test_just_not_too_large);

  return ctct_test_run ();
}
