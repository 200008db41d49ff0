/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A certificate that cannot be checked is an error, and nothing is sent. The certificate of the
 * tests is its own issuer; its key is in the tree and good for nothing else. */

#include "ctct-api-fixture.h"

#define SCRAMBLE 299

/* Looks like a record of TLS, and cannot be deciphered. */
static const char no_record[] = "\x17\x03\x03\x00\x20 all of this means nothing at all.";

#ifdef __SANITIZE_ADDRESS__
const char *__asan_default_options (void);

/* The search for leaks ends in a crash where it meets the thread-local storage of the TLS
 * library. */
const char *
__asan_default_options (void)
{
  return "intercept_tls_get_addr=0";
}
#endif

typedef struct
{
  SoupServer *server;
  CtctFakeClock *clock;
  char *uri;
  guint n_requests;
  GHashTable *begun;  /* of SoupServerMessage, borrowed: connections in their handshake */
  gboolean cuts;      /* the connection, without an answer and without a farewell */
  gboolean scrambles; /* what it says, before it cuts */
} Fixture;

static gboolean
cut_cb (gpointer user_data)
{
  g_autoptr (SoupServerMessage) message = user_data;
  g_autoptr (GSocket) socket = g_object_ref (soup_server_message_get_socket (message));
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);

  if (soup_server_message_get_status (message) == SCRAMBLE)
    g_socket_send (socket, no_record, sizeof no_record, NULL, NULL);
  g_socket_close (socket, NULL);
  return G_SOURCE_REMOVE;
}

static void
request_cb (SoupServer *server,
            SoupServerMessage *message,
            const char *path,
            GHashTable *query,
            gpointer user_data)
{
  Fixture *self = user_data;

  g_hash_table_remove (self->begun, message);
  self->n_requests++;
  soup_server_message_set_status (message, self->scrambles ? SCRAMBLE : 200, NULL);
  if (!self->cuts)
    return;

  soup_server_message_pause (message);
  g_idle_add (cut_cb, g_object_ref (message));
}

static void
disconnected_cb (SoupServerMessage *message, gpointer user_data)
{
  Fixture *self = user_data;

  g_hash_table_remove (self->begun, message);
}

static void
gone_cb (gpointer user_data, GObject *message)
{
  Fixture *self = user_data;

  g_hash_table_remove (self->begun, message);
}

static void
begun_cb (SoupServer *server, SoupServerMessage *message, gpointer user_data)
{
  Fixture *self = user_data;

  g_hash_table_add (self->begun, message);
  g_signal_connect (message, "disconnected", G_CALLBACK (disconnected_cb), self);
  g_object_weak_ref (G_OBJECT (message), gone_cb, self);
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autofree char *certificate_path =
      g_test_build_filename (G_TEST_DIST, "data", "tls", "certificate.pem", NULL);
  g_autofree char *key_path = g_test_build_filename (G_TEST_DIST, "data", "tls", "key.pem", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) certificate =
      g_tls_certificate_new_from_files (certificate_path, key_path, &error);
  g_autoslist (GUri) uris = NULL;

  g_assert_no_error (error);
  self->begun = g_hash_table_new (NULL, NULL);
  self->server = soup_server_new ("tls-certificate", certificate, NULL);
  soup_server_add_handler (self->server, NULL, request_cb, self, NULL);
  g_signal_connect (self->server, "request-started", G_CALLBACK (begun_cb), self);
  soup_server_listen_local (self->server, 0,
                            SOUP_SERVER_LISTEN_HTTPS | SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (self->server);
  self->uri = g_strdup_printf ("https://127.0.0.1:%d/v2/", g_uri_get_port (uris->data));
  self->clock = ctct_fake_clock_new ("2024-05-17T12:00:00Z");
  return self;
}

static gboolean
has_no_handshake (gpointer user_data)
{
  Fixture *self = user_data;

  return g_hash_table_size (self->begun) == 0;
}

/* libsoup 3.6 goes on with a handshake on a connection that it has freed, so each has to end
 * before. */
static void
fixture_free (Fixture *self)
{
  ctct_test_await (has_no_handshake, self);
  soup_server_disconnect (self->server);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (self->server);
  g_assert_finalize_object (self->clock);
  g_hash_table_unref (self->begun);
  g_free (self->uri);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static gboolean
skip_without_tls (void)
{
  if (g_tls_backend_supports_tls (g_tls_backend_get_default ()))
    return FALSE;

  g_test_skip ("no TLS here");
  return TRUE;
}

static void
assert_fails (CtctTransport *transport, const char *method, CtctError code)
{
  const char *path[] = { "contacts", "196", NULL };
  g_autoptr (GBytes) body = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = ctct_api_send (
      transport, method, path, NULL, g_str_equal (method, "PUT") ? body : NULL, NULL, &error);

  ctct_api_assert_failed (reply, error, (int) code);
}

static void
test_untrusted (void)
{
  g_autoptr (Fixture) fixture = NULL;
  g_autoptr (CtctTransport) transport = NULL;

  if (skip_without_tls ())
    return;

  fixture = fixture_new ();
  transport = ctct_api_create_transport (fixture->uri, CTCT_CLOCK (fixture->clock), 1000, 1000);
  assert_fails (transport, "GET", CTCT_ERROR_UNTRUSTED);
  assert_fails (transport, "PUT", CTCT_ERROR_UNTRUSTED);
  assert_fails (transport, "DELETE", CTCT_ERROR_UNTRUSTED);
  g_assert_cmpuint (fixture->n_requests, ==, 0);
}

/* A transport for which the certificate of the tests is a good one. */
static CtctTransport *
create_trusting_transport (Fixture *fixture)
{
  g_autofree char *anchors =
      g_test_build_filename (G_TEST_DIST, "data", "tls", "certificate.pem", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) database = g_tls_file_database_new (anchors, &error);
  CtctTransport *transport =
      ctct_api_create_transport (fixture->uri, CTCT_CLOCK (fixture->clock), 1000, 1000);
  g_autoptr (SoupSession) session = NULL;

  g_assert_no_error (error);
  g_object_get (transport, "session", &session, NULL);
  soup_session_set_tls_database (session, database);
  return transport;
}

static void
test_trusted (void)
{
  g_autoptr (Fixture) fixture = NULL;
  g_autoptr (CtctTransport) transport = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctReply) reply = NULL;
  const char *path[] = { "contacts", "196", NULL };

  if (skip_without_tls ())
    return;

  fixture = fixture_new ();
  transport = create_trusting_transport (fixture);
  reply = ctct_api_send (transport, "GET", path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, 200);
  g_assert_cmpuint (fixture->n_requests, ==, 1);
}

/* A connection that is cut after the request went out ends in an error of TLS, but what was sent
 * may have been taken. */
static void
test_cut (void)
{
  g_autoptr (Fixture) fixture = NULL;
  g_autoptr (CtctTransport) transport = NULL;

  if (skip_without_tls ())
    return;

  fixture = fixture_new ();
  fixture->cuts = TRUE;
  transport = create_trusting_transport (fixture);
  assert_fails (transport, "PUT", CTCT_ERROR_CLOSED);
  assert_fails (transport, "DELETE", CTCT_ERROR_CLOSED);
  fixture->scrambles = TRUE;
  assert_fails (transport, "PUT", CTCT_ERROR_CLOSED);
  assert_fails (transport, "DELETE", CTCT_ERROR_CLOSED);
  g_assert_cmpuint (fixture->n_requests, ==, 4);
}

static gboolean
incoming_cb (GSocketService *service,
             GSocketConnection *connection,
             GObject *source,
             gpointer user_data)
{
  g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
  return TRUE;
}

/* One that hangs up before there is a certificate says nothing about trust. */
static void
test_cut_before (void)
{
  g_autoptr (GSocketService) service = g_socket_service_new ();
  g_autoptr (CtctFakeClock) clock = ctct_fake_clock_new ("2024-05-17T12:00:00Z");
  g_autoptr (CtctTransport) transport = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;
  guint port;

  if (skip_without_tls ())
    return;

  port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (service, "incoming", G_CALLBACK (incoming_cb), NULL);
  uri = g_strdup_printf ("https://127.0.0.1:%u/v2/", port);
  transport = ctct_api_create_transport (uri, CTCT_CLOCK (clock), 1000, 1000);
  assert_fails (transport, "PUT", CTCT_ERROR_OFFLINE);
  g_socket_service_stop (service);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/tls/untrusted", test_untrusted);
  ctct_test_add ("/tls/trusted", test_trusted);
  ctct_test_add ("/tls/cut", test_cut);
  ctct_test_add ("/tls/cut-before", test_cut_before);

  return ctct_test_run ();
}
