/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-call.h"

#include "ctct-error.h"
#include "ctct-transport.h"

#define CHUNK (32 * 1024)

typedef struct
{
  /* Input */
  SoupSession *session;
  SoupMessage *message;
  CtctClock *clock;
  guint idle_timeout;
  /* In progress */
  GCancellable *inner; /* cancelled by the caller's cancellable, or by a timer */
  GSource *outer_source;
  GSource *idle_timer;
  GSource *deadline_timer;
  GInputStream *stream;
  gboolean started;
  gboolean timed_out;
  /* Output */
  GByteArray *body;
} Call;

static void
drop_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
call_free (gpointer data)
{
  Call *call = data;

  g_clear_object (&call->session);
  g_clear_object (&call->message);
  g_clear_object (&call->clock);
  g_clear_object (&call->inner);
  g_clear_object (&call->stream);
  g_clear_pointer (&call->body, g_byte_array_unref);
  g_free (call);
}

/* Whether there was somebody to distrust: one that hangs up, or speaks something else, showed nothing. */
static gboolean
is_about_trust (const GError *error)
{
  return error->domain == G_TLS_ERROR && error->code != G_TLS_ERROR_EOF &&
         error->code != G_TLS_ERROR_NOT_TLS;
}

/* An error says little by itself: a TLS connection that is cut ends in an error of TLS, and a route can
 * be lost in the middle of an answer. What counts is whether the request was on its way. */
static GError *
explain (GTask *task, const GError *error)
{
  Call *call = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (g_cancellable_is_cancelled (cancellable))
    return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  if (call->timed_out)
    return ctct_error_new (CTCT_ERROR_TIMED_OUT, NULL, "no answer in time");
  if (call->started)
    return ctct_error_new (CTCT_ERROR_CLOSED, NULL, "closed before the answer was complete");
  if (is_about_trust (error))
    return ctct_error_new (CTCT_ERROR_UNTRUSTED, NULL, "the connection cannot be trusted");

  return ctct_error_new (CTCT_ERROR_OFFLINE, NULL, "the service cannot be reached");
}

static void
finish (GTask *task, GError *error)
{
  Call *call = g_task_get_task_data (task);

  drop_source (&call->idle_timer);
  drop_source (&call->deadline_timer);
  drop_source (&call->outer_source);
  /* What is still to come of an answer that is not wanted any more is not waited for. */
  g_cancellable_cancel (call->inner);
  g_signal_handlers_disconnect_by_data (call->message, call);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_byte_array_free_to_bytes (g_steal_pointer (&call->body)),
                           (GDestroyNotify) g_bytes_unref);
}

static gboolean
timed_out_cb (gpointer user_data)
{
  Call *call = user_data;

  call->timed_out = TRUE;
  g_cancellable_cancel (call->inner);

  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  Call *call = user_data;

  g_cancellable_cancel (call->inner);

  return G_SOURCE_REMOVE;
}

static void
starting_cb (Call *call)
{
  call->started = TRUE;
}

/* libsoup sends a GET again by itself where a connection that was kept alive turns out to be closed. */
static void
restarted_cb (Call *call)
{
  call->started = FALSE;
}

static GSource *
start_timer (Call *call, guint milliseconds)
{
  GSource *timer = ctct_clock_create_timer (call->clock, milliseconds);

  g_source_set_callback (timer, timed_out_cb, call, NULL);
  g_source_attach (timer, g_main_context_get_thread_default ());
  return timer;
}

static void
restart_idle_timer (Call *call)
{
  drop_source (&call->idle_timer);
  call->idle_timer = start_timer (call, call->idle_timeout);
}

static void read_next (GTask *task);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Call *call = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chunk =
      g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (chunk == NULL)
    {
      finish (task, explain (task, error));
      return;
    }
  if (g_bytes_get_size (chunk) == 0)
    {
      finish (task, NULL);
      return;
    }
  if (call->body->len + g_bytes_get_size (chunk) > CTCT_MAX_BODY)
    {
      finish (task, ctct_error_new (CTCT_ERROR_TOO_LARGE, NULL, "the answer is too large"));
      return;
    }

  g_byte_array_append (call->body, g_bytes_get_data (chunk, NULL), g_bytes_get_size (chunk));
  restart_idle_timer (call);
  read_next (task);
}

static void
read_next (GTask *task)
{
  Call *call = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (call->stream, CHUNK, G_PRIORITY_DEFAULT, call->inner, read_cb,
                                   g_object_ref (task));
}

static void
send_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Call *call = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  call->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (call->stream == NULL)
    {
      finish (task, explain (task, error));
      return;
    }

  restart_idle_timer (call);
  read_next (task);
}

void
ctct_call_start_async (SoupSession *session,
                       SoupMessage *message,
                       CtctClock *clock,
                       guint idle_timeout,
                       guint deadline,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Call *call = g_new0 (Call, 1);

  g_task_set_source_tag (task, ctct_call_start_async);
  /* A body that is complete counts, also where it was cancelled a moment before. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, call, call_free);

  call->session = g_object_ref (session);
  call->message = g_object_ref (message);
  call->clock = g_object_ref (clock);
  call->idle_timeout = idle_timeout;
  call->inner = g_cancellable_new ();
  call->body = g_byte_array_new ();
  call->deadline_timer = start_timer (call, deadline);
  restart_idle_timer (call);
  g_signal_connect_swapped (message, "starting", G_CALLBACK (starting_cb), call);
  g_signal_connect_swapped (message, "restarted", G_CALLBACK (restarted_cb), call);

  if (cancellable != NULL)
    {
      call->outer_source = g_cancellable_source_new (cancellable);
      g_source_set_callback (call->outer_source, G_SOURCE_FUNC (cancelled_cb), call, NULL);
      g_source_attach (call->outer_source, g_main_context_get_thread_default ());
    }

  soup_session_send_async (session, message, G_PRIORITY_DEFAULT, call->inner, send_cb, task);
}

GBytes *
ctct_call_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
