/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-unsubscribe-request.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctUnsubscribeCard:
 *
 * Asks how far "contact" is to be taken off the mail, and shows what the record will then be.
 * Nothing is chosen at first, and a choice that would change nothing cannot be made. "lists" are
 * the lists of the account, whose names may come in later.
 *
 * "confirmed" (CtctUnsubscribeRequest *request) is emitted once at most; a card that is cancelled
 * closes without it. The card itself sends nothing.
 */
#define CTCT_TYPE_UNSUBSCRIBE_CARD (ctct_unsubscribe_card_get_type ())
G_DECLARE_FINAL_TYPE (CtctUnsubscribeCard, ctct_unsubscribe_card, CTCT, UNSUBSCRIBE_CARD, AdwWindow)

CtctUnsubscribeCard *ctct_unsubscribe_card_new (CtctContact *contact, GListModel *lists);
void ctct_unsubscribe_card_set_lists (CtctUnsubscribeCard *self, GListModel *lists);
/* Chooses and writes what somebody chose and wrote before. It has to be confirmed anew. */
void ctct_unsubscribe_card_repeat (CtctUnsubscribeCard *self, CtctUnsubscribeRequest *request);

/* As if somebody did it by hand: both do nothing where a hand could not. */
void ctct_unsubscribe_card_choose (CtctUnsubscribeCard *self, CtctUnsubscribeScope scope);
void ctct_unsubscribe_card_confirm (CtctUnsubscribeCard *self);

G_END_DECLS
