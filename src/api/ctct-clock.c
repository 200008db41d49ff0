/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-clock.h"

typedef struct
{
  GSource *timer;
  GSource *cancelled;
} Wait;

G_DEFINE_INTERFACE (CtctClock, ctct_clock, G_TYPE_OBJECT)

static void
drop_source (GSource *source)
{
  if (source != NULL)
    g_source_destroy (source);
  g_clear_pointer (&source, g_source_unref);
}

static void
wait_free (gpointer data)
{
  Wait *wait = data;

  drop_source (wait->timer);
  drop_source (wait->cancelled);
  g_free (wait);
}

/* Whichever of the two sources comes first takes the other one with it. */
static void
end_wait (GTask *task)
{
  Wait *wait = g_task_get_task_data (task);

  drop_source (g_steal_pointer (&wait->timer));
  drop_source (g_steal_pointer (&wait->cancelled));
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static gboolean
timer_cb (gpointer user_data)
{
  end_wait (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  end_wait (user_data);
  return G_SOURCE_REMOVE;
}

static void
ctct_clock_default_init (CtctClockInterface *iface)
{
}

gint64
ctct_clock_get_monotonic_time (CtctClock *self)
{
  return CTCT_CLOCK_GET_IFACE (self)->get_monotonic_time (self);
}

GDateTime *
ctct_clock_get_real_time (CtctClock *self)
{
  return CTCT_CLOCK_GET_IFACE (self)->get_real_time (self);
}

GSource *
ctct_clock_create_timer (CtctClock *self, guint milliseconds)
{
  return CTCT_CLOCK_GET_IFACE (self)->create_timer (self, milliseconds);
}

void
ctct_clock_wait_async (CtctClock *self,
                       guint milliseconds,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Wait *wait = g_new0 (Wait, 1);

  g_task_set_source_tag (task, ctct_clock_wait_async);
  g_task_set_task_data (task, wait, wait_free);

  wait->timer = ctct_clock_create_timer (self, milliseconds);
  g_source_set_callback (wait->timer, timer_cb, task, NULL);
  g_source_attach (wait->timer, g_task_get_context (task));

  if (cancellable != NULL)
    {
      wait->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (wait->cancelled, G_SOURCE_FUNC (cancelled_cb), task, NULL);
      g_source_attach (wait->cancelled, g_task_get_context (task));
    }
}

gboolean
ctct_clock_wait_finish (CtctClock *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
