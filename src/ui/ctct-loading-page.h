/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says that a contact is on its way, and lets a person stop waiting; empty until "busy" has lasted long
 * enough to be noticed, which "shown" tells. */
#define CTCT_TYPE_LOADING_PAGE (ctct_loading_page_get_type ())
G_DECLARE_FINAL_TYPE (CtctLoadingPage, ctct_loading_page, CTCT, LOADING_PAGE, AdwBin)

void ctct_loading_page_set_busy (CtctLoadingPage *self, gboolean busy);

G_END_DECLS
