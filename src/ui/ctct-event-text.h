/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-open-enum.h"

G_BEGIN_DECLS

/* When something happened to the consent of a person and who did it, in words that are whole, since no two
 * languages put them together alike. */

/* "23 January 2013 by the contact". */
char *ctct_event_text_dup (const char *when, const CtctOpenEnum *actor);
/* "Unsubscribed 3 days ago by the contact."
 * @when: (nullable): as it stands in a sentence */
char *ctct_event_text_dup_unsubscribed (const char *when, const CtctOpenEnum *actor);
/* "Subscribed 3 days ago by the contact."; empty where nothing is known of it. */
char *ctct_event_text_dup_subscribed (const char *when, const CtctOpenEnum *actor);

G_END_DECLS
