/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-heading-wrap.h"

#include <adwaita.h>

static gboolean
is_in_heading (GtkWidget *label)
{
  return gtk_widget_has_css_class (label, "heading")
             ? gtk_widget_get_ancestor (label, ADW_TYPE_PREFERENCES_GROUP) != NULL
             : gtk_widget_get_ancestor (label, ADW_TYPE_BUTTON_CONTENT) != NULL;
}

void
ctct_heading_wrap (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && is_in_heading (root))
    {
      gtk_label_set_ellipsize (GTK_LABEL (root), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (root), TRUE);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ctct_heading_wrap (child);
}
