/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-api-fixture.h"

#include "ctct-v2-service.h"

#include <json-glib/json-glib.h>

#define IDLE_TIMEOUT 30000
#define DEADLINE     60000

static void
call_made_cb (CtctApiFixture *self, const char *line)
{
  g_string_append_printf (self->calls, "%s\n", line);
}

CtctApiFixture *
ctct_api_fixture_new (CtctSandboxFlags flags)
{
  CtctApiFixture *self = g_new0 (CtctApiFixture, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctCredentials) credentials = NULL;
  g_autoptr (GUri) uri = NULL;

  self->sandbox = ctct_sandbox_new (flags, 0, 0, 1);
  ctct_sandbox_listen (self->sandbox, 0, &error);
  g_assert_no_error (error);
  uri = g_uri_parse (ctct_sandbox_get_uri (self->sandbox), SOUP_HTTP_URI_FLAGS, &error);
  g_assert_no_error (error);

  credentials = ctct_credentials_new (ctct_sandbox_get_api_key (self->sandbox),
                                      ctct_sandbox_get_access_token (self->sandbox));
  self->clock = ctct_fake_clock_new ("2024-05-17T12:00:00Z");
  ctct_fake_clock_set_haste (self->clock, CTCT_API_PAUSE);
  self->session = ctct_transport_create_session ();
  self->budget = ctct_call_window_new (CTCT_CLOCK (self->clock), 0, 0);
  self->transport =
      g_object_new (CTCT_TYPE_TRANSPORT, "session", self->session, "base-uri", uri, "credentials",
                    credentials, "budget", self->budget, "clock", self->clock, "idle-timeout",
                    IDLE_TIMEOUT, "deadline", DEADLINE, NULL);
  self->service = ctct_v2_service_new (self->transport);
  self->calls = g_string_new (NULL);
  g_signal_connect_swapped (self->service, "call-made", G_CALLBACK (call_made_cb), self);

  return self;
}

void
ctct_api_fixture_free (CtctApiFixture *self)
{
  soup_session_abort (self->session);
  ctct_sandbox_close (self->sandbox);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_finalize_object (self->service);
  g_assert_finalize_object (self->transport);
  g_assert_finalize_object (self->budget);
  g_assert_cmpuint (ctct_fake_clock_get_n_timers (self->clock), ==, 0);
  g_assert_finalize_object (self->clock);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->sandbox);
  g_string_free (self->calls, TRUE);
  g_free (self);
}

CtctTransport *
ctct_api_create_transport (const char *uri, CtctClock *clock, guint idle_timeout, guint deadline)
{
  g_autoptr (GUri) base_uri = g_uri_parse (uri, SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr (SoupSession) session = ctct_transport_create_session ();
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new ("some-key", "some-token");
  g_autoptr (CtctCallWindow) budget = ctct_call_window_new (clock, 0, 0);

  return g_object_new (CTCT_TYPE_TRANSPORT, "session", session, "base-uri", base_uri, "credentials",
                       credentials, "budget", budget, "clock", clock, "idle-timeout", idle_timeout,
                       "deadline", deadline, NULL);
}

CtctContact *
ctct_api_get (CtctApiFixture *self, const char *id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_service_get_contact_async (self->service, id, NULL, ctct_test_result_cb, &result);
  return ctct_service_get_contact_finish (self->service, ctct_test_await_result (&result), error);
}

GListModel *
ctct_api_find (CtctApiFixture *self, const char *email, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_service_find_by_email_async (self->service, email, NULL, ctct_test_result_cb, &result);
  return ctct_service_find_by_email_finish (self->service, ctct_test_await_result (&result), error);
}

GListModel *
ctct_api_get_lists (CtctApiFixture *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_service_get_lists_async (self->service, NULL, ctct_test_result_cb, &result);
  return ctct_service_get_lists_finish (self->service, ctct_test_await_result (&result), error);
}

CtctContactsPage *
ctct_api_get_page (CtctApiFixture *self, const CtctPageRequest *request, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_service_get_page_async (self->service, request, NULL, ctct_test_result_cb, &result);
  return ctct_service_get_page_finish (self->service, ctct_test_await_result (&result), error);
}

static GError *
error_from_paths (CtctError code, GPtrArray *paths)
{
  GPtrArray *refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_refusal_free);

  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (refusals, ctct_refusal_new (paths->pdata[i], ""));

  return ctct_error_new (code, refusals, "A question came back");
}

static GError *
error_from_update (CtctUpdate *update)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  GPtrArray *items;

  switch (ctct_update_get_state (update))
    {
    case CTCT_UPDATE_LOSES:
      items = ctct_update_get_losses (update);
      for (guint i = 0; i < items->len; i++)
        g_ptr_array_add (paths, ((CtctLoss *) items->pdata[i])->path);
      return error_from_paths (CTCT_ERROR_REFUSED, paths);
    case CTCT_UPDATE_SAVED:
      items = ctct_update_get_differences (update);
      for (guint i = 0; i < items->len; i++)
        g_ptr_array_add (paths, ((CtctChange *) items->pdata[i])->path);
      return paths->len > 0 ? error_from_paths (CTCT_ERROR_UNCONFIRMED, paths) : NULL;
    case CTCT_UPDATE_COLLIDES:
      return g_error_new_literal (g_quark_from_static_string ("ctct-api-fixture"), 0,
                                  "A question came back");
    case CTCT_UPDATE_NEW:
    default:
      g_assert_not_reached ();
    }
}

CtctContact *
ctct_api_take_update (CtctApiFixture *self,
                      CtctUpdate *update,
                      GAsyncResult *result,
                      GError **error)
{
  g_autoptr (GError) question = NULL;

  if (!ctct_service_update_contact_finish (self->service, result, error))
    return NULL;

  question = error_from_update (update);
  if (question == NULL)
    return g_object_ref (ctct_update_get_contact (update));

  g_propagate_error (error, g_steal_pointer (&question));
  return NULL;
}

CtctContact *
ctct_api_update (CtctApiFixture *self, CtctContact *base, CtctContact *draft, GError **error)
{
  g_autoptr (CtctUpdate) update = ctct_update_new (base, draft);
  g_autoptr (GAsyncResult) result = NULL;

  ctct_service_update_contact_async (self->service, update, NULL, ctct_test_result_cb, &result);
  return ctct_api_take_update (self, update, ctct_test_await_result (&result), error);
}

void
ctct_api_assert_collides (CtctApiFixture *self,
                          CtctContact *base,
                          CtctContact *draft,
                          const char *places)
{
  g_autoptr (CtctUpdate) update = ctct_update_new (base, draft);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *collisions;

  ctct_service_update_contact_async (self->service, update, NULL, ctct_test_result_cb, &result);
  ctct_service_update_contact_finish (self->service, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (ctct_update_get_state (update), ==, CTCT_UPDATE_COLLIDES);

  collisions = ctct_merge_get_collisions (ctct_update_get_merge (update));
  for (guint i = 0; i < collisions->len; i++)
    {
      CtctCollision *collision = collisions->pdata[i];
      g_autofree char *path = ctct_field_path_to_string (collision->mine->path);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", path);
    }
  g_assert_cmpstr (text->str, ==, places);
}

CtctContact *
ctct_api_unsubscribe (CtctApiFixture *self,
                      const char *id,
                      CtctUnsubscribeOutcome *outcome,
                      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_service_unsubscribe_async (self->service, id, NULL, ctct_test_result_cb, &result);
  return ctct_service_unsubscribe_finish (self->service, ctct_test_await_result (&result), outcome,
                                          error);
}

CtctReply *
ctct_api_send (CtctTransport *transport,
               const char *method,
               const char *const *path,
               const char *const *query,
               GBytes *body,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_transport_send_async (transport, method, path, query, body, cancellable, ctct_test_result_cb,
                             &result);
  return ctct_transport_send_finish (transport, ctct_test_await_result (&result), error);
}

CtctContact *
ctct_api_edit (CtctContact *base, guint field, const char *text)
{
  CtctContact *draft = ctct_contact_copy (base);

  ctct_record_set_text (CTCT_RECORD (draft), field, text);
  return draft;
}

void
ctct_api_add_fault (CtctApiFixture *self,
                    CtctFault *fault,
                    const char *method,
                    guint skip,
                    guint count)
{
  ctct_fault_set_match (fault, method, NULL);
  ctct_fault_set_window (fault, skip, count);
  ctct_sandbox_add_fault (self->sandbox, fault);
}

void
ctct_api_change_member (CtctApiFixture *self, const char *id, const char *member, const char *json)
{
  g_autofree char *text = ctct_sandbox_dup_contact (self->sandbox, id);
  g_autoptr (JsonNode) contact = json_from_string (text, NULL);
  g_autofree char *changed = NULL;

  json_object_set_member (json_node_get_object (contact), member, json_from_string (json, NULL));
  changed = json_to_string (contact, FALSE);
  g_assert_true (ctct_sandbox_put_contact (self->sandbox, changed));
}

void
ctct_api_assert_requests (CtctApiFixture *self, const char *expected)
{
  GPtrArray *requests = ctct_sandbox_get_requests (self->sandbox);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < requests->len; i++)
    {
      CtctSandboxRequest *request = requests->pdata[i];

      g_assert_true (g_str_has_prefix (request->path, "/v2/"));
      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", request->method,
                              request->path + strlen ("/v2/"));
    }

  g_assert_cmpstr (text->str, ==, expected);
  ctct_sandbox_clear_requests (self->sandbox);
}

CtctSandboxRequest *
ctct_api_find_request (CtctApiFixture *self, const char *method)
{
  GPtrArray *requests = ctct_sandbox_get_requests (self->sandbox);

  for (guint i = requests->len; i > 0; i--)
    if (g_str_equal (((CtctSandboxRequest *) requests->pdata[i - 1])->method, method))
      return requests->pdata[i - 1];

  g_assert_not_reached ();
}

guint
ctct_api_count_requests (CtctApiFixture *self, const char *method)
{
  GPtrArray *requests = ctct_sandbox_get_requests (self->sandbox);
  guint count = 0;

  for (guint i = 0; i < requests->len; i++)
    if (g_str_equal (((CtctSandboxRequest *) requests->pdata[i])->method, method))
      count++;

  return count;
}

char *
ctct_api_dup_status (CtctApiFixture *self, const char *id)
{
  g_autofree char *text = ctct_sandbox_dup_contact (self->sandbox, id);
  g_autoptr (JsonNode) contact = json_from_string (text, NULL);

  return g_strdup (json_object_get_string_member (json_node_get_object (contact), "status"));
}

char *
ctct_api_describe_refusals (const GError *error)
{
  GPtrArray *refusals = ctct_error_get_refusals (error);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; refusals != NULL && i < refusals->len; i++)
    {
      CtctRefusal *refusal = refusals->pdata[i];
      g_autofree char *path =
          refusal->path != NULL ? ctct_field_path_to_string (refusal->path) : g_strdup ("-");

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? ", " : "", path,
                              *refusal->message != '\0' ? ": " : "", refusal->message);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
