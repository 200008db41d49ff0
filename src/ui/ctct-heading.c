/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-heading.h"

/* Wider than any letter, and narrower than the narrowest dialog. */
#define LEAST_WIDTH 120

void
ctct_heading_mend (GtkWidget *root)
{
  if (gtk_widget_has_css_class (root, "title-2") || gtk_widget_has_css_class (root, "title-4"))
    {
      gtk_label_set_wrap (GTK_LABEL (root), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (root), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (root, LEAST_WIDTH, -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ctct_heading_mend (child);
}
