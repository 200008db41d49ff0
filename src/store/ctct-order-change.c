/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-order-change.h"

typedef struct
{
  const CtctOrder *before;
  const CtctOrder *after;
  CtctBitmap *in_before; /* and not passed over */
  CtctBitmap *taken;     /* has come before it goes */
  guint old;             /* how far each has been gone along */
  guint new;
} Comparison;

static CtctBitmap *
create_set (const CtctOrder *order)
{
  CtctBitmap *rows = ctct_bitmap_new (ctct_order_get_size (order));

  for (guint i = 0; i < ctct_order_get_size (order); i++)
    ctct_bitmap_add (rows, ctct_order_get_row (order, i));

  return rows;
}

static gboolean
has_old (const Comparison *comparison)
{
  return comparison->old < ctct_order_get_size (comparison->before);
}

static gboolean
has_new (const Comparison *comparison)
{
  return comparison->new < ctct_order_get_size (comparison->after);
}

static gboolean
is_same (const Comparison *comparison)
{
  return has_old (comparison) && has_new (comparison) &&
         ctct_order_get_row (comparison->before, comparison->old) ==
             ctct_order_get_row (comparison->after, comparison->new);
}

/* What comes at this place was nowhere, or has been passed over before. */
static gboolean
comes (const Comparison *comparison)
{
  return has_new (comparison) &&
         !ctct_bitmap_has (comparison->in_before,
                           ctct_order_get_row (comparison->after, comparison->new));
}

/* Somebody who is further up than before, as whoever was changed last is. */
static gboolean
has_moved_up (const Comparison *comparison)
{
  return has_old (comparison) && comparison->new + 1 < ctct_order_get_size (comparison->after) &&
         ctct_order_get_row (comparison->before, comparison->old) ==
             ctct_order_get_row (comparison->after, comparison->new + 1);
}

static gboolean
is_taken (const Comparison *comparison)
{
  return has_old (comparison) &&
         ctct_bitmap_has (comparison->taken,
                          ctct_order_get_row (comparison->before, comparison->old));
}

static void
pass_over (Comparison *comparison)
{
  ctct_bitmap_remove (comparison->in_before,
                      ctct_order_get_row (comparison->before, comparison->old));
  comparison->old++;
}

/* One run of what goes and comes at the same place. */
static CtctOrderChange
read_change (Comparison *comparison)
{
  CtctOrderChange change = { comparison->new, 0, 0 };

  while (!is_same (comparison) && (has_old (comparison) || has_new (comparison)))
    if (!is_taken (comparison) && (comes (comparison) || has_moved_up (comparison)))
      {
        ctct_bitmap_add (comparison->taken,
                         ctct_order_get_row (comparison->after, comparison->new));
        comparison->new ++;
        change.n_added++;
      }
    else
      {
        pass_over (comparison);
        change.n_removed++;
      }

  return change;
}

GArray *
ctct_order_compare (const CtctOrder *before, const CtctOrder *after, guint max_changes)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CtctOrderChange));
  g_autoptr (CtctBitmap) in_before = create_set (before);
  g_autoptr (CtctBitmap) taken = ctct_bitmap_new (0);
  Comparison comparison = { before, after, in_before, taken, 0, 0 };

  while (has_old (&comparison) || has_new (&comparison))
    {
      if (is_same (&comparison))
        {
          comparison.old++;
          comparison.new ++;
        }
      else
        {
          CtctOrderChange change = read_change (&comparison);

          if (changes->len == max_changes)
            return NULL;
          g_array_append_val (changes, change);
        }
    }

  return g_steal_pointer (&changes);
}
