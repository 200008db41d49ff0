/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Why there is no contact to be seen: not found, offline, refused and so on, each in its own words. */
#define CTCT_TYPE_PROBLEM_PAGE (ctct_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (CtctProblemPage, ctct_problem_page, CTCT, PROBLEM_PAGE, AdwBin)

/* `description` says it better than the error can, in plain text; NULL if nothing does. */
void ctct_problem_page_show (CtctProblemPage *self, const GError *error, const char *description);
const char *ctct_problem_page_get_title (CtctProblemPage *self);

G_END_DECLS
