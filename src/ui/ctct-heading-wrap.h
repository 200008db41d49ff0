/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* libadwaita cuts the title of a group off where the button beside it leaves too little room, in a narrow
 * window or in a language with longer words: from here on titles below `root` wrap, and so do the buttons. */
void ctct_heading_wrap (GtkWidget *root);

G_END_DECLS
