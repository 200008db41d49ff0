/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-error-text.h"
#include "ctct-outcome-bar.h"
#include "ctct-unsubscribe-text.h"

typedef void (*BarFunc) (CtctWindow *self, CtctOutcomeBar *bar, gpointer data);

static void
for_each_bar (CtctWindow *self, BarFunc func, gpointer data)
{
  GtkWidget *next;

  for (GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (self->outcomes)); bar != NULL;
       bar = next)
    {
      next = gtk_widget_get_next_sibling (bar);
      func (self, CTCT_OUTCOME_BAR (bar), data);
    }
}

static void
update_scroller (CtctWindow *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->outcomes));

  gtk_widget_set_visible (self->outcomes_scroller, first != NULL);
}

static void
remove_bar_cb (CtctWindow *self, CtctOutcomeBar *bar)
{
  gtk_box_remove (self->outcomes, GTK_WIDGET (bar));
  update_scroller (self);
}

/* One message about each person: what is confirmed or known anew takes the place of what was. */
static void
remove_if_about (CtctWindow *self, CtctOutcomeBar *bar, gpointer data)
{
  CtctContact *contact = ctct_unsubscribe_request_get_contact (ctct_outcome_bar_get_request (bar));

  if (g_str_equal (ctct_contact_get_id (contact), data))
    remove_bar_cb (self, bar);
}

static void
set_may_retry (CtctWindow *self, CtctOutcomeBar *bar, gpointer data)
{
  ctct_outcome_bar_set_may_retry (bar, GPOINTER_TO_INT (data));
}

static char *
dup_success (CtctWindow *self, CtctUnsubscribeRequest *request, CtctContact *contact)
{
  if (ctct_unsubscribe_request_get_scope (request) == CTCT_SCOPE_FOR_GOOD)
    return ctct_unsubscribe_text_dup_result (contact, FALSE);

  return ctct_unsubscribe_text_dup_left (request, ctct_session_get_lists (self->session));
}

static void
read_cb (CtctWindow *self, CtctContact *contact, gboolean done, CtctOutcomeBar *bar)
{
  g_autofree char *text = NULL;

  ctct_pending_list_tell (self->pending, contact);
  if (!done)
    return;

  text = dup_success (self, ctct_outcome_bar_get_request (bar), contact);
  ctct_window_add_toast (self, text);
  remove_bar_cb (self, bar);
}

/* Sending the same again on one click would be quicker, but the message may have stood there for
 * long, above the page of somebody else. So the card asks once more, about the person as read last
 * and with the choice made before, and what is confirmed is held as ever. */
static void
retry_cb (CtctWindow *self, CtctUnsubscribeRequest *request)
{
  ctct_window_ask_again (self, request);
}

void
ctct_window_show_outcome (CtctWindow *self, CtctUnsubscribeRequest *request, const GError *error)
{
  GtkWidget *bar = ctct_outcome_bar_new (ctct_session_get_service (self->session), request, error);

  self->stale |= ctct_error_text_is_uncertain (error);
  ctct_window_forget_outcome (self, ctct_unsubscribe_request_get_contact (request));
  g_signal_connect_object (bar, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "dismissed", G_CALLBACK (remove_bar_cb), self, G_CONNECT_SWAPPED);
  /* However many there are, the page keeps its place, and the newest is in view. */
  gtk_box_prepend (self->outcomes, bar);
  update_scroller (self);
  ctct_window_update (self);
}

void
ctct_window_forget_outcome (CtctWindow *self, CtctContact *contact)
{
  g_autofree char *id = g_strdup (ctct_contact_get_id (contact));

  for_each_bar (self, remove_if_about, id);
}

void
ctct_window_update_outcomes (CtctWindow *self)
{
  for_each_bar (self, set_may_retry, GINT_TO_POINTER (ctct_window_can_confirm (self)));
}
