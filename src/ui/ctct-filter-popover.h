/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache-lists.h"
#include "ctct-cache-tallies.h"
#include "ctct-clock.h"
#include "ctct-search-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As many can be looked through without a search. */
#define CTCT_MAX_LISTS_WITHOUT_SEARCH 20

/**
 * CtctFilterPopover:
 *
 * Which contacts are shown, by what they have in common: the status, a list, and when they were changed or
 * unsubscribed.
 *
 * "filter" (#CtctSearchQuery) is that, without any words. "label" says it in short, "" where all contacts are
 * shown; "tooltip" says all of it, a line each.
 */
#define CTCT_TYPE_FILTER_POPOVER (ctct_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (CtctFilterPopover, ctct_filter_popover, CTCT, FILTER_POPOVER, GtkPopover)

GtkWidget *ctct_filter_popover_new (void);
void ctct_filter_popover_set_clock (CtctFilterPopover *self, CtctClock *clock);
/* (nullable): how many contacts there are of each kind */
void ctct_filter_popover_set_tallies (CtctFilterPopover *self, const CtctCacheTallies *tallies);
/* Whether contacts are also looked for by words, which the numbers know nothing of. */
void ctct_filter_popover_set_searched (CtctFilterPopover *self, gboolean searched);
/* (nullable) (element-type CtctCacheList): in any order. A filter by one that is gone is gone, too. */
void ctct_filter_popover_set_lists (CtctFilterPopover *self, GPtrArray *lists);

const CtctSearchQuery *ctct_filter_popover_get_filter (CtctFilterPopover *self);
/* Takes over what can be filtered by here, and nothing else. Of lists it is the first. */
void ctct_filter_popover_set_filter (CtctFilterPopover *self, const CtctSearchQuery *filter);
/* What ctct_kept_filter_dup_text() makes of it, and back. */
char *ctct_filter_popover_dup_kept (CtctFilterPopover *self);
void ctct_filter_popover_restore (CtctFilterPopover *self, const char *kept);
const char *ctct_filter_popover_get_label (CtctFilterPopover *self);
const char *ctct_filter_popover_get_tooltip (CtctFilterPopover *self);

G_END_DECLS
