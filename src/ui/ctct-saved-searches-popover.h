/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-saved-searches.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctSavedSearchesPopover:
 *
 * The searches that have a name, and a place to give one to what is typed. "picked" (const char *text) is
 * emitted for one that was chosen.
 */
#define CTCT_TYPE_SAVED_SEARCHES_POPOVER (ctct_saved_searches_popover_get_type ())
G_DECLARE_FINAL_TYPE (CtctSavedSearchesPopover,
                      ctct_saved_searches_popover,
                      CTCT,
                      SAVED_SEARCHES_POPOVER,
                      GtkPopover)

void ctct_saved_searches_popover_set_saved (CtctSavedSearchesPopover *self,
                                            CtctSavedSearches *saved);
/* What would be saved. */
void ctct_saved_searches_popover_set_text (CtctSavedSearchesPopover *self, const char *text);

G_END_DECLS
