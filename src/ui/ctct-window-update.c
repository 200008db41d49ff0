/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

void
ctct_window_start_update (CtctWindow *self, CtctUpdate *update, GAsyncReadyCallback callback)
{
  g_autoptr (CtctSaveFlow) flow = ctct_save_flow_new (self->session, update, GTK_WINDOW (self));

  ctct_update_set_lists (update, ctct_session_get_lists (self->session));
  if (self->page == CTCT_WINDOW_FORM)
    ctct_save_flow_set_form_lookup (flow, ctct_contact_form_get_email_lookup (self->form));
  g_signal_connect_object (flow, "question", G_CALLBACK (ctct_window_present_dialog), self,
                           G_CONNECT_SWAPPED);
  ctct_window_begin_write (self);
  ctct_save_flow_run_async (flow, self->cancellable, callback, g_object_ref (self));
}

CtctContact *
ctct_window_finish_update (GObject *source, GAsyncResult *result, GError **error)
{
  CtctSaveFlow *flow = CTCT_SAVE_FLOW (source);

  if (!ctct_save_flow_run_finish (flow, result, error))
    return NULL;

  return ctct_update_get_contact (ctct_save_flow_get_update (flow));
}

void
ctct_window_report (CtctWindow *self, CtctSaveFlow *flow)
{
  CtctUpdate *update = ctct_save_flow_get_update (flow);
  g_autoptr (GPtrArray) others = ctct_save_flow_list_others (flow);

  if (ctct_save_report_show (self->report, update, others))
    g_set_object (&self->reported, update);
  else
    g_clear_object (&self->reported);
  ctct_window_update_actions (self);
}

void
ctct_window_forget_report (CtctWindow *self)
{
  if (self->reported == NULL)
    return;

  g_clear_object (&self->reported);
  ctct_save_report_hide (self->report);
  ctct_window_update_actions (self);
}

gboolean
ctct_window_has_report (CtctWindow *self)
{
  return self->reported != NULL && !self->writing;
}
