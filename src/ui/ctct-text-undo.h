/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text in which somebody types has a history of its own, which goes before that of what it is a
 * part of. Whether `focus` (nullable) is such a text and had something to undo, or to do again; it
 * is done then. */
gboolean ctct_text_undo (GtkWidget *focus);
gboolean ctct_text_redo (GtkWidget *focus);

/* Whether `focus` (nullable) is such a text, whatever there is to undo in it. */
gboolean ctct_text_undo_is_text (GtkWidget *focus);

G_END_DECLS
