/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sendable.h"

static gboolean
is_taken (JsonNode *source)
{
  g_autofree char *text = json_to_string (source, FALSE);

  return g_str_equal (text, "\"ACTION_BY_OWNER\"") || g_str_equal (text, "\"ACTION_BY_VISITOR\"");
}

static void
prepare_email (JsonObject *email)
{
  JsonNode *source = json_object_get_member (email, "opt_in_source");

  if (source != NULL && !is_taken (source))
    json_object_remove_member (email, "opt_in_source");
}

static void
prepare_emails (JsonObject *contact)
{
  JsonNode *emails = json_object_get_member (contact, "email_addresses");

  if (emails == NULL || !JSON_NODE_HOLDS_ARRAY (emails))
    return;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (emails)); i++)
    {
      JsonNode *email = json_array_get_element (json_node_get_array (emails), i);

      if (JSON_NODE_HOLDS_OBJECT (email))
        prepare_email (json_node_get_object (email));
    }
}

void
ctct_sendable_prepare (JsonObject *contact)
{
  static const char *const dropped[] = { "created_date",     "modified_date", "department_name",
                                         "insert_date",      "source_is_url", "action_by",
                                         "last_update_date", "opt_in_default" };
  JsonNode *lists;

  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    json_object_remove_member (contact, dropped[i]);
  prepare_emails (contact);

  lists = json_object_get_member (contact, "lists");
  if (lists == NULL || JSON_NODE_HOLDS_NULL (lists))
    json_object_set_array_member (contact, "lists", json_array_new ());
}

char *
ctct_sendable_dup (const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  ctct_sendable_prepare (json_node_get_object (node));
  return json_to_string (node, FALSE);
}
