/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-entry-name.h"

void
ctct_entry_name_set (GtkEditable *entry, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (entry)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
ctct_entry_name_share (GtkEditable *entry)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_editable_get_delegate (entry)),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, entry, NULL, -1);
}
