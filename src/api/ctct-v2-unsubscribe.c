/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-unsubscribe.h"

#include "ctct-error.h"
#include "ctct-v2-error.h"
#include "ctct-v2-get.h"
#include "ctct-v2-send.h"

typedef struct
{
  /* Input */
  CtctTransport *transport;
  char *id;
  /* In progress */
  guint tried;
  GError *write_error; /* of a write that may have happened */
  /* Output */
  CtctUnsubscribeOutcome outcome;
} UnsubscribeData;

static void read_before (GTask *task);

static void
unsubscribe_data_free (gpointer data)
{
  UnsubscribeData *unsubscribe = data;

  g_clear_object (&unsubscribe->transport);
  g_clear_error (&unsubscribe->write_error);
  g_free (unsubscribe->id);
  g_free (unsubscribe);
}

/* What a second unsubscribe is answered is recorded nowhere, so that "not found" can also mean that
 * somebody else was faster (contract 1.3). */
static gboolean
asks_for_a_look (const GError *error)
{
  return ctct_v2_error_is_uncertain (error) ||
         g_error_matches (error, CTCT_ERROR, CTCT_ERROR_NOT_FOUND);
}

static void
read_after_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UnsubscribeData *unsubscribe = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = ctct_v2_get_contact_finish (result, &error);

  if (contact == NULL &&
      g_error_matches (unsubscribe->write_error, CTCT_ERROR, CTCT_ERROR_NOT_FOUND))
    g_task_return_error (task, g_steal_pointer (&unsubscribe->write_error));
  else if (contact == NULL)
    g_task_return_error (task,
                         ctct_error_new (CTCT_ERROR_UNCERTAIN, NULL,
                                         "The contact could not be read after the unsubscribe"));
  else if (ctct_contact_get_status (contact) == CTCT_STATUS_UNSUBSCRIBED)
    g_task_return_pointer (task, g_steal_pointer (&contact), g_object_unref);
  else if (unsubscribe->write_error != NULL)
    g_task_return_error (task, g_steal_pointer (&unsubscribe->write_error));
  else
    g_task_return_error (task, ctct_error_new (CTCT_ERROR_UNCONFIRMED, NULL,
                                               "The contact is still not unsubscribed"));
}

static void
waited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (ctct_clock_wait_finish (CTCT_CLOCK (source), result, &error))
    read_before (task);
  else
    g_task_return_error (task, error);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UnsubscribeData *unsubscribe = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) body = ctct_v2_send_finish (result, &error);

  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_TOO_FAST) &&
      unsubscribe->tried < CTCT_V2_MAX_TRIES)
    {
      ctct_clock_wait_async (ctct_transport_get_clock (unsubscribe->transport),
                             ctct_v2_get_pause (error, unsubscribe->tried),
                             g_task_get_cancellable (task), waited_cb, g_object_ref (task));
      g_error_free (error);
      return;
    }

  if (error != NULL && !asks_for_a_look (error))
    {
      g_task_return_error (task, error);
      return;
    }

  unsubscribe->write_error = error;
  ctct_v2_get_contact_async (unsubscribe->transport, unsubscribe->id, NULL, read_after_cb,
                             g_object_ref (task));
}

static void
read_before_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UnsubscribeData *unsubscribe = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (CtctContact) contact = ctct_v2_get_contact_finish (result, &error);

  if (contact == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;

  if (ctct_contact_get_status (contact) == CTCT_STATUS_UNSUBSCRIBED)
    {
      unsubscribe->outcome = CTCT_UNSUBSCRIBE_ALREADY;
      g_task_return_pointer (task, g_steal_pointer (&contact), g_object_unref);
      return;
    }

  ctct_v2_send_unsubscribe_async (unsubscribe->transport, unsubscribe->id,
                                  g_task_get_cancellable (task), sent_cb, g_object_ref (task));
}

static void
read_before (GTask *task)
{
  UnsubscribeData *unsubscribe = g_task_get_task_data (task);

  unsubscribe->tried++;
  ctct_v2_get_contact_async (unsubscribe->transport, unsubscribe->id, g_task_get_cancellable (task),
                             read_before_cb, g_object_ref (task));
}

void
ctct_v2_unsubscribe_async (CtctTransport *transport,
                           const char *id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  UnsubscribeData *unsubscribe = g_new0 (UnsubscribeData, 1);

  g_task_set_source_tag (task, ctct_v2_unsubscribe_async);
  /* Once the write is out, its outcome is what the caller gets, whatever is cancelled by then. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, unsubscribe, unsubscribe_data_free);
  unsubscribe->transport = g_object_ref (transport);
  unsubscribe->id = g_strdup (id);
  unsubscribe->outcome = CTCT_UNSUBSCRIBE_DONE;

  read_before (task);
}

CtctContact *
ctct_v2_unsubscribe_finish (GAsyncResult *result, CtctUnsubscribeOutcome *outcome, GError **error)
{
  UnsubscribeData *unsubscribe = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  if (outcome != NULL)
    *outcome = unsubscribe->outcome;
  return g_task_propagate_pointer (G_TASK (result), error);
}
