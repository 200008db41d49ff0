/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages that come faster than they are written. Another program writes as long as they are to wait. */

#include "ctct-test-sync.h"

/* So many pages of them, and no more than eight wait. */
#define N_PAGES   12
#define N_PEOPLE  (N_PAGES * CTCT_TEST_SYNC_LENGTH)
#define N_WAITING 8
/* Long enough for what is asked for too early to be seen. */
#define N_LOOKS 20

typedef struct
{
  CtctTestSync sync;
  CtctDatabase *other;
  GArray *groups;        /* how many contacts each write has added */
  gboolean is_to_damage; /* once the first page is written */
} Fixture;

typedef struct
{
  Fixture *fixture;
  guint n_requests;
} Count;

static void
changed_cb (Fixture *fixture, CtctCacheChange *change)
{
  if (change->added->len == 0)
    return;

  g_array_append_val (fixture->groups, change->added->len);
  if (fixture->is_to_damage)
    ctct_test_cache_damage ();
  fixture->is_to_damage = FALSE;
}

static void
done_cb (Fixture *fixture)
{
  g_assert_cmpint (ctct_sync_get_done (fixture->sync.sync) % CTCT_TEST_SYNC_LENGTH, ==, 0);
}

static void
set_up (Fixture *fixture)
{
  g_autoptr (GDateTime) then = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);

  fixture->is_to_damage = FALSE;
  ctct_test_sync_set_up_in_groups (&fixture->sync, 0);
  for (guint i = 0; i < N_PEOPLE - CTCT_TEST_SYNC_ALL; i++)
    ctct_test_sync_put_person (fixture->sync.api, 2000 + i, "Ada", then);
  fixture->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_signal_connect_swapped (fixture->sync.cache, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect_swapped (fixture->sync.sync, "notify::done", G_CALLBACK (done_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  ctct_test_sync_tear_down (&fixture->sync);
  g_array_unref (fixture->groups);
}

static gboolean
has_requests (gpointer user_data)
{
  Count *count = user_data;

  return ctct_sandbox_get_requests (count->fixture->sync.api->sandbox)->len >= count->n_requests;
}

static void
await_requests (Fixture *fixture, guint n_requests)
{
  Count count = { fixture, n_requests };

  ctct_test_await (has_requests, &count);
}

/* Starts, and comes back before the first page is written. */
static void
start (Fixture *fixture)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (GError) error = NULL;

  g_assert_true (ctct_test_cache_open (fixture->sync.cache, NULL));
  fixture->other = ctct_database_open (path, &error);
  g_assert_no_error (error);
  ctct_sync_start (fixture->sync.sync);
  await_requests (fixture, 2);
}

/* Keeps the first page from being written until so many pages have been asked for. */
static void
block (Fixture *fixture, guint n_pages)
{
  g_assert_true (ctct_database_begin (fixture->other, NULL));
  await_requests (fixture, 1 + n_pages);
}

static void
start_blocked (Fixture *fixture, guint n_pages)
{
  start (fixture);
  block (fixture, n_pages);
}

static void
end (Fixture *fixture)
{
  ctct_database_roll_back (fixture->other);
  g_clear_object (&fixture->other);
  ctct_test_await (ctct_test_sync_is_idle, fixture->sync.sync);
}

/* By the time that something else was asked for again and again, whatever had come is known. It may be refused,
 * as the pages are. */
static void
linger (Fixture *fixture)
{
  for (guint i = 0; i < N_LOOKS; i++)
    {
      g_autoptr (GListModel) lists = ctct_api_get_lists (fixture->sync.api, NULL);
    }
}

static guint
get_group (Fixture *fixture, guint position)
{
  g_assert_cmpuint (position, <, fixture->groups->len);
  return g_array_index (fixture->groups, guint, position);
}

/* As many wait as may, and no more; they are written at once. */
static void
test_together (void)
{
  Fixture fixture;

  set_up (&fixture);
  start_blocked (&fixture, 1 + N_WAITING);
  linger (&fixture);
  g_assert_cmpuint (ctct_sandbox_get_requests (fixture.sync.api->sandbox)->len, ==,
                    1 + 1 + N_WAITING + N_LOOKS);
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, 0);
  end (&fixture);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync.sync));
  ctct_test_sync_assert_whole (&fixture.sync);

  g_assert_cmpuint (get_group (&fixture, 0), ==, CTCT_TEST_SYNC_LENGTH);
  g_assert_cmpuint (get_group (&fixture, 1), ==, N_WAITING * CTCT_TEST_SYNC_LENGTH);
  g_assert_cmpint (ctct_test_cache_query ("SELECT n FROM tally WHERE kind = 'all'"), ==, N_PEOPLE);
  tear_down (&fixture);
}

/* Where just one may wait, each is written for itself. */
static void
test_alone (void)
{
  Fixture fixture;

  set_up (&fixture);
  ctct_test_sync_close_cache (&fixture.sync);
  ctct_test_sync_open_cache (&fixture.sync);
  g_signal_connect_swapped (fixture.sync.cache, "changed", G_CALLBACK (changed_cb), &fixture);
  start_blocked (&fixture, 2);
  linger (&fixture);
  g_assert_cmpuint (ctct_sandbox_get_requests (fixture.sync.api->sandbox)->len, ==,
                    1 + 2 + N_LOOKS);
  end (&fixture);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync.sync));
  g_assert_cmpuint (fixture.groups->len, ==, N_PAGES);
  for (guint i = 0; i < N_PAGES; i++)
    g_assert_cmpuint (get_group (&fixture, i), ==, CTCT_TEST_SYNC_LENGTH);
  tear_down (&fixture);
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
  { "quota", 403, "[{\"error_key\":\"mashery.not.authorized.over.ratelimit\"}]",
    CTCT_ERROR_DAY_USED_UP },
  { "broken", 200, "{\"meta\":{\"pagination\":{}},\"results\":[{\"id\":", CTCT_ERROR_UNREADABLE },
  { "circle", 200,
    "{\"meta\":{\"pagination\":{\"next_link\":\"/v2/contacts?next=c3RhcnRBdD0xMiZsaW1pdD0xMg\"}},"
    "\"results\":[{\"id\":\"1\"}]}",
    CTCT_ERROR_UNREADABLE },
};

static void
assert_goes_on (Fixture *fixture, guint n_done)
{
  g_autoptr (GString) expected = g_string_new ("lists");

  ctct_sandbox_clear_faults (fixture->sync.api->sandbox);
  ctct_sandbox_clear_requests (fixture->sync.api->sandbox);
  ctct_fake_clock_advance (fixture->sync.api->clock, 24 * 60 * 60 * 1000);
  ctct_test_sync_assert_succeeds (&fixture->sync);
  for (guint i = n_done; i < N_PAGES; i++)
    g_string_append (expected, ", next");
  g_string_append (expected, ", changes");
  ctct_test_sync_assert_asked (&fixture->sync, expected->str);
  ctct_test_sync_assert_whole (&fixture->sync);
}

/* Whatever goes wrong while pages wait: those are written, and the next time goes on after them. */
static void
test_trouble (gconstpointer data)
{
  const Trouble *trouble = data;

  for (guint n_good = 2; n_good <= 5; n_good++)
    {
      Fixture fixture;

      set_up (&fixture);
      ctct_test_sync_add_answer (&fixture.sync, trouble->status, trouble->body, n_good, 1);
      start_blocked (&fixture, n_good + 1);
      linger (&fixture);
      end (&fixture);
      g_assert_error (ctct_sync_get_last_error (fixture.sync.sync), CTCT_ERROR,
                      (int) trouble->code);
      g_assert_cmpint (ctct_test_sync_count_kept (), ==, n_good * CTCT_TEST_SYNC_LENGTH);
      g_assert_cmpuint (get_group (&fixture, 1), ==, (n_good - 1) * CTCT_TEST_SYNC_LENGTH);
      assert_goes_on (&fixture, n_good);
      tear_down (&fixture);
      ctct_test_sync_remove_files ();
    }
}

/* Of a service that does not go on at a cursor all are read from the first on, as many wait or not. */
static void
test_cursor_refused (void)
{
  Fixture fixture;
  g_autoptr (CtctCachePass) pass = NULL;

  set_up (&fixture);
  ctct_test_sync_add_answer (&fixture.sync, 400, "[]", 4, 1);
  start_blocked (&fixture, 5);
  linger (&fixture);
  end (&fixture);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync.sync));
  g_assert_cmpuint (get_group (&fixture, 1), ==, 3 * CTCT_TEST_SYNC_LENGTH);
  pass = ctct_test_cache_read_pass (fixture.sync.cache);
  g_assert_cmpint (pass->number, ==, 2);
  g_assert_cmpint (pass->n_contacts, ==, N_PEOPLE);
  ctct_test_sync_assert_whole (&fixture.sync);
  tear_down (&fixture);
}

/* What is being written when somebody stops it is written, and what waits is not. */
static void
test_stop (gconstpointer data)
{
  guint n_pages = GPOINTER_TO_UINT (data);
  Fixture fixture;

  set_up (&fixture);
  start_blocked (&fixture, n_pages);
  linger (&fixture);
  ctct_sync_stop (fixture.sync.sync);
  end (&fixture);
  g_assert_no_error (ctct_sync_get_last_error (fixture.sync.sync));
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, CTCT_TEST_SYNC_LENGTH);
  assert_goes_on (&fixture, 1);
  tear_down (&fixture);
}

static gboolean
limit_size (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %d", GPOINTER_TO_INT (data));

  return ctct_database_run (database, sql, error);
}

static void
set_size_limit (Fixture *fixture, int n_pages)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_cache_write_async (fixture->sync.cache, limit_size, GINT_TO_POINTER (n_pages), NULL, NULL,
                          ctct_test_result_cb, &result);
  g_assert_true (
      ctct_cache_write_finish (fixture->sync.cache, ctct_test_await_result (&result), NULL));
}

/* A page and the pages that wait for it are too much for the disk: each group is written as a whole, or not at
 * all. */
static void
test_full (void)
{
  Fixture fixture;
  gint64 n_kept;

  set_up (&fixture);
  g_assert_true (ctct_test_cache_open (fixture.sync.cache, NULL));
  set_size_limit (&fixture, (int) ctct_test_cache_query ("PRAGMA page_count") + 10);
  start_blocked (&fixture, 1 + N_WAITING);
  linger (&fixture);
  end (&fixture);
  g_assert_error (ctct_sync_get_last_error (fixture.sync.sync), CTCT_DATABASE_ERROR,
                  CTCT_DATABASE_ERROR_FULL);
  n_kept = ctct_test_sync_count_kept ();
  g_assert_cmpint (n_kept, ==, CTCT_TEST_SYNC_LENGTH);
  g_assert_cmpint (ctct_test_cache_query ("SELECT n FROM tally WHERE kind = 'all'"), ==, n_kept);

  set_size_limit (&fixture, 100000);
  assert_goes_on (&fixture, 1);
  tear_down (&fixture);
}

/* The third of those that are met is that of the first page, after what installs it and the lists. */
static int
fail_third_cb (gpointer data)
{
  guint *n_commits = data;

  return ++*n_commits == 3;
}

static gboolean
install_failure (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  sqlite3_commit_hook (ctct_database_get_handle (database), fail_third_cb, data);
  return TRUE;
}

/* What waits for a page that cannot be written is not written in its place: reading would go on after it. */
static void
test_failed (void)
{
  Fixture fixture;
  g_autoptr (GAsyncResult) result = NULL;
  guint n_commits = 0;

  set_up (&fixture);
  ctct_cache_write_async (fixture.sync.cache, install_failure, &n_commits, NULL, NULL,
                          ctct_test_result_cb, &result);
  g_assert_true (
      ctct_cache_write_finish (fixture.sync.cache, ctct_test_await_result (&result), NULL));
  g_clear_object (&result);
  start_blocked (&fixture, 1 + N_WAITING);
  linger (&fixture);
  end (&fixture);
  g_assert_error (ctct_sync_get_last_error (fixture.sync.sync), CTCT_DATABASE_ERROR,
                  CTCT_DATABASE_ERROR_FAILED);
  g_assert_cmpint (ctct_test_sync_count_kept (), ==, 0);
  g_assert_cmpuint (n_commits, ==, 3);

  ctct_test_sync_assert_succeeds (&fixture.sync);
  ctct_test_sync_assert_whole (&fixture.sync);
  tear_down (&fixture);
}

static guint
count_beginnings (Fixture *fixture)
{
  GPtrArray *requests = ctct_sandbox_get_requests (fixture->sync.api->sandbox);
  guint n = 0;

  for (guint i = 0; i < requests->len; i++)
    n += g_str_equal (((CtctSandboxRequest *) requests->pdata[i])->path, "/v2/lists");

  return n;
}

static guint
count_added (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->groups->len; i++)
    n += get_group (fixture, i);

  return n;
}

/* Of what was written to the file that is damaged, `n_before` were told before that was known. */
static void
assert_begun_anew (Fixture *fixture, guint n_before)
{
  g_test_assert_expected_messages ();
  g_assert_no_error (ctct_sync_get_last_error (fixture->sync.sync));
  g_assert_nonnull (ctct_cache_get_damaged_file (fixture->sync.cache));
  g_assert_cmpuint (count_added (fixture), ==, n_before + N_PEOPLE);
  g_assert_cmpuint (count_beginnings (fixture), ==, 2 + N_LOOKS);
  ctct_test_sync_assert_whole (&fixture->sync);
  g_assert_true (ctct_sync_get_has_all (fixture->sync.sync));
  g_assert_cmpint (ctct_test_cache_query ("SELECT n FROM tally WHERE kind = 'all'"), ==, N_PEOPLE);
}

/* The page that meets the damage is lost with the file, and so are those that wait for it. */
static void
test_damaged_first (void)
{
  Fixture fixture;

  set_up (&fixture);
  start (&fixture);
  ctct_test_cache_damage ();
  block (&fixture, 1 + N_WAITING);
  linger (&fixture);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  end (&fixture);
  assert_begun_anew (&fixture, 0);
  tear_down (&fixture);
}

/* Several pages that are written together meet it. */
static void
test_damaged_group (void)
{
  Fixture fixture;

  set_up (&fixture);
  fixture.is_to_damage = TRUE;
  start_blocked (&fixture, 1 + N_WAITING);
  linger (&fixture);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  end (&fixture);
  g_assert_false (fixture.is_to_damage);
  assert_begun_anew (&fixture, CTCT_TEST_SYNC_LENGTH);
  tear_down (&fixture);
}

/* Somebody else meets it while one page is being written and others wait. */
static void
test_damaged_elsewhere (void)
{
  Fixture fixture;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  start (&fixture);
  ctct_test_cache_damage ();
  block (&fixture, 1 + N_WAITING);
  linger (&fixture);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  ctct_cache_read_tallies_async (fixture.sync.cache, NULL, ctct_test_result_cb, &result);
  ctct_cache_read_tallies_finish (fixture.sync.cache, ctct_test_await_result (&result), &error);
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED);
  g_clear_object (&result);
  end (&fixture);
  assert_begun_anew (&fixture, 0);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sync-groups/together", test_together);
  ctct_test_add ("/sync-groups/alone", test_alone);
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sync-groups/trouble/%s", troubles[i].name);

      ctct_test_add_data (path, &troubles[i], test_trouble);
    }
  ctct_test_add ("/sync-groups/cursor-refused", test_cursor_refused);
  ctct_test_add_data ("/sync-groups/stop/while-asking", GUINT_TO_POINTER (4), test_stop);
  ctct_test_add_data ("/sync-groups/stop/while-waiting", GUINT_TO_POINTER (1 + N_WAITING),
                      test_stop);
  ctct_test_add ("/sync-groups/full", test_full);
  ctct_test_add ("/sync-groups/failed", test_failed);
  ctct_test_add ("/sync-groups/damaged-first", test_damaged_first);
  ctct_test_add ("/sync-groups/damaged-group", test_damaged_group);
  ctct_test_add ("/sync-groups/damaged-elsewhere", test_damaged_elsewhere);

  return ctct_test_run ();
}
