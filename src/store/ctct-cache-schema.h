/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database-file.h"

G_BEGIN_DECLS

/* The cache as a file. A step that was released is never changed: a new one comes after it. */
const CtctDatabaseKind *ctct_cache_schema_get_kind (void);
/* In the transaction of whoever writes. Fails with CTCT_DATABASE_ERROR_NEWER where a program of a later version has
 * brought the file up to it since it was opened: what this one would write is not all that belongs there by now. */
gboolean ctct_cache_schema_check (CtctDatabase *database, GError **error);

G_END_DECLS
