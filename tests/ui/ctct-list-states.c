/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-states.h"

#include "ctct-filter-button.h"
#include "ctct-search-field.h"
#include "ctct-test-list.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define NAME "Mr. Ronald Martone"

void
ctct_list_states_keep (CtctWindowFixture *fixture)
{
  ctct_test_accounts_keep (fixture->accounts);
}

void
ctct_list_states_keep_silent (CtctWindowFixture *fixture)
{
  ctct_list_states_keep (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts", 0, ctct_fault_new_silence ());
}

void
ctct_list_states_keep_broken (CtctWindowFixture *fixture)
{
  ctct_list_states_keep (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts", 0, ctct_fault_new_answer (500, "", -1));
}

/* The second page does not come. */
void
ctct_list_states_keep_half (CtctWindowFixture *fixture)
{
  CtctFault *fault = ctct_fault_new_silence ();

  ctct_list_states_keep (fixture);
  ctct_test_accounts_set_page_length (fixture->accounts, 10);
  ctct_fault_set_match (fault, "GET", "/v2/contacts");
  ctct_fault_set_window (fault, 1, 0);
  ctct_sandbox_add_fault (fixture->sandbox, fault);
}

void
ctct_list_states_list (CtctWindowFixture *fixture)
{
  ctct_ui_await_text ("Up to date");
  ctct_ui_await_text ("21 contacts");
}

void
ctct_list_states_found (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "ron");
  ctct_ui_await_text ("found");
}

void
ctct_list_states_nobody (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "quetzalcoatl@donaudampfschiff.example.org");
  ctct_ui_await_text ("Nobody Found");
}

void
ctct_list_states_nobody_filtered (CtctWindowFixture *fixture)
{
  ctct_list_states_filtered (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  ctct_ui_await ("Search All Contacts");
}

void
ctct_list_states_reading (CtctWindowFixture *fixture)
{
  ctct_ui_await_text ("Reading Contacts");
}

void
ctct_list_states_stopped (CtctWindowFixture *fixture)
{
  ctct_test_list_await (10, NULL);
  ctct_ui_press ("Stop Reading");
  ctct_ui_await_text ("Stopped");
}

void
ctct_list_states_error (CtctWindowFixture *fixture)
{
  ctct_ui_await ("Retry");
}

void
ctct_list_states_contact (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_await ("Edit");
  ctct_ui_await_sensitive ("Edit", TRUE);
}

/* The contact is as it was read before. */
void
ctct_list_states_offline (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_answer (500, "", -1));
  ctct_test_list_open (NAME);
  ctct_ui_await_text ("What is shown was read");
}

void
ctct_list_states_reason (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "an");
  ctct_ui_await_text ("Systems Analyst 3");
}

void
ctct_list_states_lists (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  gtk_widget_activate_action (GTK_WIDGET (ctct_ui_get_front ()), "win.lists", NULL);
  ctct_ui_await_text ("All contacts");
}

void
ctct_list_states_keep_filtered (CtctWindowFixture *fixture)
{
  ctct_list_states_keep (fixture);
  g_object_set (ctct_test_accounts_get_settings (fixture->accounts), "list-filter",
                "status=unsubscribed", NULL);
}

void
ctct_list_states_filtered (CtctWindowFixture *fixture)
{
  ctct_ui_await_text ("Jürgen Weiß");
}

void
ctct_list_states_trouble (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "status:purple");
  ctct_ui_await_text ("write one of");
}

static void
show_filter (CtctWindowFixture *fixture, const char *page)
{
  GtkWidget *button;
  CtctFilterPopover *popover;

  ctct_list_states_list (fixture);
  button = ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_FILTER_BUTTON);
  popover = ctct_filter_button_get_popover (CTCT_FILTER_BUTTON (button));
  ctct_ui_pop_up (
      GTK_MENU_BUTTON (gtk_widget_get_ancestor (GTK_WIDGET (popover), GTK_TYPE_MENU_BUTTON)));
  ctct_ui_await ("Clear Filter");
  /* The numbers are those of everybody. */
  ctct_ui_await_text ("Address not confirmed (1)");
  gtk_stack_set_visible_child_name (
      GTK_STACK (ctct_ui_find_type (GTK_WIDGET (popover), GTK_TYPE_STACK)), page);
}

void
ctct_list_states_filter_status (CtctWindowFixture *fixture)
{
  show_filter (fixture, "status");
}

void
ctct_list_states_filter_list (CtctWindowFixture *fixture)
{
  show_filter (fixture, "list");
}

void
ctct_list_states_filter_date (CtctWindowFixture *fixture)
{
  show_filter (fixture, "time");
}

static CtctSavedSearches *
show_saved (CtctWindowFixture *fixture, const char *folder)
{
  g_autoptr (CtctSavedSearches) saved = ctct_saved_searches_new (folder, "a");
  CtctSearchField *field;
  GtkWidget *button;

  ctct_list_states_list (fixture);
  field = CTCT_SEARCH_FIELD (
      ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_SEARCH_FIELD));
  ctct_search_field_set_saved (field, saved);
  button = ctct_ui_await ("Saved Searches");
  ctct_ui_pop_up (GTK_MENU_BUTTON (button));
  return g_steal_pointer (&saved);
}

void
ctct_list_states_saved_none (CtctWindowFixture *fixture)
{
  g_autoptr (CtctSavedSearches) saved = show_saved (fixture, NULL);

  ctct_ui_await_text ("Saved searches appear");
}

/* A folder stands where the file should be. */
void
ctct_list_states_saved_trouble (CtctWindowFixture *fixture)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "searches", NULL);
  g_autofree char *inside = g_build_filename (folder, "searches-a.txt", "x", NULL);
  g_autoptr (CtctSavedSearches) saved = NULL;

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  saved = show_saved (fixture, folder);
  ctct_ui_type (CTCT_TEST_SEARCH, "status:active");
  ctct_ui_await_text ("The saved searches could not be read.");
}

void
ctct_list_states_saved (CtctWindowFixture *fixture)
{
  g_autoptr (CtctSavedSearches) saved = show_saved (fixture, NULL);

  ctct_saved_searches_add (saved, "Donors", "list:\"Donors\"", "status=active;in-no-list=1");
  ctct_saved_searches_add (
      saved, "Members who have not been changed since last year",
      "status:active changed:>1y list:\"Donors who have not given for two years or more\"", "");
  ctct_ui_type (CTCT_TEST_SEARCH, "status:active");
  ctct_ui_await_text ("Members who have");
}

static void
select_item (guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (ctct_test_list_find ()), "list.select-item", "(ubb)",
                              position, TRUE, FALSE);
}

void
ctct_list_states_selecting (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_ui_press ("Select Contacts");
  for (guint i = 0; i < 5; i += 2)
    select_item (i);
  ctct_ui_await_text ("3 selected");
}

/* Some of them are not seen, and one is not to be written to. */
void
ctct_list_states_copied (CtctWindowFixture *fixture)
{
  ctct_list_states_selecting (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "weiß");
  ctct_test_list_await (1, NULL);
  select_item (0);
  ctct_ui_await_text ("not shown");
  ctct_ui_press ("Copy Addresses");
  /* Each line is a sentence, and no text is both. */
  ctct_ui_await_text ("\n");
}

static gboolean
has_menu (gpointer user_data)
{
  return ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), GTK_TYPE_POPOVER_MENU) != NULL;
}

void
ctct_list_states_menu (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_test_list_await (21, "Hector Delgado");
  ctct_ui_press_key ("<Control>f");
  ctct_ui_press_key_in_focus ("Down");
  ctct_ui_press_key_in_focus ("Menu");
  ctct_test_await (has_menu, NULL);
}
