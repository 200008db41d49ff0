/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a contact of the list in a real window without opening it. */

#include "ctct-selection.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define NAME   "Mr. Ronald Martone"
#define OTHER  "Kirra Fitzpatrick"
#define NARROW 360

static gboolean
is_selecting (void)
{
  return ctct_selection_get_several (ctct_test_list_get_selection ());
}

static GtkPopover *
get_menu (void)
{
  GtkWidget *popover = ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), GTK_TYPE_POPOVER_MENU);

  return GTK_POPOVER (popover);
}

static gboolean
has_menu (gpointer user_data)
{
  return get_menu () != NULL;
}

static gboolean
has_no_menu (gpointer user_data)
{
  return get_menu () == NULL;
}

static void
focus_row (const char *name)
{
  guint position = ctct_test_list_find_position (name);

  g_assert_true (ctct_ui_press_key ("<Control>f"));
  g_assert_true (ctct_ui_press_key_in_focus ("Down"));
  g_assert_true (ctct_ui_press_key_in_focus ("<Control>Home"));
  for (guint i = 0; i < position; i++)
    g_assert_true (ctct_ui_press_key_in_focus ("<Control>Down"));
}

static void
show_menu (const char *name, const char *key)
{
  focus_row (name);
  g_assert_true (ctct_ui_press_key_in_focus (key));
  ctct_test_await (has_menu, NULL);
}

/* "Open: contacts.open, Edit: win.edit-id; Unsubscribe…: win.unsubscribe-id" */
static void
append_section (GString *text, GMenuModel *section)
{
  for (int i = 0; i < g_menu_model_get_n_items (section); i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;

      g_menu_model_get_item_attribute (section, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_menu_model_get_item_attribute (section, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      g_string_append_printf (text, "%s%s: %s", i > 0 ? ", " : "", label, action);
    }
}

static void
assert_menu (const char *expected)
{
  GMenuModel *model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (get_menu ()));
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      if (text->len > 0)
        g_string_append (text, "; ");
      append_section (text, section);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* As the entry of the menu does. */
static void
choose (int section_number, int item)
{
  GMenuModel *model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (get_menu ()));
  g_autoptr (GMenuModel) section =
      g_menu_model_get_item_link (model, section_number, G_MENU_LINK_SECTION);
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target =
      g_menu_model_get_item_attribute_value (section, item, G_MENU_ATTRIBUTE_TARGET, NULL);

  g_menu_model_get_item_attribute (section, item, G_MENU_ATTRIBUTE_ACTION, "s", &action);
  gtk_popover_popdown (get_menu ());
  ctct_test_await (has_no_menu, NULL);
  g_assert_true (
      gtk_widget_activate_action_variant (GTK_WIDGET (ctct_test_list_find ()), action, target));
}

#define MENU                                                                                       \
  "_Open: contacts.open, Open in New _Window: app.open-contact; _Edit: win.edit-id, "              \
  "_Copy Email Address: win.copy, _Select: contacts.toggle; "

static void
test_menu (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  show_menu (NAME, "<Shift>F10");
  assert_menu (MENU "_Unsubscribe…: win.unsubscribe-id");
  choose (0, 0);
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
  g_assert_true (ctct_test_list_is_selected (ctct_test_list_find_position (NAME)));

  /* Who is unsubscribed cannot be once more. */
  show_menu ("Jürgen Weiß", "Menu");
  assert_menu (MENU);
  choose (1, 1);
  ctct_ui_await_text ("Copied");
  ctct_ui_assert_clipboard ("juergen.weiss@example.org");
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
}

static void
press_long (double x, double y)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (ctct_test_list_find ()));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_LONG_PRESS (controller))
        g_signal_emit_by_name (controller, "pressed", x, y);
    }
}

/* It is for whoever the finger is on, and nobody is selected or opened by it. */
static void
test_menu_touch (CtctWindowFixture *fixture)
{
  GtkAdjustment *adjustment;
  double height;

  ctct_test_list_show (fixture);
  ctct_test_list_find_position ("Jürgen Weiß");
  ctct_ui_settle (ctct_ui_get_front ());
  adjustment =
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (GTK_WIDGET (ctct_test_list_find ())));
  height = gtk_adjustment_get_upper (adjustment) / ctct_test_list_count ();
  press_long (40, (ctct_test_list_find_position (OTHER) + 0.5) * height);
  ctct_test_await (has_menu, NULL);
  choose (1, 1);
  ctct_ui_await_text ("Copied");
  ctct_ui_assert_clipboard ("kirra+hiking@example.org");
  g_assert_false (is_selecting ());
  g_assert_false (ctct_test_list_is_selected (ctct_test_list_find_position (OTHER)));
}

/* What is said is said where it is seen. */
static void
test_menu_narrow (CtctWindowFixture *fixture)
{
  g_object_set (ctct_test_accounts_get_settings (fixture->accounts), "window-width", NARROW, NULL);
  ctct_test_list_show (fixture);
  g_assert_null (ctct_ui_find ("Contact ID or email address"));
  show_menu (NAME, "Menu");
  choose (1, 1);
  ctct_ui_await_text ("Copied");
  ctct_ui_assert_clipboard ("rmartone@systems.com");
  show_menu (NAME, "Menu");
  choose (1, 0);
  ctct_ui_await ("Save");
}

static void
test_menu_edits (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  show_menu (NAME, "Menu");
  choose (1, 0);
  ctct_ui_await ("Save");
  ctct_ui_type ("Job title", "Treasurer");
  /* Who is being edited is open already. */
  ctct_test_list_open (NAME);
  show_menu (NAME, "Menu");
  choose (1, 0);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_null (ctct_ui_find_text ("Discard Changes?"));
  g_assert_nonnull (ctct_ui_find ("Save"));

  show_menu (OTHER, "Menu");
  choose (1, 0);
  ctct_ui_await_text ("Discard Changes?");
  ctct_ui_press ("Discard");
  ctct_ui_await ("Save");
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, OTHER);
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "PUT"), ==, 0);
}

/* It leads to the question, and to nothing else. */
static void
test_menu_unsubscribes (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  show_menu (NAME, "Menu");
  choose (2, 0);
  ctct_ui_await ("Unsubscribe for good");
  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_false (ctct_test_unsubscribe_is_held (NULL));

  /* Of somebody who cannot be read, nothing is asked. */
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_answer (500, "", -1));
  show_menu (OTHER, "Menu");
  choose (2, 0);
  ctct_ui_await_text ("What is shown was read");
  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_press ("Retry");
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_null (ctct_ui_find ("Unsubscribe for good"));
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
}

static void
test_menu_selects (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  show_menu (NAME, "Menu");
  choose (1, 2);
  ctct_ui_await_text ("1 selected");
  show_menu (OTHER, "Menu");
  choose (1, 2);
  ctct_ui_await_text ("2 selected");
  show_menu (OTHER, "Menu");
  assert_menu ("_Open: contacts.open, Open in New _Window: app.open-contact; _Edit: win.edit-id, "
               "_Copy Email Address: win.copy, De_select: contacts.toggle; "
               "_Unsubscribe…: win.unsubscribe-id");
  choose (1, 2);
  ctct_ui_await_text ("1 selected");
  ctct_test_list_use ("contacts.select-none");
  ctct_ui_await_text ("None selected");
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/contact-menu/keys", test_menu);
  ctct_window_fixture_add_case ("/contact-menu/touch", test_menu_touch);
  ctct_window_fixture_add_case ("/contact-menu/narrow", test_menu_narrow);
  ctct_window_fixture_add_case ("/contact-menu/edits", test_menu_edits);
  ctct_window_fixture_add_case ("/contact-menu/unsubscribes", test_menu_unsubscribes);
  ctct_window_fixture_add_case ("/contact-menu/selects", test_menu_selects);

  return ctct_test_run ();
}
