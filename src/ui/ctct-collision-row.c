/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-collision-row.h"

#include "ctct-value-text.h"

#include <glib/gi18n.h>

struct _CtctCollisionRow
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkLabel *place;
  GtkLabel *base;
  GtkCheckButton *mine_check;
  GtkCheckButton *theirs_check;
  GtkLabel *mine;
  GtkLabel *theirs;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctCollisionRow, ctct_collision_row, ADW_TYPE_BIN)

/* The check mark alone would be called by the value, and the two sides could not be told apart. */
static void
set_name (GtkCheckButton *check, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
toggled_cb (CtctCollisionRow *self, GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check))
    g_signal_emit (self, signals[CHOSEN], 0);
}

/* GTK looks for the next of two radio buttons beside each other where it is not. */
static gboolean
arrow_cb (GtkWidget *widget, GVariant *side, gpointer user_data)
{
  CtctCollisionRow *self = CTCT_COLLISION_ROW (widget);
  gboolean theirs = g_variant_get_int32 (side) == CTCT_SIDE_THEIRS;
  GtkCheckButton *check = theirs ? self->theirs_check : self->mine_check;

  gtk_check_button_set_active (check, TRUE);

  return gtk_widget_grab_focus (GTK_WIDGET (check));
}

static gboolean
sideways_cb (GtkWidget *widget, GVariant *side, gpointer user_data)
{
  gboolean turned = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean theirs = (g_variant_get_int32 (side) == CTCT_SIDE_THEIRS) != turned;
  g_autoptr (GVariant) seen =
      g_variant_ref_sink (g_variant_new_int32 (theirs ? CTCT_SIDE_THEIRS : CTCT_SIDE_MINE));

  return arrow_cb (widget, seen, user_data);
}

static void
ctct_collision_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_COLLISION_ROW);

  G_OBJECT_CLASS (ctct_collision_row_parent_class)->dispose (object);
}

static void
ctct_collision_row_class_init (CtctCollisionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_collision_row_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, sideways_cb, "i", CTCT_SIDE_MINE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, sideways_cb, "i", CTCT_SIDE_THEIRS);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, arrow_cb, "i", CTCT_SIDE_MINE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, arrow_cb, "i", CTCT_SIDE_THEIRS);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-collision-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionRow, place);
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionRow, base);
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionRow, mine_check);
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionRow, theirs_check);
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionRow, mine);
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionRow, theirs);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
ctct_collision_row_init (CtctCollisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ctct_collision_row_new (const CtctCollision *collision, const char *label)
{
  CtctCollisionRow *self = g_object_new (CTCT_TYPE_COLLISION_ROW, NULL);
  const CtctFieldPath *path = collision->mine->path;
  g_autofree char *before = ctct_value_dup_line (path, collision->mine->before);
  g_autofree char *mine = ctct_value_dup_text (path, collision->mine->after);
  g_autofree char *theirs = ctct_value_dup_text (path, collision->theirs);
  /* Translators: what a field said before two people changed it. */
  g_autofree char *base = g_strdup_printf (_("Was: %s"), before);
  /* Translators: the name of a field, and what stands in it on one of two sides. */
  g_autofree char *mine_name = g_strdup_printf (_("%s, yours: %s"), label, mine);
  /* Translators: the name of a field, and what somebody else wrote into it. */
  g_autofree char *theirs_name = g_strdup_printf (_("%s, theirs: %s"), label, theirs);

  gtk_label_set_label (self->place, label);
  gtk_label_set_label (self->base, base);
  gtk_label_set_label (self->mine, mine);
  gtk_label_set_label (self->theirs, theirs);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  set_name (self->mine_check, mine_name);
  set_name (self->theirs_check, theirs_name);

  return GTK_WIDGET (self);
}

gboolean
ctct_collision_row_get_side (CtctCollisionRow *self, CtctSide *side)
{
  *side = gtk_check_button_get_active (self->theirs_check) ? CTCT_SIDE_THEIRS : CTCT_SIDE_MINE;

  return *side == CTCT_SIDE_THEIRS || gtk_check_button_get_active (self->mine_check);
}

void
ctct_collision_row_set_side (CtctCollisionRow *self, CtctSide side)
{
  gtk_check_button_set_active (side == CTCT_SIDE_MINE ? self->mine_check : self->theirs_check,
                               TRUE);
}
