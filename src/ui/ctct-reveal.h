/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the focus to `widget`, which was just added, and scrolls to it as soon as it has a place.
 * GTK scrolls to what gets the focus, but only there and then. */
void ctct_reveal (GtkWidget *widget);

G_END_DECLS
