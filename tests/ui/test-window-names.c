/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is on screen, an assistive technology can call each control by a name. */

#include "ctct-picture-states.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"

#include <string.h>

/* Windows that GTK and libadwaita build. */
static const char *const foreign[] = { "about", "shortcuts", NULL };

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_TEXT (widget) ||
         GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_SPINNER (widget);
}

/* The parts of a control that has a name need none of their own. */
static gboolean
is_part_of_control (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_NONE ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_MENU_BUTTON) != NULL ||
         gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_DROP_DOWN) != NULL;
}

static void
check_name (GtkWidget *widget, gpointer user_data)
{
  if (is_control (widget) && !is_part_of_control (widget) && !ctct_ui_has_name (widget))
    g_error ("%s: a %s in a %s has no name", g_test_get_path (), G_OBJECT_TYPE_NAME (widget),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
}

/* GTK 4.8 says both. */
static void
check_name_once (GtkWidget *widget, gpointer user_data)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL &&
      gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) &&
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    g_error ("%s: the button “%s” is called twice", g_test_get_path (),
             gtk_button_get_label (GTK_BUTTON (widget)));
}

static void
check_names (void)
{
  ctct_ui_visit (GTK_WIDGET (ctct_ui_get_front ()), check_name, NULL);
  ctct_ui_visit (GTK_WIDGET (ctct_ui_get_front ()), check_name_once, NULL);
}

static void
test_state (CtctWindowFixture *fixture)
{
  const CtctPictureState *state = ctct_picture_states_find (strrchr (g_test_get_path (), '/') + 1);

  if (state->prepare != NULL)
    state->prepare (fixture);
  ctct_window_fixture_show (fixture);
  if (state->reach != NULL)
    state->reach (fixture);
  check_names ();
}

/* The lists can be searched once they are known. */
static void
test_lists (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, "196");
  ctct_ui_press ("Edit");
  ctct_ui_await ("Search lists");
  check_names ();
}

int
main (int argc, char **argv)
{
  guint n_states;
  const CtctPictureState *states = ctct_picture_states_get (&n_states);

  ctct_test_ui_init (&argc, &argv);

  for (guint i = 0; i < n_states; i++)
    {
      g_autofree char *path = g_strconcat ("/window/names/state/", states[i].name, NULL);

      if (!g_strv_contains (foreign, states[i].name))
        ctct_window_fixture_add_case (path, test_state);
    }
  ctct_window_fixture_add_case ("/window/names/lists", test_lists);

  return ctct_test_run ();
}
