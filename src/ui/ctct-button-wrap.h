/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the text of each button at or below `root` take several lines where there is no room for it in
 * one, as in a narrow window with large letters. GTK has buttons that shrink only since 4.12. */
void ctct_button_wrap (GtkWidget *root);

G_END_DECLS
