/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-database-worker.h"

struct _CtctDatabaseWorker
{
  GObject parent_instance;

  /* Owned */
  GThreadPool *pool; /* of one thread, which takes things in their order */
  gpointer data;
  GDestroyNotify destroy;

  /* State */
  CtctDatabaseOpener opener;
  CtctDatabaseMourner mourner;
  CtctDatabase *database; /* the worker's alone */
};

typedef struct
{
  /* Input */
  CtctDatabaseFunc func;
  gpointer data;
  GDestroyNotify destroy;
  GDestroyNotify free_result;
  /* Output */
  gpointer result;
  GError *error;
} Job;

G_DEFINE_FINAL_TYPE (CtctDatabaseWorker, ctct_database_worker, G_TYPE_OBJECT)

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->destroy != NULL)
    job->destroy (job->data);
  if (job->result != NULL && job->free_result != NULL)
    job->free_result (job->result);
  g_clear_error (&job->error);
  g_free (job);
}

static CtctDatabase *
ensure_database (CtctDatabaseWorker *self, GError **error)
{
  if (self->database == NULL)
    self->database = self->opener (self->data, error);

  return self->database;
}

static void
do_job (CtctDatabaseWorker *self, Job *job, GCancellable *cancellable)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    return;

  if (ensure_database (self, &job->error) != NULL)
    job->result = job->func (self->database, job->data, cancellable, &job->error);
  if (!g_error_matches (job->error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED))
    return;

  if (self->mourner != NULL)
    self->mourner (self->database, self->data);
  g_clear_object (&self->database);
}

/* In the thread that asked, which so is the one that drops the last reference. */
static gboolean
return_cb (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);

  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&job->result), job->free_result);

  return G_SOURCE_REMOVE;
}

static void
work (gpointer data, gpointer user_data)
{
  CtctDatabaseWorker *self = user_data;
  GTask *task = data;
  g_autoptr (GSource) source = NULL;

  if (task == (gpointer) self)
    {
      g_clear_object (&self->database);
      return;
    }

  do_job (self, g_task_get_task_data (task), g_task_get_cancellable (task));
  source = g_idle_source_new ();
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, return_cb, task, NULL);
  g_source_attach (source, g_task_get_context (task));
}

static void
ctct_database_worker_finalize (GObject *object)
{
  CtctDatabaseWorker *self = CTCT_DATABASE_WORKER (object);

  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_clear_object (&self->database);
  if (self->destroy != NULL)
    self->destroy (self->data);

  G_OBJECT_CLASS (ctct_database_worker_parent_class)->finalize (object);
}

static void
ctct_database_worker_class_init (CtctDatabaseWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_database_worker_finalize;
}

static void
ctct_database_worker_init (CtctDatabaseWorker *self)
{
  self->pool = g_thread_pool_new (work, self, 1, FALSE, NULL);
}

CtctDatabaseWorker *
ctct_database_worker_new (CtctDatabaseOpener opener,
                          CtctDatabaseMourner mourner,
                          gpointer data,
                          GDestroyNotify destroy)
{
  CtctDatabaseWorker *self = g_object_new (CTCT_TYPE_DATABASE_WORKER, NULL);

  self->opener = opener;
  self->mourner = mourner;
  self->data = data;
  self->destroy = destroy;

  return self;
}

void
ctct_database_worker_run_async (CtctDatabaseWorker *self,
                                CtctDatabaseFunc func,
                                gpointer data,
                                GDestroyNotify destroy,
                                GDestroyNotify free_result,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, ctct_database_worker_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  job->func = func;
  job->data = data;
  job->destroy = destroy;
  job->free_result = free_result;
  g_thread_pool_push (self->pool, task, NULL);
}

gpointer
ctct_database_worker_run_finish (CtctDatabaseWorker *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ctct_database_worker_close (CtctDatabaseWorker *self)
{
  g_thread_pool_push (self->pool, self, NULL);
}
