/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-sync.h"

#define OVER_RATELIMIT                                                                             \
  "[{\"error_key\":\"mashery.not.authorized.over.ratelimit\",\"error_message\":\"x\"}]"

static void
note_cb (CtctSync *sync, GParamSpec *pspec, GString *text)
{
  g_string_append_printf (text, "%d:%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " ",
                          ctct_sync_get_state (sync), ctct_sync_get_done (sync),
                          ctct_sync_get_estimate (sync));
}

/* By the clock here, which begins at 2024-05-17T12:00:00Z, and goes on by a second now and then. */
static void
assert_just_now (CtctTestSync *fixture)
{
  g_assert_cmpint (ctct_sync_get_last_success (fixture->sync), >=, 1715947200);
  g_assert_cmpint (ctct_sync_get_last_success (fixture->sync), <, 1715947210);
}

static void
test_first (void)
{
  CtctTestSync fixture;
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (CtctCachePass) pass = NULL;
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  ctct_test_sync_set_up (&fixture);
  g_assert_cmpint (ctct_test_sync_sum_lists (&fixture), ==, CTCT_TEST_SYNC_ALL);
  g_assert_false (ctct_sync_get_has_all (fixture.sync));
  g_assert_cmpint (ctct_sync_get_last_success (fixture.sync), ==, 0);
  g_signal_connect (fixture.sync, "notify::done", G_CALLBACK (note_cb), seen);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, next, changes");
  ctct_test_sync_assert_whole (&fixture);

  g_assert_nonnull (strstr (seen->str, "3:0/28 "));
  g_assert_nonnull (strstr (seen->str, "3:12/28 "));
  g_assert_nonnull (strstr (seen->str, "3:24/28 "));
  g_assert_true (ctct_sync_get_has_all (fixture.sync));
  assert_just_now (&fixture);

  /* By the service's clock. */
  pass = ctct_test_cache_read_pass (fixture.cache);
  g_assert_cmpint (pass->kind, ==, CTCT_PASS_NONE);
  g_assert_cmpint (pass->changes_from, >=, before);
  g_assert_cmpint (pass->changes_from, <=, g_get_real_time () / G_USEC_PER_SEC);
  g_assert_cmpint (pass->n_contacts, ==, CTCT_TEST_SYNC_ALL);
  g_assert_cmpint (pass->look_up, ==, 0);
  ctct_test_sync_tear_down (&fixture);
}

/* What was changed since the last time, with five minutes to spare, and nothing else. */
static void
test_later (void)
{
  CtctTestSync fixture;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) earlier = g_date_time_add_minutes (now, -4);
  g_autoptr (GDateTime) before = g_date_time_add_minutes (now, -6);
  g_autoptr (CtctCachePass) pass = NULL;
  g_autoptr (GDateTime) since = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *missed = NULL;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  pass = ctct_test_cache_read_pass (fixture.cache);
  ctct_sandbox_clear_requests (fixture.api->sandbox);

  ctct_test_sync_put_person (fixture.api, 1010, "Zoë", now);
  ctct_test_sync_put_person (fixture.api, 1011, "Zoë", earlier);
  ctct_test_sync_put_person (fixture.api, 1012, "Zoë", before);
  ctct_test_sync_put_person (fixture.api, 5000, "New", now);
  ctct_test_sync_assert_succeeds (&fixture);
  since = g_date_time_new_from_unix_utc (pass->changes_from - 5 * 60);
  expected = g_date_time_format (since, "%Y-%m-%dT%H:%M:%S.000Z");
  g_assert_cmpstr (
      g_hash_table_lookup (ctct_api_find_request (fixture.api, "GET")->query, "modified_since"), ==,
      expected);
  ctct_test_sync_assert_asked (&fixture, "lists, changes");

  g_assert_cmpint (ctct_test_sync_count_kept (), ==, CTCT_TEST_SYNC_ALL + 1);
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM contact WHERE name = 'Zoë'"), ==,
                   2);
  missed = ctct_test_cache_dup_kept (fixture.cache, "1012", NULL);
  g_assert_nonnull (strstr (missed, "Ada"));

  /* Who was read twice is no news. */
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, CTCT_TEST_SYNC_ALL + 1);
  ctct_test_sync_tear_down (&fixture);
}

typedef struct
{
  const char *name;
  guint status;
  const char *body;
  CtctError code;
} Trouble;

static const Trouble troubles[] = {
  { "signed-out", 401, "[]", CTCT_ERROR_SIGNED_OUT },
  { "quota", 403, OVER_RATELIMIT, CTCT_ERROR_DAY_USED_UP },
  { "bad-key", 403, "[{\"error_key\":\"mashery.not.authorized.inactive\"}]", CTCT_ERROR_BAD_KEY },
  { "down", 500, "", CTCT_ERROR_SERVICE_DOWN },
  { "broken", 200, "{\"meta\":{\"pagination\":{}},\"results\":[{\"id\":", CTCT_ERROR_UNREADABLE },
  { "no-page", 200, "{\"results\":[]}", CTCT_ERROR_UNREADABLE },
};

/* Whatever goes wrong at whichever page, what was read stays, the reason is told, and the next time goes on
 * there. */
static void
test_trouble (gconstpointer data)
{
  const Trouble *trouble = data;

  for (guint page = 0; page < CTCT_TEST_SYNC_PAGES; page++)
    {
      CtctTestSync fixture;
      g_autoptr (GString) expected = g_string_new ("lists");

      ctct_test_sync_set_up (&fixture);
      ctct_test_sync_add_answer (&fixture, trouble->status, trouble->body, page, 3);
      ctct_test_sync_run (&fixture);
      g_assert_error (ctct_sync_get_last_error (fixture.sync), CTCT_ERROR, (int) trouble->code);
      g_assert_cmpint (ctct_sync_get_last_success (fixture.sync), ==, 0);
      g_assert_false (ctct_sync_get_has_all (fixture.sync));
      g_assert_cmpint (ctct_test_sync_count_kept (), ==, page * CTCT_TEST_SYNC_LENGTH);

      ctct_sandbox_clear_faults (fixture.api->sandbox);
      ctct_sandbox_clear_requests (fixture.api->sandbox);
      ctct_fake_clock_advance (fixture.api->clock, 24 * 60 * 60 * 1000);
      ctct_test_sync_close_cache (&fixture);
      ctct_test_sync_open_cache (&fixture);
      ctct_test_sync_assert_succeeds (&fixture);
      for (guint i = page; i < CTCT_TEST_SYNC_PAGES; i++)
        g_string_append (expected, i == 0 ? ", all" : ", next");
      g_string_append (expected, ", changes");
      ctct_test_sync_assert_asked (&fixture, expected->str);
      ctct_test_sync_assert_whole (&fixture);
      ctct_test_sync_tear_down (&fixture);
      ctct_test_sync_remove_files ();
    }
}

static void
test_offline (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_sandbox_close (fixture.api->sandbox);
  soup_session_abort (fixture.api->session);
  ctct_test_sync_run (&fixture);
  g_assert_error (ctct_sync_get_last_error (fixture.sync), CTCT_ERROR, CTCT_ERROR_OFFLINE);
  assert_just_now (&fixture);
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, CTCT_TEST_SYNC_ALL);
  ctct_test_sync_tear_down (&fixture);
}

/* Changes are asked for from when the first page was answered, however long the others took. */
static void
test_changes_from (void)
{
  CtctTestSync fixture;
  CtctFault *fault =
      ctct_fault_new_answer (200,
                             "{\"meta\":{\"pagination\":{\"next_link\":"
                             "\"/v2/contacts?next=c3RhcnRBdD0xMiZsaW1pdD0xMg\"}},\"results\":[]}",
                             -1);

  ctct_test_sync_set_up (&fixture);
  ctct_fault_set_header (fault, "Date", "Fri, 02 Jan 2026 03:04:05 GMT");
  ctct_fault_set_match (fault, NULL, "/v2/contacts");
  ctct_fault_set_window (fault, 0, 1);
  ctct_sandbox_add_fault (fixture.api->sandbox, fault);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpstr (
      g_hash_table_lookup (ctct_api_find_request (fixture.api, "GET")->query, "modified_since"), ==,
      "2026-01-02T02:59:05.000Z");
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, next, changes");
  ctct_test_sync_tear_down (&fixture);
}

/* Pages that are longer than asked for, empty, or hold somebody twice. */
static void
test_odd_pages (void)
{
  CtctTestSync fixture;
  g_autoptr (GString) many = g_string_new (NULL);

  ctct_test_sync_set_up (&fixture);
  for (guint i = 0; i < CTCT_TEST_SYNC_LENGTH + 1; i++)
    g_string_append_printf (many, "%s{\"id\":\"%u\"}", i > 0 ? "," : "", 1 + i);
  ctct_test_sync_add_page (&fixture, "a", many->str, 0);
  ctct_test_sync_add_page (&fixture, "b", "", 0);
  ctct_test_sync_add_page (&fixture, "c",
                           "{\"id\":\"13\"},{\"id\":\"900\"},{\"id\":\"900\",\"fax\":\"1\"},{}", 0);
  ctct_test_sync_add_page (&fixture, NULL, "{\"id\":\"901\"}", 0);
  ctct_test_sync_assert_succeeds (&fixture);
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, CTCT_TEST_SYNC_LENGTH + 3);
  g_assert_cmpint (ctct_test_cache_query ("SELECT n FROM tally WHERE kind = 'all'"), ==,
                   CTCT_TEST_SYNC_LENGTH + 3);
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, next, next, changes");
  ctct_test_sync_tear_down (&fixture);
}

static void
test_circle (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_add_page (&fixture, "a", "{\"id\":\"1\"}", 0);
  ctct_test_sync_add_page (&fixture, "b", "{\"id\":\"2\"}", 0);
  ctct_test_sync_add_page (&fixture, "a", "{\"id\":\"3\"}", 0);
  ctct_test_sync_run (&fixture);
  g_assert_error (ctct_sync_get_last_error (fixture.sync), CTCT_ERROR, CTCT_ERROR_UNREADABLE);
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, next");
  ctct_test_sync_tear_down (&fixture);
}

/* A cursor that is refused leads to another beginning, and nothing is removed for it. */
static void
test_cursor_refused (void)
{
  CtctTestSync fixture;
  g_autoptr (CtctCachePass) pass = NULL;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_add_answer (&fixture, 400, "[]", 2, 1);
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, next, all, next, next, changes");
  ctct_test_sync_assert_whole (&fixture);
  pass = ctct_test_cache_read_pass (fixture.cache);
  g_assert_cmpint (pass->number, ==, 2);
  ctct_test_sync_tear_down (&fixture);
}

static void
test_cursor_always_refused (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  for (guint i = 0; i < 8; i++)
    ctct_test_sync_add_answer (&fixture, 404, "[]", 1 + i, 1);
  ctct_test_sync_run (&fixture);
  g_assert_error (ctct_sync_get_last_error (fixture.sync), CTCT_ERROR, CTCT_ERROR_CURSOR_REFUSED);
  ctct_test_sync_assert_asked (&fixture, "lists, all, next, all, next, all, next, all, next");
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, CTCT_TEST_SYNC_LENGTH);
  ctct_test_sync_tear_down (&fixture);
}

static gboolean
is_asking (gpointer user_data)
{
  return ctct_sync_get_state (user_data) == CTCT_SYNC_ASKING;
}

static void
test_over_budget (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_close_cache (&fixture);
  g_clear_object (&fixture.budget);
  /* 2024-05-17; three pages and one for changes are one call too many. */
  fixture.budget =
      CTCT_CALL_BUDGET (ctct_call_window_new (CTCT_CLOCK (fixture.api->clock), 19860, 9997));
  ctct_test_sync_open_cache (&fixture);

  ctct_sync_start (fixture.sync);
  ctct_test_await (is_asking, fixture.sync);
  g_assert_cmpuint (ctct_sync_get_calls_needed (fixture.sync), ==, 4);
  g_assert_cmpuint (ctct_sync_get_calls_left (fixture.sync), ==, 3);
  g_assert_cmpint (ctct_sync_get_estimate (fixture.sync), ==, CTCT_TEST_SYNC_ALL);
  ctct_test_sync_assert_asked (&fixture, "lists");
  ctct_sync_stop (fixture.sync);
  g_assert_cmpint (ctct_sync_get_state (fixture.sync), ==, CTCT_SYNC_IDLE);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync));

  ctct_sync_start (fixture.sync);
  ctct_test_await (is_asking, fixture.sync);
  ctct_sync_go_on (fixture.sync);
  ctct_test_await (ctct_test_sync_is_idle, fixture.sync);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync));
  ctct_test_sync_assert_whole (&fixture);
  ctct_test_sync_tear_down (&fixture);
}

static void
test_stop (void)
{
  CtctTestSync fixture;

  ctct_test_sync_set_up (&fixture);
  ctct_sync_start (fixture.sync);
  ctct_test_await (ctct_test_sync_has_done_some, fixture.sync);
  ctct_sync_stop (fixture.sync);
  ctct_test_await (ctct_test_sync_is_idle, fixture.sync);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync));
  g_assert_false (ctct_sync_get_has_all (fixture.sync));
  ctct_test_sync_assert_succeeds (&fixture);
  ctct_test_sync_assert_whole (&fixture);
  ctct_test_sync_tear_down (&fixture);
}

/* While a page waits to be written, the next one is on its way, and only that. */
static void
test_pipelined (void)
{
  CtctTestSync fixture;
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (CtctDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  ctct_test_sync_set_up (&fixture);
  /* The lists are written already, so that the first to wait is the first page. */
  ctct_test_sync_add_answer (&fixture, 500, "", 0, 3);
  ctct_test_sync_run (&fixture);
  ctct_sandbox_clear_requests (fixture.api->sandbox);
  other = ctct_database_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (ctct_database_run (other, "BEGIN IMMEDIATE", NULL));
  g_assert_true (ctct_database_run (other, "ROLLBACK", NULL));

  {
    CtctFault *fault = ctct_fault_new_wait ();

    ctct_fault_set_match (fault, NULL, "/v2/contacts");
    ctct_fault_set_window (fault, 0, 1);
    ctct_sandbox_add_fault (fixture.api->sandbox, fault);
  }
  ctct_sync_start (fixture.sync);
  {

    ctct_test_sync_await_requests (&fixture, 2);
  }
  g_assert_true (ctct_database_begin (other, NULL));
  ctct_sandbox_go_on (fixture.api->sandbox);
  ctct_test_sync_await_requests (&fixture, 3);
  g_assert_cmpint (ctct_sync_get_done (fixture.sync), ==, 0);
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM contact"), ==, 0);
  ctct_database_roll_back (other);
  g_clear_object (&other);
  ctct_test_await (ctct_test_sync_is_idle, fixture.sync);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync));
  ctct_test_sync_assert_whole (&fixture);
  ctct_test_sync_tear_down (&fixture);
}

/* As many at a time as there may be, unless somebody says otherwise. */
static void
test_page_length (void)
{
  CtctTestSync fixture;
  g_autoptr (CtctSync) sync = NULL;
  GPtrArray *requests = NULL;

  ctct_test_sync_set_up (&fixture);
  sync = ctct_sync_new (fixture.api->service, fixture.cache, fixture.budget,
                        CTCT_CLOCK (fixture.api->clock));
  ctct_sync_start (sync);
  ctct_test_await (ctct_test_sync_is_idle, sync);
  requests = ctct_sandbox_get_requests (fixture.api->sandbox);
  g_assert_cmpstr (
      g_hash_table_lookup (((CtctSandboxRequest *) requests->pdata[1])->query, "limit"), ==, "500");
  ctct_test_sync_assert_asked (&fixture, "lists, all, changes");
  g_clear_object (&sync);
  ctct_test_sync_tear_down (&fixture);
}

/* Two programs that read the same account into the same file. */
static void
test_two (void)
{
  CtctTestSync one;
  CtctTestSync other;

  ctct_test_sync_set_up (&one);
  other = one;
  ctct_test_sync_open_cache (&other);
  ctct_sync_start (one.sync);
  ctct_sync_start (other.sync);
  ctct_test_await (ctct_test_sync_is_idle, one.sync);
  ctct_test_await (ctct_test_sync_is_idle, other.sync);
  g_assert_no_error (ctct_sync_get_last_error (one.sync));
  g_assert_no_error (ctct_sync_get_last_error (other.sync));
  ctct_test_sync_assert_whole (&one);
  ctct_test_sync_assert_succeeds (&other);
  ctct_test_sync_assert_whole (&one);
  ctct_test_sync_close_cache (&other);
  ctct_test_sync_tear_down (&one);
}

static void
assert_nowhere (const char *folder, const char *secret)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_assert_null (g_strstr_len (name, -1, secret));
      for (gsize i = 0; i + strlen (secret) <= length; i++)
        if (memcmp (text + i, secret, strlen (secret)) == 0)
          g_error ("A secret is in %s", name);
      n_files++;
    }
  g_assert_cmpuint (n_files, >=, 3);
}

static void
test_no_secrets (void)
{
  CtctTestSync fixture;
  g_autofree char *folder = ctct_test_cache_dup_folder ();

  ctct_test_sync_set_up (&fixture);
  ctct_test_sync_assert_succeeds (&fixture);
  assert_nowhere (folder, ctct_sandbox_get_api_key (fixture.api->sandbox));
  assert_nowhere (folder, ctct_sandbox_get_access_token (fixture.api->sandbox));
  ctct_test_sync_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sync/first", test_first);
  ctct_test_add ("/sync/later", test_later);
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sync/trouble/%s", troubles[i].name);

      ctct_test_add_data (path, &troubles[i], test_trouble);
    }
  ctct_test_add ("/sync/offline", test_offline);
  ctct_test_add ("/sync/changes-from", test_changes_from);
  ctct_test_add ("/sync/odd-pages", test_odd_pages);
  ctct_test_add ("/sync/circle", test_circle);
  ctct_test_add ("/sync/cursor-refused", test_cursor_refused);
  ctct_test_add ("/sync/cursor-always-refused", test_cursor_always_refused);
  ctct_test_add ("/sync/over-budget", test_over_budget);
  ctct_test_add ("/sync/stop", test_stop);
  ctct_test_add ("/sync/pipelined", test_pipelined);
  ctct_test_add ("/sync/page-length", test_page_length);
  ctct_test_add ("/sync/two", test_two);
  ctct_test_add ("/sync/no-secrets", test_no_secrets);

  return ctct_test_run ();
}
