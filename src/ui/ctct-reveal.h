/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the focus to `widget`, and scrolls to all of it once it and what is around it have their
 * places. GTK scrolls to what gets the focus, but only there and then, and in a row to no more than the
 * text in it. */
void ctct_reveal (GtkWidget *widget);

G_END_DECLS
