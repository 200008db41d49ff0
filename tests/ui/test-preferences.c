/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-choice-row.h"
#include "ctct-preferences.h"
#include "ctct-test.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"
#include "ctct-window-fixture.h"
#include "ctct-window-state.h"

static CtctSettings *
get_settings (CtctWindowFixture *fixture)
{
  return ctct_test_accounts_get_settings (fixture->accounts);
}

static void
open_preferences (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences", NULL);
  ctct_ui_await ("Time to undo");
}

static guint
count_preferences (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint count = 0;

  for (GList *window = windows; window != NULL; window = window->next)
    count += CTCT_IS_PREFERENCES (window->data);

  return count;
}

static void
test_once (CtctWindowFixture *fixture)
{
  open_preferences (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences", NULL);
  g_assert_cmpuint (count_preferences (), ==, 1);

  gtk_window_close (ctct_ui_get_front ());
  ctct_ui_await ("Contact ID or email address");
  open_preferences (fixture);
  g_assert_cmpuint (count_preferences (), ==, 1);
}

static void
test_hold (CtctWindowFixture *fixture)
{
  GtkSpinButton *spin;

  open_preferences (fixture);
  spin = GTK_SPIN_BUTTON (ctct_ui_find ("Time to undo"));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (spin), ==, 10);

  gtk_spin_button_set_value (spin, 25);
  g_assert_cmpuint (ctct_settings_get_hold_seconds (get_settings (fixture)), ==, 25);
  gtk_spin_button_set_value (spin, 600);
  g_assert_cmpuint (ctct_settings_get_hold_seconds (get_settings (fixture)), ==, 60);
  gtk_spin_button_set_value (spin, 0);
  g_assert_cmpuint (ctct_settings_get_hold_seconds (get_settings (fixture)), ==, 5);
}

static void
test_scheme (CtctWindowFixture *fixture)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  AdwComboRow *row;

  open_preferences (fixture);
  row = ADW_COMBO_ROW (ctct_ui_find ("_Colour scheme"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);

  adw_combo_row_set_selected (row, 2);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_true (adw_style_manager_get_dark (style));
  adw_combo_row_set_selected (row, 1);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);

  g_object_set (get_settings (fixture), "color-scheme", ADW_COLOR_SCHEME_DEFAULT, NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
}

static void
test_country (CtctWindowFixture *fixture)
{
  CtctChoiceRow *row;
  g_autoptr (CtctChoice) france = ctct_choice_new ("FR", "France");
  g_autoptr (CtctChoice) none = ctct_choice_new ("", "None");

  open_preferences (fixture);
  row =
      CTCT_CHOICE_ROW (ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_CHOICE_ROW));
  g_assert_cmpstr (ctct_choice_row_get_text (row), ==, "None");

  g_signal_emit_by_name (row, "picked", france);
  g_assert_cmpstr (ctct_settings_get_default_country (get_settings (fixture)), ==, "FR");
  g_assert_cmpstr (ctct_choice_row_get_text (row), ==, "France");

  g_signal_emit_by_name (row, "picked", none);
  g_assert_cmpstr (ctct_settings_get_default_country (get_settings (fixture)), ==, "");
  g_assert_cmpstr (ctct_choice_row_get_text (row), ==, "None");
}

static void
assert_kept (CtctSettings *settings, int expected_width, int expected_height, gboolean maximized)
{
  int width, height;
  gboolean is_maximized;

  g_object_get (settings, "window-width", &width, "window-height", &height, "window-maximized",
                &is_maximized, NULL);
  g_assert_cmpint (width, ==, expected_width);
  g_assert_cmpint (height, ==, expected_height);
  g_assert_true (is_maximized == maximized);
}

/* The frame that a window has without a compositor is inside its size. */
static gboolean
has_size (gpointer user_data)
{
  return gtk_widget_get_width (user_data) <= 640 && gtk_widget_get_height (user_data) <= 500;
}

static void
test_window_state (CtctWindowFixture *fixture)
{
  GtkWindow *window;
  int width, height;

  ctct_window_fixture_show (fixture);
  window = ctct_ui_get_front ();
  gtk_window_set_default_size (window, 640, 500);
  ctct_test_await (has_size, window);
  gtk_window_destroy (window);
  assert_kept (get_settings (fixture), 640, 500, FALSE);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-window", NULL);
  window = ctct_ui_get_front ();
  gtk_window_get_default_size (window, &width, &height);
  g_assert_cmpint (width, ==, 640);
  g_assert_cmpint (height, ==, 500);
}

/* What is as large as what is in it has no size to keep. */
static void
test_no_size (CtctWindowFixture *fixture)
{
  GtkWindow *window;

  ctct_window_fixture_show (fixture);
  window = ctct_ui_get_front ();
  gtk_window_set_default_size (window, 640, -1);
  gtk_window_destroy (window);
  assert_kept (get_settings (fixture), 960, 700, FALSE);
}

/* A number that is not offered is told as the nearest that is more often, and stays. */
static void
test_sync (CtctWindowFixture *fixture)
{
  AdwComboRow *row;

  open_preferences (fixture);
  row = ADW_COMBO_ROW (ctct_ui_find ("_Read changes"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);

  adw_combo_row_set_selected (row, 2);
  g_assert_cmpuint (ctct_settings_get_sync_minutes (get_settings (fixture)), ==, 60);
  adw_combo_row_set_selected (row, 3);
  g_assert_cmpuint (ctct_settings_get_sync_minutes (get_settings (fixture)), ==, 0);
  g_object_set (get_settings (fixture), "sync-minutes", 45, NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  g_assert_cmpuint (ctct_settings_get_sync_minutes (get_settings (fixture)), ==, 45);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/preferences/hold", test_hold);
  ctct_window_fixture_add_case ("/preferences/once", test_once);
  ctct_window_fixture_add_case ("/preferences/scheme", test_scheme);
  ctct_window_fixture_add_case ("/preferences/sync", test_sync);
  ctct_window_fixture_add_case ("/preferences/country", test_country);
  ctct_window_fixture_add_case ("/preferences/window-state", test_window_state);
  ctct_window_fixture_add_case ("/preferences/no-size", test_no_size);

  return ctct_test_run ();
}
