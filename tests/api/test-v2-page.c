/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-api-fixture.h"
#include "ctct-json-check.h"

static const CtctPageRequest first_page = { NULL, 500, NULL };

static char *
dup_ids (CtctContactsPage *page)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < ctct_contacts_page_get_n_contacts (page); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ctct_contact_get_id (ctct_contacts_page_get_contact (page, i)));

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* What the service answers next, to whatever it is asked. */
static void
answer (CtctApiFixture *fixture, const char *format, ...)
{
  g_autofree char *body = NULL;
  va_list arguments;

  va_start (arguments, format);
  body = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (body), NULL, 0, 1);
}

static void
put_people (CtctApiFixture *fixture, guint first, guint n)
{
  for (guint id = first; id < first + n; id++)
    {
      g_autofree char *json =
          g_strdup_printf ("{\"id\":\"%u\",\"status\":\"ACTIVE\",\"lists\":[],\"modified_date\":"
                           "\"2026-01-%02uT00:00:00.000Z\",\"email_addresses\":"
                           "[{\"email_address\":\"p%u@example.com\"}]}",
                           id, 1 + id % 28, id);

      g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
    }
}

/* From the first page to the last, by what each says comes next. */
static void
test_all_pages (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *cursor = NULL;
  guint n_pages = 0;

  put_people (fixture, 1000, 11);
  do
    {
      CtctPageRequest request = { cursor, 4, NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContactsPage) page = ctct_api_get_page (fixture, &request, &error);
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      found = dup_ids (page);
      g_string_append_printf (ids, "%s,", found);
      g_free (cursor);
      cursor = g_strdup (ctct_contacts_page_get_next_cursor (page));
      n_pages++;
    }
  while (cursor != NULL);

  g_assert_cmpuint (n_pages, ==, 3);
  g_assert_cmpstr (ids->str, ==, "196 1000 1001 1002,1003 1004 1005 1006,1007 1008 1009 1010,");
}

static void
test_sent (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctPageRequest request = { NULL, 7, "2026-01-02T03:04:05.678Z" };
  CtctPageRequest later = { "a+b/c=d&e", 7, "2026-01-02T03:04:05.678Z" };
  g_autoptr (CtctContactsPage) page = ctct_api_get_page (fixture, &request, NULL);
  g_autoptr (CtctContactsPage) next = NULL;

  g_assert_nonnull (page);
  g_assert_true (g_str_has_prefix (ctct_api_find_request (fixture, "GET")->query_text,
                                   "limit=7&modified_since=2026-01-02T03%3A04%3A05.678Z&api_key="));

  /* A cursor goes alone, and as it is. */
  answer (fixture, "{\"meta\":{\"pagination\":{}},\"results\":[]}");
  next = ctct_api_get_page (fixture, &later, NULL);
  g_assert_nonnull (next);
  g_assert_true (g_str_has_prefix (ctct_api_find_request (fixture, "GET")->query_text,
                                   "next=a%2Bb%2Fc%3Dd%26e&api_key="));
  ctct_api_assert_requests (fixture, "GET contacts, GET contacts");
}

static void
test_changed_since (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctPageRequest request = { NULL, 500, "2026-01-10T00:00:00.000Z" };
  g_autoptr (CtctContactsPage) page = NULL;
  g_autofree char *ids = NULL;

  put_people (fixture, 28, 28);
  page = ctct_api_get_page (fixture, &request, NULL);
  ids = dup_ids (page);
  g_assert_cmpstr (ids, ==, "37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55");
  g_assert_null (ctct_contacts_page_get_next_cursor (page));
}

static void
test_empty (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContactsPage) page = NULL;

  answer (fixture, "{\"meta\":{\"pagination\":{}},\"results\":[]}");
  page = ctct_api_get_page (fixture, &first_page, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ctct_contacts_page_get_n_contacts (page), ==, 0);
  g_assert_null (ctct_contacts_page_get_next_cursor (page));
}

/* When it was, by the clock of the service: the one here stands in 2024. */
static void
test_time (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GDateTime) before = g_date_time_new_now_utc ();
  g_autoptr (CtctContactsPage) page = ctct_api_get_page (fixture, &first_page, NULL);
  g_autoptr (GDateTime) after = g_date_time_new_now_utc ();
  gint64 time = g_date_time_to_unix (ctct_contacts_page_get_time (page));

  g_assert_cmpint (time, >=, g_date_time_to_unix (before));
  g_assert_cmpint (time, <=, g_date_time_to_unix (after));
}

/* Bodies of contacts that do not come back the same from a parser. */
static const char *const odd_bodies[] = {
  "{\"id\":\"1\"}",
  "{ \"id\" :\t\"2\" ,\r\n \"fax\" : \"\\u0041\\/\\\"]}[{\" }",
  "{\"id\":\"3\",\"n\":123456789012345678901234567890,\"f\":1.50E+007,\"z\":-0}",
  "{\"id\":\"4\",\"fax\":\"a\",\"fax\":\"b\"}",
  "{\"id\":\"5\",\"later\":{\"than\":[[],[{}],[[[null,true]]]]}}",
  "{\"id\":\"6\",\"fax\":\"\\u0000\\ud800x\"}",
  "{\"id\":\"7\",\"fax\":\"zo\xc3\xab \xff\xfe\"}",
  "{\"id\":8,\"email_addresses\":{},\"lists\":null}",
  "{}",
};

static const CtctObstacle odd_obstacles[G_N_ELEMENTS (odd_bodies)] = {
  [2] = CTCT_OBSTACLE_NUMBER,
  [3] = CTCT_OBSTACLE_REPEATED_MEMBER,
  [5] = CTCT_OBSTACLE_NUL_CHARACTER | CTCT_OBSTACLE_BROKEN_TEXT,
  [6] = CTCT_OBSTACLE_BROKEN_TEXT,
};

/* Each is kept as it came, has its own obstacles, and is the same when it is read from what was kept. */
static void
test_exact (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GString) results = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContactsPage) page = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (odd_bodies); i++)
    g_string_append_printf (results, "%s%s", i > 0 ? " ,\n" : " ", odd_bodies[i]);
  answer (fixture,
          "{ \"results\" : [%s ] , \"meta\" : {\"pagination\":{}} , \"x\":[\"results\"]}\n",
          results->str);
  page = ctct_api_get_page (fixture, &first_page, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ctct_contacts_page_get_n_contacts (page), ==, G_N_ELEMENTS (odd_bodies));

  for (guint i = 0; i < G_N_ELEMENTS (odd_bodies); i++)
    {
      GBytes *json = ctct_contacts_page_get_json (page, i);
      CtctContact *contact = ctct_contacts_page_get_contact (page, i);
      g_autoptr (CtctContact) again = ctct_service_read_contact (fixture->service, json, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (json, NULL), g_bytes_get_size (json), odd_bodies[i],
                       strlen (odd_bodies[i]));
      g_assert_cmpint (ctct_contact_get_obstacles (contact), ==, odd_obstacles[i]);
      g_assert_cmpint (ctct_contact_get_obstacles (again), ==, odd_obstacles[i]);
      g_assert_true (ctct_contact_equal (contact, again));
      g_assert_true (ctct_service_get_json (fixture->service, contact) == json);
      g_assert_true (ctct_service_get_json (fixture->service, again) == json);
    }
}

static void
test_duplicates (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctPageRequest request = { NULL, 2, NULL };
  g_autoptr (CtctContactsPage) page = NULL;
  g_autofree char *ids = NULL;

  answer (fixture, "{\"meta\":{\"pagination\":{\"next_link\":\"/v2/contacts?next=abc\"}},"
                   "\"results\":[{\"id\":\"5\"},{\"id\":\"3\"},{\"id\":\"5\"}]}");
  page = ctct_api_get_page (fixture, &request, NULL);
  ids = dup_ids (page);
  g_assert_cmpstr (ids, ==, "5 3 5");
  g_assert_cmpstr (ctct_contacts_page_get_next_cursor (page), ==, "abc");
}

/* Only what follows "next=" counts, wherever the link leads. */
static void
test_links (void)
{
  static const char *const links[][2] = {
    { "\"\"", NULL },
    { "null", NULL },
    { "\"/v2/contacts?next=abc\"", "abc" },
    { "\"\\/v2\\/contacts?next\\u003dabc\"", "abc" },
    { "\"https://elsewhere.example.com/?next=abc\"", "abc" },
    { "\"/v2/contacts?limit=2&next=a%2Bb+c\"", "a+b+c" },
  };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContactsPage) page = NULL;

      answer (fixture, "{\"meta\":{\"pagination\":{\"next_link\":%s}},\"results\":[]}",
              links[i][0]);
      page = ctct_api_get_page (fixture, &first_page, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (ctct_contacts_page_get_next_cursor (page), ==, links[i][1]);
    }
}

/* None of them is taken for a page, let alone the last one. */
static void
test_no_page (void)
{
  static const char *const bodies[] = {
    "[]",
    "{}",
    "{\"results\":[]}",
    "{\"meta\":null,\"results\":[]}",
    "{\"meta\":{},\"results\":[]}",
    "{\"meta\":{\"pagination\":[]},\"results\":[]}",
    "{\"meta\":{\"pagination\":{\"next_link\":7}},\"results\":[]}",
    "{\"meta\":{\"pagination\":{\"next_link\":{}}},\"results\":[]}",
    "{\"meta\":{\"pagination\":{\"next_link\":\"/v2/contacts\"}},\"results\":[]}",
    "{\"meta\":{\"pagination\":{\"next_link\":\"/v2/contacts?next=\"}},\"results\":[]}",
    "{\"meta\":{\"pagination\":{\"next_link\":\"/v2/contacts?later=abc\"}},\"results\":[]}",
    "{\"meta\":{\"pagination\":{}}}",
    "{\"meta\":{\"pagination\":{}},\"results\":null}",
    "{\"meta\":{\"pagination\":{}},\"results\":{}}",
    "{\"meta\":{\"pagination\":{}},\"results\":[{\"id\":1}",
    "{\"meta\":{\"pagination\":{}},\"results\":[{\"id\":\"1}]}",
    "{\"meta\":{\"pagination\":{},\"results\":[]}",
    "[{\"id\":\"1\"}]",
  };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContactsPage) page = NULL;

      answer (fixture, "%s", bodies[i]);
      page = ctct_api_get_page (fixture, &first_page, &error);
      ctct_api_assert_failed (page, error, CTCT_ERROR_UNREADABLE);
    }
}

/* What is no contact keeps nobody else away, and is counted. */
static void
test_unreadable (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *open = g_strnfill (CTCT_JSON_MAX_DEPTH + 1, '[');
  g_autofree char *close = g_strnfill (CTCT_JSON_MAX_DEPTH + 1, ']');
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContactsPage) page = NULL;
  g_autofree char *json = NULL;

  answer (fixture,
          "{\"meta\":{\"pagination\":{}},\"results\":[null,{\"id\":\"5\"},[],"
          "{\"id\":\"6\",\"x\":%s%s},7,\"x\",{\"id\":2,},{\"id\":\"8\"}]}",
          open, close);
  page = ctct_api_get_page (fixture, &first_page, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ctct_contacts_page_get_n_contacts (page), ==, 2);
  g_assert_cmpuint (ctct_contacts_page_get_n_unreadable (page), ==, 6);
  g_assert_cmpstr (ctct_contact_get_id (ctct_contacts_page_get_contact (page, 0)), ==, "5");
  g_assert_cmpstr (ctct_contact_get_id (ctct_contacts_page_get_contact (page, 1)), ==, "8");
  json = ctct_test_dup_text (ctct_contacts_page_get_json (page, 1));
  g_assert_cmpstr (json, ==, "{\"id\":\"8\"}");
}

static void
test_to_itself (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctPageRequest request = { "abc", 2, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContactsPage) page = NULL;

  answer (fixture, "{\"meta\":{\"pagination\":{\"next_link\":\"/v2/contacts?next=abc\"}},"
                   "\"results\":[{\"id\":\"5\"}]}");
  page = ctct_api_get_page (fixture, &request, &error);
  ctct_api_assert_failed (page, error, CTCT_ERROR_UNREADABLE);
}

/* The same answer means something else where nothing was to be gone on with. */
static void
test_cursor_refused (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctPageRequest later = { "bm90aGluZw", 500, NULL };
  static const guint statuses[] = { 400, 404 };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) first_error = NULL;
      g_autoptr (CtctContactsPage) page = NULL;
      g_autoptr (CtctContactsPage) first = NULL;

      ctct_api_add_fault (fixture, ctct_fault_new_answer (statuses[i], "[]", -1), NULL, 0, 2);
      page = ctct_api_get_page (fixture, &later, &error);
      ctct_api_assert_failed (page, error, CTCT_ERROR_CURSOR_REFUSED);
      first = ctct_api_get_page (fixture, &first_page, &first_error);
      ctct_api_assert_failed (first, first_error,
                              statuses[i] == 400 ? CTCT_ERROR_REFUSED : CTCT_ERROR_NOT_FOUND);
    }
}

/* By the sandbox itself, and not told as anything else: another error stays what it is. */
static void
test_cursor_trouble (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctPageRequest later = { "bm90aGluZw", 500, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other_error = NULL;
  g_autoptr (CtctContactsPage) page = ctct_api_get_page (fixture, &later, &error);
  g_autoptr (CtctContactsPage) other = NULL;

  ctct_api_assert_failed (page, error, CTCT_ERROR_CURSOR_REFUSED);
  ctct_api_add_fault (fixture, ctct_fault_new_answer (401, "[]", -1), NULL, 0, 1);
  other = ctct_api_get_page (fixture, &later, &other_error);
  ctct_api_assert_failed (other, other_error, CTCT_ERROR_SIGNED_OUT);
}

/* Contacts that are read one by one know what they were read from, and so does what a save ends in. */
static void
test_json_of_one (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) contact = ctct_api_get (fixture, "196", NULL);
  g_autoptr (CtctContact) draft = ctct_api_edit (contact, CTCT_CONTACT_FAX, "555");
  g_autofree char *before = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  g_autofree char *after = NULL;
  g_autofree char *found = ctct_test_dup_text (ctct_service_get_json (fixture->service, contact));
  g_autofree char *saved = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autoptr (CtctContact) made = ctct_contact_new ();

  g_assert_cmpstr (found, ==, before);
  updated = ctct_api_update (fixture, contact, draft, NULL);
  after = ctct_sandbox_dup_contact (fixture->sandbox, "196");
  saved = ctct_test_dup_text (ctct_service_get_json (fixture->service, updated));
  g_assert_cmpstr (saved, ==, after);
  g_assert_null (ctct_service_get_json (fixture->service, made));
}

static void
test_read_no_contact (void)
{
  static const char *const texts[] = { "", "null", "[]", "{\"id\":", "{\"id\":\"1\"}x" };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) json = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (ctct_service_read_contact (fixture->service, json, &error));
      g_assert_error (error, CTCT_ERROR, CTCT_ERROR_UNREADABLE);
    }
}

/* The thread of the main loop, and what was done elsewhere. */
static GThread *main_thread;
static guint n_elsewhere;

static gpointer
note_thread (CtctContact *contact)
{
  n_elsewhere += g_thread_self () != main_thread;
  return g_object_ref (contact);
}

/* While a page is read, the loop goes on. */
static void
test_does_not_block (void)
{
  const CtctPageRequest request = { NULL, 500, NULL, note_thread, g_object_unref };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContactsPage) page = NULL;
  g_autoptr (GError) error = NULL;

  answer (fixture, "{\"meta\":{\"pagination\":{}},\"results\":[{\"id\":\"1\"},%s]}",
          "{\"id\":\"2\"}");
  main_thread = g_thread_self ();
  page = ctct_api_get_page (fixture, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_elsewhere, ==, 2);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-page/all-pages", test_all_pages);
  ctct_test_add ("/v2-page/sent", test_sent);
  ctct_test_add ("/v2-page/changed-since", test_changed_since);
  ctct_test_add ("/v2-page/empty", test_empty);
  ctct_test_add ("/v2-page/time", test_time);
  ctct_test_add ("/v2-page/exact", test_exact);
  ctct_test_add ("/v2-page/duplicates", test_duplicates);
  ctct_test_add ("/v2-page/links", test_links);
  ctct_test_add ("/v2-page/no-page", test_no_page);
  ctct_test_add ("/v2-page/unreadable", test_unreadable);
  ctct_test_add ("/v2-page/to-itself", test_to_itself);
  ctct_test_add ("/v2-page/cursor-refused", test_cursor_refused);
  ctct_test_add ("/v2-page/cursor-trouble", test_cursor_trouble);
  ctct_test_add ("/v2-page/json-of-one", test_json_of_one);
  ctct_test_add ("/v2-page/read-no-contact", test_read_no_contact);
  ctct_test_add ("/v2-page/does-not-block", test_does_not_block);

  return ctct_test_run ();
}
