/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"

G_BEGIN_DECLS

/* The numbers by which the cache knows contacts, its rows. Each is given once, also where the contact is gone: who
 * holds one may not have heard of that yet, and would take somebody else for the same. */

/* Fails with CTCT_DATABASE_ERROR_DAMAGED for what is no such number; 0 is that of nobody. */
gboolean ctct_cache_numbers_check (gint64 row, GError **error);
/* The same for what can work with numbers up to `most` alone. */
gboolean ctct_cache_numbers_check_most (gint64 row, guint32 most, GError **error);
/* The number of a contact that is to be added next, in the same transaction. */
gboolean ctct_cache_numbers_find_next (CtctDatabase *database, gint64 *row, GError **error);
/* The contact of that number is removed, in the same transaction. */
gboolean ctct_cache_numbers_retire (CtctDatabase *database, gint64 row, GError **error);

G_END_DECLS
