/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The choice where several contacts have the e-mail address that was looked for. */
#define CTCT_TYPE_MATCHES_PAGE (ctct_matches_page_get_type ())
G_DECLARE_FINAL_TYPE (CtctMatchesPage, ctct_matches_page, CTCT, MATCHES_PAGE, AdwBin)

/* `matches` is a list of CtctContact. */
void ctct_matches_page_show (CtctMatchesPage *self, GListModel *matches, const char *email);

G_END_DECLS
