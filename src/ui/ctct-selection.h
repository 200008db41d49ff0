/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact-list-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctSelection:
 *
 * Which contacts of a list are selected, any number of them. It is kept as a set of rows, so that a contact
 * stays selected wherever it goes in the list, also while it is out of it, and so that all of a million are
 * selected without a look at any. Selecting all selects those that the list has by then.
 *
 * "count" is how many of the list are selected. It is told once the list has changed and comes to rest.
 */
#define CTCT_TYPE_SELECTION (ctct_selection_get_type ())
G_DECLARE_FINAL_TYPE (CtctSelection, ctct_selection, CTCT, SELECTION, GObject)

/* shown: what of the list there is to see yet, from its first contact on, such as a CtctRowPacer, or the list
 * itself */
CtctSelection *ctct_selection_new (CtctContactListModel *model, GListModel *shown);
guint ctct_selection_get_count (CtctSelection *self);
/* Returns: (transfer full): the selected rows of the list, in its order */
CtctOrder *ctct_selection_get_rows (CtctSelection *self);
/* Selects these in place of others; those that the list does not have are selected once it has them. */
void ctct_selection_set_rows (CtctSelection *self, CtctOrder *rows);
/* Selected contacts that are not in the list are so no more. For when something else is looked for. */
void ctct_selection_forget_others (CtctSelection *self);

G_END_DECLS
