/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-undo-button.h"

#include "ctct-button-name.h"

#include <glib/gi18n.h>

struct _CtctUndoButton
{
  GtkButton parent_instance;

  /* Owned */
  CtctHold *hold;

  /* State */
  gboolean focused;
  gboolean pointed_at;
  gboolean resting; /* the hold rests because of this button */
};

typedef enum
{
  PROP_HOLD = 1,
} Prop;

static GParamSpec *properties[PROP_HOLD + 1];

G_DEFINE_FINAL_TYPE (CtctUndoButton, ctct_undo_button, GTK_TYPE_BUTTON)

static void
set_resting (CtctUndoButton *self, gboolean resting)
{
  if (self->hold == NULL || self->resting == resting)
    return;

  self->resting = resting;
  if (resting)
    ctct_hold_rest (self->hold);
  else
    ctct_hold_unrest (self->hold);
}

static void
update (CtctUndoButton *self)
{
  set_resting (self, self->focused || self->pointed_at);
}

static void
focus_enter_cb (CtctUndoButton *self)
{
  self->focused = TRUE;
  update (self);
}

static void
focus_leave_cb (CtctUndoButton *self)
{
  self->focused = FALSE;
  update (self);
}

static void
pointer_enter_cb (CtctUndoButton *self)
{
  self->pointed_at = TRUE;
  update (self);
}

static void
pointer_leave_cb (CtctUndoButton *self)
{
  self->pointed_at = FALSE;
  update (self);
}

static void
add_controllers (CtctUndoButton *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_enter_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
ctct_undo_button_clicked (GtkButton *button)
{
  CtctUndoButton *self = CTCT_UNDO_BUTTON (button);

  if (self->hold != NULL)
    ctct_hold_undo (self->hold);
}

/* A button that is not on screen any more keeps nothing waiting, whatever it was told last. */
static void
ctct_undo_button_unmap (GtkWidget *widget)
{
  CtctUndoButton *self = CTCT_UNDO_BUTTON (widget);

  GTK_WIDGET_CLASS (ctct_undo_button_parent_class)->unmap (widget);

  self->focused = FALSE;
  self->pointed_at = FALSE;
  update (self);
}

static void
ctct_undo_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctUndoButton *self = CTCT_UNDO_BUTTON (object);

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
ctct_undo_button_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  CtctUndoButton *self = CTCT_UNDO_BUTTON (object);

  switch ((Prop) prop_id)
    {
    case PROP_HOLD:
      ctct_undo_button_set_hold (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_undo_button_dispose (GObject *object)
{
  CtctUndoButton *self = CTCT_UNDO_BUTTON (object);

  set_resting (self, FALSE);
  g_clear_object (&self->hold);

  G_OBJECT_CLASS (ctct_undo_button_parent_class)->dispose (object);
}

static void
ctct_undo_button_class_init (CtctUndoButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_undo_button_get_property;
  object_class->set_property = ctct_undo_button_set_property;
  object_class->dispose = ctct_undo_button_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = ctct_undo_button_unmap;
  GTK_BUTTON_CLASS (klass)->clicked = ctct_undo_button_clicked;

  properties[PROP_HOLD] =
      g_param_spec_object ("hold", NULL, NULL, CTCT_TYPE_HOLD,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_undo_button_init (CtctUndoButton *self)
{
  gtk_button_set_label (GTK_BUTTON (self), _("Un_do"));
  gtk_button_set_use_underline (GTK_BUTTON (self), TRUE);
  ctct_button_name_mend (GTK_WIDGET (self));
  add_controllers (self);
}

GtkWidget *
ctct_undo_button_new (CtctHold *hold)
{
  return g_object_new (CTCT_TYPE_UNDO_BUTTON, "hold", hold, NULL);
}

void
ctct_undo_button_set_hold (CtctUndoButton *self, CtctHold *hold)
{
  g_return_if_fail (CTCT_IS_UNDO_BUTTON (self));

  if (self->hold == hold)
    return;

  set_resting (self, FALSE);
  g_set_object (&self->hold, hold);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOLD]);
}
