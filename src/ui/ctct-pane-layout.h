/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctPaneLayout:
 *
 * For a pane beside another: its only child has the "width" that somebody has given it, in pixels, and less
 * where there is no room, down to what leaves room for the other in a window of 600 pixels. While it is "alone"
 * there is more in it, which does not count: whether there is room for both is the same either way.
 */
#define CTCT_TYPE_PANE_LAYOUT (ctct_pane_layout_get_type ())
G_DECLARE_FINAL_TYPE (CtctPaneLayout, ctct_pane_layout, CTCT, PANE_LAYOUT, GtkLayoutManager)

G_END_DECLS
