/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-filter-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctFilterRow:
 *
 * A CtctFilterChoice in a list: "choice" is which, "selected" whether it is the one that holds.
 */
#define CTCT_TYPE_FILTER_ROW (ctct_filter_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctFilterRow, ctct_filter_row, CTCT, FILTER_ROW, GtkBox)

G_END_DECLS
