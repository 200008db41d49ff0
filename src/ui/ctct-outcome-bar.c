/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-outcome-bar.h"

#include "ctct-error-text.h"
#include "ctct-message-bar.h"
#include "ctct-unsubscribe-text.h"

#include <glib/gi18n.h>

#define ACTION_CHECK "outcome.check"
#define ACTION_RETRY "outcome.retry"

struct _CtctOutcomeBar
{
  AdwBin parent_instance;

  /* Owned */
  CtctService *service;
  CtctUnsubscribeRequest *request;
  GCancellable *cancellable;

  /* Borrowed */
  CtctMessageBar *message;
};

enum
{
  READ,
  RETRY,
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctOutcomeBar, ctct_outcome_bar, ADW_TYPE_BIN)

static void
show (CtctOutcomeBar *self, gboolean uncertain, const char *body)
{
  g_autofree char *heading = ctct_unsubscribe_text_dup_failure (self->request, uncertain);

  ctct_message_bar_show (self->message, heading, body);
}

static void
offer_check (CtctOutcomeBar *self)
{
  ctct_message_bar_offer (self->message, _("_Check Again"), ACTION_CHECK);
}

static void
offer_retry (CtctOutcomeBar *self)
{
  ctct_message_bar_offer (self->message, _("_Retry"), ACTION_RETRY);
}

/* A service that keeps the last list leaves one thing to do, and that is for a person to choose. */
static char *
dup_refusal (const GError *error)
{
  g_autofree char *description = ctct_error_text_dup_description (error);

  return g_strdup_printf ("%s\n%s",
                          _("The service did not accept that. Nobody was unsubscribed, and "
                             "nothing else was sent."),
                          description);
}

static char *
dup_body (CtctOutcomeBar *self, const GError *error)
{
  CtctUnsubscribeScope scope = ctct_unsubscribe_request_get_scope (self->request);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_("The question was not answered, so nothing was changed."));
  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_UNCERTAIN))
    return g_strdup (_("The request was sent, but whether it took effect could not be found out. "
                        "Check Again looks it up, and sends nothing."));
  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_UNCONFIRMED))
    return g_strdup (_("The service took the request, but does not show what was asked for. Check "
                        "Again looks it up, and sends nothing."));
  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_REFUSED) && scope != CTCT_SCOPE_FOR_GOOD)
    return dup_refusal (error);

  return ctct_error_text_dup_description (error);
}

static gboolean
may_be_tried_again (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         ctct_error_text_may_retry (error);
}

static void
show_error (CtctOutcomeBar *self, const GError *error)
{
  gboolean uncertain = ctct_error_text_is_uncertain (error);
  g_autofree char *body = dup_body (self, error);

  show (self, uncertain, body);
  if (uncertain)
    offer_check (self);
  else if (may_be_tried_again (error))
    offer_retry (self);
}

/* What was found belongs to the request from now on: whoever tries again is asked about the person
 * as the service has them, and not as they were. */
static void
take_contact (CtctOutcomeBar *self, CtctContact *contact)
{
  g_autoptr (CtctUnsubscribeRequest) request = g_steal_pointer (&self->request);

  self->request =
      ctct_unsubscribe_request_new (contact, ctct_unsubscribe_request_get_scope (request),
                                    ctct_unsubscribe_request_get_list_id (request),
                                    ctct_unsubscribe_request_get_reason (request));
}

/* Not knowing is still all that is known then, but for a contact that is not there. */
static void
show_unread (CtctOutcomeBar *self, const GError *error)
{
  gboolean gone = g_error_matches (error, CTCT_ERROR, CTCT_ERROR_NOT_FOUND);
  g_autofree char *body = ctct_error_text_dup_description (error);

  show (self, !gone, body);
  if (!gone)
    offer_check (self);
}

static void
show_contact (CtctOutcomeBar *self, CtctContact *contact)
{
  gboolean done = ctct_unsubscribe_request_is_done (self->request, contact);

  take_contact (self, contact);
  if (!done)
    {
      show (self, FALSE,
            _("The contact was read again: what was confirmed has not happened. Nothing else was "
               "sent."));
      offer_retry (self);
    }
  g_signal_emit (self, signals[READ], 0, contact, done);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctOutcomeBar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact =
      ctct_service_get_contact_finish (CTCT_SERVICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), ACTION_CHECK, TRUE);
  if (contact != NULL)
    show_contact (self, contact);
  else
    show_unread (self, error);
}

static void
check_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CtctOutcomeBar *self = CTCT_OUTCOME_BAR (widget);
  CtctContact *contact = ctct_unsubscribe_request_get_contact (self->request);

  gtk_widget_action_set_enabled (widget, ACTION_CHECK, FALSE);
  ctct_service_get_contact_async (self->service, ctct_contact_get_id (contact), self->cancellable,
                                  read_cb, g_object_ref (self));
}

static void
retry_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CtctOutcomeBar *self = CTCT_OUTCOME_BAR (widget);

  g_signal_emit (self, signals[RETRY], 0, self->request);
}

static void
dismissed_cb (CtctOutcomeBar *self)
{
  g_signal_emit (self, signals[DISMISSED], 0);
}

static void
ctct_outcome_bar_dispose (GObject *object)
{
  CtctOutcomeBar *self = CTCT_OUTCOME_BAR (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (ctct_outcome_bar_parent_class)->dispose (object);
}

static void
ctct_outcome_bar_finalize (GObject *object)
{
  CtctOutcomeBar *self = CTCT_OUTCOME_BAR (object);

  g_clear_object (&self->service);
  g_clear_object (&self->request);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (ctct_outcome_bar_parent_class)->finalize (object);
}

static void
install_signals (CtctOutcomeBarClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[READ] = g_signal_new ("read", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, CTCT_TYPE_CONTACT, G_TYPE_BOOLEAN);
  signals[RETRY] = g_signal_new ("retry", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, CTCT_TYPE_UNSUBSCRIBE_REQUEST);
  signals[DISMISSED] =
      g_signal_new ("dismissed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ctct_outcome_bar_class_init (CtctOutcomeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_outcome_bar_dispose;
  object_class->finalize = ctct_outcome_bar_finalize;

  install_signals (klass);
  gtk_widget_class_install_action (widget_class, ACTION_CHECK, NULL, check_cb);
  gtk_widget_class_install_action (widget_class, ACTION_RETRY, NULL, retry_cb);
}

static void
ctct_outcome_bar_init (CtctOutcomeBar *self)
{
  self->cancellable = g_cancellable_new ();
  self->message = CTCT_MESSAGE_BAR (ctct_message_bar_new ());
  g_signal_connect_object (self->message, "dismissed", G_CALLBACK (dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->message));
}

GtkWidget *
ctct_outcome_bar_new (CtctService *service, CtctUnsubscribeRequest *request, const GError *error)
{
  CtctOutcomeBar *self = g_object_new (CTCT_TYPE_OUTCOME_BAR, NULL);

  self->service = g_object_ref (service);
  self->request = g_object_ref (request);
  show_error (self, error);
  return GTK_WIDGET (self);
}

CtctUnsubscribeRequest *
ctct_outcome_bar_get_request (CtctOutcomeBar *self)
{
  return self->request;
}

void
ctct_outcome_bar_set_may_retry (CtctOutcomeBar *self, gboolean may_retry)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), ACTION_RETRY, may_retry);
}
