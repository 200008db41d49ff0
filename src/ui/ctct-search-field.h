/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-clock.h"
#include "ctct-saved-searches.h"
#include "ctct-search-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctSearchField:
 *
 * Where one types what is looked for, with help for what can be typed, and with the searches that were given
 * a name.
 *
 * "text" is what is typed, "query" (#CtctSearchQuery) what it means; both follow each key at once.
 * "activate" is emitted for Enter, "stop-search" for Escape, each where nothing is suggested. "filter-picked"
 * (const char *filter) is emitted when a search was chosen that was saved with that filter, which may be "".
 */
#define CTCT_TYPE_SEARCH_FIELD (ctct_search_field_get_type ())
G_DECLARE_FINAL_TYPE (CtctSearchField, ctct_search_field, CTCT, SEARCH_FIELD, GtkBox)

GtkWidget *ctct_search_field_new (void);
/* What "seven days ago" counts from. It is the system's clock as long as no other is given. */
void ctct_search_field_set_clock (CtctSearchField *self, CtctClock *clock);
/* (nullable) (element-type CtctCacheList): the lists that are suggested, in any order */
void ctct_search_field_set_lists (CtctSearchField *self, GPtrArray *lists);
/* (nullable): no searches are saved without it */
void ctct_search_field_set_saved (CtctSearchField *self, CtctSavedSearches *saved);
/* What the contacts are filtered by besides, which is saved with what is typed: as ctct_kept_filter_dup_text() says. */
void ctct_search_field_set_filter (CtctSearchField *self, const char *filter);
/* What is typed there, and goes nowhere else, goes here, and so does the focus. */
void ctct_search_field_take_keys_of (CtctSearchField *self, GtkWidget *widget);

const char *ctct_search_field_get_text (CtctSearchField *self);
void ctct_search_field_set_text (CtctSearchField *self, const char *text);
const CtctSearchQuery *ctct_search_field_get_query (CtctSearchField *self);

G_END_DECLS
