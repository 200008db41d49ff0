/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-button-name.h"
#include "ctct-heading.h"
#include "ctct-text-undo.h"
#include "ctct-unsubscribe-text.h"

#include <glib/gi18n.h>

#define RESPONSE_DISCARD "discard"
#define RESPONSE_SEND    "send"

static void
due_cb (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  ctct_window_send (self, request);
}

static gboolean
shows_person_of (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  CtctContact *contact = ctct_unsubscribe_request_get_contact (request);

  return (self->page == CTCT_WINDOW_CONTACT || self->page == CTCT_WINDOW_FORM) &&
         g_str_equal (ctct_contact_get_id (contact), ctct_contact_get_id (self->contact));
}

/* Whichever window it was undone in, those say so that showed it as waiting. */
static void
undone_cb (CtctWindow *self, CtctHold *hold, CtctUnsubscribeRequest *request)
{
  if (hold == self->hold || shows_person_of (self, request))
    ctct_window_add_toast (self, _ ("Undone, nothing was sent"));
}

static void
changed_cb (CtctWindow *self)
{
  ctct_window_update (self);
  if (self->send_waits)
    ctct_window_send (self, ctct_hold_get_sending (self->hold));
}

/* What is asked about was undone or sent from another window. */
static void
answered_elsewhere_cb (GtkWindow *dialog, GParamSpec *pspec, CtctHold *hold)
{
  if (ctct_hold_get_request (hold) == NULL)
    gtk_window_close (dialog);
}

static void
response_cb (CtctWindow *self, const char *response, GtkWindow *dialog)
{
  g_signal_handlers_disconnect_by_func (self->hold, answered_elsewhere_cb, dialog);
  ctct_window_set_dialog (self, NULL);
  ctct_hold_unrest (self->hold);

  if (g_str_equal (response, RESPONSE_SEND))
    {
      self->closing = TRUE;
      ctct_hold_send_now (self->hold);
    }
  else if (g_str_equal (response, RESPONSE_DISCARD))
    {
      ctct_hold_undo (self->hold);
      gtk_window_close (GTK_WINDOW (self));
    }
}

/* A text that is being written has an undo of its own, also when there is nothing in it to undo.
 * The form is asked before this, and has its own last step undone first: what is held shows in the
 * bar, which has a button for it. */
static gboolean
undo_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (widget), "undo");

  if (ctct_text_undo_is_text (focus) || !g_action_get_enabled (action))
    return GDK_EVENT_PROPAGATE;

  g_action_activate (action, NULL);
  return GDK_EVENT_STOP;
}

/* What was typed to search is soon typed again, and what is held cannot be taken back once it is sent. */
static gboolean
undo_in_search_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CtctWindow *self = CTCT_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || self->pane == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane)) ||
      !ctct_window_can_undo_pending (self))
    return GDK_EVENT_PROPAGATE;

  ctct_window_take_back (self);
  return GDK_EVENT_STOP;
}

static void
add_undo_key (CtctWindow *self, GtkPropagationPhase phase, GtkShortcutFunc callback)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                        gtk_callback_action_new (callback, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* An accelerator of the application would be there before the text. */
void
ctct_window_add_undo_key (CtctWindow *self)
{
  add_undo_key (self, GTK_PHASE_CAPTURE, undo_in_search_cb);
  add_undo_key (self, GTK_PHASE_BUBBLE, undo_key_cb);
}

void
ctct_window_create_hold (CtctWindow *self)
{
  CtctPendingList *pending = ctct_session_get_pending (self->session);

  self->pending = g_object_ref (pending);
  self->hold = ctct_hold_new (ctct_session_get_clock (self->session));
  g_signal_connect_object (self->hold, "due", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pending, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pending, "undone", G_CALLBACK (undone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pending, "read", G_CALLBACK (ctct_window_take_read), self,
                           G_CONNECT_SWAPPED);
  ctct_pending_list_add (pending, self->hold);
  ctct_pending_bar_set_hold (self->pending_bar, self->hold);
}

/* What was held goes with the window in which it was confirmed. */
void
ctct_window_drop_hold (CtctWindow *self)
{
  if (self->session == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->pending, self);
  g_signal_handlers_disconnect_by_data (self->hold, self);
  if (self->send_waits)
    ctct_hold_settle (self->hold);
  ctct_pending_list_remove (self->pending, self->hold);
}

gboolean
ctct_window_is_holding (CtctWindow *self)
{
  return self->hold != NULL && ctct_hold_get_request (self->hold) != NULL;
}

gboolean
ctct_window_is_sending (CtctWindow *self)
{
  return self->hold != NULL && ctct_hold_get_sending (self->hold) != NULL;
}

gboolean
ctct_window_can_confirm (CtctWindow *self)
{
  return self->hold != NULL && ctct_hold_get_pending (self->hold) == NULL && !self->writing;
}

CtctHold *
ctct_window_find_pending (CtctWindow *self)
{
  if (self->session == NULL || self->contact == NULL ||
      (self->page != CTCT_WINDOW_CONTACT && self->page != CTCT_WINDOW_FORM))
    return NULL;

  return ctct_pending_list_find (self->pending, ctct_contact_get_id (self->contact));
}

gboolean
ctct_window_is_pending (CtctWindow *self)
{
  return ctct_window_find_pending (self) != NULL;
}

gboolean
ctct_window_is_written_elsewhere (CtctWindow *self)
{
  return self->session != NULL && self->contact != NULL && !self->writing &&
         (self->page == CTCT_WINDOW_CONTACT || self->page == CTCT_WINDOW_FORM) &&
         ctct_pending_list_is_written (self->pending, ctct_contact_get_id (self->contact));
}

static CtctHold *
find_undoable (CtctWindow *self)
{
  CtctHold *hold = ctct_window_is_holding (self) ? self->hold : ctct_window_find_pending (self);

  return hold != NULL && ctct_hold_get_request (hold) != NULL ? hold : NULL;
}

gboolean
ctct_window_can_undo_pending (CtctWindow *self)
{
  return find_undoable (self) != NULL;
}

/* Nothing is sent while the question is open, and nothing because nobody answers it. */
void
ctct_window_ask_pending (CtctWindow *self)
{
  CtctUnsubscribeRequest *request = ctct_hold_get_request (self->hold);
  g_autofree char *body = ctct_unsubscribe_text_dup_unsent (request);
  GtkWidget *dialog;

  if (self->dialog != NULL)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Send Before Closing?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"),
                                    RESPONSE_DISCARD, _ ("_Do Not Send"), RESPONSE_SEND,
                                    _ ("_Send Now"), NULL);
  if (ctct_unsubscribe_request_get_scope (request) == CTCT_SCOPE_FOR_GOOD)
    adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_SEND,
                                                ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hold, "notify::request", G_CALLBACK (answered_elsewhere_cb),
                           dialog, G_CONNECT_SWAPPED);
  ctct_hold_rest (self->hold);
  ctct_button_name_mend (dialog);
  ctct_heading_mend (dialog);
  ctct_window_present_dialog (self, GTK_WINDOW (dialog));
}

void
ctct_window_take_back (CtctWindow *self)
{
  CtctHold *hold = find_undoable (self);

  if (hold != NULL)
    ctct_hold_undo (hold);
  else
    ctct_window_undo (self);
}
