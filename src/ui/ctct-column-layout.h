/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets a column, the only child, be as narrow at any height as it can be at its best. A box that is asked how
 * narrow it can be at a height gives away that height before it knows what wraps, and asks for more width
 * than it needs; newer toolkits take that for the least size of the window. */
#define CTCT_TYPE_COLUMN_LAYOUT (ctct_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (CtctColumnLayout, ctct_column_layout, CTCT, COLUMN_LAYOUT, GtkLayoutManager)

G_END_DECLS
