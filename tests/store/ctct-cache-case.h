/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-test-cache.h"

G_BEGIN_DECLS

/* A cache in the folder of the case, and what it has told. */
typedef struct
{
  CtctCache *cache;
  GString *changes; /* "+1 ~2 -3 lists; ", by row */
} CtctCacheCase;

void ctct_cache_case_set_up (CtctCacheCase *fixture);
void ctct_cache_case_tear_down (CtctCacheCase *fixture);
/* As part of a reading of everything that has that number. */
void ctct_cache_case_write_page (CtctCacheCase *fixture,
                                 CtctContactsPage *page,
                                 gint64 asked,
                                 gint64 number);
/* NULL for nobody. */
void ctct_cache_case_assert_kept (CtctCacheCase *fixture,
                                  const char *id,
                                  const char *expected,
                                  gint64 expected_asked);
void ctct_cache_case_assert_tallies (CtctCacheCase *fixture, const char *expected);
/* What has been told since the last look. */
void ctct_cache_case_assert_changes (CtctCacheCase *fixture, const char *expected);
void ctct_cache_case_assert_rows (const char *sql, const char *expected);

G_END_DECLS
