/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctRowPacer:
 *
 * Gives a view the items of another model little by little. A list view makes two hundred rows as soon as
 * there are as many items, also where ten are in sight, and the frame that shows the first would wait for
 * all of them. So there is a screenful at first, some more with each frame that follows, and when the view
 * has as many as it makes rows, all. A model that was empty begins anew.
 *
 * What it has is always the beginning of the model, so that positions are the same in both.
 */
#define CTCT_TYPE_ROW_PACER (ctct_row_pacer_get_type ())
G_DECLARE_FINAL_TYPE (CtctRowPacer, ctct_row_pacer, CTCT, ROW_PACER, GObject)

/* view: (transfer none): whose frames count */
CtctRowPacer *ctct_row_pacer_new (GListModel *model, GtkWidget *view);

G_END_DECLS
