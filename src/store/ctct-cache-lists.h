/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache-change.h"
#include "ctct-database.h"

G_BEGIN_DECLS

/**
 * CtctCacheList:
 * @number: what the cache calls it; it stays the same
 * @id: the service's id
 * @name: its name, "" where nobody has said it
 * @status: the service's word; %NULL for a list that people are in, but that is not the account's any more
 * @contact_count: how many contacts the service says that it has, -1 where it does not
 * @n_kept: how many contacts here are in it
 */
typedef struct
{
  gint64 number;
  char *id;
  char *name;
  char *status;
  gint64 contact_count;
  gint64 n_kept;
} CtctCacheList;

void ctct_cache_list_free (CtctCacheList *self);

/* All of these are for a worker. */

/* The number of a list, which is made up for one that nobody has named yet. In a transaction. */
gboolean ctct_cache_lists_ensure (CtctDatabase *database,
                                  const char *id,
                                  gint64 *number,
                                  GError **error);
/* `lists` are CtctMailingList, all that the account has. One that is missing is not the account's any more.
 * In a transaction. */
gboolean ctct_cache_lists_write (CtctDatabase *database,
                                 GPtrArray *lists,
                                 CtctCacheChange *change,
                                 GError **error);
/* Returns: (transfer full) (element-type CtctCacheList): in no order */
GPtrArray *ctct_cache_lists_read (CtctDatabase *database, GError **error);

G_END_DECLS
