/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-selection.h"

struct _CtctSelection
{
  GObject parent_instance;

  /* Owned */
  CtctContactListModel *model;
  GListModel *shown;    /* the beginning of it, or all */
  CtctBitmap *selected; /* rows of the cache */

  /* State */
  guint count;
  gboolean is_counted;
  guint count_id;
};

typedef enum
{
  PROP_COUNT = 1,
} Prop;

static GParamSpec *properties[PROP_COUNT + 1];

static void ctct_selection_list_model_init (GListModelInterface *iface);
static void ctct_selection_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctSelection,
                               ctct_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ctct_selection_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          ctct_selection_selection_model_init))

static guint
get_size (CtctSelection *self)
{
  return g_list_model_get_n_items (self->shown);
}

static gboolean
is_selected (CtctSelection *self, guint position)
{
  return ctct_bitmap_has (self->selected, ctct_contact_list_model_get_row (self->model, position));
}

static void
set_selected (CtctSelection *self, guint position, gboolean selected)
{
  guint32 row = ctct_contact_list_model_get_row (self->model, position);

  if (selected)
    ctct_bitmap_add (self->selected, row);
  else
    ctct_bitmap_remove (self->selected, row);
}

static CtctBitmap *
collect_rows (CtctOrder *order)
{
  CtctBitmap *rows = ctct_bitmap_new (ctct_order_get_size (order));

  for (guint i = 0; i < ctct_order_get_size (order); i++)
    ctct_bitmap_add (rows, ctct_order_get_row (order, i));

  return rows;
}

static void
take_selected (CtctSelection *self, CtctBitmap *selected)
{
  ctct_bitmap_free (self->selected);
  self->selected = selected;
}

static void
tell_count (CtctSelection *self)
{
  g_clear_handle_id (&self->count_id, g_source_remove);
  self->is_counted = FALSE;
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

static void
tell_all (CtctSelection *self)
{
  if (get_size (self) > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, get_size (self));
  tell_count (self);
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

static GType
ctct_selection_get_item_type (GListModel *model)
{
  return CTCT_TYPE_CONTACT_SUMMARY;
}

static guint
ctct_selection_get_n_items (GListModel *model)
{
  return get_size (CTCT_SELECTION (model));
}

static gpointer
ctct_selection_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (CTCT_SELECTION (model)->shown, position);
}

static void
ctct_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ctct_selection_get_item_type;
  iface->get_n_items = ctct_selection_get_n_items;
  iface->get_item = ctct_selection_get_item;
}

static gboolean
ctct_selection_is_selected (GtkSelectionModel *model, guint position)
{
  CtctSelection *self = CTCT_SELECTION (model);

  return position < get_size (self) && is_selected (self, position);
}

static GtkBitset *
ctct_selection_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  CtctSelection *self = CTCT_SELECTION (model);
  GtkBitset *positions = gtk_bitset_new_empty ();
  guint end = position + MIN (n_items, get_size (self) - MIN (position, get_size (self)));

  for (guint i = position; i < end; i++)
    if (is_selected (self, i))
      gtk_bitset_add (positions, i);

  return positions;
}

static gboolean
ctct_selection_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  CtctSelection *self = CTCT_SELECTION (model);
  GtkBitsetIter iter;
  guint position;

  if (!gtk_bitset_iter_init_first (&iter, mask, &position))
    return TRUE;

  do
    if (position < get_size (self))
      set_selected (self, position, gtk_bitset_contains (selected, position));
  while (gtk_bitset_iter_next (&iter, &position));

  tell_all (self);
  return TRUE;
}

/* `position` is where what changes begins, unless others go too. */
static gboolean
set_range (CtctSelection *self, guint position, guint n_items, gboolean selected, gboolean alone)
{
  guint size = get_size (self);
  guint end = position + MIN (n_items, size - MIN (position, size));

  if (alone)
    take_selected (self, ctct_bitmap_new (0));
  for (guint i = position; i < end; i++)
    set_selected (self, i, selected);

  if (alone)
    tell_all (self);
  else if (end > position)
    {
      gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, end - position);
      tell_count (self);
    }
  return TRUE;
}

static gboolean
ctct_selection_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return set_range (CTCT_SELECTION (model), position, 1, TRUE, unselect_rest);
}

static gboolean
ctct_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  return set_range (CTCT_SELECTION (model), position, 1, FALSE, FALSE);
}

static gboolean
ctct_selection_select_range (GtkSelectionModel *model,
                             guint position,
                             guint n_items,
                             gboolean unselect_rest)
{
  return set_range (CTCT_SELECTION (model), position, n_items, TRUE, unselect_rest);
}

static gboolean
ctct_selection_unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return set_range (CTCT_SELECTION (model), position, n_items, FALSE, FALSE);
}

static gboolean
ctct_selection_select_all (GtkSelectionModel *model)
{
  CtctSelection *self = CTCT_SELECTION (model);

  take_selected (self, collect_rows (ctct_contact_list_model_get_order (self->model)));
  tell_all (self);
  return TRUE;
}

static gboolean
ctct_selection_unselect_all (GtkSelectionModel *model)
{
  return set_range (CTCT_SELECTION (model), 0, 0, FALSE, TRUE);
}

static void
ctct_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = ctct_selection_is_selected;
  iface->get_selection_in_range = ctct_selection_get_selection_in_range;
  iface->set_selection = ctct_selection_set_selection;
  iface->select_item = ctct_selection_select_item;
  iface->unselect_item = ctct_selection_unselect_item;
  iface->select_range = ctct_selection_select_range;
  iface->unselect_range = ctct_selection_unselect_range;
  iface->select_all = ctct_selection_select_all;
  iface->unselect_all = ctct_selection_unselect_all;
}

static void
ctct_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_COUNT:
      g_value_set_uint (value, ctct_selection_get_count (CTCT_SELECTION (object)));
      break;
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

  G_OBJECT_CLASS (ctct_selection_parent_class)->finalize (object);
}

static void
ctct_selection_class_init (CtctSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_selection_get_property;
  object_class->finalize = ctct_selection_finalize;

  properties[PROP_COUNT] =
      g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_selection_init (CtctSelection *self)
{
  self->selected = ctct_bitmap_new (0);
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

CtctOrder *
ctct_selection_get_rows (CtctSelection *self)
{
  return ctct_order_filter (ctct_contact_list_model_get_order (self->model), self->selected);
}

void
ctct_selection_set_rows (CtctSelection *self, CtctOrder *rows)
{
  take_selected (self, collect_rows (rows));
  tell_all (self);
}

void
ctct_selection_forget_others (CtctSelection *self)
{
  g_autoptr (CtctBitmap) rows = collect_rows (ctct_contact_list_model_get_order (self->model));

  ctct_bitmap_intersect (self->selected, rows);
}
