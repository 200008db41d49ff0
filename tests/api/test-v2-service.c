/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-api-fixture.h"
#include "ctct-mailing-list.h"

static void
test_contact (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) contact = ctct_api_get (fixture, "196", NULL);

  g_assert_cmpstr (ctct_contact_get_id (contact), ==, "196");
  g_assert_cmpstr (ctct_contact_get_email (contact), ==, "rmartone@systems.com");
  g_assert_cmpint (ctct_contact_get_status (contact), ==, CTCT_STATUS_ACTIVE);
}

static void
test_not_found (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = ctct_api_get (fixture, "4711", &error);

  ctct_api_assert_failed (contact, error, CTCT_ERROR_NOT_FOUND);
  ctct_api_assert_requests (fixture, "GET contacts/4711");
}

/* With an empty id the service would give the whole collection. */
static void
test_no_id (void)
{
  static const char *const ids[] = { "",
                                     " ",
                                     "abc",
                                     "19 6",
                                     "-196",
                                     "196/",
                                     "../lists",
                                     "%2F",
                                     "196%2F..%2F..%2Flists",
                                     "..%2Flists",
                                     "%31%39%36",
                                     "196%00",
                                     "0x196",
                                     "1.0",
                                     "１",
                                     "196?",
                                     "196\n",
                                     "+196",
                                     "123456789012345678901" };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContact) contact = ctct_api_get (fixture, ids[i], &error);

      ctct_api_assert_failed (contact, error, CTCT_ERROR_NOT_FOUND);
    }
  ctct_api_assert_requests (fixture, "");
}

static void
test_another_contact (void)
{
  static const char *const bodies[] = { "{\"id\":\"197\"}",   "{}",
                                        "{\"id\":null}",      "{\"id\":196.5}",
                                        "[{\"id\":\"196\"}]", "{\"results\":[]}" };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctContact) contact = NULL;

      ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (bodies[i]), NULL, 0, 1);
      contact = ctct_api_get (fixture, "196", &error);
      ctct_api_assert_failed (contact, error, CTCT_ERROR_UNREADABLE);
    }
}

static void
test_statuses (void)
{
  static const char *const words[] = {
    NULL, "ACTIVE", "UNCONFIRMED", "OPTOUT", "REMOVED", "NON_SUBSCRIBER", "VISITOR", "TEMP_HOLD",
  };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (int i = CTCT_STATUS_UNKNOWN; i <= CTCT_STATUS_ON_HOLD; i++)
    {
      g_assert_cmpstr (ctct_service_get_status_word (fixture->service, i), ==, words[i]);
      if (words[i] != NULL)
        g_assert_cmpint (ctct_service_read_status (fixture->service, words[i]), ==, i);
    }
  g_assert_cmpint (ctct_service_read_status (fixture->service, "BOUNCED"), ==, CTCT_STATUS_UNKNOWN);
  g_assert_cmpint (ctct_service_read_status (fixture->service, ""), ==, CTCT_STATUS_UNKNOWN);
}

static void
test_integer_id (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *text = ctct_test_load ("contacts/integer-ids.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, text));
  contact = ctct_api_get (fixture, "40211", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ctct_contact_get_id (contact), ==, "40211");
}

static void
test_obstacles (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape ("{\"id\":\"196\",\"a\":1,\"a\":2}"),
                      NULL, 0, 1);
  contact = ctct_api_get (fixture, "196", &error);
  g_assert_no_error (error);
  g_assert_cmpint (ctct_contact_get_obstacles (contact), ==, CTCT_OBSTACLE_REPEATED_MEMBER);
}

/* One that is parsed in a worker. */
static void
test_large_contact (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *filler = g_strnfill (1000000, 'x');
  g_autofree char *body = g_strdup_printf ("{\"id\":\"196\",\"fax\":\"%s\"}", filler);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, body));
  contact = ctct_api_get (fixture, "196", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ctct_record_get_text (CTCT_RECORD (contact), CTCT_CONTACT_FAX), ==, filler);
}

static void
assert_found (CtctApiFixture *fixture, const char *email, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) matches = ctct_api_find (fixture, email, &error);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (matches); i++)
    {
      g_autoptr (CtctContact) contact = g_list_model_get_item (matches, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ctct_contact_get_id (contact));
    }
  g_assert_cmpstr (ids->str, ==, expected);
  g_assert_true (g_list_model_get_item_type (matches) == CTCT_TYPE_CONTACT);
}

static void
test_find (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  assert_found (fixture, "rmartone@systems.com", "196");
  assert_found (fixture, "nobody@example.com", "");
  ctct_api_assert_requests (fixture, "GET contacts, GET contacts");
}

/* Each as the service wrote it, as if it had been read alone, and with obstacles of its own. */
static void
test_find_exact (void)
{
  static const char *const bodies[] = {
    "{ \"id\" : \"7001\", \"status\":\"ACTIVE\",  \"n\":1.50 }",
    "{\"id\":\"7002\",\"status\":\"ACTIVE\"}",
  };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autofree char *answer =
      g_strdup_printf ("{\"meta\":{},\"results\":[%s , %s,%s]}", bodies[0], bodies[1], bodies[0]);
  g_autoptr (GListModel) matches = NULL;
  g_autoptr (GError) error = NULL;

  ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (answer), NULL, 0, 1);
  matches = ctct_api_find (fixture, "a@example.com", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (matches), ==, G_N_ELEMENTS (bodies));
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (CtctContact) match = g_list_model_get_item (matches, i);
      GBytes *json = ctct_service_get_json (fixture->service, match);

      g_assert_nonnull (json);
      g_assert_cmpmem (g_bytes_get_data (json, NULL), g_bytes_get_size (json), bodies[i],
                       strlen (bodies[i]));
      g_assert_cmpint (ctct_contact_get_obstacles (match), ==,
                       i == 0 ? CTCT_OBSTACLE_NUMBER : CTCT_OBSTACLE_NONE);
    }
}

static void
test_find_plus (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  CtctSandboxRequest *request;

  g_assert_true (ctct_sandbox_put_contact (
      fixture->sandbox, "{\"id\":\"7001\",\"status\":\"ACTIVE\",\"lists\":[],\"email_addresses\":"
                        "[{\"email_address\":\"maja+seeds@example.com\"}]}"));
  g_assert_true (ctct_sandbox_put_contact (
      fixture->sandbox, "{\"id\":\"7002\",\"status\":\"ACTIVE\",\"lists\":[],\"email_addresses\":"
                        "[{\"email_address\":\"maja seeds@example.com\"}]}"));
  assert_found (fixture, "maja+seeds@example.com", "7001");
  request = ctct_api_find_request (fixture, "GET");
  g_assert_true (
      g_str_has_prefix (request->query_text, "email=maja%2Bseeds%40example.com&api_key="));
}

static void
test_find_several (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  ctct_api_add_fault (fixture,
                      ctct_fault_new_wrong_shape ("{\"meta\":{\"pagination\":{}},\"results\":["
                                                  "{\"id\":\"5\"},{\"id\":3},{\"id\":\"5\"}]}"),
                      NULL, 0, 1);
  assert_found (fixture, "a@example.com", "5 3");
}

static void
other_server_cb (SoupServer *server,
                 SoupServerMessage *message,
                 const char *path,
                 GHashTable *query,
                 gpointer n_asked)
{
  (*(guint *) n_asked)++;
  soup_server_message_set_status (message, 404, NULL);
}

/* An address has one contact, so one page is all; wherever the answer says that there is more, nobody is
 * asked for it, and nobody else is given key and token. What the page holds beyond its length counts. */
static void
test_find_next_link (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (SoupServer) other = soup_server_new (NULL, NULL);
  guint n_asked = 0;
  g_autoslist (GUri) uris = NULL;
  g_autofree char *elsewhere = NULL;
  const char *links[] = { "/v2/contacts?next=c3RhcnRBdD0zJmxpbWl0PTI",
                          "/v2/lists",
                          "//example.com/",
                          "../../etc",
                          "",
                          NULL };

  soup_server_add_handler (other, NULL, other_server_cb, &n_asked, NULL);
  g_assert_true (soup_server_listen_local (other, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL));
  uris = soup_server_get_uris (other);
  elsewhere =
      g_strdup_printf ("http://127.0.0.1:%d/v2/contacts?next=x", g_uri_get_port (uris->data));
  links[G_N_ELEMENTS (links) - 1] = elsewhere;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *body =
          g_strdup_printf ("{\"meta\":{\"pagination\":{\"next_link\":\"%s\"}},"
                           "\"results\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"1\"}]}",
                           links[i]);

      ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (body), NULL, 0, 1);
      assert_found (fixture, "a@example.com", "1 2");
      ctct_api_assert_requests (fixture, "GET contacts");
    }
  g_assert_cmpuint (n_asked, ==, 0);
}

/* Found by what it is, in the query and nowhere else. */
static void
test_find_odd_addresses (void)
{
  static const char *const addresses[] = {
    "maja+seeds@example.com", "100%25@example.com",  "a&api_key=b@example.com",
    "maja seeds@example.com", "zoë@exämple.org",     "a/../lists@example.com",
    "a?b#c@example.com",      "a;b,c'd@example.com", "静香@example.org",
  };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", 7000 + i);
      g_autofree char *contact =
          g_strdup_printf ("{\"id\":\"%s\",\"status\":\"ACTIVE\",\"lists\":[],"
                           "\"email_addresses\":[{\"email_address\":\"%s\"}]}",
                           id, addresses[i]);

      g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, contact));
      assert_found (fixture, addresses[i], id);
      ctct_api_assert_requests (fixture, "GET contacts");
    }
}

static void
test_find_wrong_shapes (void)
{
  static const char *const bodies[] = { "[]",
                                        "{}",
                                        "{\"results\":null}",
                                        "{\"results\":{}}",
                                        "{\"results\":[7]}",
                                        "{\"results\":[{\"id\":\"1\"},null]}" };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) matches = NULL;

      ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (bodies[i]), NULL, 0, 1);
      matches = ctct_api_find (fixture, "a@example.com", &error);
      ctct_api_assert_failed (matches, error, CTCT_ERROR_UNREADABLE);
    }
}

static void
test_lists (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) lists = NULL;
  g_autoptr (CtctRecord) first = NULL;
  g_autoptr (CtctRecord) second = NULL;

  ctct_api_add_fault (
      fixture,
      ctct_fault_new_wrong_shape (
          "[{\"id\":\"1552534540\",\"name\":\"General Interest\",\"status\":\"ACTIVE\","
          "\"created_date\":\"2017-04-04T02:07:13.000Z\",\"contact_count\":1},"
          "{\"id\":2,\"name\":\"\",\"status\":\"NOT ACTIVE\"}]"),
      NULL, 0, 1);
  lists = ctct_api_get_lists (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (lists), ==, 2);
  first = g_list_model_get_item (lists, 0);
  second = g_list_model_get_item (lists, 1);
  g_assert_cmpstr (ctct_record_get_text (first, CTCT_MAILING_LIST_ID), ==, "1552534540");
  g_assert_cmpstr (ctct_record_get_text (first, CTCT_MAILING_LIST_NAME), ==, "General Interest");
  g_assert_cmpstr (ctct_record_peek_text (first, CTCT_MAILING_LIST_STATUS), ==, "ACTIVE");
  g_assert_cmpstr (ctct_record_peek_text (first, CTCT_MAILING_LIST_CREATED_DATE), ==,
                   "2017-04-04T02:07:13.000Z");
  g_assert_cmpstr (ctct_record_get_text (first, CTCT_MAILING_LIST_CONTACT_COUNT), ==, "1");
  g_assert_cmpstr (ctct_record_get_text (second, CTCT_MAILING_LIST_ID), ==, "2");
}

static void
test_lists_wrong_shapes (void)
{
  static const char *const bodies[] = { "{}", "{\"results\":[]}", "[7]", "[{\"id\":\"1\"},[]]" };
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) lists = NULL;

      ctct_api_add_fault (fixture, ctct_fault_new_wrong_shape (bodies[i]), NULL, 0, 1);
      lists = ctct_api_get_lists (fixture, &error);
      ctct_api_assert_failed (lists, error, CTCT_ERROR_UNREADABLE);
    }
}

/* A read is of no interest any more once it is cancelled, though it is complete. */
static void
test_cancelled_reads (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) got = NULL;
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GError) get_error = NULL;
  g_autoptr (GError) find_error = NULL;
  g_autoptr (GError) lists_error = NULL;

  ctct_service_get_contact_async (fixture->service, "196", cancellable, ctct_test_result_cb, &got);
  ctct_service_find_by_email_async (fixture->service, "rmartone@systems.com", cancellable,
                                    ctct_test_result_cb, &found);
  ctct_service_get_lists_async (fixture->service, cancellable, ctct_test_result_cb, &listed);
  ctct_test_await_result (&got);
  ctct_test_await_result (&found);
  ctct_test_await_result (&listed);
  g_cancellable_cancel (cancellable);

  g_assert_null (ctct_service_get_contact_finish (fixture->service, got, &get_error));
  g_assert_error (get_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (ctct_service_find_by_email_finish (fixture->service, found, &find_error));
  g_assert_error (find_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (ctct_service_get_lists_finish (fixture->service, listed, &lists_error));
  g_assert_error (lists_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What a write ended in is told all the same. */
static void
test_cancelled_writes (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CtctContact) base = ctct_api_get (fixture, "196", NULL);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");
  g_autoptr (CtctUpdate) update = ctct_update_new (base, draft);
  g_autoptr (GAsyncResult) updated = NULL;
  g_autoptr (GAsyncResult) unsubscribed = NULL;
  g_autoptr (CtctContact) contact = NULL;
  g_autoptr (GError) error = NULL;

  ctct_service_update_contact_async (fixture->service, update, cancellable, ctct_test_result_cb,
                                     &updated);
  ctct_test_await_result (&updated);
  ctct_service_unsubscribe_async (fixture->service, "196", cancellable, ctct_test_result_cb,
                                  &unsubscribed);
  ctct_test_await_result (&unsubscribed);
  g_cancellable_cancel (cancellable);

  g_assert_true (ctct_service_update_contact_finish (fixture->service, updated, &error));
  g_assert_no_error (error);
  contact = ctct_service_unsubscribe_finish (fixture->service, unsubscribed, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ctct_contact_get_status (contact), ==, CTCT_STATUS_UNSUBSCRIBED);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-service/contact/as-it-is", test_contact);
  ctct_test_add ("/v2-service/statuses", test_statuses);
  ctct_test_add ("/v2-service/contact/not-found", test_not_found);
  ctct_test_add ("/v2-service/contact/no-id", test_no_id);
  ctct_test_add ("/v2-service/contact/another-contact", test_another_contact);
  ctct_test_add ("/v2-service/contact/integer-id", test_integer_id);
  ctct_test_add ("/v2-service/contact/obstacles", test_obstacles);
  ctct_test_add ("/v2-service/contact/large", test_large_contact);
  ctct_test_add ("/v2-service/find/one-or-none", test_find);
  ctct_test_add ("/v2-service/find/one-or-none-exact", test_find_exact);
  ctct_test_add ("/v2-service/find/plus", test_find_plus);
  ctct_test_add ("/v2-service/find/several", test_find_several);
  ctct_test_add ("/v2-service/find/next-link", test_find_next_link);
  ctct_test_add ("/v2-service/find/odd-addresses", test_find_odd_addresses);
  ctct_test_add ("/v2-service/find/wrong-shapes", test_find_wrong_shapes);
  ctct_test_add ("/v2-service/lists/as-they-are", test_lists);
  ctct_test_add ("/v2-service/lists/wrong-shapes", test_lists_wrong_shapes);
  ctct_test_add ("/v2-service/cancelled/reads", test_cancelled_reads);
  ctct_test_add ("/v2-service/cancelled/writes", test_cancelled_writes);

  return ctct_test_run ();
}
