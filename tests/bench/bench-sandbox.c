/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sandbox itself costs, so that it can be told apart from what is measured with it.
 *
 * bench-sandbox SANDBOX */

#include "ctct-figure.h"
#include "ctct-sandbox.h"

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define RUNS            21
#define PAGES           20 /* in a run */
#define LIMIT           500
#define CONTACTS        10000 /* drawn in a run */
#define MILLION_OPTION  "--contacts=1000000"
#define NOBODY_OPTION   "--contacts=0"
#define NS_PER_MICROSEC 1e3

/* The sandbox as a process of its own. */
typedef struct
{
  GSubprocess *process;
  char *uri;
  char *key;
  char *token;
} Service;

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / NS_PER_MICROSEC;
}

static clockid_t
get_clock (const Service *service)
{
  clockid_t clock = 0;
  int pid = atoi (g_subprocess_get_identifier (service->process));

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

static void
service_start (Service *self, const char *program, const char *option)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) lines = NULL;

  self->process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--rate=0", option, NULL);
  if (self->process == NULL)
    g_error ("%s", error->message);

  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  self->uri = read_value (lines, "CTCT_API_URL=");
  self->key = read_value (lines, "CTCT_API_KEY=");
  self->token = read_value (lines, "CTCT_ACCESS_TOKEN=");
}

static void
service_stop (Service *self)
{
  g_subprocess_send_signal (self->process, SIGTERM);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->token, g_free);
}

/* Kibibytes at the most. */
static double
read_peak (const Service *service)
{
  g_autofree char *path =
      g_strdup_printf ("/proc/%s/status", g_subprocess_get_identifier (service->process));
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (line = strstr (text, "VmHWM:")) == NULL)
    g_error ("%s says no peak", path);
  return g_ascii_strtod (line + strlen ("VmHWM:"), NULL);
}

static void
measure_start (const char *program)
{
  static const char *const options[CTCT_N_SIDES] = { MILLION_OPTION, NOBODY_OPTION };
  g_autoptr (CtctFigure) time = ctct_figure_new ("start", "ms", 1000, 50.0);
  g_autoptr (CtctFigure) memory = ctct_figure_new ("peak memory at the start", "MiB", 1024, 2.0);

  for (int i = 0; i < RUNS; i++)
    for (int side = 0; side < CTCT_N_SIDES; side++)
      {
        gint64 start = g_get_monotonic_time ();
        Service service;

        service_start (&service, program, options[side]);
        ctct_figure_add (time, side, g_get_monotonic_time () - start);
        ctct_figure_add (memory, side, read_peak (&service));
        service_stop (&service);
      }

  ctct_figure_print_heading ("a million", "nobody");
  ctct_figure_print (time);
  ctct_figure_print (memory);
}

static GBytes *
fetch (const Service *service, SoupSession *session, const char *path)
{
  g_autofree char *host = g_strndup (service->uri, strlen (service->uri) - strlen ("/v2/"));
  g_autofree char *uri = g_strdup_printf ("%s%s&api_key=%s", host, path, service->key);
  g_autofree char *bearer = g_strconcat ("Bearer ", service->token, NULL);
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

/* The least that a client can do: read, parse, and look where the next page is. */
static char *
read_page (const Service *service, SoupSession *session, const char *path)
{
  g_autoptr (GBytes) bytes = fetch (service, session, path);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonObject *root;
  JsonObject *meta;

  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                   (gssize) g_bytes_get_size (bytes), NULL))
    g_error ("%s is no JSON", path);

  root = json_node_get_object (json_parser_get_root (parser));
  meta = json_object_get_object_member (root, "meta");
  return g_strdup (json_object_get_string_member (
      json_object_get_object_member (meta, "pagination"), "next_link"));
}

/* The pages go on from run to run, so that none is asked for twice. */
static void
measure_pages (const Service *service, const char *name, gboolean zipped)
{
  g_autoptr (CtctFigure) figure = ctct_figure_new (name, "ms", 1000 * PAGES, zipped ? 0.6 : 0.3);
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autofree char *path = g_strdup_printf ("/v2/contacts?limit=%d", LIMIT);
  clockid_t clock = get_clock (service);

  if (!zipped)
    soup_session_remove_feature_by_type (session, SOUP_TYPE_CONTENT_DECODER);
  for (int i = 0; i < RUNS; i++)
    {
      double theirs = read_clock (clock);
      double ours = read_clock (CLOCK_PROCESS_CPUTIME_ID);

      for (int page = 0; page < PAGES; page++)
        {
          g_autofree char *owned = g_steal_pointer (&path);

          path = read_page (service, session, owned);
        }
      ctct_figure_add (figure, CTCT_SIDE_OURS, read_clock (clock) - theirs);
      ctct_figure_add (figure, CTCT_SIDE_BARE, read_clock (CLOCK_PROCESS_CPUTIME_ID) - ours);
    }

  ctct_figure_print (figure);
}

static void
draw (CtctSandbox *sandbox, guint position, GString *text)
{
  g_string_truncate (text, 0);
  ctct_sandbox_append_contact (sandbox, position, text);
}

static double
draw_some (CtctSandbox *sandbox, guint first)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double start = read_clock (CLOCK_THREAD_CPUTIME_ID);

  for (guint i = 0; i < CONTACTS; i++)
    draw (sandbox, first + i, text);

  return read_clock (CLOCK_THREAD_CPUTIME_ID) - start;
}

/* json-glib from trees that are there. */
static double
print_some (CtctSandbox *sandbox, guint first)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double spent = 0;

  for (guint i = 0; i < CONTACTS; i++)
    {
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *printed = NULL;
      double start;

      draw (sandbox, first + i, text);
      node = json_from_string (text->str, NULL);
      start = read_clock (CLOCK_THREAD_CPUTIME_ID);
      printed = json_to_string (node, FALSE);
      spent += read_clock (CLOCK_THREAD_CPUTIME_ID) - start;
    }

  return spent;
}

static void
measure_drawing (void)
{
  g_autoptr (CtctFigure) figure = ctct_figure_new ("one contact", "µs", CONTACTS, 0.5);
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (0, RUNS * CONTACTS, 0, 1);

  for (guint i = 0; i < RUNS; i++)
    {
      ctct_figure_add (figure, CTCT_SIDE_OURS, draw_some (sandbox, i * CONTACTS));
      ctct_figure_add (figure, CTCT_SIDE_BARE, print_some (sandbox, i * CONTACTS));
    }

  ctct_figure_print_heading ("drawn", "json-glib alone");
  ctct_figure_print (figure);
}

int
main (int argc, char **argv)
{
  Service service;

  setlocale (LC_ALL, "");
  g_assert (argc == 2);

  measure_start (argv[1]);
  service_start (&service, argv[1], MILLION_OPTION);
  ctct_figure_print_heading ("the sandbox", "libsoup and json-glib");
  measure_pages (&service, "page of 500", FALSE);
  measure_pages (&service, "page of 500, gzip", TRUE);
  service_stop (&service);
  measure_drawing ();
  return EXIT_SUCCESS;
}
