/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-reply.h"

#include <string.h>

/* The first level of nine: the third part of the time of the sixth, and the wire is not long. */
static GBytes *
compress (GBytes *plain)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream =
      g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  gsize length = 0;
  gconstpointer data = g_bytes_get_data (plain, &length);

  g_output_stream_write_all (stream, data, length, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
set_body (SoupServerMessage *msg, CtctSandboxRequest *request, GBytes *body)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (msg);
  SoupMessageBody *message_body = soup_server_message_get_response_body (msg);
  const char *encodings = g_hash_table_lookup (request->headers, "accept-encoding");
  gboolean is_error = soup_server_message_get_status (msg) >= 400;
  gboolean zip = encodings != NULL && strstr (encodings, "gzip") != NULL;
  g_autoptr (GBytes) bytes = zip ? compress (body) : g_bytes_ref (body);

  if (zip)
    soup_message_headers_replace (headers, "Content-Encoding", "gzip");
  soup_message_headers_replace (headers, "Content-Type",
                                is_error ? "application/json" : "application/json;charset=UTF-8");
  soup_message_headers_set_encoding (headers, is_error ? SOUP_ENCODING_CONTENT_LENGTH
                                                       : SOUP_ENCODING_CHUNKED);
  soup_message_body_append_bytes (message_body, bytes);
  /* Without it the last chunk is never sent. */
  soup_message_body_complete (message_body);
}

/* The headers are those of the recordings, contract 1. */
void
ctct_sandbox_reply (SoupServerMessage *msg,
                    CtctSandboxRequest *request,
                    CtctSandboxAnswer *answer,
                    const char *base_uri)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (msg);

  soup_server_message_set_status (msg, answer->status, NULL);
  soup_message_headers_replace (headers, "Cache-Control",
                                "private, no-cache, no-store, max-age=0, must-revalidate, "
                                "no-cache=\"Set-Cookie\"");
  soup_message_headers_replace (headers, "Pragma", "no-cache");
  soup_message_headers_replace (headers, "Server", "Apache");
  soup_message_headers_replace (headers, "Vary", "Accept-Encoding,User-Agent");
  soup_message_headers_replace (headers, "X-Mashery-Responder", "sandbox.mashery.com");
  if (answer->location != NULL)
    {
      g_autofree char *location = g_strconcat (base_uri, answer->location, NULL);

      soup_message_headers_replace (headers, "Location", location);
    }
  if (answer->body != NULL)
    set_body (msg, request, answer->body);
}
