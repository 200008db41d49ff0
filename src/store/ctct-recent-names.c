/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-recent-names.h"

#define NAME "SELECT name FROM contact WHERE id = ?"

struct _CtctRecentNames
{
  GObject parent_instance;

  /* Owned */
  CtctRecentContacts *recents;
  CtctCache *cache;
  GCancellable *cancellable;
  GHashTable *asked; /* ids whose answer the cache has given, as it is by now */
};

G_DEFINE_FINAL_TYPE (CtctRecentNames, ctct_recent_names, G_TYPE_OBJECT)

/* What is asked of the worker: ids, and what it answers: a name for each, "" where there is none. */
typedef struct
{
  CtctRecentNames *self;
  GStrv ids;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->self);
  g_strfreev (question->ids);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static char *
read_name (CtctDatabase *database, const char *id, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, NAME, error);
  CtctDatabaseStep step;
  char *name = NULL;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  step = ctct_database_step (database, statement, error);
  if (step == CTCT_DATABASE_ROW)
    name = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  else if (step == CTCT_DATABASE_DONE)
    name = g_strdup ("");
  sqlite3_reset (statement);
  return name;
}

/* In a worker. */
static gpointer
read_names (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  char **ids = data;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = read_name (database, ids[i], error);

      if (name == NULL)
        return NULL;
      g_strv_builder_add (names, name);
    }

  return g_strv_builder_end (names);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_auto (GStrv) names = ctct_cache_read_finish (CTCT_CACHE (source), result, NULL);
  CtctRecentNames *self = question->self;

  if (names == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      ctct_recent_contacts_set_name (self->recents, question->ids[i], names[i]);
}

/* Those without a name that have not been asked for. */
static GStrv
take_nameless (CtctRecentNames *self)
{
  GListModel *model = G_LIST_MODEL (self->recents);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CtctRecentContact) contact = g_list_model_get_item (model, i);
      const char *id = ctct_recent_contact_get_id (contact);

      if (*ctct_recent_contact_get_name (contact) == '\0' &&
          g_hash_table_add (self->asked, g_strdup (id)))
        g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

static void
ask (CtctRecentNames *self)
{
  g_auto (GStrv) ids = take_nameless (self);
  Question *question;

  if (ids[0] == NULL)
    return;

  question = g_new0 (Question, 1);
  question->self = g_object_ref (self);
  question->ids = g_strdupv (ids);
  ctct_cache_read_async (self->cache, read_names, g_steal_pointer (&ids),
                         (GDestroyNotify) g_strfreev, (GDestroyNotify) g_strfreev,
                         self->cancellable, read_cb, question);
}

/* The one that was asked for may have come. */
static void
changed_cb (CtctRecentNames *self)
{
  g_hash_table_remove_all (self->asked);
  ask (self);
}

static void
ctct_recent_names_dispose (GObject *object)
{
  g_cancellable_cancel (CTCT_RECENT_NAMES (object)->cancellable);

  G_OBJECT_CLASS (ctct_recent_names_parent_class)->dispose (object);
}

static void
ctct_recent_names_finalize (GObject *object)
{
  CtctRecentNames *self = CTCT_RECENT_NAMES (object);

  g_clear_object (&self->recents);
  g_clear_object (&self->cache);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->asked, g_hash_table_unref);

  G_OBJECT_CLASS (ctct_recent_names_parent_class)->finalize (object);
}

static void
ctct_recent_names_class_init (CtctRecentNamesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ctct_recent_names_dispose;
  object_class->finalize = ctct_recent_names_finalize;
}

static void
ctct_recent_names_init (CtctRecentNames *self)
{
  self->cancellable = g_cancellable_new ();
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

CtctRecentNames *
ctct_recent_names_new (CtctRecentContacts *recents, CtctCache *cache)
{
  CtctRecentNames *self = g_object_new (CTCT_TYPE_RECENT_NAMES, NULL);

  self->recents = g_object_ref (recents);
  self->cache = g_object_ref (cache);
  g_signal_connect_object (recents, "items-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cache, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  ask (self);
  return self;
}
