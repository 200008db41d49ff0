/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-bitmap.h"
#include "ctct-database.h"

G_BEGIN_DECLS

/**
 * CtctSearchMembers:
 *
 * Who is in any of those lists that were asked for last, until somebody writes: while somebody types the name of
 * lists, or within one, it is the same lists with each key. For one connection.
 */
typedef struct _CtctSearchMembers CtctSearchMembers;

CtctSearchMembers *ctct_search_members_new (void);
void ctct_search_members_free (CtctSearchMembers *self);

/* Forgets what may have changed since. */
gboolean ctct_search_members_refresh (CtctSearchMembers *self,
                                      CtctDatabase *database,
                                      GError **error);
/* Returns: (transfer none) (nullable): who is in any of the lists with these numbers, where it is known */
const CtctBitmap *ctct_search_members_get (CtctSearchMembers *self,
                                           const gint64 *lists,
                                           guint n_lists);
void ctct_search_members_keep (CtctSearchMembers *self,
                               const gint64 *lists,
                               guint n_lists,
                               const CtctBitmap *rows);

G_END_DECLS
