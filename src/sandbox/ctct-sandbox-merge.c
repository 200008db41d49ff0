/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-merge.h"

#include "ctct-sandbox-json.h"
#include "ctct-sandbox-places.h"
#include "ctct-sandbox-schema.h"

#include <string.h>

static void
set_text (JsonObject *object, const char *member, const char *text)
{
  json_object_set_string_member (object, member, text != NULL ? text : "");
}

static void
copy_texts (JsonObject *from, JsonObject *to, const char *const *members)
{
  for (; *members != NULL; members++)
    set_text (to, *members, ctct_sandbox_json_string (from, *members));
}

static void
carry_or (JsonObject *from, JsonObject *to, const char *member, const char *otherwise)
{
  if (!ctct_sandbox_json_carry (from, to, member))
    json_object_set_string_member (to, member, otherwise);
}

/* A member that the schema does not name is the body's where such are accepted. Elsewhere nobody
 * can write it, so that it stays what it was. */
static void
carry_unknown (const CtctSandboxWrite *write,
               CtctSandboxPart part,
               JsonObject *stored,
               JsonObject *body,
               JsonObject *result)
{
  JsonObject *from = (write->flags & CTCT_SANDBOX_ACCEPT_UNKNOWN) ? body : stored;
  g_autoptr (GList) members = from != NULL ? json_object_get_members (from) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    if (!ctct_sandbox_schema_knows (part, l->data))
      ctct_sandbox_json_carry (from, result, l->data);
}

/* The stored item that has the id of the body's; NULL for a new one. */
static JsonObject *
find_stored (JsonObject *stored, const char *array_name, JsonObject *item)
{
  return ctct_sandbox_json_find (ctct_sandbox_json_array (stored, array_name), "id",
                                 ctct_sandbox_json_string (item, "id"));
}

static void
set_id (JsonObject *result, JsonObject *stored_item)
{
  g_autofree char *guid = g_uuid_string_random ();

  carry_or (stored_item, result, "id", guid);
}

static void
set_state (const CtctSandboxWrite *write, JsonObject *item, JsonObject *result)
{
  const char *code = ctct_sandbox_json_string (item, "state_code");
  const char *name = code != NULL ? ctct_sandbox_state_name (code) : NULL;

  if (name == NULL && code != NULL && (write->flags & CTCT_SANDBOX_ACCEPT_TERRITORIES))
    name = ctct_sandbox_territory_name (code);
  set_text (result, "state_code", code);
  set_text (result, "state", name != NULL ? name : ctct_sandbox_json_string (item, "state"));
}

static void
set_country (JsonObject *item, JsonObject *result)
{
  const char *code = ctct_sandbox_json_string (item, "country_code");
  g_autofree char *lower = code != NULL ? g_ascii_strdown (code, -1) : NULL;

  set_text (result, "country_code", lower);
}

static void
set_postal_code (JsonObject *item, JsonObject *result)
{
  const char *text = ctct_sandbox_json_string (item, "postal_code");
  g_autofree char *postal_code = NULL;
  g_autofree char *sub = NULL;

  ctct_sandbox_split_postal_code (text != NULL ? text : "", &postal_code, &sub);
  set_text (result, "postal_code", postal_code);
  set_text (result, "sub_postal_code",
            sub != NULL ? sub : ctct_sandbox_json_string (item, "sub_postal_code"));
}

static JsonObject *
merge_address (const CtctSandboxWrite *write, JsonObject *stored, JsonObject *item)
{
  static const char *const texts[] = { "line1", "line2", "line3", "city", "address_type", NULL };
  JsonObject *known = find_stored (stored, "addresses", item);
  JsonObject *result = json_object_new ();

  set_id (result, known);
  copy_texts (item, result, texts);
  set_state (write, item, result);
  set_country (item, result);
  set_postal_code (item, result);
  carry_unknown (write, CTCT_SANDBOX_PART_ADDRESS, known, item, result);
  return result;
}

static JsonObject *
merge_note (const CtctSandboxWrite *write, JsonObject *stored, JsonObject *item)
{
  JsonObject *known = find_stored (stored, "notes", item);
  const char *text = ctct_sandbox_json_string (item, "note");
  gboolean same = g_strcmp0 (ctct_sandbox_json_string (known, "note"), text) == 0;
  JsonObject *result = json_object_new ();

  set_id (result, known);
  set_text (result, "note", text);
  carry_or (known, result, "created_date", write->now);
  carry_or (same ? known : NULL, result, "modified_date", write->now);
  carry_unknown (write, CTCT_SANDBOX_PART_NOTE, known, item, result);
  return result;
}

static JsonObject *
merge_custom_field (const CtctSandboxWrite *write, JsonObject *stored, JsonObject *item)
{
  guint number = ctct_sandbox_schema_custom_field (ctct_sandbox_json_string (item, "name"));
  g_autofree char *name = g_strdup_printf ("CustomField%u", number);
  const char *value = ctct_sandbox_json_string (item, "value");
  JsonArray *fields = ctct_sandbox_json_array (stored, "custom_fields");
  JsonObject *result;

  /* Only a field with a value is given back, contract 2. */
  if (value == NULL || *value == '\0')
    return NULL;

  result = json_object_new ();
  set_text (result, "name", name);
  set_text (result, "label", name);
  set_text (result, "value", value);
  carry_unknown (write, CTCT_SANDBOX_PART_CUSTOM_FIELD,
                 ctct_sandbox_json_find (fields, "name", name), item, result);
  return result;
}

static JsonObject *
merge_list (const CtctSandboxWrite *write, JsonObject *stored, JsonObject *item)
{
  const char *id = ctct_sandbox_json_string (item, "id");
  CtctSandboxList *list = ctct_sandbox_account_find_list (write->account, id);
  JsonObject *result = json_object_new ();

  set_text (result, "id", id);
  set_text (result, "status", list->status);
  carry_unknown (write, CTCT_SANDBOX_PART_LIST, find_stored (stored, "lists", item), item, result);
  return result;
}

typedef JsonObject *(*MergeFunc) (const CtctSandboxWrite *write,
                                  JsonObject *stored,
                                  JsonObject *item);

/* `key` names what an item may have only once: the later ones are left out. */
static JsonArray *
merge_array (const CtctSandboxWrite *write,
             JsonObject *stored,
             JsonObject *body,
             const char *member,
             const char *key,
             MergeFunc merge)
{
  JsonArray *items = ctct_sandbox_json_array (body, member);
  guint length = items != NULL ? json_array_get_length (items) : 0;
  JsonArray *result = json_array_new ();

  for (guint i = 0; i < length; i++)
    {
      g_autoptr (JsonObject) item = merge (write, stored, ctct_sandbox_json_item (items, i));
      const char *value = item != NULL ? ctct_sandbox_json_string (item, key) : NULL;

      if (item != NULL && ctct_sandbox_json_find (result, key, value) == NULL)
        json_array_add_object_element (result, g_steal_pointer (&item));
    }

  return result;
}

/* OPTOUT ends with the first list, which an owner's body cannot name; TEMP_HOLD, UNCONFIRMED and
 * what is unknown stay with the lists; the others follow them. */
static const char *
next_status (JsonObject *stored, JsonArray *lists)
{
  static const char *const outside[] = { "REMOVED", "NON_SUBSCRIBER", "VISITOR", NULL };
  const char *status = ctct_sandbox_json_string (stored, "status");
  gboolean had_lists = ctct_sandbox_json_n_items (stored, "lists") > 0;
  gboolean has_lists = json_array_get_length (lists) > 0;

  if (status == NULL)
    status = "ACTIVE";
  if (strcmp (status, "OPTOUT") == 0)
    return has_lists ? "ACTIVE" : "OPTOUT";
  if (has_lists && !had_lists && g_strv_contains (outside, status))
    return "ACTIVE";

  return had_lists && !has_lists ? "REMOVED" : status;
}

static JsonObject *
find_stored_email (JsonObject *stored, JsonObject *item)
{
  JsonObject *known = find_stored (stored, "email_addresses", item);
  JsonArray *array = ctct_sandbox_json_array (stored, "email_addresses");

  if (known != NULL)
    return known;

  return ctct_sandbox_json_find (array, "email_address",
                                 ctct_sandbox_json_string (item, "email_address"));
}

/* An opt_in_source that is left out stays: an address always has one, ACTION_BY_SYSTEM too, which
 * no body may say. Or, in the other reading, what a PUT leaves out is null, as anywhere else. */
static void
set_opt_in (const CtctSandboxWrite *write,
            JsonObject *stored,
            JsonObject *item,
            gboolean opted_in,
            JsonObject *result)
{
  JsonObject *known = find_stored_email (stored, item);
  const char *given = ctct_sandbox_json_string (item, "opt_in_source");
  gboolean is_new = ctct_sandbox_json_n_items (stored, "email_addresses") == 0;

  if (opted_in)
    set_text (result, "opt_in_source", "ACTION_BY_VISITOR");
  else if (given != NULL)
    set_text (result, "opt_in_source", given);
  else if (!is_new && (write->flags & CTCT_SANDBOX_FORGET_OPT_IN))
    json_object_set_null_member (result, "opt_in_source");
  else
    carry_or (known, result, "opt_in_source",
              write->by_visitor ? "ACTION_BY_VISITOR" : "ACTION_BY_OWNER");

  carry_or (opted_in ? NULL : known, result, "opt_in_date", write->now);
}

static JsonObject *
merge_email (const CtctSandboxWrite *write,
             JsonObject *stored,
             JsonObject *item,
             const char *status)
{
  JsonObject *known = find_stored_email (stored, item);
  gboolean was_out = g_strcmp0 (ctct_sandbox_json_string (stored, "status"), "OPTOUT") == 0;
  gboolean is_out = strcmp (status, "OPTOUT") == 0;
  JsonObject *result = json_object_new ();

  set_id (result, known);
  set_text (result, "status", status);
  carry_or (known, result, "confirm_status", "NO_CONFIRMATION_REQUIRED");
  set_opt_in (write, stored, item, was_out && !is_out, result);
  ctct_sandbox_json_carry (known, result, "opt_out_date");
  if (is_out)
    ctct_sandbox_json_carry (known, result, "opt_out_source");
  set_text (result, "email_address", ctct_sandbox_json_string (item, "email_address"));
  carry_unknown (write, CTCT_SANDBOX_PART_EMAIL_ADDRESS, known, item, result);
  return result;
}

static JsonArray *
merge_emails (const CtctSandboxWrite *write,
              JsonObject *stored,
              JsonObject *body,
              const char *status)
{
  JsonArray *items = ctct_sandbox_json_array (body, "email_addresses");
  JsonArray *result = json_array_new ();

  json_array_add_object_element (
      result, merge_email (write, stored, ctct_sandbox_json_item (items, 0), status));
  return result;
}

static void
set_children (const CtctSandboxWrite *write,
              JsonObject *stored,
              JsonObject *body,
              JsonObject *result)
{
  JsonArray *lists = merge_array (write, stored, body, "lists", "id", merge_list);
  const char *status = next_status (stored, lists);

  json_object_set_string_member (result, "status", status);
  set_text (result, "fax", ctct_sandbox_json_string (body, "fax"));
  json_object_set_array_member (
      result, "addresses", merge_array (write, stored, body, "addresses", "id", merge_address));
  json_object_set_array_member (result, "notes",
                                merge_array (write, stored, body, "notes", "id", merge_note));
  if (!ctct_sandbox_json_carry (stored, result, "confirmed"))
    json_object_set_boolean_member (result, "confirmed", FALSE);
  json_object_set_array_member (result, "lists", lists);
  ctct_sandbox_json_carry (stored, result, "source");
  json_object_set_array_member (result, "email_addresses",
                                merge_emails (write, stored, body, status));
}

/* The order of the members is that of the recordings. */
JsonObject *
ctct_sandbox_merge_put (const CtctSandboxWrite *write, JsonObject *stored, JsonObject *body)
{
  static const char *const texts[] = { "prefix_name", "first_name", "middle_name",
                                       "last_name",   "job_title",  "company_name",
                                       "home_phone",  "work_phone", "cell_phone",
                                       NULL };
  JsonObject *result = json_object_new ();

  ctct_sandbox_json_carry (stored, result, "id");
  set_children (write, stored, body, result);
  copy_texts (body, result, texts);
  json_object_set_array_member (
      result, "custom_fields",
      merge_array (write, stored, body, "custom_fields", "name", merge_custom_field));
  ctct_sandbox_json_carry (stored, result, "created_date");
  set_text (result, "modified_date", write->now);
  ctct_sandbox_json_carry (stored, result, "source_details");
  carry_unknown (write, CTCT_SANDBOX_PART_CONTACT, stored, body, result);
  return result;
}

JsonObject *
ctct_sandbox_merge_blank (const CtctSandboxWrite *write, const char *id)
{
  JsonObject *blank = json_object_new ();

  set_text (blank, "id", id);
  set_text (blank, "status", "ACTIVE");
  set_text (blank, "source", "API");
  set_text (blank, "created_date", write->now);
  set_text (blank, "source_details", "Addressee Sandbox");
  return blank;
}

JsonObject *
ctct_sandbox_merge_opt_out (const CtctSandboxWrite *write, JsonObject *stored)
{
  JsonArray *emails = ctct_sandbox_json_array (stored, "email_addresses");
  JsonArray *opted_out = json_array_new ();
  JsonObject *result = ctct_sandbox_json_copy (stored);
  guint length = emails != NULL ? json_array_get_length (emails) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonObject *item = ctct_sandbox_json_item (emails, i);
      JsonObject *email = item != NULL ? ctct_sandbox_json_copy (item) : json_object_new ();

      set_text (email, "status", "OPTOUT");
      set_text (email, "opt_out_source", "ACTION_BY_OWNER");
      set_text (email, "opt_out_date", write->now);
      json_array_add_object_element (opted_out, email);
    }

  set_text (result, "status", "OPTOUT");
  json_object_set_array_member (result, "lists", json_array_new ());
  json_object_set_array_member (result, "email_addresses", opted_out);
  set_text (result, "modified_date", write->now);
  return result;
}

guint
ctct_sandbox_merge_count_notes (JsonObject *stored, JsonObject *body)
{
  JsonArray *notes = ctct_sandbox_json_array (body, "notes");
  guint n_given = notes != NULL ? json_array_get_length (notes) : 0;
  guint n_stored = ctct_sandbox_json_n_items (stored, "notes");

  for (guint i = 0; i < n_given; i++)
    if (n_stored > 0 && find_stored (stored, "notes", ctct_sandbox_json_item (notes, i)) == NULL)
      return n_given + 1;

  return n_given;
}
