/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-schema.h"

#include "ctct-sandbox-error.h"
#include "ctct-sandbox-json.h"
#include "ctct-sandbox-places.h"

#include <string.h>

#define N_CUSTOM_FIELDS 15

/* No recording shows what these are called; the names follow those of json.max.items.violation and
 * json.min.length.violation, which are recorded. */
#define KEY_TYPE       "json.type.violation"
#define KEY_ENUM       "json.enum.violation"
#define KEY_MAX_LENGTH "json.max.length.violation"
#define KEY_REQUIRED   "json.required.violation"
#define KEY_DUPLICATE  "json.unique.items.violation"
#define KEY_COUNTRY    "json.field.address.country_code.invalid"

typedef enum
{
  KIND_IGNORED, /* Read-only: accepted in a body as it comes, contract 0.3. */
  KIND_BOOLEAN,
  KIND_STRING,
  KIND_REQUIRED,
  KIND_ARRAY,
} Kind;

typedef struct
{
  CtctSandboxAccount *account;
  CtctSandboxFlags flags;
  JsonArray *errors;
} Checker;

typedef void (*CheckFunc) (Checker *checker, const char *pointer, const char *text);

typedef struct
{
  const char *name;
  Kind kind;
  guint max; /* characters or items; 0 for no limit */
  guint min;
  CtctSandboxPart items;
  const char *stop; /* how the recorded message about too many items ends */
  const char *options;
  CheckFunc check;
} Property;

static void check_custom_field (Checker *checker, const char *pointer, const char *text);
static void check_country (Checker *checker, const char *pointer, const char *text);
static void check_email (Checker *checker, const char *pointer, const char *text);
static void check_label (Checker *checker, const char *pointer, const char *text);
static void check_list (Checker *checker, const char *pointer, const char *text);
static void check_state (Checker *checker, const char *pointer, const char *text);
static void check_object (Checker *checker,
                          CtctSandboxPart part,
                          const char *pointer,
                          JsonNode *node);

static const Property contact_properties[] = {
  { "id", KIND_IGNORED },
  { "contact_id", KIND_IGNORED },
  { "status", KIND_IGNORED },
  { "fax", KIND_STRING, 50 },
  { "addresses", KIND_ARRAY, 2, .items = CTCT_SANDBOX_PART_ADDRESS, .stop = "" },
  { "notes", KIND_ARRAY, 1, .items = CTCT_SANDBOX_PART_NOTE, .stop = "." },
  { "confirmed", KIND_BOOLEAN },
  { "lists", KIND_ARRAY, .items = CTCT_SANDBOX_PART_LIST },
  { "source", KIND_IGNORED },
  { "email_addresses", KIND_ARRAY, 1, 1, CTCT_SANDBOX_PART_EMAIL_ADDRESS, "." },
  { "prefix_name", KIND_STRING, 4 },
  { "first_name", KIND_STRING, 50 },
  { "middle_name", KIND_STRING, 50 },
  { "last_name", KIND_STRING, 50 },
  { "job_title", KIND_STRING, 50 },
  { "company_name", KIND_STRING, 50 },
  { "home_phone", KIND_STRING, 50 },
  { "work_phone", KIND_STRING, 50 },
  { "cell_phone", KIND_STRING, 50 },
  { "custom_fields", KIND_ARRAY, N_CUSTOM_FIELDS, .items = CTCT_SANDBOX_PART_CUSTOM_FIELD,
    .stop = "." },
  { "created_date", KIND_IGNORED },
  { "modified_date", KIND_IGNORED },
  { "source_details", KIND_IGNORED },
  { NULL },
};

static const Property address_properties[] = {
  { "id", KIND_IGNORED },
  { "line1", KIND_STRING, 50 },
  { "line2", KIND_STRING, 50 },
  { "line3", KIND_STRING, 50 },
  { "city", KIND_STRING, 50 },
  { "address_type", KIND_REQUIRED, .options = "PERSONAL, BUSINESS" },
  { "state_code", KIND_STRING, .check = check_state },
  { "state", KIND_STRING, 50 },
  { "country_code", KIND_STRING, .check = check_country },
  { "postal_code", KIND_STRING, 25 },
  { "sub_postal_code", KIND_STRING, 25 },
  { NULL },
};

static const Property email_address_properties[] = {
  { "id", KIND_IGNORED },
  { "status", KIND_IGNORED },
  { "confirm_status", KIND_IGNORED },
  { "opt_in_source", KIND_STRING, .options = "ACTION_BY_VISITOR, ACTION_BY_OWNER" },
  { "opt_in_date", KIND_IGNORED },
  { "opt_out_date", KIND_IGNORED },
  { "opt_out_source", KIND_IGNORED },
  { "email_address", KIND_REQUIRED, 80, 6, .check = check_email },
  { NULL },
};

static const Property list_properties[] = {
  { "id", KIND_REQUIRED, .check = check_list },
  { "status", KIND_IGNORED },
  { "name", KIND_IGNORED },
  { "contact_count", KIND_IGNORED },
  { "created_date", KIND_IGNORED },
  { "modified_date", KIND_IGNORED },
  { NULL },
};

static const Property custom_field_properties[] = {
  { "name", KIND_REQUIRED, .check = check_custom_field },
  { "label", KIND_STRING, .check = check_label },
  { "value", KIND_REQUIRED, 50 },
  { NULL },
};

static const Property note_properties[] = {
  { "id", KIND_IGNORED },
  { "note", KIND_REQUIRED, 500, 1 },
  { "created_date", KIND_IGNORED },
  { "modified_date", KIND_IGNORED },
  { NULL },
};

static const Property *const parts[] = {
  [CTCT_SANDBOX_PART_CONTACT] = contact_properties,
  [CTCT_SANDBOX_PART_ADDRESS] = address_properties,
  [CTCT_SANDBOX_PART_EMAIL_ADDRESS] = email_address_properties,
  [CTCT_SANDBOX_PART_LIST] = list_properties,
  [CTCT_SANDBOX_PART_CUSTOM_FIELD] = custom_field_properties,
  [CTCT_SANDBOX_PART_NOTE] = note_properties,
};

static void
check_custom_field (Checker *checker, const char *pointer, const char *text)
{
  if (ctct_sandbox_schema_custom_field (text) == 0)
    ctct_sandbox_errors_add (checker->errors, "json.regex.mismatch.custom_fields",
                             "%s: This attribute value must be of the format 'CustomFieldNN'",
                             pointer);
}

/* A label is written in one way only. */
static void
check_label (Checker *checker, const char *pointer, const char *text)
{
  if (!g_str_has_prefix (text, "CustomField") || strchr (text, '_') != NULL)
    check_custom_field (checker, pointer, "");
  else
    check_custom_field (checker, pointer, text);
}

static void
check_country (Checker *checker, const char *pointer, const char *text)
{
  if (*text != '\0' && !ctct_sandbox_is_country (text))
    ctct_sandbox_errors_add (checker->errors, KEY_COUNTRY,
                             "%s: This attribute value is not a valid ISO 3166-1 country code.",
                             pointer);
}

static gboolean
is_address (const char *text)
{
  return g_regex_match_simple (
             "^[^\\s@<>(),;:\"\\[\\]]+@[^\\s@<>(),;:\"\\[\\].]+(\\.[^\\s@<>(),;:\"\\[\\].]+)+$",
             text, G_REGEX_DOLLAR_ENDONLY, 0) &&
         strstr (text, "..") == NULL && *text != '.' && strstr (text, ".@") == NULL;
}

static void
check_email (Checker *checker, const char *pointer, const char *text)
{
  if (!is_address (text))
    ctct_sandbox_errors_add (checker->errors, "json.email.invalid",
                             "%s: This attribute value is not a valid email address.", pointer);
}

static void
check_list (Checker *checker, const char *pointer, const char *text)
{
  if (ctct_sandbox_account_find_list (checker->account, text) == NULL)
    ctct_sandbox_errors_add (checker->errors, "json.field.lists.value.invalid",
                             "The contact list %s does not exist.", text);
}

static void
check_state (Checker *checker, const char *pointer, const char *text)
{
  gboolean known = *text == '\0' || ctct_sandbox_state_name (text) != NULL;

  if (!known && (checker->flags & CTCT_SANDBOX_ACCEPT_TERRITORIES))
    known = ctct_sandbox_territory_name (text) != NULL;
  if (!known)
    ctct_sandbox_errors_add (
        checker->errors, "json.field.address.state_code.invalid",
        "%s: This attribute value is not a valid US State or Canadian Province.", pointer);
}

static void
add_type_error (Checker *checker, const char *pointer, const char *allowed)
{
  ctct_sandbox_errors_add (checker->errors, KEY_TYPE,
                           "%s: Value is of a disallowed type. Allowed types are: %s.", pointer,
                           allowed);
}

static void
add_items_error (Checker *checker, const Property *property, const char *pointer, guint n_items)
{
  gboolean many = n_items > property->min;

  ctct_sandbox_errors_add (
      checker->errors, many ? "json.max.items.violation" : "json.min.items.violation",
      "%s: %u items were contained, but the %s number of items allowed is %u%s", pointer, n_items,
      many ? "maximum" : "minimum", many ? property->max : property->min, property->stop);
}

static gboolean
is_option (const char *options, const char *text)
{
  g_auto (GStrv) names = g_strsplit (options, ", ", -1);

  return g_strv_contains ((const char *const *) names, text);
}

static void
check_text (Checker *checker, const Property *property, const char *pointer, const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  if (length < property->min)
    ctct_sandbox_errors_add (checker->errors, "json.min.length.violation",
                             "%s: The length is %ld, but the minimum length allowed is %u.",
                             pointer, length, property->min);
  else if (property->max > 0 && length > property->max)
    ctct_sandbox_errors_add (checker->errors, KEY_MAX_LENGTH,
                             "%s: The length is %ld, but the maximum length allowed is %u.",
                             pointer, length, property->max);
  else if (property->options != NULL && !is_option (property->options, text))
    ctct_sandbox_errors_add (
        checker->errors, KEY_ENUM,
        "%s: Instance value does not match any enum value.  Valid options are: %s.", pointer,
        property->options);
  else if (property->check != NULL)
    property->check (checker, pointer, text);
}

static void
check_string (Checker *checker, const Property *property, const char *pointer, JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    check_text (checker, property, pointer, json_node_get_string (node));
  else if (property->kind == KIND_REQUIRED)
    add_type_error (checker, pointer, "String");
  else if (!JSON_NODE_HOLDS_NULL (node))
    add_type_error (checker, pointer, "String, Null");
}

static void
check_boolean (Checker *checker, const char *pointer, JsonNode *node)
{
  if (!JSON_NODE_HOLDS_NULL (node) &&
      !(JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN))
    add_type_error (checker, pointer, "Boolean, Null");
}

/* What tells the items of an array apart: one address of a type, one custom field of a number.
 * Lists may be named twice (contract 0.3). No recording shows two addresses of one type: that they
 * are refused is a reading of the contract alone. */
static char *
identify (CtctSandboxPart part, JsonObject *item)
{
  const char *name = ctct_sandbox_json_string (item, "name");

  if (part == CTCT_SANDBOX_PART_ADDRESS)
    return g_strdup (ctct_sandbox_json_string (item, "address_type"));
  if (part == CTCT_SANDBOX_PART_CUSTOM_FIELD && name != NULL)
    return g_strdup_printf ("CustomField%u", ctct_sandbox_schema_custom_field (name));

  return NULL;
}

static void
check_unique (Checker *checker, CtctSandboxPart part, const char *pointer, JsonArray *array)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *item = ctct_sandbox_json_item (array, i);
      char *identity = item != NULL ? identify (part, item) : NULL;

      if (identity != NULL && g_strcmp0 (identity, "CustomField0") != 0 &&
          g_hash_table_contains (seen, identity))
        ctct_sandbox_errors_add (checker->errors, KEY_DUPLICATE,
                                 "%s/%u: %s was found more than once.", pointer, i, identity);
      if (identity != NULL)
        g_hash_table_add (seen, identity);
    }
}

static void
check_array (Checker *checker, const Property *property, const char *pointer, JsonNode *node)
{
  JsonArray *array;
  guint n_items;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      if (!JSON_NODE_HOLDS_NULL (node) || property->min > 0)
        add_type_error (checker, pointer, property->min > 0 ? "Array" : "Array, Null");
      return;
    }

  array = json_node_get_array (node);
  n_items = json_array_get_length (array);
  if (n_items < property->min || (property->max > 0 && n_items > property->max))
    {
      add_items_error (checker, property, pointer, n_items);
      return;
    }

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *item_pointer = g_strdup_printf ("%s/%u", pointer, i);

      check_object (checker, property->items, item_pointer, json_array_get_element (array, i));
    }
  check_unique (checker, property->items, pointer, array);
}

static void
check_value (Checker *checker, const Property *property, const char *pointer, JsonNode *node)
{
  switch (property->kind)
    {
    case KIND_BOOLEAN:
      check_boolean (checker, pointer, node);
      break;

    case KIND_STRING:
    case KIND_REQUIRED:
      check_string (checker, property, pointer, node);
      break;

    case KIND_ARRAY:
      check_array (checker, property, pointer, node);
      break;

    case KIND_IGNORED:
    default:
      break;
    }
}

static void
check_unknown (Checker *checker, CtctSandboxPart part, const char *pointer, JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_members (object);

  if (checker->flags & CTCT_SANDBOX_ACCEPT_UNKNOWN)
    return;

  for (GList *l = members; l != NULL; l = l->next)
    if (!ctct_sandbox_schema_knows (part, l->data))
      ctct_sandbox_errors_add (checker->errors, "json.field.invalid",
                               "%s/%s: Property was found but is not permitted at this location.",
                               pointer, (const char *) l->data);
}

static void
check_object (Checker *checker, CtctSandboxPart part, const char *pointer, JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      add_type_error (checker, pointer, "Object");
      return;
    }

  object = json_node_get_object (node);
  check_unknown (checker, part, pointer, object);
  for (const Property *property = parts[part]; property->name != NULL; property++)
    {
      g_autofree char *member_pointer = g_strdup_printf ("%s/%s", pointer, property->name);
      JsonNode *value = json_object_get_member (object, property->name);

      if (value != NULL)
        check_value (checker, property, member_pointer, value);
      else if (property->kind == KIND_REQUIRED ||
               (property->kind == KIND_ARRAY && property->min > 0))
        ctct_sandbox_errors_add (checker->errors, KEY_REQUIRED,
                                 "%s: Property is required, but was not found.", member_pointer);
    }
}

void
ctct_sandbox_schema_check (CtctSandboxAccount *account,
                           CtctSandboxFlags flags,
                           JsonNode *body,
                           JsonArray *errors)
{
  Checker checker = { account, flags, errors };

  check_object (&checker, CTCT_SANDBOX_PART_CONTACT, "#", body);
}

gboolean
ctct_sandbox_schema_knows (CtctSandboxPart part, const char *member)
{
  for (const Property *property = parts[part]; property->name != NULL; property++)
    if (strcmp (property->name, member) == 0)
      return TRUE;

  return FALSE;
}

guint
ctct_sandbox_schema_custom_field (const char *name)
{
  g_autoptr (GRegex) pattern =
      g_regex_new ("^[Cc]ustom_?[Ff]ield_?([1-9]|1[0-5])$", G_REGEX_DOLLAR_ENDONLY, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  if (!g_regex_match (pattern, name, 0, &match))
    return 0;

  number = g_match_info_fetch (match, 1);
  return (guint) g_ascii_strtoull (number, NULL, 10);
}
