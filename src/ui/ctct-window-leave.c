/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-button-name.h"
#include "ctct-heading.h"

#include <glib/gi18n.h>

#define RESPONSE_DISCARD "discard"

/* What waits for the answer to a question. It belongs to that question alone, so that a second one
 * cannot put another in its place. */
typedef struct
{
  CtctWindow *self; /* weak: the dialog goes with the window */
  CtctWindowLeave next;
  char *text;
} Leaving;

static void
leaving_free (gpointer data, GClosure *closure)
{
  Leaving *leaving = data;

  g_clear_weak_pointer (&leaving->self);
  g_free (leaving->text);
  g_free (leaving);
}

static void
show_contact_again (CtctWindow *self, const char *text)
{
  ctct_window_show_page (self, CTCT_WINDOW_CONTACT);
  if (self->stale)
    ctct_window_reload (self);
}

/* An answer that came later would lead away again from where somebody has gone. */
static void
stop_reading (CtctWindow *self)
{
  if (self->cancellable != NULL)
    ctct_window_stop (self);
}

static void
show_home (CtctWindow *self, const char *text)
{
  stop_reading (self);
  self->origin = CTCT_WINDOW_HOME;
  self->from_list = FALSE;
  self->home_asked = TRUE;
  ctct_window_forget_undo (self);
  ctct_window_show_page (self, CTCT_WINDOW_HOME);
}

static gboolean
destroy_cb (gpointer user_data)
{
  gtk_window_destroy (user_data);

  return G_SOURCE_REMOVE;
}

/* Not before the dialog has closed: it would go with the window, in the middle of its own answer. */
static void
close_now (CtctWindow *self, const char *text)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_cb, g_object_ref (self), g_object_unref);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Leaving *leaving = user_data;

  if (leaving->self == NULL)
    return;

  ctct_window_set_dialog (leaving->self, NULL);
  if (g_str_equal (response, RESPONSE_DISCARD))
    leaving->next (leaving->self, leaving->text);
  else
    ctct_window_mark_page (leaving->self);
}

static void
ask (CtctWindow *self, CtctWindowLeave next, const char *text)
{
  g_autofree char *name = ctct_window_dup_contact_name (self);
  Leaving *leaving = g_new0 (Leaving, 1);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Discard Changes?"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: %s is the name of a person */
                                  _("What was changed about %s is not saved and will be lost."),
                                  name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    /* Translators: a verb: lets go of the changes */
                                    RESPONSE_DISCARD, _("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_DISCARD,
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_set_weak_pointer (&leaving->self, self);
  leaving->next = next;
  leaving->text = g_strdup (text);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), leaving, leaving_free, 0);
  ctct_button_name_mend (dialog);
  ctct_heading_mend (dialog);
  ctct_window_present_dialog (self, GTK_WINDOW (dialog));
}

void
ctct_window_leave_form (CtctWindow *self, CtctWindowLeave next, const char *text)
{
  if (self->dialog != NULL)
    gtk_window_present (self->dialog);
  else if (self->page == CTCT_WINDOW_FORM && ctct_contact_form_get_changed (self->form))
    ask (self, next, text);
  else
    next (self, text);
}

static void
leave_page (CtctWindow *self)
{
  if (self->from_list)
    ctct_window_show_list (self);
  else
    ctct_window_show_page (self, self->origin);
}

void
ctct_window_back (CtctWindow *self)
{
  switch (self->page)
    {
    case CTCT_WINDOW_FORM:
      ctct_window_leave_form (self, show_contact_again, NULL);
      break;
    case CTCT_WINDOW_LOADING:
      ctct_window_stop (self);
      break;
    case CTCT_WINDOW_CONTACT:
    case CTCT_WINDOW_PROBLEM:
      stop_reading (self);
      ctct_window_forget_undo (self);
      leave_page (self);
      break;
    case CTCT_WINDOW_MATCHES:
      show_home (self, NULL);
      break;
    case CTCT_WINDOW_LISTS:
      ctct_window_leave_lists (self);
      break;
    case CTCT_WINDOW_HOME:
      if (ctct_window_is_list_behind (self))
        ctct_window_show_list (self);
      break;
    case CTCT_WINDOW_WELCOME:
    default:
      break;
    }
}

void
ctct_window_cancel (CtctWindow *self)
{
  if (self->cancellable != NULL)
    ctct_window_stop (self);
  else
    ctct_window_back (self);
}

void
ctct_window_go_home (CtctWindow *self)
{
  ctct_window_leave_form (self, show_home, NULL);
}

gboolean
ctct_window_close_request (GtkWindow *window)
{
  CtctWindow *self = CTCT_WINDOW (window);

  if (self->dialog != NULL)
    {
      gtk_window_present (self->dialog);
      return GDK_EVENT_STOP;
    }

  if (ctct_window_is_holding (self))
    {
      ctct_window_ask_pending (self);
      return GDK_EVENT_STOP;
    }

  if (self->writing || ctct_window_is_sending (self))
    {
      self->closing = TRUE;
      ctct_message_bar_show (self->message, _("Not Done Yet"),
                             _("The window closes as soon as the service has answered."));
      return GDK_EVENT_STOP;
    }

  ctct_window_leave_form (self, close_now, NULL);
  return GDK_EVENT_STOP;
}
