/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-call-budget.h"

G_BEGIN_DECLS

/* A budget that lets every call through at once, so that a test does not wait for its turn. */
#define CTCT_TYPE_FREE_BUDGET (ctct_free_budget_get_type ())
G_DECLARE_FINAL_TYPE (CtctFreeBudget, ctct_free_budget, CTCT, FREE_BUDGET, GObject)

CtctCallBudget *ctct_free_budget_new (void);
/* What it says when it is asked how many calls are left; it lets them through all the same. */
void ctct_free_budget_set_calls_left (CtctFreeBudget *self, guint calls);

G_END_DECLS
