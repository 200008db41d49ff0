/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-call-budget.h"
#include "ctct-clock.h"
#include "ctct-service.h"

G_BEGIN_DECLS

/**
 * CtctSyncState:
 * @CTCT_SYNC_IDLE: nothing is done
 * @CTCT_SYNC_STARTING: it is found out what there is to do
 * @CTCT_SYNC_ASKING: it takes more calls than there are left today; see ctct_sync_go_on()
 * @CTCT_SYNC_READING_ALL: all contacts of the account are read
 * @CTCT_SYNC_READING_CHANGES: contacts are read that were changed
 * @CTCT_SYNC_LOOKING_UP: contacts are looked up that are here, but were not among all contacts
 */
typedef enum
{
  CTCT_SYNC_IDLE,
  CTCT_SYNC_STARTING,
  CTCT_SYNC_ASKING,
  CTCT_SYNC_READING_ALL,
  CTCT_SYNC_READING_CHANGES,
  CTCT_SYNC_LOOKING_UP,
} CtctSyncState;

/**
 * CtctSync:
 *
 * Brings the contacts of an account here, and keeps them as the service has them. All are read once, page
 * by page, then what was changed since that was begun; from then on only what was changed since the last
 * time, with five minutes to spare. A page may miss somebody whom others have pushed aside, so changes of
 * several pages are read twice, and now and then all contacts are read again; who is not among all is looked
 * up, and only goes if the service says that there is no such contact. Whatever ends it, what was read stays,
 * and the next start goes on there.
 *
 * "service", "cache", "budget", "clock", "page-length" (uint, how many contacts are asked for at a time, as
 * many as there may be unless it is given) and "group-length" (uint, how many pages that come faster than they
 * are written may wait, and are then written together; 1 to 8, and 8 unless it is given) are given at
 * construction. All else can be read, and notifies:
 *
 * - "state" (uint): a #CtctSyncState
 * - "done" (int64): how many contacts the reading under way has come by
 * - "estimate" (int64): how many there may be in all, by what was there last time, or by the counts of the lists
 *   and in how many of them those are who have been read; 0 where nobody knows. It is no more than a guess
 * - "calls-needed", "calls-left" (uint): of %CTCT_SYNC_ASKING, what it will take and what there is
 * - "has-all" (boolean): whether all contacts have been read at least once
 * - "has-lost" (boolean): whether what was kept here was lost, as the file was damaged or somebody took it away, and
 *   not all contacts have been read again since
 * - "last-success" (int64): when contacts here were last as the service had them, in seconds since 1970; 0
 *   for never. Of what is kept it is known soon after construction
 * - "unreadable" (int64): how many contacts of the account could not be read and are not here. Once all have been
 *   read again without that there are none
 * - "last-error" (GError, nullable): why the last start did not come to its end; %NULL if it did, or was
 *   stopped. It is of [error@Error] or [error@DatabaseError]: %CTCT_ERROR_OFFLINE, %CTCT_ERROR_SIGNED_OUT
 *   and %CTCT_ERROR_DAY_USED_UP are worth telling apart
 *
 * While it works it is kept. Who has no use for it any more stops it.
 */
#define CTCT_TYPE_SYNC (ctct_sync_get_type ())
G_DECLARE_FINAL_TYPE (CtctSync, ctct_sync, CTCT, SYNC, GObject)

CtctSync *ctct_sync_new (CtctService *service,
                         CtctCache *cache,
                         CtctCallBudget *budget,
                         CtctClock *clock);

/* Begins, or goes on where it was ended. Does nothing while it works. */
void ctct_sync_start (CtctSync *self);
/* The same for somebody who waits to hear what is new. */
void ctct_sync_ask (CtctSync *self);
/* Answers %CTCT_SYNC_ASKING: reads as far as the calls of this day reach. */
void ctct_sync_go_on (CtctSync *self);
/* Ends it as soon as what is being written is written; the state says when. */
void ctct_sync_stop (CtctSync *self);

CtctSyncState ctct_sync_get_state (CtctSync *self);
gint64 ctct_sync_get_done (CtctSync *self);
gint64 ctct_sync_get_estimate (CtctSync *self);
guint ctct_sync_get_calls_needed (CtctSync *self);
guint ctct_sync_get_calls_left (CtctSync *self);
gboolean ctct_sync_get_has_all (CtctSync *self);
gboolean ctct_sync_get_has_lost (CtctSync *self);
gint64 ctct_sync_get_last_success (CtctSync *self);
/* How many contacts were found to have changed by the reading that has ended last; -1 if nobody has asked for it, if it
 * was the first, or if it did not come to its end. */
gint64 ctct_sync_get_news (CtctSync *self);
gint64 ctct_sync_get_unreadable (CtctSync *self);
const GError *ctct_sync_get_last_error (CtctSync *self);

G_END_DECLS
