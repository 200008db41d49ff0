/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-account-source.h"

G_BEGIN_DECLS

/**
 * CtctProgramAccounts:
 *
 * The accounts of the program: the one that was given by "url", "api-key" and "access-token", and the
 * demo account, whose service runs in this program too. What is kept of the given account goes to
 * "folder", and of the demo account nothing is kept; "settings" are the same for both.
 */
#define CTCT_TYPE_PROGRAM_ACCOUNTS (ctct_program_accounts_get_type ())
G_DECLARE_FINAL_TYPE (
    CtctProgramAccounts, ctct_program_accounts, CTCT, PROGRAM_ACCOUNTS, GObject)

CtctAccountSource *ctct_program_accounts_new (const char *url,
                                              const char *key,
                                              const char *access_token,
                                              const char *folder,
                                              CtctSettings *settings);

G_END_DECLS
