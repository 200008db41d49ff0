/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-account-source.h"
#include "ctct-sandbox.h"

G_BEGIN_DECLS

/* The accounts of a program under test, over real HTTP: both the given one and the demo account are
 * "sandbox", which listens in the same thread. What is held is held by "clock". The time of connections is
 * another: an answer may take as long as it likes, and between two tries there is no pause. */
#define CTCT_TYPE_TEST_ACCOUNTS (ctct_test_accounts_get_type ())
G_DECLARE_FINAL_TYPE (CtctTestAccounts, ctct_test_accounts, CTCT, TEST_ACCOUNTS, GObject)

CtctTestAccounts *ctct_test_accounts_new (CtctSandbox *sandbox, CtctClock *clock);
CtctSettings *ctct_test_accounts_get_settings (CtctTestAccounts *self);
/* From then on accounts keep their contacts, and windows have a list of them. */
void ctct_test_accounts_keep (CtctTestAccounts *self);
/* The same in a folder, for the next program. */
void ctct_test_accounts_keep_in (CtctTestAccounts *self, const char *folder);
/* The last account that was opened has no calls left today, and whatever is asked fails at once. */
void ctct_test_accounts_use_up (CtctTestAccounts *self);
/* Whatever has been asked for and not been answered is not waited for any longer. */
void ctct_test_accounts_time_out (CtctTestAccounts *self);
/* Contacts are read by so many at a time. */
void ctct_test_accounts_set_page_length (CtctTestAccounts *self, guint page_length);
/* What a reading of contacts takes for the calls that are left today. */
void ctct_test_accounts_set_calls_left (CtctTestAccounts *self, guint calls);
/* Of the last account that was opened so. */
CtctSync *ctct_test_accounts_get_sync (CtctTestAccounts *self);
/* From then on the program is given no account; `problem` says why, or is NULL. */
void ctct_test_accounts_take_away (CtctTestAccounts *self, const char *problem);

G_END_DECLS
