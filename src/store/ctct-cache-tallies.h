/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"

G_BEGIN_DECLS

/**
 * CtctCacheTallies:
 * @all: how many contacts are kept
 * @awaiting: how many of them have not confirmed their address yet
 * @in_no_list: how many are in no list
 *
 * How many contacts there are of each kind. How many are in a list is told by CtctCacheList.
 */
typedef struct
{
  gint64 all;
  gint64 awaiting;
  gint64 in_no_list;
  GHashTable *statuses;
} CtctCacheTallies;

void ctct_cache_tallies_free (CtctCacheTallies *self);
/* By the service's word. */
gint64 ctct_cache_tallies_get_status (const CtctCacheTallies *self, const char *status);
/* The words that there are contacts of. Returns: (transfer container) (array zero-terminated=1) */
const char **ctct_cache_tallies_list_statuses (const CtctCacheTallies *self);

/* For a worker. */
CtctCacheTallies *ctct_cache_tallies_read (CtctDatabase *database, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctCacheTallies, ctct_cache_tallies_free)

G_END_DECLS
