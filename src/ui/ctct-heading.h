/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The heading of an AdwMessageDialog is two labels, of which it shows the one that fits. Before 1.8,
 * libadwaita measures the large one also for the widths of the small one, and newer GTK warns of it where
 * the large one cannot be so narrow. This makes both as narrow; what is shown stays the same. */
void ctct_heading_mend (GtkWidget *root);

G_END_DECLS
