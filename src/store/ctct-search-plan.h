/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"
#include "ctct-search-query.h"

G_BEGIN_DECLS

/**
 * CtctSearchWord:
 * @text: the word, folded
 * @lead: the same after a space, as it stands where it begins a word of somebody
 * @lists: (element-type gint64): the numbers of lists whose names have the word
 * @in_middle: whether nothing begins so, and it is looked for in the middle of words
 * @is_long: whether it is longer than the index of beginnings goes, so that asking it takes long
 * @terms: (nullable): all that begins so, where they are few and it is longer than that
 */
typedef struct
{
  char *text;
  char *lead;
  GArray *lists;
  gboolean in_middle;
  gboolean is_long;
  GStrv terms;
} CtctSearchWord;

/**
 * CtctSearchPlan:
 * @query: what is looked for
 * @words: (element-type CtctSearchWord): the words of the query
 * @lists: (element-type gint64): numbers of lists that the contact is in, all of them
 * @any_lists: (element-type gint64) (nullable): numbers of lists, the contact is in one of them
 * @impossible: whether it is plain that nothing will be found
 *
 * How a query is answered from what is kept. For a worker.
 */
typedef struct
{
  const CtctSearchQuery *query;
  GPtrArray *words;
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

/* What finds a word in the index of beginnings. */
char *ctct_search_plan_dup_match (const char *word);
/* What finds candidates for a text in the middle of words; NULL where it is shorter than three characters. */
char *ctct_search_plan_dup_part_match (const char *text);

G_END_DECLS
