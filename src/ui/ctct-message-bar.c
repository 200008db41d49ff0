/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-message-bar.h"

#include "ctct-button-name.h"
#include "ctct-button-wrap.h"
#include "ctct-scroll-layout.h"

struct _CtctMessageBar
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkRevealer *revealer;
  GtkLabel *heading;
  GtkLabel *body;
  GtkButton *button;
};

enum
{
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctMessageBar, ctct_message_bar, ADW_TYPE_BIN)

static void
dismiss_cb (CtctMessageBar *self)
{
  ctct_message_bar_hide (self);
  g_signal_emit (self, signals[DISMISSED], 0);
}

static void
ctct_message_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_MESSAGE_BAR);

  G_OBJECT_CLASS (ctct_message_bar_parent_class)->dispose (object);
}

static void
ctct_message_bar_class_init (CtctMessageBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_message_bar_dispose;

  signals[DISMISSED] = g_signal_new ("dismissed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CTCT_TYPE_SCROLL_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-message-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctMessageBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CtctMessageBar, heading);
  gtk_widget_class_bind_template_child (widget_class, CtctMessageBar, body);
  gtk_widget_class_bind_template_child (widget_class, CtctMessageBar, button);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
ctct_message_bar_init (CtctMessageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ctct_message_bar_new (void)
{
  return g_object_new (CTCT_TYPE_MESSAGE_BAR, NULL);
}

void
ctct_message_bar_show (CtctMessageBar *self, const char *heading, const char *body)
{
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->body, body);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->button), FALSE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
ctct_message_bar_offer (CtctMessageBar *self, const char *label, const char *action_name)
{
  gtk_button_set_label (self->button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action_name);
  ctct_button_name_mend (GTK_WIDGET (self->button));
  ctct_button_wrap (GTK_WIDGET (self->button));
  gtk_widget_set_visible (GTK_WIDGET (self->button), TRUE);
}

void
ctct_message_bar_hide (CtctMessageBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
