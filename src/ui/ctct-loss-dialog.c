/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-loss-dialog.h"

#include "ctct-button-name.h"
#include "ctct-loss-row.h"
#include "ctct-scroll-layout.h"
#include "ctct-shrink-button.h"

#include <glib/gi18n.h>

#define ACTION_SAVE "answer.save"

struct _CtctLossDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkButton *save_button;
  GtkLabel *body;
  GtkBox *rows;

  /* Owned */
  GPtrArray *choices; /* CtctLossRow */
  gboolean *answer;
};

G_DEFINE_FINAL_TYPE (CtctLossDialog, ctct_loss_dialog, ADW_TYPE_WINDOW)

static gboolean
is_complete (CtctLossDialog *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (!ctct_loss_row_is_decided (self->choices->pdata[i]))
      return FALSE;

  return TRUE;
}

static gboolean
sends_all (CtctLossDialog *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (!ctct_loss_row_is_decided (self->choices->pdata[i]) ||
        ctct_loss_row_leaves_out (self->choices->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
chosen_cb (CtctLossDialog *self)
{
  gtk_button_set_label (self->save_button,
                        sends_all (self) ? _("_Save") : _("_Save Without Them"));
  ctct_button_name_mend (GTK_WIDGET (self->save_button));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), ACTION_SAVE, is_complete (self));
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtctLossDialog *self = CTCT_LOSS_DIALOG (widget);

  self->answer = g_new0 (gboolean, self->choices->len);
  for (guint i = 0; i < self->choices->len; i++)
    self->answer[i] = ctct_loss_row_leaves_out (self->choices->pdata[i]);

  gtk_window_close (GTK_WINDOW (self));
}

static void
ctct_loss_dialog_dispose (GObject *object)
{
  CtctLossDialog *self = CTCT_LOSS_DIALOG (object);

  g_ptr_array_set_size (self->choices, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_LOSS_DIALOG);

  G_OBJECT_CLASS (ctct_loss_dialog_parent_class)->dispose (object);
}

static void
ctct_loss_dialog_finalize (GObject *object)
{
  CtctLossDialog *self = CTCT_LOSS_DIALOG (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->answer, g_free);

  G_OBJECT_CLASS (ctct_loss_dialog_parent_class)->finalize (object);
}

static void
ctct_loss_dialog_class_init (CtctLossDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_loss_dialog_dispose;
  object_class->finalize = ctct_loss_dialog_finalize;

  gtk_widget_class_install_action (widget_class, ACTION_SAVE, NULL, save_cb);
  g_type_ensure (CTCT_TYPE_SCROLL_LAYOUT);
  g_type_ensure (CTCT_TYPE_SHRINK_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-loss-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctLossDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, CtctLossDialog, body);
  gtk_widget_class_bind_template_child (widget_class, CtctLossDialog, rows);
}

static void
ctct_loss_dialog_init (CtctLossDialog *self)
{
  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtctLossDialog *
ctct_loss_dialog_new (GPtrArray *losses, CtctContact *contact, const char *name, GListModel *lists)
{
  CtctLossDialog *self = g_object_new (CTCT_TYPE_LOSS_DIALOG, NULL);
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is the name of a person. */
      _("The service keeps this about %s, but does not take it back when the contact is saved. "
        "Nothing has been changed yet."),
      name);

  gtk_label_set_label (self->body, body);
  for (guint i = 0; i < losses->len; i++)
    {
      GtkWidget *row = ctct_loss_row_new (losses->pdata[i], contact, lists);

      g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->rows, row);
      g_ptr_array_add (self->choices, g_object_ref (row));
    }
  chosen_cb (self);

  return self;
}

const gboolean *
ctct_loss_dialog_get_answer (CtctLossDialog *self)
{
  return self->answer;
}
