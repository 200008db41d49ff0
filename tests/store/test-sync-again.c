/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-sync.h"

/* Somebody changes one of the first page and adds one while the second is read. */
static void
test_changes_meanwhile (void)
{
  CtctTestSync fixture;
  g_autoptr (GDateTime) now = NULL;

  ctct_test_sync_set_up (&fixture);
  ctct_sync_start (fixture.sync);
  ctct_test_sync_await_requests (&fixture, 3);
  now = g_date_time_new_now_utc ();
  ctct_test_sync_put_person (fixture.api, 1001, "Zoë", now);
  ctct_test_sync_put_person (fixture.api, 5000, "New", now);
  ctct_test_await (ctct_test_sync_is_idle, fixture.sync);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync));
  ctct_test_sync_assert_whole (&fixture);
  ctct_test_sync_tear_down (&fixture);
}

/* Somebody of the first page is changed while the second is still to come, and is the last of all then. */
static void
push_aside (CtctTestSync *fixture)
{
  g_autoptr (GDateTime) now = NULL;

  ctct_sync_start (fixture->sync);
  ctct_test_sync_await_requests (fixture, 2);
  now = g_date_time_new_now_utc ();
  ctct_test_sync_put_person (fixture->api, 1001, "Zoë", now);
  ctct_test_await (ctct_test_sync_is_idle, fixture->sync);
  g_assert_no_error (ctct_sync_get_last_error (fixture->sync));
}

/* One of the first page becomes the last of all while the second is still to come, and pushes somebody from the
 * second to the first, whom nobody reads. The lists say that there is one more, so all are read again the
 * next time, but not each time after. */
static void
test_pushed_aside (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up_with (&fixture, CTCT_SANDBOX_MOVE_CHANGED);
  push_aside (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, next, changes");
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, CTCT_TEST_SYNC_ALL - 1);

  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, next, changes");
  ctct_test_sync_assert_whole (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, changes");
  ctct_test_sync_tear_down (&fixture);
}

static void
write_pass (CtctTestSync *fixture, const CtctCachePass *pass)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_cache_write_pass_async (fixture->cache, pass, NULL, ctct_test_result_cb, &result);
  g_assert_true (ctct_cache_write_finish (fixture->cache, ctct_test_await_result (&result), NULL));
}

/* As if the last start had been long ago: on the last day of 2025, before anybody was changed. */
static void
set_changes_from_2025 (CtctTestSync *fixture)
{
  g_autoptr (CtctCachePass) pass = ctct_test_cache_read_pass (fixture->cache);
  g_autoptr (GDateTime) then = g_date_time_new_utc (2025, 12, 31, 0, 0, 0);

  pass->changes_from = g_date_time_to_unix (then);
  write_pass (fixture, pass);
}

/* Somebody who came since the last start is pushed aside while all are read again. Changes are still asked
 * for from the last start on, and not from this one. */
static void
test_pushed_aside_again (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up_with (&fixture, CTCT_SANDBOX_MOVE_CHANGED);
  ctct_test_sync_assert_succeeds (&fixture);
  set_changes_from_2025 (&fixture);
  ctct_test_cache_remove_one (fixture.cache, "1011");
  ctct_test_cache_remove_one (fixture.cache, "1012");
  ctct_fake_clock_advance (fixture.api->clock, 25 * 60 * 60 * 1000);
  ctct_sandbox_clear_requests (fixture.api->sandbox);

  push_aside (&fixture);
  ctct_test_sync_assert_whole (&fixture);
  ctct_test_sync_assert_asked (&fixture,
                               "lists, all, next, next, changes, next, next, changes, next, next");
  ctct_test_sync_tear_down (&fixture);
}

static void
set_whole_passes (CtctTestSync *fixture, gint64 n_whole)
{
  g_autoptr (CtctCachePass) pass = ctct_test_cache_read_pass (fixture->cache);

  pass->n_whole = n_whole;
  write_pass (fixture, pass);
}

/* The same where there are several pages of changes, as when many are brought into the account. They are
 * read once more, and just once. */
static void
test_pushed_aside_of_changes (void)
{
  CtctTestSync fixture;
  g_autoptr (CtctCachePass) pass = NULL;
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  ctct_test_sync_set_up_with (&fixture, CTCT_SANDBOX_MOVE_CHANGED);
  ctct_test_sync_assert_succeeds (&fixture);
  set_changes_from_2025 (&fixture);
  set_whole_passes (&fixture, 2);
  ctct_test_cache_remove_one (fixture.cache, "1011");
  ctct_test_cache_remove_one (fixture.cache, "1012");
  ctct_sandbox_clear_requests (fixture.api->sandbox);

  push_aside (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, changes, next, next, changes, next, next");
  ctct_test_sync_assert_whole (&fixture);
  pass = ctct_test_cache_read_pass (fixture.cache);
  g_assert_cmpint (pass->changes_from, >=, before);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, changes");
  ctct_test_sync_tear_down (&fixture);
}

static void
write_one (CtctTestSync *fixture, const char *id)
{
  ctct_test_cache_write_one (fixture->cache,
                             ctct_test_cache_dup_json (id, "Ghost", "ACTIVE", "", 1), 1000);
}

/* All are read again after a day, then after a week; who was not among them is looked up, and only goes if
 * there is no such contact. */
static void
test_again (void)
{
  CtctTestSync fixture;
  g_autoptr (CtctCachePass) pass = NULL;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  for (guint i = 0; i < 103; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", 7000 + i);

      write_one (&fixture, id);
    }
  ctct_fake_clock_advance (fixture.api->clock, 23 * 60 * 60 * 1000);
  ctct_sandbox_clear_requests (fixture.api->sandbox);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, changes");
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, CTCT_TEST_SYNC_ALL + 103);

  /* The first page lacks everybody now. A hundred are looked up, and the service has those of the page. */
  ctct_fake_clock_advance (fixture.api->clock, 2 * 60 * 60 * 1000);
  ctct_test_sync_add_page (&fixture, "c3RhcnRBdD0xMiZsaW1pdD0xMg", "", 0);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_api_count_requests (fixture.api, "GET"), ==, 105);
  pass = ctct_test_cache_read_pass (fixture.cache);
  g_assert_cmpint (pass->look_up, ==, 2);
  g_assert_cmpint (ctct_test_sync_count_kept (), ==,
                   CTCT_TEST_SYNC_ALL + 103 - (100 - CTCT_TEST_SYNC_LENGTH));

  /* Then the rest, and nobody any more. */
  ctct_sandbox_clear_requests (fixture.api->sandbox);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_api_count_requests (fixture.api, "GET"), ==,
                   2 + 103 - (100 - CTCT_TEST_SYNC_LENGTH));
  ctct_test_sync_assert_whole (&fixture);
  ctct_sandbox_clear_requests (fixture.api->sandbox);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, changes");

  ctct_fake_clock_advance (fixture.api->clock, 6 * 24 * 60 * 60 * G_GINT64_CONSTANT (1000));
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, changes");
  ctct_fake_clock_advance (fixture.api->clock, 24 * 60 * 60 * 1000);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, next, changes");
  ctct_test_sync_tear_down (&fixture);
}

/* Whoever cannot be looked up stays, and so does the wish to. */
static void
test_look_up_trouble (void)
{
  static const struct
  {
    guint status;
    const char *body;
    CtctError code;
  } table[] = {
    { 401, "[]", CTCT_ERROR_SIGNED_OUT },
    { 500, "", CTCT_ERROR_SERVICE_DOWN },
    { 403, "[]", CTCT_ERROR_NOT_ALLOWED },
  };
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  write_one (&fixture, "7000");
  ctct_fake_clock_advance (fixture.api->clock, 25 * 60 * 60 * 1000);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      CtctFault *fault = ctct_fault_new_answer (table[i].status, table[i].body, -1);

      ctct_fault_set_match (fault, NULL, "/v2/contacts/7000");
      ctct_fault_set_window (fault, 0, 3);
      ctct_sandbox_add_fault (fixture.api->sandbox, fault);
      ctct_test_sync_run (&fixture);
      g_assert_error (ctct_sync_get_last_error (fixture.sync), CTCT_ERROR, (int) table[i].code);
      g_assert_cmpint (ctct_test_sync_count_kept (), ==, CTCT_TEST_SYNC_ALL + 1);
      ctct_sandbox_clear_faults (fixture.api->sandbox);
    }
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_whole (&fixture);
  ctct_test_sync_tear_down (&fixture);
}

/* Nobody has asked for it, so nobody is asked: it is put off until there are calls enough. */
static void
test_again_over_budget (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_close_cache (&fixture);
  g_clear_object (&fixture.budget);
  ctct_fake_clock_advance (fixture.api->clock, 25 * 60 * 60 * 1000);
  fixture.budget =
      CTCT_CALL_BUDGET (ctct_call_window_new (CTCT_CLOCK (fixture.api->clock), 19861, 9997));
  ctct_test_sync_open_cache (&fixture);
  ctct_sandbox_clear_requests (fixture.api->sandbox);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, changes");
  ctct_fake_clock_advance (fixture.api->clock, 24 * 60 * 60 * 1000);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, next, changes");
  ctct_test_sync_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sync-again/changes-meanwhile", test_changes_meanwhile);
  ctct_test_add ("/sync-again/pushed-aside", test_pushed_aside);
  ctct_test_add ("/sync-again/pushed-aside-again", test_pushed_aside_again);
  ctct_test_add ("/sync-again/pushed-aside-of-changes", test_pushed_aside_of_changes);
  ctct_test_add ("/sync-again/due", test_again);
  ctct_test_add ("/sync-again/look-up-trouble", test_look_up_trouble);
  ctct_test_add ("/sync-again/over-budget", test_again_over_budget);

  return ctct_test_run ();
}
