/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a list puts around a row, which is what has the focus. Returns: (nullable): NULL while the row stands in
 * no list */
GtkAccessible *ctct_list_item_get (GtkWidget *row);

G_END_DECLS
