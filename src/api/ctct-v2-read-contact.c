/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-read-contact.h"

#include "ctct-error.h"
#include "ctct-v2-extra.h"

/* An account has at most 1,000 lists, and a contact less of everything else (contract 1.6 and 2). */
#define MAX_ITEMS 1000

/* The text of a member of any type: what is no string is shown as it was written, which is put into
 * `written` to be freed. */
static const char *
get_text (JsonNode *node, char **written)
{
  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  if (JSON_NODE_HOLDS_NULL (node))
    return NULL;

  *written = json_to_string (node, FALSE);
  return *written;
}

static CtctOpenEnum *
read_enum (const CtctV2Member *member, JsonNode *node)
{
  g_autofree char *written = NULL;
  const char *word = get_text (node, &written);

  return word != NULL ? ctct_v2_schema_read_word (member, word) : NULL;
}

static CtctDate *
read_date (JsonNode *node)
{
  g_autofree char *written = NULL;
  const char *text = get_text (node, &written);

  return text != NULL ? ctct_date_new (text) : NULL;
}

static gboolean
read_boolean (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

/* A text that was written for this is taken over. */
static char *
read_text (JsonNode *node)
{
  char *written = NULL;
  const char *text = get_text (node, &written);

  if (written != NULL)
    return written;

  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static gpointer
read_value (const CtctV2Member *member, CtctFieldType type, JsonNode *node)
{
  switch (type)
    {
    case CTCT_FIELD_TEXT:
      return read_text (node);
    case CTCT_FIELD_ENUM:
      return read_enum (member, node);
    case CTCT_FIELD_DATE:
      return read_date (node);
    case CTCT_FIELD_BOOLEAN:
      return GINT_TO_POINTER (read_boolean (node));
    default:
      g_assert_not_reached ();
    }
}

/* Returns: whether there are more items than are read */
static gboolean
read_collection (CtctContact *contact, CtctCollection collection, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, ctct_v2_schema_get_array (collection));
  g_autoptr (GPtrArray) items = NULL;
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  array = json_node_get_array (node);
  for (guint i = 0; i < MIN (json_array_get_length (array), MAX_ITEMS); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        continue;

      g_ptr_array_add (items, g_object_new (ctct_collection_get_item_type (collection), NULL));
      ctct_v2_read_fields (items->pdata[items->len - 1], json_node_get_object (element));
    }

  ctct_contact_fill_items (contact, collection, items);
  return json_array_get_length (array) > MAX_ITEMS;
}

void
ctct_v2_read_fields (CtctRecord *record, JsonObject *object)
{
  const CtctV2Member *member = ctct_v2_schema_get_members (G_OBJECT_TYPE (record));
  const CtctFieldInfo *fields = ctct_record_get_fields (record, NULL);
  g_autoptr (GObject) extra = ctct_v2_extra_new (object);

  for (; member->name != NULL; member++)
    ctct_record_fill (record, member->field,
                      read_value (member, fields[member->field].type,
                                  json_object_get_member (object, member->name)));
  ctct_record_set_extra (record, extra);
  ctct_record_mark_as_read (record);
}

gboolean
ctct_v2_field_is_as_read (CtctRecord *record, const CtctV2Member *member, JsonNode *node)
{
  switch (ctct_record_get_fields (record, NULL)[member->field].type)
    {
    case CTCT_FIELD_TEXT:
      {
        g_autofree char *written = NULL;
        const char *text = get_text (node, &written);

        return g_str_equal (ctct_record_get_text (record, member->field), text != NULL ? text : "");
      }
    case CTCT_FIELD_ENUM:
      {
        g_autoptr (CtctOpenEnum) value = read_enum (member, node);

        return ctct_open_enum_equal (ctct_record_get_enum (record, member->field), value);
      }
    case CTCT_FIELD_DATE:
      {
        g_autoptr (CtctDate) date = read_date (node);

        return ctct_date_equal (ctct_record_get_date (record, member->field), date);
      }
    case CTCT_FIELD_BOOLEAN:
      return ctct_record_get_boolean (record, member->field) == read_boolean (node);
    default:
      g_assert_not_reached ();
    }
}

CtctContact *
ctct_v2_read_contact (JsonNode *node, CtctObstacle obstacles, GError **error)
{
  CtctContact *contact;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_propagate_error (error,
                         ctct_error_new (CTCT_ERROR_UNREADABLE, NULL, "A contact is no object"));
      return NULL;
    }

  contact = ctct_contact_new ();
  object = json_node_get_object (node);
  ctct_v2_read_fields (CTCT_RECORD (contact), object);
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    if (read_collection (contact, i, object))
      obstacles |= CTCT_OBSTACLE_TOO_MANY;
  ctct_contact_set_obstacles (contact, obstacles);

  return contact;
}

gboolean
ctct_v2_contact_is_whole (CtctContact *contact)
{
  JsonObject *object = ctct_v2_extra_of (CTCT_RECORD (contact));

  return object != NULL &&
         json_object_has_member (object, ctct_v2_schema_get_array (CTCT_COLLECTION_LISTS)) &&
         json_object_has_member (object,
                                 ctct_v2_schema_get_array (CTCT_COLLECTION_EMAIL_ADDRESSES));
}
