/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-frame.h"

#include "ctct-contact-row.h"
#include "ctct-selection.h"

#include <math.h>

struct _CtctListFrame
{
  AdwBin parent_instance;

  /* Borrowed */
  GtkListView *list_view; /* weak */
};

G_DEFINE_FINAL_TYPE (CtctListFrame, ctct_list_frame, ADW_TYPE_BIN)

static gboolean
has_focus (CtctListFrame *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static CtctSelection *
get_selection (CtctListFrame *self)
{
  return self->list_view != NULL ? CTCT_SELECTION (gtk_list_view_get_model (self->list_view))
                                 : NULL;
}

/* All rows are equally high. */
static guint
find_first_in_sight (CtctListFrame *self, guint n_rows)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));
  double upper = gtk_adjustment_get_upper (adjustment);

  if (upper <= 0)
    return 0;

  return MIN ((guint) ceil (gtk_adjustment_get_value (adjustment) / upper * n_rows), n_rows - 1);
}

static gboolean
is_same (CtctContactSummary *a, CtctContactSummary *b)
{
  return a != NULL && b != NULL &&
         ctct_contact_summary_get_row (a) == ctct_contact_summary_get_row (b);
}

static GtkWidget *
find_row (CtctListFrame *self, CtctContactSummary *summary)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (CTCT_IS_CONTACT_ROW (row) &&
          is_same (summary, ctct_contact_row_get_summary (CTCT_CONTACT_ROW (row))))
        return item;
    }

  return NULL;
}

static gboolean
focus_position (CtctListFrame *self, guint position)
{
  g_autoptr (CtctContactSummary) summary = NULL;
  GtkWidget *row;

  /* A row that is out of sight is made by this. */
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
  summary = g_list_model_get_item (G_LIST_MODEL (get_selection (self)), position);
  row = find_row (self, summary);
  return row != NULL && gtk_widget_grab_focus (row);
}

/* While several are being selected, the list knows where somebody is among them. */
static gboolean
enter (CtctListFrame *self)
{
  CtctSelection *selection = get_selection (self);
  guint n_rows = selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (selection)) : 0;
  guint position;

  if (n_rows == 0)
    return FALSE;

  if (ctct_selection_get_several (selection))
    return gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);

  position = ctct_selection_find_current (selection);
  if (position == GTK_INVALID_LIST_POSITION)
    position = find_first_in_sight (self, n_rows);
  return focus_position (self, position) ||
         gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static gboolean
ctct_list_frame_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CtctListFrame *self = CTCT_LIST_FRAME (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (ctct_list_frame_parent_class)->focus (widget, direction);

  return !has_focus (self) && enter (self);
}

static gboolean
ctct_list_frame_grab_focus (GtkWidget *widget)
{
  CtctListFrame *self = CTCT_LIST_FRAME (widget);

  return has_focus (self) || enter (self);
}

static void
ctct_list_frame_dispose (GObject *object)
{
  g_clear_weak_pointer (&CTCT_LIST_FRAME (object)->list_view);

  G_OBJECT_CLASS (ctct_list_frame_parent_class)->dispose (object);
}

static void
ctct_list_frame_class_init (CtctListFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ctct_list_frame_dispose;
  GTK_WIDGET_CLASS (klass)->focus = ctct_list_frame_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = ctct_list_frame_grab_focus;
}

static void
ctct_list_frame_init (CtctListFrame *self)
{
}

void
ctct_list_frame_set_list (CtctListFrame *self, GtkListView *list_view)
{
  g_set_weak_pointer (&self->list_view, list_view);
}
