/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-button-name.h"

#include <glib/gi18n.h>

#define RESPONSE_UNSUBSCRIBE "unsubscribe"

static void
unsubscribed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  CtctUnsubscribeOutcome outcome = CTCT_UNSUBSCRIBE_DONE;
  g_autoptr (CtctContact) contact =
      ctct_service_unsubscribe_finish (CTCT_SERVICE (source), result, &outcome, &error);

  if (self->session == NULL)
    return;

  if (contact != NULL)
    {
      ctct_window_show_contact (self, contact);
      ctct_window_add_toast (self, outcome == CTCT_UNSUBSCRIBE_DONE ? _("Unsubscribed")
                                                                    : _("Already unsubscribed"));
    }
  ctct_window_end_write (self, contact != NULL);
  if (error != NULL)
    ctct_window_show_failure (self, _("Not Unsubscribed"), _("Perhaps Not Unsubscribed"), error);
}

static void
unsubscribe (CtctWindow *self)
{
  ctct_window_forget_undo (self);
  ctct_window_begin_write (self);
  ctct_service_unsubscribe_async (ctct_session_get_service (self->session),
                                  ctct_contact_get_id (self->contact), self->cancellable,
                                  unsubscribed_cb, g_object_ref (self));
}

static void
response_cb (CtctWindow *self, const char *response)
{
  ctct_window_set_dialog (self, NULL);
  if (g_str_equal (response, RESPONSE_UNSUBSCRIBE))
    unsubscribe (self);
}

void
ctct_window_unsubscribe (CtctWindow *self)
{
  g_autofree char *name = ctct_window_dup_contact_name (self);
  GtkWidget *dialog = NULL;

  if (self->dialog != NULL)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL);
  ctct_window_set_dialog (self, GTK_WINDOW (dialog));
  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _("Unsubscribe %s?"), name);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                               _("The address goes on the Do Not Mail list and gets no more mail. "
                                 "This cannot be undone: only the person can sign up again."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    RESPONSE_UNSUBSCRIBE, _("_Unsubscribe"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_UNSUBSCRIBE,
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  ctct_button_name_mend (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}
