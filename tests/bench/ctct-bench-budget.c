/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-bench-budget.h"

struct _CtctBenchBudget
{
  GObject parent_instance;
};

static void
take_async (CtctCallBudget *budget,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (budget, cancellable, callback, user_data);

  g_task_return_boolean (task, TRUE);
}

static gboolean
take_finish (CtctCallBudget *budget, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
close_day (CtctCallBudget *budget)
{
}

static guint
get_calls_left (CtctCallBudget *budget)
{
  return G_MAXUINT;
}

static void
call_budget_init (CtctCallBudgetInterface *iface)
{
  iface->take_async = take_async;
  iface->take_finish = take_finish;
  iface->close_day = close_day;
  iface->get_calls_left = get_calls_left;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctBenchBudget,
                               ctct_bench_budget,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_CALL_BUDGET, call_budget_init))

static void
ctct_bench_budget_class_init (CtctBenchBudgetClass *klass)
{
}

static void
ctct_bench_budget_init (CtctBenchBudget *self)
{
}

CtctCallBudget *
ctct_bench_budget_new (void)
{
  return g_object_new (CTCT_TYPE_BENCH_BUDGET, NULL);
}
