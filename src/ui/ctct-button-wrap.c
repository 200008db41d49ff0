/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-button-wrap.h"

void
ctct_button_wrap (GtkWidget *root)
{
  /* It may stand beside an icon. */
  if (GTK_IS_LABEL (root) && gtk_widget_get_ancestor (root, GTK_TYPE_BUTTON) != NULL)
    {
      gtk_label_set_wrap (GTK_LABEL (root), TRUE);
      gtk_label_set_justify (GTK_LABEL (root), GTK_JUSTIFY_CENTER);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ctct_button_wrap (child);
}
