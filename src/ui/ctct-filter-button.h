/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-filter-popover.h"
#include "ctct-settings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctFilterButton:
 *
 * The title of a list of contacts: it says which of them are listed, and is where to choose others. The choice is
 * kept in the settings.
 *
 * "filter" (#CtctSearchQuery) is that choice.
 */
#define CTCT_TYPE_FILTER_BUTTON (ctct_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (CtctFilterButton, ctct_filter_button, CTCT, FILTER_BUTTON, AdwBin)

/* Takes over the filter of the settings. `all` is what to say where there is none. */
void ctct_filter_button_set_settings (CtctFilterButton *self,
                                      CtctSettings *settings,
                                      const char *all);
CtctFilterPopover *ctct_filter_button_get_popover (CtctFilterButton *self);
const CtctSearchQuery *ctct_filter_button_get_filter (CtctFilterButton *self);
/* Lists the contacts of a list alone; the id is that of a CtctFilterChoice. */
void ctct_filter_button_show_list (CtctFilterButton *self, const char *id);
/* Lists all contacts again. */
void ctct_filter_button_clear (CtctFilterButton *self);

G_END_DECLS
