/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-wire.h"

#define CHUNK_SIZE 4096

struct _CtctSandboxWire
{
  SoupServerMessage *msg; /* until its connection is taken */
  GIOStream *stream;
  GSocket *socket;
  GSource *source;

  GBytes *bytes; /* NULL to say nothing */
  gsize n_sent;
  gsize n_bytes;
  gsize loop; /* where sending starts again after the last byte; 0 to close instead */
  guint interval;

  CtctSandboxWireDone done;
  gpointer user_data;
};

static void
watch (CtctSandboxWire *self, GSource *source, GSourceFunc callback)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  g_clear_pointer (&self->source, g_source_unref);
  self->source = source;
  g_source_set_callback (source, callback, self, NULL);
  g_source_attach (source, context);
}

static gboolean
has_ended (gssize result, const GError *error)
{
  return result == 0 ||
         (result < 0 && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK));
}

/* Returns whether there is more to do. */
static gboolean
send_some (CtctSandboxWire *self, gsize most)
{
  g_autoptr (GError) error = NULL;
  const char *data = g_bytes_get_data (self->bytes, NULL);
  gssize n_sent;

  if (self->n_sent == self->n_bytes)
    return FALSE;

  n_sent =
      g_socket_send_with_blocking (self->socket, data + self->n_sent,
                                   MIN (most, self->n_bytes - self->n_sent), FALSE, NULL, &error);
  if (has_ended (n_sent, error))
    return FALSE;

  self->n_sent += MAX (n_sent, 0);
  if (self->n_sent == self->n_bytes && self->loop > 0)
    self->n_sent = self->loop;

  return self->n_sent < self->n_bytes;
}

static gboolean
finish (CtctSandboxWire *self)
{
  self->done (self, self->user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
writable_cb (GSocket *socket, GIOCondition condition, gpointer user_data)
{
  return send_some (user_data, G_MAXSSIZE) ? G_SOURCE_CONTINUE : finish (user_data);
}

static gboolean
tick_cb (gpointer user_data)
{
  return send_some (user_data, 1) ? G_SOURCE_CONTINUE : finish (user_data);
}

static gboolean
readable_cb (GSocket *socket, GIOCondition condition, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  char buffer[256];
  gssize n_read =
      g_socket_receive_with_blocking (socket, buffer, sizeof buffer, FALSE, NULL, &error);

  return has_ended (n_read, error) ? finish (user_data) : G_SOURCE_CONTINUE;
}

static gboolean
take_connection_cb (gpointer user_data)
{
  CtctSandboxWire *self = user_data;

  self->socket = g_object_ref (soup_server_message_get_socket (self->msg));
  self->stream = soup_server_message_steal_connection (self->msg);
  g_clear_object (&self->msg);

  if (self->bytes == NULL)
    watch (self, g_socket_create_source (self->socket, G_IO_IN, NULL), G_SOURCE_FUNC (readable_cb));
  else if (self->interval > 0)
    watch (self, g_timeout_source_new (self->interval), tick_cb);
  else
    watch (self, g_socket_create_source (self->socket, G_IO_OUT, NULL),
           G_SOURCE_FUNC (writable_cb));

  return G_SOURCE_REMOVE;
}

/* The server is in the middle of reading the message now; its connection can be taken when it has
 * returned from that, and only while it does not go on to write. */
static CtctSandboxWire *
wire_new (SoupServerMessage *msg, CtctSandboxWireDone done, gpointer user_data)
{
  CtctSandboxWire *self = g_new0 (CtctSandboxWire, 1);

  self->msg = g_object_ref (msg);
  self->done = done;
  self->user_data = user_data;
  soup_server_message_pause (msg);
  watch (self, g_idle_source_new (), take_connection_cb);
  return self;
}

static void
append_header_cb (const char *name, const char *value, gpointer user_data)
{
  if (g_ascii_strcasecmp (name, "Transfer-Encoding") != 0)
    g_string_append_printf (user_data, "%s: %s\r\n", name, value);
}

GBytes *
ctct_sandbox_wire_render (SoupServerMessage *msg)
{
  guint status = soup_server_message_get_status (msg);
  g_autoptr (GBytes) body = soup_message_body_flatten (soup_server_message_get_response_body (msg));
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = soup_date_time_to_string (now, SOUP_DATE_HTTP);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "HTTP/1.1 %u %s\r\nDate: %s\r\n", status,
                          soup_status_get_phrase (status), date);
  soup_message_headers_foreach (soup_server_message_get_response_headers (msg), append_header_cb,
                                text);
  if (status != SOUP_STATUS_NO_CONTENT)
    g_string_append_printf (text, "Content-Length: %" G_GSIZE_FORMAT "\r\n",
                            g_bytes_get_size (body));
  g_string_append (text, "\r\n");
  g_string_append_len (text, g_bytes_get_data (body, NULL), (gssize) g_bytes_get_size (body));
  return g_string_free_to_bytes (text);
}

CtctSandboxWire *
ctct_sandbox_wire_new_send (SoupServerMessage *msg,
                            GBytes *bytes,
                            gsize n_bytes,
                            guint interval,
                            CtctSandboxWireDone done,
                            gpointer user_data)
{
  CtctSandboxWire *self = wire_new (msg, done, user_data);

  self->bytes = g_bytes_ref (bytes);
  self->n_bytes = MIN (n_bytes, g_bytes_get_size (bytes));
  self->interval = interval;
  return self;
}

CtctSandboxWire *
ctct_sandbox_wire_new_silent (SoupServerMessage *msg, CtctSandboxWireDone done, gpointer user_data)
{
  return wire_new (msg, done, user_data);
}

CtctSandboxWire *
ctct_sandbox_wire_new_endless (SoupServerMessage *msg, CtctSandboxWireDone done, gpointer user_data)
{
  static const char head[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=UTF-8\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"id\":\"\r\n";
  CtctSandboxWire *self = wire_new (msg, done, user_data);
  GString *text = g_string_new (head);

  g_string_append_printf (text, "%x\r\n", CHUNK_SIZE);
  for (guint i = 0; i < CHUNK_SIZE; i++)
    g_string_append_c (text, '1');
  g_string_append (text, "\r\n");

  self->bytes = g_string_free_to_bytes (text);
  self->n_bytes = g_bytes_get_size (self->bytes);
  self->loop = sizeof head - 1;
  return self;
}

void
ctct_sandbox_wire_free (CtctSandboxWire *self)
{
  g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  if (self->stream != NULL)
    g_io_stream_close (self->stream, NULL, NULL);
  g_clear_object (&self->msg);
  g_clear_object (&self->socket);
  g_clear_object (&self->stream);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}
