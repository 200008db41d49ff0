/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-contact-list-model.h"
#include "ctct-search-query.h"

G_BEGIN_DECLS

/**
 * CtctContactFinder:
 *
 * Who is looked for, in which order, and who is found. What is asked last is what is answered: an answer to
 * anything before it is never seen. The first few are there before the others, and all of them before they
 * are counted.
 *
 * "query" (#CtctSearchQuery) is who is looked for, "sort" (a CtctSort) their order. "count" is how many are found,
 * -1 until that is known. "busy" says that there may be others than the list shows by now. What the
 * cache says anew is found within a second or so.
 */
#define CTCT_TYPE_CONTACT_FINDER (ctct_contact_finder_get_type ())
G_DECLARE_FINAL_TYPE (CtctContactFinder, ctct_contact_finder, CTCT, CONTACT_FINDER, GObject)

CtctContactFinder *ctct_contact_finder_new (CtctCache *cache);
/* Returns: (transfer none): who is found, as far as they are known */
CtctContactListModel *ctct_contact_finder_get_model (CtctContactFinder *self);
const CtctSearchQuery *ctct_contact_finder_get_query (CtctContactFinder *self);
void ctct_contact_finder_set_query (CtctContactFinder *self, const CtctSearchQuery *query);
void ctct_contact_finder_set_sort (CtctContactFinder *self, CtctSort sort);
gint64 ctct_contact_finder_get_count (CtctContactFinder *self);
gboolean ctct_contact_finder_get_busy (CtctContactFinder *self);
/* Nothing more comes for now: what has come is to be found at once, and not in a while. */
void ctct_contact_finder_catch_up (CtctContactFinder *self);

G_END_DECLS
