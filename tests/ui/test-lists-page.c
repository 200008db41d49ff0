/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of lists in a real window: what it shows, and the ways to it, from it and back. */

#include "ctct-filter-choice.h"
#include "ctct-lists-page.h"
#include "ctct-lists-row.h"
#include "ctct-mailing-list.h"
#include "ctct-test-list.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define NAME "Mr. Ronald Martone"
/* Who alone is in the list that the tests open. */
#define MEMBER  "雪梅 司马"
#define N_LISTS 1000

static GtkListView *
find_view (void)
{
  GtkWidget *page = ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_LISTS_PAGE);

  return page != NULL ? GTK_LIST_VIEW (ctct_ui_find_type (page, GTK_TYPE_LIST_VIEW)) : NULL;
}

/* "Friday Mail [Hidden list] 1": what stands there. */
static char *
dup_list (guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (find_view ()));
  g_autoptr (CtctFilterChoice) choice = g_list_model_get_item (model, position);
  const char *note = choice != NULL ? ctct_filter_choice_get_note (choice) : "";

  if (choice == NULL)
    return NULL;

  return g_strdup_printf ("%s%s%s%s %s", ctct_filter_choice_get_name (choice),
                          *note != '\0' ? " [" : "", note, *note != '\0' ? "]" : "",
                          ctct_filter_choice_get_count (choice));
}

static guint
find_list (const char *wanted)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *list = dup_list (i);

      if (list == NULL || g_str_equal (list, wanted))
        return list != NULL ? i : GTK_INVALID_LIST_POSITION;
    }
}

static gboolean
is_there (gpointer wanted)
{
  return find_view () != NULL && find_list (wanted) != GTK_INVALID_LIST_POSITION;
}

/* As a click and the Enter key do. */
static void
open_list (const char *wanted)
{
  ctct_test_await (is_there, (gpointer) wanted);
  gtk_widget_activate_action (GTK_WIDGET (find_view ()), "list.activate-item", "u",
                              find_list (wanted));
}

static void
show (CtctWindowFixture *fixture, int width)
{
  ctct_test_list_show (fixture);
  ctct_ui_set_width (width);
  g_assert_true (ctct_ui_press_key ("<Control><Shift>l"));
  ctct_test_await (is_there, (gpointer) "Friday Mail 1");
}

static gboolean
has_focus_in (GtkWidget *ancestor)
{
  GtkWidget *focus = gtk_window_get_focus (ctct_ui_get_front ());

  return focus != NULL && (focus == ancestor || gtk_widget_is_ancestor (focus, ancestor));
}

/* Whoever goes on typing while the lists are read is not interrupted. */
static void
test_focus_meanwhile (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_set_width (900);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (ctct_test_list_find ()), GTK_DIR_TAB_FORWARD));
  g_assert_true (ctct_ui_press_key ("<Control><Shift>l"));
  g_assert_false (is_there ((gpointer) "Friday Mail 1"));
  g_assert_true (ctct_ui_press_key ("<Control>f"));
  ctct_test_await (is_there, (gpointer) "Friday Mail 1");
  g_assert_true (has_focus_in (ctct_ui_find (CTCT_TEST_SEARCH)));
}

/* And who waits for them has them. */
static void
test_focus (CtctWindowFixture *fixture)
{
  show (fixture, 900);
  g_assert_true (has_focus_in (ctct_ui_find ("Search lists")));
}

/* Lists stay beside their contacts, and all contacts are one step away. */
static void
test_open (CtctWindowFixture *fixture)
{
  show (fixture, 900);
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, "Lists");
  g_assert_cmpuint (find_list ("All contacts 21"), ==, 0);
  g_assert_cmpuint (find_list ("In no list 4"), ==, 1);
  g_assert_true (is_there ((gpointer) "Board Members (internal) [Hidden list] 0"));
  g_assert_cmpuint (find_list ("Friday News 2 0"), <, find_list ("Friday News 10 0"));

  ctct_ui_type (CTCT_TEST_SEARCH, "delgado");
  ctct_ui_await_text ("2 found");
  open_list ("Friday Mail 1");
  ctct_test_list_await (1, MEMBER);
  ctct_ui_await_text ("1 found");
  g_assert_true (has_focus_in (ctct_ui_find (CTCT_TEST_SEARCH)));
  g_assert_nonnull (find_view ());
  open_list ("In no list 4");
  ctct_test_list_await (4, NULL);
  ctct_ui_press ("Show All Contacts");
  ctct_test_list_await (21, NULL);
  g_assert_null (ctct_ui_find ("Show All Contacts"));
  open_list ("Friday Mail 1");
  ctct_test_list_await (1, MEMBER);
  open_list ("All contacts 21");
  ctct_test_list_await (21, NULL);
}

/* Where there is room for one of them, a list leads to its contacts, and they lead back by the menu. */
static void
test_narrow (CtctWindowFixture *fixture)
{
  show (fixture, 400);
  open_list ("Friday Mail 1");
  ctct_test_list_await (1, MEMBER);
  ctct_ui_await_text (MEMBER);
  g_assert_null (find_view ());
  g_assert_true (ctct_ui_press_key ("<Control><Shift>l"));
  ctct_test_await (is_there, (gpointer) "Friday Mail 1");
  ctct_ui_press ("Back");
  ctct_ui_await_text (MEMBER);
  g_assert_null (find_view ());
}

static void
test_back (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_set_width (900);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_true (ctct_ui_press_key ("<Control><Shift>l"));
  ctct_test_await (is_there, (gpointer) "Friday Mail 1");
  g_assert_false (
      g_action_group_get_action_enabled (G_ACTION_GROUP (ctct_ui_get_front ()), "unsubscribe"));
  ctct_ui_press ("Back");
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
}

static void
test_search (CtctWindowFixture *fixture)
{
  show (fixture, 900);
  g_assert_true (has_focus_in (ctct_ui_find ("Search lists")));
  ctct_ui_type ("Search lists", "friday news 1");
  g_assert_cmpuint (find_list ("Friday News 1 0"), ==, 0);
  g_assert_false (is_there ((gpointer) "All contacts 21"));
  g_assert_true (ctct_ui_press_key_in_focus ("Down"));
  g_assert_true (has_focus_in (GTK_WIDGET (find_view ())));
  ctct_ui_type ("Search lists", "quetzalcoatl");
  ctct_ui_await_text ("No List Found");
  g_signal_emit_by_name (ctct_ui_find ("Search lists"), "stop-search");
  ctct_test_await (is_there, (gpointer) "All contacts 21");
  ctct_ui_type ("Search lists", "friday mail");
  g_signal_emit_by_name (ctct_ui_find ("Search lists"), "activate");
  ctct_test_list_await (1, MEMBER);
  ctct_ui_type ("Search lists", "");
  g_signal_emit_by_name (ctct_ui_find ("Search lists"), "stop-search");
  g_assert_null (find_view ());
}

/* Without contacts that are kept nobody can be listed. */
static void
test_no_cache (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  g_assert_false (ctct_ui_press_key ("<Control><Shift>l"));
}

/* What is changed about a contact is not lost on the way. */
static void
test_form (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  g_assert_true (ctct_ui_press_key ("<Control><Shift>l"));
  ctct_ui_await_text ("Discard Changes?");
  ctct_ui_press ("Cancel");
  g_assert_null (find_view ());
}

static void
test_row (void)
{
  g_autoptr (CtctFilterChoice) choice =
      ctct_filter_choice_new ("7", "<b>News</b>", "Hidden list", 5);
  g_autoptr (CtctFilterChoice) more = ctct_filter_choice_new ("7", "<b>News</b>", "Hidden list", 6);
  GtkWidget *row = g_object_new (CTCT_TYPE_LISTS_ROW, NULL);
  GtkWidget *window = gtk_window_new ();

  ctct_filter_choice_set_reported (choice, 5);
  ctct_filter_choice_set_reported (more, 7);
  g_object_set (row, "choice", choice, NULL);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  ctct_test_assert_text (row, "<b>News</b>");
  ctct_test_assert_text (row, "Hidden list");
  ctct_test_assert_text (row, "5");
  ctct_test_assert_no_text (row, "5 at the service");
  ctct_filter_choice_take_count (choice, more);
  ctct_test_assert_text (row, "6");
  ctct_test_assert_text (row, "7 at the service");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
wrote_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  ctct_cache_write_finish (CTCT_CACHE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer value)
{
  return *(gboolean *) value;
}

static void
write_lists (CtctCache *cache, guint n)
{
  g_autoptr (GListStore) lists = g_list_store_new (CTCT_TYPE_MAILING_LIST);
  gboolean written = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CtctRecord) list = g_object_new (CTCT_TYPE_MAILING_LIST, NULL);
      g_autofree char *id = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = g_strdup_printf ("List %u", i + 1);

      ctct_record_set_text (list, CTCT_MAILING_LIST_ID, id);
      ctct_record_set_text (list, CTCT_MAILING_LIST_NAME, name);
      g_list_store_append (lists, list);
    }
  ctct_cache_write_lists_async (cache, G_LIST_MODEL (lists), NULL, wrote_cb, &written);
  ctct_test_await (is_true, &written);
}

static GtkWidget *
show_page (CtctCache *cache)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = ctct_lists_page_new ();

  ctct_lists_page_set_cache (CTCT_LISTS_PAGE (page), cache);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 600);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static gboolean
has_all (gpointer window)
{
  return ctct_test_tree_has_text (window, "List 1");
}

static void
count_row (GtkWidget *widget, gpointer count)
{
  if (CTCT_IS_LISTS_ROW (widget))
    (*(guint *) count)++;
}

static void
count_rows (GtkWidget *root, guint *count)
{
  count_row (root, count);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_rows (child, count);
}

/* As many as an account can have; no more rows are made than are about to be seen. */
static void
test_many (void)
{
  CtctCache *cache = ctct_cache_new (NULL, "test");
  GtkWidget *window;
  guint n_rows = 0;

  write_lists (cache, N_LISTS);
  window = show_page (cache);
  ctct_test_await (has_all, window);
  count_rows (window, &n_rows);
  g_assert_cmpuint (n_rows, >, 5);
  g_assert_cmpuint (n_rows, <, 300);
  gtk_window_destroy (GTK_WINDOW (window));
  ctct_test_await_finalized (cache);
}

static gboolean
says_none (gpointer window)
{
  return ctct_test_tree_has_text (window, "No Lists");
}

static void
test_none (void)
{
  CtctCache *cache = ctct_cache_new (NULL, "test");
  GtkWidget *window = show_page (cache);

  ctct_test_await (says_none, window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (cache);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/lists-page/focus", test_focus);
  ctct_window_fixture_add_case ("/lists-page/focus-meanwhile", test_focus_meanwhile);
  ctct_window_fixture_add_case ("/lists-page/open", test_open);
  ctct_window_fixture_add_case ("/lists-page/narrow", test_narrow);
  ctct_window_fixture_add_case ("/lists-page/back", test_back);
  ctct_window_fixture_add_case ("/lists-page/search", test_search);
  ctct_window_fixture_add_case ("/lists-page/no-cache", test_no_cache);
  ctct_window_fixture_add_case ("/lists-page/form", test_form);
  ctct_test_add ("/lists-page/row", test_row);
  ctct_test_add ("/lists-page/many", test_many);
  ctct_test_add ("/lists-page/none", test_none);

  return ctct_test_run ();
}
