/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-come-back-card.h"
#include "ctct-email-address.h"
#include "ctct-pending-toast.h"
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

/* Somebody else may be on the page by now; what is being read of this person may be from before. */
static void
show_result (CtctWindow *self, CtctContact *contact)
{
  if (reads_person (self, contact))
    ctct_window_open_again (self);
  else if (self->cancellable == NULL && shows_person (self, ctct_contact_get_id (contact)))
    ctct_window_show_contact (self, contact);
}

static void
end_sending (CtctWindow *self, gboolean done)
{
  gboolean closing = self->closing;

  g_clear_object (&self->sending);
  self->closing = FALSE;
  ctct_window_update (self);
  if (closing && done)
    gtk_window_close (GTK_WINDOW (self));
}

static char *
dup_sending_name (CtctWindow *self)
{
  return ctct_unsubscribe_text_dup_name (ctct_unsubscribe_request_get_contact (self->sending));
}

/* Names the person, since the page may show another. */
static void
show_not_unsubscribed (CtctWindow *self, const GError *error)
{
  g_autofree char *name = dup_sending_name (self);
  g_autofree char *failed = g_strdup_printf (_("%s Is Not Unsubscribed"), name);
  g_autofree char *uncertain = g_strdup_printf (_("%s Is Perhaps Not Unsubscribed"), name);

  ctct_window_show_failure (self, failed, uncertain, error);
}

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
      g_autofree char *text =
          ctct_unsubscribe_text_dup_result (contact, outcome == CTCT_UNSUBSCRIBE_ALREADY);

      show_result (self, contact);
      ctct_window_add_toast (self, text);
    }
  else
    {
      show_not_unsubscribed (self, error);
    }
  end_sending (self, contact != NULL);
}

/* Only what the service shows counts. */
static gboolean
has_left (CtctUnsubscribeRequest *request, CtctContact *contact)
{
  GListModel *memberships = ctct_contact_get_items (contact, CTCT_COLLECTION_LISTS);

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (CtctRecord) membership = g_list_model_get_item (memberships, i);

      if (ctct_unsubscribe_request_covers (request, membership))
        return FALSE;
    }

  return TRUE;
}

static GError *
check_left (CtctWindow *self, CtctContact *contact)
{
  if (has_left (self->sending, contact))
    return NULL;

  return ctct_error_new (CTCT_ERROR_UNCONFIRMED, NULL, "The lists are still there");
}

/* A service that keeps the last list leaves one thing to do, and that is for a person to choose. */
static void
show_not_left (CtctWindow *self, const GError *error)
{
  g_autofree char *name = dup_sending_name (self);
  g_autofree char *failed = g_strdup_printf (_("%s Has Not Left"), name);
  g_autofree char *uncertain = g_strdup_printf (_("%s Has Perhaps Not Left"), name);

  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_REFUSED))
    ctct_window_show_explained (self, failed,
                                _("The service did not accept that. Nobody was unsubscribed, and "
                                  "nothing else was sent."),
                                error);
  else
    ctct_window_show_failure (self, failed, uncertain, error);
}

static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  CtctSaveFlow *flow = CTCT_SAVE_FLOW (source);
  g_autoptr (GError) error = NULL;
  CtctContact *contact = NULL;

  if (ctct_save_flow_run_finish (flow, result, &error))
    contact = ctct_update_get_contact (ctct_save_flow_get_update (flow));
  if (self->session == NULL)
    return;

  if (contact != NULL)
    {
      show_result (self, contact);
      error = check_left (self, contact);
    }
  if (error == NULL)
    {
      g_autofree char *text =
          ctct_unsubscribe_text_dup_left (self->sending, ctct_session_get_lists (self->session));

      ctct_window_add_toast (self, text);
    }
  else
    {
      show_not_left (self, error);
    }
  end_sending (self, error == NULL);
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
  flow = ctct_save_flow_new (ctct_session_get_service (self->session), update, GTK_WINDOW (self));
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

static void
confirmed_cb (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  CtctSettings *settings = ctct_session_get_settings (self->session);

  ctct_window_forget_undo (self);
  if (!ctct_hold_start (self->hold, request, ctct_settings_get_hold_seconds (settings)))
    return;

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  ctct_window_show_toast (self, ctct_pending_toast_new (self->hold));
  /* The focus would go on to the next thing that takes it, which is Undo: nothing would be sent. */
  gtk_widget_grab_focus (self->back_button);
}

static void
card_gone_cb (CtctWindow *self)
{
  ctct_window_set_dialog (self, NULL);
}

static void
present_card (CtctWindow *self, GtkWindow *card)
{
  gtk_window_set_transient_for (card, GTK_WINDOW (self));
  ctct_window_set_dialog (self, card);
  g_signal_connect_object (card, "destroy", G_CALLBACK (card_gone_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (card);
}

static void
write_mail_cb (CtctWindow *self, const char *uri)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "open-uri", g_variant_new_string (uri));
}

void
ctct_window_unsubscribe (CtctWindow *self)
{
  CtctUnsubscribeCard *card;

  if (self->dialog != NULL)
    return;

  card = ctct_unsubscribe_card_new (self->contact, ctct_session_get_lists (self->session));
  g_object_bind_property (self->session, "lists", card, "lists", G_BINDING_DEFAULT);
  g_signal_connect_object (card, "confirmed", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  present_card (self, GTK_WINDOW (card));
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
  self->sending = g_object_ref (request);
  if (ctct_unsubscribe_request_get_scope (request) == CTCT_SCOPE_FOR_GOOD)
    unsubscribe (self, request);
  else
    leave_lists (self, request);
  ctct_window_update (self);
}
