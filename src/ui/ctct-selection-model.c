/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list asks of a selection and does to it. */

#include "ctct-selection-private.h"

static gboolean
is_selected (CtctSelection *self, guint position)
{
  return ctct_bitmap_has (self->selected, ctct_contact_list_model_get_row (self->model, position));
}

static void
set_selected (CtctSelection *self, guint position, gboolean selected)
{
  guint32 row = ctct_contact_list_model_get_row (self->model, position);

  if (ctct_bitmap_has (self->selected, row) == selected)
    return;

  if (selected)
    ctct_bitmap_add (self->selected, row);
  else
    ctct_bitmap_remove (self->selected, row);
  self->count += selected ? 1 : -1;
}

static GType
ctct_selection_get_item_type (GListModel *model)
{
  return CTCT_TYPE_CONTACT_SUMMARY;
}

static guint
ctct_selection_get_n_items (GListModel *model)
{
  return ctct_selection_get_size (CTCT_SELECTION (model));
}

static gpointer
ctct_selection_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (CTCT_SELECTION (model)->shown, position);
}

void
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

  return position < ctct_selection_get_size (self) && is_selected (self, position);
}

static GtkBitset *
ctct_selection_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  CtctSelection *self = CTCT_SELECTION (model);
  GtkBitset *positions = gtk_bitset_new_empty ();
  guint end = position + MIN (n_items, ctct_selection_get_size (self) -
                                           MIN (position, ctct_selection_get_size (self)));

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

  ctct_selection_end_range (self);
  ctct_selection_let_go_of_current (self);
  ctct_selection_get_count (self);
  do
    if (position < ctct_selection_get_size (self))
      set_selected (self, position, gtk_bitset_contains (selected, position));
  while (gtk_bitset_iter_next (&iter, &position));

  ctct_selection_become_several (self);
  ctct_selection_tell_all (self);
  return TRUE;
}

static guint
get_end (CtctSelection *self, guint position, guint n_items)
{
  guint size = ctct_selection_get_size (self);

  return position + MIN (n_items, size - MIN (position, size));
}

static void
set_range (CtctSelection *self, guint position, guint end, gboolean selected)
{
  ctct_selection_get_count (self);
  for (guint i = position; i < end; i++)
    set_selected (self, i, selected);
}

static gboolean
change_range (CtctSelection *self, guint position, guint n_items, gboolean selected)
{
  guint end = get_end (self, position, n_items);
  gboolean begins;

  ctct_selection_end_range (self);
  if (end <= position)
    return TRUE;

  begins = ctct_selection_let_go_of_current (self);
  set_range (self, position, end, selected);
  ctct_selection_become_several (self);
  if (begins)
    ctct_selection_tell_all (self);
  else
    ctct_selection_tell (self, position, end - position);
  return TRUE;
}

/* Whoever goes through the list while several are selected lets go of none. */
static gboolean
select_alone (CtctSelection *self, guint position)
{
  ctct_selection_end_range (self);
  if (self->several)
    return FALSE;

  ctct_selection_set_current (self, ctct_contact_list_model_get_row (self->model, position));
  return TRUE;
}

static gboolean
ctct_selection_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  CtctSelection *self = CTCT_SELECTION (model);

  if (position >= ctct_selection_get_size (self))
    return FALSE;

  return unselect_rest ? select_alone (self, position) : change_range (self, position, 1, TRUE);
}

/* Who is open, and is pointed at, is the first of several. */
static gboolean
ctct_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  CtctSelection *self = CTCT_SELECTION (model);

  return change_range (self, position, 1, !self->several);
}

/* A range becomes longer and shorter as it is drawn. It does not take the place of others that were selected before
 * it. */
static gboolean
draw_range (CtctSelection *self, guint position, guint n_items)
{
  ctct_selection_let_go_of_current (self);
  if (self->before == NULL)
    self->before = ctct_bitmap_copy (self->selected);

  ctct_selection_take_selected (self, ctct_bitmap_copy (self->before));
  set_range (self, position, get_end (self, position, n_items), TRUE);
  ctct_selection_become_several (self);
  ctct_selection_tell_all (self);
  return TRUE;
}

static gboolean
ctct_selection_select_range (GtkSelectionModel *model,
                             guint position,
                             guint n_items,
                             gboolean unselect_rest)
{
  CtctSelection *self = CTCT_SELECTION (model);

  return unselect_rest ? draw_range (self, position, n_items)
                       : change_range (self, position, n_items, TRUE);
}

static gboolean
ctct_selection_unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return change_range (CTCT_SELECTION (model), position, n_items, FALSE);
}

/* Not the few that are known while others are still being looked for. */
static gboolean
ctct_selection_select_all (GtkSelectionModel *model)
{
  CtctSelection *self = CTCT_SELECTION (model);

  ctct_selection_end_range (self);
  self->all_wanted = !self->complete;
  ctct_selection_let_go_of_current (self);
  if (self->complete)
    ctct_selection_add_rows (self->selected, ctct_contact_list_model_get_order (self->model));
  self->is_counted = FALSE;
  ctct_selection_become_several (self);
  ctct_selection_tell_all (self);
  return TRUE;
}

/* Who is open stays so. */
static gboolean
ctct_selection_unselect_all (GtkSelectionModel *model)
{
  CtctSelection *self = CTCT_SELECTION (model);

  ctct_selection_end_range (self);
  if (!self->several)
    return FALSE;

  ctct_selection_take_selected (self, ctct_bitmap_new (0));
  ctct_selection_tell_all (self);
  return TRUE;
}

void
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
