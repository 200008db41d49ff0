/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-call.h"

#include "ctct-sandbox-json.h"

static JsonObject *
build_list (CtctSandboxList *list, gboolean include_list_id)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", list->id);
  if (include_list_id)
    {
      g_autofree char *uuid = ctct_sandbox_dup_uuid ("list", list->id);

      json_object_set_string_member (object, "list_id", uuid);
    }
  json_object_set_string_member (object, "name", list->name);
  json_object_set_string_member (object, "status", list->status);
  json_object_set_string_member (object, "created_date", list->created_date);
  json_object_set_string_member (object, "modified_date", list->modified_date);
  json_object_set_int_member (object, "contact_count", list->n_contacts);
  return object;
}

static gboolean
wants_list_id (const CtctSandboxCall *call)
{
  return g_strcmp0 (g_hash_table_lookup (call->query, "include_list_id"), "true") == 0;
}

static char *
print_lists (CtctSandboxAccount *account, const char *since, gboolean include_list_id)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), array);

  for (guint i = 0; i < ctct_sandbox_account_get_n_lists (account); i++)
    {
      CtctSandboxList *list = ctct_sandbox_account_get_list (account, i);

      /* Dates of one form in one zone sort as they read. */
      if (since == NULL || g_strcmp0 (list->modified_date, since) >= 0)
        json_array_add_object_element (array, build_list (list, include_list_id));
    }

  return json_to_string (node, FALSE);
}

static CtctSandboxAnswer *
new_not_found (const char *id)
{
  /* Neither the key nor the text of this case is recorded. */
  return ctct_sandbox_answer_new_error (404, "http.status.not_found",
                                        "The contact list %s does not exist.", id);
}

CtctSandboxAnswer *
ctct_sandbox_lists_get (const CtctSandboxCall *call)
{
  CtctSandboxList *list = ctct_sandbox_account_find_list (call->account, call->id);
  g_autoptr (JsonObject) object = list != NULL ? build_list (list, wants_list_id (call)) : NULL;

  if (object == NULL)
    return new_not_found (call->id);

  return ctct_sandbox_answer_new_text (200, ctct_sandbox_json_print (object));
}

CtctSandboxAnswer *
ctct_sandbox_lists_get_all (const CtctSandboxCall *call)
{
  const char *since = g_hash_table_lookup (call->query, "modified_since");

  return ctct_sandbox_answer_new_text (200,
                                       print_lists (call->account, since, wants_list_id (call)));
}

CtctSandboxAnswer *
ctct_sandbox_lists_get_members (const CtctSandboxCall *call)
{
  if (ctct_sandbox_account_find_list (call->account, call->id) == NULL)
    return new_not_found (call->id);

  return ctct_sandbox_page (call, call->id);
}

char *
ctct_sandbox_lists_print (CtctSandboxAccount *account)
{
  return print_lists (account, NULL, FALSE);
}
