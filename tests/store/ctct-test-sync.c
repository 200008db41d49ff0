/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-sync.h"

#include "ctct-mailing-list.h"

#include <glib/gstdio.h>

static char *
dup_person (guint id, const char *name, GDateTime *modified)
{
  g_autofree char *date = g_date_time_format (modified, "%Y-%m-%dT%H:%M:%S.000Z");

  return g_strdup_printf ("{\"id\":\"%u\",\"status\":\"ACTIVE\",\"first_name\":\"%s\",\"lists\":"
                          "[{\"id\":\"1\",\"status\":\"ACTIVE\"}],\"modified_date\":\"%s\","
                          "\"email_addresses\":[{\"email_address\":\"p%u@example.com\"}]}",
                          id, name, date, id);
}

void
ctct_test_sync_put_person (CtctApiFixture *api, guint id, const char *name, GDateTime *modified)
{
  g_autofree char *json = dup_person (id, name, modified);

  g_assert_true (ctct_sandbox_put_contact (api->sandbox, json));
}

static void
put_people (CtctApiFixture *api)
{
  g_autoptr (GDateTime) then = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);

  for (guint i = 0; i < CTCT_TEST_SYNC_PEOPLE; i++)
    ctct_test_sync_put_person (api, 1000 + i, "Ada", then);
}

static void
open_cache (CtctTestSync *fixture, guint group_length)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();

  fixture->cache = ctct_cache_new (folder, "a");
  fixture->sync = g_object_new (CTCT_TYPE_SYNC, "service", fixture->api->service, "cache",
                                fixture->cache, "budget", fixture->budget, "clock",
                                fixture->api->clock, "page-length", CTCT_TEST_SYNC_LENGTH,
                                group_length > 0 ? "group-length" : NULL, group_length, NULL);
}

void
ctct_test_sync_open_cache (CtctTestSync *fixture)
{
  open_cache (fixture, 1);
}

void
ctct_test_sync_close_cache (CtctTestSync *fixture)
{
  ctct_test_await_finalized (fixture->sync);
  ctct_test_await_finalized (fixture->cache);
}

static void
set_up_service (CtctTestSync *fixture, CtctSandboxFlags flags)
{
  fixture->api = ctct_api_fixture_new (flags);
  fixture->budget =
      CTCT_CALL_BUDGET (ctct_call_window_new (CTCT_CLOCK (fixture->api->clock), 0, 0));
  put_people (fixture->api);
}

void
ctct_test_sync_set_up_with (CtctTestSync *fixture, CtctSandboxFlags flags)
{
  set_up_service (fixture, flags);
  ctct_test_sync_open_cache (fixture);
}

void
ctct_test_sync_set_up_in_groups (CtctTestSync *fixture, guint group_length)
{
  set_up_service (fixture, CTCT_SANDBOX_DEFAULT);
  open_cache (fixture, group_length);
}

void
ctct_test_sync_set_up (CtctTestSync *fixture)
{
  ctct_test_sync_set_up_with (fixture, CTCT_SANDBOX_DEFAULT);
}

void
ctct_test_sync_tear_down (CtctTestSync *fixture)
{
  ctct_test_sync_close_cache (fixture);
  g_assert_finalize_object (fixture->budget);
  ctct_api_fixture_free (fixture->api);
}

gboolean
ctct_test_sync_is_idle (gpointer user_data)
{
  return ctct_sync_get_state (user_data) == CTCT_SYNC_IDLE;
}

void
ctct_test_sync_run (CtctTestSync *fixture)
{
  ctct_sync_start (fixture->sync);
  ctct_test_await (ctct_test_sync_is_idle, fixture->sync);
}

void
ctct_test_sync_assert_succeeds (CtctTestSync *fixture)
{
  ctct_test_sync_run (fixture);
  g_assert_no_error (ctct_sync_get_last_error (fixture->sync));
}

void
ctct_test_sync_assert_asked (CtctTestSync *fixture, const char *expected)
{
  GPtrArray *requests = ctct_sandbox_get_requests (fixture->api->sandbox);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < requests->len; i++)
    {
      CtctSandboxRequest *request = requests->pdata[i];
      const char *what = request->path + strlen ("/v2/");

      g_assert_cmpstr (request->method, ==, "GET");
      if (g_hash_table_contains (request->query, "next"))
        what = "next";
      else if (g_hash_table_contains (request->query, "modified_since"))
        what = "changes";
      else if (g_str_equal (what, "contacts"))
        what = "all";
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", what);
    }
  g_assert_cmpstr (text->str, ==, expected);
  ctct_sandbox_clear_requests (fixture->api->sandbox);
}

void
ctct_test_sync_assert_whole (CtctTestSync *fixture)
{
  g_autofree char *rows =
      ctct_test_cache_dup_rows ("SELECT id, replace (CAST (json AS TEXT), char (10), ' ') FROM "
                                "contact JOIN body USING (row)");
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  guint n_rows = g_strv_length (lines) - 1;

  g_assert_cmpuint (n_rows, ==, ctct_sandbox_get_n_contacts (fixture->api->sandbox));
  for (guint i = 0; i < n_rows; i++)
    {
      char *bar = strchr (lines[i], '|');
      g_autofree char *json = NULL;

      *bar = '\0';
      json = ctct_sandbox_dup_contact (fixture->api->sandbox, lines[i]);
      g_strdelimit (json, "\n", ' ');
      g_assert_cmpstr (bar + 1, ==, json);
    }
}

gint64
ctct_test_sync_count_kept (void)
{
  return ctct_test_cache_query ("SELECT count (*) FROM contact");
}

gint64
ctct_test_sync_sum_lists (CtctTestSync *fixture)
{
  g_autoptr (GListModel) lists = ctct_api_get_lists (fixture->api, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (CtctRecord) list = g_list_model_get_item (lists, i);

      sum +=
          g_ascii_strtoll (ctct_record_get_text (list, CTCT_MAILING_LIST_CONTACT_COUNT), NULL, 10);
    }
  ctct_sandbox_clear_requests (fixture->api->sandbox);
  return sum;
}

void
ctct_test_sync_add_answer (CtctTestSync *fixture,
                           guint status,
                           const char *body,
                           guint skip,
                           guint count)
{
  CtctFault *fault = ctct_fault_new_answer (status, body, -1);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%a, %d %b %Y %H:%M:%S GMT");

  ctct_fault_set_header (fault, "Date", date);
  ctct_fault_set_match (fault, NULL, "/v2/contacts");
  ctct_fault_set_window (fault, skip, count);
  ctct_sandbox_add_fault (fixture->api->sandbox, fault);
}

void
ctct_test_sync_add_page (CtctTestSync *fixture, const char *next, const char *results, guint skip)
{
  g_autofree char *link =
      next != NULL ? g_strdup_printf ("\"next_link\":\"/v2/contacts?next=%s\"", next) : NULL;
  g_autofree char *body = g_strdup_printf ("{\"meta\":{\"pagination\":{%s}},\"results\":[%s]}",
                                           link != NULL ? link : "", results);

  ctct_test_sync_add_answer (fixture, 200, body, skip, 1);
}

typedef struct
{
  CtctTestSync *fixture;
  guint n_requests;
} Count;

static gboolean
has_requests (gpointer user_data)
{
  Count *count = user_data;

  return ctct_sandbox_get_requests (count->fixture->api->sandbox)->len >= count->n_requests;
}

void
ctct_test_sync_await_requests_at (const char *where, CtctTestSync *fixture, guint n_requests)
{
  Count count = { fixture, n_requests };

  ctct_test_await_at (where, has_requests, &count);
}

gboolean
ctct_test_sync_has_done_some (gpointer user_data)
{
  return ctct_sync_get_done (user_data) >= CTCT_TEST_SYNC_LENGTH;
}

void
ctct_test_sync_remove_files (void)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = ctct_test_cache_dup_path (endings[i]);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}
