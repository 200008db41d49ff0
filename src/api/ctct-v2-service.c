/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-service.h"

#include "ctct-v2-extra.h"
#include "ctct-v2-get.h"
#include "ctct-v2-matches.h"
#include "ctct-v2-page.h"
#include "ctct-v2-read-contact.h"
#include "ctct-v2-unsubscribe.h"
#include "ctct-v2-update.h"

struct _CtctV2Service
{
  GObject parent_instance;

  CtctTransport *transport;
};

typedef enum
{
  PROP_TRANSPORT = 1,
} Prop;

static GParamSpec *properties[PROP_TRANSPORT + 1];

static void ctct_v2_service_service_init (CtctServiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctV2Service,
                               ctct_v2_service,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_SERVICE,
                                                      ctct_v2_service_service_init))

static GTask *
create_task (CtctService *service,
             gpointer tag,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  GTask *task = g_task_new (service, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  return task;
}

/* What a write ended in is the answer, also where it was cancelled too late. A read that was cancelled is
 * of no interest any more, even if it is there. */
static GTask *
create_write_task (CtctService *service,
                   gpointer tag,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  GTask *task = create_task (service, tag, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  return task;
}

static void
return_object (GTask *task, gpointer object, GError *error)
{
  if (object != NULL)
    g_task_return_pointer (task, object, g_object_unref);
  else
    g_task_return_error (task, error);
}

static GError *
unreadable (const char *message)
{
  return ctct_error_new (CTCT_ERROR_UNREADABLE, NULL, message);
}

static GListStore *
read_lists (JsonNode *root, GError **error)
{
  g_autoptr (GListStore) lists = g_list_store_new (CTCT_TYPE_MAILING_LIST);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (root))
    {
      g_propagate_error (error, unreadable ("The answer is no list of lists"));
      return NULL;
    }

  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autoptr (CtctMailingList) list = ctct_mailing_list_new ();

      if (!JSON_NODE_HOLDS_OBJECT (element))
        {
          g_propagate_error (error, unreadable ("A list is no object"));
          return NULL;
        }

      ctct_v2_read_fields (CTCT_RECORD (list), json_node_get_object (element));
      g_list_store_append (lists, list);
    }

  return g_steal_pointer (&lists);
}

static void
call_made_cb (CtctService *self, const char *line)
{
  g_signal_emit_by_name (self, "call-made", line);
}

static void
got_contact_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  CtctContact *contact = ctct_v2_get_contact_finish (result, &error);

  return_object (task, contact, error);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GListStore *contacts = ctct_v2_matches_get_finish (result, &error);

  return_object (task, contacts, error);
}

static void
got_lists_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  CtctObstacle obstacles;
  g_autoptr (JsonNode) root = ctct_v2_get_finish (result, &obstacles, &error);
  GListStore *lists = root != NULL ? read_lists (root, &error) : NULL;

  return_object (task, lists, error);
}

static void
got_page_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  CtctContactsPage *page = ctct_v2_page_get_finish (result, &error);

  return_object (task, page, error);
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (ctct_v2_update_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
unsubscribed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CtctUnsubscribeOutcome *outcome = g_new0 (CtctUnsubscribeOutcome, 1);
  GError *error = NULL;
  CtctContact *contact = ctct_v2_unsubscribe_finish (result, outcome, &error);

  g_task_set_task_data (task, outcome, g_free);
  return_object (task, contact, error);
}

static gpointer
take_object (CtctService *service, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
ctct_v2_service_get_contact_async (CtctService *service,
                                   const char *id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  ctct_v2_get_contact_async (
      CTCT_V2_SERVICE (service)->transport, id, cancellable, got_contact_cb,
      create_task (service, ctct_v2_service_get_contact_async, cancellable, callback, user_data));
}

static CtctContact *
ctct_v2_service_get_contact_finish (CtctService *service, GAsyncResult *result, GError **error)
{
  return take_object (service, result, error);
}

static void
ctct_v2_service_find_by_email_async (CtctService *service,
                                     const char *email,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  ctct_v2_matches_get_async (
      CTCT_V2_SERVICE (service)->transport, email, cancellable, found_cb,
      create_task (service, ctct_v2_service_find_by_email_async, cancellable, callback, user_data));
}

static GListModel *
ctct_v2_service_find_by_email_finish (CtctService *service, GAsyncResult *result, GError **error)
{
  return take_object (service, result, error);
}

static void
ctct_v2_service_get_lists_async (CtctService *service,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  const char *path[] = { "lists", NULL };

  ctct_v2_get_async (
      CTCT_V2_SERVICE (service)->transport, path, NULL, cancellable, got_lists_cb,
      create_task (service, ctct_v2_service_get_lists_async, cancellable, callback, user_data));
}

static GListModel *
ctct_v2_service_get_lists_finish (CtctService *service, GAsyncResult *result, GError **error)
{
  return take_object (service, result, error);
}

static void
ctct_v2_service_get_page_async (CtctService *service,
                                const CtctPageRequest *request,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  ctct_v2_page_get_async (
      CTCT_V2_SERVICE (service)->transport, request, cancellable, got_page_cb,
      create_task (service, ctct_v2_service_get_page_async, cancellable, callback, user_data));
}

static CtctContactsPage *
ctct_v2_service_get_page_finish (CtctService *service, GAsyncResult *result, GError **error)
{
  return take_object (service, result, error);
}

static CtctContact *
ctct_v2_service_read_contact (CtctService *service, GBytes *json, GError **error)
{
  return ctct_v2_read_body (json, error);
}

static GBytes *
ctct_v2_service_get_json (CtctService *service, CtctContact *contact)
{
  return ctct_v2_extra_get_body (CTCT_RECORD (contact));
}

static const CtctV2Member *
get_status_member (void)
{
  return ctct_v2_schema_find_member (CTCT_TYPE_CONTACT, "status");
}

static CtctStatus
ctct_v2_service_read_status (CtctService *service, const char *word)
{
  g_autoptr (CtctOpenEnum) status = ctct_v2_schema_read_word (get_status_member (), word);

  return ctct_open_enum_get_value (status);
}

static const char *
ctct_v2_service_get_status_word (CtctService *service, CtctStatus status)
{
  return status != CTCT_STATUS_UNKNOWN ? ctct_v2_schema_get_word (get_status_member (), status)
                                       : NULL;
}

static void
ctct_v2_service_update_contact_async (CtctService *service,
                                      CtctUpdate *update,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  ctct_v2_update_async (CTCT_V2_SERVICE (service)->transport, update, cancellable, updated_cb,
                        create_write_task (service, ctct_v2_service_update_contact_async,
                                           cancellable, callback, user_data));
}

static gboolean
ctct_v2_service_update_contact_finish (CtctService *service, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
ctct_v2_service_unsubscribe_async (CtctService *service,
                                   const char *id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  ctct_v2_unsubscribe_async (CTCT_V2_SERVICE (service)->transport, id, cancellable, unsubscribed_cb,
                             create_write_task (service, ctct_v2_service_unsubscribe_async,
                                                cancellable, callback, user_data));
}

static CtctContact *
ctct_v2_service_unsubscribe_finish (CtctService *service,
                                    GAsyncResult *result,
                                    CtctUnsubscribeOutcome *outcome,
                                    GError **error)
{
  CtctUnsubscribeOutcome *known;

  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  known = g_task_get_task_data (G_TASK (result));
  if (outcome != NULL)
    *outcome = *known;
  return take_object (service, result, error);
}

static void
ctct_v2_service_service_init (CtctServiceInterface *iface)
{
  iface->get_contact_async = ctct_v2_service_get_contact_async;
  iface->get_contact_finish = ctct_v2_service_get_contact_finish;
  iface->find_by_email_async = ctct_v2_service_find_by_email_async;
  iface->find_by_email_finish = ctct_v2_service_find_by_email_finish;
  iface->get_lists_async = ctct_v2_service_get_lists_async;
  iface->get_lists_finish = ctct_v2_service_get_lists_finish;
  iface->get_page_async = ctct_v2_service_get_page_async;
  iface->get_page_finish = ctct_v2_service_get_page_finish;
  iface->read_contact = ctct_v2_service_read_contact;
  iface->get_json = ctct_v2_service_get_json;
  iface->read_status = ctct_v2_service_read_status;
  iface->get_status_word = ctct_v2_service_get_status_word;
  iface->update_contact_async = ctct_v2_service_update_contact_async;
  iface->update_contact_finish = ctct_v2_service_update_contact_finish;
  iface->unsubscribe_async = ctct_v2_service_unsubscribe_async;
  iface->unsubscribe_finish = ctct_v2_service_unsubscribe_finish;
}

static void
ctct_v2_service_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  CtctV2Service *self = CTCT_V2_SERVICE (object);

  switch ((Prop) prop_id)
    {
    case PROP_TRANSPORT:
      self->transport = g_value_dup_object (value);
      g_signal_connect_object (self->transport, "call-made", G_CALLBACK (call_made_cb), self,
                               G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_v2_service_finalize (GObject *object)
{
  CtctV2Service *self = CTCT_V2_SERVICE (object);

  g_clear_object (&self->transport);

  G_OBJECT_CLASS (ctct_v2_service_parent_class)->finalize (object);
}

static void
ctct_v2_service_class_init (CtctV2ServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ctct_v2_service_set_property;
  object_class->finalize = ctct_v2_service_finalize;

  properties[PROP_TRANSPORT] =
      g_param_spec_object ("transport", NULL, NULL, CTCT_TYPE_TRANSPORT,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_v2_service_init (CtctV2Service *self)
{
}

CtctService *
ctct_v2_service_new (CtctTransport *transport)
{
  return g_object_new (CTCT_TYPE_V2_SERVICE, "transport", transport, NULL);
}
