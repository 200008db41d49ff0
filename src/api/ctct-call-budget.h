/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtctCallBudget:
 *
 * Who may make the next call, and when. The service counts 4 calls a second and 10,000 a day for each API
 * key (contract 4), so everything that uses a key shares one budget.
 */
#define CTCT_TYPE_CALL_BUDGET (ctct_call_budget_get_type ())
G_DECLARE_INTERFACE (CtctCallBudget, ctct_call_budget, CTCT, CALL_BUDGET, GObject)

struct _CtctCallBudgetInterface
{
  GTypeInterface parent_iface;

  void (*take_async) (CtctCallBudget *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
  gboolean (*take_finish) (CtctCallBudget *self, GAsyncResult *result, GError **error);
  void (*close_day) (CtctCallBudget *self);
  guint (*get_calls_left) (CtctCallBudget *self);
};

/* Waits for its turn, in the order of asking, and counts one call. Where the calls of the day are used up
 * it fails at once with CTCT_ERROR_DAY_USED_UP. */
void ctct_call_budget_take_async (CtctCallBudget *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean ctct_call_budget_take_finish (CtctCallBudget *self, GAsyncResult *result, GError **error);

/* The service said that the day is used up, whatever was counted here. */
void ctct_call_budget_close_day (CtctCallBudget *self);

/* How many calls there are left on this day, as far as is known: others may use the same key. One that does
 * not count has no end of them. */
guint ctct_call_budget_get_calls_left (CtctCallBudget *self);

G_END_DECLS
