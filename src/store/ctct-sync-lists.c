/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync-lists.h"

#include "ctct-mailing-list.h"

typedef struct
{
  CtctCache *cache;
  gint64 n_listed;
} ListsData;

static void
lists_data_free (gpointer data)
{
  ListsData *self = data;

  g_clear_object (&self->cache);
  g_free (self);
}

static gint64
add_up (GListModel *lists)
{
  gint64 sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (CtctRecord) list = g_list_model_get_item (lists, i);
      const char *count = ctct_record_get_text (list, CTCT_MAILING_LIST_CONTACT_COUNT);

      sum += CLAMP (g_ascii_strtoll (count, NULL, 10), 0, G_MAXINT);
    }

  return sum;
}

static void
wrote_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (ctct_cache_write_finish (CTCT_CACHE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
got_lists_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ListsData *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GListModel) lists =
      ctct_service_get_lists_finish (CTCT_SERVICE (source), result, &error);

  if (lists == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->n_listed = add_up (lists);
  ctct_cache_write_lists_async (self->cache, lists, g_task_get_cancellable (task), wrote_cb,
                                g_object_ref (task));
}

void
ctct_sync_lists_async (CtctService *service,
                       CtctCache *cache,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  ListsData *self = g_new0 (ListsData, 1);

  g_task_set_source_tag (task, ctct_sync_lists_async);
  g_task_set_task_data (task, self, lists_data_free);
  self->cache = g_object_ref (cache);
  ctct_service_get_lists_async (service, cancellable, got_lists_cb, task);
}

gboolean
ctct_sync_lists_finish (GAsyncResult *result, gint64 *n_listed, GError **error)
{
  ListsData *self = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  *n_listed = self->n_listed;
  return g_task_propagate_boolean (G_TASK (result), error);
}
