/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-pending-bar.h"

#include "ctct-aside.h"
#include "ctct-button-name.h"
#include "ctct-undo-button.h"
#include "ctct-unsubscribe-text.h"

struct _CtctPendingBar
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkProgressBar *progress;
  CtctUndoButton *undo_button;

  /* Owned */
  CtctHold *hold;
  GSignalGroup *hold_signals;
};

typedef enum
{
  PROP_HOLD = 1,
} Prop;

static GParamSpec *properties[PROP_HOLD + 1];

G_DEFINE_FINAL_TYPE (CtctPendingBar, ctct_pending_bar, ADW_TYPE_BIN)

/* The name stays as it is while the time runs, or a screen reader would read it out each second. */
static void
name_request (CtctPendingBar *self, CtctUnsubscribeRequest *request)
{
  g_autofree char *name = ctct_unsubscribe_text_dup_announcement (request);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_time (CtctPendingBar *self, CtctUnsubscribeRequest *request)
{
  guint remaining = ctct_hold_get_remaining (self->hold);
  g_autofree char *text = ctct_unsubscribe_text_dup_countdown (
      request, ctct_hold_get_resting (self->hold) ? 0 : remaining);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_progress_bar_set_fraction (self->progress,
                                 remaining / (double) ctct_hold_get_seconds (self->hold));
}

static CtctUnsubscribeRequest *
get_request (CtctPendingBar *self)
{
  return self->hold != NULL ? ctct_hold_get_request (self->hold) : NULL;
}

static void
time_cb (CtctPendingBar *self)
{
  CtctUnsubscribeRequest *request = get_request (self);

  if (request != NULL)
    show_time (self, request);
}

/* What was held last stays readable while the bar slides away. */
static void
request_cb (CtctPendingBar *self)
{
  CtctUnsubscribeRequest *request = get_request (self);

  if (request != NULL)
    name_request (self, request);
  time_cb (self);
  gtk_revealer_set_reveal_child (self->revealer, request != NULL);
}

static void
send_now_cb (CtctPendingBar *self)
{
  if (self->hold != NULL)
    ctct_hold_send_now (self->hold);
}

static void
ctct_pending_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctPendingBar *self = CTCT_PENDING_BAR (object);

  switch ((Prop) prop_id)
    {
    case PROP_HOLD:
      g_value_set_object (value, self->hold);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_pending_bar_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  CtctPendingBar *self = CTCT_PENDING_BAR (object);

  switch ((Prop) prop_id)
    {
    case PROP_HOLD:
      ctct_pending_bar_set_hold (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_pending_bar_dispose (GObject *object)
{
  CtctPendingBar *self = CTCT_PENDING_BAR (object);

  g_clear_object (&self->hold_signals);
  /* The template takes its children away without telling the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_PENDING_BAR);
  g_clear_object (&self->hold);

  G_OBJECT_CLASS (ctct_pending_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-pending-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctPendingBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CtctPendingBar, label);
  gtk_widget_class_bind_template_child (widget_class, CtctPendingBar, progress);
  gtk_widget_class_bind_template_child (widget_class, CtctPendingBar, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, send_now_cb);
  /* A status has no name of its own to newer toolkits. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
ctct_pending_bar_class_init (CtctPendingBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_pending_bar_get_property;
  object_class->set_property = ctct_pending_bar_set_property;
  object_class->dispose = ctct_pending_bar_dispose;

  properties[PROP_HOLD] =
      g_param_spec_object ("hold", NULL, NULL, CTCT_TYPE_HOLD,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CTCT_TYPE_ASIDE);
  g_type_ensure (CTCT_TYPE_UNDO_BUTTON);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ctct_pending_bar_init (CtctPendingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_button_name_mend (GTK_WIDGET (self));

  self->hold_signals = g_signal_group_new (CTCT_TYPE_HOLD);
  g_signal_group_connect_swapped (self->hold_signals, "notify::request", G_CALLBACK (request_cb),
                                  self);
  g_signal_group_connect_swapped (self->hold_signals, "notify::remaining", G_CALLBACK (time_cb),
                                  self);
  g_signal_group_connect_swapped (self->hold_signals, "notify::resting", G_CALLBACK (time_cb),
                                  self);
}

GtkWidget *
ctct_pending_bar_new (CtctHold *hold)
{
  return g_object_new (CTCT_TYPE_PENDING_BAR, "hold", hold, NULL);
}

void
ctct_pending_bar_set_hold (CtctPendingBar *self, CtctHold *hold)
{
  g_return_if_fail (CTCT_IS_PENDING_BAR (self));

  if (!g_set_object (&self->hold, hold))
    return;

  g_signal_group_set_target (self->hold_signals, hold);
  ctct_undo_button_set_hold (self->undo_button, hold);
  request_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOLD]);
}
