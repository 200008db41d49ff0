/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-update.h"

#include "ctct-change.h"
#include "ctct-error.h"
#include "ctct-json-check.h"
#include "ctct-v2-echo.h"
#include "ctct-v2-error.h"
#include "ctct-v2-get.h"
#include "ctct-v2-read-contact.h"
#include "ctct-v2-send.h"

typedef struct
{
  /* Input */
  CtctTransport *transport;
  GPtrArray *changes;
  char *id;
  /* In progress */
  guint tried;
  GError *write_error; /* of a write that may have happened */
} UpdateData;

static void read_theirs (GTask *task);

static void
update_data_free (gpointer data)
{
  UpdateData *update = data;

  g_clear_object (&update->transport);
  g_clear_pointer (&update->changes, g_ptr_array_unref);
  g_clear_error (&update->write_error);
  g_free (update->id);
  g_free (update);
}

static GPtrArray *
refusals_from_paths (GPtrArray *paths)
{
  GPtrArray *refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_refusal_free);

  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (refusals, ctct_refusal_new (paths->pdata[i], ""));

  return refusals;
}

/* The last step of all: `shown` is what the service has now. */
static void
compare (GTask *task, CtctContact *shown)
{
  UpdateData *update = g_task_get_task_data (task);
  g_autoptr (GPtrArray) missing = ctct_v2_find_missing (shown, update->changes);

  if (missing->len == 0)
    g_task_return_pointer (task, g_object_ref (shown), g_object_unref);
  else if (update->write_error != NULL && missing->len == update->changes->len)
    g_task_return_error (task, g_steal_pointer (&update->write_error));
  else
    g_task_return_error (task, ctct_error_new (CTCT_ERROR_UNCONFIRMED, g_steal_pointer (&missing),
                                               "The contact does not show all that was sent"));
}

static void
read_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) shown = ctct_v2_get_contact_finish (result, &error);

  if (shown != NULL)
    compare (task, shown);
  else
    g_task_return_error (task, ctct_error_new (CTCT_ERROR_UNCERTAIN, NULL,
                                               "The contact could not be read after it was sent"));
}

static void
read_back (GTask *task)
{
  UpdateData *update = g_task_get_task_data (task);

  ctct_v2_get_contact_async (update->transport, update->id, NULL, read_back_cb,
                             g_object_ref (task));
}

static void
waited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (ctct_clock_wait_finish (CTCT_CLOCK (source), result, &error))
    read_theirs (task);
  else
    g_task_return_error (task, error);
}

static void
handle_write_error (GTask *task, GError *error)
{
  UpdateData *update = g_task_get_task_data (task);

  if (ctct_v2_error_is_uncertain (error))
    {
      update->write_error = error;
      read_back (task);
    }
  else if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_TOO_FAST) &&
           update->tried < CTCT_V2_MAX_TRIES)
    {
      ctct_clock_wait_async (ctct_transport_get_clock (update->transport),
                             ctct_v2_get_pause (error, update->tried),
                             g_task_get_cancellable (task), waited_cb, g_object_ref (task));
      g_error_free (error);
    }
  else
    g_task_return_error (task, error);
}

static void
parsed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UpdateData *update = g_task_get_task_data (task);
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = ctct_json_parse_finish (result, &obstacles, NULL);
  g_autoptr (CtctContact) echo = node != NULL ? ctct_v2_read_contact (node, obstacles, NULL) : NULL;

  /* The body of the answer is the contact as it is now; where it is not, it is asked for. */
  if (echo != NULL && g_str_equal (ctct_contact_get_id (echo), update->id))
    compare (task, echo);
  else
    read_back (task);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) body = ctct_v2_send_finish (result, &error);

  if (body != NULL)
    ctct_json_parse_async (body, NULL, parsed_cb, g_object_ref (task));
  else
    handle_write_error (task, error);
}

static void
merge (GTask *task, CtctContact *theirs)
{
  UpdateData *update = g_task_get_task_data (task);
  g_autoptr (CtctContact) whole = ctct_contact_copy (theirs);
  g_autoptr (GPtrArray) collisions = ctct_contact_apply (whole, update->changes);

  if (ctct_contact_get_obstacles (theirs) != CTCT_OBSTACLE_NONE)
    g_task_return_error (task, ctct_error_new (CTCT_ERROR_READ_ONLY, NULL,
                                               "The contact cannot be sent back as it came"));
  else if (collisions->len > 0)
    g_task_return_error (task,
                         ctct_error_new (CTCT_ERROR_COLLISION, refusals_from_paths (collisions),
                                         "The contact was changed meanwhile"));
  else if (ctct_contact_equal (whole, theirs))
    g_task_return_pointer (task, g_object_ref (theirs), g_object_unref);
  else
    ctct_v2_send_update_async (update->transport, whole, g_task_get_cancellable (task), sent_cb,
                               g_object_ref (task));
}

static void
read_theirs_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (CtctContact) theirs = ctct_v2_get_contact_finish (result, &error);

  if (theirs == NULL)
    g_task_return_error (task, error);
  else if (!g_task_return_error_if_cancelled (task))
    merge (task, theirs);
}

static void
read_theirs (GTask *task)
{
  UpdateData *update = g_task_get_task_data (task);

  update->tried++;
  ctct_v2_get_contact_async (update->transport, update->id, g_task_get_cancellable (task),
                             read_theirs_cb, g_object_ref (task));
}

void
ctct_v2_update_async (CtctTransport *transport,
                      CtctContact *base,
                      CtctContact *draft,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  UpdateData *update = g_new0 (UpdateData, 1);

  g_task_set_source_tag (task, ctct_v2_update_async);
  /* Once a write is out, its outcome is what the caller gets, whatever is cancelled by then. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, update, update_data_free);
  update->transport = g_object_ref (transport);
  update->changes = ctct_contact_diff_editable (base, draft);
  update->id = g_strdup (ctct_contact_get_id (base));

  read_theirs (task);
}

CtctContact *
ctct_v2_update_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
