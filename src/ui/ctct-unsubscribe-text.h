/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-unsubscribe-request.h"

G_BEGIN_DECLS

/* The words about taking a person off the mail. Translated plain text, never markup. */

/* Name, else e-mail address, else id. */
char *ctct_unsubscribe_text_dup_name (CtctContact *contact);

/* The ids of the lists that a contact is in, each once, in its order: NULL-terminated. */
char **ctct_unsubscribe_text_dup_list_ids (CtctContact *contact);

/* What to do, for a button; with a mnemonic. */
const char *ctct_unsubscribe_text_get_verb (CtctUnsubscribeScope scope);
/* Why it would change nothing, or cannot be done, in a sentence; NULL where it can be done. */
char *ctct_unsubscribe_text_dup_obstacle (CtctContact *contact, CtctUnsubscribeScope scope);
/* What the record will then be, and who can reverse that: two sentences, a line each. */
char *ctct_unsubscribe_text_dup_outcome (CtctContact *contact, CtctUnsubscribeScope scope);

/* How the record looks now, and how it will then. `lists` are those of the account, or NULL. */
const char *ctct_unsubscribe_text_get_status_now (CtctContact *contact);
char *ctct_unsubscribe_text_dup_status_then (CtctUnsubscribeRequest *request);
char *ctct_unsubscribe_text_dup_lists_now (CtctContact *contact, GListModel *lists);
char *ctct_unsubscribe_text_dup_lists_then (CtctUnsubscribeRequest *request, GListModel *lists);

/* What is about to happen: in so many seconds, or, for 0, as soon as nobody is about to undo it. */
char *ctct_unsubscribe_text_dup_countdown (CtctUnsubscribeRequest *request, guint seconds);
/* The same without the time. */
char *ctct_unsubscribe_text_dup_announcement (CtctUnsubscribeRequest *request);

/* The same, and that it can still be taken back: for the question what is to become of it. */
char *ctct_unsubscribe_text_dup_unsent (CtctUnsubscribeRequest *request);

/* That it has not happened, or that nobody knows whether it has, for the head of a message. */
char *ctct_unsubscribe_text_dup_failure (CtctUnsubscribeRequest *request, gboolean uncertain);

/* What came of it, as the service shows it: unsubscribed since when; `already`: before that, and by
 * whom. */
char *ctct_unsubscribe_text_dup_result (CtctContact *contact, gboolean already);
/* Which lists were left. */
char *ctct_unsubscribe_text_dup_left (CtctUnsubscribeRequest *request, GListModel *lists);

G_END_DECLS
