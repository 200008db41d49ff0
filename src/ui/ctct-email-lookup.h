/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-session.h"

G_BEGIN_DECLS

/**
 * CtctEmailLookup:
 *
 * Whether an e-mail address belongs to another contact already. Each address is asked for once; an
 * answer that does not come says nothing, as the service has the last word when a contact is saved.
 *
 * "owner" (CtctContact, nullable) is the other contact, as far as that is known by now.
 */
#define CTCT_TYPE_EMAIL_LOOKUP (ctct_email_lookup_get_type ())
G_DECLARE_FINAL_TYPE (CtctEmailLookup, ctct_email_lookup, CTCT, EMAIL_LOOKUP, GObject)

CtctEmailLookup *ctct_email_lookup_new (void);
/* (nullable): without a service every address is taken to be free. */
void ctct_email_lookup_set_service (CtctEmailLookup *self, CtctService *service);
/* (nullable): where the contacts are kept that the service gives; without one they are not. */
void ctct_email_lookup_set_session (CtctEmailLookup *self, CtctSession *session);
/* The address to ask for, and the contact that it may belong to; NULL for none. Stops what is asked
 * for another address. */
void ctct_email_lookup_set_email (CtctEmailLookup *self, const char *email, const char *own_id);
CtctContact *ctct_email_lookup_get_owner (CtctEmailLookup *self);
/* Whether the service has said who has the address, if anybody. */
gboolean ctct_email_lookup_is_answered (CtctEmailLookup *self);
/* Who has the address may have changed: the next who asks is not told what was answered before. */
void ctct_email_lookup_forget (CtctEmailLookup *self);

/**
 * ctct_email_lookup_ask_async:
 * @cancellable: (nullable): stops the wait, not the question
 * @callback: (nullable): called when the answer is there, at once where it is there already
 */
void ctct_email_lookup_ask_async (CtctEmailLookup *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Whether the address is free, as far as that can be told; FALSE and an error if the wait was
 * cancelled. */
gboolean ctct_email_lookup_ask_finish (CtctEmailLookup *self, GAsyncResult *result, GError **error);

G_END_DECLS
