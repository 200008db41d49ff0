/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"
#include "ctct-search-query.h"

G_BEGIN_DECLS

/* What a query asks of a contact beside words and lists, as a condition on a row of `contact`. */

/* Whether there is any such condition. */
gboolean ctct_search_filter_is_needed (const CtctSearchQuery *query);

/**
 * ctct_search_filter_prepare:
 * @select: what comes before the condition, ending in WHERE; its values have no numbers of their own
 *
 * Returns: (transfer none): the statement, with the values of the query bound after the first `n_before`
 */
sqlite3_stmt *ctct_search_filter_prepare (CtctDatabase *database,
                                          const char *select,
                                          int n_before,
                                          const CtctSearchQuery *query,
                                          GError **error);

G_END_DECLS
