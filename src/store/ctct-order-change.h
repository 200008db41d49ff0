/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-order.h"

G_BEGIN_DECLS

/* At `position`, as things are after all changes before it, `n_removed` go and `n_added` come. */
typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
} CtctOrderChange;

/**
 * ctct_order_compare:
 * @max_changes: how many changes are worth telling
 *
 * How one order becomes another, from its beginning to its end. What has another place has gone and come.
 *
 * Returns: (transfer full) (nullable) (element-type CtctOrderChange): the changes; %NULL where they
 *   are more than that
 */
GArray *ctct_order_compare (const CtctOrder *before, const CtctOrder *after, guint max_changes);

G_END_DECLS
