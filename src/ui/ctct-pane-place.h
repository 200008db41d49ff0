/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact-finder.h"
#include "ctct-selection.h"
#include "ctct-session.h"

G_BEGIN_DECLS

/**
 * CtctPanePlace:
 *
 * Where somebody is in a list of contacts: it is found again when the program is started next, and who looks at
 * the beginning of the list goes on doing so while others come in before it.
 *
 * "restored" (const char *id) is emitted when somebody was open when the program was left last.
 */
#define CTCT_TYPE_PANE_PLACE (ctct_pane_place_get_type ())
G_DECLARE_FINAL_TYPE (CtctPanePlace, ctct_pane_place, CTCT, PANE_PLACE, GObject)

/* The list has its model by then. */
CtctPanePlace *ctct_pane_place_new (CtctSession *session,
                                    CtctContactFinder *finder,
                                    CtctSelection *selection,
                                    GtkListView *list_view);
/* That contact is open, or (nullable) none is any more; the list finds out who it is among its own. */
void ctct_pane_place_set_open (CtctPanePlace *self, const char *id);
/* What is typed to look for is not there when the program is started next, and neither is a place among what was
 * found. */
void ctct_pane_place_set_searched (CtctPanePlace *self, gboolean searched);
/* Keeps where somebody is: who is open is found again in sight where it is known of no other place. */
void ctct_pane_place_keep (CtctPanePlace *self);

G_END_DECLS
