/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-person.h"

#include "ctct-sandbox-json.h"
#include "ctct-sandbox-places.h"

#include <string.h>

typedef struct
{
  char *text;
  char *latin;
} Name;

static Name
draw_name (const char *names, GRand *rand)
{
  char *text = ctct_sandbox_person_pick (names, rand);
  char *equals = strchr (text, '=');
  Name name = { text, g_strdup (equals + 1) };

  *equals = '\0';
  return name;
}

static void
clear_name (Name *name)
{
  g_clear_pointer (&name->text, g_free);
  g_clear_pointer (&name->latin, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Name, clear_name)

static char *
fill_in (const char *pattern, GRand *rand)
{
  GString *text = g_string_new (NULL);

  for (const char *c = pattern; *c != '\0'; c++)
    if (*c == '#')
      g_string_append_printf (text, "%d", g_rand_int_range (rand, 0, 10));
    else if (*c == '~')
      g_string_append_printf (text, "%d", g_rand_int_range (rand, 1, 200));
    else
      g_string_append_c (text, *c);

  return g_string_free (text, FALSE);
}

static void
set_picked (JsonObject *object, const char *member, const char *items, GRand *rand)
{
  g_autofree char *pattern = ctct_sandbox_person_pick (items, rand);
  g_autofree char *text = fill_in (pattern, rand);

  json_object_set_string_member (object, member, text);
}

static void
set_guid (JsonObject *object, GRand *rand)
{
  g_autofree char *guid = g_strdup_printf (
      "%08x-%04x-11e%x-%04x-d4ae52a45a09", g_rand_int (rand), g_rand_int_range (rand, 0, 0x10000),
      (guint) g_rand_int_range (rand, 2, 8), (guint) g_rand_int_range (rand, 0x8000, 0xc000));

  json_object_set_string_member (object, "id", guid);
}

static void
set_array (JsonObject *object, const char *member)
{
  json_object_set_array_member (object, member, json_array_new ());
}

static void
add_email (JsonObject *person, const Name *given, const Name *family, guint id, GRand *rand)
{
  static const char *const domains[] = { "com", "org", "net" };
  JsonObject *email = json_object_new ();
  const char *date = ctct_sandbox_json_string (person, "created_date");
  g_autofree char *address = g_strdup_printf (
      "%s.%s%c%u@example.%s", given->latin, family->latin, id % 17 == 0 ? '+' : '.', id,
      domains[g_rand_int_range (rand, 0, G_N_ELEMENTS (domains))]);

  set_guid (email, rand);
  json_object_set_string_member (email, "status", "ACTIVE");
  json_object_set_string_member (email, "confirm_status", "NO_CONFIRMATION_REQUIRED");
  json_object_set_string_member (email, "opt_in_source",
                                 g_rand_boolean (rand) ? "ACTION_BY_OWNER" : "ACTION_BY_VISITOR");
  json_object_set_string_member (email, "opt_in_date", date);
  json_object_set_string_member (email, "email_address", address);
  json_array_add_object_element (json_object_get_array_member (person, "email_addresses"), email);
}

static void
add_dates (JsonObject *person, GRand *rand)
{
  g_autofree char *one = ctct_sandbox_person_draw_date (rand);
  g_autofree char *other = ctct_sandbox_person_draw_date (rand);
  gboolean in_order = strcmp (one, other) < 0;

  json_object_set_string_member (person, "created_date", in_order ? one : other);
  json_object_set_string_member (person, "modified_date", in_order ? other : one);
}

static void
set_place (JsonObject *address, const CtctSandboxCulture *culture, GRand *rand)
{
  g_autofree char *text = ctct_sandbox_person_pick (culture->cities, rand);
  g_auto (GStrv) place = g_strsplit (text, ";", 4);
  g_autofree char *code = fill_in (place[3], rand);
  g_autofree char *postal_code = NULL;
  g_autofree char *sub = NULL;

  ctct_sandbox_split_postal_code (code, &postal_code, &sub);
  json_object_set_string_member (address, "state_code", place[2]);
  json_object_set_string_member (address, "state", place[1]);
  json_object_set_string_member (address, "country_code", culture->country_code);
  json_object_set_string_member (address, "postal_code", postal_code);
  json_object_set_string_member (address, "sub_postal_code", sub != NULL ? sub : "");
  json_object_set_string_member (address, "city", place[0]);
}

JsonObject *
ctct_sandbox_person_new (const CtctSandboxCulture *culture, guint id, GRand *rand)
{
  JsonObject *person = json_object_new ();
  g_autofree char *id_text = g_strdup_printf ("%u", id);
  g_auto (Name) given = draw_name (culture->given, rand);
  g_auto (Name) family = draw_name (culture->family, rand);

  json_object_set_string_member (person, "id", id_text);
  add_dates (person, rand);
  json_object_set_string_member (person, "status", "ACTIVE");
  json_object_set_string_member (person, "fax", "");
  set_array (person, "addresses");
  set_array (person, "notes");
  json_object_set_boolean_member (person, "confirmed", FALSE);
  set_array (person, "lists");
  ctct_sandbox_person_add_list (person, "1", "ACTIVE");
  json_object_set_string_member (person, "source", "Site Owner");
  set_array (person, "email_addresses");
  add_email (person, &given, &family, id, rand);
  set_picked (person, "prefix_name", culture->prefixes, rand);
  json_object_set_string_member (person, "first_name", given.text);
  json_object_set_string_member (person, "middle_name", "");
  json_object_set_string_member (person, "last_name", family.text);
  set_picked (person, "job_title", culture->jobs, rand);
  set_picked (person, "company_name", culture->companies, rand);
  json_object_set_string_member (person, "home_phone", "");
  set_picked (person, "work_phone", culture->phone, rand);
  set_picked (person, "cell_phone", culture->phone, rand);
  set_array (person, "custom_fields");
  json_object_set_string_member (person, "source_details", "");
  return person;
}

void
ctct_sandbox_person_set_status (JsonObject *person, const char *status, GRand *rand)
{
  JsonObject *email = ctct_sandbox_person_get_email (person);
  gboolean is_out = strcmp (status, "OPTOUT") == 0;

  json_object_set_string_member (person, "status", status);
  json_object_set_string_member (email, "status", status);
  if (strcmp (status, "UNCONFIRMED") == 0)
    json_object_set_string_member (email, "confirm_status", "UNCONFIRMED");
  if (is_out)
    {
      json_object_set_string_member (
          email, "opt_out_source", g_rand_boolean (rand) ? "ACTION_BY_OWNER" : "ACTION_BY_VISITOR");
      json_object_set_string_member (email, "opt_out_date",
                                     ctct_sandbox_json_string (person, "modified_date"));
    }
  if (is_out || strcmp (status, "REMOVED") == 0 || strcmp (status, "NON_SUBSCRIBER") == 0 ||
      strcmp (status, "VISITOR") == 0)
    set_array (person, "lists");
}

JsonObject *
ctct_sandbox_person_new_address (const CtctSandboxCulture *culture, const char *type, GRand *rand)
{
  JsonObject *address = json_object_new ();

  set_guid (address, rand);
  set_picked (address, "line1", culture->streets, rand);
  json_object_set_string_member (address, "line2", "");
  json_object_set_string_member (address, "line3", "");
  json_object_set_string_member (address, "city", "");
  json_object_set_string_member (address, "address_type", type);
  set_place (address, culture, rand);
  return address;
}

JsonObject *
ctct_sandbox_person_new_note (const char *text, GRand *rand)
{
  JsonObject *note = json_object_new ();
  g_autofree char *date = ctct_sandbox_person_draw_date (rand);

  set_guid (note, rand);
  json_object_set_string_member (note, "note", text);
  json_object_set_string_member (note, "created_date", date);
  json_object_set_string_member (note, "modified_date", date);
  return note;
}

JsonObject *
ctct_sandbox_person_new_field (guint number, const char *value)
{
  JsonObject *field = json_object_new ();
  g_autofree char *name = g_strdup_printf ("CustomField%u", number);

  json_object_set_string_member (field, "name", name);
  json_object_set_string_member (field, "label", name);
  json_object_set_string_member (field, "value", value);
  return field;
}

void
ctct_sandbox_person_add_list (JsonObject *person, const char *id, const char *status)
{
  JsonArray *lists = json_object_get_array_member (person, "lists");
  JsonObject *list = json_object_new ();

  json_object_set_string_member (list, "id", id);
  json_object_set_string_member (list, "status", status);
  json_array_add_object_element (lists, list);
}

JsonObject *
ctct_sandbox_person_get_email (JsonObject *person)
{
  return ctct_sandbox_json_item (ctct_sandbox_json_array (person, "email_addresses"), 0);
}

char *
ctct_sandbox_person_pick (const char *items, GRand *rand)
{
  const char *start = items;
  int n_items = 1;
  int position;

  for (const char *c = items; *c != '\0'; c++)
    n_items += *c == '|' ? 1 : 0;

  position = g_rand_int_range (rand, 0, n_items);
  while (position-- > 0)
    start = strchr (start, '|') + 1;

  return g_strndup (start, strcspn (start, "|"));
}

char *
ctct_sandbox_person_draw_date (GRand *rand)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (
      g_rand_int_range (rand, CTCT_SANDBOX_FIRST_DATE, CTCT_SANDBOX_LAST_DATE));

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%S.000Z");
}
