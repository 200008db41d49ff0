/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-call-budget.h"

G_BEGIN_DECLS

/* One that never holds anybody back. */
#define CTCT_TYPE_BENCH_BUDGET (ctct_bench_budget_get_type ())
G_DECLARE_FINAL_TYPE (CtctBenchBudget, ctct_bench_budget, CTCT, BENCH_BUDGET, GObject)

CtctCallBudget *ctct_bench_budget_new (void);

G_END_DECLS
