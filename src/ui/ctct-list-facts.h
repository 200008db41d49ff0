/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"

G_BEGIN_DECLS

/**
 * CtctListFacts:
 *
 * What there is to filter and to search by in a cache: its lists, in any order, and how many
 * contacts there are of each kind. "changed" is emitted when they have been read, at the beginning and a moment
 * after the cache says something anew.
 */
#define CTCT_TYPE_LIST_FACTS (ctct_list_facts_get_type ())
G_DECLARE_FINAL_TYPE (CtctListFacts, ctct_list_facts, CTCT, LIST_FACTS, GObject)

CtctListFacts *ctct_list_facts_new (CtctCache *cache);
/* Returns: (transfer none) (nullable) (element-type CtctCacheList) */
GPtrArray *ctct_list_facts_get_lists (CtctListFacts *self);
/* Returns: (transfer none) (nullable) */
const CtctCacheTallies *ctct_list_facts_get_tallies (CtctListFacts *self);

G_END_DECLS
