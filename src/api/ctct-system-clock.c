/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-system-clock.h"

struct _CtctSystemClock
{
  GObject parent_instance;
};

static void ctct_system_clock_clock_init (CtctClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctSystemClock,
                               ctct_system_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_CLOCK,
                                                      ctct_system_clock_clock_init))

static gint64
ctct_system_clock_get_monotonic_time (CtctClock *clock)
{
  return g_get_monotonic_time ();
}

static GDateTime *
ctct_system_clock_get_real_time (CtctClock *clock)
{
  return g_date_time_new_now_utc ();
}

static GSource *
ctct_system_clock_create_timer (CtctClock *clock, guint milliseconds)
{
  return g_timeout_source_new (milliseconds);
}

static void
ctct_system_clock_clock_init (CtctClockInterface *iface)
{
  iface->get_monotonic_time = ctct_system_clock_get_monotonic_time;
  iface->get_real_time = ctct_system_clock_get_real_time;
  iface->create_timer = ctct_system_clock_create_timer;
}

static void
ctct_system_clock_class_init (CtctSystemClockClass *klass)
{
}

static void
ctct_system_clock_init (CtctSystemClock *self)
{
}

CtctClock *
ctct_system_clock_new (void)
{
  return g_object_new (CTCT_TYPE_SYSTEM_CLOCK, NULL);
}
