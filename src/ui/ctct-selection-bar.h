/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctSelectionBar:
 *
 * How many contacts of a list are selected, and what can be done with them, while any can be. Its buttons are
 * for the actions "contacts.select-all", "contacts.select-none" and "contacts.copy-emails" of what it stands in.
 */
#define CTCT_TYPE_SELECTION_BAR (ctct_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtctSelectionBar, ctct_selection_bar, CTCT, SELECTION_BAR, AdwBin)

/* `n_hidden` of them are not listed. */
void ctct_selection_bar_set_count (CtctSelectionBar *self, guint n_selected, guint n_hidden);
/* What came of the last that was done; NULL for nothing. */
void ctct_selection_bar_set_outcome (CtctSelectionBar *self, const char *outcome);
gboolean ctct_selection_bar_has_focus (CtctSelectionBar *self);
/* What selects all can be used whatever is selected. */
void ctct_selection_bar_focus_all (CtctSelectionBar *self);

G_END_DECLS
