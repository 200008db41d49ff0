/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-bench-service.h"

#include <json-glib/json-glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

clockid_t
ctct_bench_service_get_clock (const CtctBenchService *self)
{
  clockid_t clock = 0;
  int pid = atoi (g_subprocess_get_identifier (self->process));

  if (clock_getcpuclockid (pid, &clock) != 0)
    g_error ("No clock of process %d", pid);
  return clock;
}

static char *
read_value (GDataInputStream *lines, const char *name)
{
  g_autofree char *line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, NULL);

  if (line == NULL || !g_str_has_prefix (line, name))
    g_error ("The sandbox does not say its %s", name);
  return g_strdup (line + strlen (name));
}

void
ctct_bench_service_start (CtctBenchService *self,
                          const char *program,
                          const char *option,
                          guint rate)
{
  g_autofree char *rate_option = g_strdup_printf ("--rate=%u", rate);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) lines = NULL;

  self->process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, rate_option, option, NULL);
  if (self->process == NULL)
    g_error ("%s", error->message);

  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  self->uri = read_value (lines, "CTCT_API_URL=");
  self->key = read_value (lines, "CTCT_API_KEY=");
  self->token = read_value (lines, "CTCT_ACCESS_TOKEN=");
}

void
ctct_bench_service_stop (CtctBenchService *self)
{
  g_subprocess_send_signal (self->process, SIGTERM);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->token, g_free);
}

static GBytes *
fetch (const CtctBenchService *self, SoupSession *session, const char *path)
{
  g_autofree char *host = g_strndup (self->uri, strlen (self->uri) - strlen ("/v2/"));
  g_autofree char *uri = g_strdup_printf ("%s%s&api_key=%s", host, path, self->key);
  g_autofree char *bearer = g_strconcat ("Bearer ", self->token, NULL);
  g_autoptr (SoupMessage) msg = soup_message_new ("GET", uri);
  SoupMessageHeaders *headers = soup_message_get_request_headers (msg);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  soup_message_headers_replace (headers, "Authorization", bearer);
  soup_message_headers_replace (headers, "Accept", "application/json");
  bytes = soup_session_send_and_read (session, msg, NULL, &error);
  if (bytes == NULL || soup_message_get_status (msg) != 200)
    g_error ("%s: %s", path, error != NULL ? error->message : soup_message_get_reason_phrase (msg));
  return bytes;
}

char *
ctct_bench_service_read_page (const CtctBenchService *self,
                              SoupSession *session,
                              const char *path,
                              guint *n_contacts)
{
  g_autoptr (GBytes) bytes = fetch (self, session, path);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonObject *root;
  JsonObject *pagination;

  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                   (gssize) g_bytes_get_size (bytes), NULL))
    g_error ("%s is no JSON", path);

  root = json_node_get_object (json_parser_get_root (parser));
  if (n_contacts != NULL)
    *n_contacts = json_array_get_length (json_object_get_array_member (root, "results"));
  pagination =
      json_object_get_object_member (json_object_get_object_member (root, "meta"), "pagination");
  return g_strdup (json_object_get_string_member_with_default (pagination, "next_link", NULL));
}
