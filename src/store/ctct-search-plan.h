/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"
#include "ctct-search-query.h"

G_BEGIN_DECLS

/**
 * CtctSearchEither:
 * @match: what finds the word in the index of words
 * @lists: (element-type gint64): the numbers of lists whose names have the word; empty for none
 *
 * A word of a query that contacts or names of lists begin with.
 */
typedef struct
{
  char *match;
  GArray *lists;
} CtctSearchEither;

/**
 * CtctSearchPlan:
 * @query: what is looked for
 * @match: (nullable): what finds all words at once that no name of a list has
 * @eithers: (element-type CtctSearchEither): words that names of lists have too
 * @parts: (element-type utf8): words that nothing begins with, to be found in the middle
 * @lists: (element-type gint64): numbers of lists that the contact is in, all of them
 * @any_lists: (element-type gint64) (nullable): numbers of lists, the contact is in one of them
 * @impossible: whether it is plain that nothing will be found
 *
 * How a query is answered from what is kept. For a worker.
 */
typedef struct
{
  const CtctSearchQuery *query;
  char *match;
  GPtrArray *eithers;
  GPtrArray *parts;
  GArray *lists;
  GArray *any_lists;
  gboolean impossible;
} CtctSearchPlan;

/* The query has to outlive the plan. */
CtctSearchPlan *ctct_search_plan_new (CtctDatabase *database,
                                      const CtctSearchQuery *query,
                                      GError **error);
void ctct_search_plan_free (CtctSearchPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSearchPlan, ctct_search_plan_free)

/* Whether it is about contacts without regard to what they say. */
gboolean ctct_search_plan_has_words (const CtctSearchPlan *self);

/* What finds candidates for a text in the middle of words; NULL where it is shorter than three characters. */
char *ctct_search_plan_dup_part_match (const char *text);

G_END_DECLS
