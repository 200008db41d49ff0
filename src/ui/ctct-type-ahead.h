/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is typed in the widget, and goes nowhere else, goes into the entry, and so does the focus: what is typed next
 * is in the same place, spaces too, whatever happens to what had the focus before. */
void ctct_type_ahead_add (GtkWidget *widget, GtkEditable *entry);

G_END_DECLS
