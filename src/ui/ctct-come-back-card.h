/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-settings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctComeBackCard:
 *
 * How "contact", who has unsubscribed, can come back: by signing up, and in no other way. For
 * somebody who asks, there is a mail with the sign-up link of "settings", which can be changed
 * here.
 *
 * "write-mail" (const char *uri) is emitted with the "mailto:" of that mail.
 */
#define CTCT_TYPE_COME_BACK_CARD (ctct_come_back_card_get_type ())
G_DECLARE_FINAL_TYPE (CtctComeBackCard, ctct_come_back_card, CTCT, COME_BACK_CARD, AdwWindow)

CtctComeBackCard *ctct_come_back_card_new (CtctContact *contact, CtctSettings *settings);

G_END_DECLS
