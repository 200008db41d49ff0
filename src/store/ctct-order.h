/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "ctct-bitmap.h"

G_BEGIN_DECLS

/**
 * CtctOrder:
 *
 * Numbers of rows in the order in which they are shown, four bytes each. Not changed once somebody else
 * has it, so that it can be handed from one thread to another.
 */
typedef struct _CtctOrder CtctOrder;

CtctOrder *ctct_order_new (guint n_expected);
CtctOrder *ctct_order_ref (CtctOrder *self);
void ctct_order_unref (CtctOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctOrder, ctct_order_unref)

void ctct_order_append (CtctOrder *self, guint32 row);
guint ctct_order_get_size (const CtctOrder *self);
guint32 ctct_order_get_row (const CtctOrder *self, guint position);
/* Returns: (transfer full): those of the rows that are in `rows`, in the same order */
CtctOrder *ctct_order_filter (const CtctOrder *self, const CtctBitmap *rows);

G_END_DECLS
