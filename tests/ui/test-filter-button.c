/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the title of the list can be chosen from is made when it is called for, and knows then what it would have been
 * told. */

#include "ctct-filter-button.h"
#include "ctct-test-accounts.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"

/* Said where the numbers are of more people than are listed. */
#define SCOPE "The numbers count all contacts"

static CtctFilterButton *
find_button (void)
{
  return CTCT_FILTER_BUTTON (
      ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_FILTER_BUTTON));
}

static GtkMenuButton *
find_menu_button (void)
{
  return GTK_MENU_BUTTON (ctct_ui_find_type (GTK_WIDGET (find_button ()), GTK_TYPE_MENU_BUTTON));
}

static gboolean
has_popover (void)
{
  return gtk_menu_button_get_popover (find_menu_button ()) != NULL;
}

static void
test_made_when_opened (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  g_assert_false (has_popover ());
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (find_menu_button ())));

  ctct_ui_pop_up (find_menu_button ());
  g_assert_true (has_popover ());
  ctct_ui_await ("Clear Filter");
  /* Of everybody that the account has. */
  ctct_ui_await_text ("Address not confirmed (");
  g_assert_null (ctct_ui_find_text (SCOPE));
  ctct_ui_pop_down ();
}

/* What has been typed before is known to it. */
static void
test_knows_of_search (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  g_assert_false (has_popover ());
  ctct_ui_pop_up (find_menu_button ());
  ctct_ui_await_text (SCOPE);
  ctct_ui_pop_down ();
}

static void
test_nothing_to_clear (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_filter_button_clear (find_button ());
  ctct_filter_button_restore (find_button (), "");
  g_assert_false (has_popover ());
  g_assert_true (ctct_search_query_is_empty (ctct_filter_button_get_filter (find_button ())));

  ctct_filter_button_show_list (find_button (), "1");
  g_assert_true (has_popover ());
  g_assert_false (ctct_search_query_is_empty (ctct_filter_button_get_filter (find_button ())));
  ctct_filter_button_clear (find_button ());
  g_assert_true (ctct_search_query_is_empty (ctct_filter_button_get_filter (find_button ())));
}

static void
assert_days_ago (CtctWindowFixture *fixture, gint64 time, int days)
{
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (CTCT_CLOCK (fixture->clock));
  g_autoptr (GDateTime) later = g_date_time_add_days (now, 1 - days);
  g_autoptr (GDateTime) earlier = g_date_time_add_days (now, -1 - days);

  g_assert_cmpint (time, <, g_date_time_to_unix (later));
  g_assert_cmpint (time, >, g_date_time_to_unix (earlier));
}

/* One of the last time is there from the beginning, and its days count from today. */
static void
test_kept (CtctWindowFixture *fixture)
{
  g_object_set (ctct_test_accounts_get_settings (fixture->accounts), "list-filter",
                "status=unsubscribed;changed=week", NULL);
  /* Today is no day that the computer could take it for. */
  ctct_fake_clock_advance (fixture->clock, G_GINT64_CONSTANT (500) * 24 * 60 * 60 * 1000);
  ctct_test_accounts_keep (fixture->accounts);
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("2 filters");
  g_assert_true (has_popover ());
  g_assert_cmpint (ctct_filter_button_get_filter (find_button ())->status, ==,
                   CTCT_STATUS_UNSUBSCRIBED);
  assert_days_ago (fixture, ctct_filter_button_get_filter (find_button ())->changed_from, 7);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/filter-button/made-when-opened", test_made_when_opened);
  ctct_window_fixture_add_case ("/filter-button/knows-of-search", test_knows_of_search);
  ctct_window_fixture_add_case ("/filter-button/nothing-to-clear", test_nothing_to_clear);
  ctct_window_fixture_add_case ("/filter-button/kept", test_kept);

  return ctct_test_run ();
}
