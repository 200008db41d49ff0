/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-database.h"
#include "ctct-selection-mode.h"
#include "ctct-selection.h"
#include "ctct-test-ui.h"

#define MILLION 1000000

/* A list without a disk behind it: nobody is to look at what is in it. */
typedef struct
{
  CtctCache *cache;
  CtctContactListModel *list;
  CtctSelection *selection;
  GString
      *changes;  /* of items and, in brackets, of what is selected, that were not looked at yet */
  guint n_items; /* as the changes say */
  guint n_counts;
} Fixture;

static guint n_looks;
static gpointer (*get_item) (GListModel *model, guint position);

static gpointer
count_get_item (GListModel *model, guint position)
{
  n_looks++;
  return get_item (model, position);
}

static void
count_looks (void)
{
  gpointer klass = g_type_class_ref (CTCT_TYPE_CONTACT_LIST_MODEL);
  GListModelInterface *iface = g_type_interface_peek (klass, G_TYPE_LIST_MODEL);

  get_item = iface->get_item;
  iface->get_item = count_get_item;
}

static void
items_changed_cb (Fixture *fixture, guint position, guint n_removed, guint n_added)
{
  g_string_append_printf (fixture->changes, "%s%u", fixture->changes->len > 0 ? ", " : "",
                          position);
  if (n_removed > 0)
    g_string_append_printf (fixture->changes, "-%u", n_removed);
  if (n_added > 0)
    g_string_append_printf (fixture->changes, "+%u", n_added);

  fixture->n_items += n_added - n_removed;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)), ==,
                    fixture->n_items);
}

static void
selection_changed_cb (Fixture *fixture, guint position, guint n_items)
{
  g_string_append_printf (fixture->changes, "%s(%u %u)", fixture->changes->len > 0 ? ", " : "",
                          position, n_items);
}

static void
count_cb (Fixture *fixture)
{
  fixture->n_counts++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->cache = ctct_cache_new (NULL, "a");
  fixture->list = ctct_contact_list_model_new (fixture->cache);
  fixture->selection = ctct_selection_new (fixture->list, G_LIST_MODEL (fixture->list));
  fixture->changes = g_string_new (NULL);
  g_signal_connect_swapped (fixture->selection, "items-changed", G_CALLBACK (items_changed_cb),
                            fixture);
  g_signal_connect_swapped (fixture->selection, "selection-changed",
                            G_CALLBACK (selection_changed_cb), fixture);
  g_signal_connect_swapped (fixture->selection, "notify::count", G_CALLBACK (count_cb), fixture);
  n_looks = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (fixture->changes->str, ==, "");
  g_assert_cmpuint (n_looks, ==, 0);
  g_string_free (fixture->changes, TRUE);
  ctct_test_await_finalized (fixture->selection);
  ctct_test_await_finalized (fixture->list);
  g_clear_object (&fixture->cache);
}

static void
assert_changes (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->changes->str, ==, expected);
  g_string_truncate (fixture->changes, 0);
}

static CtctOrder *
parse (const char *text)
{
  g_auto (GStrv) numbers = g_strsplit (text, " ", -1);
  CtctOrder *order = ctct_order_new (0);

  for (guint i = 0; numbers[i] != NULL; i++)
    if (*numbers[i] != '\0')
      ctct_order_append (order, (guint32) g_ascii_strtoull (numbers[i], NULL, 10));

  return order;
}

static void
update (Fixture *fixture, const char *rows)
{
  g_autoptr (CtctOrder) order = parse (rows);

  ctct_contact_list_model_update_order (fixture->list, order);
}

/* "1 *2 3": the rows, with a star at those that are selected, as each way of asking says. */
static void
assert_model (Fixture *fixture, const char *expected)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (model);
  g_autoptr (CtctOrder) rows = ctct_selection_get_rows (fixture->selection);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_selected = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      gboolean selected = gtk_selection_model_is_selected (model, i);
      guint32 row = ctct_contact_list_model_get_row (fixture->list, i);

      g_string_append_printf (text, "%s%s%u", i > 0 ? " " : "", selected ? "*" : "", row);
      g_assert_true (gtk_bitset_contains (positions, i) == selected);
      if (selected)
        g_assert_cmpuint (ctct_order_get_row (rows, n_selected++), ==, row);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (ctct_order_get_size (rows), ==,
                    ctct_selection_get_n_selected (fixture->selection));
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, n_selected);
}

static void
test_one (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);

  update (fixture, "7 3 5 9");
  assert_changes (fixture, "0+4");
  assert_model (fixture, "7 3 5 9");
  gtk_selection_model_select_item (model, 1, TRUE);
  assert_changes (fixture, "(0 4)");
  assert_model (fixture, "7 *3 5 9");
  gtk_selection_model_select_item (model, 3, TRUE);
  assert_changes (fixture, "(0 4)");
  assert_model (fixture, "7 3 5 *9");
  /* It may be anywhere else that somebody is let go of. */
  gtk_selection_model_select_item (model, 0, FALSE);
  assert_changes (fixture, "(0 4)");
  assert_model (fixture, "*7 3 5 9");
  gtk_selection_model_select_item (model, 3, FALSE);
  assert_changes (fixture, "(3 1)");
  assert_model (fixture, "*7 3 5 *9");
  gtk_selection_model_unselect_item (model, 3);
  assert_changes (fixture, "(3 1)");
  assert_model (fixture, "*7 3 5 9");
  g_assert_cmpuint (fixture->n_counts, ==, 5);
}

static void
test_ranges (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_range (0, 2);
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (1, 10);
  g_autoptr (GtkBitset) some = NULL;

  update (fixture, "7 3 5 9");
  assert_changes (fixture, "0+4");
  gtk_selection_model_select_range (model, 1, 2, TRUE);
  assert_changes (fixture, "(0 4)");
  assert_model (fixture, "7 *3 *5 9");
  gtk_selection_model_select_range (model, 3, 100, FALSE);
  assert_changes (fixture, "(3 1)");
  assert_model (fixture, "7 *3 *5 *9");
  gtk_selection_model_unselect_range (model, 0, 3);
  assert_changes (fixture, "(0 3)");
  assert_model (fixture, "7 3 5 *9");
  gtk_selection_model_select_item (model, 0, FALSE);
  assert_changes (fixture, "(0 1)");
  gtk_selection_model_set_selection (model, selected, mask);
  assert_changes (fixture, "(0 4)");
  assert_model (fixture, "*7 *3 5 9");
  some = gtk_selection_model_get_selection_in_range (model, 1, 100);
  g_assert_cmpuint (gtk_bitset_get_size (some), ==, 1);
  g_assert_false (gtk_selection_model_is_selected (model, 4));
  gtk_selection_model_select_range (model, 10, 3, FALSE);
  assert_changes (fixture, "");
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);

  update (fixture, "7 3 5");
  assert_changes (fixture, "0+3");
  gtk_selection_model_select_all (model);
  assert_changes (fixture, "(0 3)");
  assert_model (fixture, "*7 *3 *5");
  /* Who comes later was not meant. */
  update (fixture, "8 7 3 5");
  assert_changes (fixture, "0+1");
  assert_model (fixture, "8 *7 *3 *5");
  gtk_selection_model_unselect_all (model);
  assert_changes (fixture, "(0 4)");
  assert_model (fixture, "8 7 3 5");
}

/* What is selected stays so, wherever it is. */
static void
test_update (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);
  g_autoptr (CtctOrder) other = parse ("9 1 3");

  update (fixture, "1 2 3 4 5");
  gtk_selection_model_select_range (model, 1, 2, FALSE);
  update (fixture, "3 1 5 2");
  assert_model (fixture, "*3 1 5 *2");
  update (fixture, "1 5");
  assert_model (fixture, "1 5");
  update (fixture, "1 2 5");
  assert_model (fixture, "1 *2 5");
  ctct_contact_list_model_set_order (fixture->list, other);
  assert_model (fixture, "9 1 *3");

  g_string_truncate (fixture->changes, 0);
}

/* What is out of the list is selected all the same, and comes last. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);
  g_autoptr (CtctOrder) rows = NULL;

  update (fixture, "5 4 3 2 1");
  gtk_selection_model_select_range (model, 0, 3, FALSE);
  update (fixture, "1 4 2");
  assert_model (fixture, "1 *4 2");
  g_assert_cmpuint (ctct_selection_get_n_selected (fixture->selection), ==, 3);
  rows = ctct_selection_get_rows (fixture->selection);
  g_assert_cmpuint (ctct_order_get_row (rows, 0), ==, 4);
  g_assert_cmpuint (ctct_order_get_row (rows, 1), ==, 3);
  g_assert_cmpuint (ctct_order_get_row (rows, 2), ==, 5);

  /* All of these, too. */
  gtk_selection_model_select_all (model);
  g_assert_cmpuint (ctct_selection_get_n_selected (fixture->selection), ==, 5);
  gtk_selection_model_unselect_all (model);
  g_assert_cmpuint (ctct_selection_get_n_selected (fixture->selection), ==, 0);
  g_string_truncate (fixture->changes, 0);
}

static void
forget (Fixture *fixture, guint32 row)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_val (rows, row);
  ctct_selection_forget_rows (fixture->selection, rows);
}

/* Whoever comes may have the row of somebody who has gone, and was not meant. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  update (fixture, "1 2 3");
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->selection));
  forget (fixture, 2);
  assert_model (fixture, "*1 2 *3");
  update (fixture, "1 3");
  forget (fixture, 3);
  update (fixture, "1 2 3");
  assert_model (fixture, "*1 2 3");

  ctct_selection_set_several (fixture->selection, FALSE);
  ctct_selection_set_current (fixture->selection, 2);
  forget (fixture, 2);
  assert_model (fixture, "1 2 3");
  g_assert_cmpint (ctct_selection_get_current (fixture->selection), ==, -1);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->selection));
  ctct_selection_forget_all (fixture->selection);
  assert_model (fixture, "1 2 3");
  g_assert_false (ctct_selection_get_several (fixture->selection));
  g_string_truncate (fixture->changes, 0);
}

/* Who was open is where the focus comes back to, and nothing else; also after several were selected. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  update (fixture, "1 2 3");
  ctct_selection_set_current (fixture->selection, 2);
  assert_model (fixture, "1 *2 3");
  ctct_selection_close_current (fixture->selection);
  assert_model (fixture, "1 2 3");
  g_assert_cmpuint (ctct_selection_find_current (fixture->selection), ==, 1);

  ctct_selection_set_several (fixture->selection, TRUE);
  ctct_selection_set_several (fixture->selection, FALSE);
  assert_model (fixture, "1 2 3");
  ctct_selection_set_current (fixture->selection, 2);
  assert_model (fixture, "1 *2 3");
  g_string_truncate (fixture->changes, 0);
}

/* Of those that are open one is selected, and it is again when several are no more. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);

  update (fixture, "1 2 3 4");
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_false (ctct_selection_get_several (fixture->selection));
  g_assert_false (gtk_selection_model_unselect_all (model));
  assert_model (fixture, "1 *2 3 4");

  gtk_selection_model_select_item (model, 3, FALSE);
  g_assert_true (ctct_selection_get_several (fixture->selection));
  /* Who is open is not one of them, but where it is picked too. */
  assert_model (fixture, "1 2 3 *4");
  gtk_selection_model_select_item (model, 1, FALSE);
  assert_model (fixture, "1 *2 3 *4");
  /* Whoever goes through the list lets go of nobody. */
  g_assert_false (gtk_selection_model_select_item (model, 0, TRUE));
  assert_model (fixture, "1 *2 3 *4");
  ctct_selection_set_current (fixture->selection, 3);
  assert_model (fixture, "1 *2 3 *4");
  ctct_selection_set_several (fixture->selection, FALSE);
  assert_model (fixture, "1 2 *3 4");

  ctct_selection_set_several (fixture->selection, TRUE);
  assert_model (fixture, "1 2 3 4");
  ctct_selection_toggle_row (fixture->selection, 4);
  assert_model (fixture, "1 2 3 *4");
  ctct_selection_toggle_row (fixture->selection, 4);
  assert_model (fixture, "1 2 3 4");

  /* The one who is open and is pointed at is the first of several. */
  ctct_selection_set_several (fixture->selection, FALSE);
  gtk_selection_model_unselect_item (model, 2);
  g_assert_true (ctct_selection_get_several (fixture->selection));
  assert_model (fixture, "1 2 *3 4");
  ctct_selection_set_several (fixture->selection, FALSE);
  ctct_selection_toggle_row (fixture->selection, 3);
  assert_model (fixture, "1 2 *3 4");
  g_string_truncate (fixture->changes, 0);
}

/* A range is drawn longer and shorter, beside what was selected before. */
static void
test_drawn_range (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);

  update (fixture, "1 2 3 4 5 6");
  gtk_selection_model_select_item (model, 0, TRUE);
  gtk_selection_model_select_range (model, 2, 2, TRUE);
  assert_model (fixture, "1 2 *3 *4 5 6");
  gtk_selection_model_select_range (model, 2, 3, TRUE);
  assert_model (fixture, "1 2 *3 *4 *5 6");
  gtk_selection_model_select_range (model, 2, 1, TRUE);
  assert_model (fixture, "1 2 *3 4 5 6");
  gtk_selection_model_select_item (model, 5, FALSE);
  gtk_selection_model_select_range (model, 4, 2, TRUE);
  assert_model (fixture, "1 2 *3 4 *5 *6");
  forget (fixture, 3);
  gtk_selection_model_select_range (model, 5, 1, TRUE);
  assert_model (fixture, "1 2 3 4 5 *6");
  g_string_truncate (fixture->changes, 0);
}

/* All are those that there are going to be, and not the few that are known yet. */
static void
test_incomplete (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);

  update (fixture, "1 2");
  ctct_selection_set_complete (fixture->selection, FALSE);
  gtk_selection_model_select_all (model);
  g_assert_true (ctct_selection_get_several (fixture->selection));
  assert_model (fixture, "1 2");
  update (fixture, "1 2 3");
  ctct_selection_set_complete (fixture->selection, TRUE);
  assert_model (fixture, "*1 *2 *3");

  /* Whoever does something else meanwhile did not wait. */
  ctct_selection_set_complete (fixture->selection, FALSE);
  gtk_selection_model_select_all (model);
  gtk_selection_model_unselect_all (model);
  ctct_selection_set_complete (fixture->selection, TRUE);
  assert_model (fixture, "1 2 3");
  g_string_truncate (fixture->changes, 0);
}

/* While changes are told, each place is as it is told to be. */
static void
look_cb (Fixture *fixture)
{
  guint n_selected = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)); i++)
    n_selected += gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->selection), i);
  g_string_append_printf (fixture->changes, "=%u", n_selected);
}

static void
test_between (Fixture *fixture, gconstpointer data)
{
  update (fixture, "1 2 3 4 5 6");
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->selection));
  g_string_truncate (fixture->changes, 0);
  g_signal_connect_swapped (fixture->selection, "items-changed", G_CALLBACK (look_cb), fixture);
  update (fixture, "9 2 3 5 6 8");
  assert_changes (fixture, "0-1+1=5, 3-1=4, 5+1=4");
}

static gboolean
is_told (gpointer data)
{
  return ((Fixture *) data)->n_counts > 0;
}

/* A bar that says how many are selected is told once, not at each change. */
static void
test_count (Fixture *fixture, gconstpointer data)
{
  const guint32 rows[] = { 2, 4, 99 };

  update (fixture, "1 2 3 4 5 6");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ctct_selection_toggle_row (fixture->selection, rows[i]);
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, 2);
  fixture->n_counts = 0;
  update (fixture, "9 2 3 5 6 8");
  g_assert_cmpuint (fixture->n_counts, ==, 0);
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, 1);
  ctct_test_await (is_told, fixture);
  g_assert_cmpuint (fixture->n_counts, ==, 1);
  update (fixture, "99 2");
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, 2);
  g_string_truncate (fixture->changes, 0);
}

static gboolean
is_done (gpointer finder)
{
  return !ctct_contact_finder_get_busy (finder);
}

static gboolean
is_known (gpointer finder)
{
  return ctct_contact_finder_get_count (finder) >= 0;
}

static void
find (CtctContactFinder *finder, const char *text)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (CtctSearchQuery) query = ctct_search_query_parse (text, now);

  ctct_contact_finder_set_query (finder, query);
}

/* Those that are still shown when others could not be looked for are not the ones that were wanted. */
static void
test_all_of_a_failure (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "failure", NULL);
  g_autofree char *path = g_build_filename (folder, "contacts-a.db", NULL);
  CtctCache *cache = ctct_cache_new (folder, "a");
  g_autoptr (CtctContactFinder) finder = ctct_contact_finder_new (cache);
  CtctContactListModel *model = ctct_contact_finder_get_model (finder);
  g_autoptr (CtctSelection) selection = ctct_selection_new (model, G_LIST_MODEL (model));
  g_autoptr (CtctSelectionMode) mode = ctct_selection_mode_new (cache, finder, selection, NULL);
  g_autoptr (CtctOrder) order = parse ("7 3 5");
  g_autoptr (CtctDatabase) database = NULL;

  ctct_test_await (is_done, finder);
  ctct_contact_list_model_set_order (model, order);
  database = ctct_database_open (path, NULL);
  g_assert_true (ctct_database_run (database, "ALTER TABLE word RENAME TO gone", NULL));
  find (finder, "ada");
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (selection));
  ctct_test_await (is_done, finder);
  g_assert_cmpint (ctct_contact_finder_get_count (finder), ==, -1);
  g_assert_cmpuint (ctct_selection_get_n_selected (selection), ==, 0);

  /* What is found after all can be selected. */
  g_assert_true (ctct_database_run (database, "ALTER TABLE gone RENAME TO word", NULL));
  ctct_contact_finder_catch_up (finder);
  ctct_test_await (is_known, finder);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
  ctct_contact_list_model_set_order (model, order);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (selection));
  g_assert_cmpuint (ctct_selection_get_n_selected (selection), ==, 3);
  g_object_unref (cache);
}

static CtctOrder *
create_million (void)
{
  CtctOrder *order = ctct_order_new (MILLION);

  /* 7 has nothing in common with it, so this is each of them once. */
  for (guint64 i = 0; i < MILLION; i++)
    ctct_order_append (order, (guint32) (i * 7 % MILLION));

  return order;
}

/* Of this thread alone, in microseconds: whatever else the machine does takes its own. */
static gint64
get_processor_time (void)
{
  struct timespec time;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time), ==, 0);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* A frame is 16 milliseconds; the limit is loose, since processors differ. */
static void
test_million (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);
  g_autoptr (CtctOrder) order = create_million ();
  gint64 fastest = G_MAXINT64;

  ctct_contact_list_model_set_order (fixture->list, order);
  for (guint i = 0; i < 9; i++)
    {
      gint64 begun = get_processor_time ();

      gtk_selection_model_select_all (model);
      fastest = MIN (fastest, get_processor_time () - begun);
      g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, MILLION);
      gtk_selection_model_unselect_all (model);
      g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, 0);
    }
  g_test_message ("All of a million are selected in %" G_GINT64_FORMAT " µs.", fastest);
  g_assert_cmpint (fastest, <, 100000 * (gint64) ctct_test_get_patience ());
  g_string_truncate (fixture->changes, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("Somebody"));
}

static gboolean
has_rows (gpointer list_view)
{
  return gtk_widget_get_first_child (list_view) != NULL && gtk_widget_get_mapped (list_view);
}

/* A list looks at the few that it shows, and at no more when all are selected. */
static void
test_view (Fixture *fixture, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();
  GtkWidget *list_view;
  g_autoptr (CtctOrder) order = create_million ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  list_view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (fixture->selection)), factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled_window), list_view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled_window);
  ctct_contact_list_model_set_order (fixture->list, order);
  gtk_window_present (GTK_WINDOW (window));
  ctct_test_await (has_rows, list_view);

  n_looks = 0;
  gtk_widget_activate_action (list_view, "list.select-all", NULL);
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, MILLION);
  gtk_widget_activate_action (list_view, "list.select-item", "(ubb)", 3, FALSE, FALSE);
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, MILLION);
  ctct_selection_set_several (fixture->selection, FALSE);
  gtk_widget_activate_action (list_view, "list.select-item", "(ubb)", 3, FALSE, FALSE);
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, 1);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->selection), 3));
  gtk_widget_activate_action (list_view, "list.select-item", "(ubb)", 7, FALSE, TRUE);
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, 5);
  gtk_widget_activate_action (list_view, "list.select-item", "(ubb)", 4, TRUE, FALSE);
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, 4);
  gtk_widget_activate_action (list_view, "list.unselect-all", NULL);
  g_assert_cmpuint (ctct_selection_get_count (fixture->selection), ==, 0);
  g_assert_cmpuint (n_looks, <, 1000);

  gtk_window_destroy (GTK_WINDOW (window));
  n_looks = 0;
  g_string_truncate (fixture->changes, 0);
}

#define CASE(name, func) g_test_add ("/selection/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  count_looks ();
  CASE ("one", test_one);
  CASE ("ranges", test_ranges);
  CASE ("all", test_all);
  CASE ("update", test_update);
  CASE ("hidden", test_hidden);
  CASE ("gone", test_gone);
  CASE ("closed", test_closed);
  CASE ("several", test_several);
  CASE ("drawn-range", test_drawn_range);
  CASE ("incomplete", test_incomplete);
  CASE ("between", test_between);
  CASE ("count", test_count);
  CASE ("million", test_million);
  CASE ("view", test_view);
  ctct_test_add ("/selection/all-of-a-failure", test_all_of_a_failure);

  return ctct_test_run ();
}
