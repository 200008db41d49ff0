/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-selection-private.h"

typedef enum
{
  PROP_COUNT = 1,
  PROP_SEVERAL,
} Prop;

static GParamSpec *properties[PROP_SEVERAL + 1];

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctSelection,
                               ctct_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ctct_selection_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          ctct_selection_selection_model_init))

guint
ctct_selection_get_size (CtctSelection *self)
{
  return g_list_model_get_n_items (self->shown);
}

void
ctct_selection_add_rows (CtctBitmap *rows, CtctOrder *order)
{
  for (guint i = 0; i < ctct_order_get_size (order); i++)
    ctct_bitmap_add (rows, ctct_order_get_row (order, i));
}

void
ctct_selection_take_selected (CtctSelection *self, CtctBitmap *selected)
{
  ctct_bitmap_free (self->selected);
  self->selected = selected;
  self->is_counted = FALSE;
}

static CtctBitmap *
create_current (CtctSelection *self)
{
  CtctBitmap *rows = ctct_bitmap_new (0);

  if (self->current >= 0 && self->is_current_open)
    ctct_bitmap_add (rows, (guint32) self->current);

  return rows;
}

static void
tell_count (CtctSelection *self)
{
  g_clear_handle_id (&self->count_id, g_source_remove);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static gboolean
count_cb (gpointer user_data)
{
  CtctSelection *self = user_data;

  self->count_id = 0;
  tell_count (self);
  return G_SOURCE_REMOVE;
}

void
ctct_selection_tell (CtctSelection *self, guint position, guint n_items)
{
  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
  tell_count (self);
}

void
ctct_selection_tell_all (CtctSelection *self)
{
  ctct_selection_tell (self, 0, ctct_selection_get_size (self));
}

void
ctct_selection_end_range (CtctSelection *self)
{
  self->all_wanted = FALSE;
  g_clear_pointer (&self->before, ctct_bitmap_free);
}

gboolean
ctct_selection_let_go_of_current (CtctSelection *self)
{
  if (self->several)
    return FALSE;

  ctct_selection_take_selected (self, ctct_bitmap_new (0));
  return TRUE;
}

void
ctct_selection_become_several (CtctSelection *self)
{
  if (self->several)
    return;

  self->several = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEVERAL]);
}

/* A list may tell of a thousand changes one after another. */
static void
items_changed_cb (CtctSelection *self, guint position, guint n_removed, guint n_added)
{
  self->is_counted = FALSE;
  if (self->count_id == 0)
    self->count_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, count_cb, self, NULL);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
ctct_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_COUNT:
      g_value_set_uint (value, ctct_selection_get_count (CTCT_SELECTION (object)));
      break;
    case PROP_SEVERAL:
      g_value_set_boolean (value, CTCT_SELECTION (object)->several);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_selection_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_SEVERAL:
      ctct_selection_set_several (CTCT_SELECTION (object), g_value_get_boolean (value));
      break;
    case PROP_COUNT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_selection_finalize (GObject *object)
{
  CtctSelection *self = CTCT_SELECTION (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->shown);
  g_clear_object (&self->model);
  g_clear_pointer (&self->selected, ctct_bitmap_free);
  g_clear_pointer (&self->before, ctct_bitmap_free);

  G_OBJECT_CLASS (ctct_selection_parent_class)->finalize (object);
}

static void
ctct_selection_class_init (CtctSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_selection_get_property;
  object_class->set_property = ctct_selection_set_property;
  object_class->finalize = ctct_selection_finalize;

  properties[PROP_COUNT] =
      g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEVERAL] =
      g_param_spec_boolean ("several", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_selection_init (CtctSelection *self)
{
  self->selected = ctct_bitmap_new (0);
  self->current = -1;
  self->complete = TRUE;
}

CtctSelection *
ctct_selection_new (CtctContactListModel *model, GListModel *shown)
{
  CtctSelection *self = g_object_new (CTCT_TYPE_SELECTION, NULL);

  self->model = g_object_ref (model);
  self->shown = g_object_ref (shown);
  g_signal_connect_object (shown, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static guint
count_selected (CtctSelection *self)
{
  CtctOrder *order = ctct_contact_list_model_get_order (self->model);
  guint count = 0;

  for (guint i = 0; i < ctct_order_get_size (order); i++)
    count += ctct_bitmap_has (self->selected, ctct_order_get_row (order, i));

  return count;
}

guint
ctct_selection_get_count (CtctSelection *self)
{
  if (!self->is_counted)
    {
      self->count = count_selected (self);
      self->is_counted = TRUE;
    }

  return self->count;
}

guint
ctct_selection_get_n_selected (CtctSelection *self)
{
  return ctct_bitmap_count (self->selected);
}

gboolean
ctct_selection_get_several (CtctSelection *self)
{
  return self->several;
}

void
ctct_selection_set_several (CtctSelection *self, gboolean several)
{
  if (self->several == several)
    return;

  ctct_selection_end_range (self);
  self->several = several;
  ctct_selection_take_selected (self, several ? ctct_bitmap_new (0) : create_current (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEVERAL]);
  ctct_selection_tell_all (self);
}

void
ctct_selection_set_complete (CtctSelection *self, gboolean complete)
{
  gboolean wanted = self->all_wanted && complete;

  self->complete = complete;
  self->all_wanted = FALSE;
  if (wanted)
    gtk_selection_model_select_all (GTK_SELECTION_MODEL (self));
}

gint64
ctct_selection_get_current (CtctSelection *self)
{
  return self->current;
}

guint
ctct_selection_find_current (CtctSelection *self)
{
  CtctOrder *order = ctct_contact_list_model_get_order (self->model);

  for (guint i = 0; self->current >= 0 && i < ctct_selection_get_size (self); i++)
    if (ctct_order_get_row (order, i) == self->current)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
mark_current (CtctSelection *self, gint64 row, gboolean is_open)
{
  if (self->current == row && self->is_current_open == is_open)
    return;

  self->current = row;
  self->is_current_open = is_open;
  if (self->several)
    return;

  ctct_selection_take_selected (self, create_current (self));
  ctct_selection_tell_all (self);
}

void
ctct_selection_set_current (CtctSelection *self, gint64 row)
{
  mark_current (self, row, TRUE);
}

void
ctct_selection_close_current (CtctSelection *self)
{
  mark_current (self, self->current, FALSE);
}

gboolean
ctct_selection_has_row (CtctSelection *self, guint32 row)
{
  return ctct_bitmap_has (self->selected, row);
}

/* What is out of the list comes in no order that anybody knows. */
static void
append_hidden (CtctSelection *self, CtctOrder *rows)
{
  g_autoptr (CtctBitmap) hidden = ctct_bitmap_copy (self->selected);

  for (guint i = 0; i < ctct_order_get_size (rows); i++)
    ctct_bitmap_remove (hidden, ctct_order_get_row (rows, i));
  for (guint32 row = 0, n = ctct_bitmap_count (hidden); n > 0; row++)
    if (ctct_bitmap_has (hidden, row))
      {
        ctct_order_append (rows, row);
        n--;
      }
}

CtctOrder *
ctct_selection_get_rows (CtctSelection *self)
{
  CtctOrder *rows =
      ctct_order_filter (ctct_contact_list_model_get_order (self->model), self->selected);

  append_hidden (self, rows);
  return rows;
}

void
ctct_selection_toggle_row (CtctSelection *self, guint32 row)
{
  ctct_selection_end_range (self);
  ctct_selection_let_go_of_current (self);
  if (!ctct_bitmap_has (self->selected, row))
    ctct_bitmap_add (self->selected, row);
  else
    ctct_bitmap_remove (self->selected, row);
  self->is_counted = FALSE;
  ctct_selection_become_several (self);
  ctct_selection_tell_all (self);
}

void
ctct_selection_forget_rows (CtctSelection *self, const GArray *rows)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      guint32 row = g_array_index (rows, guint32, i);

      changed = changed || ctct_bitmap_has (self->selected, row);
      ctct_bitmap_remove (self->selected, row);
      if (self->before != NULL)
        ctct_bitmap_remove (self->before, row);
      if (row == self->current)
        self->current = -1;
    }

  self->is_counted = FALSE;
  if (changed)
    ctct_selection_tell_all (self);
}

void
ctct_selection_forget_all (CtctSelection *self)
{
  ctct_selection_end_range (self);
  self->current = -1;
  ctct_selection_take_selected (self, ctct_bitmap_new (0));
  ctct_selection_tell_all (self);
  ctct_selection_set_several (self, FALSE);
}
