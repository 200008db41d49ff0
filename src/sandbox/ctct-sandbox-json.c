/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-json.h"

#include <string.h>

#define MAX_DEPTH 64

static gboolean
skip_string (const char *text, gsize length, gsize *at)
{
  for (gsize i = *at + 1; i < length; i++)
    {
      if (text[i] == '\\')
        i++;
      else if (text[i] == '"')
        {
          *at = i;
          return TRUE;
        }
      else if ((guchar) text[i] < 0x20)
        return FALSE;
    }

  return FALSE;
}

/* Outside of strings JSON needs no letters but those of true, false, null and of exponents. */
static gboolean
is_plain_json (const char *text, gsize length)
{
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"')
        {
          if (!skip_string (text, length, &i))
            return FALSE;
        }
      else if (text[i] == '{' || text[i] == '[')
        {
          if (++depth > MAX_DEPTH)
            return FALSE;
        }
      else if (text[i] == '}' || text[i] == ']')
        depth--;
      else if (text[i] == '\0' || strchr (":, \t\r\n0123456789+-.eEtrufalsn", text[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

JsonNode *
ctct_sandbox_json_parse (const char *text, gssize length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;

  if (n_bytes == 0 || !is_plain_json (text, n_bytes) ||
      !json_parser_load_from_data (parser, text, (gssize) n_bytes, NULL))
    return NULL;

  return json_parser_steal_root (parser);
}

char *
ctct_sandbox_json_print (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, FALSE);
}

JsonObject *
ctct_sandbox_json_copy (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    ctct_sandbox_json_carry (object, copy, l->data);

  return copy;
}

const char *
ctct_sandbox_json_string (JsonObject *object, const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

JsonArray *
ctct_sandbox_json_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

JsonObject *
ctct_sandbox_json_item (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

guint
ctct_sandbox_json_n_items (JsonObject *object, const char *member)
{
  JsonArray *array = ctct_sandbox_json_array (object, member);

  return array != NULL ? json_array_get_length (array) : 0;
}

JsonObject *
ctct_sandbox_json_find (JsonArray *array, const char *member, const char *value)
{
  if (array == NULL || value == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *item = ctct_sandbox_json_item (array, i);

      if (item != NULL && g_strcmp0 (ctct_sandbox_json_string (item, member), value) == 0)
        return item;
    }

  return NULL;
}

gboolean
ctct_sandbox_json_carry (JsonObject *from, JsonObject *to, const char *member)
{
  JsonNode *node = from != NULL ? json_object_get_member (from, member) : NULL;

  if (node == NULL)
    return FALSE;

  json_object_set_member (to, member, json_node_copy (node));
  return TRUE;
}
