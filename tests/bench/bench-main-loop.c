/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the main loop is busy at a time while an account is read for the first time and somebody scrolls the
 * list and types into the search, against the same without the reading.
 *
 * bench-main-loop SANDBOX N RATE
 *
 * RATE is in calls a second; with 0 nobody holds the program back. */

#include "ctct-account.h"
#include "ctct-free-budget.h"
#include "ctct-bench-service.h"
#include "ctct-contacts-pane.h"
#include "ctct-figure.h"
#include "ctct-system-clock.h"

#include <adwaita.h>
#include <locale.h>
#include <stdlib.h>
#include <time.h>

#define RARE        0.99
#define STEP        40.0 /* of the list in a frame, in pixels */
#define TYPE_FRAMES 8    /* between two keys */
#define LONG_US     50000
#define WARM_UP     120 /* frames */
#define MIN_FRAMES  600
#define US_PER_MS   1000.0

/* What is typed, a character at a time, and taken back. */
static const char script[] = "anna example miller street 555 \b";

typedef struct
{
  CtctBenchService service;
  CtctClock *clock;
  CtctCallBudget *budget;
  CtctSession *session;
  CtctSync *sync;
  GtkWindow *window;
  CtctContactsPane *pane;
  GtkAdjustment *rows;
  GString *typed;
  guint frame;
} Bench;

/* By the clock on the wall, and of a processor, for which it does not matter what else the machine does. */
typedef enum
{
  BY_CLOCK,
  OF_PROCESSOR,
  N_WAYS,
} Way;

static const clockid_t clocks[N_WAYS] = { CLOCK_MONOTONIC, CLOCK_THREAD_CPUTIME_ID };

/* The times of iterations, of double, in microseconds. */
typedef struct
{
  GArray *times[N_WAYS];
} Iterations;

/* GLib polls between what it does; all else is the iteration. */
static double starts[N_WAYS];
static Iterations *iterations;
static GPollFunc real_poll;

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static int
timed_poll (GPollFD *files, guint n_files, int timeout)
{
  int result;

  for (int way = 0; way < N_WAYS && iterations != NULL; way++)
    {
      double time = read_clock (clocks[way]) - starts[way];

      g_array_append_val (iterations->times[way], time);
    }
  result = real_poll (files, n_files, timeout);
  for (int way = 0; way < N_WAYS; way++)
    starts[way] = read_clock (clocks[way]);
  return result;
}

static void
iterations_init (Iterations *self)
{
  for (int way = 0; way < N_WAYS; way++)
    self->times[way] = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
iterations_clear (Iterations *self)
{
  for (int way = 0; way < N_WAYS; way++)
    g_array_unref (self->times[way]);
}

static void
type_next (Bench *bench)
{
  char c = script[bench->frame / TYPE_FRAMES % strlen (script)];

  if (c == ' ')
    g_string_truncate (bench->typed, 0);
  else if (c != '\b')
    g_string_append_c (bench->typed, c);
  ctct_contacts_pane_search (bench->pane, bench->typed->str);
}

static void
scroll (Bench *bench)
{
  double end = gtk_adjustment_get_upper (bench->rows) - gtk_adjustment_get_page_size (bench->rows);
  double next = gtk_adjustment_get_value (bench->rows) + STEP;

  gtk_adjustment_set_value (bench->rows, next < end ? next : 0);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Bench *bench = user_data;

  if (bench->frame % TYPE_FRAMES == 0)
    type_next (bench);
  scroll (bench);
  bench->frame++;
  return G_SOURCE_CONTINUE;
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
open_session (Bench *bench, guint rate)
{
  g_autoptr (CtctCredentials) credentials =
      ctct_credentials_new (bench->service.key, bench->service.token);
  g_autoptr (CtctRecentContacts) recents = ctct_recent_contacts_new (NULL, "bench");
  g_autoptr (CtctCustomLabels) labels = ctct_custom_labels_new (NULL, "bench");
  g_autoptr (CtctCache) cache = ctct_cache_new (NULL, "bench");
  g_autoptr (CtctSettings) settings = ctct_settings_new (g_settings_schema_source_get_default ());
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctService) service = NULL;

  bench->clock = ctct_system_clock_new ();
  bench->budget = rate == 0
                      ? ctct_free_budget_new ()
                      : CTCT_CALL_BUDGET (ctct_stored_budget_new (NULL, "bench", bench->clock));
  service = ctct_account_open (bench->service.uri, credentials, bench->budget, &error);
  if (service == NULL)
    g_error ("%s", error->message);

  bench->sync = ctct_sync_new (service, cache, bench->budget, bench->clock);
  bench->session = ctct_session_new (service, recents, labels, NULL, bench->clock, cache,
                                     bench->sync, settings, FALSE);
}

static void
open_window (Bench *bench)
{
  GtkWidget *list = NULL;

  bench->window = GTK_WINDOW (adw_window_new ());
  bench->pane = CTCT_CONTACTS_PANE (ctct_contacts_pane_new (bench->session));
  adw_window_set_content (ADW_WINDOW (bench->window), GTK_WIDGET (bench->pane));
  gtk_window_set_default_size (bench->window, 400, 700);
  gtk_window_present (bench->window);
  list = find_child (GTK_WIDGET (bench->pane), GTK_TYPE_LIST_VIEW);
  bench->rows = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
}

/* For so many frames, or with 0 until the reading ends. */
static void
run_script (Bench *bench, guint n_frames, Iterations *times)
{
  guint id;

  bench->frame = 0;
  g_string_truncate (bench->typed, 0);
  id = gtk_widget_add_tick_callback (GTK_WIDGET (bench->pane), tick_cb, bench, NULL);
  iterations = times;
  while (n_frames > 0 ? bench->frame < n_frames
                      : ctct_sync_get_state (bench->sync) != CTCT_SYNC_IDLE)
    g_main_context_iteration (NULL, TRUE);
  iterations = NULL;
  gtk_widget_remove_tick_callback (GTK_WIDGET (bench->pane), id);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_quantile (GArray *times, double part)
{
  return g_array_index (times, double, (guint) ((times->len - 1) * part));
}

static guint
count_long (GArray *times)
{
  guint n = 0;

  for (guint i = times->len; i > 0 && g_array_index (times, double, i - 1) > LONG_US; i--)
    n++;
  return n;
}

static void
print (const char *way, GArray *reading, GArray *quiet)
{
  g_autofree char *name = g_strdup_printf ("iteration %s, 99 of 100", way);
  g_autofree char *longest_name = g_strdup_printf ("the longest %s", way);
  g_autoptr (CtctFigure) rare = ctct_figure_new (name, "ms", US_PER_MS, 1.2);
  g_autoptr (CtctFigure) longest = ctct_figure_new (longest_name, "ms", US_PER_MS, 1.2);
  GArray *const times[CTCT_FIGURE_N_SIDES] = { reading, quiet };

  for (int side = 0; side < CTCT_FIGURE_N_SIDES; side++)
    {
      g_array_sort (times[side], compare_doubles);
      ctct_figure_add (rare, side, get_quantile (times[side], RARE));
      ctct_figure_add (longest, side, get_quantile (times[side], 1.0));
    }

  ctct_figure_print (rare);
  ctct_figure_print (longest);
  g_print ("longer than 50 ms %s: %u of %u, without: %u of %u; goal: none\n", way,
           count_long (reading), reading->len, count_long (quiet), quiet->len);
}

static void
measure (Bench *bench)
{
  Iterations reading, quiet;
  guint n_frames;

  iterations_init (&reading);
  iterations_init (&quiet);
  /* What is done once, such as to read fonts, is no matter here. */
  run_script (bench, WARM_UP, NULL);
  ctct_sync_start (bench->sync);
  run_script (bench, 0, &reading);
  if (ctct_sync_get_last_error (bench->sync) != NULL)
    g_error ("%s", ctct_sync_get_last_error (bench->sync)->message);

  n_frames = MAX (bench->frame, MIN_FRAMES);
  run_script (bench, WARM_UP, NULL);
  run_script (bench, n_frames, &quiet);
  ctct_figure_print_heading ("while reading", "without");
  print ("by the clock", reading.times[BY_CLOCK], quiet.times[BY_CLOCK]);
  print ("of a processor", reading.times[OF_PROCESSOR], quiet.times[OF_PROCESSOR]);
  iterations_clear (&reading);
  iterations_clear (&quiet);
}

int
main (int argc, char **argv)
{
  g_autofree char *option = NULL;
  Bench bench = { 0 };
  guint rate;

  setlocale (LC_ALL, "");
  if (argc != 4)
    g_error ("usage: bench-main-loop SANDBOX N RATE");

  adw_init ();
  real_poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, timed_poll);
  option = g_strconcat ("--contacts=", argv[2], NULL);
  rate = (guint) atoi (argv[3]);
  ctct_bench_service_start (&bench.service, argv[1], option, rate);
  bench.typed = g_string_new (NULL);
  open_session (&bench, rate);
  open_window (&bench);
  measure (&bench);
  ctct_bench_service_stop (&bench.service);
  return EXIT_SUCCESS;
}
