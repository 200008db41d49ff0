/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-selection.h"

G_BEGIN_DECLS

struct _CtctSelection
{
  GObject parent_instance;

  /* Owned */
  CtctContactListModel *model;
  GListModel *shown;    /* the beginning of it, or all */
  CtctBitmap *selected; /* rows of the cache */
  CtctBitmap *before; /* as it was before the range that is being drawn; NULL where there is none */

  /* State */
  gint64 current; /* the row of who is open, or was last; -1 for nobody */
  gboolean is_current_open;
  gboolean several;
  gboolean complete;   /* the list has all that it is going to have */
  gboolean all_wanted; /* as soon as it is */
  guint count;
  gboolean is_counted;
  guint count_id;
};

/* ctct-selection.c */
guint ctct_selection_get_size (CtctSelection *self);
void ctct_selection_add_rows (CtctBitmap *rows, CtctOrder *order);
/* Takes the rows over. */
void ctct_selection_take_selected (CtctSelection *self, CtctBitmap *selected);
void ctct_selection_tell (CtctSelection *self, guint position, guint n_items);
void ctct_selection_tell_all (CtctSelection *self);
/* Whatever else is done, the range that is being drawn ends, and nobody else is waited for. */
void ctct_selection_end_range (CtctSelection *self);
/* Who is open may be far out of sight, and is one of several only where it is picked as one.
 * Returns: whether several are only now being selected */
gboolean ctct_selection_let_go_of_current (CtctSelection *self);
void ctct_selection_become_several (CtctSelection *self);

/* ctct-selection-model.c */
void ctct_selection_list_model_init (GListModelInterface *iface);
void ctct_selection_selection_model_init (GtkSelectionModelInterface *iface);

G_END_DECLS
