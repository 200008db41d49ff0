/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache-change.h"
#include "ctct-database.h"

G_BEGIN_DECLS

/* What contacts are counted by. */
typedef enum
{
  CTCT_TALLY_ALL,
  CTCT_TALLY_AWAITING, /* those who have not confirmed their address yet */
  CTCT_TALLY_NO_LIST,
  CTCT_TALLY_STATUS, /* by CtctStatus */
  CTCT_TALLY_LIST,   /* by the number of the list */
} CtctTally;

/**
 * ctct_cache_tally_add:
 * @value: of the last two, 0 otherwise
 * @amount: how many have come; fewer than none where they have gone
 *
 * Notes it for ctct_cache_tally_write().
 */
void ctct_cache_tally_add (CtctCacheChange *change, CtctTally tally, gint64 value, gint64 amount);

/**
 * ctct_cache_tally_write:
 *
 * Counts what was noted, in the transaction of what has changed. A page of contacts changes few counts, each
 * of them many times, and to write each time took as long as the contacts themselves.
 */
gboolean ctct_cache_tally_write (CtctDatabase *database, CtctCacheChange *change, GError **error);

G_END_DECLS
