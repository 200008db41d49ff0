/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fake-clock.h"
#include "ctct-filter-choice.h"
#include "ctct-filter-popover.h"
#include "ctct-filter-row.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-time-choice.h"

#include <adwaita.h>

/* A popover that nobody has to open, and what it has said. */
typedef struct
{
  CtctFilterPopover *popover;
  CtctFakeClock *clock;
  GPtrArray *lists;
  guint n_filters;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
add_list (Fixture *fixture, const char *id, const char *name, const char *status, gint64 n_kept)
{
  CtctCacheList *list = g_new0 (CtctCacheList, 1);

  list->id = g_strdup (id);
  list->name = g_strdup (name);
  list->status = g_strdup (status);
  list->n_kept = n_kept;
  g_ptr_array_add (fixture->lists, list);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->popover = CTCT_FILTER_POPOVER (g_object_ref_sink (ctct_filter_popover_new ()));
  fixture->clock = ctct_fake_clock_new ("2026-11-23T10:00:00Z");
  fixture->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_cache_list_free);
  ctct_filter_popover_set_clock (fixture->popover, CTCT_CLOCK (fixture->clock));
  add_list (fixture, "1", "News 10", "ACTIVE", 5);
  add_list (fixture, "2", "News 2", "HIDDEN", 1234);
  add_list (fixture, "3", "", NULL, 1);
  add_list (fixture, "4", "<b>Ärzte</b>", "ACTIVE", 0);
  g_signal_connect_swapped (fixture->popover, "notify::filter", G_CALLBACK (count_cb),
                            &fixture->n_filters);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->popover);
  g_assert_finalize_object (fixture->clock);
  g_ptr_array_unref (fixture->lists);
}

static GtkWidget *
find_box (Fixture *fixture)
{
  return adw_clamp_get_child (ADW_CLAMP (gtk_popover_get_child (GTK_POPOVER (fixture->popover))));
}

static GtkWidget *
find_page (Fixture *fixture, const char *name)
{
  GtkWidget *stack = gtk_widget_get_next_sibling (gtk_widget_get_first_child (find_box (fixture)));

  return gtk_stack_get_child_by_name (GTK_STACK (stack), name);
}

static GtkWidget *
find_of_type (GtkWidget *root, GType widget_type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, widget_type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_of_type (child, widget_type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkSelectionModel *
find_selection (Fixture *fixture, const char *page)
{
  GtkWidget *view = find_of_type (find_page (fixture, page), GTK_TYPE_LIST_VIEW);

  return gtk_list_view_get_model (GTK_LIST_VIEW (view));
}

static CtctTimeChoice *
find_time (Fixture *fixture, guint number)
{
  GtkWidget *choice = find_of_type (find_page (fixture, "time"), CTCT_TYPE_TIME_CHOICE);

  return CTCT_TIME_CHOICE (number == 0 ? choice : gtk_widget_get_next_sibling (choice));
}

static GtkWidget *
find_clear_button (Fixture *fixture)
{
  return gtk_widget_get_last_child (find_box (fixture));
}

/* "*Any status 12; Active 7": what there is to choose from, with a star at what is chosen. */
static void
assert_choices (Fixture *fixture, const char *page, const char *expected)
{
  GtkSelectionModel *selection = find_selection (fixture, page);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++)
    {
      g_autoptr (CtctFilterChoice) choice = g_list_model_get_item (G_LIST_MODEL (selection), i);
      const char *note = ctct_filter_choice_get_note (choice);

      g_string_append_printf (text, "%s%s%s", i > 0 ? "; " : "",
                              gtk_selection_model_is_selected (selection, i) ? "*" : "",
                              ctct_filter_choice_get_name (choice));
      if (*note != '\0')
        g_string_append_printf (text, " [%s]", note);
      g_string_append_printf (text, " %s", ctct_filter_choice_get_count (choice));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
pick (Fixture *fixture, const char *page, guint position)
{
  gtk_selection_model_select_item (find_selection (fixture, page), position, TRUE);
}

static void
assert_texts (Fixture *fixture, const char *label, const char *tooltip)
{
  g_assert_cmpstr (ctct_filter_popover_get_label (fixture->popover), ==, label);
  g_assert_cmpstr (ctct_filter_popover_get_tooltip (fixture->popover), ==, tooltip);
  g_assert_true (gtk_widget_get_sensitive (find_clear_button (fixture)) == (*label != '\0'));
}

static void
set_tallies (Fixture *fixture)
{
  CtctCacheTallies tallies = { 36, 9, 4, { 1, 2, 3, 4, 5, 6, 7, 8 } };

  ctct_filter_popover_set_tallies (fixture->popover, &tallies);
}

static void
test_statuses (Fixture *fixture, gconstpointer data)
{
  const CtctSearchQuery *filter;

  assert_choices (fixture, "status",
                  "*Any status ; Active ; Awaiting confirmation ; Unsubscribed ; In no list ; "
                  "Event registrant ; Social visitor ; On hold ; Any other status ");
  set_tallies (fixture);
  assert_choices (fixture, "status",
                  "*Any status 36; Active 2; Awaiting confirmation 3; Unsubscribed 4; "
                  "In no list 5; Event registrant 6; Social visitor 7; On hold 8; "
                  "Any other status 1");
  assert_texts (fixture, "", "");
  pick (fixture, "status", 3);
  filter = ctct_filter_popover_get_filter (fixture->popover);
  g_assert_cmpint (filter->status, ==, CTCT_STATUS_UNSUBSCRIBED);
  g_assert_cmpuint (fixture->n_filters, ==, 1);
  assert_texts (fixture, "Unsubscribed", "Unsubscribed");
  pick (fixture, "status", 8);
  filter = ctct_filter_popover_get_filter (fixture->popover);
  g_assert_cmpint (filter->status, ==, CTCT_STATUS_UNKNOWN);

  /* New numbers change nothing of it. */
  set_tallies (fixture);
  g_assert_cmpuint (fixture->n_filters, ==, 2);
  filter = ctct_filter_popover_get_filter (fixture->popover);
  g_assert_cmpint (filter->status, ==, CTCT_STATUS_UNKNOWN);
  pick (fixture, "status", 0);
  g_assert_true (ctct_search_query_is_empty (ctct_filter_popover_get_filter (fixture->popover)));
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  const CtctSearchQuery *filter;

  set_tallies (fixture);
  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  assert_choices (fixture, "list",
                  "*Any list or none 36; In no list 4; <b>Ärzte</b> 0; List 3 [Removed list] 1; "
                  "News 2 [Hidden list] 1234; News 10 5");
  pick (fixture, "list", 4);
  filter = ctct_filter_popover_get_filter (fixture->popover);
  g_assert_cmpstrv (filter->lists, ((const char *[]){ "2", NULL }));
  g_assert_false (filter->in_no_list);
  assert_texts (fixture, "News 2", "News 2");
  pick (fixture, "list", 1);
  filter = ctct_filter_popover_get_filter (fixture->popover);
  g_assert_null (filter->lists);
  g_assert_true (filter->in_no_list);
  assert_texts (fixture, "In no list", "In no list");

  /* A list that is there no more is nothing to filter by. */
  pick (fixture, "list", 5);
  g_assert_cmpuint (fixture->n_filters, ==, 3);
  ctct_filter_popover_set_lists (fixture->popover, NULL);
  filter = ctct_filter_popover_get_filter (fixture->popover);
  g_assert_cmpstrv (filter->lists, ((const char *[]){ "1", NULL }));
  g_ptr_array_remove_index (fixture->lists, 0);
  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  g_assert_true (ctct_search_query_is_empty (ctct_filter_popover_get_filter (fixture->popover)));
  g_assert_cmpuint (fixture->n_filters, ==, 4);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = find_of_type (find_page (fixture, "list"), GTK_TYPE_SEARCH_ENTRY);

  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  g_assert_false (gtk_widget_get_visible (entry));
  for (guint i = 5; i <= 21; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *name = g_strdup_printf ("Town %u", i);

      add_list (fixture, id, name, "ACTIVE", i);
    }
  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  g_assert_true (gtk_widget_get_visible (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "arz");
  assert_choices (fixture, "list", "<b>Ärzte</b> 0");
  gtk_editable_set_text (GTK_EDITABLE (entry), "town 2");
  assert_choices (fixture, "list", "Town 20 20; Town 21 21");
  pick (fixture, "list", 1);
  assert_texts (fixture, "Town 21", "Town 21");

  /* To look for another one does not choose it. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "news");
  assert_choices (fixture, "list", "News 2 [Hidden list] 1234; News 10 5");
  assert_texts (fixture, "Town 21", "Town 21");
  gtk_editable_set_text (GTK_EDITABLE (entry), "21");
  assert_choices (fixture, "list", "*Town 21 21");
  g_assert_cmpuint (fixture->n_filters, ==, 1);
}

static gint64
seconds_of (const char *iso8601)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso8601, zone);

  return g_date_time_to_unix (time);
}

static void
assert_changed (Fixture *fixture, gint64 from, gint64 before, const char *label)
{
  const CtctSearchQuery *filter = ctct_filter_popover_get_filter (fixture->popover);

  g_assert_cmpint (filter->changed_from, ==, from);
  g_assert_cmpint (filter->changed_before, ==, before);
  g_assert_cmpint (filter->unsubscribed_from, ==, G_MININT64);
  assert_texts (fixture, label, label);
}

static void
test_times (Fixture *fixture, gconstpointer data)
{
  CtctTimeChoice *changed = find_time (fixture, 0);
  g_autoptr (GDateTime) first = g_date_time_new_local (2026, 5, 3, 15, 0, 0);
  g_autoptr (GDateTime) last = g_date_time_new_local (2026, 5, 1, 1, 0, 0);
  const CtctSearchQuery *filter;

  ctct_time_choice_set_span (changed, CTCT_TIME_WEEK);
  assert_changed (fixture, seconds_of ("2026-11-16T00:00:00"), G_MAXINT64,
                  "Changed in the last 7 days");
  ctct_time_choice_set_span (changed, CTCT_TIME_MONTH);
  assert_changed (fixture, seconds_of ("2026-10-24T00:00:00"), G_MAXINT64,
                  "Changed in the last 30 days");
  ctct_time_choice_set_span (changed, CTCT_TIME_YEAR);
  assert_changed (fixture, seconds_of ("2026-01-01T00:00:00"), G_MAXINT64, "Changed this year");
  ctct_time_choice_set_span (changed, CTCT_TIME_BETWEEN);
  assert_changed (fixture, seconds_of ("2026-10-24T00:00:00"), seconds_of ("2026-11-24T00:00:00"),
                  "Changed between 24 October 2026 and 23 November 2026");
  ctct_time_choice_set_days (changed, last, first);
  assert_changed (fixture, seconds_of ("2026-05-01T00:00:00"), seconds_of ("2026-05-04T00:00:00"),
                  "Changed between 1 May 2026 and 3 May 2026");
  ctct_time_choice_set_days (changed, first, last);
  assert_changed (fixture, seconds_of ("2026-05-01T00:00:00"), seconds_of ("2026-05-04T00:00:00"),
                  "Changed between 1 May 2026 and 3 May 2026");

  ctct_time_choice_set_span (changed, CTCT_TIME_ANY);
  ctct_time_choice_set_span (find_time (fixture, 1), CTCT_TIME_WEEK);
  filter = ctct_filter_popover_get_filter (fixture->popover);
  g_assert_cmpint (filter->changed_from, ==, G_MININT64);
  g_assert_cmpint (filter->unsubscribed_from, ==, seconds_of ("2026-11-16T00:00:00"));
  g_assert_cmpint (filter->unsubscribed_before, ==, G_MAXINT64);
  assert_texts (fixture, "Unsubscribed in the last 7 days", "Unsubscribed in the last 7 days");
}

/* Returns: (transfer full): the window that it belongs to */
static GtkWidget *
show_popover (Fixture *fixture)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (fixture->popover));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  GtkWidget *choice = GTK_WIDGET (find_time (fixture, 0));
  g_autoptr (GDateTime) day = g_date_time_new_local (2026, 11, 1, 15, 0, 0);
  GtkWidget *window = show_popover (fixture);

  ctct_time_choice_set_span (CTCT_TIME_CHOICE (choice), CTCT_TIME_BETWEEN);
  g_assert_null (find_of_type (choice, GTK_TYPE_CALENDAR));
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_of_type (choice, GTK_TYPE_MENU_BUTTON)));
  gtk_calendar_select_day (GTK_CALENDAR (find_of_type (choice, GTK_TYPE_CALENDAR)), day);
  assert_changed (fixture, seconds_of ("2026-11-01T00:00:00"), seconds_of ("2026-11-24T00:00:00"),
                  "Changed between 1 November 2026 and 23 November 2026");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  GtkWidget *check = find_of_type (find_page (fixture, "status"), GTK_TYPE_CHECK_BUTTON);

  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  pick (fixture, "status", 1);
  pick (fixture, "list", 4);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  ctct_time_choice_set_span (find_time (fixture, 0), CTCT_TIME_YEAR);
  g_assert_cmpuint (fixture->n_filters, ==, 4);
  g_assert_true (ctct_filter_popover_get_filter (fixture->popover)->awaiting);
  assert_texts (fixture, "4 filters", "Active\nAddress not confirmed\nNews 2\nChanged this year");
  g_signal_emit_by_name (find_clear_button (fixture), "clicked");
  g_assert_cmpuint (fixture->n_filters, ==, 5);
  assert_texts (fixture, "", "");
  g_assert_true (ctct_search_query_is_empty (ctct_filter_popover_get_filter (fixture->popover)));
  g_assert_true (gtk_selection_model_is_selected (find_selection (fixture, "status"), 0));
  g_assert_true (gtk_selection_model_is_selected (find_selection (fixture, "list"), 0));
}

/* What was filtered by last time, which may be set before anything is known. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctSearchQuery) filter = ctct_search_query_new ();

  filter->status = CTCT_STATUS_ON_HOLD;
  filter->lists = g_strsplit ("2", " ", -1);
  filter->awaiting = TRUE;
  filter->changed_from = seconds_of ("2026-05-01T00:00:00");
  filter->changed_before = seconds_of ("2026-05-04T00:00:00");
  ctct_filter_popover_set_filter (fixture->popover, filter);
  g_assert_cmpuint (fixture->n_filters, ==, 1);
  set_tallies (fixture);
  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  g_assert_true (
      ctct_search_query_equal (ctct_filter_popover_get_filter (fixture->popover), filter));
  g_assert_cmpuint (fixture->n_filters, ==, 1);
  assert_texts (fixture, "4 filters",
                "On hold\nAddress not confirmed\nNews 2\n"
                "Changed between 1 May 2026 and 3 May 2026");
}

/* A list that is new to the account is known elsewhere before it is here; it is not all contacts that are meant. */
static void
test_new_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (CtctSearchQuery) filter = ctct_search_query_new ();

  filter->lists = g_strsplit ("2", " ", -1);
  ctct_filter_popover_set_lists (fixture->popover, none);
  ctct_filter_popover_set_filter (fixture->popover, filter);
  g_assert_true (
      ctct_search_query_equal (ctct_filter_popover_get_filter (fixture->popover), filter));
  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  g_assert_cmpuint (fixture->n_filters, ==, 1);
  assert_texts (fixture, "News 2", "News 2");

  /* One that is not there either is none. */
  ctct_filter_popover_set_lists (fixture->popover, none);
  assert_texts (fixture, "", "");
}

/* What was chosen holds, and not what it was on that day. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  const CtctSearchQuery *filter;
  g_autofree char *kept = NULL;

  ctct_time_choice_set_span (find_time (fixture, 0), CTCT_TIME_WEEK);
  ctct_time_choice_set_span (find_time (fixture, 1), CTCT_TIME_YEAR);
  kept = ctct_filter_popover_dup_kept (fixture->popover);
  g_assert_cmpstr (kept, ==, "changed=week;unsubscribed=year");
  ctct_filter_popover_restore (fixture->popover, "");
  assert_texts (fixture, "", "");
  ctct_fake_clock_advance (fixture->clock, 3 * G_TIME_SPAN_DAY / G_TIME_SPAN_MILLISECOND);
  ctct_filter_popover_restore (fixture->popover, kept);
  assert_texts (fixture, "2 filters", "Changed in the last 7 days\nUnsubscribed this year");
  filter = ctct_filter_popover_get_filter (fixture->popover);
  g_assert_cmpint (filter->changed_from, ==, seconds_of ("2026-11-19T00:00:00"));
  g_assert_cmpint (filter->changed_before, ==, G_MAXINT64);
}

/* While contacts are read there are new numbers each second, which make no new filter. */
static void
test_steady (Fixture *fixture, gconstpointer data)
{
  ctct_time_choice_set_span (find_time (fixture, 0), CTCT_TIME_WEEK);
  g_assert_cmpuint (fixture->n_filters, ==, 1);
  ctct_fake_clock_advance (fixture->clock, G_TIME_SPAN_MINUTE / G_TIME_SPAN_MILLISECOND);
  set_tallies (fixture);
  g_assert_cmpuint (fixture->n_filters, ==, 1);
}

/* The numbers do not follow what is looked for, and it is said. */
static void
test_scope (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = gtk_widget_get_prev_sibling (find_clear_button (fixture));

  g_assert_false (gtk_widget_get_visible (label));
  ctct_filter_popover_set_searched (fixture->popover, TRUE);
  g_assert_true (gtk_widget_get_visible (label));
  ctct_filter_popover_set_searched (fixture->popover, FALSE);
  g_assert_false (gtk_widget_get_visible (label));
  pick (fixture, "status", 1);
  g_assert_true (gtk_widget_get_visible (label));
}

static void
changed_cb (guint *n_changes)
{
  (*n_changes)++;
}

/* Rows stay when nothing but counts is new. */
static void
test_counts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  CtctFilterRow *row = g_object_new (CTCT_TYPE_FILTER_ROW, NULL);
  g_autoptr (CtctFilterChoice) news = NULL;
  guint n_changes = 0;

  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  set_tallies (fixture);
  news = g_list_model_get_item (G_LIST_MODEL (find_selection (fixture, "list")), 4);
  g_object_set (row, "choice", news, NULL);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (row));
  gtk_window_present (GTK_WINDOW (window));
  ctct_test_assert_text (row, "1234");

  g_signal_connect_swapped (find_selection (fixture, "list"), "items-changed",
                            G_CALLBACK (changed_cb), &n_changes);
  g_signal_connect_swapped (find_selection (fixture, "status"), "items-changed",
                            G_CALLBACK (changed_cb), &n_changes);
  ((CtctCacheList *) g_ptr_array_index (fixture->lists, 1))->n_kept = 1235;
  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  ctct_filter_popover_set_tallies (fixture->popover, NULL);
  g_assert_cmpuint (n_changes, ==, 0);
  ctct_test_assert_text (row, "1235");
  ctct_test_assert_text (row, "Hidden list");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* No more rows are made than are seen. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *view;
  guint n_rows = 0;

  for (guint i = 10; i < 1010; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      add_list (fixture, id, id, "ACTIVE", i);
    }
  ctct_filter_popover_set_lists (fixture->popover, fixture->lists);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (fixture->popover));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  view = find_of_type (find_page (fixture, "list"), GTK_TYPE_LIST_VIEW);
  for (GtkWidget *row = gtk_widget_get_first_child (view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_rows++;
  g_assert_cmpuint (n_rows, <, 300);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (find_selection (fixture, "list"))), ==,
                    1006);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

#define CASE(name, func)                                                                           \
  g_test_add ("/filter-popover/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  CASE ("statuses", test_statuses);
  CASE ("lists", test_lists);
  CASE ("search", test_search);
  CASE ("times", test_times);
  CASE ("calendar", test_calendar);
  CASE ("clear", test_clear);
  CASE ("restore", test_restore);
  CASE ("new-list", test_new_list);
  CASE ("kept", test_kept);
  CASE ("steady", test_steady);
  CASE ("scope", test_scope);
  CASE ("counts", test_counts);
  CASE ("many", test_many);

  return ctct_test_run ();
}
