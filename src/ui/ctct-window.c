/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-button-name.h"
#include "ctct-notice.h"
#include "ctct-button-wrap.h"
#include "ctct-column-layout.h"
#include "ctct-scroll-layout.h"
#include "ctct-shrink-button.h"
#include "ctct-status.h"

#include <glib/gi18n.h>

typedef enum
{
  PROP_SESSION = 1,
} Prop;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (CtctWindow, ctct_window, ADW_TYPE_APPLICATION_WINDOW)

static char *
dup_title (CtctWindow *self)
{
  switch (self->page)
    {
    case CTCT_WINDOW_CONTACT:
    case CTCT_WINDOW_FORM:
      return ctct_window_dup_contact_name (self);
    case CTCT_WINDOW_PROBLEM:
      return g_strdup (ctct_problem_page_get_title (self->problem_page));
    case CTCT_WINDOW_LISTS:
      /* Translators: a heading: mailing lists */
      return g_strdup (_ ("Lists"));
    case CTCT_WINDOW_WELCOME:
    case CTCT_WINDOW_HOME:
    case CTCT_WINDOW_LOADING:
    case CTCT_WINDOW_MATCHES:
    default:
      return g_strdup (_ ("Addressee"));
    }
}

static const char *
get_subtitle (CtctWindow *self)
{
  CtctHold *hold = ctct_window_find_pending (self);

  if (hold != NULL)
    /* Translators: an unsubscribe, below the name of the person */
    return ctct_hold_get_sending (hold) != NULL ? _ ("Being sent") : _ ("Waiting to be sent");
  if (ctct_window_is_written_elsewhere (self))
    return _ ("Being saved in another window");

  return self->session != NULL && ctct_session_is_demo (self->session) ? _ ("Demo account") : "";
}

static void
update_title (CtctWindow *self)
{
  g_autofree char *title = dup_title (self);
  const char *subtitle = get_subtitle (self);
  g_autofree char *tooltip = g_strjoin (*subtitle != '\0' ? "\n" : "", title, subtitle, NULL);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  /* Between the buttons of a narrow window either may be cut off. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), tooltip);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* A list that is in sight has no need of one. */
static gboolean
has_way_back (CtctWindow *self)
{
  switch (self->page)
    {
    case CTCT_WINDOW_CONTACT:
    case CTCT_WINDOW_PROBLEM:
    case CTCT_WINDOW_LOADING:
      return !self->from_list || ctct_window_is_list_behind (self);
    case CTCT_WINDOW_HOME:
      return ctct_window_is_list_behind (self);
    case CTCT_WINDOW_MATCHES:
    case CTCT_WINDOW_LISTS:
    case CTCT_WINDOW_FORM:
      return TRUE;
    case CTCT_WINDOW_WELCOME:
    default:
      return FALSE;
    }
}

static void
update_header_bar (CtctWindow *self)
{
  gboolean form = self->page == CTCT_WINDOW_FORM;

  gtk_widget_set_visible (self->back_button, !form && has_way_back (self));
  gtk_widget_set_visible (self->edit_button, self->page == CTCT_WINDOW_CONTACT);
  gtk_widget_set_visible (self->cancel_button, form);
  gtk_widget_set_visible (self->save_button, form);
  ctct_window_update_list (self);
}

/* What cannot be done to a person is not offered; while something is under way it only waits. */
static void
update_action_bar (CtctWindow *self)
{
  gboolean shown = self->page == CTCT_WINDOW_CONTACT && self->contact != NULL;
  gboolean may_unsubscribe =
      shown && ctct_status_get_meaning (ctct_contact_get_status (self->contact))->may_unsubscribe;

  gtk_action_bar_set_revealed (self->action_bar, shown);
  gtk_widget_set_visible (self->unsubscribe_button, may_unsubscribe);
  gtk_widget_set_visible (self->come_back_button, !may_unsubscribe);
}

/* What another window holds about the person on the page has a way back here too. */
static void
update_bars (CtctWindow *self)
{
  CtctHold *hold = ctct_window_find_pending (self);

  ctct_pending_bar_set_hold (self->elsewhere_bar, hold != self->hold ? hold : NULL);
  ctct_window_update_outcomes (self);
}

static void
loading_shown_cb (CtctWindow *self)
{
  gboolean shown;

  g_object_get (self->loading_page, "shown", &shown, NULL);
  if (shown)
    ctct_window_show_page (self, CTCT_WINDOW_LOADING);
}

static void
lists_cb (CtctWindow *self)
{
  ctct_window_give_lists (self);
}

static void
drop_session (CtctWindow *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, lists_cb, self);
  if (self->session != NULL && ctct_session_get_sync (self->session) != NULL)
    g_signal_handlers_disconnect_by_data (ctct_session_get_sync (self->session), self);
  g_clear_object (&self->session);
}

static void
drop_dialogs (CtctWindow *self)
{
  ctct_window_set_dialog (self, NULL);
  g_queue_clear (&self->dialogs);
}

static void
ctct_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctWindow *self = CTCT_WINDOW (object);

  switch ((Prop) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctWindow *self = CTCT_WINDOW (object);

  switch ((Prop) prop_id)
    {
    case PROP_SESSION:
      ctct_window_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What was turned to before there was anything to see is built now. */
static void
ctct_window_show (GtkWidget *widget)
{
  CtctWindow *self = CTCT_WINDOW (widget);

  g_clear_handle_id (&self->present_timer, g_source_remove);
  ctct_window_turn_page (self);
  ctct_window_order_panes (self);

  GTK_WIDGET_CLASS (ctct_window_parent_class)->show (widget);
}

static void
ctct_window_dispose (GObject *object)
{
  CtctWindow *self = CTCT_WINDOW (object);

  g_clear_handle_id (&self->build_idle, g_source_remove);
  g_clear_handle_id (&self->present_timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  drop_dialogs (self);
  g_clear_weak_pointer (&self->focus_before);
  ctct_window_drop_list (self);
  ctct_window_drop_hold (self);
  ctct_window_release_written (self);
  drop_session (self);
  g_clear_object (&self->update);
  g_clear_object (&self->update_draft);
  g_clear_object (&self->reported);
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->toast);
  g_clear_object (&self->saved_base);
  g_clear_object (&self->saved_draft);
  g_clear_object (&self->saved_result);
  g_clear_object (&self->contact);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_WINDOW);

  G_OBJECT_CLASS (ctct_window_parent_class)->dispose (object);
}

static void
ctct_window_finalize (GObject *object)
{
  CtctWindow *self = CTCT_WINDOW (object);

  g_clear_pointer (&self->query, g_free);
  g_clear_error (&self->problem);
  g_clear_pointer (&self->wish, g_free);
  ctct_window_forget_errand (self);
  /* What has been sent is settled by its answer, which may come after the window has gone. */
  g_clear_object (&self->hold);
  g_clear_object (&self->pending);

  G_OBJECT_CLASS (ctct_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-window.ui");

  gtk_widget_class_bind_template_child (widget_class, CtctWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, content);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, message);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, report);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, pending_bar);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, elsewhere_bar);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, outcomes_scroller);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, outcomes);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, action_bar);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, unsubscribe_button);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, come_back_button);
  gtk_widget_class_bind_template_child (widget_class, CtctWindow, loading_page);
  gtk_widget_class_bind_template_callback (widget_class, loading_shown_cb);
}

static void
ctct_window_class_init (CtctWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_window_get_property;
  object_class->set_property = ctct_window_set_property;
  object_class->dispose = ctct_window_dispose;
  object_class->finalize = ctct_window_finalize;
  GTK_WIDGET_CLASS (klass)->show = ctct_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = ctct_window_close_request;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, CTCT_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CTCT_TYPE_LATE_SPINNER);
  g_type_ensure (CTCT_TYPE_LOADING_PAGE);
  g_type_ensure (CTCT_TYPE_MESSAGE_BAR);
  g_type_ensure (CTCT_TYPE_PENDING_BAR);
  g_type_ensure (CTCT_TYPE_SAVE_REPORT);
  g_type_ensure (CTCT_TYPE_COLUMN_LAYOUT);
  g_type_ensure (CTCT_TYPE_SCROLL_LAYOUT);
  g_type_ensure (CTCT_TYPE_SHRINK_BUTTON);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
active_cb (GtkWindow *window)
{
  if (gtk_window_is_active (window))
    ctct_notice_withdraw (window);
}

static void
ctct_window_init (CtctWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_button_wrap (GTK_WIDGET (self));
  ctct_button_name_mend (GTK_WIDGET (self));
  ctct_window_add_actions (self);
  ctct_window_add_undo_key (self);
  ctct_window_add_scroll_keys (self);
  ctct_window_follow_leaflet (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  ctct_window_show_page (self, CTCT_WINDOW_WELCOME);
}

CtctWindow *
ctct_window_new (GtkApplication *application, CtctSession *session)
{
  return g_object_new (CTCT_TYPE_WINDOW, "application", application, "session", session, NULL);
}

CtctSession *
ctct_window_get_session (CtctWindow *self)
{
  return self->session;
}

static void
fulfil_wish (CtctWindow *self)
{
  g_autofree char *wish = g_steal_pointer (&self->wish);

  if (wish != NULL)
    ctct_window_open (self, wish);
}

void
ctct_window_set_session (CtctWindow *self, CtctSession *session)
{
  if (self->session == session)
    return;

  ctct_window_drop_hold (self);
  g_clear_object (&self->hold);
  g_clear_object (&self->pending);
  drop_session (self);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::lists", G_CALLBACK (lists_cb), self,
                           G_CONNECT_SWAPPED);
  ctct_window_create_hold (self);
  ctct_window_build_list (self);
  ctct_window_give_session (self);
  ctct_window_show_page (self, CTCT_WINDOW_HOME);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  fulfil_wish (self);
}

void
ctct_window_show_no_account (CtctWindow *self, const char *problem)
{
  if (self->session != NULL)
    return;

  ctct_window_build_page (self, CTCT_WINDOW_WELCOME);
  ctct_welcome_page_set_problem (self->welcome_page, problem);
}

void
ctct_window_show_page (CtctWindow *self, CtctWindowPage page)
{
  if (page != self->page)
    {
      ctct_message_bar_hide (self->message);
      ctct_window_forget_report (self);
    }

  self->page = page;
  ctct_window_mark_page (self);
  ctct_window_update (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    ctct_window_turn_page (self);
  else if (self->present_timer != 0 && page != CTCT_WINDOW_LOADING)
    gtk_window_present (GTK_WINDOW (self));
}

/* Sets whatever follows from what is shown and what is under way. */
void
ctct_window_update (CtctWindow *self)
{
  gboolean refreshing = ctct_window_is_refreshing (self);
  gboolean reading = self->cancellable != NULL && !self->writing && !refreshing;

  ctct_loading_page_set_busy (self->loading_page, reading);
  ctct_late_spinner_set_busy (
      self->spinner, (self->writing || refreshing || ctct_window_is_sending (self)) &&
                         self->dialog == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !self->writing);
  update_title (self);
  update_header_bar (self);
  update_action_bar (self);
  update_bars (self);
  ctct_window_update_actions (self);
}

void
ctct_window_show_toast (CtctWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
  ctct_button_name_mend (GTK_WIDGET (self->toasts));
}

void
ctct_window_add_toast (CtctWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  /* What was said before is out of date, and nobody waits for it to go. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  self->toast = adw_toast_new (markup);
  /* Where somebody is looking. */
  if (ctct_window_is_list_alone (self))
    ctct_contacts_pane_add_toast (self->pane, g_object_ref (self->toast));
  else
    ctct_window_show_toast (self, g_object_ref (self->toast));
}

void
ctct_window_set_dialog (CtctWindow *self, GtkWindow *dialog)
{
  g_clear_weak_pointer (&self->dialog);
  g_set_weak_pointer (&self->dialog, dialog);
}

static void
dialog_gone_cb (CtctWindow *self, GtkWindow *dialog)
{
  GtkWindow *next;

  g_queue_remove (&self->dialogs, dialog);
  if (dialog == self->dialog)
    ctct_window_set_dialog (self, NULL);
  if (self->session == NULL || self->dialog != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  next = g_queue_pop_head (&self->dialogs);
  if (next != NULL)
    {
      ctct_window_set_dialog (self, next);
      gtk_window_present (next);
    }
  ctct_window_update (self);
}

void
ctct_window_present_dialog (CtctWindow *self, GtkWindow *dialog)
{
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (dialog_gone_cb), self, G_CONNECT_SWAPPED);
  if (self->dialog != NULL)
    {
      g_queue_push_tail (&self->dialogs, dialog);
      return;
    }

  ctct_window_set_dialog (self, dialog);
  gtk_window_present (dialog);
  ctct_window_update (self);
}

char *
ctct_window_dup_contact_name (CtctWindow *self)
{
  g_autofree char *name = ctct_contact_dup_display_name (self->contact);

  return g_strdup (*name != '\0' ? name : ctct_contact_get_id (self->contact));
}
