/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-account.h"
#include "ctct-fold.h"
#include "ctct-match-reasons.h"
#include "ctct-test-cache.h"

typedef struct
{
  CtctCache *cache;
  CtctMatchReasons *reasons;
  guint n_found;
} Fixture;

/* Nothing is asked of it, so there is nobody at that address. */
static CtctService *
create_service (void)
{
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new ("key", "token");
  g_autoptr (GError) error = NULL;
  CtctService *service = ctct_account_open ("http://127.0.0.1:9/v2/", credentials, NULL, &error);

  g_assert_no_error (error);
  return service;
}

static void
count_cb (guint *n_found)
{
  (*n_found)++;
}

/* In a folder of its own, which nobody looks at for what others change. */
static void
set_up (Fixture *fixture)
{
  g_autoptr (CtctService) service = create_service ();
  g_auto (GStrv) words = ctct_fold_split ("acme");

  fixture->n_found = 0;
  fixture->cache = ctct_cache_new (NULL, "a");
  ctct_test_cache_write_one (fixture->cache,
                             g_strdup ("{\"id\": \"10\", \"status\": \"ACTIVE\", \"first_name\": "
                                       "\"Ada\", \"company_name\": \"Acme\", \"lists\": []}"),
                             1000);
  fixture->reasons = ctct_match_reasons_new (fixture->cache, service);
  ctct_match_reasons_set_words (fixture->reasons, words);
  g_signal_connect_swapped (fixture->reasons, "found", G_CALLBACK (count_cb), &fixture->n_found);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->reasons);
  g_assert_finalize_object (fixture->cache);
}

static gboolean
run_sql (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  return ctct_database_run (database, data, error);
}

/* What changes nothing, as far as anybody is told. */
static void
run (Fixture *fixture, const char *sql)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ctct_cache_write_async (fixture->cache, run_sql, (gpointer) sql, NULL, NULL, ctct_test_result_cb,
                          &result);
  ctct_cache_write_finish (fixture->cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
}

typedef struct
{
  GObject *reasons;
  gboolean is_asked;
} Answer;

/* They are held as long as something is being read. */
static gboolean
is_answered (gpointer user_data)
{
  Answer *answer = user_data;

  answer->is_asked |= answer->reasons->ref_count > 1;
  return answer->is_asked && answer->reasons->ref_count == 1;
}

/* Waits until it is answered. */
static void
ask (Fixture *fixture)
{
  Answer answer = { G_OBJECT (fixture->reasons), FALSE };

  g_assert_null (ctct_match_reasons_get (fixture->reasons, 1));
  ctct_test_await (is_answered, &answer);
}

static void
ask_in_vain (Fixture *fixture)
{
  run (fixture, "ALTER TABLE body RENAME TO hidden");
  ask (fixture);
  run (fixture, "ALTER TABLE hidden RENAME TO body");
  g_assert_cmpuint (fixture->n_found, ==, 0);
}

static void
assert_known (Fixture *fixture)
{
  const CtctMatchReason *reason = ctct_match_reasons_get (fixture->reasons, 1);

  g_assert_nonnull (reason);
  g_assert_cmpstr (reason->text, ==, "Acme");
}

static void
test_found (void)
{
  Fixture fixture;

  set_up (&fixture);
  ask (&fixture);
  g_assert_cmpuint (fixture.n_found, ==, 1);
  assert_known (&fixture);
  tear_down (&fixture);
}

/* To have failed once is no answer. */
static void
test_asked_again (void)
{
  Fixture fixture;

  set_up (&fixture);
  ask_in_vain (&fixture);
  ask (&fixture);
  g_assert_cmpuint (fixture.n_found, ==, 1);
  assert_known (&fixture);
  tear_down (&fixture);
}

static void
write_other (Fixture *fixture, const char *id)
{
  ctct_test_cache_write_one (fixture->cache, ctct_test_cache_dup_json (id, "Bea", "ACTIVE", "1", 3),
                             1000);
}

/* Whoever shows it is told to ask again when something has changed, whatever that is; but once. */
static void
test_changed (void)
{
  Fixture fixture;

  set_up (&fixture);
  ask_in_vain (&fixture);
  write_other (&fixture, "11");
  g_assert_cmpuint (fixture.n_found, ==, 1);
  write_other (&fixture, "12");
  g_assert_cmpuint (fixture.n_found, ==, 1);
  ask (&fixture);
  g_assert_cmpuint (fixture.n_found, ==, 2);
  assert_known (&fixture);
  tear_down (&fixture);
}

/* What was looked for before has nothing to do with it. */
static void
test_other_words (void)
{
  Fixture fixture;
  g_auto (GStrv) words = ctct_fold_split ("acme");

  set_up (&fixture);
  ask_in_vain (&fixture);
  ctct_match_reasons_set_words (fixture.reasons, words);
  write_other (&fixture, "11");
  g_assert_cmpuint (fixture.n_found, ==, 0);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/match-reasons/found", test_found);
  ctct_test_add ("/match-reasons/asked-again", test_asked_again);
  ctct_test_add ("/match-reasons/changed", test_changed);
  ctct_test_add ("/match-reasons/other-words", test_other_words);
  return ctct_test_run ();
}
