/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache-change.h"
#include "ctct-cache-pass.h"
#include "ctct-cache-row.h"
#include "ctct-contacts-page.h"
#include "ctct-database.h"

G_BEGIN_DECLS

/* How contacts come into the cache. All of this is for a worker, and has to be in a transaction. */

/**
 * ctct_cache_write_contact:
 * @json: the body of the contact, as the service wrote it
 * @asked: when the service was asked for it, in seconds since 1970
 * @seen: the reading of the whole account that it is a part of
 * @change: where the row is added if something is new
 *
 * A contact whose body is the same is only marked as read and seen. One that was changed before what is
 * kept, and asked for no later, is an answer that was long on its way, and does not take its place. One
 * without an id cannot be kept, and is passed over.
 */
gboolean ctct_cache_write_contact (CtctDatabase *database,
                                   CtctContact *contact,
                                   GBytes *json,
                                   gint64 asked,
                                   gint64 seen,
                                   CtctCacheChange *change,
                                   GError **error);

/* The same of what is kept of one. */
gboolean ctct_cache_write_row (CtctDatabase *database,
                               const CtctCacheRow *row,
                               GBytes *json,
                               gint64 asked,
                               gint64 seen,
                               CtctCacheChange *change,
                               GError **error);

/* All contacts of a page of CtctCacheRow, a part of the reading of that number. */
gboolean ctct_cache_write_page (CtctDatabase *database,
                                CtctContactsPage *page,
                                gint64 asked,
                                gint64 seen,
                                CtctCacheChange *change,
                                GError **error);

/* It is no error that there is no such contact. */
gboolean ctct_cache_remove_contact (CtctDatabase *database,
                                    const char *id,
                                    CtctCacheChange *change,
                                    GError **error);

G_END_DECLS
