/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-clock.h"
#include "ctct-settings.h"
#include "ctct-sync.h"

G_BEGIN_DECLS

/**
 * CtctSyncSchedule:
 *
 * When contacts are read: at once, and then so many minutes after the last time as the "sync-minutes" of the
 * settings say, 0 being never. What is under way is stopped with it.
 */
#define CTCT_TYPE_SYNC_SCHEDULE (ctct_sync_schedule_get_type ())
G_DECLARE_FINAL_TYPE (CtctSyncSchedule, ctct_sync_schedule, CTCT, SYNC_SCHEDULE, GObject)

CtctSyncSchedule *ctct_sync_schedule_new (CtctSync *sync, CtctClock *clock, CtctSettings *settings);

G_END_DECLS
