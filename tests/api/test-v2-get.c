/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-api-fixture.h"
#include "ctct-v2-get.h"

#define OVER_QPS "[{\"error_key\":\"mashery.not.authorized.over.qps\",\"error_message\":\"x\"}]"
#define OVER_RATELIMIT                                                                             \
  "[{\"error_key\":\"mashery.not.authorized.over.ratelimit\",\"error_message\":\"x\"}]"
#define INACTIVE "[{\"error_key\":\"mashery.not.authorized.inactive\",\"error_message\":\"x\"}]"
#define NO_TOKEN                                                                                   \
  "[{\"error_key\":\"http.status.authentication.invalid_token\",\"error_message\":\"x\"}]"

/* All that read, as one. */
typedef gpointer (*Read) (CtctApiFixture *fixture, GError **error);

typedef struct
{
  const char *name;
  Read read;
  const char *path;
} Reader;

static gpointer
read_contact (CtctApiFixture *fixture, GError **error)
{
  return ctct_api_get (fixture, "196", error);
}

static gpointer
read_matches (CtctApiFixture *fixture, GError **error)
{
  return ctct_api_find (fixture, "rmartone@systems.com", error);
}

static gpointer
read_lists (CtctApiFixture *fixture, GError **error)
{
  return ctct_api_get_lists (fixture, error);
}

static gpointer
read_page (CtctApiFixture *fixture, GError **error)
{
  return ctct_api_get_page (fixture, &(CtctPageRequest){ NULL, 500, NULL }, error);
}

static const Reader readers[] = {
  { "contact", read_contact, "contacts/196" },
  { "find", read_matches, "contacts" },
  { "lists", read_lists, "lists" },
  { "page", read_page, "contacts" },
};

static void
assert_n_requests (CtctApiFixture *fixture, const Reader *reader, guint n)
{
  GPtrArray *requests = ctct_sandbox_get_requests (fixture->sandbox);

  g_assert_cmpuint (requests->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      CtctSandboxRequest *request = requests->pdata[i];

      g_assert_cmpstr (request->method, ==, "GET");
      g_assert_true (g_str_has_suffix (request->path, reader->path));
    }
}

static void
assert_pauses (CtctApiFixture *fixture, guint n, guint first_low, guint first_high)
{
  GArray *pauses = ctct_fake_clock_get_pauses (fixture->clock);

  g_assert_cmpuint (pauses->len, ==, n);
  if (n > 0)
    {
      g_assert_cmpuint (g_array_index (pauses, guint, 0), >=, first_low);
      g_assert_cmpuint (g_array_index (pauses, guint, 0), <, first_high);
    }
}

static void
test_succeeds (gconstpointer data)
{
  const Reader *reader = data;
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) object = reader->read (fixture, &error);
  CtctSandboxRequest *request = ctct_api_find_request (fixture, "GET");

  g_assert_no_error (error);
  g_assert_cmpstr (g_hash_table_lookup (request->headers, "accept"), ==, "application/json");
  g_assert_true (
      g_str_has_prefix (g_hash_table_lookup (request->headers, "authorization"), "Bearer "));
  g_assert_cmpstr (g_hash_table_lookup (request->query, "api_key"), ==,
                   ctct_sandbox_get_api_key (fixture->sandbox));
  g_assert_cmpuint (g_bytes_get_size (request->body), ==, 0);
  assert_n_requests (fixture, reader, 1);
  assert_pauses (fixture, 0, 0, 0);
  g_assert_finalize_object (g_steal_pointer (&object));
}

typedef struct
{
  guint status;
  const char *body;
  CtctError code;
} Failure;

/* None of them is asked again. */
static void
test_fails_at_once (gconstpointer data)
{
  static const Failure table[] = {
    { 401, NO_TOKEN, CTCT_ERROR_SIGNED_OUT },
    { 401, "", CTCT_ERROR_SIGNED_OUT },
    { 403, INACTIVE, CTCT_ERROR_BAD_KEY },
    { 403, "", CTCT_ERROR_NOT_ALLOWED },
    { 404, "[]", CTCT_ERROR_NOT_FOUND },
    { 406, "", CTCT_ERROR_MISUNDERSTOOD },
    { 302, "", CTCT_ERROR_REDIRECTED },
    { 200, "", CTCT_ERROR_UNREADABLE },
    { 204, "", CTCT_ERROR_UNREADABLE },
    { 200, "<html>", CTCT_ERROR_UNREADABLE },
    { 200, "{\"id\":\"196\"", CTCT_ERROR_UNREADABLE },
    { 200, "null", CTCT_ERROR_UNREADABLE },
    { 200, "7", CTCT_ERROR_UNREADABLE },
    { 200, "\"196\"", CTCT_ERROR_UNREADABLE },
    { 400, "", CTCT_ERROR_REFUSED },
  };
  const Reader *reader = data;
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  ctct_fake_clock_set_haste (fixture->clock, 1100);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) object = NULL;

      ctct_api_add_fault (fixture, ctct_fault_new_answer (table[i].status, table[i].body, -1), NULL,
                          0, 1);
      object = reader->read (fixture, &error);
      ctct_api_assert_failed (object, error, (int) table[i].code);
      assert_n_requests (fixture, reader, i + 1);
    }
}

static void
test_garbage (gconstpointer data)
{
  const Reader *reader = data;
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) object = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_garbage (), NULL, 0, 0);
  object = reader->read (fixture, &error);
  ctct_api_assert_failed (object, error, CTCT_ERROR_UNREADABLE);
  assert_n_requests (fixture, reader, 1);
}

static CtctFault *
create_passing_fault (guint kind)
{
  switch (kind)
    {
    case 0:
      return ctct_fault_new_answer (500, "", 0);
    case 1:
      return ctct_fault_new_answer (503, "<html>Busy</html>", -1);
    case 2:
      return ctct_fault_new_close_before ();
    case 3:
      return ctct_fault_new_close_inside (30);
    default:
      return ctct_fault_new_close_after ();
    }
}

/* What may pass by itself is tried again, with pauses that grow. */
static void
test_recovers (gconstpointer data)
{
  const Reader *reader = data;

  for (guint kind = 0; kind < 5; kind++)
    {
      g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) object = NULL;

      ctct_api_add_fault (fixture, create_passing_fault (kind), NULL, 0, 2);
      object = reader->read (fixture, &error);
      g_assert_no_error (error);
      g_assert_nonnull (object);
      assert_n_requests (fixture, reader, 3);
      assert_pauses (fixture, 2, 250, 375);
      g_assert_cmpuint (g_array_index (ctct_fake_clock_get_pauses (fixture->clock), guint, 1), >=,
                        500);
    }
}

static void
test_gives_up (gconstpointer data)
{
  const Reader *reader = data;

  for (guint kind = 0; kind < 5; kind++)
    {
      g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) object = NULL;

      ctct_api_add_fault (fixture, create_passing_fault (kind), NULL, 0, 0);
      object = reader->read (fixture, &error);
      ctct_api_assert_failed (object, error,
                              kind < 2 ? CTCT_ERROR_SERVICE_DOWN : CTCT_ERROR_CLOSED);
      assert_n_requests (fixture, reader, CTCT_V2_MAX_TRIES);
    }
}

static void
test_over_qps (gconstpointer data)
{
  const Reader *reader = data;
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) object = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_answer (403, OVER_QPS, -1), NULL, 0, 1);
  object = reader->read (fixture, &error);
  g_assert_no_error (error);
  assert_n_requests (fixture, reader, 2);
  assert_pauses (fixture, 1, 1000, 1500);
}

static void
test_always_over_qps (gconstpointer data)
{
  const Reader *reader = data;
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) object = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_answer (403, OVER_QPS, -1), NULL, 0, 0);
  object = reader->read (fixture, &error);
  ctct_api_assert_failed (object, error, CTCT_ERROR_TOO_FAST);
  assert_n_requests (fixture, reader, CTCT_V2_MAX_TRIES);
}

/* The day is over for all calls, until it turns. */
static void
test_over_ratelimit (gconstpointer data)
{
  const Reader *reader = data;
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second_error = NULL;
  g_autoptr (GError) third_error = NULL;
  g_autoptr (GObject) object = NULL;
  g_autoptr (GObject) second = NULL;
  g_autoptr (GObject) third = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_answer (403, OVER_RATELIMIT, -1), NULL, 0, 1);
  object = reader->read (fixture, &error);
  ctct_api_assert_failed (object, error, CTCT_ERROR_DAY_USED_UP);
  second = reader->read (fixture, &second_error);
  ctct_api_assert_failed (second, second_error, CTCT_ERROR_DAY_USED_UP);
  assert_n_requests (fixture, reader, 1);

  ctct_fake_clock_advance (fixture->clock, 24 * 60 * 60 * 1000);
  third = reader->read (fixture, &third_error);
  g_assert_no_error (third_error);
  assert_n_requests (fixture, reader, 2);
}

static void
start (CtctApiFixture *fixture,
       const Reader *reader,
       GCancellable *cancellable,
       GAsyncResult **result)
{
  if (reader->read == read_contact)
    ctct_service_get_contact_async (fixture->service, "196", cancellable, ctct_test_result_cb,
                                    result);
  else if (reader->read == read_matches)
    ctct_service_find_by_email_async (fixture->service, "a@example.com", cancellable,
                                      ctct_test_result_cb, result);
  else if (reader->read == read_page)
    ctct_service_get_page_async (fixture->service, &(CtctPageRequest){ NULL, 500, NULL },
                                 cancellable, ctct_test_result_cb, result);
  else
    ctct_service_get_lists_async (fixture->service, cancellable, ctct_test_result_cb, result);
}

static void
assert_cancelled (CtctApiFixture *fixture, const Reader *reader, GAsyncResult **result)
{
  GAsyncResult *ended = ctct_test_await_result (result);
  g_autoptr (GError) error = NULL;
  gpointer object;

  if (reader->read == read_contact)
    object = ctct_service_get_contact_finish (fixture->service, ended, &error);
  else if (reader->read == read_matches)
    object = ctct_service_find_by_email_finish (fixture->service, ended, &error);
  else if (reader->read == read_page)
    object = ctct_service_get_page_finish (fixture->service, ended, &error);
  else
    object = ctct_service_get_lists_finish (fixture->service, ended, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (object);
}

static void
test_cancelled_before (gconstpointer data)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_cancellable_cancel (cancellable);
  start (fixture, data, cancellable, &result);
  assert_cancelled (fixture, data, &result);
  ctct_api_assert_requests (fixture, "");
}

static gboolean
has_requests (gpointer user_data)
{
  return ctct_sandbox_get_requests (user_data)->len > 0;
}

static void
test_cancelled_meanwhile (gconstpointer data)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_silence (), NULL, 0, 0);
  start (fixture, data, cancellable, &result);
  ctct_test_await (has_requests, fixture->sandbox);
  g_cancellable_cancel (cancellable);
  assert_cancelled (fixture, data, &result);
  assert_n_requests (fixture, data, 1);
}

static gboolean
waits_to_try_again (gpointer user_data)
{
  CtctApiFixture *fixture = user_data;

  return fixture->calls->len > 0 && ctct_fake_clock_get_n_timers (fixture->clock) == 1;
}

static void
test_cancelled_in_a_pause (gconstpointer data)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  ctct_fake_clock_set_haste (fixture->clock, 0);
  ctct_api_add_fault (fixture, ctct_fault_new_answer (500, "", 0), NULL, 0, 0);
  start (fixture, data, cancellable, &result);
  ctct_test_await (waits_to_try_again, fixture);
  g_cancellable_cancel (cancellable);
  assert_cancelled (fixture, data, &result);
  assert_n_requests (fixture, data, 1);
}

static void
test_pause (void)
{
  g_autoptr (GError) too_fast = ctct_error_new (CTCT_ERROR_TOO_FAST, NULL, "");
  g_autoptr (GError) closed = ctct_error_new (CTCT_ERROR_CLOSED, NULL, "");
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (int i = 0; i < 200; i++)
    {
      guint pause = ctct_v2_get_pause (too_fast, 2);

      g_assert_cmpuint (pause, >=, 1000);
      g_assert_cmpuint (pause, <, 1500);
      g_hash_table_add (seen, GUINT_TO_POINTER (pause));
      pause = ctct_v2_get_pause (closed, 1);
      g_assert_cmpuint (pause, >=, 250);
      g_assert_cmpuint (pause, <, 375);
      pause = ctct_v2_get_pause (closed, 3);
      g_assert_cmpuint (pause, >=, 1000);
      g_assert_cmpuint (pause, <, 1500);
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 20);
}

static void
add_for_each (const char *name, GTestDataFunc func)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/v2-get/%s/%s", readers[i].name, name);

      ctct_test_add_data (path, &readers[i], func);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  add_for_each ("succeeds", test_succeeds);
  add_for_each ("fails-at-once", test_fails_at_once);
  add_for_each ("garbage", test_garbage);
  add_for_each ("recovers", test_recovers);
  add_for_each ("gives-up", test_gives_up);
  add_for_each ("over-qps", test_over_qps);
  add_for_each ("always-over-qps", test_always_over_qps);
  add_for_each ("over-ratelimit", test_over_ratelimit);
  add_for_each ("cancelled-before", test_cancelled_before);
  add_for_each ("cancelled-meanwhile", test_cancelled_meanwhile);
  add_for_each ("cancelled-in-a-pause", test_cancelled_in_a_pause);
  ctct_test_add ("/v2-get/pause", test_pause);

  return ctct_test_run ();
}
