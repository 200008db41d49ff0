/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-search-completion.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctSearchSuggestionRow:
 *
 * How what is being typed may go on, and what that means.
 */
#define CTCT_TYPE_SEARCH_SUGGESTION_ROW (ctct_search_suggestion_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctSearchSuggestionRow,
                      ctct_search_suggestion_row,
                      CTCT,
                      SEARCH_SUGGESTION_ROW,
                      GtkListBoxRow)

GtkWidget *ctct_search_suggestion_row_new (const CtctSearchSuggestion *suggestion);
const char *ctct_search_suggestion_row_get_insert (CtctSearchSuggestionRow *self);

G_END_DECLS
