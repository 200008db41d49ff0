/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a frame costs while the list of a million contacts is scrolled from end to end, against the same rows
 * of texts that are there.
 *
 * bench-scroll FOLDER
 *
 * The folder has the cache that bench-search has made. */

#include "ctct-bench-cache.h"
#include "ctct-contact-finder.h"
#include "ctct-contact-rows.h"
#include "ctct-figure.h"

#include <adwaita.h>
#include <locale.h>
#include <stdlib.h>
#include <time.h>

#define RUNS       21
#define FRAMES     120 /* of a run */
#define N_TEXTS    512
#define RARE       0.99
#define NS_PER_US  1e3
#define US_PER_SEC 1e6

/* As long a list, of some contacts again and again. */
#define BENCH_TYPE_CONSTANTS (bench_constants_get_type ())
G_DECLARE_FINAL_TYPE (BenchConstants, bench_constants, BENCH, CONSTANTS, GObject)

struct _BenchConstants
{
  GObject parent_instance;

  GPtrArray *summaries;
  guint n_items;
};

static GType
bench_constants_get_item_type (GListModel *model)
{
  return CTCT_TYPE_CONTACT_SUMMARY;
}

static guint
bench_constants_get_n_items (GListModel *model)
{
  return BENCH_CONSTANTS (model)->n_items;
}

static gpointer
bench_constants_get_item (GListModel *model, guint position)
{
  BenchConstants *self = BENCH_CONSTANTS (model);

  return position < self->n_items
             ? g_object_ref (g_ptr_array_index (self->summaries, position % self->summaries->len))
             : NULL;
}

static void
bench_constants_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = bench_constants_get_item_type;
  iface->get_n_items = bench_constants_get_n_items;
  iface->get_item = bench_constants_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BenchConstants,
                               bench_constants,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      bench_constants_list_model_init))

static void
bench_constants_finalize (GObject *object)
{
  g_clear_pointer (&BENCH_CONSTANTS (object)->summaries, g_ptr_array_unref);

  G_OBJECT_CLASS (bench_constants_parent_class)->finalize (object);
}

static void
bench_constants_class_init (BenchConstantsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bench_constants_finalize;
}

static void
bench_constants_init (BenchConstants *self)
{
  self->summaries = g_ptr_array_new_with_free_func (g_object_unref);
}

typedef struct
{
  GtkWindow *window;
  GtkAdjustment *rows;
  GArray *times; /* of double, in microseconds */
  double before;
  guint frame;
} Run;

static double
read_clock (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * US_PER_SEC + time.tv_nsec / NS_PER_US;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* All that the thread did since the last frame counts, also what came from the disk. */
static void
after_paint_cb (GdkFrameClock *clock, Run *run)
{
  double now = read_clock ();
  double time = now - run->before;
  double end = gtk_adjustment_get_upper (run->rows) - gtk_adjustment_get_page_size (run->rows);

  /* The first is of the window. */
  if (run->frame > 0)
    g_array_append_val (run->times, time);
  run->before = now;
  run->frame++;
  gtk_adjustment_set_value (run->rows, end * run->frame / FRAMES);
}

static void
scroll (GListModel *model, double *median, double *rare)
{
  g_autoptr (GtkSelectionModel) selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (model)));
  GtkWidget *list =
      gtk_list_view_new (g_object_ref (selection), ctct_contact_rows_create_factory (NULL, NULL));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  Run run = { GTK_WINDOW (gtk_window_new ()) };
  GdkFrameClock *clock;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_window_set_child (run.window, scroller);
  gtk_window_set_default_size (run.window, 360, 700);
  run.rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  run.times = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_window_present (run.window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (run.window));
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &run);
  run.before = read_clock ();
  while (run.frame <= FRAMES)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, &run);
  gtk_window_destroy (run.window);

  g_array_sort (run.times, compare_doubles);
  *median = g_array_index (run.times, double, run.times->len / 2);
  *rare = g_array_index (run.times, double, (guint) ((run.times->len - 1) * RARE));
  g_array_unref (run.times);
}

static void
await_all (CtctContactFinder *finder)
{
  while (ctct_contact_finder_get_busy (finder))
    g_main_context_iteration (NULL, TRUE);
}

/* The first of the kept ones, with their texts. */
static GListModel *
create_constants (GListModel *model)
{
  BenchConstants *constants = g_object_new (BENCH_TYPE_CONSTANTS, NULL);

  constants->n_items = g_list_model_get_n_items (model);
  for (guint i = 0; i < MIN (N_TEXTS, constants->n_items); i++)
    g_ptr_array_add (constants->summaries, g_list_model_get_item (model, i));
  for (guint i = 0; i < constants->summaries->len; i++)
    while (*ctct_contact_summary_get_id (constants->summaries->pdata[i]) == '\0')
      g_main_context_iteration (NULL, TRUE);

  return G_LIST_MODEL (constants);
}

static void
measure (GListModel *kept, GListModel *constants)
{
  g_autoptr (CtctFigure) median = ctct_figure_new ("frame, median", "ms", 1000, 1.2);
  g_autoptr (CtctFigure) rare = ctct_figure_new ("frame, 99 of 100", "ms", 1000, 1.2);
  GListModel *const models[CTCT_FIGURE_N_SIDES] = { kept, constants };

  for (int i = 0; i < RUNS; i++)
    for (int side = 0; side < CTCT_FIGURE_N_SIDES; side++)
      {
        double run_median, run_rare;

        scroll (models[side], &run_median, &run_rare);
        ctct_figure_add (median, side, run_median);
        ctct_figure_add (rare, side, run_rare);
      }

  ctct_figure_print_heading ("kept contacts", "constant texts");
  ctct_figure_print (median);
  ctct_figure_print (rare);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *account = NULL;
  g_autoptr (CtctCache) cache = NULL;
  g_autoptr (CtctContactFinder) finder = NULL;
  g_autoptr (GListModel) constants = NULL;
  GListModel *kept;

  setlocale (LC_ALL, "");
  if (argc != 2)
    g_error ("usage: bench-scroll FOLDER");

  adw_init ();
  folder = g_build_filename (argv[1], "addressee", NULL);
  account = ctct_bench_cache_find_account (folder);
  if (account == NULL)
    g_error ("There is no cache in %s", folder);

  cache = ctct_cache_new (folder, account);
  finder = ctct_contact_finder_new (cache);
  await_all (finder);
  kept = G_LIST_MODEL (ctct_contact_finder_get_model (finder));
  constants = create_constants (kept);
  measure (kept, constants);
  return EXIT_SUCCESS;
}
