/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-clock.h"
#include "ctct-unsubscribe-request.h"

G_BEGIN_DECLS

/* What is held is nowhere but in this program, so it is not held for long. */
#define CTCT_HOLD_MAX_SECONDS 60

/**
 * CtctHold:
 *
 * The one timer between the confirmation of an unsubscribe and its sending. "request" is what is
 * held, or %NULL; "sending" is what was due and is not settled yet, or %NULL; "seconds" is how long
 * it is held in all, "remaining" how many of them are left, rounded up; "resting" says that the time
 * stands still, because somebody is about to press Undo.
 *
 * Each request ends in one signal: "due" (CtctUnsubscribeRequest *request) when its time is up or
 * it is sent ahead of it, "undone" (CtctUnsubscribeRequest *request) when it was taken back. A hold
 * that goes away before that sends nothing and says nothing.
 */
#define CTCT_TYPE_HOLD (ctct_hold_get_type ())
G_DECLARE_FINAL_TYPE (CtctHold, ctct_hold, CTCT, HOLD, GObject)

CtctHold *ctct_hold_new (CtctClock *clock);

/* FALSE, and nothing happens, while another request is held or not settled. At most
 * CTCT_HOLD_MAX_SECONDS. */
gboolean ctct_hold_start (CtctHold *self, CtctUnsubscribeRequest *request, guint seconds);
/* Both do nothing where nothing is held. */
void ctct_hold_undo (CtctHold *self);
void ctct_hold_send_now (CtctHold *self);
/* What was due has come to its end, whatever that is. */
void ctct_hold_settle (CtctHold *self);

/* The time stands still until each rest has its unrest. */
void ctct_hold_rest (CtctHold *self);
void ctct_hold_unrest (CtctHold *self);

CtctUnsubscribeRequest *ctct_hold_get_request (CtctHold *self);
CtctUnsubscribeRequest *ctct_hold_get_sending (CtctHold *self);
/* Either of the two, there being one at most. */
CtctUnsubscribeRequest *ctct_hold_get_pending (CtctHold *self);
guint ctct_hold_get_seconds (CtctHold *self);
guint ctct_hold_get_remaining (CtctHold *self);
gboolean ctct_hold_get_resting (CtctHold *self);

G_END_DECLS
