/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-update.h"

#include "ctct-error.h"
#include "ctct-json-check.h"
#include "ctct-status.h"
#include "ctct-v2-echo.h"
#include "ctct-v2-error.h"
#include "ctct-v2-extra.h"
#include "ctct-v2-get.h"
#include "ctct-v2-loss.h"
#include "ctct-v2-read-contact.h"
#include "ctct-v2-send.h"
#include "ctct-v2-write-contact.h"

typedef struct
{
  /* Input */
  CtctTransport *transport;
  CtctUpdate *update;
  /* In progress */
  guint tried;
  CtctMerge *merge;
  CtctContact *whole;  /* what is sent */
  GError *write_error; /* of a write that may have happened */
} UpdateData;

static void read_theirs (GTask *task);

static void
update_data_free (gpointer data)
{
  UpdateData *self = data;

  g_clear_object (&self->transport);
  g_clear_object (&self->update);
  g_clear_object (&self->merge);
  g_clear_object (&self->whole);
  g_clear_error (&self->write_error);
  g_free (self);
}

static const char *
get_id (UpdateData *self)
{
  return ctct_contact_get_id (ctct_update_get_base (self->update));
}

static GPtrArray *
losses_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_loss_free);
}

static gboolean
is_place_of (CtctChange *change, CtctContact *whole, const CtctFieldPath *path)
{
  g_autoptr (CtctRecord) target = NULL;

  if (change->path->collection != path->collection ||
      (change->path->field != NULL && g_strcmp0 (change->path->field, path->field) != 0))
    return FALSE;
  if (g_strcmp0 (change->path->identity, path->identity) == 0)
    return TRUE;
  if (change->kind == CTCT_CHANGE_REMOVE || path->identity == NULL)
    return FALSE;

  /* The item may have got another name meanwhile. */
  target = ctct_change_dup_target (change, whole);
  return target == ctct_contact_find_item (whole, path->collection, path->identity);
}

/* The change by which the person wrote what is in a place; NULL if somebody else did. */
static CtctChange *
find_mine (UpdateData *self, const CtctFieldPath *path)
{
  GPtrArray *changes = ctct_merge_get_my_changes (self->merge);

  for (guint i = 0; i < changes->len; i++)
    if (is_place_of (changes->pdata[i], self->whole, path))
      return changes->pdata[i];

  return NULL;
}

/* Whether a write without an answer was done: all is there, or something that was not there before. */
static gboolean
has_happened (UpdateData *self, CtctContact *shown, GPtrArray *differences)
{
  g_autoptr (GPtrArray) changes =
      ctct_v2_find_differences (ctct_merge_get_theirs (self->merge), self->whole);

  return differences->len == 0 || ctct_v2_shows_any (shown, changes);
}

/* The last step of all: `shown` is what the service has now. */
static void
settle (GTask *task, CtctContact *shown)
{
  UpdateData *self = g_task_get_task_data (task);
  g_autoptr (GPtrArray) differences = ctct_v2_find_differences (shown, self->whole);
  GPtrArray *side_effects;

  if (self->write_error != NULL && !has_happened (self, shown, differences))
    {
      g_task_return_error (task, g_steal_pointer (&self->write_error));
      return;
    }

  side_effects =
      ctct_v2_find_side_effects (ctct_merge_get_theirs (self->merge), self->whole, shown);
  ctct_update_set_saved (self->update, g_steal_pointer (&self->merge), g_object_ref (shown),
                         g_steal_pointer (&differences), side_effects,
                         ctct_v2_find_lost (self->whole, shown));
  g_task_return_boolean (task, TRUE);
}

static void
read_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) shown = ctct_v2_get_contact_finish (result, &error);

  if (shown != NULL)
    settle (task, shown);
  else
    g_task_return_error (task, ctct_error_new (CTCT_ERROR_UNCERTAIN, NULL,
                                               "The contact could not be read after it was sent"));
}

static void
read_back (GTask *task)
{
  UpdateData *self = g_task_get_task_data (task);

  ctct_v2_get_contact_async (self->transport, get_id (self), NULL, read_back_cb,
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
wait_and_start_over (GTask *task, const GError *error)
{
  UpdateData *self = g_task_get_task_data (task);

  ctct_clock_wait_async (ctct_transport_get_clock (self->transport),
                         ctct_v2_get_pause (error, self->tried), g_task_get_cancellable (task),
                         waited_cb, g_object_ref (task));
}

/* A refusal of what the service itself gave out is a loss to decide on; one of what the person wrote is
 * the person's to mend. All of the refusals, or none: what the person has to mend comes first. */
static GPtrArray *
losses_from_error (UpdateData *self, const GError *error)
{
  GPtrArray *refusals = ctct_error_get_refusals (error);
  g_autoptr (GPtrArray) losses = losses_new ();

  if (!g_error_matches (error, CTCT_ERROR, CTCT_ERROR_REFUSED) || refusals->len == 0)
    return NULL;

  for (guint i = 0; i < refusals->len; i++)
    {
      CtctRefusal *refusal = g_ptr_array_index (refusals, i);
      g_autoptr (CtctLoss) loss = NULL;

      if (refusal->path == NULL || find_mine (self, refusal->path) != NULL)
        return NULL;

      loss = ctct_v2_find_refused (self->whole, refusal);
      if (loss == NULL)
        return NULL;
      if (!ctct_losses_hold (losses, loss))
        g_ptr_array_add (losses, g_steal_pointer (&loss));
    }

  return g_steal_pointer (&losses);
}

/* What the person wrote goes by the name that it has in the draft. */
static void
name_after_draft (UpdateData *self, GPtrArray *refusals)
{
  for (guint i = 0; refusals != NULL && i < refusals->len; i++)
    {
      CtctFieldPath *path = ((CtctRefusal *) refusals->pdata[i])->path;
      CtctChange *mine = path != NULL ? find_mine (self, path) : NULL;

      if (mine != NULL && g_strcmp0 (mine->path->identity, path->identity) != 0)
        {
          g_free (path->identity);
          path->identity = g_strdup (mine->path->identity);
        }
    }
}

static void
handle_write_error (GTask *task, GError *error)
{
  UpdateData *self = g_task_get_task_data (task);
  GPtrArray *losses = losses_from_error (self, error);

  if (losses != NULL)
    {
      ctct_update_set_loses (self->update, g_steal_pointer (&self->merge), losses);
      g_error_free (error);
      g_task_return_boolean (task, TRUE);
    }
  else if (ctct_v2_error_is_uncertain (error))
    {
      self->write_error = error;
      read_back (task);
    }
  else if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_TOO_FAST) &&
           self->tried < CTCT_V2_MAX_TRIES)
    {
      wait_and_start_over (task, error);
      g_error_free (error);
    }
  else
    {
      name_after_draft (self, ctct_error_get_refusals (error));
      g_task_return_error (task, error);
    }
}

/* The body is the whole contact as it is now, which has an e-mail address whatever else it lacks. */
static gboolean
is_echo (UpdateData *self, CtctContact *contact)
{
  return g_str_equal (ctct_contact_get_id (contact), get_id (self)) &&
         ctct_contact_get_email_item (contact) != NULL;
}

static void
parsed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UpdateData *self = g_task_get_task_data (task);
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = ctct_json_parse_finish (result, &obstacles, NULL);
  g_autoptr (CtctContact) echo = node != NULL ? ctct_v2_read_contact (node, obstacles, NULL) : NULL;

  if (echo == NULL || !is_echo (self, echo))
    {
      read_back (task);
      return;
    }

  ctct_v2_extra_set_body (CTCT_RECORD (echo), ctct_json_parse_get_text (result));
  settle (task, echo);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UpdateData *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) body = ctct_v2_send_finish (result, &error);

  if (body == NULL)
    handle_write_error (task, error);
  else if (ctct_update_get_read_back (self->update))
    read_back (task);
  else
    ctct_json_parse_async (body, NULL, parsed_cb, g_object_ref (task));
}

/* Takes out of the contact what it was decided to leave out. What the person wrote is no question: should
 * the service refuse it, it says so at its row. Returns: what is still to be decided */
static GPtrArray *
leave_out (UpdateData *self)
{
  g_autoptr (GPtrArray) losses = ctct_v2_find_losses (
      self->whole, ctct_update_get_lists (self->update), ctct_update_get_decided (self->update));
  GPtrArray *questions = losses_new ();

  while (losses->len > 0)
    {
      g_autoptr (CtctLoss) loss = g_ptr_array_steal_index (losses, losses->len - 1);

      if (ctct_update_leaves_out (self->update, loss))
        ctct_v2_leave_out (self->whole, loss);
      else if (find_mine (self, loss->path) == NULL && !ctct_update_is_decided (self->update, loss))
        g_ptr_array_insert (questions, 0, g_steal_pointer (&loss));
    }

  return questions;
}

static void
send_whole (GTask *task)
{
  UpdateData *self = g_task_get_task_data (task);
  g_autoptr (GPtrArray) questions = leave_out (self);

  if (questions->len > 0)
    {
      ctct_update_set_loses (self->update, g_steal_pointer (&self->merge),
                             g_steal_pointer (&questions));
      g_task_return_boolean (task, TRUE);
    }
  else
    ctct_v2_send_update_async (self->transport, self->whole, g_task_get_cancellable (task), sent_cb,
                               g_object_ref (task));
}

/* Where the contact says in the service's own way what the person wants, nothing collides: an earlier try
 * may have done it. */
static void
drop_alike_collisions (CtctMerge *merge)
{
  GPtrArray *collisions = ctct_merge_get_collisions (merge);

  for (guint i = collisions->len; i > 0; i--)
    if (ctct_v2_shows (ctct_merge_get_theirs (merge),
                       ((CtctCollision *) collisions->pdata[i - 1])->mine))
      ctct_merge_drop_collision (merge, i - 1);
}

static gboolean
adds_list (CtctContact *theirs, CtctContact *whole)
{
  g_autoptr (GPtrArray) lists = ctct_contact_list_items (whole, CTCT_COLLECTION_LISTS);

  for (guint i = 0; i < lists->len; i++)
    {
      g_autofree char *id = ctct_record_dup_identity (lists->pdata[i]);

      if (ctct_contact_find_item (theirs, CTCT_COLLECTION_LISTS, id) == NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_change_lists (CtctContact *theirs)
{
  return ctct_status_get_meaning (ctct_contact_get_status (theirs))->may_change_lists;
}

static GError *
locked (CtctContact *theirs)
{
  if (ctct_contact_get_status (theirs) == CTCT_STATUS_UNSUBSCRIBED)
    return ctct_error_new (CTCT_ERROR_OPTED_OUT, NULL, "The person has unsubscribed meanwhile");

  return ctct_error_new (CTCT_ERROR_LISTS_LOCKED, NULL, "The status allows no new list");
}

/* Why a contact cannot be sent back, whatever was changed. */
static GError *
find_obstacle (CtctContact *theirs)
{
  if (ctct_contact_get_obstacles (theirs) != CTCT_OBSTACLE_NONE)
    return ctct_error_new (CTCT_ERROR_READ_ONLY, NULL,
                           "The contact cannot be sent back as it came");
  if (!ctct_v2_contact_is_whole (theirs))
    return ctct_error_new (CTCT_ERROR_UNREADABLE, NULL, "The answer is a part of a contact");

  return NULL;
}

static void
merge (GTask *task, CtctContact *theirs)
{
  UpdateData *self = g_task_get_task_data (task);
  GError *obstacle = find_obstacle (theirs);

  if (obstacle != NULL)
    {
      g_task_return_error (task, obstacle);
      return;
    }

  g_clear_object (&self->merge);
  self->merge = ctct_merge_new (ctct_update_get_base (self->update),
                                ctct_update_get_draft (self->update), theirs);
  drop_alike_collisions (self->merge);

  if (ctct_merge_get_collisions (self->merge)->len > 0)
    {
      ctct_update_set_collides (self->update, g_steal_pointer (&self->merge));
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_clear_object (&self->whole);
  self->whole = ctct_merge_dup_result (self->merge, NULL);
  if (ctct_contact_equal (self->whole, theirs))
    settle (task, theirs);
  else if (!may_change_lists (theirs) && adds_list (theirs, self->whole))
    g_task_return_error (task, locked (theirs));
  else if (ctct_v2_replaces_odd_collection (self->whole))
    g_task_return_error (
        task, ctct_error_new (CTCT_ERROR_READ_ONLY, NULL, "What was there before would be lost"));
  else
    send_whole (task);
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
  UpdateData *self = g_task_get_task_data (task);

  self->tried++;
  ctct_v2_get_contact_async (self->transport, get_id (self), g_task_get_cancellable (task),
                             read_theirs_cb, g_object_ref (task));
}

void
ctct_v2_update_async (CtctTransport *transport,
                      CtctUpdate *update,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  UpdateData *self = g_new0 (UpdateData, 1);

  g_task_set_source_tag (task, ctct_v2_update_async);
  /* Once a write is out, its outcome is what the caller gets, whatever is cancelled by then. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, update_data_free);
  self->transport = g_object_ref (transport);
  self->update = g_object_ref (update);

  read_theirs (task);
}

gboolean
ctct_v2_update_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
