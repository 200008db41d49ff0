/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-get.h"

#include "ctct-error.h"
#include "ctct-json-check.h"
#include "ctct-v2-error.h"
#include "ctct-v2-extra.h"
#include "ctct-v2-read-contact.h"

#define FIRST_PAUSE    250  /* milliseconds; it doubles with each try */
#define TOO_FAST_PAUSE 1000 /* milliseconds; the service counts by the second */
#define MAX_ID_LENGTH  20

typedef struct
{
  /* Input */
  CtctTransport *transport;
  GStrv path;
  GStrv query;
  gboolean parses;
  /* In progress */
  guint tried;
  /* Output */
  GBytes *body;
  GDateTime *date;
  CtctObstacle obstacles;
} GetData;

static void send_request (GTask *task);

static void
get_data_free (gpointer data)
{
  GetData *get = data;

  g_clear_object (&get->transport);
  g_strfreev (get->path);
  g_strfreev (get->query);
  g_clear_pointer (&get->body, g_bytes_unref);
  g_clear_pointer (&get->date, g_date_time_unref);
  g_free (get);
}

static gboolean
may_pass (const GError *error)
{
  return g_error_matches (error, CTCT_ERROR, CTCT_ERROR_CLOSED) ||
         g_error_matches (error, CTCT_ERROR, CTCT_ERROR_SERVICE_DOWN) ||
         g_error_matches (error, CTCT_ERROR, CTCT_ERROR_TOO_FAST);
}

static void
waited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (ctct_clock_wait_finish (CTCT_CLOCK (source), result, &error))
    send_request (task);
  else
    g_task_return_error (task, error);
}

static void
fail (GTask *task, GError *error)
{
  GetData *get = g_task_get_task_data (task);

  if (get->tried == CTCT_V2_MAX_TRIES || !may_pass (error))
    {
      g_task_return_error (task, error);
      return;
    }

  ctct_clock_wait_async (ctct_transport_get_clock (get->transport),
                         ctct_v2_get_pause (error, get->tried), g_task_get_cancellable (task),
                         waited_cb, g_object_ref (task));
  g_error_free (error);
}

static void
parsed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GetData *get = g_task_get_task_data (task);
  GError *error = NULL;
  JsonNode *node = ctct_json_parse_finish (result, &get->obstacles, &error);

  if (node != NULL)
    g_task_return_pointer (task, node, (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, error);
}

static void
take_reply (GTask *task, CtctReply *reply)
{
  GetData *get = g_task_get_task_data (task);

  get->body = g_steal_pointer (&reply->body);
  get->date = g_steal_pointer (&reply->date);
  if (get->parses)
    ctct_json_parse_async (get->body, g_task_get_cancellable (task), parsed_cb,
                           g_object_ref (task));
  else
    g_task_return_pointer (task, g_bytes_ref (get->body), (GDestroyNotify) g_bytes_unref);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (CtctReply) reply =
      ctct_transport_send_finish (CTCT_TRANSPORT (source), result, &error);

  if (reply != NULL)
    error = ctct_v2_error_from_reply (reply, NULL);

  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_DAY_USED_UP))
    ctct_transport_close_day (CTCT_TRANSPORT (source));

  if (error != NULL)
    fail (task, error);
  else
    take_reply (task, reply);
}

static void
send_request (GTask *task)
{
  GetData *get = g_task_get_task_data (task);

  get->tried++;
  ctct_transport_send_async (get->transport, SOUP_METHOD_GET, (const char *const *) get->path,
                             (const char *const *) get->query, NULL, g_task_get_cancellable (task),
                             sent_cb, g_object_ref (task));
}

static void
got_contact_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const char *id = g_task_get_task_data (task);
  GetData *get = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = ctct_v2_get_finish (result, &obstacles, &error);
  g_autoptr (CtctContact) contact =
      node != NULL ? ctct_v2_read_contact (node, obstacles, &error) : NULL;

  if (contact != NULL && !g_str_equal (ctct_contact_get_id (contact), id))
    error = ctct_error_new (CTCT_ERROR_UNREADABLE, NULL, "The answer is another contact");

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  ctct_v2_extra_set_body (CTCT_RECORD (contact), get->body);
  g_task_return_pointer (task, g_steal_pointer (&contact), g_object_unref);
}

static gboolean
is_id (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= MAX_ID_LENGTH && strspn (text, "0123456789") == length;
}

static void
start (GTask *task,
       CtctTransport *transport,
       const char *const *path,
       const char *const *query,
       gboolean parses)
{
  GetData *get = g_new0 (GetData, 1);

  g_task_set_task_data (task, get, get_data_free);
  get->transport = g_object_ref (transport);
  get->path = g_strdupv ((GStrv) path);
  get->query = g_strdupv ((GStrv) query);
  get->parses = parses;

  send_request (task);
}

void
ctct_v2_get_body_async (CtctTransport *transport,
                        const char *const *path,
                        const char *const *query,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, ctct_v2_get_body_async);
  start (task, transport, path, query, FALSE);
}

GBytes *
ctct_v2_get_body_finish (GAsyncResult *result, GDateTime **date, GError **error)
{
  GetData *get = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  *date = g_steal_pointer (&get->date);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ctct_v2_get_async (CtctTransport *transport,
                   const char *const *path,
                   const char *const *query,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, ctct_v2_get_async);
  start (task, transport, path, query, TRUE);
}

JsonNode *
ctct_v2_get_finish (GAsyncResult *result, CtctObstacle *obstacles, GError **error)
{
  GetData *get = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  *obstacles = get->obstacles;
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ctct_v2_get_contact_async (CtctTransport *transport,
                           const char *id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  const char *path[] = { "contacts", id, NULL };

  g_task_set_source_tag (task, ctct_v2_get_contact_async);
  g_task_set_task_data (task, g_strdup (id), g_free);

  /* With an empty id the service would give the whole collection. */
  if (is_id (id))
    ctct_v2_get_async (transport, path, NULL, cancellable, got_contact_cb, g_object_ref (task));
  else
    g_task_return_error (task,
                         ctct_error_new (CTCT_ERROR_NOT_FOUND, NULL, "An id has digits alone"));
}

CtctContact *
ctct_v2_get_contact_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

guint
ctct_v2_get_pause (const GError *error, guint tried)
{
  guint pause = g_error_matches (error, CTCT_ERROR, CTCT_ERROR_TOO_FAST)
                    ? TOO_FAST_PAUSE
                    : FIRST_PAUSE << (tried - 1);

  /* Programs that met the same fault shall not come back all at once. */
  return pause + g_random_int_range (0, pause / 2);
}
