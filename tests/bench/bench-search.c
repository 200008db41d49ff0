/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a key that is pressed to the first rows in the list, over a set of what people type.
 *
 * bench-search MAKE-CACHE FOLDER N WORDS [WORST]
 *
 * The cache is made once in the folder, where there is none. WORDS has a line for each text,
 * after its class and a tabulator. So many of the texts that took longest are told of each class. */

#include "ctct-bench-cache.h"
#include "ctct-contact-finder.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define N_FIRST     50
#define MEDIAN      0.5
#define RARE        0.99
#define MEDIAN_GOAL 16.0
#define RARE_GOAL   50.0
#define US_PER_MS   1000.0
#define ACCOUNT     "bench"

static const char *const sorts[] = { "last name", "first name", "email", "changed",
                                     "unsubscribed" };

typedef struct
{
  CtctContactFinder *finder;
  GListModel *model;
  GHashTable *classes; /* name → GArray of Time */
  guint n_worst;
  gboolean changed;
} Bench;

typedef struct
{
  const char *text;
  double time; /* in milliseconds */
} Time;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const double x = ((const Time *) a)->time, y = ((const Time *) b)->time;

  return (x > y) - (x < y);
}

static double
get_part (GArray *times, double part)
{
  return g_array_index (times, Time, (guint) ((times->len - 1) * part)).time;
}

static void
print_class (const char *name, GArray *times, guint n_worst)
{
  g_array_sort (times, compare_times);
  g_print ("%-42s %6u %10.2f ms %10.2f ms\n", name, times->len, get_part (times, MEDIAN),
           get_part (times, RARE));
  for (guint i = times->len; i > 0 && i + n_worst > times->len; i--)
    {
      const Time *time = &g_array_index (times, Time, i - 1);

      g_print ("%63.2f ms %s\n", time->time, time->text);
    }
}

static void
print_all (Bench *bench)
{
  g_autoptr (GList) names = g_hash_table_get_keys (bench->classes);

  names = g_list_sort (names, (GCompareFunc) strcmp);
  g_print ("%-42s %6s %13s %13s\n", "from a key to the first rows", "texts", "median", "99 of 100");
  for (const GList *link = names; link != NULL; link = link->next)
    print_class (link->data, g_hash_table_lookup (bench->classes, link->data), bench->n_worst);
  g_print ("%-42s %6s %10.2f ms %10.2f ms\n", "goal", "", MEDIAN_GOAL, RARE_GOAL);
}

static void
items_changed_cb (Bench *bench)
{
  bench->changed = TRUE;
}

static gboolean
is_empty_at (Bench *bench, guint position)
{
  g_autoptr (CtctContactSummary) summary = g_list_model_get_item (bench->model, position);

  return *ctct_contact_summary_get_id (summary) == '\0';
}

/* As far down as a screen goes, every row has its text. */
static gboolean
is_shown (Bench *bench)
{
  guint n_items = MIN (g_list_model_get_n_items (bench->model), N_FIRST);

  for (guint i = 0; i < n_items; i++)
    if (is_empty_at (bench, i))
      return FALSE;

  return TRUE;
}

static void
await_rows (Bench *bench)
{
  while (!bench->changed && ctct_contact_finder_get_busy (bench->finder))
    g_main_context_iteration (NULL, TRUE);
  while (!is_shown (bench))
    g_main_context_iteration (NULL, TRUE);
}

static void
await_all (Bench *bench)
{
  while (ctct_contact_finder_get_busy (bench->finder))
    g_main_context_iteration (NULL, TRUE);
}

static double
type (Bench *bench, const char *text)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (CtctSearchQuery) query = NULL;
  gint64 start = g_get_monotonic_time ();

  query = ctct_search_query_parse (text, now);
  bench->changed = FALSE;
  ctct_contact_finder_set_query (bench->finder, query);
  await_rows (bench);
  return (double) (g_get_monotonic_time () - start) / US_PER_MS;
}

static void
add_time (Bench *bench, const char *class, CtctSort sort, const char *text)
{
  const Time time = { text, type (bench, text) };
  g_autofree char *name = g_strdup_printf ("%s, by %s", class, sorts[sort]);
  GArray *times = g_hash_table_lookup (bench->classes, name);

  if (times == NULL)
    {
      times = g_array_new (FALSE, FALSE, sizeof (Time));
      g_hash_table_insert (bench->classes, g_steal_pointer (&name), times);
    }
  g_array_append_val (times, time);
}

static void
run (Bench *bench, char **lines)
{
  for (CtctSort sort = 0; sort < CTCT_N_SORTS; sort++)
    {
      g_autoptr (CtctSearchQuery) all = ctct_search_query_new ();

      ctct_contact_finder_set_query (bench->finder, all);
      ctct_contact_finder_set_sort (bench->finder, sort);
      await_all (bench);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);

          /* The line outlives its pieces. */
          if (g_strv_length (fields) == 2)
            add_time (bench, fields[0], sort, lines[i] + strlen (fields[0]) + 1);
        }
      await_all (bench);
    }
}

static void
make_cache (const char *program, const char *folder, const char *n_contacts)
{
  const char *const arguments[] = { program, folder, n_contacts, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                     &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("No cache: %s", error->message);
}

int
main (int argc, char **argv)
{
  g_autoptr (CtctCache) cache = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *account = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Bench bench = { NULL };

  setlocale (LC_ALL, "");
  if (argc < 5 || argc > 6 || !g_file_get_contents (argv[4], &text, NULL, NULL))
    g_error ("usage: bench-search MAKE-CACHE FOLDER N WORDS [WORST]");

  folder = g_build_filename (argv[2], "addressee", NULL);
  account = ctct_bench_cache_find_account (folder);
  if (account == NULL)
    {
      make_cache (argv[1], argv[2], argv[3]);
      account = ctct_bench_cache_find_account (folder);
    }
  cache = ctct_cache_new (folder, account);
  bench.finder = ctct_contact_finder_new (cache);
  bench.model = G_LIST_MODEL (ctct_contact_finder_get_model (bench.finder));
  bench.classes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  bench.n_worst = argc == 6 ? (guint) atoi (argv[5]) : 0;
  g_signal_connect_swapped (bench.model, "items-changed", G_CALLBACK (items_changed_cb), &bench);
  await_all (&bench);

  lines = g_strsplit (text, "\n", -1);
  run (&bench, lines);
  print_all (&bench);
  g_hash_table_unref (bench.classes);
  g_object_unref (bench.finder);
  return 0;
}
