/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-loss.h"
#include "ctct-merge.h"

G_BEGIN_DECLS

/**
 * CtctUpdateState:
 * @CTCT_UPDATE_NEW: nothing was done yet
 * @CTCT_UPDATE_COLLIDES: somebody else changed the same places meanwhile; nothing was sent
 * @CTCT_UPDATE_LOSES: the service would not take all of the contact; nothing was changed
 * @CTCT_UPDATE_SAVED: the service took the contact, and shows what it made of it
 */
typedef enum
{
  CTCT_UPDATE_NEW,
  CTCT_UPDATE_COLLIDES,
  CTCT_UPDATE_LOSES,
  CTCT_UPDATE_SAVED,
} CtctUpdateState;

/**
 * CtctUpdate:
 *
 * A wish to change a contact, and what came of it. It is handed to ctct_service_update_contact_async(); where
 * that ends in a question, a person answers it here, and it is handed over again.
 */
#define CTCT_TYPE_UPDATE (ctct_update_get_type ())
G_DECLARE_FINAL_TYPE (CtctUpdate, ctct_update, CTCT, UPDATE, GObject)

/**
 * ctct_update_new:
 * @base: the contact as the person saw it
 * @draft: the contact as the person wants it
 */
CtctUpdate *ctct_update_new (CtctContact *base, CtctContact *draft);

CtctContact *ctct_update_get_base (CtctUpdate *self);
CtctContact *ctct_update_get_draft (CtctUpdate *self);

/* The lists of the account, so that a membership in a list that is gone is found before anything is sent.
 * NULL: it is found when the service refuses it. */
void ctct_update_set_lists (CtctUpdate *self, GListModel *lists);
GListModel *ctct_update_get_lists (CtctUpdate *self);
/* Whether the contact is read once more after the answer, however good that was. */
void ctct_update_set_read_back (CtctUpdate *self, gboolean read_back);
gboolean ctct_update_get_read_back (CtctUpdate *self);

CtctUpdateState ctct_update_get_state (CtctUpdate *self);

/* What came together, once the contact was read: who changed what, and what collides. */
CtctMerge *ctct_update_get_merge (CtctUpdate *self);
/* The answer to CTCT_UPDATE_COLLIDES: a side for each collision. Base and draft become such that nothing of
 * that collides any more. */
void ctct_update_resolve (CtctUpdate *self, const CtctSide *sides);

/* CtctLoss: what the question CTCT_UPDATE_LOSES is about. */
GPtrArray *ctct_update_get_losses (CtctUpdate *self);
/* The answer to CTCT_UPDATE_LOSES for one loss: to leave it out, or to send it all the same. */
void ctct_update_decide (CtctUpdate *self, const CtctLoss *loss, gboolean leave_out);
gboolean ctct_update_leaves_out (CtctUpdate *self, const CtctLoss *loss);
gboolean ctct_update_is_decided (CtctUpdate *self, const CtctLoss *loss);
/* CtctLoss: all that was ever decided. */
GPtrArray *ctct_update_get_decided (CtctUpdate *self);

/* CTCT_UPDATE_SAVED: the contact as the service has it now. */
CtctContact *ctct_update_get_contact (CtctUpdate *self);
/* CtctChange: what would have to be done to that contact so that it says what was sent. */
GPtrArray *ctct_update_get_differences (CtctUpdate *self);
/* CtctChange: what became of the status and the consent of the person, though nobody asked for it. */
GPtrArray *ctct_update_get_side_effects (CtctUpdate *self);
/* CtctLoss: what was sent along and is not there any more. */
GPtrArray *ctct_update_get_lost (CtctUpdate *self);

/* For the service that does it. All are (transfer full). */
void ctct_update_set_collides (CtctUpdate *self, CtctMerge *merge);
void ctct_update_set_loses (CtctUpdate *self, CtctMerge *merge, GPtrArray *losses);
void ctct_update_set_saved (CtctUpdate *self,
                            CtctMerge *merge,
                            CtctContact *contact,
                            GPtrArray *differences,
                            GPtrArray *side_effects,
                            GPtrArray *lost);

G_END_DECLS
