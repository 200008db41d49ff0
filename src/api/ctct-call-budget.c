/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-call-budget.h"

G_DEFINE_INTERFACE (CtctCallBudget, ctct_call_budget, G_TYPE_OBJECT)

static void
ctct_call_budget_default_init (CtctCallBudgetInterface *iface)
{
}

void
ctct_call_budget_take_async (CtctCallBudget *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  CTCT_CALL_BUDGET_GET_IFACE (self)->take_async (self, cancellable, callback, user_data);
}

gboolean
ctct_call_budget_take_finish (CtctCallBudget *self, GAsyncResult *result, GError **error)
{
  return CTCT_CALL_BUDGET_GET_IFACE (self)->take_finish (self, result, error);
}

void
ctct_call_budget_close_day (CtctCallBudget *self)
{
  CTCT_CALL_BUDGET_GET_IFACE (self)->close_day (self);
}

guint
ctct_call_budget_get_calls_left (CtctCallBudget *self)
{
  CtctCallBudgetInterface *iface = CTCT_CALL_BUDGET_GET_IFACE (self);

  return iface->get_calls_left != NULL ? iface->get_calls_left (self) : G_MAXUINT;
}
