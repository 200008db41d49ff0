/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"
#include "ctct-order.h"
#include "ctct-search-query.h"

G_BEGIN_DECLS

/**
 * CtctSearch:
 *
 * Finds contacts in the cache and puts them into an order. It keeps the order of all contacts that was asked
 * for last, four bytes a contact, until the cache changes. Two workers may use it, each with a connection of
 * its own: one for what is wanted soon, and one for all, which may take a while.
 *
 * There are two ways to the first few. Going along the order and looking at each contact finds what is common,
 * wherever it is not all further down; the time it takes does not grow with the account. Reading from an index
 * who has a word takes the longer the more they are, and is then put into the order by going along it
 * once. The first rows of the index tell how many there may be. So what takes long one way is short the other,
 * and the order is gone along for as long as that promises to be the shorter one.
 *
 * Of several words the rarest is read first. Whether to look at those who have it one by one, or to read the
 * next word too, is the same question again.
 */
typedef struct _CtctSearch CtctSearch;

CtctSearch *ctct_search_new (void);
CtctSearch *ctct_search_ref (CtctSearch *self);
void ctct_search_unref (CtctSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSearch, ctct_search_unref)

/**
 * ctct_search_find_first:
 * @n_wanted: how many are wanted soon
 * @complete: (out): whether these are all that there are
 *
 * Returns: (transfer full) (nullable): at least the first `n_wanted` of what is found, or all there are,
 *   perhaps without what was written just now; %NULL with an error, %G_IO_ERROR_CANCELLED too
 */
CtctOrder *ctct_search_find_first (CtctSearch *self,
                                   CtctDatabase *database,
                                   const CtctSearchQuery *query,
                                   CtctSort sort,
                                   guint n_wanted,
                                   gboolean *complete,
                                   GCancellable *cancellable,
                                   GError **error);

/* All that is found. Returns: (transfer full) (nullable) */
CtctOrder *ctct_search_find_all (CtctSearch *self,
                                 CtctDatabase *database,
                                 const CtctSearchQuery *query,
                                 CtctSort sort,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
