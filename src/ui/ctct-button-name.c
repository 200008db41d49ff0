/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-button-name.h"

void
ctct_button_name_mend (GtkWidget *root)
{
  /* The label inside is related to the button too, and says it right. */
  if (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ctct_button_name_mend (child);
}
