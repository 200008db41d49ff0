/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-hold.h"

G_BEGIN_DECLS

/**
 * CtctPendingList:
 *
 * What was confirmed in the windows of an account and whose outcome is not known yet. Each window
 * adds a hold of its own; all of them look here for what the others hold, so that nothing is
 * confirmed twice about one person, and nothing is changed meanwhile.
 *
 * "changed" is emitted when something else is pending than before, "undone" (CtctHold *hold,
 * CtctUnsubscribeRequest *request) when something was taken back, and "read" (CtctContact *contact)
 * when a person was seen at the service after something was sent about them.
 */
#define CTCT_TYPE_PENDING_LIST (ctct_pending_list_get_type ())
G_DECLARE_FINAL_TYPE (CtctPendingList, ctct_pending_list, CTCT, PENDING_LIST, GObject)

CtctPendingList *ctct_pending_list_new (void);

void ctct_pending_list_add (CtctPendingList *self, CtctHold *hold);
/* What it holds is undone first. What it has sent stays in the list until that is settled. */
void ctct_pending_list_remove (CtctPendingList *self, CtctHold *hold);

/* Returns: (transfer none) (nullable): the hold with something about that contact */
CtctHold *ctct_pending_list_find (CtctPendingList *self, const char *contact_id);

/* Whether anything is pending or being written, about whomever. */
gboolean ctct_pending_list_is_busy (CtctPendingList *self);

/* A window changes that contact otherwise, from the one call to the other. What is due about the
 * contact is not to be sent between them: a save that read the person before and is written after an
 * unsubscribe could bring them back. Nor is another save: it would take back what this one changes.
 * "changed" is emitted at both ends. */
void ctct_pending_list_begin_write (CtctPendingList *self, const char *contact_id);
void ctct_pending_list_end_write (CtctPendingList *self, const char *contact_id);
gboolean ctct_pending_list_is_written (CtctPendingList *self, const char *contact_id);

/* Emits "read". */
void ctct_pending_list_tell (CtctPendingList *self, CtctContact *contact);

G_END_DECLS
