/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reading tells of itself, and until when. */

#include "ctct-test-sync.h"

#define EMPTY_PAGE "{\"meta\":{\"pagination\":{}},\"results\":[]}"

/* Three that are no contacts, among others. */
#define ODD_PAGE                                                                                   \
  "{\"meta\":{\"pagination\":{}},\"results\":[{\"id\":\"1\"},7,{\"id\":\"2\"},null,{\"id\":3,}]}"

/* In milliseconds. */
#define DAY (24 * 60 * 60 * 1000)

static void
open_again (CtctTestSync *fixture)
{
  ctct_test_sync_close_cache (fixture);
  ctct_test_sync_open_cache (fixture);
}

static gboolean
knows_last_success (gpointer user_data)
{
  return ctct_sync_get_last_success (user_data) > 0;
}

/* Of what is kept it is known when it was read, whatever the service says or does not say. */
static void
test_last_success (void)
{
  CtctTestSync fixture;
  gint64 success;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  success = ctct_sync_get_last_success (fixture.sync);
  g_assert_cmpint (success, >, 0);
  open_again (&fixture);
  ctct_test_await (knows_last_success, fixture.sync);
  g_assert_cmpint (ctct_sync_get_last_success (fixture.sync), ==, success);
  g_assert_true (ctct_sync_get_has_all (fixture.sync));
  g_assert_cmpint (ctct_sync_get_state (fixture.sync), ==, CTCT_SYNC_IDLE);
  ctct_test_sync_tear_down (&fixture);
}

/* Who cannot be read is told until all are read again, which is tried after a day, and also in the next start. */
static void
test_unreadable (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_add_answer (&fixture, 200, ODD_PAGE, 0, 1);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_sync_get_unreadable (fixture.sync), ==, 3);
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, 2);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_sync_get_unreadable (fixture.sync), ==, 3);

  open_again (&fixture);
  ctct_test_await (knows_last_success, fixture.sync);
  g_assert_cmpint (ctct_sync_get_unreadable (fixture.sync), ==, 3);

  ctct_fake_clock_advance (fixture.api->clock, DAY + 1000);
  ctct_test_sync_add_answer (&fixture, 200, ODD_PAGE, 0, 1);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_sync_get_unreadable (fixture.sync), ==, 3);
  ctct_fake_clock_advance (fixture.api->clock, DAY + 1000);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_sync_get_unreadable (fixture.sync), ==, 0);
  ctct_test_sync_tear_down (&fixture);
}

/* One among changes is one too, and none among changes says nothing of the others. */
static void
test_unreadable_change (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_sync_get_unreadable (fixture.sync), ==, 0);
  ctct_test_sync_add_answer (&fixture, 200, ODD_PAGE, 0, 1);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_sync_get_unreadable (fixture.sync), ==, 3);
  ctct_sandbox_clear_faults (fixture.api->sandbox);
  ctct_test_sync_add_answer (&fixture, 200, EMPTY_PAGE, 0, 1);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_sync_get_unreadable (fixture.sync), ==, 3);
  ctct_test_sync_tear_down (&fixture);
}

static void
put_in_three_lists (CtctTestSync *fixture)
{
  for (guint i = 0; i < CTCT_TEST_SYNC_PEOPLE; i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{\"id\":\"%u\",\"status\":\"ACTIVE\",\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"},"
          "{\"id\":\"2\",\"status\":\"ACTIVE\"},{\"id\":\"3\",\"status\":\"ACTIVE\"}],"
          "\"modified_date\":\"2026-01-01T00:00:00.000Z\","
          "\"email_addresses\":[{\"email_address\":\"p%u@example.com\"}]}",
          1000 + i, i);

      g_assert_true (ctct_sandbox_put_contact (fixture->api->sandbox, json));
    }
}

static void
note_estimate_cb (CtctSync *sync, GParamSpec *pspec, GArray *estimates)
{
  gint64 estimate = ctct_sync_get_estimate (sync);

  if (ctct_sync_get_state (sync) == CTCT_SYNC_READING_ALL)
    g_array_append_val (estimates, estimate);
}

/* The lists count somebody as often as there are lists that they are in: the first page tells how often. */
static void
test_estimate (void)
{
  g_autoptr (GArray) estimates = g_array_new (FALSE, FALSE, sizeof (gint64));
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  put_in_three_lists (&fixture);
  g_assert_cmpint (ctct_test_sync_sum_lists (&fixture), >, 2 * CTCT_TEST_SYNC_ALL);
  g_signal_connect (fixture.sync, "notify::estimate", G_CALLBACK (note_estimate_cb), estimates);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpuint (estimates->len, >=, CTCT_TEST_SYNC_PAGES);
  g_assert_cmpint (g_array_index (estimates, gint64, 0), >, 2 * CTCT_TEST_SYNC_ALL);
  for (guint i = 1; i < CTCT_TEST_SYNC_PAGES; i++)
    g_assert_cmpint (ABS (g_array_index (estimates, gint64, i) - CTCT_TEST_SYNC_ALL), <=, 2);
  ctct_test_sync_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/sync-told/last-success", test_last_success);
  ctct_test_add ("/sync-told/unreadable", test_unreadable);
  ctct_test_add ("/sync-told/unreadable-change", test_unreadable_change);
  ctct_test_add ("/sync-told/estimate", test_estimate);
  return ctct_test_run ();
}
