/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctVerdictCard:
 *
 * The answer to "May I mail this person?": the verdict, the reason, since when, who did it and what
 * can change it. "now" is the point in time that dates are told from; %NULL is the present.
 */
#define CTCT_TYPE_VERDICT_CARD (ctct_verdict_card_get_type ())
G_DECLARE_FINAL_TYPE (CtctVerdictCard, ctct_verdict_card, CTCT, VERDICT_CARD, AdwBin)

GtkWidget *ctct_verdict_card_new (void);

void ctct_verdict_card_set_contact (CtctVerdictCard *self, CtctContact *contact);
void ctct_verdict_card_set_now (CtctVerdictCard *self, GDateTime *now);

G_END_DECLS
