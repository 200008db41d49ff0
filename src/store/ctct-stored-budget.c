/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-stored-budget.h"

#include "ctct-call-ledger.h"
#include "ctct-call-window.h"
#include "ctct-database-worker.h"
#include "ctct-error.h"

struct _CtctStoredBudget
{
  GObject parent_instance;

  /* Owned */
  char *folder;
  char *account;
  CtctClock *clock;
  CtctCallWindow *window;     /* this program's own calls: one after the other, and not too fast */
  CtctDatabaseWorker *worker; /* everybody's; NULL where nothing is kept */
  GQueue waiting;             /* GTask that have their turn here; the first one asks the file */

  /* State */
  guint n_jobs;
  gint64 day; /* of what follows, in days since 1970 */
  guint calls_today;
};

typedef enum
{
  PROP_FOLDER = 1,
  PROP_ACCOUNT,
  PROP_CLOCK,
  PROP_BUSY,
} Prop;

static GParamSpec *properties[PROP_BUSY + 1];

static void ctct_stored_budget_call_budget_init (CtctCallBudgetInterface *iface);
static void ask (CtctStoredBudget *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctStoredBudget,
                               ctct_stored_budget,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_CALL_BUDGET,
                                                      ctct_stored_budget_call_budget_init))

static CtctDatabase *
open_file (gpointer data, GError **error)
{
  return ctct_database_file_open (data, error);
}

static void
note_damage (CtctDatabase *database, gpointer data)
{
  ctct_database_file_note_damage (data, database);
}

static void
unref_file (gpointer data)
{
  ctct_database_file_unref (data);
}

static gint64
get_now (CtctStoredBudget *self)
{
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (self->clock);

  return g_date_time_to_unix (now) * G_USEC_PER_SEC + g_date_time_get_microsecond (now);
}

static gint64
get_today (CtctStoredBudget *self)
{
  return get_now (self) / G_USEC_PER_SEC / (24 * 60 * 60);
}

static gpointer
do_take (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  CtctCallTurn turn = { 0 };

  return ctct_call_ledger_take (database, *(gint64 *) data, &turn, error)
             ? g_memdup2 (&turn, sizeof turn)
             : NULL;
}

static gpointer
do_close (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (ctct_call_ledger_close_day (database, *(gint64 *) data, error));
}

static void
start_job (CtctStoredBudget *self,
           CtctDatabaseFunc func,
           GDestroyNotify free_result,
           GCancellable *cancellable,
           GAsyncReadyCallback callback)
{
  gint64 now = get_now (self);

  if (self->n_jobs++ == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  ctct_database_worker_run_async (self->worker, func, g_memdup2 (&now, sizeof now), g_free,
                                  free_result, cancellable, callback, g_object_ref (self));
}

static gpointer
finish_job (CtctStoredBudget *self, GAsyncResult *result, GError **error)
{
  gpointer value = ctct_database_worker_run_finish (self->worker, result, error);

  if (--self->n_jobs == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  return value;
}

/* The first in the queue has its answer. */
static void
settle (CtctStoredBudget *self, GError *error)
{
  g_autoptr (GTask) task = g_queue_pop_head (&self->waiting);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);

  ask (self);
}

static void
waited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctStoredBudget) self = user_data;
  GError *error = NULL;

  if (ctct_clock_wait_finish (CTCT_CLOCK (source), result, &error))
    ask (self);
  else
    settle (self, error);
}

static void
take_turn (CtctStoredBudget *self, const CtctCallTurn *turn)
{
  GTask *task = g_queue_peek_head (&self->waiting);

  self->day = get_today (self);
  self->calls_today = turn->calls_today;
  if (turn->is_used_up)
    settle (self,
            ctct_error_new (CTCT_ERROR_DAY_USED_UP, NULL, "The calls of this day are used up"));
  else if (turn->wait > 0)
    ctct_clock_wait_async (self->clock, turn->wait, g_task_get_cancellable (task), waited_cb,
                           g_object_ref (self));
  else
    settle (self, NULL);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctStoredBudget) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree CtctCallTurn *turn = finish_job (self, result, &error);

  if (turn != NULL)
    {
      take_turn (self, turn);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      settle (self, g_steal_pointer (&error));
      return;
    }

  /* The window has counted it, and a count is not worth stopping for. */
  g_message ("A call could not be counted: %s", error->message);
  settle (self, NULL);
}

static void
ask (CtctStoredBudget *self)
{
  GTask *task = g_queue_peek_head (&self->waiting);

  if (task != NULL)
    start_job (self, do_take, g_free, g_task_get_cancellable (task), asked_cb);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CtctStoredBudget *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (!ctct_call_budget_take_finish (CTCT_CALL_BUDGET (source), result, &error))
    g_task_return_error (task, error);
  else if (self->worker == NULL)
    g_task_return_boolean (task, TRUE);
  else
    {
      g_queue_push_tail (&self->waiting, g_steal_pointer (&task));
      if (g_queue_get_length (&self->waiting) == 1)
        ask (self);
    }
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctStoredBudget) self = user_data;
  g_autoptr (GError) error = NULL;

  finish_job (self, result, &error);
  if (error != NULL)
    g_message ("The end of the calls of this day could not be kept: %s", error->message);
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
  CtctStoredBudget *self = CTCT_STORED_BUDGET (budget);

  ctct_call_budget_close_day (CTCT_CALL_BUDGET (self->window));
  if (self->worker != NULL)
    start_job (self, do_close, NULL, NULL, closed_cb);
}

static guint
ctct_stored_budget_get_calls_left (CtctCallBudget *budget)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (budget);
  guint left = ctct_call_budget_get_calls_left (CTCT_CALL_BUDGET (self->window));

  return self->day == get_today (self) ? MIN (left, CTCT_CALLS_PER_DAY - self->calls_today) : left;
}

static void
ctct_stored_budget_call_budget_init (CtctCallBudgetInterface *iface)
{
  iface->take_async = ctct_stored_budget_take_async;
  iface->take_finish = ctct_stored_budget_take_finish;
  iface->close_day = ctct_stored_budget_close_day;
  iface->get_calls_left = ctct_stored_budget_get_calls_left;
}

static void
ctct_stored_budget_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_ACCOUNT:
      g_value_set_string (value, self->account);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, ctct_stored_budget_get_busy (self));
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
    case PROP_FOLDER:
      self->folder = g_value_dup_string (value);
      break;
    case PROP_ACCOUNT:
      self->account = g_value_dup_string (value);
      break;
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_BUSY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_stored_budget_constructed (GObject *object)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (object);

  G_OBJECT_CLASS (ctct_stored_budget_parent_class)->constructed (object);

  self->window = ctct_call_window_new (self->clock, 0, 0);
  if (self->folder != NULL)
    self->worker = ctct_database_worker_new (
        open_file, note_damage,
        ctct_database_file_new (self->folder, self->account, ctct_call_ledger_get_kind ()),
        unref_file);
}

static void
ctct_stored_budget_finalize (GObject *object)
{
  CtctStoredBudget *self = CTCT_STORED_BUDGET (object);

  /* A task that waits holds a reference to the budget, so none is left. */
  g_assert (g_queue_is_empty (&self->waiting));
  g_clear_object (&self->worker);
  g_clear_object (&self->window);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (ctct_stored_budget_parent_class)->finalize (object);
}

static void
ctct_stored_budget_class_init (CtctStoredBudgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_stored_budget_get_property;
  object_class->set_property = ctct_stored_budget_set_property;
  object_class->constructed = ctct_stored_budget_constructed;
  object_class->finalize = ctct_stored_budget_finalize;

  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, given);
  properties[PROP_ACCOUNT] = g_param_spec_string ("account", NULL, NULL, "", given);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, CTCT_TYPE_CLOCK, given);
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_stored_budget_init (CtctStoredBudget *self)
{
  g_queue_init (&self->waiting);
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
  return self->n_jobs > 0;
}
