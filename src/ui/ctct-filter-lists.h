/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache-lists.h"
#include "ctct-cache-tallies.h"
#include "ctct-filter-choice.h"

#include "ctct-status.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What there is to filter contacts by, as CtctFilterChoice; each begins with one for all contacts. */

/* The id of the choice that is no filter, and of that for contacts in no list. */
#define CTCT_FILTER_ANY     ""
#define CTCT_FILTER_NO_LIST "none"

/* The id of a choice is the word for the status after `status:`. `tallies` may be %NULL. */
void ctct_filter_lists_fill_statuses (GListStore *store, const CtctCacheTallies *tallies);
/* The id of a choice is that of the list. Lists follow each other by name, as people count. `all` is what to call
 * the one that is no filter. */
void ctct_filter_lists_fill_lists (GListStore *store,
                                   const char *all,
                                   GPtrArray *lists,
                                   const CtctCacheTallies *tallies);

/* What all with that status are called. */
const char *ctct_filter_lists_get_status_name (CtctStatus status);
/* Where the choice with that id is; G_MAXUINT where there is none. */
guint ctct_filter_lists_find (GListModel *choices, const char *id);
/* Returns: (transfer full): the choice with that id, or the one that is no filter where there is none */
CtctFilterChoice *ctct_filter_lists_get (GListStore *store, const char *id);

/* Puts that choice in a place that one has; the other puts it anew, once the choices are others. */
void ctct_filter_lists_choose (GListStore *store, const char *id, CtctFilterChoice **place);
void ctct_filter_lists_choose_again (GListStore *store, CtctFilterChoice **place);
/* Whether it is no filter, which NULL is, too, and whether it is the one for contacts in no list. */
gboolean ctct_filter_lists_is_any (CtctFilterChoice *choice);
gboolean ctct_filter_lists_is_no_list (CtctFilterChoice *choice);

G_END_DECLS
