/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Where a contact is opened: by id or e-mail address, or again from those that were open lately
 * ("recents", a list of [class@RecentContact]). */
#define CTCT_TYPE_HOME_PAGE (ctct_home_page_get_type ())
G_DECLARE_FINAL_TYPE (CtctHomePage, ctct_home_page, CTCT, HOME_PAGE, AdwBin)

void ctct_home_page_set_recents (CtctHomePage *self, GListModel *recents);
/* Says under the entry why nothing can be looked for; gone as soon as something else is typed. */
/* Offers people to open to whoever knows nobody in the account. */
void ctct_home_page_set_suggestions (CtctHomePage *self,
                                     const CtctSuggestion *suggestions,
                                     guint n_suggestions);
/* What is wrong with a text, which stays in the entry to be mended. */
void ctct_home_page_show_problem (CtctHomePage *self, const char *text, const char *problem);
void ctct_home_page_focus (CtctHomePage *self);

G_END_DECLS
