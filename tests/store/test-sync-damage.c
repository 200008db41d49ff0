/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-sync.h"

static void
test_full (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  g_assert_true (ctct_test_cache_open (fixture.cache, NULL));
  ctct_test_cache_limit_size (fixture.cache, (int) ctct_test_cache_query ("PRAGMA page_count") + 1);
  ctct_test_sync_run (&fixture);
  g_assert_error (ctct_sync_get_last_error (fixture.sync), CTCT_DATABASE_ERROR,
                  CTCT_DATABASE_ERROR_FULL);
  g_assert_cmpint (ctct_test_sync_count_kept () % CTCT_TEST_SYNC_LENGTH, ==, 0);
  g_assert_cmpint (ctct_test_sync_count_kept (), <, CTCT_TEST_SYNC_ALL);
  ctct_test_cache_limit_size (fixture.cache, 100000);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_whole (&fixture);
  ctct_test_sync_tear_down (&fixture);
}

/* A file that turns out to be damaged is set aside, and all is read from the service again. */
static void
test_damaged (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_cache_damage ();
  ctct_sandbox_clear_requests (fixture.api->sandbox);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  ctct_test_sync_assert_succeeds (&fixture);
  g_test_assert_expected_messages ();
  g_assert_nonnull (ctct_cache_get_damaged_file (fixture.cache));
  ctct_test_sync_assert_whole (&fixture);
  g_assert_true (ctct_sync_get_has_all (fixture.sync));
  ctct_test_sync_tear_down (&fixture);
}

static gboolean
has_damaged_file (gpointer user_data)
{
  return ctct_cache_get_damaged_file (user_data) != NULL;
}

/* Somebody else meets the damage while a page is on its way. What was read before it is not in the new
 * file, so that reading does not go on there. */
static void
test_damaged_meanwhile (void)
{
  CtctTestSync fixture;
  CtctFault *fault = ctct_fault_new_wait ();

  ctct_test_sync_set_up (&fixture);
  ctct_fault_set_match (fault, NULL, "/v2/contacts");
  ctct_fault_set_window (fault, 1, 1);
  ctct_sandbox_add_fault (fixture.api->sandbox, fault);
  ctct_sync_start (fixture.sync);
  ctct_test_await (ctct_test_sync_has_done_some, fixture.sync);
  ctct_test_cache_damage ();
  ctct_test_cache_meet_damage (fixture.cache);
  g_assert_cmpint (ctct_sync_get_done (fixture.sync), ==, CTCT_TEST_SYNC_LENGTH);

  ctct_test_sync_await_requests (&fixture, 3);
  ctct_sandbox_go_on (fixture.api->sandbox);
  ctct_test_await (ctct_test_sync_is_idle, fixture.sync);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync));
  ctct_test_sync_assert_whole (&fixture);
  ctct_test_sync_tear_down (&fixture);
}

static void
await_anew (CtctTestSync *fixture)
{
  g_assert_true (ctct_sync_get_has_lost (fixture->sync));
  g_assert_false (ctct_sync_get_has_all (fixture->sync));
  g_assert_cmpint (ctct_sync_get_last_success (fixture->sync), ==, 0);
  g_assert_cmpint (ctct_sync_get_state (fixture->sync), ==, CTCT_SYNC_STARTING);

  ctct_test_await (ctct_test_sync_is_idle, fixture->sync);
  g_assert_no_error (ctct_sync_get_last_error (fixture->sync));
  ctct_test_sync_assert_whole (fixture);
  g_assert_true (ctct_sync_get_has_all (fixture->sync));
  g_assert_false (ctct_sync_get_has_lost (fixture->sync));
}

/* Between two readings nobody reads, so that one begins by itself. */
static void
test_damaged_between (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_cache_damage ();
  ctct_test_cache_meet_damage (fixture.cache);
  await_anew (&fixture);
  ctct_test_sync_tear_down (&fixture);
}

/* A disk that damages one file after the other is not read onto for ever. */
static void
test_damaged_twice (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_sandbox_close (fixture.api->sandbox);
  ctct_test_cache_damage ();
  ctct_test_cache_meet_damage (fixture.cache);
  ctct_test_await (ctct_test_sync_is_idle, fixture.sync);
  g_assert_nonnull (ctct_sync_get_last_error (fixture.sync));
  g_object_notify (G_OBJECT (fixture.cache), "damaged-file");
  g_assert_cmpint (ctct_sync_get_state (fixture.sync), ==, CTCT_SYNC_IDLE);
  g_assert_true (ctct_sync_get_has_lost (fixture.sync));
  ctct_test_sync_tear_down (&fixture);
}

static gboolean
is_starting (gpointer sync)
{
  return ctct_sync_get_state (sync) == CTCT_SYNC_STARTING;
}

/* The other of two programs has set the file aside. Only who has read it here reads it again. */
static void
test_replaced_between (void)
{
  CtctTestSync one;
  CtctTestSync other;
  g_autofree char *folder = ctct_test_cache_dup_folder ();

  ctct_test_sync_set_up (&one);
  ctct_test_sync_assert_succeeds (&one);
  other = one;
  ctct_test_sync_open_cache (&other);
  g_assert_true (ctct_test_cache_open (other.cache, NULL));
  ctct_test_cache_set_aside (folder, "a");
  ctct_test_await (is_starting, one.sync);
  await_anew (&one);
  ctct_test_await (has_damaged_file, other.cache);
  g_assert_cmpint (ctct_sync_get_state (other.sync), ==, CTCT_SYNC_IDLE);
  ctct_test_sync_close_cache (&other);
  ctct_test_sync_tear_down (&one);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sync-damage/full", test_full);
  ctct_test_add ("/sync-damage/damaged", test_damaged);
  ctct_test_add ("/sync-damage/meanwhile", test_damaged_meanwhile);
  ctct_test_add ("/sync-damage/between", test_damaged_between);
  ctct_test_add ("/sync-damage/twice", test_damaged_twice);
  ctct_test_add ("/sync-damage/replaced-between", test_replaced_between);

  return ctct_test_run ();
}
