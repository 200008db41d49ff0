/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-service.h"

G_DEFINE_INTERFACE (CtctService, ctct_service, G_TYPE_OBJECT)

static void
ctct_service_default_init (CtctServiceInterface *iface)
{
  g_signal_new ("call-made", CTCT_TYPE_SERVICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                1, G_TYPE_STRING);
}

void
ctct_service_get_contact_async (CtctService *self,
                                const char *id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  CTCT_SERVICE_GET_IFACE (self)->get_contact_async (self, id, cancellable, callback, user_data);
}

CtctContact *
ctct_service_get_contact_finish (CtctService *self, GAsyncResult *result, GError **error)
{
  return CTCT_SERVICE_GET_IFACE (self)->get_contact_finish (self, result, error);
}

void
ctct_service_find_by_email_async (CtctService *self,
                                  const char *email,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  CTCT_SERVICE_GET_IFACE (self)->find_by_email_async (self, email, cancellable, callback,
                                                      user_data);
}

GListModel *
ctct_service_find_by_email_finish (CtctService *self, GAsyncResult *result, GError **error)
{
  return CTCT_SERVICE_GET_IFACE (self)->find_by_email_finish (self, result, error);
}

void
ctct_service_get_lists_async (CtctService *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  CTCT_SERVICE_GET_IFACE (self)->get_lists_async (self, cancellable, callback, user_data);
}

GListModel *
ctct_service_get_lists_finish (CtctService *self, GAsyncResult *result, GError **error)
{
  return CTCT_SERVICE_GET_IFACE (self)->get_lists_finish (self, result, error);
}

void
ctct_service_get_page_async (CtctService *self,
                             const CtctPageRequest *request,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (request->limit >= 1 && request->limit <= CTCT_MAX_PAGE_LENGTH);

  CTCT_SERVICE_GET_IFACE (self)->get_page_async (self, request, cancellable, callback, user_data);
}

CtctContactsPage *
ctct_service_get_page_finish (CtctService *self, GAsyncResult *result, GError **error)
{
  return CTCT_SERVICE_GET_IFACE (self)->get_page_finish (self, result, error);
}

CtctContact *
ctct_service_read_contact (CtctService *self, GBytes *json, GError **error)
{
  return CTCT_SERVICE_GET_IFACE (self)->read_contact (self, json, error);
}

GBytes *
ctct_service_get_json (CtctService *self, CtctContact *contact)
{
  return CTCT_SERVICE_GET_IFACE (self)->get_json (self, contact);
}

CtctStatus
ctct_service_read_status (CtctService *self, const char *word)
{
  return CTCT_SERVICE_GET_IFACE (self)->read_status (self, word);
}

const char *
ctct_service_get_status_word (CtctService *self, CtctStatus status)
{
  return CTCT_SERVICE_GET_IFACE (self)->get_status_word (self, status);
}

void
ctct_service_update_contact_async (CtctService *self,
                                   CtctUpdate *update,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  CTCT_SERVICE_GET_IFACE (self)->update_contact_async (self, update, cancellable, callback,
                                                       user_data);
}

gboolean
ctct_service_update_contact_finish (CtctService *self, GAsyncResult *result, GError **error)
{
  return CTCT_SERVICE_GET_IFACE (self)->update_contact_finish (self, result, error);
}

void
ctct_service_unsubscribe_async (CtctService *self,
                                const char *id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  CTCT_SERVICE_GET_IFACE (self)->unsubscribe_async (self, id, cancellable, callback, user_data);
}

CtctContact *
ctct_service_unsubscribe_finish (CtctService *self,
                                 GAsyncResult *result,
                                 CtctUnsubscribeOutcome *outcome,
                                 GError **error)
{
  return CTCT_SERVICE_GET_IFACE (self)->unsubscribe_finish (self, result, outcome, error);
}
