/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-send.h"

#include "ctct-v2-error.h"
#include "ctct-v2-write-contact.h"

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CtctContact *contact = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (CtctReply) reply =
      ctct_transport_send_finish (CTCT_TRANSPORT (source), result, &error);

  if (reply != NULL)
    error = ctct_v2_error_from_reply (reply, contact);

  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_DAY_USED_UP))
    ctct_transport_close_day (CTCT_TRANSPORT (source));

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_bytes_ref (reply->body), (GDestroyNotify) g_bytes_unref);
}

static void
send_request (CtctTransport *transport,
              const char *method,
              const char *id,
              const char *const *query,
              GBytes *body,
              GCancellable *cancellable,
              GTask *task)
{
  const char *path[] = { "contacts", id, NULL };

  ctct_transport_send_async (transport, method, path, query, body, cancellable, sent_cb, task);
}

void
ctct_v2_send_update_async (CtctTransport *transport,
                           CtctContact *contact,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (GBytes) body = ctct_v2_write_contact (contact);
  const char *query[] = { "action_by", "ACTION_BY_OWNER", NULL };

  g_task_set_source_tag (task, ctct_v2_send_update_async);
  g_task_set_task_data (task, g_object_ref (contact), g_object_unref);
  send_request (transport, SOUP_METHOD_PUT, ctct_contact_get_id (contact), query, body, cancellable,
                task);
}

void
ctct_v2_send_unsubscribe_async (CtctTransport *transport,
                                const char *id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, ctct_v2_send_unsubscribe_async);
  send_request (transport, SOUP_METHOD_DELETE, id, NULL, NULL, cancellable, task);
}

GBytes *
ctct_v2_send_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
