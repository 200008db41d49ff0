/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-saved-searches.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctSavedSearchRow:
 *
 * A search with a name, which can have another, or go.
 */
#define CTCT_TYPE_SAVED_SEARCH_ROW (ctct_saved_search_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctSavedSearchRow,
                      ctct_saved_search_row,
                      CTCT,
                      SAVED_SEARCH_ROW,
                      GtkListBoxRow)

GtkWidget *ctct_saved_search_row_new (CtctSavedSearches *saved, CtctSavedSearch *search);
CtctSavedSearch *ctct_saved_search_row_get_search (CtctSavedSearchRow *self);
/* What its filter means, a line each, which may be another once lists have other names. */
void ctct_saved_search_row_set_filter (CtctSavedSearchRow *self, const char *words);

G_END_DECLS
