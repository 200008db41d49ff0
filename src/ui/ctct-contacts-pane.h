/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctContactsPane:
 *
 * All contacts of an account that are kept, in an order, with a search above and what is known of their
 * reading below. It has a header bar of its own.
 *
 * "session" is given at construction, and has a cache. Order and filter are those of its settings. "open"
 * (const char *id) is emitted when somebody is to be shown, and "restored" (const char *id) when somebody was
 * shown when the program was left last.
 */
#define CTCT_TYPE_CONTACTS_PANE (ctct_contacts_pane_get_type ())
G_DECLARE_FINAL_TYPE (CtctContactsPane, ctct_contacts_pane, CTCT, CONTACTS_PANE, AdwBin)

GtkWidget *ctct_contacts_pane_new (CtctSession *session);
/* Whether it is known whom it lists, or that there is nobody; "filled" is emitted once it is. */
gboolean ctct_contacts_pane_get_filled (CtctContactsPane *self);
/* Keeps its place empty in the first frame, where somebody has asked for something else. For a pane that has
 * not been seen yet. */
void ctct_contacts_pane_come_second (CtctContactsPane *self);
void ctct_contacts_pane_set_menu (CtctContactsPane *self, GMenuModel *menu);
/* Whether F10 is for its menu. */
void ctct_contacts_pane_set_primary (CtctContactsPane *self, gboolean primary);
/* Whether it has the window for itself, and with it the buttons at both ends of the title bar. */
void ctct_contacts_pane_set_alone (CtctContactsPane *self, gboolean alone);
/* That contact is shown beside it, or (nullable) none. */
void ctct_contacts_pane_set_open (CtctContactsPane *self, const char *id);
/* Takes the toast over. */
void ctct_contacts_pane_add_toast (CtctContactsPane *self, AdwToast *toast);
/* The list, or the search where the list is empty. */
void ctct_contacts_pane_focus (CtctContactsPane *self);
void ctct_contacts_pane_focus_search (CtctContactsPane *self);
/* Looks for that. */
void ctct_contacts_pane_search (CtctContactsPane *self, const char *text);
/* How many are listed, as far as that is known. */
/* Lists the contacts of a list and nobody else; the id is that of a CtctFilterChoice. */
void ctct_contacts_pane_show_list (CtctContactsPane *self, const char *id);
guint ctct_contacts_pane_get_n_listed (CtctContactsPane *self);
void ctct_contacts_pane_open_first (CtctContactsPane *self);
/* Returns: whether there was anything to clear */
gboolean ctct_contacts_pane_clear_search (CtctContactsPane *self);

G_END_DECLS
