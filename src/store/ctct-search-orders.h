/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"
#include "ctct-order.h"
#include "ctct-search-query.h"

G_BEGIN_DECLS

/**
 * CtctSearchOrders:
 *
 * The order of all contacts: each is read from the database, and that which was asked for last is kept, four
 * bytes a contact. Several threads may use it, each with a connection of its own.
 */
typedef struct _CtctSearchOrders CtctSearchOrders;

CtctSearchOrders *ctct_search_orders_new (void);
void ctct_search_orders_free (CtctSearchOrders *self);

/* Gives 0 where there is nobody. A file with a number that no contact can have is damaged. */
gboolean ctct_search_orders_get_last_row (CtctDatabase *database, guint32 *row, GError **error);

/* Returns: (transfer none): a statement that gives all rows in that order, one by one */
sqlite3_stmt *ctct_search_orders_prepare (CtctDatabase *database, CtctSort sort, GError **error);

/* Returns: (transfer full) (nullable): a few rows in that order, without those that are gone */
CtctOrder *ctct_search_orders_sort (CtctDatabase *database,
                                    CtctSort sort,
                                    const CtctBitmap *rows,
                                    GError **error);

/* Returns: (transfer full) (nullable): the order as it was when it was read last */
CtctOrder *ctct_search_orders_get (CtctSearchOrders *self,
                                   CtctDatabase *database,
                                   CtctSort sort,
                                   GCancellable *cancellable,
                                   GError **error);

/* The same as it is now. Only one connection is asked for it: each has numbers of its own for what it has seen. */
CtctOrder *ctct_search_orders_get_current (CtctSearchOrders *self,
                                           CtctDatabase *database,
                                           CtctSort sort,
                                           GCancellable *cancellable,
                                           GError **error);

G_END_DECLS
