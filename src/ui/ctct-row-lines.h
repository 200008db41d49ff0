/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of libadwaita has one line. These make it the first of several, so that what is wrong with a
 * row stands below it, over its whole width, and takes no room from what is in it. */

/* Puts the line of a row, which is in it no more, first into the box that takes its place. */
void ctct_row_lines_put (GtkWidget *line, GtkBox *box);
/* Adds a line for what is wrong to a row. The label is the row's. */
GtkLabel *ctct_row_lines_add_problem (GtkListBoxRow *row);
/* (nullable): hides the line. */
void ctct_row_lines_show (GtkLabel *label, const char *problem);

G_END_DECLS
