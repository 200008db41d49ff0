/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-order-change.h"

G_BEGIN_DECLS

/**
 * CtctOrderUpdate:
 * @before: the order that was
 * @after: the one that takes its place
 * @changes: (nullable) (element-type CtctOrderChange): how; %NULL where there is too much to tell
 *
 * To compare two orders of a million takes longer than half a frame, so it is done where they are found. Whoever
 * has shown something else than `before` meanwhile compares again.
 */
typedef struct
{
  CtctOrder *before;
  CtctOrder *after;
  GArray *changes;
} CtctOrderUpdate;

/* Both hold the orders, which are not to be changed any more; the second is of one that has nothing to do with
 * the other. */
CtctOrderUpdate *ctct_order_update_new (CtctOrder *before, CtctOrder *after);
CtctOrderUpdate *ctct_order_update_new_whole (CtctOrder *before, CtctOrder *after);
void ctct_order_update_free (CtctOrderUpdate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctOrderUpdate, ctct_order_update_free)

G_END_DECLS
