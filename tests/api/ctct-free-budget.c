/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-free-budget.h"

#include "ctct-error.h"

struct _CtctFreeBudget
{
  GObject parent_instance;

  guint calls_left;
};

static void ctct_free_budget_call_budget_init (CtctCallBudgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctFreeBudget,
                               ctct_free_budget,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_CALL_BUDGET,
                                                      ctct_free_budget_call_budget_init))

static void
ctct_free_budget_take_async (CtctCallBudget *budget,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (budget, cancellable, callback, user_data);

  if (CTCT_FREE_BUDGET (budget)->calls_left > 0)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, ctct_error_new (CTCT_ERROR_DAY_USED_UP, NULL, "Used up"));
}

static gboolean
ctct_free_budget_take_finish (CtctCallBudget *budget, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static guint
ctct_free_budget_get_calls_left (CtctCallBudget *budget)
{
  return CTCT_FREE_BUDGET (budget)->calls_left;
}

static void
ctct_free_budget_close_day (CtctCallBudget *budget)
{
}

static void
ctct_free_budget_call_budget_init (CtctCallBudgetInterface *iface)
{
  iface->take_async = ctct_free_budget_take_async;
  iface->take_finish = ctct_free_budget_take_finish;
  iface->get_calls_left = ctct_free_budget_get_calls_left;
  iface->close_day = ctct_free_budget_close_day;
}

static void
ctct_free_budget_class_init (CtctFreeBudgetClass *klass)
{
}

static void
ctct_free_budget_init (CtctFreeBudget *self)
{
  self->calls_left = G_MAXUINT;
}

CtctCallBudget *
ctct_free_budget_new (void)
{
  return g_object_new (CTCT_TYPE_FREE_BUDGET, NULL);
}

void
ctct_free_budget_set_calls_left (CtctFreeBudget *self, guint calls)
{
  self->calls_left = calls;
}
