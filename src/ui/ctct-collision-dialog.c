/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-collision-dialog.h"

#include "ctct-change-text.h"
#include "ctct-collision-row.h"
#include "ctct-scroll-layout.h"
#include "ctct-shrink-button.h"
#include "ctct-value-text.h"

#include <glib/gi18n.h>

#define ACTION_KEEP_MINE   "answer.keep-mine"
#define ACTION_TAKE_THEIRS "answer.take-theirs"
#define ACTION_SAVE        "answer.save"

struct _CtctCollisionDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkWidget *save_button;
  GtkLabel *body;
  GtkWidget *shortcuts;
  GtkBox *rows;
  AdwPreferencesGroup *others;

  /* Owned */
  GPtrArray *sides; /* CtctCollisionRow */
  CtctSide *answer;
};

G_DEFINE_FINAL_TYPE (CtctCollisionDialog, ctct_collision_dialog, ADW_TYPE_WINDOW)

static gboolean
is_complete (CtctCollisionDialog *self)
{
  CtctSide side;

  for (guint i = 0; i < self->sides->len; i++)
    if (!ctct_collision_row_get_side (self->sides->pdata[i], &side))
      return FALSE;

  return TRUE;
}

static void
chosen_cb (CtctCollisionDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), ACTION_SAVE, is_complete (self));
}

static void
choose_all (CtctCollisionDialog *self, CtctSide side)
{
  for (guint i = 0; i < self->sides->len; i++)
    ctct_collision_row_set_side (self->sides->pdata[i], side);

  gtk_widget_grab_focus (self->save_button);
}

static void
keep_mine_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_all (CTCT_COLLISION_DIALOG (widget), CTCT_SIDE_MINE);
}

static void
take_theirs_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_all (CTCT_COLLISION_DIALOG (widget), CTCT_SIDE_THEIRS);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtctCollisionDialog *self = CTCT_COLLISION_DIALOG (widget);

  self->answer = g_new0 (CtctSide, self->sides->len);
  for (guint i = 0; i < self->sides->len; i++)
    ctct_collision_row_get_side (self->sides->pdata[i], &self->answer[i]);

  gtk_window_close (GTK_WINDOW (self));
}

static void
add_row (CtctCollisionDialog *self, const CtctCollision *collision, const char *label)
{
  GtkWidget *row = ctct_collision_row_new (collision, label);

  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->sides, g_object_ref (row));
}

static gboolean
collides (CtctMerge *merge, const CtctFieldPath *path)
{
  GPtrArray *collisions = ctct_merge_get_collisions (merge);

  for (guint i = 0; i < collisions->len; i++)
    if (ctct_field_path_equal (((CtctCollision *) collisions->pdata[i])->mine->path, path))
      return TRUE;

  return FALSE;
}

static void
add_other (CtctCollisionDialog *self, const CtctChange *change, const char *label)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *before = ctct_value_dup_line (change->path, change->before);
  g_autofree char *after = ctct_value_dup_line (change->path, change->after);
  /* Translators: what a field said before, and what it says now. */
  g_autofree char *subtitle = g_strdup_printf (_("%s → %s"), before, after);

  g_object_set (row,
                "use-markup", FALSE,
                "activatable", FALSE,
                "title", label,
                "title-lines", 0,
                "subtitle", subtitle,
                "subtitle-lines", 0,
                NULL);
  adw_preferences_group_add (self->others, row);
}

static void
fill (CtctCollisionDialog *self, CtctMerge *merge, GListModel *lists)
{
  GPtrArray *collisions = ctct_merge_get_collisions (merge);
  GPtrArray *changes = ctct_merge_get_their_changes (merge);
  guint n_others = 0;

  for (guint i = 0; i < collisions->len; i++)
    {
      const CtctCollision *collision = g_ptr_array_index (collisions, i);
      g_autofree char *label = ctct_change_dup_label (collision->mine, lists);

      add_row (self, collision, label);
    }

  for (guint i = 0; i < changes->len; i++)
    {
      const CtctChange *change = g_ptr_array_index (changes, i);
      g_autofree char *label = ctct_change_dup_label (change, lists);

      if (collides (merge, change->path))
        continue;
      add_other (self, change, label);
      n_others++;
    }

  gtk_widget_set_visible (self->shortcuts, collisions->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n_others > 0);
}

static void
ctct_collision_dialog_dispose (GObject *object)
{
  CtctCollisionDialog *self = CTCT_COLLISION_DIALOG (object);

  g_ptr_array_set_size (self->sides, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_COLLISION_DIALOG);

  G_OBJECT_CLASS (ctct_collision_dialog_parent_class)->dispose (object);
}

static void
ctct_collision_dialog_finalize (GObject *object)
{
  CtctCollisionDialog *self = CTCT_COLLISION_DIALOG (object);

  g_clear_pointer (&self->sides, g_ptr_array_unref);
  g_clear_pointer (&self->answer, g_free);

  G_OBJECT_CLASS (ctct_collision_dialog_parent_class)->finalize (object);
}

static void
ctct_collision_dialog_class_init (CtctCollisionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_collision_dialog_dispose;
  object_class->finalize = ctct_collision_dialog_finalize;

  gtk_widget_class_install_action (widget_class, ACTION_KEEP_MINE, NULL, keep_mine_cb);
  gtk_widget_class_install_action (widget_class, ACTION_TAKE_THEIRS, NULL, take_theirs_cb);
  gtk_widget_class_install_action (widget_class, ACTION_SAVE, NULL, save_cb);
  g_type_ensure (CTCT_TYPE_SCROLL_LAYOUT);
  g_type_ensure (CTCT_TYPE_SHRINK_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-collision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionDialog, body);
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionDialog, shortcuts);
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, CtctCollisionDialog, others);
}

static void
ctct_collision_dialog_init (CtctCollisionDialog *self)
{
  self->sides = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtctCollisionDialog *
ctct_collision_dialog_new (CtctMerge *merge, const char *name, GListModel *lists)
{
  CtctCollisionDialog *self = g_object_new (CTCT_TYPE_COLLISION_DIALOG, NULL);
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is the name of a person. */
      _("Some of what was changed here about %s has been changed elsewhere meanwhile. Choose for "
        "each what stays. Nothing has been saved yet."),
      name);

  gtk_label_set_label (self->body, body);
  fill (self, merge, lists);
  chosen_cb (self);

  return self;
}

const CtctSide *
ctct_collision_dialog_get_sides (CtctCollisionDialog *self)
{
  return self->answer;
}
