/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctListFrame:
 *
 * Has a list of contacts somewhere in it that is one stop on the way of the Tab key, however many rows it has; the
 * arrow keys go from row to row. The focus comes to who is open, or else to the first row in sight.
 */
#define CTCT_TYPE_LIST_FRAME (ctct_list_frame_get_type ())
G_DECLARE_FINAL_TYPE (CtctListFrame, ctct_list_frame, CTCT, LIST_FRAME, AdwBin)

/* The list has a CtctSelection as its model by the time it gets the focus. */
void ctct_list_frame_set_list (CtctListFrame *self, GtkListView *list_view);

G_END_DECLS
