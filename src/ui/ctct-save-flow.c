/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-save-flow.h"

#include "ctct-button-name.h"
#include "ctct-button-wrap.h"
#include "ctct-collision-dialog.h"
#include "ctct-loss-dialog.h"
#include "ctct-twin-dialog.h"

struct _CtctSaveFlow
{
  GObject parent_instance;

  /* Owned */
  CtctSession *session;
  CtctService *service;
  CtctUpdate *update;
  CtctContact *typed; /* what the person wrote, before any answer */
  GPtrArray *merges;  /* CtctMerge: what was found at the service on the way */
  GTask *task;
  GError *error;      /* what the search for the other contact leads back to */
  CtctEmailLookup *lookup;
  CtctContact *twin;

  /* Borrowed */
  GtkWindow *parent;
  GtkWindow *dialog;

  /* State */
  gboolean from_form; /* where what was refused can be written anew */
  gboolean twin_hidden;
};

typedef enum
{
  PROP_DIALOG = 1,
} Prop;

static GParamSpec *properties[PROP_DIALOG + 1];

enum
{
  QUESTION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void run (CtctSaveFlow *self);

G_DEFINE_FINAL_TYPE (CtctSaveFlow, ctct_save_flow, G_TYPE_OBJECT)

static char *
dup_name (CtctSaveFlow *self)
{
  CtctContact *base = ctct_update_get_base (self->update);
  g_autofree char *name = ctct_contact_dup_display_name (base);

  return g_strdup (*name != '\0' ? name : ctct_contact_get_id (base));
}

static void
keep_merge (CtctSaveFlow *self)
{
  g_ptr_array_add (self->merges, g_object_ref (ctct_update_get_merge (self->update)));
}

static gboolean
was_asked_about (CtctMerge *merge, const CtctFieldPath *path)
{
  GPtrArray *collisions = ctct_merge_get_collisions (merge);

  for (guint i = 0; i < collisions->len; i++)
    if (ctct_field_path_equal (((CtctCollision *) collisions->pdata[i])->mine->path, path))
      return TRUE;

  return FALSE;
}

/* What the person wrote too is no news, whoever did it first: it may be this very save, whose
 * answer was lost. */
static gboolean
was_typed (CtctSaveFlow *self, CtctChange *change)
{
  g_autoptr (CtctRecord) typed = ctct_change_dup_target (change, self->typed);

  if (change->kind == CTCT_CHANGE_REMOVE || typed == NULL)
    return (change->kind == CTCT_CHANGE_REMOVE) == (typed == NULL);
  if (change->kind == CTCT_CHANGE_ADD)
    return ctct_record_editable_equal (typed, change->after);

  return ctct_record_field_equal (typed, change->after,
                                  ctct_record_find_field (typed, change->path->field));
}

static void
end (CtctSaveFlow *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
end_cancelled (CtctSaveFlow *self)
{
  end (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nothing was saved"));
}

static void
set_dialog (CtctSaveFlow *self, GtkWindow *dialog)
{
  g_clear_weak_pointer (&self->dialog);
  g_set_weak_pointer (&self->dialog, dialog);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIALOG]);
}

static void
ask (CtctSaveFlow *self, gpointer dialog, GCallback closed_cb)
{
  gtk_window_set_transient_for (dialog, self->parent);
  g_signal_connect_object (dialog, "destroy", closed_cb, self, G_CONNECT_SWAPPED);
  ctct_button_name_mend (dialog);
  ctct_button_wrap (dialog);
  set_dialog (self, dialog);
  g_signal_emit (self, signals[QUESTION], 0, dialog);
}

static void
close_dialog_cb (CtctSaveFlow *self)
{
  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
}

static void
collisions_closed_cb (CtctSaveFlow *flow, CtctCollisionDialog *dialog)
{
  g_autoptr (CtctSaveFlow) self = g_object_ref (flow);
  const CtctSide *sides = ctct_collision_dialog_get_sides (dialog);

  set_dialog (self, NULL);
  if (sides == NULL)
    {
      end_cancelled (self);
      return;
    }

  ctct_update_resolve (self->update, sides);
  run (self);
}

static void
ask_about_collisions (CtctSaveFlow *self)
{
  g_autofree char *name = dup_name (self);

  keep_merge (self);
  ask (self,
       ctct_collision_dialog_new (ctct_update_get_merge (self->update), name,
                                  ctct_update_get_lists (self->update)),
       G_CALLBACK (collisions_closed_cb));
}

static void
losses_closed_cb (CtctSaveFlow *flow, CtctLossDialog *dialog)
{
  g_autoptr (CtctSaveFlow) self = g_object_ref (flow);
  GPtrArray *losses = ctct_update_get_losses (self->update);
  const gboolean *leave_out = ctct_loss_dialog_get_answer (dialog);

  set_dialog (self, NULL);
  if (leave_out == NULL)
    {
      end_cancelled (self);
      return;
    }

  for (guint i = 0; i < losses->len; i++)
    ctct_update_decide (self->update, losses->pdata[i], leave_out[i]);
  run (self);
}

static void
ask_about_losses (CtctSaveFlow *self)
{
  g_autofree char *name = dup_name (self);

  ask (self,
       ctct_loss_dialog_new (ctct_update_get_losses (self->update),
                             ctct_merge_get_theirs (ctct_update_get_merge (self->update)), name,
                             ctct_update_get_lists (self->update)),
       G_CALLBACK (losses_closed_cb));
}

static void
twin_closed_cb (CtctSaveFlow *flow, CtctTwinDialog *dialog)
{
  g_autoptr (CtctSaveFlow) self = g_object_ref (flow);
  CtctTwinAnswer answer = ctct_twin_dialog_get_answer (dialog);

  set_dialog (self, NULL);
  if (answer == CTCT_TWIN_OPEN && self->parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->parent), "app.open-contact", "s",
                                ctct_contact_get_id (self->twin));
  end (self, g_steal_pointer (&self->error));
}

static void
ask_about_twin (CtctSaveFlow *self)
{
  g_set_object (&self->twin, ctct_email_lookup_get_owner (self->lookup));
  if (self->twin == NULL || self->parent == NULL)
    end (self, g_steal_pointer (&self->error));
  else
    ask (self,
         ctct_twin_dialog_new (ctct_update_get_draft (self->update), self->twin,
                               ctct_update_get_lists (self->update), self->from_form),
         G_CALLBACK (twin_closed_cb));
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctSaveFlow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (ctct_email_lookup_ask_finish (CTCT_EMAIL_LOOKUP (source), result, &error))
    {
      run (self);
    }
  else if (error != NULL)
    {
      end_cancelled (self);
    }
  else
    {
      self->error =
          ctct_error_new (CTCT_ERROR_EMAIL_IN_USE, NULL, "Another contact has the address");
      ask_about_twin (self);
    }
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctSaveFlow) self = user_data;

  self->twin_hidden = ctct_email_lookup_ask_finish (self->lookup, result, NULL) &&
                      ctct_email_lookup_is_answered (self->lookup);
  ask_about_twin (self);
}

static void
ensure_lookup (CtctSaveFlow *self)
{
  if (self->lookup != NULL)
    return;

  self->lookup = ctct_email_lookup_new ();
  ctct_email_lookup_set_service (self->lookup, self->service);
  ctct_email_lookup_set_session (self->lookup, self->session);
  ctct_email_lookup_set_email (self->lookup,
                               ctct_contact_get_email (ctct_update_get_draft (self->update)),
                               ctct_contact_get_id (ctct_update_get_base (self->update)));
}

/* The service knows better than what it has answered before. */
static void
find_twin (CtctSaveFlow *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  ensure_lookup (self);
  ctct_email_lookup_forget (self->lookup);
  ctct_email_lookup_ask_async (self->lookup, g_task_get_cancellable (self->task), found_cb,
                               g_object_ref (self));
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctSaveFlow) self = user_data;
  CtctUpdateState state = ctct_update_get_state (self->update);
  GError *error = NULL;

  if (!ctct_service_update_contact_finish (CTCT_SERVICE (source), result, &error))
    {
      if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_EMAIL_IN_USE))
        find_twin (self, error);
      else
        end (self, error);
    }
  else if (state == CTCT_UPDATE_SAVED)
    {
      keep_merge (self);
      end (self, NULL);
    }
  else if (self->parent == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (self->task)))
    end_cancelled (self);
  else if (state == CTCT_UPDATE_COLLIDES)
    ask_about_collisions (self);
  else
    ask_about_losses (self);
}

static void
run (CtctSaveFlow *self)
{
  ctct_service_update_contact_async (self->service, self->update,
                                     g_task_get_cancellable (self->task), updated_cb,
                                     g_object_ref (self));
}

static void
ctct_save_flow_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_DIALOG:
      g_value_set_object (value, ctct_save_flow_get_dialog (CTCT_SAVE_FLOW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_save_flow_finalize (GObject *object)
{
  CtctSaveFlow *self = CTCT_SAVE_FLOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->service);
  g_clear_object (&self->update);
  g_clear_object (&self->typed);
  g_clear_object (&self->lookup);
  g_clear_object (&self->twin);
  g_clear_pointer (&self->merges, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->dialog);

  G_OBJECT_CLASS (ctct_save_flow_parent_class)->finalize (object);
}

static void
ctct_save_flow_class_init (CtctSaveFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_save_flow_get_property;
  object_class->finalize = ctct_save_flow_finalize;

  properties[PROP_DIALOG] =
      g_param_spec_object ("dialog", NULL, NULL, GTK_TYPE_WINDOW,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[QUESTION] = g_signal_new ("question", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WINDOW);
}

static void
ctct_save_flow_init (CtctSaveFlow *self)
{
  self->merges = g_ptr_array_new_with_free_func (g_object_unref);
}

CtctSaveFlow *
ctct_save_flow_new (CtctSession *session, CtctUpdate *update, GtkWindow *parent)
{
  CtctSaveFlow *self = g_object_new (CTCT_TYPE_SAVE_FLOW, NULL);

  self->session = g_object_ref (session);
  self->service = g_object_ref (ctct_session_get_service (session));
  self->update = g_object_ref (update);
  self->typed = ctct_contact_copy (ctct_update_get_draft (update));
  g_set_weak_pointer (&self->parent, parent);

  return self;
}

CtctUpdate *
ctct_save_flow_get_update (CtctSaveFlow *self)
{
  return self->update;
}

GtkWindow *
ctct_save_flow_get_dialog (CtctSaveFlow *self)
{
  return self->dialog;
}

void
ctct_save_flow_set_form_lookup (CtctSaveFlow *self, CtctEmailLookup *lookup)
{
  g_set_object (&self->lookup, lookup);
  self->from_form = lookup != NULL;
}

void
ctct_save_flow_run_async (CtctSaveFlow *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (self->task == NULL);

  self->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, ctct_save_flow_run_async);
  /* What the service ended in is the answer, also where it was cancelled too late. */
  g_task_set_check_cancellable (self->task, FALSE);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (close_dialog_cb), self,
                             G_CONNECT_SWAPPED);
  /* A window that goes is not disposed of before the question is, because it waits for the answer.
   * */
  g_signal_connect_object (self->parent, "unmap", G_CALLBACK (close_dialog_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->from_form)
    ctct_email_lookup_ask_async (self->lookup, cancellable, looked_up_cb, g_object_ref (self));
  else
    run (self);
}

gboolean
ctct_save_flow_run_finish (CtctSaveFlow *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

GPtrArray *
ctct_save_flow_list_others (CtctSaveFlow *self)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < self->merges->len; i++)
    {
      CtctMerge *merge = g_ptr_array_index (self->merges, i);
      GPtrArray *changes = ctct_merge_get_their_changes (merge);

      for (guint j = 0; j < changes->len; j++)
        {
          CtctChange *change = g_ptr_array_index (changes, j);

          if (!was_asked_about (merge, change->path) && !was_typed (self, change))
            g_ptr_array_add (others, change);
        }
    }

  return others;
}

gboolean
ctct_save_flow_is_twin_hidden (CtctSaveFlow *self)
{
  return self->twin_hidden;
}
