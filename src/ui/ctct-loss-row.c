/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-loss-row.h"

#include "ctct-loss-text.h"

#include <glib/gi18n.h>

struct _CtctLossRow
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkLabel *title;
  GtkLabel *value;
  GtkLabel *reason;
  GtkCheckButton *send_check;
  GtkCheckButton *leave_check;

  /* State */
  gboolean may_send;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctLossRow, ctct_loss_row, ADW_TYPE_BIN)

/* Several rows have the same choices, which are told apart by what they are about. */
static void
set_name (GtkCheckButton *check, const char *title)
{
  /* Translators: the name of a thing, and the choice about it. */
  g_autofree char *name =
      g_strdup_printf (_("%s: %s"), title, gtk_check_button_get_label (check));

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
toggled_cb (CtctLossRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
ctct_loss_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_LOSS_ROW);

  G_OBJECT_CLASS (ctct_loss_row_parent_class)->dispose (object);
}

static void
ctct_loss_row_class_init (CtctLossRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_loss_row_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-loss-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctLossRow, title);
  gtk_widget_class_bind_template_child (widget_class, CtctLossRow, value);
  gtk_widget_class_bind_template_child (widget_class, CtctLossRow, reason);
  gtk_widget_class_bind_template_child (widget_class, CtctLossRow, send_check);
  gtk_widget_class_bind_template_child (widget_class, CtctLossRow, leave_check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
ctct_loss_row_init (CtctLossRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ctct_loss_row_new (const CtctLoss *loss, CtctContact *contact, GListModel *lists)
{
  CtctLossRow *self = g_object_new (CTCT_TYPE_LOSS_ROW, NULL);
  g_autofree char *title = ctct_loss_text_dup_title (loss, contact, lists);
  const char *value = ctct_loss_text_get_value (loss);

  self->may_send = loss->may_send;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->value, value);
  gtk_widget_set_visible (GTK_WIDGET (self->value), *value != '\0');
  gtk_label_set_label (self->reason, ctct_loss_text_get_reason (loss));
  gtk_widget_set_visible (GTK_WIDGET (self->send_check), loss->may_send);
  if (loss->may_send)
    {
      gtk_check_button_set_group (self->leave_check, self->send_check);
      gtk_check_button_set_active (self->send_check, TRUE);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  set_name (self->send_check, title);
  set_name (self->leave_check, title);

  return GTK_WIDGET (self);
}

gboolean
ctct_loss_row_is_decided (CtctLossRow *self)
{
  return self->may_send || ctct_loss_row_leaves_out (self);
}

gboolean
ctct_loss_row_leaves_out (CtctLossRow *self)
{
  return gtk_check_button_get_active (self->leave_check);
}
