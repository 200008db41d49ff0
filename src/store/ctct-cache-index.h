/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache-change.h"
#include "ctct-contact.h"
#include "ctct-database.h"

G_BEGIN_DECLS

/* What finding and sorting need beside the contact itself, filled where a contact is written, in the same
 * transaction. For a worker. */

/* What contacts are sorted by, as SQL: of the texts, or numbers of values, of first name, last name and
 * address. Who has no name stands by the address, and who has one name by that one. */
#define CTCT_CACHE_INDEX_KEY_EMAIL(email) "sort_key (" email ")"
#define CTCT_CACHE_INDEX_KEY_NAMES(one, other, email)                                              \
  "CASE WHEN " one " = '' AND " other " = '' THEN sort_key (" email ") "                           \
  "WHEN " one " = '' THEN sort_key (" other ", '', " email ") "                                    \
  "ELSE sort_key (" one ", " other ", " email ") END"
#define CTCT_CACHE_INDEX_KEY_LAST(first, last, email)                                              \
  CTCT_CACHE_INDEX_KEY_NAMES (last, first, email)
#define CTCT_CACHE_INDEX_KEY_FIRST(first, last, email)                                             \
  CTCT_CACHE_INDEX_KEY_NAMES (first, last, email)

/**
 * ctct_cache_index_prepare:
 * @language: (nullable): whose order contacts are sorted in, such as "de_DE"
 *
 * Once for each connection that writes. All else has to come after it.
 */
gboolean ctct_cache_index_prepare (CtctDatabase *database, const char *language, GError **error);

/* Whether what is kept was made by other rules than those of this program, ICU and language, so that all of
 * it has to be made anew by ctct_cache_index_keys() and ctct_cache_index_words(), and then marked. */
gboolean ctct_cache_index_is_outdated (CtctDatabase *database, gboolean *outdated, GError **error);
gboolean ctct_cache_index_mark (CtctDatabase *database, GError **error);

/* The words of a contact, be it new or changed; the keys are written with the rest of its row. */
gboolean ctct_cache_index_words (CtctDatabase *database,
                                 gint64 row,
                                 const char *words,
                                 CtctCacheChange *change,
                                 GError **error);
/* The keys of one that is there already, and what its first letters are of. */
gboolean ctct_cache_index_keys (CtctDatabase *database,
                                gint64 row,
                                CtctContact *contact,
                                GError **error);
/* Before they are removed. */
gboolean ctct_cache_index_remove (CtctDatabase *database,
                                  gint64 row,
                                  CtctCacheChange *change,
                                  GError **error);

/**
 * ctct_cache_index_write:
 *
 * Tells the indexes of words what the functions above have noted; the last thing in a transaction. In
 * between, each statement with a trigger would make FTS5 write out all that it has been told.
 */
gboolean ctct_cache_index_write (CtctDatabase *database, CtctCacheChange *change, GError **error);

G_END_DECLS
