/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-save-case.h"

#define N_PEOPLE 30

/* The account of the fixture has nobody but contact 196. */
static void
put_person (CtctSaveCase *self)
{
  g_autoptr (CtctSandbox) account = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, N_PEOPLE, 0, 1);
  g_autofree char *text = ctct_sandbox_dup_contact (account, self->id);

  g_assert_true (ctct_sandbox_put_contact (self->api->sandbox, text));
}

static void
forget (CtctSaveCase *self)
{
  if (self->update != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->update));
  if (self->base != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->base));
  if (self->draft != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->draft));
}

CtctSaveCase *
ctct_save_case_new (CtctSandboxFlags flags, const char *id)
{
  CtctSaveCase *self = g_new0 (CtctSaveCase, 1);

  self->api = ctct_api_fixture_new (flags);
  self->id = g_strdup (id);
  put_person (self);
  ctct_save_case_read (self);

  return self;
}

void
ctct_save_case_free (CtctSaveCase *self)
{
  forget (self);
  ctct_api_fixture_free (self->api);
  g_free (self->id);
  g_free (self);
}

void
ctct_save_case_read (CtctSaveCase *self)
{
  g_autoptr (GError) error = NULL;

  forget (self);
  self->base = ctct_api_get (self->api, self->id, &error);
  g_assert_no_error (error);
  self->draft = ctct_contact_copy (self->base);
  ctct_sandbox_clear_requests (self->api->sandbox);
}

CtctRecord *
ctct_save_case_get_item (CtctSaveCase *self, CtctCollection collection, guint i)
{
  g_autoptr (CtctRecord) item =
      g_list_model_get_item (ctct_contact_get_items (self->draft, collection), i);

  g_assert_nonnull (item);
  return item;
}

void
ctct_save_case_set_text (CtctSaveCase *self, guint field, const char *text)
{
  ctct_record_set_text (CTCT_RECORD (self->draft), field, text);
}

void
ctct_save_case_change_member (CtctSaveCase *self, const char *member, const char *json)
{
  ctct_api_change_member (self->api, self->id, member, json);
}

CtctUpdate *
ctct_save_case_make_update (CtctSaveCase *self)
{
  if (self->update == NULL)
    self->update = ctct_update_new (self->base, self->draft);

  return self->update;
}

static gboolean
try (CtctSaveCase *self, GError **error)
{
  CtctUpdate *update = ctct_save_case_make_update (self);
  g_autoptr (GAsyncResult) result = NULL;

  ctct_sandbox_clear_requests (self->api->sandbox);
  ctct_service_update_contact_async (self->api->service, update, NULL, ctct_test_result_cb,
                                     &result);
  return ctct_service_update_contact_finish (self->api->service, ctct_test_await_result (&result),
                                             error);
}

CtctUpdateState
ctct_save_case_run (CtctSaveCase *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done = try (self, &error);

  g_assert_no_error (error);
  g_assert_true (done);
  return ctct_update_get_state (self->update);
}

void
ctct_save_case_fail (CtctSaveCase *self, CtctError code, const char *refusals)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (try (self, &error));
  g_assert_error (error, CTCT_ERROR, (int) code);
  if (refusals != NULL)
    ctct_api_assert_refusals (error, refusals);
}

void
ctct_save_case_decide (CtctSaveCase *self, gboolean leave_out)
{
  GPtrArray *losses = ctct_update_get_losses (self->update);

  for (guint i = 0; i < losses->len; i++)
    ctct_update_decide (self->update, losses->pdata[i], leave_out);
}

void
ctct_save_case_assert_requests (CtctSaveCase *self, const char *expected)
{
  GPtrArray *requests = ctct_sandbox_get_requests (self->api->sandbox);
  g_autofree char *path = g_strconcat ("/v2/contacts/", self->id, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < requests->len; i++)
    {
      CtctSandboxRequest *request = requests->pdata[i];
      gboolean known = g_str_equal (request->path, path);

      if (known && g_str_equal (request->method, "GET"))
        g_string_append_c (text, 'g');
      else if (known && g_str_equal (request->method, "PUT"))
        g_string_append_c (text, 'p');
      else
        g_string_append_c (text, '?');
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static char *
dup_member (const char *text, const char *member)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonNode *node = json_object_get_member (json_node_get_object (root), member);

  return node != NULL ? json_to_string (node, FALSE) : NULL;
}

char *
ctct_save_case_dup_sent (CtctSaveCase *self, const char *member)
{
  GBytes *body = ctct_api_find_request (self->api, "PUT")->body;
  g_autofree char *text = g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));

  return dup_member (text, member);
}

char *
ctct_save_case_dup_stored (CtctSaveCase *self, const char *member)
{
  g_autofree char *text = ctct_sandbox_dup_contact (self->api->sandbox, self->id);

  return dup_member (text, member);
}

char *
ctct_save_describe_losses (GPtrArray *losses)
{
  static const char *const kinds[] = { "address",    "note",         "list",
                                       "state-code", "custom-field", "unknown" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < losses->len; i++)
    {
      CtctLoss *loss = losses->pdata[i];
      g_autofree char *path = ctct_field_path_to_string (loss->path);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", kinds[loss->kind]);
      if (*path != '\0')
        g_string_append_printf (text, " %s", path);
      if (loss->name != NULL)
        g_string_append_printf (text, " %s", loss->name);
      if (loss->kind != CTCT_LOSS_ADDRESS)
        g_string_append_printf (text, "=%s", loss->value);
      if (!loss->may_send)
        g_string_append (text, " refused");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ctct_save_describe_changes (GPtrArray *changes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      CtctChange *change = changes->pdata[i];
      g_autofree char *path = ctct_field_path_to_string (change->path);
      int field = change->kind == CTCT_CHANGE_SET
                      ? ctct_record_find_field (change->after, change->path->field)
                      : -1;

      g_string_append (text, i > 0 ? ", " : "");
      if (field >= 0)
        g_string_append_printf (text, "%s: %s → %s", path,
                                ctct_record_peek_text (change->before, field),
                                ctct_record_peek_text (change->after, field));
      else
        g_string_append_printf (text, "%c %s", change->kind == CTCT_CHANGE_ADD ? '+' : '-', path);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
