/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-filter-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctListsRow:
 *
 * A list of the account: its name, what is special about it, how many contacts are in it here, and how many the
 * service counts where that is another number. "choice" is which.
 */
#define CTCT_TYPE_LISTS_ROW (ctct_lists_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctListsRow, ctct_lists_row, CTCT, LISTS_ROW, GtkBox)

G_END_DECLS
