/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-stored-budget.h"

#include "ctct-call-window.h"

#define GROUP "budget"

struct _CtctStoredBudget
{
  CtctAccountFile parent_instance;

  /* Owned */
  CtctClock *clock;
  CtctCallWindow *window; /* held until the count has been read */
};

typedef enum
{
  PROP_CLOCK = 1,
} Prop;

static GParamSpec *properties[PROP_CLOCK + 1];

static void ctct_stored_budget_call_budget_init (CtctCallBudgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctStoredBudget,
                               ctct_stored_budget,
                               CTCT_TYPE_ACCOUNT_FILE,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_CALL_BUDGET,
                                                      ctct_stored_budget_call_budget_init))

static void
save (CtctStoredBudget *self)
{
  g_autofree char *text = g_strdup_printf ("[" GROUP "]\nday=%" G_GINT64_FORMAT "\ncalls=%u\n",
                                           ctct_call_window_get_day (self->window),
                                           ctct_call_window_get_calls_today (self->window));

  ctct_account_file_save (CTCT_ACCOUNT_FILE (self), text);
}

/* Anything that is not a count of this day is 0: the window looks at the day itself. */
static void
parse (const char *text, gint64 *day, guint *calls)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  *day = 0;
  *calls = 0;
  if (g_key_file_load_from_data (keys, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    {
      *day = MAX (g_key_file_get_int64 (keys, GROUP, "day", NULL), 0);
      *calls = (guint) CLAMP (g_key_file_get_integer (keys, GROUP, "calls", NULL), 0,
                              CTCT_CALLS_PER_DAY);
    }
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (ctct_call_budget_take_finish (CTCT_CALL_BUDGET (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
ctct_stored_budget_take_async (CtctCallBudget *budget,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (budget, cancellable, callback, user_data);

  g_task_set_source_tag (task, ctct_stored_budget_take_async);
  ctct_call_budget_take_async (CTCT_CALL_BUDGET (CTCT_STORED_BUDGET (budget)->window), cancellable,
                               taken_cb, task);
}

static gboolean
ctct_stored_budget_take_finish (CtctCallBudget *budget, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, budget), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
ctct_stored_budget_close_day (CtctCallBudget *budget)
{
  ctct_call_budget_close_day (CTCT_CALL_BUDGET (CTCT_STORED_BUDGET (budget)->window));
}

static void
ctct_stored_budget_call_budget_init (CtctCallBudgetInterface *iface)
{
  iface->take_async = ctct_stored_budget_take_async;
  iface->take_finish = ctct_stored_budget_take_finish;
  iface->close_day = ctct_stored_budget_close_day;
}

static void
ctct_stored_budget_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (object);

  switch ((Prop) prop_id)
    {
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_stored_budget_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (object);

  switch ((Prop) prop_id)
    {
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_stored_budget_take_over (CtctAccountFile *file, const char *text)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (file);
  /* Who waited may drop the budget when it is told that it may go on. */
  g_autoptr (CtctStoredBudget) keep = g_object_ref (self);
  gint64 day;
  guint calls;

  parse (text, &day, &calls);
  ctct_call_window_start (self->window, day, calls);
  g_signal_connect_object (self->window, "notify::calls-today", G_CALLBACK (save), self,
                           G_CONNECT_SWAPPED);
  if (ctct_call_window_get_day (self->window) != day ||
      ctct_call_window_get_calls_today (self->window) != calls)
    save (self);
}

static void
ctct_stored_budget_constructed (GObject *object)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (object);

  self->window = ctct_call_window_new_held (self->clock);

  G_OBJECT_CLASS (ctct_stored_budget_parent_class)->constructed (object);
}

static void
ctct_stored_budget_finalize (GObject *object)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (object);

  g_clear_object (&self->window);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (ctct_stored_budget_parent_class)->finalize (object);
}

static void
ctct_stored_budget_class_init (CtctStoredBudgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CtctAccountFileClass *file_class = CTCT_ACCOUNT_FILE_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_stored_budget_get_property;
  object_class->set_property = ctct_stored_budget_set_property;
  object_class->constructed = ctct_stored_budget_constructed;
  object_class->finalize = ctct_stored_budget_finalize;

  file_class->prefix = "calls-";
  file_class->suffix = ".ini";
  file_class->take_over = ctct_stored_budget_take_over;

  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, CTCT_TYPE_CLOCK, given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_stored_budget_init (CtctStoredBudget *self)
{
}

CtctStoredBudget *
ctct_stored_budget_new (const char *folder, const char *account, CtctClock *clock)
{
  return g_object_new (CTCT_TYPE_STORED_BUDGET, "folder", folder, "account", account, "clock",
                       clock, NULL);
}

gboolean
ctct_stored_budget_get_busy (CtctStoredBudget *self)
{
  return ctct_account_file_get_busy (CTCT_ACCOUNT_FILE (self));
}
