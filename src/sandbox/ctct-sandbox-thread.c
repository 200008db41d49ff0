/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-thread.h"

struct _CtctSandboxThread
{
  GThread *thread;
  GMainContext *context;
  CtctSandbox *sandbox;
  GError *error;

  GMutex mutex;
  GCond changed;
  gboolean started; /* guarded by mutex */
  gboolean stopped; /* touched in the thread alone */
};

static gboolean
stop_cb (gpointer user_data)
{
  CtctSandboxThread *self = user_data;

  self->stopped = TRUE;
  return G_SOURCE_REMOVE;
}

static gpointer
run_cb (gpointer user_data)
{
  CtctSandboxThread *self = user_data;

  g_main_context_push_thread_default (self->context);
  ctct_sandbox_listen (self->sandbox, 0, &self->error);

  g_mutex_lock (&self->mutex);
  self->started = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);

  while (!self->stopped)
    g_main_context_iteration (self->context, TRUE);

  /* What closing it has set off belongs to this thread too. */
  ctct_sandbox_close (self->sandbox);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

static void
wait_until_started (CtctSandboxThread *self)
{
  g_mutex_lock (&self->mutex);
  while (!self->started)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

CtctSandboxThread *
ctct_sandbox_thread_new (CtctSandboxFlags flags,
                         guint n_contacts,
                         guint calls_per_second,
                         guint32 seed,
                         GError **error)
{
  CtctSandboxThread *self = g_new0 (CtctSandboxThread, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->context = g_main_context_new ();
  self->sandbox = ctct_sandbox_new (flags, n_contacts, calls_per_second, seed);
  ctct_sandbox_set_keep_requests (self->sandbox, FALSE);
  self->thread = g_thread_new ("sandbox", run_cb, self);
  wait_until_started (self);

  if (self->error == NULL)
    return self;

  g_propagate_error (error, g_steal_pointer (&self->error));
  ctct_sandbox_thread_free (self);
  return NULL;
}

void
ctct_sandbox_thread_free (CtctSandboxThread *self)
{
  g_autoptr (GSource) stop = g_idle_source_new ();

  g_source_set_callback (stop, stop_cb, self, NULL);
  g_source_attach (stop, self->context);
  g_thread_join (g_steal_pointer (&self->thread));

  g_clear_object (&self->sandbox);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

const char *
ctct_sandbox_thread_get_uri (CtctSandboxThread *self)
{
  return ctct_sandbox_get_uri (self->sandbox);
}

const char *
ctct_sandbox_thread_get_api_key (CtctSandboxThread *self)
{
  return ctct_sandbox_get_api_key (self->sandbox);
}

const char *
ctct_sandbox_thread_get_access_token (CtctSandboxThread *self)
{
  return ctct_sandbox_get_access_token (self->sandbox);
}
