/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-api-fixture.h"
#include "ctct-sync.h"
#include "ctct-test-cache.h"

G_BEGIN_DECLS

/* Beside contact 196, so that there are three pages. */
#define CTCT_TEST_SYNC_PEOPLE 27
#define CTCT_TEST_SYNC_ALL    (CTCT_TEST_SYNC_PEOPLE + 1)
#define CTCT_TEST_SYNC_PAGES  3
#define CTCT_TEST_SYNC_LENGTH 12

/* An account of the sandbox, and what is kept of it in the folder of the case. */
typedef struct
{
  CtctApiFixture *api;
  CtctCache *cache;
  CtctSync *sync;
  CtctCallBudget *budget;
} CtctTestSync;

void ctct_test_sync_put_person (CtctApiFixture *api,
                                guint id,
                                const char *name,
                                GDateTime *modified);
/* Each page is written for itself. */
void ctct_test_sync_open_cache (CtctTestSync *fixture);
void ctct_test_sync_close_cache (CtctTestSync *fixture);
void ctct_test_sync_set_up_with (CtctTestSync *fixture, CtctSandboxFlags flags);
void ctct_test_sync_set_up (CtctTestSync *fixture);
/* So many pages are written together; 0 for as many as there may be unless somebody says otherwise. */
void ctct_test_sync_set_up_in_groups (CtctTestSync *fixture, guint group_length);
void ctct_test_sync_tear_down (CtctTestSync *fixture);
gboolean ctct_test_sync_is_idle (gpointer user_data);
void ctct_test_sync_run (CtctTestSync *fixture);
void ctct_test_sync_assert_succeeds (CtctTestSync *fixture);
/* "lists, limit=500, next, modified_since" for what came in since the last look. */
void ctct_test_sync_assert_asked (CtctTestSync *fixture, const char *expected);
/* Who is kept, each as the service has it. */
void ctct_test_sync_assert_whole (CtctTestSync *fixture);
gint64 ctct_test_sync_count_kept (void);
gint64 ctct_test_sync_sum_lists (CtctTestSync *fixture);
void ctct_test_sync_add_answer (CtctTestSync *fixture,
                                guint status,
                                const char *body,
                                guint skip,
                                guint count);
/* A page that leads to that cursor, or is the last. */
void ctct_test_sync_add_page (CtctTestSync *fixture,
                              const char *next,
                              const char *results,
                              guint skip);
/* Waits until so many have come in since the last look. */
void ctct_test_sync_await_requests_at (const char *where, CtctTestSync *fixture, guint n_requests);
#define ctct_test_sync_await_requests(fixture, n_requests)                                         \
  ctct_test_sync_await_requests_at (G_STRLOC, (fixture), (n_requests))
/* For ctct_test_await(): whether the first page is there. */
gboolean ctct_test_sync_has_done_some (gpointer sync);
void ctct_test_sync_remove_files (void);

G_END_DECLS
