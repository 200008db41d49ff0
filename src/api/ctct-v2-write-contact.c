/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-write-contact.h"

#include "ctct-email-address.h"
#include "ctct-json-text.h"
#include "ctct-v2-extra.h"
#include "ctct-v2-read-contact.h"
#include "ctct-v2-schema.h"

/* A contact is written in one go, over what it was read from: what is not understood and what was not
 * edited is written by that, and nothing is copied. */

/* Most contacts fit in, and then the text need not grow. */
#define TYPICAL_SIZE 4096

/* What stands in one place of a collection: an item, the element that was read there, or both. Borrowed from
 * the contact. */
typedef struct
{
  CtctRecord *item;
  JsonNode *node;
} Element;

static void
write_word (GString *text, CtctOpenEnum *value, const CtctV2Member *member)
{
  const char *word = ctct_v2_schema_get_word (member, ctct_open_enum_get_value (value));

  ctct_json_text_append_string (text, word != NULL ? word : ctct_open_enum_get_text (value));
}

static void
write_field (GString *text, CtctRecord *record, const CtctV2Member *member)
{
  switch (ctct_record_get_fields (record, NULL)[member->field].type)
    {
    case CTCT_FIELD_TEXT:
    case CTCT_FIELD_DATE:
      ctct_json_text_append_string (text, ctct_record_peek_text (record, member->field));
      break;
    case CTCT_FIELD_ENUM:
      write_word (text, ctct_record_get_enum (record, member->field), member);
      break;
    case CTCT_FIELD_BOOLEAN:
      g_string_append (text, ctct_record_get_boolean (record, member->field) ? "true" : "false");
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_opt_in_source (CtctRecord *record, const CtctV2Member *member)
{
  return member->field == CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE && CTCT_IS_EMAIL_ADDRESS (record);
}

/* The service takes two sources and gives a third. To write one of the two in its place would change who
 * is on record as having asked for mail, so it is left out. */
static gboolean
is_source_taken (CtctRecord *email)
{
  switch (ctct_open_enum_get_value (ctct_record_get_enum (email, CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE)))
    {
    case CTCT_ACTOR_CONTACT:
    case CTCT_ACTOR_OWNER:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
stays_out (CtctRecord *record, const char *name, const CtctV2Member *member)
{
  if (member != NULL && is_opt_in_source (record, member))
    return !is_source_taken (record);

  return CTCT_IS_CONTACT (record) && ctct_v2_schema_is_left_out (name);
}

/* A member that was read, as it is now. */
static void
write_member (GString *text, CtctRecord *record, const char *name, JsonNode *node)
{
  const CtctV2Member *member = ctct_v2_schema_find_member (G_OBJECT_TYPE (record), name);

  if (stays_out (record, name, member))
    return;

  ctct_json_text_begin_member (text, name);
  if (member == NULL || ctct_v2_field_is_as_read (record, member, node))
    ctct_json_text_append_node (text, node);
  else
    write_field (text, record, member);
}

/* What has a value and was not read. */
static void
write_new_members (GString *text, CtctRecord *record)
{
  JsonObject *read = ctct_v2_extra_of (record);
  const CtctV2Member *member = ctct_v2_schema_get_members (G_OBJECT_TYPE (record));

  for (; member->name != NULL; member++)
    if (!ctct_v2_field_is_as_read (record, member, NULL) &&
        (read == NULL || !json_object_has_member (read, member->name)) &&
        !stays_out (record, member->name, member))
      {
        ctct_json_text_begin_member (text, member->name);
        write_field (text, record, member);
      }
}

static gboolean
item_is_as_read (CtctRecord *item)
{
  return ctct_record_is_as_read (item) &&
         !(CTCT_IS_EMAIL_ADDRESS (item) && !is_source_taken (item));
}

static void
write_item_anew (GString *text, CtctRecord *item)
{
  JsonObject *read = ctct_v2_extra_of (item);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_string_append_c (text, '{');
  if (read != NULL)
    {
      json_object_iter_init_ordered (&iter, read);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        write_member (text, item, name, node);
    }
  write_new_members (text, item);
  g_string_append_c (text, '}');
}

static void
write_item (GString *text, CtctRecord *item)
{
  if (item_is_as_read (item))
    ctct_json_text_append_object (text, ctct_v2_extra_of (item));
  else
    write_item_anew (text, item);
}

static JsonNode *
get_read_node (CtctContact *contact, CtctCollection collection)
{
  JsonObject *object = ctct_v2_extra_of (CTCT_RECORD (contact));

  return object != NULL ? json_object_get_member (object, ctct_v2_schema_get_array (collection))
                        : NULL;
}

static CtctRecord *
take_item_of (GPtrArray *items, JsonObject *object)
{
  for (guint i = 0; i < items->len; i++)
    {
      CtctRecord *item = items->pdata[i];

      if (ctct_v2_extra_get_origin (item) == object)
        {
          g_ptr_array_remove_index (items, i);
          return item;
        }
    }

  return NULL;
}

static void
add_read_elements (GArray *elements, JsonArray *read, GPtrArray *items)
{
  for (guint i = 0; i < json_array_get_length (read); i++)
    {
      Element element = { NULL, json_array_get_element (read, i) };

      if (JSON_NODE_HOLDS_OBJECT (element.node))
        element.item = take_item_of (items, json_node_get_object (element.node));
      if (element.item != NULL || !JSON_NODE_HOLDS_OBJECT (element.node))
        g_array_append_val (elements, element);
    }
}

/* The elements of a collection in the order in which they are written: those that were read in their
 * places, without those that were removed, and then the new ones. */
static GArray *
list_elements (CtctContact *contact, CtctCollection collection)
{
  g_autoptr (GPtrArray) left = ctct_contact_list_items (contact, collection);
  JsonNode *read = get_read_node (contact, collection);
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (Element));

  if (read != NULL && JSON_NODE_HOLDS_ARRAY (read))
    add_read_elements (elements, json_node_get_array (read), left);
  for (guint i = 0; i < left->len; i++)
    {
      Element element = { left->pdata[i], NULL };

      g_array_append_val (elements, element);
    }

  return elements;
}

static void
write_elements (GString *text, GArray *elements)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < elements->len; i++)
    {
      const Element *element = &g_array_index (elements, Element, i);

      ctct_json_text_begin_element (text);
      if (element->item != NULL)
        write_item (text, element->item);
      else
        ctct_json_text_append_node (text, element->node);
    }
  g_string_append_c (text, ']');
}

/* Members that are left out of an update are emptied, and the service insists on the lists. */
static gboolean
is_wanted_empty (CtctCollection collection, JsonNode *read)
{
  return collection == CTCT_COLLECTION_LISTS && (read == NULL || JSON_NODE_HOLDS_NULL (read));
}

/* Where there is nothing to write, an absent or odd member stays what it was. */
static void
write_collection (GString *text, CtctContact *contact, CtctCollection collection)
{
  JsonNode *read = get_read_node (contact, collection);
  g_autoptr (GArray) elements = list_elements (contact, collection);
  gboolean is_array = elements->len > 0 || (read != NULL && JSON_NODE_HOLDS_ARRAY (read)) ||
                      is_wanted_empty (collection, read);

  if (!is_array && read == NULL)
    return;

  ctct_json_text_begin_member (text, ctct_v2_schema_get_array (collection));
  if (is_array)
    write_elements (text, elements);
  else
    ctct_json_text_append_node (text, read);
}

/* Returns: the collections of which there was a member, as bits */
static guint
write_read_members (GString *text, CtctContact *contact, JsonObject *read)
{
  guint written = 0;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, read);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      CtctCollection collection = ctct_v2_schema_find_collection (name);

      if (collection == CTCT_COLLECTION_NONE)
        write_member (text, CTCT_RECORD (contact), name, node);
      else
        write_collection (text, contact, collection);
      written |= 1u << collection;
    }

  return written;
}

GBytes *
ctct_v2_write_contact (CtctContact *contact)
{
  g_autoptr (GString) text = g_string_sized_new (TYPICAL_SIZE);
  JsonObject *read = ctct_v2_extra_of (CTCT_RECORD (contact));
  guint written = 0;

  g_string_append_c (text, '{');
  if (read != NULL)
    written = write_read_members (text, contact, read);
  write_new_members (text, CTCT_RECORD (contact));
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    if (!(written & 1u << i))
      write_collection (text, contact, i);
  g_string_append_c (text, '}');

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static gboolean
is_odd (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_ARRAY (node) || JSON_NODE_HOLDS_NULL (node))
    return FALSE;

  return json_node_get_value_type (node) != G_TYPE_STRING || *json_node_get_string (node) != '\0';
}

gboolean
ctct_v2_replaces_odd_collection (CtctContact *contact)
{
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    if (is_odd (get_read_node (contact, i)) &&
        g_list_model_get_n_items (ctct_contact_get_items (contact, i)) > 0)
      return TRUE;

  return FALSE;
}

static CtctFieldPath *
path_in_item (CtctContact *contact, CtctCollection collection, const char *const *parts)
{
  g_autoptr (GArray) elements = list_elements (contact, collection);
  g_autofree char *identity = NULL;
  const CtctV2Member *member;
  CtctRecord *item;
  guint64 index;

  if (parts[0] == NULL || !g_ascii_string_to_unsigned (parts[0], 10, 0, G_MAXUINT, &index, NULL) ||
      index >= elements->len)
    return ctct_field_path_new (collection, NULL, NULL);

  item = g_array_index (elements, Element, index).item;
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
