/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/**
 * CtctUnsubscribeScope:
 * How far a person is to be taken off the mail of an account.
 * @CTCT_SCOPE_ONE_LIST: out of one list; the account can put the person in again
 * @CTCT_SCOPE_ALL_LISTS: out of every list; the account can put the person in again
 * @CTCT_SCOPE_FOR_GOOD: on the Do Not Mail list; only the person can come back
 */
typedef enum
{
  CTCT_SCOPE_ONE_LIST,
  CTCT_SCOPE_ALL_LISTS,
  CTCT_SCOPE_FOR_GOOD,
} CtctUnsubscribeScope;
#define CTCT_N_SCOPES (CTCT_SCOPE_FOR_GOOD + 1)

#define CTCT_TYPE_UNSUBSCRIBE_SCOPE (ctct_unsubscribe_scope_get_type ())
GType ctct_unsubscribe_scope_get_type (void) G_GNUC_CONST;

/**
 * CtctUnsubscribeRequest:
 *
 * What somebody confirmed about one person, and why. Immutable: "contact" is a copy of the contact
 * that was shown, "list-id" is "" unless "scope" is %CTCT_SCOPE_ONE_LIST, and "reason" is the words
 * of whoever confirmed, or "".
 */
#define CTCT_TYPE_UNSUBSCRIBE_REQUEST (ctct_unsubscribe_request_get_type ())
G_DECLARE_FINAL_TYPE (
    CtctUnsubscribeRequest, ctct_unsubscribe_request, CTCT, UNSUBSCRIBE_REQUEST, GObject)

CtctUnsubscribeRequest *ctct_unsubscribe_request_new (CtctContact *contact,
                                                      CtctUnsubscribeScope scope,
                                                      const char *list_id,
                                                      const char *reason);

CtctContact *ctct_unsubscribe_request_get_contact (CtctUnsubscribeRequest *self);
CtctUnsubscribeScope ctct_unsubscribe_request_get_scope (CtctUnsubscribeRequest *self);
const char *ctct_unsubscribe_request_get_list_id (CtctUnsubscribeRequest *self);
const char *ctct_unsubscribe_request_get_reason (CtctUnsubscribeRequest *self);

/* Whether the request is about a membership of the contact, an item of CTCT_COLLECTION_LISTS. */
gboolean ctct_unsubscribe_request_covers (CtctUnsubscribeRequest *self, CtctRecord *membership);
/* Whether the contact, as the service shows it, is what the request wanted. */
gboolean ctct_unsubscribe_request_is_done (CtctUnsubscribeRequest *self, CtctContact *contact);
/* Returns: (transfer full): the contact without the memberships that the request is about */
CtctContact *ctct_unsubscribe_request_create_draft (CtctUnsubscribeRequest *self);

G_END_DECLS
