/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-bitmap.h"
#include "ctct-search-members.h"
#include "ctct-search-plan.h"

G_BEGIN_DECLS

/**
 * CtctSearchSet:
 *
 * Everybody of whom one thing is true that is asked for, as an index has them: read bit by bit, and no further
 * than anybody wants to know. For a worker.
 */
typedef struct _CtctSearchSet CtctSearchSet;

/* Who has a word. The plan has to outlive the set, and so have the members, where they are not NULL. */
CtctSearchSet *ctct_search_set_new_for_word (CtctDatabase *database,
                                             const CtctSearchWord *word,
                                             guint32 n_rows,
                                             CtctSearchMembers *members);
/* Who is in any of the lists with these numbers, which have to outlive the set. */
CtctSearchSet *ctct_search_set_new_for_lists (CtctDatabase *database,
                                              const gint64 *lists,
                                              guint n_lists,
                                              guint32 n_rows,
                                              CtctSearchMembers *members);
/* Of whom it is true what ctct-search-filter.h is about. The query has to outlive the set. */
CtctSearchSet *ctct_search_set_new_for_filter (CtctDatabase *database,
                                               const CtctSearchQuery *query,
                                               guint32 n_rows);
/* Among whom are all whose address has that piece, as the filter of the same query asks for. Returns: (nullable):
 * NULL where the piece has no three letters in a row. */
CtctSearchSet *ctct_search_set_new_for_email (CtctDatabase *database,
                                              const char *piece,
                                              guint32 n_rows);
void ctct_search_set_free (CtctSearchSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSearchSet, ctct_search_set_free)

/**
 * ctct_search_set_peek:
 *
 * Reads a little, if that takes no longer for many than for few.
 */
gboolean ctct_search_set_peek (CtctSearchSet *self, GCancellable *cancellable, GError **error);
/* Reads all of it. */
gboolean ctct_search_set_read (CtctSearchSet *self, GCancellable *cancellable, GError **error);

/* About how many they are, by what has been read. */
guint ctct_search_set_estimate (const CtctSearchSet *self);
gboolean ctct_search_set_is_read (const CtctSearchSet *self);
/* Whether it is nobody else; if not, each has to be looked at. */
gboolean ctct_search_set_is_exact (const CtctSearchSet *self);
/* Those who have been read. */
const CtctBitmap *ctct_search_set_get_rows (const CtctSearchSet *self);

G_END_DECLS
