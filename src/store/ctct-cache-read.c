/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache.h"

#define BODY   "SELECT json, read FROM contact JOIN body USING (row) WHERE id = ?"
#define UNSEEN "SELECT id FROM contact WHERE seen < ? ORDER BY row LIMIT ?"

typedef struct
{
  GBytes *json; /* NULL where the contact is not kept */
  gint64 asked;
} Body;

typedef struct
{
  gint64 number;
  guint n;
} Unseen;

static void
body_free (gpointer data)
{
  Body *self = data;

  g_clear_pointer (&self->json, g_bytes_unref);
  g_free (self);
}

static gpointer
read_body (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, BODY, error);
  Body *body = NULL;
  CtctDatabaseStep step;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, data, -1, SQLITE_TRANSIENT);
  step = ctct_database_step (database, statement, error);
  if (step == CTCT_DATABASE_FAILED)
    return NULL;

  body = g_new0 (Body, 1);
  if (step == CTCT_DATABASE_ROW)
    {
      body->json = g_bytes_new (sqlite3_column_blob (statement, 0),
                                (gsize) sqlite3_column_bytes (statement, 0));
      body->asked = sqlite3_column_int64 (statement, 1);
      sqlite3_reset (statement);
    }

  return body;
}

static gpointer
read_unseen (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Unseen *wanted = data;
  sqlite3_stmt *statement = ctct_database_prepare (database, UNSEEN, error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  CtctDatabaseStep step;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, wanted->number);
  sqlite3_bind_int64 (statement, 2, wanted->n);
  while ((step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    g_strv_builder_add (ids, (const char *) sqlite3_column_text (statement, 0));

  return step == CTCT_DATABASE_DONE ? g_strv_builder_end (ids) : NULL;
}

static gpointer
find_rows (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  char **ids = data;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      sqlite3_stmt *statement =
          ctct_database_prepare (database, "SELECT row FROM contact WHERE id = ?", error);
      CtctDatabaseStep step;
      gint64 row = -1;

      if (statement == NULL)
        return NULL;

      sqlite3_bind_text (statement, 1, ids[i], -1, SQLITE_STATIC);
      step = ctct_database_step (database, statement, error);
      if (step == CTCT_DATABASE_FAILED)
        return NULL;
      if (step == CTCT_DATABASE_ROW)
        row = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
      g_array_append_val (rows, row);
    }

  return g_steal_pointer (&rows);
}

static gpointer
read_lists (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return ctct_cache_lists_read (database, error);
}

static gpointer
read_tallies (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return ctct_cache_tallies_read (database, error);
}

static gpointer
read_pass (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return ctct_cache_pass_load (database, error);
}

void
ctct_cache_read_contact_async (CtctCache *self,
                               const char *id,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  ctct_cache_read_async (self, read_body, g_strdup (id), g_free, body_free, cancellable, callback,
                         user_data);
}

GBytes *
ctct_cache_read_contact_finish (CtctCache *self,
                                GAsyncResult *result,
                                gint64 *asked,
                                GError **error)
{
  Body *body = ctct_cache_read_finish (self, result, error);
  GBytes *json = NULL;

  if (body == NULL)
    return NULL;

  json = g_steal_pointer (&body->json);
  *asked = body->asked;
  body_free (body);
  return json;
}

void
ctct_cache_find_rows_async (CtctCache *self,
                            const char *const *ids,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  ctct_cache_read_async (self, find_rows, g_strdupv ((char **) ids), (GDestroyNotify) g_strfreev,
                         (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

GArray *
ctct_cache_find_rows_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  return ctct_cache_read_finish (self, result, error);
}

void
ctct_cache_read_lists_async (CtctCache *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  ctct_cache_read_async (self, read_lists, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                         cancellable, callback, user_data);
}

GPtrArray *
ctct_cache_read_lists_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  return ctct_cache_read_finish (self, result, error);
}

void
ctct_cache_read_tallies_async (CtctCache *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  ctct_cache_read_async (self, read_tallies, NULL, NULL, (GDestroyNotify) ctct_cache_tallies_free,
                         cancellable, callback, user_data);
}

CtctCacheTallies *
ctct_cache_read_tallies_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  return ctct_cache_read_finish (self, result, error);
}

void
ctct_cache_read_pass_async (CtctCache *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  ctct_cache_read_async (self, read_pass, NULL, NULL, (GDestroyNotify) ctct_cache_pass_free,
                         cancellable, callback, user_data);
}

CtctCachePass *
ctct_cache_read_pass_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  return ctct_cache_read_finish (self, result, error);
}

void
ctct_cache_read_unseen_async (CtctCache *self,
                              gint64 number,
                              guint n,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Unseen wanted = { number, n };

  /* It goes over all contacts, and somebody may open one meanwhile. */
  ctct_cache_read_apart_async (self, read_unseen, g_memdup2 (&wanted, sizeof wanted), g_free,
                               (GDestroyNotify) g_strfreev, cancellable, callback, user_data);
}

GStrv
ctct_cache_read_unseen_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  return ctct_cache_read_finish (self, result, error);
}
