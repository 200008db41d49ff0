/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtctCacheChange:
 * @added: (element-type guint32): rows of contacts that are new
 * @changed: (element-type guint32): rows of contacts that say something else now
 * @removed: (element-type guint32): rows that are gone; none of these numbers comes again
 * @words: what the indexes of words have to be told before it is done, see ctct_cache_index_write()
 * @tallies: (nullable): what has to be counted before it is done, see ctct_cache_tally_write()
 * @elsewhere: whether another program has changed something, and nobody knows what
 * @lists: whether the lists of the account, or how many contacts it says that they have, have changed
 *
 * What one write has changed in the cache. Rows stand in no order.
 */
typedef struct
{
  GArray *added;
  GArray *changed;
  GArray *removed;
  GPtrArray *words;
  GHashTable *tallies;
  gboolean lists;
  gboolean elsewhere;
} CtctCacheChange;

#define CTCT_TYPE_CACHE_CHANGE (ctct_cache_change_get_type ())
GType ctct_cache_change_get_type (void) G_GNUC_CONST;

CtctCacheChange *ctct_cache_change_new (void);
CtctCacheChange *ctct_cache_change_copy (CtctCacheChange *self);
void ctct_cache_change_free (CtctCacheChange *self);
gboolean ctct_cache_change_is_empty (const CtctCacheChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctCacheChange, ctct_cache_change_free)

G_END_DECLS
