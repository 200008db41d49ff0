/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database-file.h"

G_BEGIN_DECLS

/* The cache as a file. A step that was released is never changed: a new one comes after it. */
const CtctDatabaseKind *ctct_cache_schema_get_kind (void);

G_END_DECLS
