/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctContactMenu:
 *
 * What can be done with the contact of a list that the pointer, a finger or the focus is on. It only leads
 * there: what is to be done to a person is done where the person is seen.
 */
#define CTCT_TYPE_CONTACT_MENU (ctct_contact_menu_get_type ())
G_DECLARE_FINAL_TYPE (CtctContactMenu, ctct_contact_menu, CTCT, CONTACT_MENU, GObject)

/* `pane` is what the list stands in, and has a layout manager, so that the menu is laid out with it. The menu
 * goes with this object, which has to go before `pane`. */
CtctContactMenu *ctct_contact_menu_new (GtkListView *list_view,
                                        CtctSelection *selection,
                                        GtkWidget *pane);

G_END_DECLS
