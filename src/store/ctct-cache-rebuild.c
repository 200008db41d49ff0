/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-rebuild.h"

#include "ctct-cache-index.h"
#include "ctct-search-text.h"

/* At a time, so that nobody who writes waits for long. */
#define N_CONTACTS 200

typedef struct
{
  /* Input */
  CtctService *service;

  /* In progress */
  gint64 row; /* of the last that is done */
  gboolean done;
} Rebuild;

static void
rebuild_free (gpointer data)
{
  Rebuild *rebuild = data;

  g_object_unref (rebuild->service);
  g_free (rebuild);
}

/* A body that cannot be read has no words, and is found by nothing. */
static gboolean
index_body (CtctDatabase *database,
            Rebuild *rebuild,
            GBytes *json,
            CtctCacheChange *change,
            GError **error)
{
  g_autoptr (CtctContact) contact = ctct_service_read_contact (rebuild->service, json, NULL);
  g_autofree char *words = contact != NULL ? ctct_search_text_dup (contact) : NULL;

  return contact == NULL || (ctct_cache_index_keys (database, rebuild->row, contact, error) &&
                             ctct_cache_index_words (database, rebuild->row, words, change, error));
}

/* Takes one body at a time, since the statement that finds them shall not be in the middle of things. */
static gboolean
index_next (CtctDatabase *database, Rebuild *rebuild, CtctCacheChange *change, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (
      database, "SELECT row, json FROM body WHERE row > ? ORDER BY row LIMIT 1", error);
  g_autoptr (GBytes) json = NULL;
  CtctDatabaseStep step;
  guint32 row;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, rebuild->row);
  step = ctct_database_step (database, statement, error);
  if (step != CTCT_DATABASE_ROW)
    {
      rebuild->done = TRUE;
      return step == CTCT_DATABASE_DONE;
    }

  rebuild->row = sqlite3_column_int64 (statement, 0);
  json =
      g_bytes_new (sqlite3_column_blob (statement, 1), (gsize) sqlite3_column_bytes (statement, 1));
  sqlite3_reset (statement);
  row = (guint32) rebuild->row;
  g_array_append_val (change->changed, row);
  return index_body (database, rebuild, json, change, error);
}

static gboolean
rebuild_some (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  Rebuild *rebuild = data;
  gboolean outdated;

  if (!ctct_cache_index_is_outdated (database, &outdated, error))
    return FALSE;

  rebuild->done = !outdated;
  for (guint i = 0; i < N_CONTACTS && !rebuild->done; i++)
    if (!index_next (database, rebuild, change, error))
      return FALSE;

  return !outdated || !rebuild->done || ctct_cache_index_mark (database, error);
}

static void
rebuilt_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CtctCache *self = CTCT_CACHE (source);
  Rebuild *rebuild = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  if (!ctct_cache_write_finish (self, result, &error))
    g_task_return_error (task, error);
  else if (rebuild->done)
    g_task_return_boolean (task, TRUE);
  else
    ctct_cache_write_async (self, rebuild_some, rebuild, NULL, cancellable, rebuilt_cb,
                            g_steal_pointer (&task));
}

void
ctct_cache_rebuild_async (CtctCache *self,
                          CtctService *service,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Rebuild *rebuild = g_new0 (Rebuild, 1);

  rebuild->service = g_object_ref (service);
  g_task_set_source_tag (task, ctct_cache_rebuild_async);
  g_task_set_task_data (task, rebuild, rebuild_free);
  ctct_cache_write_async (self, rebuild_some, rebuild, NULL, cancellable, rebuilt_cb, task);
}

gboolean
ctct_cache_rebuild_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
