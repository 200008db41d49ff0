/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-saved-searches.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctSavedSearchesPopover:
 *
 * The searches that have a name, and a place to give one to what is typed and filtered by. "picked"
 * (const char *text, const char *filter) is emitted for one that was chosen. What is wrong with the file that they
 * are kept in is said here.
 */
#define CTCT_TYPE_SAVED_SEARCHES_POPOVER (ctct_saved_searches_popover_get_type ())
G_DECLARE_FINAL_TYPE (CtctSavedSearchesPopover,
                      ctct_saved_searches_popover,
                      CTCT,
                      SAVED_SEARCHES_POPOVER,
                      GtkPopover)

void ctct_saved_searches_popover_set_saved (CtctSavedSearchesPopover *self,
                                            CtctSavedSearches *saved);
/* What would be saved; a filter is what ctct_kept_filter_dup_text() makes. */
void ctct_saved_searches_popover_set_text (CtctSavedSearchesPopover *self, const char *text);
void ctct_saved_searches_popover_set_filter (CtctSavedSearchesPopover *self, const char *filter);
/* (nullable) (element-type CtctCacheList): what has the names of the lists that contacts are filtered by */
void ctct_saved_searches_popover_set_lists (CtctSavedSearchesPopover *self, GPtrArray *lists);

G_END_DECLS
