/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-write-contact.h"

#include "ctct-email-address.h"
#include "ctct-v2-extra.h"
#include "ctct-v2-read-contact.h"
#include "ctct-v2-schema.h"

static JsonNode *
write_field (CtctRecord *record, const CtctV2Member *member)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  switch (ctct_record_get_fields (record, NULL)[member->field].type)
    {
    case CTCT_FIELD_TEXT:
    case CTCT_FIELD_DATE:
      json_node_set_string (node, ctct_record_peek_text (record, member->field));
      break;
    case CTCT_FIELD_ENUM:
      {
        CtctOpenEnum *value = ctct_record_get_enum (record, member->field);
        const char *word = ctct_v2_schema_get_word (member, ctct_open_enum_get_value (value));

        json_node_set_string (node, word != NULL ? word : ctct_open_enum_get_text (value));
        break;
      }
    case CTCT_FIELD_BOOLEAN:
      json_node_set_boolean (node, ctct_record_get_boolean (record, member->field));
      break;
    default:
      g_assert_not_reached ();
    }

  return node;
}

static JsonNode *
write_object (JsonObject *object)
{
  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
write_record (CtctRecord *record)
{
  JsonObject *read = ctct_v2_extra_of (record);
  g_autoptr (JsonObject) written = json_object_new ();
  const CtctV2Member *member;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (read != NULL)
    {
      json_object_iter_init_ordered (&iter, read);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        {
          member = ctct_v2_schema_find_member (G_OBJECT_TYPE (record), name);
          json_object_set_member (written, name,
                                  member == NULL || ctct_v2_field_is_as_read (record, member, node)
                                      ? json_node_copy (node)
                                      : write_field (record, member));
        }
    }

  for (member = ctct_v2_schema_get_members (G_OBJECT_TYPE (record)); member->name != NULL; member++)
    if (!json_object_has_member (written, member->name) &&
        !ctct_v2_field_is_as_read (record, member, NULL))
      json_object_set_member (written, member->name, write_field (record, member));

  return write_object (written);
}

/* What was not edited is written by what it was read from, which nobody changes. */
static JsonNode *
write_item (CtctRecord *item)
{
  return ctct_record_is_as_read (item) ? write_object (ctct_v2_extra_of (item))
                                       : write_record (item);
}

static JsonArray *
get_read_array (CtctContact *contact, CtctCollection collection)
{
  JsonObject *object = ctct_v2_extra_of (CTCT_RECORD (contact));
  JsonNode *node = object != NULL
                       ? json_object_get_member (object, ctct_v2_schema_get_array (collection))
                       : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static CtctRecord *
take_item_of (GPtrArray *items, JsonObject *object)
{
  for (guint i = 0; i < items->len; i++)
    if (ctct_v2_extra_get_origin (items->pdata[i]) == object)
      return g_ptr_array_steal_index (items, i);

  return NULL;
}

/* The elements of a collection in the order in which they are written: those that were read in their
 * places, without those that were removed, and then the new ones. For an element that is no record,
 * `items` has NULL. */
static JsonArray *
write_elements (CtctContact *contact, CtctCollection collection, GPtrArray *items)
{
  g_autoptr (GPtrArray) left = ctct_contact_list_items (contact, collection);
  JsonArray *read = get_read_array (contact, collection);
  JsonArray *written = json_array_new ();

  for (guint i = 0; read != NULL && i < json_array_get_length (read); i++)
    {
      JsonNode *element = json_array_get_element (read, i);
      g_autoptr (CtctRecord) item = NULL;

      if (JSON_NODE_HOLDS_OBJECT (element))
        {
          item = take_item_of (left, json_node_get_object (element));
          if (item == NULL)
            continue;
        }

      json_array_add_element (written, item != NULL ? write_item (item) : json_node_copy (element));
      g_ptr_array_add (items, g_steal_pointer (&item));
    }

  for (guint i = 0; i < left->len; i++)
    {
      json_array_add_element (written, write_item (left->pdata[i]));
      g_ptr_array_add (items, g_object_ref (left->pdata[i]));
    }

  return written;
}

static void
unref_item (gpointer item)
{
  if (item != NULL)
    g_object_unref (item);
}

static void
write_collection (CtctContact *contact, CtctCollection collection, JsonObject *object)
{
  const char *name = ctct_v2_schema_get_array (collection);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (unref_item);
  g_autoptr (JsonArray) array = write_elements (contact, collection, items);

  /* Where there is nothing to write, an absent or odd member stays what it was. */
  if (json_array_get_length (array) > 0 || get_read_array (contact, collection) != NULL)
    json_object_set_array_member (object, name, g_steal_pointer (&array));
}

static JsonNode *
write_whole (CtctContact *contact)
{
  JsonNode *node = write_record (CTCT_RECORD (contact));

  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    write_collection (contact, i, json_node_get_object (node));

  return node;
}

static gboolean
is_string (JsonNode *node, const char *text)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
         g_str_equal (json_node_get_string (node), text);
}

static JsonObject *
copy_without (JsonObject *object, const char *left_out)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_str_equal (name, left_out))
      json_object_set_member (copy, name, json_node_copy (node));

  return copy;
}

/* The service takes two sources and gives a third. To write one of the two in its place would change who
 * is on record as having asked for mail, so it is left out. */
static void
leave_out_opt_in_source (JsonArray *emails)
{
  const CtctV2Member *member =
      ctct_v2_schema_find_member (CTCT_TYPE_EMAIL_ADDRESS, "opt_in_source");

  for (guint i = 0; i < json_array_get_length (emails); i++)
    {
      JsonNode *element = json_array_get_element (emails, i);
      JsonNode *source;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        continue;

      source = json_object_get_member (json_node_get_object (element), member->name);
      if (source != NULL &&
          !is_string (source, ctct_v2_schema_get_word (member, CTCT_ACTOR_CONTACT)) &&
          !is_string (source, ctct_v2_schema_get_word (member, CTCT_ACTOR_OWNER)))
        json_node_take_object (element,
                               copy_without (json_node_get_object (element), member->name));
    }
}

static void
leave_out_members (JsonObject *object)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    if (ctct_v2_schema_is_left_out (l->data))
      json_object_remove_member (object, l->data);
}

JsonNode *
ctct_v2_write_contact (CtctContact *contact)
{
  JsonNode *node = write_whole (contact);
  JsonObject *object = json_node_get_object (node);
  const char *lists = ctct_v2_schema_get_array (CTCT_COLLECTION_LISTS);
  const char *emails = ctct_v2_schema_get_array (CTCT_COLLECTION_EMAIL_ADDRESSES);

  leave_out_members (object);
  if (json_object_has_member (object, emails) &&
      JSON_NODE_HOLDS_ARRAY (json_object_get_member (object, emails)))
    leave_out_opt_in_source (json_object_get_array_member (object, emails));
  if (!json_object_has_member (object, lists) || json_object_get_null_member (object, lists))
    json_object_set_array_member (object, lists, json_array_new ());

  return node;
}

static CtctFieldPath *
path_in_item (CtctContact *contact, CtctCollection collection, const char *const *parts)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (unref_item);
  g_autoptr (JsonArray) array = write_elements (contact, collection, items);
  g_autofree char *identity = NULL;
  const CtctV2Member *member;
  CtctRecord *item;
  guint64 index;

  if (parts[0] == NULL || !g_ascii_string_to_unsigned (parts[0], 10, 0, G_MAXUINT, &index, NULL) ||
      index >= json_array_get_length (array))
    return ctct_field_path_new (collection, NULL, NULL);

  item = g_ptr_array_index (items, index);
  if (item == NULL)
    return ctct_field_path_new (collection, NULL, NULL);

  identity = ctct_record_dup_identity (item);
  member = parts[1] != NULL ? ctct_v2_schema_find_member (G_OBJECT_TYPE (item), parts[1]) : NULL;
  return ctct_field_path_new (
      collection, identity,
      member != NULL ? ctct_record_get_fields (item, NULL)[member->field].name : NULL);
}

CtctFieldPath *
ctct_v2_find_path (CtctContact *contact, const char *pointer)
{
  g_auto (GStrv) parts = NULL;
  CtctCollection collection;
  const CtctV2Member *member;

  if (!g_str_has_prefix (pointer, "#/"))
    return NULL;

  parts = g_strsplit (pointer + strlen ("#/"), "/", -1);
  if (parts[0] == NULL)
    return NULL;

  collection = ctct_v2_schema_find_collection (parts[0]);
  if (collection != CTCT_COLLECTION_NONE)
    return path_in_item (contact, collection, (const char *const *) parts + 1);

  member = ctct_v2_schema_find_member (CTCT_TYPE_CONTACT, parts[0]);
  if (member == NULL)
    return NULL;

  return ctct_field_path_new (
      CTCT_COLLECTION_NONE, NULL,
      ctct_record_get_fields (CTCT_RECORD (contact), NULL)[member->field].name);
}
