/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-contacts-page.h"
#include "ctct-error.h"
#include "ctct-mailing-list.h"
#include "ctct-update.h"

G_BEGIN_DECLS

/**
 * CtctUnsubscribeOutcome:
 * @CTCT_UNSUBSCRIBE_DONE: the person was unsubscribed now, and reading back shows it
 * @CTCT_UNSUBSCRIBE_ALREADY: the person was unsubscribed before; nothing was sent
 */
typedef enum
{
  CTCT_UNSUBSCRIBE_DONE,
  CTCT_UNSUBSCRIBE_ALREADY,
} CtctUnsubscribeOutcome;

/**
 * CtctService:
 *
 * What can be done with the contacts of an account, whatever the wire is. All calls are asynchronous, in
 * the thread-default main context of the caller; errors are of [error@Error] or %G_IO_ERROR_CANCELLED.
 *
 * "call-made" (const char *line) is emitted after each call that went over the wire, with a line such as
 * "GET https://example.com/v2/contacts/… → 200" that holds no key, token, id or contact data.
 */
#define CTCT_TYPE_SERVICE (ctct_service_get_type ())
G_DECLARE_INTERFACE (CtctService, ctct_service, CTCT, SERVICE, GObject)

struct _CtctServiceInterface
{
  GTypeInterface parent_iface;

  void (*get_contact_async) (CtctService *self,
                             const char *id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
  CtctContact *(*get_contact_finish) (CtctService *self, GAsyncResult *result, GError **error);
  void (*find_by_email_async) (CtctService *self,
                               const char *email,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
  GListModel *(*find_by_email_finish) (CtctService *self, GAsyncResult *result, GError **error);
  void (*get_lists_async) (CtctService *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
  GListModel *(*get_lists_finish) (CtctService *self, GAsyncResult *result, GError **error);
  void (*get_page_async) (CtctService *self,
                          const CtctPageRequest *request,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
  CtctContactsPage *(*get_page_finish) (CtctService *self, GAsyncResult *result, GError **error);
  CtctContact *(*read_contact) (CtctService *self, GBytes *json, GError **error);
  GBytes *(*get_json) (CtctService *self, CtctContact *contact);
  CtctStatus (*read_status) (CtctService *self, const char *word);
  const char *(*get_status_word) (CtctService *self, CtctStatus status);
  void (*update_contact_async) (CtctService *self,
                                CtctUpdate *update,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
  gboolean (*update_contact_finish) (CtctService *self, GAsyncResult *result, GError **error);
  void (*unsubscribe_async) (CtctService *self,
                             const char *id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
  CtctContact *(*unsubscribe_finish) (CtctService *self,
                                      GAsyncResult *result,
                                      CtctUnsubscribeOutcome *outcome,
                                      GError **error);
};

/**
 * ctct_service_get_contact_async:
 * @id: the contact's id; one that can be none gives %CTCT_ERROR_NOT_FOUND without a call
 *
 * Contract 1.1.
 */
void ctct_service_get_contact_async (CtctService *self,
                                     const char *id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: (transfer full) */
CtctContact *ctct_service_get_contact_finish (CtctService *self,
                                              GAsyncResult *result,
                                              GError **error);

/**
 * ctct_service_find_by_email_async:
 * @email: a whole e-mail address; the service knows no part of one
 *
 * Contract 1.4. No match is an empty list, and no error.
 */
void ctct_service_find_by_email_async (CtctService *self,
                                       const char *email,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
/* Returns: (transfer full): a list of CtctContact */
GListModel *ctct_service_find_by_email_finish (CtctService *self,
                                               GAsyncResult *result,
                                               GError **error);

/**
 * ctct_service_get_lists_async:
 *
 * The mailing lists of the account, at most 1,000 (contract 1.6).
 */
void ctct_service_get_lists_async (CtctService *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* Returns: (transfer full): a list of CtctMailingList */
GListModel *ctct_service_get_lists_finish (CtctService *self, GAsyncResult *result, GError **error);

/**
 * ctct_service_get_page_async:
 * @request: which page; it may go away afterwards
 *
 * A page of all contacts of the account, in the service's own order (contract 1.4 and 3). It is read in a
 * worker. %CTCT_ERROR_CURSOR_REFUSED says that the service does not go on at the cursor, and
 * %CTCT_ERROR_UNREADABLE that the answer is no page, does not say what comes after it, or leads to itself.
 */
void ctct_service_get_page_async (CtctService *self,
                                  const CtctPageRequest *request,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Returns: (transfer full): the page */
CtctContactsPage *ctct_service_get_page_finish (CtctService *self,
                                                GAsyncResult *result,
                                                GError **error);

/**
 * ctct_service_read_contact:
 * @json: the body of a contact, as it came from the service some time ago
 * @error: CTCT_ERROR_UNREADABLE where it is none
 *
 * What a kept contact says, with the obstacles that it had when it came. It takes a fraction of a
 * millisecond, and may be called in any thread.
 *
 * Returns: (transfer full): the contact
 */
CtctContact *ctct_service_read_contact (CtctService *self, GBytes *json, GError **error);

/**
 * ctct_service_get_json:
 * @contact: a contact that came from the service, not a draft of one
 *
 * Returns: (transfer none) (nullable): its body, byte for byte as it came, to be kept; %NULL for a contact
 *   that was made here, or changed on its way
 */
GBytes *ctct_service_get_json (CtctService *self, CtctContact *contact);

/* What the service's word for a status means, CTCT_STATUS_UNKNOWN for one that the program does not know,
 * and the other way round, NULL for that. For who keeps statuses as words. */
CtctStatus ctct_service_read_status (CtctService *self, const char *word);
const char *ctct_service_get_status_word (CtctService *self, CtctStatus status);

/**
 * ctct_service_update_contact_async:
 * @update: what is to be changed, and what was decided about it so far
 *
 * Reads the contact anew, makes the changes to what is there now, and sends the whole. Where somebody else
 * changed the same places meanwhile, or where the service would not take all of the contact, nothing is
 * sent, and the state of `update` after success is a question. A write whose answer did not come is
 * settled by reading the contact back. Cancelling is obeyed until the write is sent; from then on the
 * outcome is waited for. Contract 0 and 1.2.
 */
void ctct_service_update_contact_async (CtctService *self,
                                        CtctUpdate *update,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean ctct_service_update_contact_finish (CtctService *self,
                                             GAsyncResult *result,
                                             GError **error);

/**
 * ctct_service_unsubscribe_async:
 * @id: the contact's id
 *
 * Puts a person on the Do Not Mail list, which the account cannot take back: reads the contact, stops if
 * it is unsubscribed already, unsubscribes it, and reads it again; only what that shows counts.
 * Cancelling is obeyed until the write is sent. Contract 0.4 and 1.3.
 */
void ctct_service_unsubscribe_async (CtctService *self,
                                     const char *id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: (transfer full): the contact as it was read last */
CtctContact *ctct_service_unsubscribe_finish (CtctService *self,
                                              GAsyncResult *result,
                                              CtctUnsubscribeOutcome *outcome,
                                              GError **error);

G_END_DECLS
