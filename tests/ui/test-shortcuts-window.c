/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys that the program has, wherever it has them, are those that the window of shortcuts shows. */

#include "ctct-sandbox-people.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <string.h>

#define NAME "Mr. Ronald Martone"

static GHashTable *
create_keys (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_keys (GHashTable *keys, const char *text, const char *separator)
{
  g_auto (GStrv) parts = g_strsplit (text, separator, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint key = 0;
      GdkModifierType modifiers = 0;

      g_assert_true (gtk_accelerator_parse (parts[i], &key, &modifiers));
      g_hash_table_add (keys, gtk_accelerator_name (key, modifiers));
    }
}

static void
collect_shown (GtkWidget *widget, GHashTable *keys)
{
  /* GTK hides those of the other direction. */
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget) && gtk_widget_get_visible (widget))
    {
      g_autofree char *accelerator = NULL;

      g_object_get (widget, "accelerator", &accelerator, NULL);
      add_keys (keys, accelerator, " ");
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_shown (child, keys);
}

static void
collect_of_actions (GtkApplication *application, GHashTable *keys)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; accels[j] != NULL; j++)
        add_keys (keys, accels[j], " ");
    }
}

/* What moves about in a list, a page or a row needs no explanation, and a letter that Alt activates, which is another
 * in each language, is underlined where it does. */
static gboolean
is_plain (const char *key)
{
  static const char *const names[] = {
    "Up",      "Down",      "Left",  "Right", "Home",       "End",
    "Page_Up", "Page_Down", "Prior", "Next",  "<Mnemonic>",
  };
  const char *name = g_str_has_prefix (key, "KP_") ? key + strlen ("KP_") : key;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]) || (*names[i] == '<' && g_str_has_prefix (name, names[i])))
      return TRUE;

  return FALSE;
}

static void
collect_of_controller (GListModel *shortcuts, GHashTable *keys)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      g_autofree char *text = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
      g_auto (GStrv) parts = g_strsplit (text, "|", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        if (!is_plain (parts[j]))
          add_keys (keys, parts[j], "|");
    }
}

/* Those that GTK adds by itself have a name. */
static void
collect_of_widget (GtkWidget *widget, GHashTable *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          gtk_event_controller_get_name (controller) == NULL)
        collect_of_controller (G_LIST_MODEL (controller), keys);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_of_widget (child, keys);
}

static GHashTable *
collect_real (CtctWindowFixture *fixture)
{
  GHashTable *keys = create_keys ();

  collect_of_actions (GTK_APPLICATION (fixture->application), keys);
  g_assert_cmpuint (g_hash_table_size (keys), >, 10);
  collect_of_widget (GTK_WIDGET (ctct_ui_get_front ()), keys);
  /* GTK's windows and our lists have these by themselves; test-contact-selection.c and test-contact-menu.c press them. */
  add_keys (keys, "F10 <Control>space <Shift>Down <Shift>Up", " ");
  /* Rows of saved searches have these, and a list the Escape key; test-search-field.c presses them. */
  add_keys (keys, "F2 Delete", " ");
  return keys;
}

static void
assert_subset (GHashTable *part, GHashTable *whole, const char *where)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, part);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (whole, key))
      g_error ("%s is missing in %s", (const char *) key, where);
}

static GHashTable *
read_shown (void)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (ctct_ui_get_front ());
  GHashTable *keys = create_keys ();
  GtkShortcutsWindow *overlay;

  g_assert_true (ctct_ui_press_key ("<Control>question"));
  overlay = gtk_application_window_get_help_overlay (window);
  g_assert_nonnull (overlay);
  g_assert_true (ctct_ui_get_front () == GTK_WINDOW (overlay));
  collect_shown (GTK_WIDGET (overlay), keys);
  return keys;
}

/* With all that a window has: the list, and a contact in the form. */
static void
test_same (CtctWindowFixture *fixture)
{
  g_autoptr (GHashTable) real = NULL;
  g_autoptr (GHashTable) shown = NULL;

  ctct_test_list_show (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  ctct_ui_press ("Edit");
  ctct_ui_await ("Job title");
  real = collect_real (fixture);
  shown = read_shown ();
  assert_subset (real, shown, "the shortcuts window");
  assert_subset (shown, real, "the program");
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  ctct_window_fixture_add_case ("/shortcuts-window/same", test_same);
  ctct_window_fixture_add_turned_case ("/shortcuts-window/same-turned", test_same);

  return ctct_test_run ();
}
