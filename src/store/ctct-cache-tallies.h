/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"
#include "ctct-enums.h"

G_BEGIN_DECLS

/**
 * CtctCacheTallies:
 * @all: how many contacts are kept
 * @awaiting: how many of them have not confirmed their address yet
 * @in_no_list: how many are in no list
 * @statuses: how many there are of each CtctStatus
 *
 * How many contacts there are of each kind. How many are in a list is told by CtctCacheList.
 */
typedef struct
{
  gint64 all;
  gint64 awaiting;
  gint64 in_no_list;
  gint64 statuses[CTCT_STATUS_ON_HOLD + 1];
} CtctCacheTallies;

void ctct_cache_tallies_free (CtctCacheTallies *self);

/* For a worker. */
CtctCacheTallies *ctct_cache_tallies_read (CtctDatabase *database, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctCacheTallies, ctct_cache_tallies_free)

G_END_DECLS
