/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-colleague.h"

static JsonObject *
parse (const char *json, gssize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, length, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

JsonObject *
ctct_test_colleague_read (CtctWindowFixture *fixture, const char *id)
{
  g_autofree char *json = ctct_sandbox_dup_contact (fixture->sandbox, id);

  g_assert_nonnull (json);
  return parse (json, -1);
}

void
ctct_test_colleague_change (CtctWindowFixture *fixture, const char *id, ...)
{
  g_autoptr (JsonObject) contact = ctct_test_colleague_read (fixture, id);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), contact);
  g_autofree char *json = NULL;
  const char *member;
  va_list arguments;

  va_start (arguments, id);
  while ((member = va_arg (arguments, const char *)) != NULL)
    json_object_set_string_member (contact, member, va_arg (arguments, const char *));
  va_end (arguments);

  json = json_to_string (node, FALSE);
  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
}

void
ctct_test_colleague_assert (CtctWindowFixture *fixture,
                            const char *id,
                            const char *member,
                            const char *value)
{
  g_autofree char *there = ctct_window_fixture_dup_member (fixture, id, member);

  g_assert_cmpstr (there, ==, value);
}

JsonObject *
ctct_test_colleague_read_sent (CtctWindowFixture *fixture)
{
  GPtrArray *requests = ctct_sandbox_get_requests (fixture->sandbox);

  for (guint i = requests->len; i > 0; i--)
    {
      const CtctSandboxRequest *request = g_ptr_array_index (requests, i - 1);

      if (g_str_equal (request->method, "PUT"))
        {
          gsize length;
          const char *body = g_bytes_get_data (request->body, &length);

          return parse (body, length);
        }
    }

  g_assert_not_reached ();
}
