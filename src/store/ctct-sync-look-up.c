/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync-look-up.h"

typedef struct
{
  /* Input */
  CtctService *service;
  CtctCache *cache;
  CtctClock *clock;
  guint max;
  /* In progress */
  GStrv ids;
  guint next;
  gint64 asked;
} LookUp;

static void look_up_next (GTask *task);

static void
look_up_free (gpointer data)
{
  LookUp *self = data;

  g_clear_object (&self->service);
  g_clear_object (&self->cache);
  g_clear_object (&self->clock);
  g_strfreev (self->ids);
  g_free (self);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (ctct_cache_write_finish (CTCT_CACHE (source), result, &error))
    look_up_next (task);
  else
    g_task_return_error (task, error);
}

static void
got_contact_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LookUp *self = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact =
      ctct_service_get_contact_finish (CTCT_SERVICE (source), result, &error);

  if (contact != NULL)
    ctct_cache_write_contact_async (self->cache, contact,
                                    ctct_service_get_json (self->service, contact), self->asked,
                                    cancellable, kept_cb, g_object_ref (task));
  else if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_NOT_FOUND))
    ctct_cache_remove_contact_async (self->cache, self->ids[self->next - 1], cancellable, kept_cb,
                                     g_object_ref (task));
  else if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_UNREADABLE))
    look_up_next (task); /* It would stand in the way of all others. */
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
look_up_next (GTask *task)
{
  LookUp *self = g_task_get_task_data (task);
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (self->clock);

  if (self->ids[self->next] == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  self->asked = g_date_time_to_unix (now);
  ctct_service_get_contact_async (self->service, self->ids[self->next++],
                                  g_task_get_cancellable (task), got_contact_cb,
                                  g_object_ref (task));
}

static void
got_ids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LookUp *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->ids = ctct_cache_read_unseen_finish (CTCT_CACHE (source), result, &error);
  if (self->ids != NULL)
    look_up_next (task);
  else
    g_task_return_error (task, error);
}

void
ctct_sync_look_up_async (CtctService *service,
                         CtctCache *cache,
                         CtctClock *clock,
                         gint64 number,
                         guint max,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  LookUp *self = g_new0 (LookUp, 1);

  g_task_set_source_tag (task, ctct_sync_look_up_async);
  g_task_set_task_data (task, self, look_up_free);
  self->service = g_object_ref (service);
  self->cache = g_object_ref (cache);
  self->clock = g_object_ref (clock);
  self->max = max;
  ctct_cache_read_unseen_async (cache, number, max, cancellable, got_ids_cb, task);
}

gboolean
ctct_sync_look_up_finish (GAsyncResult *result, gboolean *is_all, GError **error)
{
  LookUp *self = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  *is_all = self->ids != NULL && g_strv_length (self->ids) < self->max;
  return g_task_propagate_boolean (G_TASK (result), error);
}
