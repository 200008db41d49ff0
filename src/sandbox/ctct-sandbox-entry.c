/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-entry.h"

#include "ctct-sandbox-json.h"

static char *
dup_id (JsonObject *contact)
{
  JsonNode *node = json_object_get_member (contact, "id");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return g_strdup (ctct_sandbox_json_string (contact, "id"));
}

static GPtrArray *
collect (JsonObject *contact, const char *array_name, const char *member, gboolean fold)
{
  JsonArray *array = ctct_sandbox_json_array (contact, array_name);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++)
    {
      const char *text = ctct_sandbox_json_string (ctct_sandbox_json_item (array, i), member);

      if (text != NULL)
        g_ptr_array_add (found, fold ? g_utf8_casefold (text, -1) : g_strdup (text));
    }

  return found;
}

static gint64
read_modified (JsonObject *contact)
{
  const char *text = ctct_sandbox_json_string (contact, "modified_date");
  g_autoptr (GDateTime) date = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return date != NULL ? g_date_time_to_unix (date) : 0;
}

static void
clear (gpointer data)
{
  CtctSandboxEntry *self = data;

  g_free (self->id);
  g_free (self->text);
  g_free (self->status);
  g_ptr_array_unref (self->addresses);
  g_ptr_array_unref (self->lists);
}

CtctSandboxEntry *
ctct_sandbox_entry_new (char *text)
{
  g_autofree char *owned = text;
  g_autoptr (JsonNode) node = ctct_sandbox_json_parse (text, -1);
  JsonObject *contact =
      node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *id = contact != NULL ? dup_id (contact) : NULL;
  CtctSandboxEntry *self;

  if (id == NULL)
    return NULL;

  self = g_rc_box_new0 (CtctSandboxEntry);
  self->id = g_steal_pointer (&id);
  self->text = g_steal_pointer (&owned);
  self->status = g_strdup (ctct_sandbox_json_string (contact, "status"));
  self->addresses = collect (contact, "email_addresses", "email_address", TRUE);
  self->lists = collect (contact, "lists", "id", FALSE);
  self->modified = read_modified (contact);
  return self;
}

CtctSandboxEntry *
ctct_sandbox_entry_ref (CtctSandboxEntry *self)
{
  return g_rc_box_acquire (self);
}

void
ctct_sandbox_entry_unref (CtctSandboxEntry *self)
{
  g_rc_box_release_full (self, clear);
}

JsonObject *
ctct_sandbox_entry_parse (CtctSandboxEntry *self)
{
  g_autoptr (JsonNode) node = ctct_sandbox_json_parse (self->text, -1);

  return ctct_sandbox_json_copy (json_node_get_object (node));
}
