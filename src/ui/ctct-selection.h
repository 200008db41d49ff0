/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact-list-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctSelection:
 *
 * Who of a list is open, or which of it are selected, any number of them. Both are kept as rows, so that a
 * contact stays selected wherever it goes in the list, also while it is out of it, and so that all of a million are
 * selected without a look at any. Selecting all adds those that the list has by then.
 *
 * "several" says that contacts are being selected; otherwise it is the one who is open that is. It begins as
 * soon as one is picked, with that one alone: who is open counts only where it is picked too. While it lasts, nobody is let go of by going elsewhere in the list, and a
 * range is added to what was selected before it. It ends when it is set to %FALSE, and then who is open is selected.
 *
 * "count" is how many of the list are selected. It is told once the list has changed and comes to rest.
 */
#define CTCT_TYPE_SELECTION (ctct_selection_get_type ())
G_DECLARE_FINAL_TYPE (CtctSelection, ctct_selection, CTCT, SELECTION, GObject)

/* shown: what of the list there is to see yet, from its first contact on, such as a CtctRowPacer, or the list
 * itself */
CtctSelection *ctct_selection_new (CtctContactListModel *model, GListModel *shown);
guint ctct_selection_get_count (CtctSelection *self);
/* With those that are not in the list. */
guint ctct_selection_get_n_selected (CtctSelection *self);
gboolean ctct_selection_get_several (CtctSelection *self);
void ctct_selection_set_several (CtctSelection *self, gboolean several);
/* Whether the list has all that it is going to have; it has from the beginning. To select all before that selects
 * them then. */
void ctct_selection_set_complete (CtctSelection *self, gboolean complete);
/* The row of who is open, or was last; -1 for nobody. */
gint64 ctct_selection_get_current (CtctSelection *self);
/* Returns: where that is in the list, GTK_INVALID_LIST_POSITION where it is not */
guint ctct_selection_find_current (CtctSelection *self);
void ctct_selection_set_current (CtctSelection *self, gint64 row);
/* Nobody is open any more. The focus still comes back to who was. */
void ctct_selection_close_current (CtctSelection *self);
gboolean ctct_selection_has_row (CtctSelection *self, guint32 row);
/* Returns: (transfer full): the selected rows of the list, in its order, and then the others */
CtctOrder *ctct_selection_get_rows (CtctSelection *self);
/* Adds one, or lets go of it where it is one of several. */
void ctct_selection_toggle_row (CtctSelection *self, guint32 row);
/* These contacts are gone. */
void ctct_selection_forget_rows (CtctSelection *self, const GArray *rows);
/* All rows are other people. */
void ctct_selection_forget_all (CtctSelection *self);

G_END_DECLS
