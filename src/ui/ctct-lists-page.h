/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctListsPage:
 *
 * The lists of an account, hidden ones too, with how many contacts are in each of them; first of all stand all
 * contacts, and those in no list.
 *
 * "open" (const char *id) is emitted for the one whose contacts are to be seen; its id is as that of a
 * CtctFilterChoice.
 */
#define CTCT_TYPE_LISTS_PAGE (ctct_lists_page_get_type ())
G_DECLARE_FINAL_TYPE (CtctListsPage, ctct_lists_page, CTCT, LISTS_PAGE, AdwBin)

GtkWidget *ctct_lists_page_new (void);
/* (nullable): what knows the lists */
void ctct_lists_page_set_cache (CtctListsPage *self, CtctCache *cache);
void ctct_lists_page_focus (CtctListsPage *self);

G_END_DECLS
