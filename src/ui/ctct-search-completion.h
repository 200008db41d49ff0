/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtctSearchSuggestion:
 * @insert: what takes the place of what is being typed
 * @title: what it is, in short
 * @detail: what it means; may be ""
 *
 * How something that is being typed may go on.
 */
typedef struct
{
  char *insert;
  char *title;
  char *detail;
} CtctSearchSuggestion;

void ctct_search_suggestion_free (CtctSearchSuggestion *self);

/**
 * ctct_search_completion_suggest:
 * @text: what is typed so far, up to where it goes on
 * @list_names: (nullable): what the lists of the account are called, in any order
 * @year: which year it is
 * @start: (out): where in `text`, in bytes, begins what a suggestion takes the place of
 *
 * Where nothing is begun yet, it can go on with each of the operators.
 *
 * Returns: (transfer full) (element-type CtctSearchSuggestion): perhaps none
 */
GPtrArray *ctct_search_completion_suggest (const char *text,
                                           const char *const *list_names,
                                           int year,
                                           gsize *start);

G_END_DECLS
