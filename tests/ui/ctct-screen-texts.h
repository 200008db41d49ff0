/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*CtctScreenTextFunc) (GtkWidget *widget,
                                    const char *what,
                                    const char *text,
                                    gpointer user_data);

/* Calls it for every text that a mapped widget of any window shows or says: labels, tooltips, titles, and
 * what an assistive technology is told. What can be typed over is left out. */
void ctct_screen_texts_foreach (CtctScreenTextFunc func, gpointer user_data);

G_END_DECLS
