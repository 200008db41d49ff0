/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-item.h"

GtkAccessible *
ctct_list_item_get (GtkWidget *row)
{
  GtkAccessible *parent = GTK_ACCESSIBLE (gtk_widget_get_parent (row));

  if (parent == NULL ||
      gtk_accessible_get_accessible_role (parent) != GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    return NULL;

  return parent;
}
