/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-request.h"

static GHashTable *
read_query (const char *text)
{
  GHashTable *query = NULL;

  if (text != NULL)
    query = g_uri_parse_params (text, -1, "&",
                                G_URI_PARAMS_WWW_FORM | G_URI_PARAMS_CASE_INSENSITIVE, NULL);

  return query != NULL ? query : g_hash_table_new (g_str_hash, g_str_equal);
}

static void
add_header_cb (const char *name, const char *value, gpointer user_data)
{
  GHashTable *headers = user_data;
  char *key = g_ascii_strdown (name, -1);
  const char *before = g_hash_table_lookup (headers, key);

  g_hash_table_replace (
      headers, key, before != NULL ? g_strconcat (before, ", ", value, NULL) : g_strdup (value));
}

static void
clear (gpointer data)
{
  CtctSandboxRequest *self = data;

  g_free (self->method);
  g_free (self->path);
  g_free (self->query_text);
  g_hash_table_unref (self->query);
  g_hash_table_unref (self->headers);
  g_bytes_unref (self->body);
}

CtctSandboxRequest *
ctct_sandbox_request_new (SoupServerMessage *msg)
{
  CtctSandboxRequest *self = g_rc_box_new0 (CtctSandboxRequest);
  GUri *uri = soup_server_message_get_uri (msg);

  self->method = g_strdup (soup_server_message_get_method (msg));
  self->path = g_strdup (g_uri_get_path (uri));
  self->query_text = g_strdup (g_uri_get_query (uri));
  self->query = read_query (self->query_text);
  self->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  soup_message_headers_foreach (soup_server_message_get_request_headers (msg), add_header_cb,
                                self->headers);
  self->body = soup_message_body_flatten (soup_server_message_get_request_body (msg));
  return self;
}

CtctSandboxRequest *
ctct_sandbox_request_ref (CtctSandboxRequest *self)
{
  return g_rc_box_acquire (self);
}

void
ctct_sandbox_request_unref (CtctSandboxRequest *self)
{
  g_rc_box_release_full (self, clear);
}
