/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives a scrolled window, the only child, the height that what is in it has at the width that there
 * is, up to the height that it may have. By itself it asks for that of text which is not wrapped. */
#define CTCT_TYPE_SCROLL_LAYOUT (ctct_scroll_layout_get_type ())
G_DECLARE_FINAL_TYPE (CtctScrollLayout, ctct_scroll_layout, CTCT, SCROLL_LAYOUT, GtkLayoutManager)

G_END_DECLS
