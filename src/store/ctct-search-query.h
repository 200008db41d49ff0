/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "ctct-enums.h"

G_BEGIN_DECLS

/**
 * CtctSort:
 * How contacts follow each other; where two are alike, by when they came into the account's list.
 * @CTCT_SORT_LAST_NAME: last then first name
 * @CTCT_SORT_FIRST_NAME: first then last name
 * @CTCT_SORT_EMAIL: the e-mail address
 * @CTCT_SORT_CHANGED: who was changed last comes first
 * @CTCT_SORT_UNSUBSCRIBED: who was unsubscribed last comes first
 */
typedef enum
{
  CTCT_SORT_LAST_NAME,
  CTCT_SORT_FIRST_NAME,
  CTCT_SORT_EMAIL,
  CTCT_SORT_CHANGED,
  CTCT_SORT_UNSUBSCRIBED,
  CTCT_N_SORTS,
} CtctSort;

/* Any status at all. */
#define CTCT_SEARCH_QUERY_ANY_STATUS (-1)

/**
 * CtctSearchTrouble:
 * What an operator was given that it does not know.
 * @CTCT_SEARCH_TROUBLE_NONE: nothing
 * @CTCT_SEARCH_TROUBLE_STATUS: another word than those for a status
 * @CTCT_SEARCH_TROUBLE_TIME: something else than a time
 */
typedef enum
{
  CTCT_SEARCH_TROUBLE_NONE,
  CTCT_SEARCH_TROUBLE_STATUS,
  CTCT_SEARCH_TROUBLE_TIME,
} CtctSearchTrouble;

/**
 * CtctSearchQuery:
 * @words: folded words, each the beginning of a word of the contact or, where there is no such word in the
 *   account, the middle of one
 * @emails: folded pieces of an e-mail address
 * @lists: the ids of lists; the contact is in each of them
 * @list_words: what is said of lists by name, folded; the contact is in one whose name has such a word
 * @list_names: whole names of lists, as they were written; the contact is in a list of each name
 * @status: a CtctStatus, or %CTCT_SEARCH_QUERY_ANY_STATUS; %CTCT_STATUS_UNKNOWN are all that are not known
 * @in_no_list: whether the contact is in none
 * @awaiting: whether the address has not been confirmed
 * @changed_from: seconds since 1970, or %G_MININT64
 * @changed_before: seconds since 1970, or %G_MAXINT64
 * @unsubscribed_from: the same
 * @unsubscribed_before: the same
 * @trouble: the first thing that was not understood, and is not looked for; it makes no other query
 *
 * Which contacts are looked for. All of it has to be true of each.
 */
typedef struct
{
  char **words;
  char **emails;
  char **lists;
  char **list_words;
  char **list_names;
  int status;
  gboolean in_no_list;
  gboolean awaiting;
  gint64 changed_from;
  gint64 changed_before;
  gint64 unsubscribed_from;
  gint64 unsubscribed_before;
  CtctSearchTrouble trouble;
} CtctSearchQuery;

#define CTCT_TYPE_SEARCH_QUERY (ctct_search_query_get_type ())
GType ctct_search_query_get_type (void) G_GNUC_CONST;

/* All contacts. */
CtctSearchQuery *ctct_search_query_new (void);

/**
 * ctct_search_query_parse:
 * @text: what somebody wrote: words, and any of `status:`, `list:`, `changed:` and `email:` with a value,
 *   which may stand between quotation marks. `changed:>7d` is before the last seven days, `changed:<7d`
 *   within them; d, w, m and y are days, weeks, months and years. `changed:>2024-05-01` is after a day,
 *   `changed:2024`, `changed:2024-05` and `changed:2024-05-01` are within a time.
 * @now: what "days ago" counts from, in the time zone of the person
 *
 * A value of `list:` that stands between quotation marks is the whole name of a list; without them, or as
 * long as the second is not there, it is the beginnings of words of it.
 *
 * An operator without a value, or with one that may still become one, is not looked for; whoever types it has not come
 * to its end. One with a value that it does not know is not looked for either, and is the trouble of the query.
 *
 * Returns: (transfer full): what was meant
 */
CtctSearchQuery *ctct_search_query_parse (const char *text, GDateTime *now);
CtctSearchQuery *ctct_search_query_copy (const CtctSearchQuery *self);
void ctct_search_query_free (CtctSearchQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSearchQuery, ctct_search_query_free)

/* Whether both look for the same. */
gboolean ctct_search_query_equal (const CtctSearchQuery *a, const CtctSearchQuery *b);
/* Whether it is about all contacts. */
gboolean ctct_search_query_is_empty (const CtctSearchQuery *self);

/**
 * ctct_search_query_merge:
 *
 * Returns: (transfer full): what is true of those that both are about. Two statuses have nobody in common;
 *   then it is about nobody.
 */
CtctSearchQuery *ctct_search_query_merge (const CtctSearchQuery *a, const CtctSearchQuery *b);

/* The word for a status after `status:`, in no language: "active", "unsubscribed"; NULL for another number. */
const char *ctct_search_query_get_status_word (CtctStatus status);
/* Returns: the status with that very word, or %CTCT_SEARCH_QUERY_ANY_STATUS */
int ctct_search_query_find_status (const char *word);
/* Whether names can stand between such marks. */
gboolean ctct_search_query_is_quote (gunichar c);

G_END_DECLS
