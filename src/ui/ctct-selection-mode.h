/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact-finder.h"
#include "ctct-selection-bar.h"
#include "ctct-selection.h"

G_BEGIN_DECLS

/**
 * CtctSelectionMode:
 *
 * Selecting several contacts of a list: when it begins and ends, what is said of them, and what can be done
 * with them. Who is selected stays so while something else is looked for; it is said how many are not seen.
 */
#define CTCT_TYPE_SELECTION_MODE (ctct_selection_mode_get_type ())
G_DECLARE_FINAL_TYPE (CtctSelectionMode, ctct_selection_mode, CTCT, SELECTION_MODE, GObject)

CtctSelectionMode *ctct_selection_mode_new (CtctCache *cache,
                                            CtctContactFinder *finder,
                                            CtctSelection *selection,
                                            CtctSelectionBar *bar);
/* Adds "select", whether several are being selected, "select-all", "select-none", "copy-emails", and
 * "toggle", with the row of who is to be selected or let go of. */
void ctct_selection_mode_add_actions (CtctSelectionMode *self, GActionMap *map);
/* The keys for them go to `pane`, and the focus to the list once the bar is gone that had it. */
void ctct_selection_mode_add_keys (CtctSelectionMode *self, GtkWidget *pane, GtkWidget *list_view);

G_END_DECLS
