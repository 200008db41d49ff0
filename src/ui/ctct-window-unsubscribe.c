/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-come-back-card.h"
#include "ctct-email-address.h"
#include "ctct-error-text.h"
#include "ctct-notice.h"
#include "ctct-save-flow.h"
#include "ctct-unsubscribe-card.h"
#include "ctct-unsubscribe-text.h"

#include <glib/gi18n.h>

static gboolean
shows_person (CtctWindow *self, const char *id)
{
  return self->page == CTCT_WINDOW_CONTACT && self->contact != NULL &&
         g_str_equal (ctct_contact_get_id (self->contact), id);
}

static gboolean
has_address (CtctContact *contact, const char *address)
{
  GListModel *emails = ctct_contact_get_items (contact, CTCT_COLLECTION_EMAIL_ADDRESSES);
  g_autofree char *wanted = g_utf8_casefold (address, -1);

  for (guint i = 0; i < g_list_model_get_n_items (emails); i++)
    {
      g_autoptr (CtctRecord) email = g_list_model_get_item (emails, i);
      g_autofree char *found =
          g_utf8_casefold (ctct_record_get_text (email, CTCT_EMAIL_ADDRESS_TEXT), -1);

      if (g_str_equal (found, wanted))
        return TRUE;
    }

  return FALSE;
}

static gboolean
reads_person (CtctWindow *self, CtctContact *contact)
{
  if (self->cancellable == NULL || self->writing)
    return FALSE;

  return self->query_kind == CTCT_QUERY_EMAIL
             ? has_address (contact, self->query)
             : g_strcmp0 (self->query, ctct_contact_get_id (contact)) == 0;
}

static void
end_sending (CtctWindow *self, gboolean done)
{
  gboolean closing = self->closing;

  ctct_hold_settle (self->hold);
  self->closing = FALSE;
  if (closing)
    ctct_message_bar_hide (self->message);
  ctct_window_update (self);
  if (closing && done)
    gtk_window_close (GTK_WINDOW (self));
}

static void
end_well (CtctWindow *self, CtctContact *contact, const char *text)
{
  ctct_pending_list_tell (self->pending, contact);
  ctct_window_add_toast (self, text);
  ctct_notice_send (GTK_WINDOW (self), text, NULL);
  end_sending (self, TRUE);
}

static void
end_badly (CtctWindow *self, const GError *error)
{
  CtctUnsubscribeRequest *request = ctct_hold_get_sending (self->hold);
  g_autofree char *title =
      ctct_unsubscribe_text_dup_failure (request, ctct_error_text_is_uncertain (error));

  ctct_window_show_outcome (self, request, error);
  ctct_notice_send (GTK_WINDOW (self), title, _("The window says why, and what can be done."));
  end_sending (self, FALSE);
}

/* The other windows want to know, and what has been sent is not pending any more. */
static void
settle_without_window (CtctWindow *self, CtctContact *contact)
{
  if (contact != NULL)
    ctct_pending_list_tell (self->pending, contact);
  ctct_hold_settle (self->hold);
}

static void
unsubscribed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  CtctUnsubscribeOutcome outcome = CTCT_UNSUBSCRIBE_DONE;
  g_autoptr (CtctContact) contact =
      ctct_service_unsubscribe_finish (CTCT_SERVICE (source), result, &outcome, &error);

  if (self->session == NULL)
    {
      settle_without_window (self, contact);
      return;
    }

  if (contact == NULL)
    {
      end_badly (self, error);
      return;
    }

  text = ctct_unsubscribe_text_dup_result (contact, outcome == CTCT_UNSUBSCRIBE_ALREADY);
  end_well (self, contact, text);
}

/* Only what the service shows counts. */
static CtctContact *
finish_leaving (CtctSaveFlow *flow,
                CtctUnsubscribeRequest *request,
                GAsyncResult *result,
                GError **error)
{
  CtctContact *contact;

  if (!ctct_save_flow_run_finish (flow, result, error))
    return NULL;

  contact = ctct_update_get_contact (ctct_save_flow_get_update (flow));
  if (ctct_unsubscribe_request_is_done (request, contact))
    return contact;

  g_propagate_error (error,
                     ctct_error_new (CTCT_ERROR_UNCONFIRMED, NULL, "The lists are still there"));
  return NULL;
}

static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  CtctSaveFlow *flow = CTCT_SAVE_FLOW (source);
  CtctUnsubscribeRequest *request = ctct_hold_get_sending (self->hold);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  CtctContact *contact = finish_leaving (flow, request, result, &error);

  if (self->session == NULL)
    {
      settle_without_window (self, contact);
      return;
    }

  if (contact == NULL)
    {
      end_badly (self, error);
      return;
    }

  text = ctct_unsubscribe_text_dup_left (request, ctct_session_get_lists (self->session));
  end_well (self, contact, text);
  if (shows_person (self, ctct_contact_get_id (contact)))
    ctct_window_report (self, flow);
}

static void
leave_lists (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  g_autoptr (CtctContact) draft = ctct_unsubscribe_request_create_draft (request);
  g_autoptr (CtctUpdate) update =
      ctct_update_new (ctct_unsubscribe_request_get_contact (request), draft);
  g_autoptr (CtctSaveFlow) flow = NULL;

  ctct_update_set_lists (update, ctct_session_get_lists (self->session));
  ctct_update_set_read_back (update, TRUE);
  flow = ctct_save_flow_new (self->session, update, GTK_WINDOW (self));
  g_signal_connect_object (flow, "question", G_CALLBACK (ctct_window_present_dialog), self,
                           G_CONNECT_SWAPPED);
  ctct_save_flow_run_async (flow, NULL, left_cb, g_object_ref (self));
}

static void
unsubscribe (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  CtctContact *contact = ctct_unsubscribe_request_get_contact (request);

  ctct_service_unsubscribe_async (ctct_session_get_service (self->session),
                                  ctct_contact_get_id (contact), NULL, unsubscribed_cb,
                                  g_object_ref (self));
}

/* A card that was open meanwhile knows nothing of what another window has confirmed. */
static gboolean
hold (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  CtctSettings *settings = ctct_session_get_settings (self->session);
  CtctContact *contact = ctct_unsubscribe_request_get_contact (request);

  if (ctct_pending_list_find (self->pending, ctct_contact_get_id (contact)) == NULL)
    return ctct_hold_start (self->hold, request, ctct_settings_get_hold_seconds (settings));

  ctct_message_bar_show (self->message, _("Already Confirmed"),
                         _("Another window has something about this person that is not done yet. "
                            "What was confirmed here is not sent."));
  return FALSE;
}

static void
confirmed_cb (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  if (!hold (self, request))
    return;

  ctct_window_forget_undo (self);
  ctct_window_forget_outcome (self, ctct_unsubscribe_request_get_contact (request));
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  /* The focus would go on to the next thing that takes it, which is Undo: nothing would be sent. */
  gtk_widget_grab_focus (self->back_button);
}

/* A card scrolls, so it need not be higher than the window that it is about. */
static void
present_card (CtctWindow *self, GtkWindow *card)
{
  int width, height;

  gtk_window_get_default_size (card, &width, &height);
  gtk_window_set_default_size (card, width, MIN (height, gtk_widget_get_height (GTK_WIDGET (self))));
  gtk_window_set_transient_for (card, GTK_WINDOW (self));
  ctct_window_present_dialog (self, card);
}

static void
write_mail_cb (CtctWindow *self, const char *uri)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "open-uri", g_variant_new_string (uri));
}

static CtctUnsubscribeCard *
present_unsubscribe_card (CtctWindow *self, CtctContact *contact)
{
  CtctUnsubscribeCard *card =
      ctct_unsubscribe_card_new (contact, ctct_session_get_lists (self->session));

  g_object_bind_property (self->session, "lists", card, "lists", G_BINDING_DEFAULT);
  g_signal_connect_object (card, "confirmed", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  present_card (self, GTK_WINDOW (card));
  return card;
}

void
ctct_window_unsubscribe (CtctWindow *self)
{
  if (self->dialog == NULL)
    present_unsubscribe_card (self, self->contact);
}

void
ctct_window_ask_again (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  CtctContact *contact = ctct_unsubscribe_request_get_contact (request);

  if (self->dialog == NULL && ctct_window_can_confirm (self))
    ctct_unsubscribe_card_repeat (present_unsubscribe_card (self, contact), request);
}

void
ctct_window_come_back (CtctWindow *self)
{
  CtctComeBackCard *card;

  if (self->dialog != NULL)
    return;

  card = ctct_come_back_card_new (self->contact, ctct_session_get_settings (self->session));
  g_signal_connect_object (card, "write-mail", G_CALLBACK (write_mail_cb), self,
                           G_CONNECT_SWAPPED);
  present_card (self, GTK_WINDOW (card));
}

/* Goes on whatever the window shows meanwhile: what was confirmed does not depend on where somebody
 * looks. */
void
ctct_window_send (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  CtctContact *contact = ctct_unsubscribe_request_get_contact (request);

  self->send_waits = ctct_pending_list_is_written (self->pending, ctct_contact_get_id (contact));
  if (self->send_waits)
    return;

  if (ctct_unsubscribe_request_get_scope (request) == CTCT_SCOPE_FOR_GOOD)
    unsubscribe (self, request);
  else
    leave_lists (self, request);
  ctct_window_update (self);
}

/* Somebody else may be on the page by now; what is being read of this person may be from before. */
void
ctct_window_take_read (CtctWindow *self, CtctContact *contact)
{
  ctct_window_keep (self, contact, ctct_window_get_seconds (self));
  if (reads_person (self, contact))
    ctct_window_open_again (self);
  else if (self->cancellable == NULL && shows_person (self, ctct_contact_get_id (contact)))
    ctct_window_show_contact (self, contact);
  else if (self->contact != NULL &&
           g_str_equal (ctct_contact_get_id (self->contact), ctct_contact_get_id (contact)))
    self->stale = TRUE;
}
