/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The searches that have a name: in the window that filters by what one was saved with, and where what they are kept
 * in cannot be used. */

#include "ctct-filter-button.h"
#include "ctct-sandbox-people.h"
#include "ctct-saved-search-row.h"
#include "ctct-saved-searches-popover.h"
#include "ctct-search-field.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"

#include <glib/gstdio.h>

#define NAME        "Mr. Ronald Martone"
#define NOT_READ    "The saved searches could not be read."
#define NOT_SAVED   "The last change could not be saved on this computer"
#define TOO_MANY    "No more searches can be saved before one is removed."
#define FRIDAY_MAIL "2"
#define NAME_ENTRY  "Name of this search"

static GtkWidget *
find (GType type)
{
  return ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), type);
}

static CtctFilterPopover *
find_filter (void)
{
  return ctct_filter_button_get_popover (CTCT_FILTER_BUTTON (find (CTCT_TYPE_FILTER_BUTTON)));
}

static void
assert_filter (const char *expected)
{
  g_autofree char *kept = ctct_filter_popover_dup_kept (find_filter ());

  g_assert_cmpstr (kept, ==, expected);
}

static void
pop_up (void)
{
  ctct_ui_pop_up (GTK_MENU_BUTTON (ctct_ui_await ("Saved Searches")));
}

static void
show (CtctWindowFixture *fixture, CtctSavedSearches *saved)
{
  ctct_test_list_show (fixture);
  ctct_search_field_set_saved (CTCT_SEARCH_FIELD (find (CTCT_TYPE_SEARCH_FIELD)), saved);
}

static CtctSavedSearchRow *
find_row (void)
{
  return CTCT_SAVED_SEARCH_ROW (find (CTCT_TYPE_SAVED_SEARCH_ROW));
}

static void
pick (void)
{
  GtkWidget *row = GTK_WIDGET (find_row ());

  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
}

static void
save (const char *name)
{
  ctct_ui_type (NAME_ENTRY, name);
  ctct_ui_press ("Save");
}

static gboolean
is_gone (gpointer text)
{
  return ctct_ui_find_text (text) == NULL;
}

/* What is said to be saved is what comes back, with other contacts filtered out than meanwhile. */
static void
test_filter (CtctWindowFixture *fixture)
{
  g_autoptr (CtctSavedSearches) saved = ctct_saved_searches_new (NULL, "a");

  show (fixture, saved);
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  ctct_filter_popover_restore (find_filter (), "status=active;changed=week");
  pop_up ();
  ctct_ui_await_text ("martone\nActive\nChanged in the last 7 days");
  save ("Mine");
  ctct_ui_type (CTCT_TEST_SEARCH, "");
  ctct_filter_popover_restore (find_filter (), "in-no-list=1");
  ctct_ui_await_text ("Amélie Lefèvre");

  pop_up ();
  ctct_ui_await_text ("Mine");
  ctct_ui_await_text ("martone");
  ctct_ui_await_text ("Active\nChanged in the last 7 days");
  pick ();
  assert_filter ("status=active;changed=week");
  g_assert_cmpstr (ctct_search_field_get_text (CTCT_SEARCH_FIELD (find (CTCT_TYPE_SEARCH_FIELD))),
                   ==, "martone");
  ctct_ui_await_text ("2 filters");
}

/* A filter can be all that there is, and what is saved without one shows whoever is found. */
static void
test_one_of_both (CtctWindowFixture *fixture)
{
  g_autoptr (CtctSavedSearches) saved = ctct_saved_searches_new (NULL, "a");
  g_autoptr (CtctSavedSearch) search = NULL;

  show (fixture, saved);
  ctct_filter_popover_restore (find_filter (), "status=unsubscribed");
  pop_up ();
  save ("Filter");
  search = g_list_model_get_item (G_LIST_MODEL (saved), 0);
  g_assert_cmpstr (ctct_saved_search_get_filter (search), ==, "status=unsubscribed");
  ctct_saved_searches_remove (saved, search);

  ctct_saved_searches_add (saved, "Text", "martone", "");
  pop_up ();
  pick ();
  assert_filter ("");
  ctct_test_list_await (1, NAME);
}

/* A list is called by the name that it has. */
static void
test_list (CtctWindowFixture *fixture)
{
  g_autoptr (CtctSavedSearches) saved = ctct_saved_searches_new (NULL, "a");

  ctct_saved_searches_add (saved, "Friday", "", "list=" FRIDAY_MAIL);
  show (fixture, saved);
  pop_up ();
  ctct_ui_await_text ("Friday Mail");
  pick ();
  assert_filter ("list=" FRIDAY_MAIL);
}

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "searches", NULL);
}

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "searches", "searches-a.txt", NULL);
}

/* A folder stands where the file should be. */
static void
make_unusable (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *inside = g_build_filename (path, "x", NULL);

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
}

static gboolean
has_trouble (gpointer saved)
{
  return ctct_account_file_get_trouble (saved) != CTCT_ACCOUNT_FILE_FINE;
}

static void
test_not_read (CtctWindowFixture *fixture)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (CtctSavedSearches) saved = NULL;

  make_unusable ();
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be read*");
  saved = ctct_saved_searches_new (folder, "a");
  ctct_test_await (has_trouble, saved);
  g_test_assert_expected_messages ();
  show (fixture, saved);
  pop_up ();
  ctct_ui_await_text (NOT_READ);
}

static void
write_file (void)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = dup_path ();

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "Donors\tlist:donors\n", -1, NULL));
}

static gboolean
has_items (gpointer saved)
{
  return g_list_model_get_n_items (saved) > 0;
}

static void
test_not_written (CtctWindowFixture *fixture)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = dup_path ();
  g_autoptr (CtctSavedSearches) saved = NULL;

  write_file ();
  saved = ctct_saved_searches_new (folder, "a");
  ctct_test_await (has_items, saved);
  g_assert_cmpint (g_remove (path), ==, 0);
  show (fixture, saved);
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  make_unusable ();
  pop_up ();
  g_assert_null (ctct_ui_find_text (NOT_SAVED));
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be written*");
  save ("Mine");
  ctct_test_await (has_trouble, saved);
  g_test_assert_expected_messages ();
  pop_up ();
  ctct_ui_await_text (NOT_SAVED);
}

/* One that has a place already can still be saved. */
static void
test_full (CtctWindowFixture *fixture)
{
  g_autoptr (CtctSavedSearches) saved = ctct_saved_searches_new (NULL, "a");

  for (guint i = 1; i <= CTCT_MAX_SAVED_SEARCHES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      ctct_saved_searches_add (saved, name, "ada", "");
    }
  show (fixture, saved);
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  pop_up ();
  g_assert_null (ctct_ui_find_text (TOO_MANY));
  ctct_ui_type (NAME_ENTRY, "more");
  ctct_ui_await_text (TOO_MANY);
  g_assert_false (ctct_ui_is_sensitive ("Save"));
  ctct_ui_type (NAME_ENTRY, "7");
  ctct_test_await (is_gone, (gpointer) TOO_MANY);
  g_assert_true (ctct_ui_is_sensitive ("Replace"));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  ctct_window_fixture_add_case ("/saved-searches-popover/filter", test_filter);
  ctct_window_fixture_add_case ("/saved-searches-popover/one-of-both", test_one_of_both);
  ctct_window_fixture_add_case ("/saved-searches-popover/list", test_list);
  ctct_window_fixture_add_case ("/saved-searches-popover/not-read", test_not_read);
  ctct_window_fixture_add_case ("/saved-searches-popover/not-written", test_not_written);
  ctct_window_fixture_add_case ("/saved-searches-popover/full", test_full);

  return ctct_test_run ();
}
