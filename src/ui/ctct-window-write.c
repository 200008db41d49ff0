/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-error-text.h"

#include <glib/gi18n.h>

/* From here to the end of the write nothing else can be asked for, so that nothing is sent twice. */
void
ctct_window_begin_write (CtctWindow *self)
{
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->writing = TRUE;
  self->written_id = g_strdup (ctct_contact_get_id (self->contact));
  g_clear_weak_pointer (&self->focus_before);
  g_set_weak_pointer (&self->focus_before, gtk_window_get_focus (GTK_WINDOW (self)));
  /* An entry that becomes insensitive with the focus in it is not told that it loses it. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  ctct_message_bar_hide (self->message);
  ctct_pending_list_begin_write (self->pending, self->written_id);
  ctct_window_update (self);
}

void
ctct_window_release_written (CtctWindow *self)
{
  g_autofree char *id = g_steal_pointer (&self->written_id);

  if (id != NULL)
    ctct_pending_list_end_write (self->pending, id);
}

/* A window that was closed meanwhile waited for the outcome; one that failed has something to say. */
void
ctct_window_end_write (CtctWindow *self, gboolean done)
{
  gboolean closing = self->closing;

  g_clear_object (&self->cancellable);
  self->writing = FALSE;
  self->closing = FALSE;
  ctct_window_release_written (self);
  ctct_message_bar_hide (self->message);
  ctct_window_update (self);

  if (!done && self->focus_before != NULL)
    gtk_widget_grab_focus (self->focus_before);
  if (closing && done)
    gtk_window_close (GTK_WINDOW (self));
}

void
ctct_window_show_failure (CtctWindow *self,
                          const char *failed,
                          const char *uncertain,
                          const GError *error)
{
  g_autofree char *description = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->stale |= ctct_error_text_is_uncertain (error);
  description = ctct_error_text_dup_description (error);
  ctct_message_bar_show (self->message,
                         ctct_error_text_is_uncertain (error) ? uncertain : failed, description);
}

void
ctct_window_offer_retry (CtctWindow *self, const GError *error, const char *action_name)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (ctct_error_text_is_uncertain (error))
    ctct_message_bar_offer (self->message, _("_Check Again"), action_name);
  else if (ctct_error_text_may_retry (error))
    ctct_message_bar_offer (self->message, _("_Retry"), action_name);
}

