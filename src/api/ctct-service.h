/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
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
