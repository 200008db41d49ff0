/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another program does to the same file. */

#include "ctct-contact-finder.h"
#include "ctct-test-cache.h"

#include <glib/gstdio.h>

#define J     ctct_test_cache_dup_json
#define CHILD "--child"

/* What is run as another program: this one. */
static const char *program;

static CtctCache *
open_cache (void)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  CtctCache *cache = ctct_cache_new (folder, "a");
  g_autoptr (GError) error = NULL;

  ctct_test_cache_open (cache, &error);
  g_assert_no_error (error);
  return cache;
}

static void
run_child (const char *what, const char *id, const char *name)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error,
                                                    program, CHILD, what, folder, id, name, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (child, NULL, &error);
  g_assert_no_error (error);
}

static void
replace_file (const char *folder, gboolean is_deleted)
{
  static const char *const endings[] = { "-wal", "-shm", "" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (folder, "/contacts-a.db", endings[i], NULL);
      g_autofree char *to =
          g_strconcat (folder, "/contacts-a.db-damaged-20260101T000000Z", endings[i], NULL);

      if (is_deleted)
        g_unlink (from);
      else
        g_rename (from, to);
    }
}

/* Sets the file aside, as one that is damaged, or deletes it; and writes somebody into it. */
static int
be_child (char **arguments)
{
  g_autoptr (CtctCache) cache = NULL;

  if (!g_str_equal (arguments[0], "write"))
    replace_file (arguments[1], g_str_equal (arguments[0], "delete"));
  cache = ctct_cache_new (arguments[1], "a");
  ctct_test_cache_write_one (cache, J (arguments[2], arguments[3], "ACTIVE", "1", 3), 2000);
  return 0;
}

typedef struct
{
  CtctContactFinder *finder;
  guint n;
  const char *name; /* of the first */
} Expected;

static gboolean
is_shown (gpointer user_data)
{
  const Expected *expected = user_data;
  GListModel *model = G_LIST_MODEL (ctct_contact_finder_get_model (expected->finder));
  g_autoptr (CtctContactSummary) first = g_list_model_get_item (model, 0);

  return g_list_model_get_n_items (model) == expected->n && first != NULL &&
         g_strcmp0 (ctct_contact_summary_get_name (first), expected->name) == 0;
}

static void
await_shown (CtctContactFinder *finder, guint n, const char *name)
{
  Expected expected = { finder, n, name };

  ctct_test_await (is_shown, &expected);
}

static void
close_cache (CtctCache *cache, CtctContactFinder *finder)
{
  g_object_unref (finder);
  ctct_test_await_finalized (cache);
}

/* Who is new there is seen here, and so is what somebody is called by now. */
static void
test_news (void)
{
  CtctCache *cache = open_cache ();
  CtctContactFinder *finder = ctct_contact_finder_new (cache);

  ctct_test_cache_write_one (cache, J ("1", "Bea", "ACTIVE", "1", 3), 1000);
  await_shown (finder, 1, "Bea");
  run_child ("write", "2", "Ada");
  await_shown (finder, 2, "Ada");
  run_child ("write", "2", "Abe");
  await_shown (finder, 2, "Abe");
  close_cache (cache, finder);
}

static gboolean
has_damaged_file (gpointer cache)
{
  return ctct_cache_get_damaged_file (cache) != NULL;
}

/* A file that the other one has set aside is not read any longer, nor written. */
static void
test_replaced (void)
{
  CtctCache *cache = open_cache ();
  CtctContactFinder *finder = ctct_contact_finder_new (cache);

  ctct_test_cache_write_one (cache, J ("1", "Bea", "ACTIVE", "1", 3), 1000);
  await_shown (finder, 1, "Bea");
  run_child ("replace", "2", "Ada");
  await_shown (finder, 1, "Ada");
  ctct_test_await (has_damaged_file, cache);
  g_assert_cmpstr (ctct_cache_get_damaged_file (cache), ==,
                   "contacts-a.db-damaged-20260101T000000Z");
  ctct_test_cache_write_one (cache, J ("3", "Cay", "ACTIVE", "1", 3), 1000);
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM contact"), ==, 2);
  close_cache (cache, finder);
}

static void
set_aside_earlier (void)
{
  g_autofree char *path = ctct_test_cache_dup_path ("-damaged-20250101T000000Z");
  g_autofree char *folder = ctct_test_cache_dup_folder ();

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
count_losses_cb (guint *n_losses)
{
  (*n_losses)++;
}

static gboolean
is_one (gpointer n_losses)
{
  return *(guint *) n_losses == 1;
}

/* One that is nowhere any more is not called by the name of what was set aside long before. */
static void
test_deleted (void)
{
  CtctCache *cache = NULL;
  CtctContactFinder *finder = NULL;
  guint n_losses = 0;

  set_aside_earlier ();
  cache = open_cache ();
  finder = ctct_contact_finder_new (cache);
  g_signal_connect_swapped (cache, "notify::damaged-file", G_CALLBACK (count_losses_cb), &n_losses);
  ctct_test_cache_write_one (cache, J ("1", "Bea", "ACTIVE", "1", 3), 1000);
  await_shown (finder, 1, "Bea");
  run_child ("delete", "2", "Ada");
  await_shown (finder, 1, "Ada");
  ctct_test_await (is_one, &n_losses);
  g_assert_null (ctct_cache_get_damaged_file (cache));

  /* The next one is. */
  run_child ("replace", "3", "Cay");
  await_shown (finder, 1, "Cay");
  ctct_test_await (has_damaged_file, cache);
  g_assert_cmpstr (ctct_cache_get_damaged_file (cache), ==,
                   "contacts-a.db-damaged-20260101T000000Z");
  g_signal_handlers_disconnect_by_func (cache, count_losses_cb, &n_losses);
  close_cache (cache, finder);
}

static void
count_cb (guint *n_elsewhere, const CtctCacheChange *change)
{
  *n_elsewhere += change->elsewhere;
}

/* What is written here is no news. */
static void
test_own (void)
{
  CtctCache *cache = open_cache ();
  CtctContactFinder *finder = ctct_contact_finder_new (cache);
  guint n_elsewhere = 0;

  g_signal_connect_swapped (cache, "changed", G_CALLBACK (count_cb), &n_elsewhere);
  ctct_test_cache_write_one (cache, J ("1", "Bea", "ACTIVE", "1", 3), 1000);
  await_shown (finder, 1, "Bea");
  g_assert_cmpuint (n_elsewhere, ==, 0);
  run_child ("write", "2", "Ada");
  await_shown (finder, 2, "Ada");
  g_assert_cmpuint (n_elsewhere, >=, 1);
  g_signal_handlers_disconnect_by_func (cache, count_cb, &n_elsewhere);
  close_cache (cache, finder);
}

int
main (int argc, char **argv)
{
  if (argc == 6 && g_str_equal (argv[1], CHILD))
    return be_child (argv + 2);

  program = argv[0];
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/cache-two/news", test_news);
  ctct_test_add ("/cache-two/replaced", test_replaced);
  ctct_test_add ("/cache-two/deleted", test_deleted);
  ctct_test_add ("/cache-two/own", test_own);
  return ctct_test_run ();
}
