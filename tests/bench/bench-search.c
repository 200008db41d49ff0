/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a keystroke to the first rows, over a set of what people type.
 *
 * bench-search CACHE WORDS
 *
 * WORDS has a line for each, "class<TAB>text". */

#include "ctct-search.h"

#include <locale.h>
#include <stdlib.h>
#include <time.h>

#define N_WANTED   50
#define MEDIAN     0.5
#define RARE       0.99
#define MS_PER_SEC 1e3

static double
get_time (void)
{
  return (double) g_get_monotonic_time () / MS_PER_SEC;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_times (const char *name, GArray *times)
{
  double median, rare;

  g_array_sort (times, compare_doubles);
  median = g_array_index (times, double, (guint) (times->len * MEDIAN));
  rare = g_array_index (times, double, (guint) (times->len * RARE));
  g_print ("%-28s %6u %9.2f %9.2f %9.2f ms\n", name, times->len, median, rare,
           g_array_index (times, double, times->len - 1));
}

static double
find (CtctSearch *search, CtctDatabase *database, const char *text, CtctSort sort)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  double start = get_time ();
  g_autoptr (CtctSearchQuery) query = ctct_search_query_parse (text, now);
  g_autoptr (GError) error = NULL;
  gboolean complete;
  g_autoptr (CtctOrder) order =
      ctct_search_find_first (search, database, query, sort, N_WANTED, &complete, NULL, &error);
  double ms = get_time () - start;

  if (order == NULL)
    g_error ("%s", error->message);
  if (g_getenv ("SLOW") && ms > atof (g_getenv ("SLOW")))
    g_print ("    %s: %.1f ms, %u, %s\n", text, ms, ctct_order_get_size (order), complete ? "all" : "first");
  return ms;
}

int
main (int argc, char **argv)
{
  g_autoptr (CtctDatabase) database = NULL;
  g_autoptr (CtctSearch) search = NULL;
  g_autoptr (GHashTable) classes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTableIter iter;
  gpointer name, times;

  setlocale (LC_ALL, "");
  database = ctct_database_open_reader (argv[1], NULL);
  search = ctct_search_new ();
  g_file_get_contents (argv[2], &text, NULL, NULL);
  lines = g_strsplit (text, "\n", -1);
  for (CtctSort sort = 0; sort < CTCT_N_SORTS; sort++)
    {
      double start = get_time ();
      g_autoptr (CtctSearchQuery) all = ctct_search_query_new ();
      g_autoptr (CtctOrder) order = ctct_search_find_all (search, database, all, sort, NULL, NULL);

      g_print ("order %d of %u: %.1f ms\n", sort, ctct_order_get_size (order), get_time () - start);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);
          GArray *array;
          double ms;

          if (g_strv_length (fields) < 2)
            continue;
          ms = find (search, database, fields[1], sort);
          g_autofree char *key = g_strdup_printf ("%s, sort %d", fields[0], sort);
          array = g_hash_table_lookup (classes, key);
          if (array == NULL)
            {
              array = g_array_new (FALSE, FALSE, sizeof (double));
              g_hash_table_insert (classes, g_strdup (key), array);
            }
          g_array_append_val (array, ms);
        }
    }
  g_hash_table_iter_init (&iter, classes);
  while (g_hash_table_iter_next (&iter, &name, &times))
    print_times (name, times);
  return 0;
}
