/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-filter-popover.h"
#include "ctct-list-facts.h"
#include "ctct-settings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctFilterButton:
 *
 * The title of a list of contacts: it says which of them are listed, and is where to choose others. The choice is
 * kept in the settings.
 *
 * "filter" (#CtctSearchQuery) is that choice. What there is to choose from is put together once somebody looks at
 * it, or something is chosen: most starts do without.
 */
#define CTCT_TYPE_FILTER_BUTTON (ctct_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (CtctFilterButton, ctct_filter_button, CTCT, FILTER_BUTTON, AdwBin)

/* Takes over the filter of the settings. `all` is what to say where there is none. */
void ctct_filter_button_set_settings (CtctFilterButton *self,
                                      CtctSettings *settings,
                                      const char *all);
/* By which days are told. Before there are settings. */
void ctct_filter_button_set_clock (CtctFilterButton *self, CtctClock *clock);
/* What there is to choose from; to be given again when the facts have changed. */
void ctct_filter_button_set_facts (CtctFilterButton *self, CtctListFacts *facts);
/* Whether contacts are also looked for by words. */
void ctct_filter_button_set_searched (CtctFilterButton *self, gboolean searched);

CtctFilterPopover *ctct_filter_button_get_popover (CtctFilterButton *self);
const CtctSearchQuery *ctct_filter_button_get_filter (CtctFilterButton *self);
/* In short, "" where all contacts are shown. */
const char *ctct_filter_button_get_label (CtctFilterButton *self);
/* What ctct_kept_filter_dup_text() makes of the filter, and back. */
char *ctct_filter_button_dup_kept (CtctFilterButton *self);
void ctct_filter_button_restore (CtctFilterButton *self, const char *kept);
/* Lists the contacts of a list alone; the id is that of a CtctFilterChoice. */
void ctct_filter_button_show_list (CtctFilterButton *self, const char *id);
/* Lists all contacts again. */
void ctct_filter_button_clear (CtctFilterButton *self);

G_END_DECLS
