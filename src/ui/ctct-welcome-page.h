/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* For a program without an account: what one is given by, and a way to see it all without one. */
#define CTCT_TYPE_WELCOME_PAGE (ctct_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (CtctWelcomePage, ctct_welcome_page, CTCT, WELCOME_PAGE, AdwBin)

/* What is wrong with the account that was given, in plain text; NULL if none was. */
void ctct_welcome_page_set_problem (CtctWelcomePage *self, const char *problem);

G_END_DECLS
