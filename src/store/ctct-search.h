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
 * What takes the same time for any account is done first: going along the order, looking at each contact
 * whether it is one, finds the first few of what is common. What is rare is found by the index, whose
 * hits are then put into the order by going along it once.
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
