/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-call-window.h"

#include "ctct-error.h"

/* A second, and something for calls that arrive closer together than they were sent. */
#define WINDOW_MS 1050

struct _CtctCallWindow
{
  GObject parent_instance;

  /* Owned */
  CtctClock *clock;
  GQueue waiting; /* GTask, in the order of asking */
  GSource *timer;

  /* State */
  gint64 recent[CTCT_CALLS_PER_SECOND]; /* when the last calls were let through, a ring */
  guint next;
  guint n_recent;
  gint64 day;
  guint calls_today;
};

typedef enum
{
  PROP_CLOCK = 1,
  PROP_DAY,
  PROP_CALLS_TODAY,
} Prop;

static GParamSpec *properties[PROP_CALLS_TODAY + 1];

static void ctct_call_window_budget_init (CtctCallBudgetInterface *iface);
static gboolean serve_cb (gpointer user_data);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctCallWindow,
                               ctct_call_window,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_CALL_BUDGET,
                                                      ctct_call_window_budget_init))

static gint64
get_today (CtctCallWindow *self)
{
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (self->clock);

  return g_date_time_to_unix (now) / (24 * 60 * 60);
}

static void
set_count (CtctCallWindow *self, gint64 day, guint calls_today)
{
  if (self->day != day)
    {
      self->day = day;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
    }
  if (self->calls_today != calls_today)
    {
      self->calls_today = calls_today;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CALLS_TODAY]);
    }
}

static void
turn_day (CtctCallWindow *self)
{
  gint64 today = get_today (self);

  if (today != self->day)
    set_count (self, today, 0);
}

static gboolean
is_day_used_up (CtctCallWindow *self)
{
  turn_day (self);
  return self->calls_today >= CTCT_CALLS_PER_DAY;
}

/* How long until the next call may go, in milliseconds. */
static guint
get_wait (CtctCallWindow *self)
{
  gint64 free_at;
  gint64 now;

  if (self->n_recent < CTCT_CALLS_PER_SECOND)
    return 0;

  free_at = self->recent[self->next] + WINDOW_MS * 1000;
  now = ctct_clock_get_monotonic_time (self->clock);
  return now >= free_at ? 0 : (guint) ((free_at - now + 999) / 1000);
}

static void
note_call (CtctCallWindow *self)
{
  self->recent[self->next] = ctct_clock_get_monotonic_time (self->clock);
  self->next = (self->next + 1) % CTCT_CALLS_PER_SECOND;
  self->n_recent = MIN (self->n_recent + 1, CTCT_CALLS_PER_SECOND);
  set_count (self, self->day, self->calls_today + 1);
}

static void
settle (CtctCallWindow *self, GTask *task)
{
  if (g_task_return_error_if_cancelled (task))
    return;

  if (is_day_used_up (self))
    {
      g_task_return_error (
          task, ctct_error_new (CTCT_ERROR_DAY_USED_UP, NULL, "The calls of this day are used up"));
      return;
    }

  note_call (self);
  g_task_return_boolean (task, TRUE);
}

static void
serve (CtctCallWindow *self)
{
  /* A caller may drop the budget while it is told that it may go on. */
  g_autoptr (CtctCallWindow) keep = g_object_ref (self);

  while (!g_queue_is_empty (&self->waiting) && self->timer == NULL)
    {
      /* Where none may go any more, none has to wait to hear so. */
      guint wait = is_day_used_up (self) ? 0 : get_wait (self);

      if (wait == 0)
        {
          g_autoptr (GTask) task = g_queue_pop_head (&self->waiting);

          settle (self, task);
        }
      else
        {
          self->timer = ctct_clock_create_timer (self->clock, wait);
          g_source_set_callback (self->timer, serve_cb, self, NULL);
          g_source_attach (self->timer, g_main_context_get_thread_default ());
        }
    }
}

static gboolean
serve_cb (gpointer user_data)
{
  CtctCallWindow *self = user_data;

  g_clear_pointer (&self->timer, g_source_unref);
  serve (self);

  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  GTask *task = user_data;
  CtctCallWindow *self = g_task_get_source_object (task);

  /* One that is not waiting any more has its answer. */
  if (g_queue_remove (&self->waiting, task))
    {
      g_task_return_error_if_cancelled (task);
      g_object_unref (task);
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
ctct_call_window_take_async (CtctCallBudget *budget,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  CtctCallWindow *self = CTCT_CALL_WINDOW (budget);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ctct_call_window_take_async);
  watch_cancellable (task);
  g_queue_push_tail (&self->waiting, task);
  serve (self);
}

static gboolean
ctct_call_window_take_finish (CtctCallBudget *budget, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, budget), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
ctct_call_window_close_day (CtctCallBudget *budget)
{
  CtctCallWindow *self = CTCT_CALL_WINDOW (budget);

  set_count (self, get_today (self), CTCT_CALLS_PER_DAY);
}

static guint
ctct_call_window_get_calls_left (CtctCallBudget *budget)
{
  CtctCallWindow *self = CTCT_CALL_WINDOW (budget);

  turn_day (self);
  return CTCT_CALLS_PER_DAY - MIN (self->calls_today, CTCT_CALLS_PER_DAY);
}

static void
ctct_call_window_budget_init (CtctCallBudgetInterface *iface)
{
  iface->take_async = ctct_call_window_take_async;
  iface->take_finish = ctct_call_window_take_finish;
  iface->close_day = ctct_call_window_close_day;
  iface->get_calls_left = ctct_call_window_get_calls_left;
}

static void
ctct_call_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctCallWindow *self = CTCT_CALL_WINDOW (object);

  switch ((Prop) prop_id)
    {
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_DAY:
      g_value_set_int64 (value, self->day);
      break;
    case PROP_CALLS_TODAY:
      g_value_set_uint (value, self->calls_today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_call_window_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  CtctCallWindow *self = CTCT_CALL_WINDOW (object);

  switch ((Prop) prop_id)
    {
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_DAY:
      self->day = g_value_get_int64 (value);
      break;
    case PROP_CALLS_TODAY:
      self->calls_today = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_call_window_finalize (GObject *object)
{
  CtctCallWindow *self = CTCT_CALL_WINDOW (object);

  /* A task that waits holds a reference to the window, so none is left. */
  g_assert (g_queue_is_empty (&self->waiting));
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (ctct_call_window_parent_class)->finalize (object);
}

static void
ctct_call_window_class_init (CtctCallWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_call_window_get_property;
  object_class->set_property = ctct_call_window_set_property;
  object_class->finalize = ctct_call_window_finalize;

  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, CTCT_TYPE_CLOCK, flags);
  properties[PROP_DAY] = g_param_spec_int64 ("day", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_CALLS_TODAY] =
      g_param_spec_uint ("calls-today", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_call_window_init (CtctCallWindow *self)
{
  g_queue_init (&self->waiting);
}

CtctCallWindow *
ctct_call_window_new (CtctClock *clock, gint64 day, guint calls_today)
{
  return g_object_new (CTCT_TYPE_CALL_WINDOW, "clock", clock, "day", day, "calls-today",
                       calls_today, NULL);
}

gint64
ctct_call_window_get_day (CtctCallWindow *self)
{
  return self->day;
}

guint
ctct_call_window_get_calls_today (CtctCallWindow *self)
{
  return self->calls_today;
}
