/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-matches.h"

#include "ctct-error.h"
#include "ctct-json-slice.h"
#include "ctct-v2-get.h"
#include "ctct-v2-page.h"

static GPtrArray *
slice_results (GBytes *body, GError **error)
{
  g_autoptr (GHashTable) members = ctct_json_slice_members (body);
  GBytes *results = members != NULL ? g_hash_table_lookup (members, "results") : NULL;
  GPtrArray *bodies = results != NULL ? ctct_json_slice_elements (results) : NULL;

  if (bodies == NULL)
    g_propagate_error (error,
                       ctct_error_new (CTCT_ERROR_UNREADABLE, NULL, "The answer has no results"));
  return bodies;
}

static GListStore *
read_matches (GBytes *body, GError **error)
{
  g_autoptr (GPtrArray) bodies = slice_results (body, error);
  g_autoptr (GListStore) contacts = NULL;
  g_autoptr (GHashTable) ids = NULL;

  if (bodies == NULL)
    return NULL;

  contacts = g_list_store_new (CTCT_TYPE_CONTACT);
  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < bodies->len; i++)
    {
      g_autoptr (CtctContact) contact = ctct_v2_read_body (bodies->pdata[i], error);

      if (contact == NULL)
        return NULL;
      if (g_hash_table_add (ids, g_strdup (ctct_contact_get_id (contact))))
        g_list_store_append (contacts, contact);
    }

  return g_steal_pointer (&contacts);
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  GListStore *contacts = read_matches (task_data, &error);

  if (contacts != NULL)
    g_task_return_pointer (task, contacts, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
got_body_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GDateTime) time = NULL;
  GError *error = NULL;
  GBytes *body = ctct_v2_get_body_finish (result, &time, &error);

  if (body == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, body, (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, read_thread);
}

void
ctct_v2_matches_get_async (CtctTransport *transport,
                           const char *email,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  const char *path[] = { "contacts", NULL };
  const char *query[] = { "email", email, NULL };

  g_task_set_source_tag (task, ctct_v2_matches_get_async);
  ctct_v2_get_body_async (transport, path, query, cancellable, got_body_cb, task);
}

GListStore *
ctct_v2_matches_get_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
