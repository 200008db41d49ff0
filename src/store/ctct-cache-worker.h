/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-database-file.h"

G_BEGIN_DECLS

/* The workers of a cache. One that finds the file damaged has it set aside, and then the cache, in its own
 * thread, begin anew before anybody hears of it. They do not hold the cache. */
CtctDatabaseWorker *ctct_cache_worker_new_writer (CtctCache *cache,
                                                  CtctDatabaseFile *file,
                                                  const char *language);
CtctDatabaseWorker *ctct_cache_worker_new_reader (CtctCache *cache, CtctDatabaseFile *file);

/* In ctct-cache.c: the file is another one by now. */
void ctct_cache_begin_anew (CtctCache *self);

G_END_DECLS
