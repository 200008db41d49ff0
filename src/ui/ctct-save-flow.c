/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-save-flow.h"

struct _CtctSaveFlow
{
  GObject parent_instance;

  /* Owned */
  CtctService *service;
  CtctUpdate *update;

  /* Borrowed */
  GtkWindow *parent;
};

G_DEFINE_FINAL_TYPE (CtctSaveFlow, ctct_save_flow, G_TYPE_OBJECT)

static void
add_refusal (GPtrArray *refusals, const CtctFieldPath *path)
{
  g_ptr_array_add (refusals, ctct_refusal_new (path, ""));
}

static GError *
error_from_collisions (CtctUpdate *update)
{
  GPtrArray *collisions = ctct_merge_get_collisions (ctct_update_get_merge (update));
  GPtrArray *refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_refusal_free);

  for (guint i = 0; i < collisions->len; i++)
    add_refusal (refusals, ((CtctCollision *) collisions->pdata[i])->mine->path);

  return ctct_error_new (CTCT_ERROR_COLLISION, refusals, "The contact was changed meanwhile");
}

static GError *
error_from_losses (CtctUpdate *update)
{
  GPtrArray *losses = ctct_update_get_losses (update);
  GPtrArray *refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_refusal_free);

  for (guint i = 0; i < losses->len; i++)
    add_refusal (refusals, ((CtctLoss *) losses->pdata[i])->path);

  return ctct_error_new (CTCT_ERROR_REFUSED, refusals, "The service would not take the contact");
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CtctSaveFlow *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (!ctct_service_update_contact_finish (CTCT_SERVICE (source), result, &error))
    g_task_return_error (task, error);
  else if (ctct_update_get_state (self->update) == CTCT_UPDATE_COLLIDES)
    g_task_return_error (task, error_from_collisions (self->update));
  else if (ctct_update_get_state (self->update) == CTCT_UPDATE_LOSES)
    g_task_return_error (task, error_from_losses (self->update));
  else
    g_task_return_boolean (task, TRUE);
}

static void
ctct_save_flow_finalize (GObject *object)
{
  CtctSaveFlow *self = CTCT_SAVE_FLOW (object);

  g_clear_object (&self->service);
  g_clear_object (&self->update);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (ctct_save_flow_parent_class)->finalize (object);
}

static void
ctct_save_flow_class_init (CtctSaveFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_save_flow_finalize;
}

static void
ctct_save_flow_init (CtctSaveFlow *self)
{
}

CtctSaveFlow *
ctct_save_flow_new (CtctService *service, CtctUpdate *update, GtkWindow *parent)
{
  CtctSaveFlow *self = g_object_new (CTCT_TYPE_SAVE_FLOW, NULL);

  self->service = g_object_ref (service);
  self->update = g_object_ref (update);
  g_set_weak_pointer (&self->parent, parent);

  return self;
}

CtctUpdate *
ctct_save_flow_get_update (CtctSaveFlow *self)
{
  return self->update;
}

void
ctct_save_flow_run_async (CtctSaveFlow *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ctct_save_flow_run_async);
  /* What the service ended in is the answer, also where it was cancelled too late. */
  g_task_set_check_cancellable (task, FALSE);
  ctct_service_update_contact_async (self->service, self->update, cancellable, updated_cb,
                                     g_object_ref (task));
}

gboolean
ctct_save_flow_run_finish (CtctSaveFlow *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
