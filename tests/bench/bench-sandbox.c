/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sandbox itself costs, so that it can be told apart from what is measured with it.
 *
 * bench-sandbox SANDBOX */

#include "ctct-bench-service.h"
#include "ctct-figure.h"
#include "ctct-sandbox.h"

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>
#include <locale.h>
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

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / NS_PER_MICROSEC;
}

/* Kibibytes at the most. */
static double
read_peak (const CtctBenchService *service)
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
  static const char *const options[CTCT_FIGURE_N_SIDES] = { MILLION_OPTION, NOBODY_OPTION };
  g_autoptr (CtctFigure) time = ctct_figure_new ("start", "ms", 1000, 50.0);
  g_autoptr (CtctFigure) memory = ctct_figure_new ("peak memory at the start", "MiB", 1024, 2.0);

  for (int i = 0; i < RUNS; i++)
    for (int side = 0; side < CTCT_FIGURE_N_SIDES; side++)
      {
        gint64 start = g_get_monotonic_time ();
        CtctBenchService service;

        ctct_bench_service_start (&service, program, options[side], 0);
        ctct_figure_add (time, side, g_get_monotonic_time () - start);
        ctct_figure_add (memory, side, read_peak (&service));
        ctct_bench_service_stop (&service);
      }

  ctct_figure_print_heading ("a million", "nobody");
  ctct_figure_print (time);
  ctct_figure_print (memory);
}

/* The pages go on from run to run, so that none is asked for twice. */
static void
measure_pages (const CtctBenchService *service, const char *name, gboolean zipped)
{
  g_autoptr (CtctFigure) figure = ctct_figure_new (name, "ms", 1000 * PAGES, zipped ? 0.6 : 0.3);
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autofree char *path = g_strdup_printf ("/v2/contacts?limit=%d", LIMIT);
  clockid_t clock = ctct_bench_service_get_clock (service);

  if (!zipped)
    soup_session_remove_feature_by_type (session, SOUP_TYPE_CONTENT_DECODER);
  for (int i = 0; i < RUNS; i++)
    {
      double theirs = read_clock (clock);
      double ours = read_clock (CLOCK_PROCESS_CPUTIME_ID);

      for (int page = 0; page < PAGES; page++)
        {
          g_autofree char *owned = g_steal_pointer (&path);

          path = ctct_bench_service_read_page (service, session, owned, NULL);
        }
      ctct_figure_add (figure, CTCT_FIGURE_OURS, read_clock (clock) - theirs);
      ctct_figure_add (figure, CTCT_FIGURE_BARE, read_clock (CLOCK_PROCESS_CPUTIME_ID) - ours);
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
      ctct_figure_add (figure, CTCT_FIGURE_OURS, draw_some (sandbox, i * CONTACTS));
      ctct_figure_add (figure, CTCT_FIGURE_BARE, print_some (sandbox, i * CONTACTS));
    }

  ctct_figure_print_heading ("drawn", "json-glib alone");
  ctct_figure_print (figure);
}

int
main (int argc, char **argv)
{
  CtctBenchService service;

  setlocale (LC_ALL, "");
  g_assert (argc == 2);

  measure_start (argv[1]);
  ctct_bench_service_start (&service, argv[1], MILLION_OPTION, 0);
  ctct_figure_print_heading ("the sandbox", "libsoup and json-glib");
  measure_pages (&service, "page of 500", FALSE);
  measure_pages (&service, "page of 500, gzip", TRUE);
  ctct_bench_service_stop (&service);
  measure_drawing ();
  return EXIT_SUCCESS;
}
