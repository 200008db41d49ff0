/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-pending-bar.h"

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

static void
show_request (CtctPendingBar *self, CtctUnsubscribeRequest *request)
{
  guint remaining = ctct_hold_get_remaining (self->hold);
  g_autofree char *text = ctct_unsubscribe_text_dup_countdown (
      request, ctct_hold_get_resting (self->hold) ? 0 : remaining);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_progress_bar_set_fraction (self->progress,
                                 remaining / (double) ctct_hold_get_seconds (self->hold));
}

/* What was held last stays readable while the bar slides away. */
static void
update_cb (CtctPendingBar *self)
{
  CtctUnsubscribeRequest *request =
      self->hold != NULL ? ctct_hold_get_request (self->hold) : NULL;

  if (request != NULL)
    show_request (self, request);
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
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
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

  g_type_ensure (CTCT_TYPE_UNDO_BUTTON);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ctct_pending_bar_init (CtctPendingBar *self)
{
  static const char *const changes[] = { "notify::request", "notify::remaining",
                                         "notify::resting" };

  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_button_name_mend (GTK_WIDGET (self));

  self->hold_signals = g_signal_group_new (CTCT_TYPE_HOLD);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->hold_signals, changes[i], G_CALLBACK (update_cb), self);
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
  update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOLD]);
}
