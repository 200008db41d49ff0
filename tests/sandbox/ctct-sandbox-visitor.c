/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-visitor.h"

#include "ctct-test.h"

#include <string.h>

typedef struct
{
  GSocket *socket;
  GByteArray *bytes;
  gsize most;
  gboolean ended;
} Reading;

static void
forget (CtctSandboxVisitor *self)
{
  self->status = 0;
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->json, json_node_unref);
  g_clear_pointer (&self->headers, soup_message_headers_unref);
}

static void
remember (CtctSandboxVisitor *self, SoupMessage *msg, GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonParser) parser = json_parser_new ();

  self->status = soup_message_get_status (msg);
  self->headers = soup_message_headers_ref (soup_message_get_response_headers (msg));
  self->text = g_strndup (data != NULL ? data : "", length);
  if (json_parser_load_from_data (parser, self->text, -1, NULL))
    self->json = json_parser_steal_root (parser);
}

static char *
make_uri (CtctSandboxVisitor *self, const char *path)
{
  return g_strconcat (ctct_sandbox_get_uri (self->sandbox), path,
                      strchr (path, '?') != NULL ? "&" : "?",
                      "api_key=", ctct_sandbox_get_api_key (self->sandbox), NULL);
}

static gboolean
readable_cb (GSocket *socket, GIOCondition condition, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (GError) error = NULL;
  guint8 buffer[4096];
  gssize n_read =
      g_socket_receive_with_blocking (socket, (char *) buffer, sizeof buffer, FALSE, NULL, &error);

  if (n_read > 0)
    g_byte_array_append (reading->bytes, buffer, (guint) n_read);
  if (n_read == 0 || (n_read < 0 && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK)))
    reading->ended = TRUE;

  return reading->ended ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static gboolean
has_read_enough (gpointer user_data)
{
  Reading *reading = user_data;

  return reading->ended || reading->bytes->len >= reading->most;
}

CtctSandboxVisitor *
ctct_sandbox_visitor_new (CtctSandboxFlags flags, guint n_contacts, guint rate)
{
  CtctSandboxVisitor *self = g_new0 (CtctSandboxVisitor, 1);
  g_autoptr (GError) error = NULL;

  self->sandbox = ctct_sandbox_new (flags, n_contacts, rate, 1);
  ctct_sandbox_listen (self->sandbox, 0, &error);
  g_assert_no_error (error);
  self->session = soup_session_new ();
  return self;
}

void
ctct_sandbox_visitor_free (CtctSandboxVisitor *self)
{
  forget (self);
  soup_session_abort (self->session);
  g_assert_finalize_object (self->session);
  ctct_sandbox_close (self->sandbox);
  g_assert_finalize_object (self->sandbox);
  g_free (self);
}

SoupMessage *
ctct_sandbox_visitor_make (CtctSandboxVisitor *self,
                           const char *method,
                           const char *path,
                           const char *body)
{
  g_autofree char *uri = make_uri (self, path);
  g_autofree char *token =
      g_strconcat ("Bearer ", ctct_sandbox_get_access_token (self->sandbox), NULL);
  SoupMessage *msg = soup_message_new (method, uri);
  SoupMessageHeaders *headers = soup_message_get_request_headers (msg);

  soup_message_headers_replace (headers, "Authorization", token);
  soup_message_headers_replace (headers, "Accept", "application/json");
  if (body != NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));

      soup_message_set_request_body_from_bytes (msg, "application/json", bytes);
    }

  return msg;
}

gboolean
ctct_sandbox_visitor_try (CtctSandboxVisitor *self, SoupMessage *msg, GError **error)
{
  g_autoptr (SoupMessage) owned = msg;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;

  forget (self);
  soup_session_send_and_read_async (self->session, msg, G_PRIORITY_DEFAULT, NULL,
                                    ctct_test_result_cb, &result);
  ctct_test_await_result (&result);
  bytes = soup_session_send_and_read_finish (self->session, result, error);
  if (bytes == NULL)
    return FALSE;

  remember (self, msg, bytes);
  return TRUE;
}

guint
ctct_sandbox_visitor_call (CtctSandboxVisitor *self,
                           const char *method,
                           const char *path,
                           const char *body)
{
  g_autoptr (GError) error = NULL;

  ctct_sandbox_visitor_try (self, ctct_sandbox_visitor_make (self, method, path, body), &error);
  g_assert_no_error (error);
  return self->status;
}

JsonObject *
ctct_sandbox_visitor_get_object (CtctSandboxVisitor *self)
{
  g_assert_nonnull (self->json);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (self->json));
  return json_node_get_object (self->json);
}

JsonArray *
ctct_sandbox_visitor_get_results (CtctSandboxVisitor *self)
{
  return json_object_get_array_member (ctct_sandbox_visitor_get_object (self), "results");
}

char *
ctct_sandbox_visitor_dup_next (CtctSandboxVisitor *self)
{
  JsonObject *meta = json_object_get_object_member (ctct_sandbox_visitor_get_object (self), "meta");
  JsonObject *pagination = json_object_get_object_member (meta, "pagination");
  const char *link;

  if (!json_object_has_member (pagination, "next_link"))
    return NULL;

  link = ctct_sandbox_text (pagination, "next_link");
  g_assert_true (g_regex_match_simple ("^/v2/[a-z0-9/]+\\?next=[A-Za-z0-9_-]+$", link, 0, 0));
  return g_strdup (link + strlen ("/v2/"));
}

GHashTable *
ctct_sandbox_visitor_read_all (CtctSandboxVisitor *self, const char *path, guint limit)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *next = g_strdup (path);

  while (next != NULL)
    {
      guint n_results;

      g_assert_cmpuint (ctct_sandbox_visitor_call (self, "GET", next, NULL), ==, 200);
      n_results = ctct_sandbox_length (ctct_sandbox_visitor_get_object (self), "results");
      g_free (next);
      next = ctct_sandbox_visitor_dup_next (self);
      g_assert_cmpuint (n_results, <=, limit);
      g_assert_true (next == NULL || n_results == limit);
      for (guint i = 0; i < n_results; i++)
        g_assert_true (g_hash_table_add (
            ids,
            g_strdup (ctct_sandbox_text (
                ctct_sandbox_item (ctct_sandbox_visitor_get_object (self), "results", i), "id"))));
    }

  return ids;
}

guint
ctct_sandbox_visitor_put (CtctSandboxVisitor *self, const char *id, const char *body)
{
  g_autofree char *path = g_strconcat ("contacts/", id, NULL);

  return ctct_sandbox_visitor_call (self, "PUT", path, body);
}

JsonObject *
ctct_sandbox_visitor_put_and_see (CtctSandboxVisitor *self, const char *id, const char *body)
{
  g_autoptr (JsonNode) echo = NULL;
  JsonObject *seen;

  g_assert_cmpuint (ctct_sandbox_visitor_put (self, id, body), ==, 200);
  echo = json_node_copy (self->json);
  seen = ctct_sandbox_visitor_see (self, id);
  g_assert_true (json_node_equal (echo, self->json));
  return seen;
}

JsonObject *
ctct_sandbox_visitor_see (CtctSandboxVisitor *self, const char *id)
{
  g_autofree char *path = g_strconcat ("contacts/", id, NULL);

  g_assert_cmpuint (ctct_sandbox_visitor_call (self, "GET", path, NULL), ==, 200);
  return ctct_sandbox_visitor_get_object (self);
}

void
ctct_sandbox_visitor_assert_error (CtctSandboxVisitor *self,
                                   guint status,
                                   const char *key,
                                   const char *message)
{
  g_autofree char *wanted =
      g_strdup_printf ("[{\"error_key\":\"%s\",\"error_message\":\"%s\"}]", key, message);

  g_assert_cmpstr (self->text, ==, wanted);
  g_assert_cmpuint (self->status, ==, status);
}

const char *
ctct_sandbox_text (JsonObject *object, const char *member)
{
  return json_object_get_string_member (object, member);
}

JsonObject *
ctct_sandbox_item (JsonObject *object, const char *array, guint position)
{
  return json_array_get_object_element (json_object_get_array_member (object, array), position);
}

guint
ctct_sandbox_length (JsonObject *object, const char *array)
{
  JsonNode *node = json_object_get_member (object, array);

  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
}

char *
ctct_sandbox_visitor_write_request (CtctSandboxVisitor *self,
                                    const char *method,
                                    const char *path,
                                    const char *body)
{
  g_autofree char *uri = make_uri (self, path);

  return g_strdup_printf ("%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n"
                          "Accept: application/json\r\nContent-Type: application/json\r\n"
                          "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n%s",
                          method, strstr (uri, "/v2/"),
                          ctct_sandbox_get_access_token (self->sandbox),
                          body != NULL ? strlen (body) : 0, body != NULL ? body : "");
}

GBytes *
ctct_sandbox_visitor_exchange (CtctSandboxVisitor *self, const char *request, gsize most)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GUri) uri = g_uri_parse (ctct_sandbox_get_uri (self->sandbox), G_URI_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketConnection) connection = g_socket_client_connect_to_host (
      client, "127.0.0.1", (guint16) g_uri_get_port (uri), NULL, &error);
  Reading reading = { NULL, g_byte_array_new (), most, FALSE };
  g_autoptr (GSource) source = NULL;

  g_assert_no_error (error);
  reading.socket = g_socket_connection_get_socket (connection);
  g_socket_send (reading.socket, request, strlen (request), NULL, &error);
  g_assert_no_error (error);

  source = g_socket_create_source (reading.socket, G_IO_IN, NULL);
  g_source_set_callback (source, G_SOURCE_FUNC (readable_cb), &reading, NULL);
  g_source_attach (source, NULL);
  ctct_test_await (has_read_enough, &reading);
  g_source_destroy (source);
  return g_byte_array_free_to_bytes (reading.bytes);
}
