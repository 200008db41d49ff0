/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-api-fixture.h"
#include "ctct-sync.h"
#include "ctct-test-cache.h"
#include "ctct-v2-service.h"

#include <signal.h>
#include <sys/wait.h>

/* What is written for so many people, one transaction each: the lists, three pages, a page of changes, and
 * that nobody has to be looked up. */
#define N_PEOPLE 29
#define N_WRITES 6
#define N_PAGES  3
#define LENGTH   12

/* The same in shorter pages, the first of which is not written until so many calls have been made: for the lists,
 * it, those that wait for it, and one that is never answered. */
#define SHORT_LENGTH 6
#define N_CALLS      6
#define N_TOGETHER   3

/* The last argument of the program that is to be killed, for pages that are written one by one or together; the
 * ones before are the address, the key, the token and the folder, and "before" or "after" which write. */
#define CHILD    "--child"
#define TOGETHER "--together"

static char *program;

typedef struct
{
  gboolean after;
  guint n_writes; /* that are still to be let through */
  gboolean holds; /* the one before the last of them, until it may go */
  GMutex mutex;
  GCond cond;
  gboolean may_go;
} Killer;

static void
hold (Killer *killer)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&killer->mutex);

  while (!killer->may_go)
    g_cond_wait (&killer->cond, &killer->mutex);
}

static void
let_go (Killer *killer)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&killer->mutex);

  killer->may_go = TRUE;
  g_cond_signal (&killer->cond);
}

static int
before_cb (gpointer data)
{
  Killer *killer = data;

  if (killer->holds && killer->n_writes == 2)
    hold (killer);
  if (killer->n_writes-- == 1)
    kill (getpid (), SIGKILL);
  return 0;
}

static int
after_cb (gpointer data, sqlite3 *handle, const char *name, int n_pages)
{
  return before_cb (data);
}

static gboolean
install_killer (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  Killer *killer = data;

  if (killer->after)
    sqlite3_wal_hook (ctct_database_get_handle (database), after_cb, killer);
  else
    sqlite3_commit_hook (ctct_database_get_handle (database), before_cb, killer);
  return TRUE;
}

static gboolean
is_idle (gpointer user_data)
{
  return ctct_sync_get_state (user_data) == CTCT_SYNC_IDLE;
}

/* Each page is written for itself. */
static CtctSync *
create_sync (CtctService *service, CtctCache *cache, CtctCallWindow *budget, CtctFakeClock *clock)
{
  return g_object_new (CTCT_TYPE_SYNC, "service", service, "cache", cache, "budget", budget,
                       "clock", clock, "page-length", LENGTH, "group-length", 1, NULL);
}

static CtctSync *
create_sync_together (CtctService *service,
                      CtctCache *cache,
                      CtctCallWindow *budget,
                      CtctFakeClock *clock)
{
  return g_object_new (CTCT_TYPE_SYNC, "service", service, "cache", cache, "budget", budget,
                       "clock", clock, "page-length", SHORT_LENGTH, NULL);
}

static CtctService *
create_service (char **arguments, CtctClock *clock, CtctCallBudget *budget)
{
  g_autoptr (GUri) uri = g_uri_parse (arguments[0], SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr (SoupSession) session = ctct_transport_create_session ();
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new (arguments[1], arguments[2]);
  g_autoptr (CtctTransport) transport =
      g_object_new (CTCT_TYPE_TRANSPORT, "session", session, "base-uri", uri, "credentials",
                    credentials, "budget", budget, "clock", clock, NULL);

  return ctct_v2_service_new (transport);
}

static void
await_calls (CtctSync *sync, Killer *killer)
{
  guint n_left = ctct_sync_get_calls_left (sync);

  while (n_left - ctct_sync_get_calls_left (sync) < N_CALLS)
    g_main_context_iteration (NULL, TRUE);
  let_go (killer);
}

/* What is to be killed, unless it has more writes before it than there are. */
static int
run_child (char **arguments)
{
  g_autoptr (CtctFakeClock) clock = ctct_fake_clock_new ("2024-05-17T12:00:00Z");
  g_autoptr (CtctCallWindow) budget = ctct_call_window_new (CTCT_CLOCK (clock), 0, 0);
  g_autoptr (CtctService) service =
      create_service (arguments, CTCT_CLOCK (clock), CTCT_CALL_BUDGET (budget));
  g_autoptr (CtctCache) cache = ctct_cache_new (arguments[3], "a");
  gboolean together = g_str_equal (arguments[6], TOGETHER);
  g_autoptr (CtctSync) sync = together ? create_sync_together (service, cache, budget, clock)
                                       : create_sync (service, cache, budget, clock);
  Killer killer = { g_str_equal (arguments[4], "after"),
                    (guint) g_ascii_strtoull (arguments[5], NULL, 10), together };
  g_autoptr (GAsyncResult) result = NULL;

  /* The commit of what installs it changes nothing, but is met before, and not after. */
  if (!killer.after)
    killer.n_writes++;
  ctct_fake_clock_set_haste (clock, CTCT_API_PAUSE);
  ctct_cache_write_async (cache, install_killer, &killer, NULL, NULL, ctct_test_result_cb, &result);
  ctct_test_await_result (&result);
  ctct_sync_start (sync);
  if (together)
    await_calls (sync, &killer);
  ctct_test_await (is_idle, sync);
  return ctct_sync_get_last_error (sync) == NULL ? 0 : 1;
}

static CtctApiFixture *
create_api (void)
{
  CtctApiFixture *api = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", 1000 + i);
      g_autofree char *json = ctct_test_cache_dup_json (id, "Ada", "ACTIVE", "1", 1);

      g_assert_true (ctct_sandbox_put_contact (api->sandbox, json));
    }

  return api;
}

static GSubprocess *
start_child (CtctApiFixture *api, const char *how, gboolean after, guint n_writes)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autofree char *number = g_strdup_printf ("%u", n_writes);
  const char *arguments[] = { program,
                              ctct_sandbox_get_uri (api->sandbox),
                              ctct_sandbox_get_api_key (api->sandbox),
                              ctct_sandbox_get_access_token (api->sandbox),
                              folder,
                              after ? "after" : "before",
                              number,
                              how,
                              NULL };
  g_autoptr (GError) error = NULL;
  GSubprocess *child = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);

  g_assert_no_error (error);
  return child;
}

static void
await_end (GSubprocess *child)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_subprocess_wait_async (child, NULL, ctct_test_result_cb, &result);
  ctct_test_await_result (&result);
  g_assert_true (g_subprocess_wait_finish (child, result, NULL));
}

static void
run_and_die (CtctApiFixture *api, const char *how, gboolean after, guint n_writes)
{
  g_autoptr (GSubprocess) child = start_child (api, how, after, n_writes);

  await_end (child);
  g_assert_true (g_subprocess_get_if_signaled (child));
  g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGKILL);
  ctct_sandbox_clear_requests (api->sandbox);
}

/* What was written is sound, and is all that was written before. */
static void
assert_contacts (guint n_contacts)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_open (path, &error);

  g_assert_no_error (error);
  g_assert_true (ctct_database_check (database, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM contact"), ==, n_contacts);
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM body"), ==, n_contacts);
}

static void
assert_state (guint n_pages)
{
  assert_contacts (MIN (n_pages * LENGTH, N_PEOPLE + 1));
}

static char *
describe_requests (CtctApiFixture *api)
{
  GPtrArray *requests = ctct_sandbox_get_requests (api->sandbox);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < requests->len; i++)
    {
      CtctSandboxRequest *request = requests->pdata[i];
      const char *what = request->path + strlen ("/v2/");

      if (g_hash_table_contains (request->query, "next"))
        what = "next";
      else if (g_hash_table_contains (request->query, "modified_since"))
        what = "changes";
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", what);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_rest (guint n_pages)
{
  g_autoptr (GString) text = g_string_new ("lists");

  for (guint i = n_pages; i < N_PAGES; i++)
    g_string_append (text, i == 0 ? ", contacts" : ", next");
  g_string_append (text, ", changes");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_asks (CtctApiFixture *api, const char *expected)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  CtctCache *cache = ctct_cache_new (folder, "a");
  CtctSync *sync = create_sync (api->service, cache, api->budget, api->clock);
  g_autofree char *asked = NULL;

  ctct_sync_start (sync);
  ctct_test_await (is_idle, sync);
  g_assert_no_error (ctct_sync_get_last_error (sync));
  asked = describe_requests (api);
  g_assert_cmpstr (asked, ==, expected);
  g_assert_null (ctct_cache_get_damaged_file (cache));
  ctct_test_await_finalized (sync);
  ctct_test_await_finalized (cache);
  assert_state (N_PAGES);
  g_assert_cmpint (ctct_test_cache_query ("SELECT n FROM tally WHERE kind = 'all'"), ==,
                   N_PEOPLE + 1);
}

static void
assert_goes_on (CtctApiFixture *api, guint n_pages)
{
  g_autofree char *expected = describe_rest (n_pages);

  assert_asks (api, expected);
}

/* The program is killed right before or right after each thing that it writes. */
static void
test_killed (gconstpointer data)
{
  gboolean after = GPOINTER_TO_INT (data) % 2 == 1;
  guint n_writes = (guint) GPOINTER_TO_INT (data) / 2;
  guint n_done = after ? n_writes : n_writes - 1;
  guint n_pages = n_done > 0 ? MIN (n_done - 1, N_PAGES) : 0;
  g_autoptr (CtctApiFixture) api = create_api ();

  run_and_die (api, CHILD, after, n_writes);
  assert_state (n_pages);
  assert_goes_on (api, n_pages);
}

/* Again and again, at each page. */
static void
test_killed_often (void)
{
  g_autoptr (CtctApiFixture) api = create_api ();

  for (guint n_pages = 1; n_pages <= N_PAGES; n_pages++)
    {
      /* The lists are written the first time alone: later they are the same. */
      run_and_die (api, CHILD, TRUE, n_pages == 1 ? 2 : 1);
      assert_state (n_pages);
    }
  assert_goes_on (api, N_PAGES);
}

/* Three pages have come while the first was written. They are all there or none of them, and reading goes on after
 * the last that is. */
static void
test_killed_together (gconstpointer data)
{
  gboolean after = GPOINTER_TO_INT (data);
  g_autoptr (CtctApiFixture) api = create_api ();
  CtctFault *fault = ctct_fault_new_silence ();

  ctct_fault_set_match (fault, NULL, "/v2/contacts");
  ctct_fault_set_window (fault, 1 + N_TOGETHER, 1);
  ctct_sandbox_add_fault (api->sandbox, fault);
  run_and_die (api, TOGETHER, after, 3);
  ctct_sandbox_clear_faults (api->sandbox);

  assert_contacts (SHORT_LENGTH * (after ? 1 + N_TOGETHER : 1));
  assert_asks (api, after ? "lists, next, changes" : "lists, next, next, next, next, changes");
}

/* Two programs that begin at the same time with the same file: neither keeps the other from its end. */
static void
test_two_programs (void)
{
  g_autoptr (CtctApiFixture) api = create_api ();
  g_autoptr (GSubprocess) child = start_child (api, CHILD, FALSE, 1000);
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  CtctCache *cache = ctct_cache_new (folder, "a");
  CtctSync *sync = create_sync (api->service, cache, api->budget, api->clock);

  ctct_sync_start (sync);
  await_end (child);
  g_assert_true (g_subprocess_get_if_exited (child));
  g_assert_cmpint (g_subprocess_get_exit_status (child), ==, 0);
  ctct_test_await (is_idle, sync);
  g_assert_no_error (ctct_sync_get_last_error (sync));
  ctct_test_await_finalized (sync);
  ctct_test_await_finalized (cache);
  assert_state (N_PAGES);
}

int
main (int argc, char **argv)
{
  if (argc == 8 && (g_str_equal (argv[7], CHILD) || g_str_equal (argv[7], TOGETHER)))
    return run_child (argv + 1);

  program = argv[0];
  ctct_test_init (&argc, &argv);

  for (guint i = 1; i <= N_WRITES; i++)
    for (guint after = 0; after < 2; after++)
      {
        g_autofree char *path =
            g_strdup_printf ("/sync-crash/killed/%s-%u", after ? "after" : "before", i);

        ctct_test_add_data (path, GINT_TO_POINTER (2 * i + after), test_killed);
      }
  ctct_test_add_data ("/sync-crash/killed-together/before", GINT_TO_POINTER (FALSE),
                      test_killed_together);
  ctct_test_add_data ("/sync-crash/killed-together/after", GINT_TO_POINTER (TRUE),
                      test_killed_together);
  ctct_test_add ("/sync-crash/killed-often", test_killed_often);
  ctct_test_add ("/sync-crash/two-programs", test_two_programs);

  return ctct_test_run ();
}
