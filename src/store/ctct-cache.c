/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache.h"

#include "ctct-cache-index.h"
#include "ctct-cache-jobs.h"
#include "ctct-cache-schema.h"
#include "ctct-cache-tally.h"
#include "ctct-cache-watch.h"
#include "ctct-cache-worker.h"

struct _CtctCache
{
  GObject parent_instance;

  /* Owned */
  char *folder;
  char *account;
  char *language;
  CtctDatabaseFile *file;
  CtctDatabaseWorker *writer;
  CtctDatabaseWorker *reader;
  CtctCacheWatch *watch; /* NULL until the file is there, and for one of its own */
  char *damaged_file;

  /* State */
  gboolean is_replaced; /* by another program, and nobody has been told yet */
};

typedef enum
{
  PROP_FOLDER = 1,
  PROP_ACCOUNT,
  PROP_LANGUAGE,
  PROP_DAMAGED_FILE,
} Prop;

static GParamSpec *properties[PROP_DAMAGED_FILE + 1];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void begin (CtctCache *self);

G_DEFINE_FINAL_TYPE (CtctCache, ctct_cache, G_TYPE_OBJECT)

/* Whoever met the damage has its error. What comes next is done with a new file. */
void
ctct_cache_begin_anew (CtctCache *self)
{
  ctct_database_worker_close (self->writer);
  ctct_database_worker_close (self->reader);
  begin (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer value = ctct_database_worker_run_finish (CTCT_DATABASE_WORKER (source), result, &error);

  if (value != NULL)
    g_task_return_pointer (task, value, g_task_get_task_data (task));
  else
    g_task_return_error (task, error);
}

static void
wrote_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CtctCache *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (CtctCacheChange) change =
      ctct_database_worker_run_finish (CTCT_DATABASE_WORKER (source), result, &error);

  if (change == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (!ctct_cache_change_is_empty (change))
    g_signal_emit (self, signals[CHANGED], 0, change);
  g_task_return_boolean (task, TRUE);
}

typedef struct
{
  CtctCacheWriteFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  if (write->destroy != NULL)
    write->destroy (write->data);
  g_free (write);
}

/* Another program may be of a later version and have brought the file up to it. */
static gboolean
write_and_tell (CtctDatabase *database, Write *write, CtctCacheChange *change, GError **error)
{
  return ctct_cache_schema_check (database, error) &&
         write->func (database, write->data, change, error) &&
         ctct_cache_tally_write (database, change, error) &&
         ctct_cache_index_write (database, change, error);
}

static gpointer
do_write (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Write *write = data;
  g_autoptr (CtctCacheChange) change = ctct_cache_change_new ();

  if (!ctct_database_begin (database, error))
    return NULL;

  if (write_and_tell (database, write, change, error))
    return ctct_database_commit (database, error) ? g_steal_pointer (&change) : NULL;

  ctct_database_roll_back (database);
  return NULL;
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctCache) self = user_data;
  g_autoptr (CtctCacheChange) change = ctct_cache_change_new ();
  gpointer news = ctct_database_worker_run_finish (CTCT_DATABASE_WORKER (source), result, NULL);

  if (news == GINT_TO_POINTER (CTCT_CACHE_NEWS_REPLACED))
    {
      self->is_replaced = TRUE;
      ctct_cache_begin_anew (self);
    }
  else if (news == GINT_TO_POINTER (CTCT_CACHE_NEWS_CHANGED))
    {
      change->elsewhere = TRUE;
      change->lists = TRUE;
      g_signal_emit (self, signals[CHANGED], 0, change);
    }
}

static void
touched_cb (gpointer user_data)
{
  CtctCache *self = user_data;

  ctct_database_worker_run_async (
      self->writer, ctct_cache_jobs_look, ctct_database_file_ref (self->file),
      (GDestroyNotify) ctct_database_file_unref, NULL, NULL, looked_cb, g_object_ref (self));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctCache) self = user_data;
  g_autofree char *damaged_file = ctct_database_file_dup_set_aside (self->file);

  /* Whoever asks for something is told of it. */
  ctct_database_worker_run_finish (CTCT_DATABASE_WORKER (source), result, NULL);
  if (self->watch == NULL && self->folder != NULL)
    self->watch = ctct_cache_watch_new (self->folder, self->account, touched_cb, self);
  if (g_strcmp0 (damaged_file, self->damaged_file) == 0 && !self->is_replaced)
    return;

  g_free (self->damaged_file);
  self->damaged_file = g_steal_pointer (&damaged_file);
  self->is_replaced = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAMAGED_FILE]);
}

static void
begin (CtctCache *self)
{
  ctct_database_worker_run_async (self->writer, ctct_cache_jobs_open, NULL, NULL, NULL, NULL,
                                  opened_cb, g_object_ref (self));
}

static void
start_read (CtctCache *self,
            CtctDatabaseWorker *worker,
            CtctDatabaseFunc func,
            gpointer data,
            GDestroyNotify destroy,
            GDestroyNotify free_result,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ctct_cache_read_async);
  g_task_set_task_data (task, free_result, NULL);
  ctct_database_worker_run_async (worker, func, data, destroy, free_result, cancellable, read_cb,
                                  task);
}

static void
ctct_cache_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctCache *self = CTCT_CACHE (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_ACCOUNT:
      g_value_set_string (value, self->account);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_DAMAGED_FILE:
      g_value_set_string (value, self->damaged_file);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_cache_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctCache *self = CTCT_CACHE (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      self->folder = g_value_dup_string (value);
      break;
    case PROP_ACCOUNT:
      self->account = g_value_dup_string (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    case PROP_DAMAGED_FILE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_cache_constructed (GObject *object)
{
  CtctCache *self = CTCT_CACHE (object);

  G_OBJECT_CLASS (ctct_cache_parent_class)->constructed (object);

  self->file = ctct_database_file_new (self->folder, self->account, ctct_cache_schema_get_kind ());
  self->writer = ctct_cache_worker_new_writer (self, self->file, self->language);
  self->reader = ctct_cache_worker_new_reader (self, self->file);
  begin (self);
}

static void
ctct_cache_finalize (GObject *object)
{
  CtctCache *self = CTCT_CACHE (object);

  g_clear_pointer (&self->watch, ctct_cache_watch_free);
  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->file, ctct_database_file_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->damaged_file, g_free);

  G_OBJECT_CLASS (ctct_cache_parent_class)->finalize (object);
}

static void
ctct_cache_class_init (CtctCacheClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_cache_get_property;
  object_class->set_property = ctct_cache_set_property;
  object_class->constructed = ctct_cache_constructed;
  object_class->finalize = ctct_cache_finalize;

  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, given);
  properties[PROP_ACCOUNT] = g_param_spec_string ("account", NULL, NULL, "", given);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, given);
  properties[PROP_DAMAGED_FILE] =
      g_param_spec_string ("damaged-file", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", CTCT_TYPE_CACHE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, CTCT_TYPE_CACHE_CHANGE);
}

static void
ctct_cache_init (CtctCache *self)
{
}

CtctCache *
ctct_cache_new (const char *folder, const char *account)
{
  return ctct_cache_new_for_language (folder, account, NULL);
}

CtctCache *
ctct_cache_new_for_language (const char *folder, const char *account, const char *language)
{
  return g_object_new (CTCT_TYPE_CACHE, "folder", folder, "account", account, "language", language,
                       NULL);
}

const char *
ctct_cache_get_damaged_file (CtctCache *self)
{
  return self->damaged_file;
}

void
ctct_cache_open_async (CtctCache *self,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  start_read (self, self->writer, ctct_cache_jobs_open, NULL, NULL, NULL, cancellable, callback,
              user_data);
}

gboolean
ctct_cache_open_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  return ctct_cache_read_finish (self, result, error) != NULL;
}

void
ctct_cache_write_async (CtctCache *self,
                        CtctCacheWriteFunc func,
                        gpointer data,
                        GDestroyNotify destroy,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Write *write = g_new0 (Write, 1);

  g_task_set_source_tag (task, ctct_cache_write_async);
  /* What was written is written. */
  g_task_set_check_cancellable (task, FALSE);
  write->func = func;
  write->data = data;
  write->destroy = destroy;
  ctct_database_worker_run_async (self->writer, do_write, write, write_free,
                                  (GDestroyNotify) ctct_cache_change_free, cancellable, wrote_cb,
                                  task);
}

gboolean
ctct_cache_write_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
ctct_cache_read_async (CtctCache *self,
                       CtctDatabaseFunc func,
                       gpointer data,
                       GDestroyNotify destroy,
                       GDestroyNotify free_result,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  start_read (self, self->reader, func, data, destroy, free_result, cancellable, callback,
              user_data);
}

gpointer
ctct_cache_read_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The worker goes with what it was asked. */
void
ctct_cache_read_apart_async (CtctCache *self,
                             CtctDatabaseFunc func,
                             gpointer data,
                             GDestroyNotify destroy,
                             GDestroyNotify free_result,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (CtctDatabaseWorker) worker = ctct_cache_create_reader (self);

  start_read (self, worker, func, data, destroy, free_result, cancellable, callback, user_data);
}

CtctDatabaseWorker *
ctct_cache_create_reader (CtctCache *self)
{
  return ctct_cache_worker_new_reader (self, self->file);
}

void
ctct_cache_check_async (CtctCache *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  ctct_cache_read_apart_async (self, ctct_cache_jobs_check, NULL, NULL, NULL, cancellable, callback,
                               user_data);
}

gboolean
ctct_cache_check_finish (CtctCache *self, GAsyncResult *result, GError **error)
{
  return ctct_cache_read_finish (self, result, error) != NULL;
}

static void
cut_log_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (ctct_database_worker_run_finish (CTCT_DATABASE_WORKER (source), result, &error) == NULL)
    g_debug ("The log of the contacts stays as it is: %s", error->message);
}

void
ctct_cache_cut_log (CtctCache *self)
{
  ctct_database_worker_run_async (self->writer, ctct_cache_jobs_cut_log, NULL, NULL, NULL, NULL,
                                  cut_log_cb, NULL);
}
