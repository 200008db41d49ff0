/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fake-clock.h"

struct _CtctFakeClock
{
  GObject parent_instance;

  /* Owned */
  GDateTime *start;
  GArray *pauses;

  /* Borrowed: each timer holds the clock, and leaves the array when it goes */
  GPtrArray *timers;

  /* State */
  gint64 now; /* microseconds since the start */
  guint haste;
};

typedef struct
{
  GSource parent_instance;

  CtctFakeClock *clock;
  gint64 due;
} Timer;

static void ctct_fake_clock_clock_init (CtctClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctFakeClock,
                               ctct_fake_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_CLOCK, ctct_fake_clock_clock_init))

static gboolean
timer_dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  Timer *timer = (Timer *) source;

  timer->clock->now = MAX (timer->clock->now, timer->due);
  g_source_set_ready_time (source, -1);
  return callback (user_data);
}

static void
timer_finalize (GSource *source)
{
  Timer *timer = (Timer *) source;

  g_ptr_array_remove (timer->clock->timers, timer);
  g_object_unref (timer->clock);
}

static GSourceFuncs timer_funcs = { NULL, NULL, timer_dispatch, timer_finalize };

static gint64
ctct_fake_clock_get_monotonic_time (CtctClock *clock)
{
  return CTCT_FAKE_CLOCK (clock)->now;
}

static GDateTime *
ctct_fake_clock_get_real_time (CtctClock *clock)
{
  CtctFakeClock *self = CTCT_FAKE_CLOCK (clock);

  return g_date_time_add (self->start, self->now);
}

static GSource *
ctct_fake_clock_create_timer (CtctClock *clock, guint milliseconds)
{
  CtctFakeClock *self = CTCT_FAKE_CLOCK (clock);
  Timer *timer = (Timer *) g_source_new (&timer_funcs, sizeof (Timer));

  timer->clock = g_object_ref (self);
  timer->due = self->now + milliseconds * G_TIME_SPAN_MILLISECOND;
  g_ptr_array_add (self->timers, timer);

  if (milliseconds <= self->haste)
    {
      g_array_append_val (self->pauses, milliseconds);
      g_source_set_ready_time ((GSource *) timer, 0);
    }

  return (GSource *) timer;
}

static void
ctct_fake_clock_clock_init (CtctClockInterface *iface)
{
  iface->get_monotonic_time = ctct_fake_clock_get_monotonic_time;
  iface->get_real_time = ctct_fake_clock_get_real_time;
  iface->create_timer = ctct_fake_clock_create_timer;
}

static void
ctct_fake_clock_finalize (GObject *object)
{
  CtctFakeClock *self = CTCT_FAKE_CLOCK (object);

  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->pauses, g_array_unref);
  g_clear_pointer (&self->timers, g_ptr_array_unref);

  G_OBJECT_CLASS (ctct_fake_clock_parent_class)->finalize (object);
}

static void
ctct_fake_clock_class_init (CtctFakeClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_fake_clock_finalize;
}

static void
ctct_fake_clock_init (CtctFakeClock *self)
{
  self->pauses = g_array_new (FALSE, FALSE, sizeof (guint));
  self->timers = g_ptr_array_new ();
}

CtctFakeClock *
ctct_fake_clock_new (const char *now)
{
  CtctFakeClock *self = g_object_new (CTCT_TYPE_FAKE_CLOCK, NULL);

  ctct_fake_clock_set_real_time (self, now);
  return self;
}

static Timer *
find_next (CtctFakeClock *self, gint64 end)
{
  Timer *next = NULL;

  for (guint i = 0; i < self->timers->len; i++)
    {
      Timer *timer = self->timers->pdata[i];

      if (!g_source_is_destroyed ((GSource *) timer) && timer->due <= end &&
          g_source_get_ready_time ((GSource *) timer) == -1 &&
          (next == NULL || timer->due < next->due))
        next = timer;
    }

  return next;
}

void
ctct_fake_clock_advance (CtctFakeClock *self, gint64 milliseconds)
{
  gint64 end = self->now + milliseconds * G_TIME_SPAN_MILLISECOND;
  Timer *next;

  while ((next = find_next (self, end)) != NULL)
    {
      self->now = MAX (self->now, next->due);
      g_source_set_ready_time ((GSource *) next, 0);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }

  self->now = end;
}

void
ctct_fake_clock_set_real_time (CtctFakeClock *self, const char *now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (now, NULL);

  g_assert_nonnull (time);
  g_clear_pointer (&self->start, g_date_time_unref);
  self->start = g_date_time_add (time, -self->now);
}

void
ctct_fake_clock_set_haste (CtctFakeClock *self, guint milliseconds)
{
  self->haste = milliseconds;
}

guint
ctct_fake_clock_get_n_timers (CtctFakeClock *self)
{
  guint n_timers = 0;

  for (guint i = 0; i < self->timers->len; i++)
    if (!g_source_is_destroyed (self->timers->pdata[i]))
      n_timers++;

  return n_timers;
}

GArray *
ctct_fake_clock_get_pauses (CtctFakeClock *self)
{
  return self->pauses;
}
