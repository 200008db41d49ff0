/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-stored-budget.h"

#include "ctct-call-window.h"

#define GROUP "budget"

struct _CtctStoredBudget
{
  CtctAccountFile parent_instance;

  /* Owned */
  CtctClock *clock;
  CtctCallWindow *window; /* NULL until the count has been read */
  GPtrArray *early;       /* GTask: who asked before that */

  /* State */
  gboolean close_early;
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
  g_autofree char *text =
      g_strdup_printf ("[" GROUP "]\nday=%" G_GINT64_FORMAT "\ncalls=%u\n",
                       ctct_call_window_get_day (self->window),
                       ctct_call_window_get_calls_today (self->window));

  ctct_account_file_save (CTCT_ACCOUNT_FILE (self), text);
}

/* Anything that is not a count of this day is 0: the window looks at the day itself. */
static CtctCallWindow *
restore (CtctStoredBudget *self, const char *text)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  gint64 day = 0;
  int calls = 0;

  if (g_key_file_load_from_data (keys, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    {
      day = g_key_file_get_int64 (keys, GROUP, "day", NULL);
      calls = g_key_file_get_integer (keys, GROUP, "calls", NULL);
    }

  return ctct_call_window_new (self->clock, MAX (day, 0),
                               (guint) CLAMP (calls, 0, CTCT_CALLS_PER_DAY));
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
take (CtctStoredBudget *self, GTask *task)
{
  ctct_call_budget_take_async (CTCT_CALL_BUDGET (self->window), g_task_get_cancellable (task),
                               taken_cb, g_object_ref (task));
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  GTask *task = user_data;
  CtctStoredBudget *self = g_task_get_source_object (task);
  guint position;

  /* Afterwards the window has it, and looks at the cancellable itself. */
  if (self->early != NULL && g_ptr_array_find (self->early, task, &position))
    {
      g_autoptr (GTask) cancelled = g_ptr_array_steal_index (self->early, position);

      g_task_return_error_if_cancelled (cancelled);
    }

  return G_SOURCE_REMOVE;
}

static void
destroy_source (gpointer data)
{
  GSource *source = data;

  g_source_destroy (source);
  g_source_unref (source);
}

static void
watch_cancellable (GTask *task)
{
  GSource *source;

  if (g_task_get_cancellable (task) == NULL)
    return;

  source = g_cancellable_source_new (g_task_get_cancellable (task));
  g_source_set_callback (source, G_SOURCE_FUNC (cancelled_cb), task, NULL);
  g_source_attach (source, g_task_get_context (task));
  g_task_set_task_data (task, source, destroy_source);
}

static void
ctct_stored_budget_take_async (CtctCallBudget *budget,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (budget);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ctct_stored_budget_take_async);
  if (self->window != NULL)
    {
      take (self, task);
      return;
    }

  watch_cancellable (task);
  g_ptr_array_add (self->early, g_steal_pointer (&task));
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
  CtctStoredBudget *self = CTCT_STORED_BUDGET (budget);

  if (self->window == NULL)
    self->close_early = TRUE;
  else
    ctct_call_budget_close_day (CTCT_CALL_BUDGET (self->window));
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
  g_autoptr (CtctStoredBudget) keep = g_object_ref (self);
  g_autoptr (GPtrArray) early = g_steal_pointer (&self->early);

  self->window = restore (self, text);
  g_signal_connect_object (self->window, "notify::calls-today", G_CALLBACK (save), self,
                           G_CONNECT_SWAPPED);
  if (self->close_early)
    ctct_call_budget_close_day (CTCT_CALL_BUDGET (self->window));
  for (guint i = 0; i < early->len; i++)
    take (self, early->pdata[i]);
}

static void
ctct_stored_budget_finalize (GObject *object)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (object);

  g_clear_object (&self->window);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->early, g_ptr_array_unref);

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
  self->early = g_ptr_array_new_with_free_func (g_object_unref);
}

CtctStoredBudget *
ctct_stored_budget_new (const char *folder, const char *account, CtctClock *clock)
{
  return g_object_new (CTCT_TYPE_STORED_BUDGET,
                       "folder", folder,
                       "account", account,
                       "clock", clock,
                       NULL);
}

gboolean
ctct_stored_budget_get_busy (CtctStoredBudget *self)
{
  return ctct_account_file_get_busy (CTCT_ACCOUNT_FILE (self));
}
