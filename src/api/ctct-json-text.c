/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-json-text.h"

/* What stands after the backslash of an escape: of the characters that json-glib escapes too, and of the one
 * that it forgets, U+001F. */
static const char escapes[256] = {
  [0x01 ... 0x07] = 'u', ['\b'] = 'b',  ['\t'] = 't', ['\n'] = 'n',
  [0x0b] = 'u',          ['\f'] = 'f',  ['\r'] = 'r', ['"'] = '"',
  [0x0e ... 0x1f] = 'u', ['\\'] = '\\', [0x7f] = 'u',
};

static void
append_escape (GString *text, guchar c)
{
  g_string_append_c (text, '\\');
  g_string_append_c (text, escapes[c]);
  if (escapes[c] == 'u')
    g_string_append_printf (text, "%04x", c);
}

static void
append_array (GString *text, JsonArray *array)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      ctct_json_text_begin_element (text);
      ctct_json_text_append_node (text, json_array_get_element (array, i));
    }
  g_string_append_c (text, ']');
}

/* json-glib knows how it writes a number that has a point in it. */
static void
append_other (GString *text, JsonNode *node)
{
  g_autofree char *other = json_to_string (node, FALSE);

  g_string_append (text, other);
}

static void
append_value (GString *text, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      ctct_json_text_append_string (text, json_node_get_string (node));
      break;
    case G_TYPE_INT64:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
      break;
    default:
      append_other (text, node);
    }
}

void
ctct_json_text_append_string (GString *text, const char *string)
{
  const char *plain = string;
  const char *at;

  g_string_append_c (text, '"');
  for (at = string; *at != '\0'; at++)
    if (escapes[(guchar) *at] != '\0')
      {
        g_string_append_len (text, plain, at - plain);
        append_escape (text, *at);
        plain = at + 1;
      }
  g_string_append_len (text, plain, at - plain);
  g_string_append_c (text, '"');
}

void
ctct_json_text_append_object (GString *text, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      ctct_json_text_begin_member (text, name);
      ctct_json_text_append_node (text, node);
    }
  g_string_append_c (text, '}');
}

void
ctct_json_text_append_node (GString *text, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      ctct_json_text_append_object (text, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      append_array (text, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      append_value (text, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
    }
}

/* No value ends with either bracket. */
void
ctct_json_text_begin_element (GString *text)
{
  if (text->str[text->len - 1] != '{' && text->str[text->len - 1] != '[')
    g_string_append_c (text, ',');
}

void
ctct_json_text_begin_member (GString *text, const char *name)
{
  ctct_json_text_begin_element (text);
  ctct_json_text_append_string (text, name);
  g_string_append_c (text, ':');
}
