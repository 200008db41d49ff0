/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-problem-mark.h"

void
ctct_problem_mark_set (GtkWidget *control, const char *problem)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (control);

  if (problem == NULL)
    {
      gtk_widget_remove_css_class (control, "error");
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  gtk_widget_add_css_class (control, "error");
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
}

GtkWidget *
ctct_problem_mark_find (GtkWidget *root)
{
  /* The labels with the sentences have the class too, for their colour. */
  if (gtk_widget_has_css_class (root, "error") && !GTK_IS_LABEL (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ctct_problem_mark_find (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}
