/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache-change.h"
#include "ctct-contact.h"
#include "ctct-database.h"

G_BEGIN_DECLS

/* What finding and sorting need beside the contact itself, filled where a contact is written, in the same
 * transaction. For a worker. */

/**
 * ctct_cache_index_prepare:
 * @language: (nullable): whose order contacts are sorted in, such as "de_DE"
 *
 * Once for each connection that writes. All else has to come after it.
 */
gboolean ctct_cache_index_prepare (CtctDatabase *database, const char *language, GError **error);

/* Whether what is kept was made by other rules than those of this program, ICU and language, so that all of
 * it has to be made anew by ctct_cache_index_contact() and then marked. */
gboolean ctct_cache_index_is_outdated (CtctDatabase *database, gboolean *outdated, GError **error);
gboolean ctct_cache_index_mark (CtctDatabase *database, GError **error);

/* After the row, the body and the memberships of a contact were written, be it new or changed. */
gboolean ctct_cache_index_contact (CtctDatabase *database,
                                   gint64 row,
                                   CtctContact *contact,
                                   CtctCacheChange *change,
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
