/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-order.h"

struct _CtctOrder
{
  gatomicrefcount ref_count;
  guint32 *rows;
  guint size;
  guint room;
};

CtctOrder *
ctct_order_new (guint n_expected)
{
  CtctOrder *self = g_new0 (CtctOrder, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->room = MAX (n_expected, 1);
  self->rows = g_new (guint32, self->room);
  return self;
}

CtctOrder *
ctct_order_ref (CtctOrder *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ctct_order_unref (CtctOrder *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->rows);
  g_free (self);
}

void
ctct_order_append (CtctOrder *self, guint32 row)
{
  if (self->size == self->room)
    {
      self->room += self->room / 2 + 1;
      self->rows = g_renew (guint32, self->rows, self->room);
    }

  self->rows[self->size++] = row;
}

guint
ctct_order_get_size (const CtctOrder *self)
{
  return self->size;
}

guint32
ctct_order_get_row (const CtctOrder *self, guint position)
{
  g_return_val_if_fail (position < self->size, 0);

  return self->rows[position];
}

CtctOrder *
ctct_order_filter (const CtctOrder *self, const CtctBitmap *rows)
{
  CtctOrder *filtered = ctct_order_new (ctct_bitmap_count (rows));

  for (guint i = 0; i < self->size; i++)
    if (ctct_bitmap_has (rows, self->rows[i]))
      ctct_order_append (filtered, self->rows[i]);

  return filtered;
}
