/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-call-budget.h"
#include "ctct-clock.h"

G_BEGIN_DECLS

/**
 * CtctStoredBudget:
 *
 * The budget of an API key, in a file that outlives the program, and in which all programs that use the key
 * count together: what they do in a second, and on a day. Where the file cannot be used, this program's own
 * calls are counted as long as it runs.
 *
 * "folder" (%NULL keeps nothing on disk), "account" (a name for the key from which it cannot be had
 * back) and "clock" are given at construction; "busy" says that something is not on disk yet.
 */
#define CTCT_TYPE_STORED_BUDGET (ctct_stored_budget_get_type ())
G_DECLARE_FINAL_TYPE (CtctStoredBudget, ctct_stored_budget, CTCT, STORED_BUDGET, GObject)

CtctStoredBudget *ctct_stored_budget_new (const char *folder,
                                          const char *account,
                                          CtctClock *clock);
gboolean ctct_stored_budget_get_busy (CtctStoredBudget *self);

G_END_DECLS
