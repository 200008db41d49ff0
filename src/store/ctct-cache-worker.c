/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-worker.h"

#include "ctct-cache-index.h"

/* A page of contacts changes thousands of pages of the file, here and there. They are kept at hand, in 32 MB
 * at most, and go into the file itself every few pages of contacts. */
#define WRITER_SETTINGS "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 16000"

/* Each row of the list lies on a page of its own, which is not soon needed again; the system has it at hand then. */
#define READER_SETTINGS "PRAGMA cache_size = -512"

/* What a worker knows. */
typedef struct
{
  CtctDatabaseFile *file;
  char *language;
  GWeakRef cache;
  GMainContext *context; /* of the cache */
  gboolean is_noted;     /* that the file could not be opened because it is damaged */
} Place;

static void
place_free (gpointer data)
{
  Place *self = data;

  ctct_database_file_unref (self->file);
  g_free (self->language);
  g_weak_ref_clear (&self->cache);
  g_main_context_unref (self->context);
  g_free (self);
}

static CtctDatabase *
open_writer (gpointer data, GError **error)
{
  Place *place = data;
  g_autoptr (CtctDatabase) database = ctct_database_file_open (place->file, error);

  if (database == NULL || !ctct_database_run (database, WRITER_SETTINGS, error) ||
      !ctct_cache_index_prepare (database, place->language, error))
    return NULL;

  return g_steal_pointer (&database);
}

static CtctDatabase *
open_reader (gpointer data, GError **error)
{
  Place *place = data;
  g_autoptr (CtctDatabase) database =
      ctct_database_file_open_reader (place->file, &place->is_noted, error);

  return database != NULL && ctct_database_run (database, READER_SETTINGS, error)
             ? g_steal_pointer (&database)
             : NULL;
}

static gboolean
begin_anew_cb (gpointer cache)
{
  ctct_cache_begin_anew (cache);
  return G_SOURCE_REMOVE;
}

/* What could not be opened may be another file by now. */
static gboolean
note_damage (Place *place, CtctDatabase *database)
{
  return database != NULL ? ctct_database_file_note_damage (place->file, database)
                          : place->is_noted;
}

static void
mourn (CtctDatabase *database, gpointer data)
{
  Place *place = data;
  g_autoptr (GSource) source = NULL;
  CtctCache *cache = NULL;

  if (!note_damage (place, database))
    return;

  cache = g_weak_ref_get (&place->cache);
  if (cache == NULL)
    return;

  /* Before whoever met it hears of it. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_HIGH);
  g_source_set_callback (source, begin_anew_cb, cache, g_object_unref);
  g_source_attach (source, place->context);
}

static CtctDatabaseWorker *
create_worker (CtctCache *cache,
               CtctDatabaseFile *file,
               const char *language,
               CtctDatabaseOpener opener)
{
  Place *place = g_new0 (Place, 1);

  place->file = ctct_database_file_ref (file);
  place->language = g_strdup (language);
  g_weak_ref_init (&place->cache, cache);
  place->context = g_main_context_ref_thread_default ();
  return ctct_database_worker_new (opener, mourn, place, place_free);
}

CtctDatabaseWorker *
ctct_cache_worker_new_writer (CtctCache *cache, CtctDatabaseFile *file, const char *language)
{
  return create_worker (cache, file, language, open_writer);
}

CtctDatabaseWorker *
ctct_cache_worker_new_reader (CtctCache *cache, CtctDatabaseFile *file)
{
  return create_worker (cache, file, NULL, open_reader);
}
