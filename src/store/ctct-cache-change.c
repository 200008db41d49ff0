/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-change.h"

G_DEFINE_BOXED_TYPE (CtctCacheChange,
                     ctct_cache_change,
                     ctct_cache_change_copy,
                     ctct_cache_change_free)

CtctCacheChange *
ctct_cache_change_new (void)
{
  CtctCacheChange *self = g_new0 (CtctCacheChange, 1);

  self->added = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->changed = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->removed = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->words = g_ptr_array_new ();

  return self;
}

/* Nobody writes into the arrays any more when there is something to copy. */
CtctCacheChange *
ctct_cache_change_copy (CtctCacheChange *self)
{
  CtctCacheChange *copy = g_memdup2 (self, sizeof *self);

  g_array_ref (copy->added);
  g_array_ref (copy->changed);
  g_array_ref (copy->removed);
  g_ptr_array_ref (copy->words);
  if (copy->tallies != NULL)
    g_hash_table_ref (copy->tallies);

  return copy;
}

void
ctct_cache_change_free (CtctCacheChange *self)
{
  g_array_unref (self->added);
  g_array_unref (self->changed);
  g_array_unref (self->removed);
  g_ptr_array_unref (self->words);
  g_clear_pointer (&self->tallies, g_hash_table_unref);
  g_free (self);
}

gboolean
ctct_cache_change_is_empty (const CtctCacheChange *self)
{
  return self->added->len == 0 && self->changed->len == 0 && self->removed->len == 0 &&
         !self->lists;
}
