/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-revert.h"
#include "ctct-save-flow.h"

#include <glib/gi18n.h>

static void
remember_undo (CtctWindow *self, CtctContact *result)
{
  g_set_object (&self->saved_result, result);
  self->undo_toast = adw_toast_new (_ ("Saved"));
  adw_toast_set_button_label (self->undo_toast, _ ("Undo"));
  adw_toast_set_action_name (self->undo_toast, "win.undo");
  ctct_window_show_toast (self, g_object_ref (self->undo_toast));
}

static void
start_save (CtctWindow *self, CtctContact *base, CtctContact *draft, GAsyncReadyCallback callback)
{
  g_autoptr (CtctUpdate) update = ctct_update_new (base, draft);
  g_autoptr (CtctSaveFlow) flow = NULL;

  ctct_update_set_lists (update, ctct_contact_form_get_lists (self->form));
  flow = ctct_save_flow_new (ctct_session_get_service (self->session), update, GTK_WINDOW (self));
  ctct_window_begin_write (self);
  ctct_save_flow_run_async (flow, self->cancellable, callback, g_object_ref (self));
}

/* Returns: (transfer none) (nullable): the contact as it is after the save */
static CtctContact *
finish_save (GObject *source, GAsyncResult *result, GError **error)
{
  CtctSaveFlow *flow = CTCT_SAVE_FLOW (source);

  if (!ctct_save_flow_run_finish (flow, result, error))
    return NULL;

  return ctct_update_get_contact (ctct_save_flow_get_update (flow));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  CtctContact *contact = finish_save (source, result, &error);
  GPtrArray *refusals = error != NULL ? ctct_error_get_refusals (error) : NULL;

  if (self->session == NULL)
    return;

  if (contact != NULL)
    {
      ctct_window_show_contact (self, contact);
      remember_undo (self, contact);
    }
  ctct_window_end_write (self, contact != NULL);
  if (error == NULL)
    return;

  ctct_window_show_failure (self, _ ("Not Saved"), _ ("Perhaps Not Saved"), error);
  if (refusals != NULL)
    {
      ctct_contact_form_show_refusals (self->form, refusals);
      ctct_contact_form_focus_first_problem (self->form);
    }
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  CtctContact *contact = finish_save (source, result, &error);

  if (self->session == NULL)
    return;

  if (contact != NULL)
    {
      ctct_window_forget_undo (self);
      ctct_window_show_contact (self, contact);
      ctct_window_add_toast (self, _ ("Change undone"));
    }
  ctct_window_end_write (self, contact != NULL);
  if (error != NULL)
    ctct_window_show_failure (self, _ ("Not Undone"), _ ("Perhaps Not Undone"), error);
}

void
ctct_window_edit (CtctWindow *self)
{
  ctct_window_forget_undo (self);
  ctct_contact_form_set_base (self->form, self->contact);
  ctct_window_show_page (self, CTCT_WINDOW_FORM);
}

gboolean
ctct_window_can_save (CtctWindow *self)
{
  return self->page == CTCT_WINDOW_FORM && self->session != NULL && !self->writing &&
         ctct_contact_form_get_changed (self->form) && ctct_contact_form_get_valid (self->form);
}

void
ctct_window_save (CtctWindow *self)
{
  ctct_window_forget_undo (self);
  self->saved_base = g_object_ref (ctct_contact_form_get_base (self->form));
  self->saved_draft = ctct_contact_copy (ctct_contact_form_get_draft (self->form));
  start_save (self, self->saved_base, self->saved_draft, saved_cb);
}

void
ctct_window_undo (CtctWindow *self)
{
  g_autoptr (CtctContact) target =
      ctct_contact_revert (self->saved_base, self->saved_draft, self->saved_result);

  adw_toast_dismiss (self->undo_toast);
  start_save (self, self->saved_result, target, undone_cb);
}

void
ctct_window_forget_undo (CtctWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);

  g_clear_object (&self->undo_toast);
  g_clear_object (&self->saved_base);
  g_clear_object (&self->saved_draft);
  g_clear_object (&self->saved_result);
  ctct_window_update_actions (self);
}
