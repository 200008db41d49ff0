/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-hold.h"

struct _CtctHold
{
  GObject parent_instance;

  /* Owned */
  CtctClock *clock;
  CtctUnsubscribeRequest *request;
  CtctUnsubscribeRequest *sending; /* that was due, until it is settled */
  GSource *timer; /* until the next full second; NULL while the time stands still */

  /* State */
  gint64 left;  /* microseconds that were left */
  gint64 since; /* when the timer was started */
  guint seconds;
  guint remaining;
  guint n_rests;
};

typedef enum
{
  PROP_CLOCK = 1,
  PROP_REQUEST,
  PROP_SENDING,
  PROP_SECONDS,
  PROP_REMAINING,
  PROP_RESTING,
} Prop;

static GParamSpec *properties[PROP_RESTING + 1];

enum
{
  DUE,
  UNDONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean tick_cb (gpointer user_data);

G_DEFINE_FINAL_TYPE (CtctHold, ctct_hold, G_TYPE_OBJECT)

static void
set_seconds (CtctHold *self, guint seconds)
{
  if (self->seconds == seconds)
    return;

  self->seconds = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDS]);
}

static void
update_remaining (CtctHold *self)
{
  guint remaining = (guint) ((MAX (self->left, 0) + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND);

  if (self->remaining == remaining)
    return;

  self->remaining = remaining;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REMAINING]);
}

static void
set_sending (CtctHold *self, CtctUnsubscribeRequest *request)
{
  if (g_set_object (&self->sending, request))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENDING]);
}

static void
run_timer (CtctHold *self)
{
  gint64 part = self->left % G_TIME_SPAN_SECOND;
  gint64 pause = part > 0 ? part : G_TIME_SPAN_SECOND;

  if (self->request == NULL || self->n_rests > 0 || self->timer != NULL)
    return;

  self->since = ctct_clock_get_monotonic_time (self->clock);
  self->timer = ctct_clock_create_timer (
      self->clock,
      (guint) ((pause + G_TIME_SPAN_MILLISECOND - 1) / G_TIME_SPAN_MILLISECOND));
  g_source_set_callback (self->timer, tick_cb, self, NULL);
  g_source_attach (self->timer, g_main_context_get_thread_default ());
}

static void
stop_timer (CtctHold *self)
{
  if (self->timer == NULL)
    return;

  self->left -= ctct_clock_get_monotonic_time (self->clock) - self->since;
  g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

/* The request is let go of before anybody hears of its end, so that it cannot end twice. */
static void
end (CtctHold *self, guint signal)
{
  g_autoptr (CtctUnsubscribeRequest) request = g_steal_pointer (&self->request);
  g_autoptr (CtctHold) alive = g_object_ref (self);

  if (request == NULL)
    return;

  stop_timer (self);
  self->left = 0;
  if (signal == DUE)
    set_sending (self, request);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REQUEST]);
  update_remaining (self);
  g_signal_emit (self, signals[signal], 0, request);
}

static gboolean
tick_cb (gpointer user_data)
{
  CtctHold *self = user_data;

  stop_timer (self);
  if (self->left > 0)
    {
      run_timer (self);
      update_remaining (self);
    }
  else
    {
      end (self, DUE);
    }

  return G_SOURCE_REMOVE;
}

static void
ctct_hold_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctHold *self = CTCT_HOLD (object);

  switch ((Prop) prop_id)
    {
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_REQUEST:
      g_value_set_object (value, self->request);
      break;
    case PROP_SENDING:
      g_value_set_object (value, self->sending);
      break;
    case PROP_SECONDS:
      g_value_set_uint (value, self->seconds);
      break;
    case PROP_REMAINING:
      g_value_set_uint (value, self->remaining);
      break;
    case PROP_RESTING:
      g_value_set_boolean (value, ctct_hold_get_resting (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_hold_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctHold *self = CTCT_HOLD (object);

  switch ((Prop) prop_id)
    {
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_REQUEST:
    case PROP_SENDING:
    case PROP_SECONDS:
    case PROP_REMAINING:
    case PROP_RESTING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_hold_dispose (GObject *object)
{
  CtctHold *self = CTCT_HOLD (object);

  stop_timer (self);
  g_clear_object (&self->request);
  g_clear_object (&self->sending);

  G_OBJECT_CLASS (ctct_hold_parent_class)->dispose (object);
}

static void
ctct_hold_finalize (GObject *object)
{
  CtctHold *self = CTCT_HOLD (object);

  g_clear_object (&self->clock);

  G_OBJECT_CLASS (ctct_hold_parent_class)->finalize (object);
}

static void
install_signals (CtctHoldClass *klass)
{
  static const char *const names[] = { [DUE] = "due", [UNDONE] = "undone" };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, CTCT_TYPE_UNSUBSCRIBE_REQUEST);
}

static void
ctct_hold_class_init (CtctHoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_hold_get_property;
  object_class->set_property = ctct_hold_set_property;
  object_class->dispose = ctct_hold_dispose;
  object_class->finalize = ctct_hold_finalize;

  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, CTCT_TYPE_CLOCK, given);
  properties[PROP_REQUEST] =
      g_param_spec_object ("request", NULL, NULL, CTCT_TYPE_UNSUBSCRIBE_REQUEST, told);
  properties[PROP_SENDING] =
      g_param_spec_object ("sending", NULL, NULL, CTCT_TYPE_UNSUBSCRIBE_REQUEST, told);
  properties[PROP_SECONDS] =
      g_param_spec_uint ("seconds", NULL, NULL, 0, CTCT_HOLD_MAX_SECONDS, 0, told);
  properties[PROP_REMAINING] =
      g_param_spec_uint ("remaining", NULL, NULL, 0, CTCT_HOLD_MAX_SECONDS, 0, told);
  properties[PROP_RESTING] = g_param_spec_boolean ("resting", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  install_signals (klass);
}

static void
ctct_hold_init (CtctHold *self)
{
}

CtctHold *
ctct_hold_new (CtctClock *clock)
{
  return g_object_new (CTCT_TYPE_HOLD, "clock", clock, NULL);
}

gboolean
ctct_hold_start (CtctHold *self, CtctUnsubscribeRequest *request, guint seconds)
{
  g_return_val_if_fail (CTCT_IS_HOLD (self), FALSE);
  g_return_val_if_fail (CTCT_IS_UNSUBSCRIBE_REQUEST (request), FALSE);

  if (ctct_hold_get_pending (self) != NULL)
    return FALSE;

  self->request = g_object_ref (request);
  self->left = CLAMP (seconds, 1, CTCT_HOLD_MAX_SECONDS) * G_TIME_SPAN_SECOND;
  run_timer (self);
  set_seconds (self, CLAMP (seconds, 1, CTCT_HOLD_MAX_SECONDS));
  update_remaining (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REQUEST]);

  return TRUE;
}

void
ctct_hold_undo (CtctHold *self)
{
  g_return_if_fail (CTCT_IS_HOLD (self));

  end (self, UNDONE);
}

void
ctct_hold_send_now (CtctHold *self)
{
  g_return_if_fail (CTCT_IS_HOLD (self));

  end (self, DUE);
}

void
ctct_hold_settle (CtctHold *self)
{
  g_return_if_fail (CTCT_IS_HOLD (self));

  set_sending (self, NULL);
}

void
ctct_hold_rest (CtctHold *self)
{
  g_return_if_fail (CTCT_IS_HOLD (self));

  self->n_rests++;
  stop_timer (self);
  if (self->n_rests == 1)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESTING]);
}

void
ctct_hold_unrest (CtctHold *self)
{
  g_return_if_fail (CTCT_IS_HOLD (self));
  g_return_if_fail (self->n_rests > 0);

  self->n_rests--;
  run_timer (self);
  if (self->n_rests == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESTING]);
}

CtctUnsubscribeRequest *
ctct_hold_get_request (CtctHold *self)
{
  return self->request;
}

CtctUnsubscribeRequest *
ctct_hold_get_sending (CtctHold *self)
{
  return self->sending;
}

CtctUnsubscribeRequest *
ctct_hold_get_pending (CtctHold *self)
{
  return self->request != NULL ? self->request : self->sending;
}

guint
ctct_hold_get_seconds (CtctHold *self)
{
  return self->seconds;
}

guint
ctct_hold_get_remaining (CtctHold *self)
{
  return self->remaining;
}

gboolean
ctct_hold_get_resting (CtctHold *self)
{
  return self->n_rests > 0;
}
