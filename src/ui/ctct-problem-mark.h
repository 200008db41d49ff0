/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says to eyes and to assistive technologies that what a control holds is not right, or, with NULL,
 * that it is. The sentence itself stands in a label near by. */
void ctct_problem_mark_set (GtkWidget *control, const char *problem);

/* The first control below `root`, in the order of the focus, that has a mark; NULL if none has. */
GtkWidget *ctct_problem_mark_find (GtkWidget *root);

G_END_DECLS
