/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-account-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctApplication:
 *
 * The program: its command line, its actions and their keys, and the account that its windows share.
 * "accounts" and "settings" are given at construction.
 */
#define CTCT_TYPE_APPLICATION (ctct_application_get_type ())
G_DECLARE_FINAL_TYPE (CtctApplication, ctct_application, CTCT, APPLICATION, AdwApplication)

CtctApplication *ctct_application_new (CtctAccountSource *accounts, CtctSettings *settings);
/* What to leave the program with, beside what g_application_run() says. */
int ctct_application_get_exit_status (CtctApplication *self);

G_END_DECLS
