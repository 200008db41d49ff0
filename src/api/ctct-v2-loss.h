/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-error.h"
#include "ctct-loss.h"

G_BEGIN_DECLS

/**
 * ctct_v2_find_losses:
 * @contact: the whole contact as it is to be sent
 * @lists: (nullable): the lists of the account
 * @known: (nullable) (element-type CtctLoss): losses that came up before, maybe only when they were refused
 *
 * What of the contact version 2 would refuse or lose, though it gave it out itself (contract 0.2, c to e,
 * b, g and h).
 *
 * Returns: (transfer full) (element-type CtctLoss): the losses
 */
GPtrArray *ctct_v2_find_losses (CtctContact *contact, GListModel *lists, GPtrArray *known);

/* What of that a refusal is about, which cannot be sent any more; NULL if it is about something else.
 * Returns: (transfer full) (nullable) */
CtctLoss *ctct_v2_find_refused (CtctContact *contact, const CtctRefusal *refusal);

/* Takes out of the contact what a loss is about. */
void ctct_v2_leave_out (CtctContact *contact, const CtctLoss *loss);

/* What the first of two contacts holds of things that the program does not know, and the second does not.
 * Returns: (transfer full) (element-type CtctLoss) */
GPtrArray *ctct_v2_find_lost (CtctContact *sent, CtctContact *shown);

G_END_DECLS
