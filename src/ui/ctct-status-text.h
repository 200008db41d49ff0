/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-open-enum.h"
#include "ctct-status.h"

G_BEGIN_DECLS

/* The words for what the service says in capitals. A value that the program does not know is given
 * as it was written; a value that is absent as "". */

/* "Active", "Unsubscribed". */
const char *ctct_status_text_get_status (const CtctOpenEnum *status);
/* What the status says of the person, in a sentence. */
const char *ctct_status_text_get_reason (CtctStatus status);

/* The answer to "May I mail this person?", in a sentence. */
const char *ctct_status_text_get_verdict (CtctMailVerdict verdict);
/* Who can change that and how, in a sentence. */
const char *ctct_status_text_get_remedy (CtctMailVerdict verdict);
const char *ctct_status_text_get_icon_name (CtctMailVerdict verdict);
/* A style class of libadwaita, or NULL for no colour. */
const char *ctct_status_text_get_style_class (CtctMailVerdict verdict);

/* "by the contact". */
char *ctct_status_text_dup_actor (const CtctOpenEnum *actor);
/* "No confirmation required". */
const char *ctct_status_text_get_confirm_status (const CtctOpenEnum *confirm_status);
/* "Hidden list"; "" for a list like any other. */
const char *ctct_status_text_get_list_status (const CtctOpenEnum *list_status);

G_END_DECLS
