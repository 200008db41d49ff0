/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-clock.h"
#include "ctct-sync.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctSyncBar:
 *
 * Below a list of contacts: how many they are, and how far they are what the account has. It says what is
 * being read, when that was last done, and why the last time did not come to its end; it asks before a day's
 * requests would be used up. Its buttons call win.sync and win.stop-sync.
 */
#define CTCT_TYPE_SYNC_BAR (ctct_sync_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtctSyncBar, ctct_sync_bar, CTCT, SYNC_BAR, AdwBin)

/* `clock` is what "ago" counts from. */
void ctct_sync_bar_set_sync (CtctSyncBar *self, CtctSync *sync, CtctClock *clock);
/* How many contacts the list shows is being found out; it is said where that takes a while. */
void ctct_sync_bar_set_counting (CtctSyncBar *self);
/* How many contacts the list shows, -1 as long as that is not known, and whether they are all. */
void ctct_sync_bar_set_count (CtctSyncBar *self, gint64 count, gboolean searched);

G_END_DECLS
