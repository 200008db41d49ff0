/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-account-file.h"
#include "ctct-call-budget.h"
#include "ctct-clock.h"

G_BEGIN_DECLS

/**
 * CtctStoredBudget:
 *
 * The budget of an API key, whose count of the day outlives the program. Nobody gets a turn before the
 * count has been read.
 *
 * "folder" (%NULL keeps nothing on disk), "account" (a name for the key from which it cannot be had
 * back) and "clock" are given at construction; "busy" says that something is not on disk yet.
 */
#define CTCT_TYPE_STORED_BUDGET (ctct_stored_budget_get_type ())
G_DECLARE_FINAL_TYPE (CtctStoredBudget, ctct_stored_budget, CTCT, STORED_BUDGET, CtctAccountFile)

CtctStoredBudget *ctct_stored_budget_new (const char *folder,
                                          const char *account,
                                          CtctClock *clock);
gboolean ctct_stored_budget_get_busy (CtctStoredBudget *self);

G_END_DECLS
