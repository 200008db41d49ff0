/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync-schedule.h"

#define MS_A_MINUTE (60 * 1000)

struct _CtctSyncSchedule
{
  GObject parent_instance;

  /* Owned */
  CtctSync *sync;
  CtctClock *clock;
  CtctSettings *settings;
  GSource *timer; /* NULL while there is nothing to wait for */
};

G_DEFINE_FINAL_TYPE (CtctSyncSchedule, ctct_sync_schedule, G_TYPE_OBJECT)

static void
drop_timer (CtctSyncSchedule *self)
{
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

static gboolean
start_cb (gpointer user_data)
{
  CtctSyncSchedule *self = user_data;

  drop_timer (self);
  ctct_sync_start (self->sync);
  return G_SOURCE_REMOVE;
}

/* While it works there is nothing to wait for; its end comes here again. */
static void
plan (CtctSyncSchedule *self)
{
  guint minutes = ctct_settings_get_sync_minutes (self->settings);

  drop_timer (self);
  if (minutes == 0 || ctct_sync_get_state (self->sync) != CTCT_SYNC_IDLE)
    return;

  self->timer = ctct_clock_create_timer (self->clock, minutes * MS_A_MINUTE);
  g_source_set_callback (self->timer, start_cb, self, NULL);
  g_source_attach (self->timer, NULL);
}

static void
ctct_sync_schedule_finalize (GObject *object)
{
  CtctSyncSchedule *self = CTCT_SYNC_SCHEDULE (object);

  drop_timer (self);
  ctct_sync_stop (self->sync);
  g_clear_object (&self->sync);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ctct_sync_schedule_parent_class)->finalize (object);
}

static void
ctct_sync_schedule_class_init (CtctSyncScheduleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_sync_schedule_finalize;
}

static void
ctct_sync_schedule_init (CtctSyncSchedule *self)
{
}

CtctSyncSchedule *
ctct_sync_schedule_new (CtctSync *sync, CtctClock *clock, CtctSettings *settings)
{
  CtctSyncSchedule *self = g_object_new (CTCT_TYPE_SYNC_SCHEDULE, NULL);

  self->sync = g_object_ref (sync);
  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (sync, "notify::state", G_CALLBACK (plan), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::sync-minutes", G_CALLBACK (plan), self,
                           G_CONNECT_SWAPPED);
  ctct_sync_start (sync);
  return self;
}
