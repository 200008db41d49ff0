/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-special.h"

#include "ctct-sandbox-json.h"
#include "ctct-sandbox-people.h"
#include "ctct-sandbox-person.h"

#define N_FIELDS    15
#define NOTE_LENGTH 500

typedef void (*Shape) (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand);

typedef struct
{
  const char *id;
  const char *country_code;
  const char *first_name;
  const char *last_name;
  const char *address;
  const char *status;
  Shape shape;
} Special;

static const char seed[] = "{\n"
                           "    \"id\": \"196\",\n"
                           "    \"status\": \"ACTIVE\",\n"
                           "    \"fax\": \"318-978-7575\",\n"
                           "    \"addresses\": [\n"
                           "        {\n"
                           "            \"id\":\"2\",\n"
                           "            \"line1\": \"47 Shawmut Ave.\",\n"
                           "            \"line2\": \"Suite 404\",\n"
                           "            \"city\": \"Boston\",\n"
                           "            \"address_type\": \"BUSINESS\",\n"
                           "            \"state\":\"Massachusetts\",\n"
                           "            \"state_code\": \"MA\",\n"
                           "            \"country_code\": \"us\",\n"
                           "            \"postal_code\": \"02158\",\n"
                           "            \"sub_postal_code\": \"\"\n"
                           "        }\n"
                           "    ],\n"
                           "    \"notes\": [],\n"
                           "    \"confirmed\": false,\n"
                           "    \"lists\": [\n"
                           "        {\n"
                           "            \"id\": \"1\",\n"
                           "            \"status\": \"ACTIVE\"\n"
                           "        }\n"
                           "    ],\n"
                           "    \"source\": \"API\",\n"
                           "    \"email_addresses\": [\n"
                           "        {\n"
                           "            \"id\":\"1\",\n"
                           "            \"status\": \"ACTIVE\",\n"
                           "            \"confirm_status\": \"NO_CONFIRMATION_REQUIRED\",\n"
                           "            \"opt_in_source\": \"ACTION_BY_VISITOR\",\n"
                           "            \"opt_in_date\": \"2013-01-23T13:48:44.108Z\",\n"
                           "            \"opt_out_date\": \"1969-12-31T19:00:00.000Z\",\n"
                           "            \"email_address\": \"rmartone@systems.com\"\n"
                           "        }\n"
                           "    ],\n"
                           "    \"prefix_name\": \"Mr.\",\n"
                           "    \"first_name\": \"Ronald\",\n"
                           "    \"last_name\": \"Martone\",\n"
                           "    \"job_title\": \"Systems Analyst 3\",\n"
                           "    \"company_name\": \"System Optimzations\",\n"
                           "    \"home_phone\": \"617-555-1212\",\n"
                           "    \"work_phone\": \"318-978-8896\",\n"
                           "    \"cell_phone\": \"448-989-3182\",\n"
                           "    \"custom_fields\": [],\n"
                           "    \"source_details\": \"Server Flow App\"\n"
                           "}";

static void
add (JsonObject *person, const char *array, JsonObject *item)
{
  json_array_add_object_element (json_object_get_array_member (person, array), item);
}

static void
shape_long (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  static const char words[] = "Called about the autumn programme and asked for it in large print. ";
  g_autoptr (GString) note = g_string_new (NULL);

  while (note->len < NOTE_LENGTH)
    g_string_append (note, words);
  g_string_truncate (note, NOTE_LENGTH);

  add (person, "notes", ctct_sandbox_person_new_note (note->str, rand));
  add (person, "addresses", ctct_sandbox_person_new_address (culture, "PERSONAL", rand));
  json_object_set_string_member (person, "job_title",
                                 "Honorary Deputy Assistant Secretary to the Council");
  json_object_set_string_member (person, "company_name",
                                 "Society for the Preservation of Very Long Surnames");
}

static void
shape_bare (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  static const char *const members[] = { "prefix_name", "job_title",  "company_name",
                                         "work_phone",  "cell_phone", NULL };

  for (guint i = 0; members[i] != NULL; i++)
    json_object_set_string_member (person, members[i], "");
}

static void
shape_home (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  add (person, "addresses", ctct_sandbox_person_new_address (culture, "PERSONAL", rand));
  ctct_sandbox_person_add_list (person, "7", "ACTIVE");
}

/* The service keeps no order of the fields. */
static void
shape_all_fields (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      guint number = 1 + (i * 7) % N_FIELDS;
      g_autofree char *value = g_strdup_printf ("Answer to question %u", number);

      add (person, "custom_fields", ctct_sandbox_person_new_field (number, value));
    }
}

static void
shape_one_field (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  add (person, "custom_fields", ctct_sandbox_person_new_field (3, "Member since 1998"));
}

static void
shape_three_addresses (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  add (person, "addresses", ctct_sandbox_person_new_address (culture, "PERSONAL", rand));
  add (person, "addresses", ctct_sandbox_person_new_address (culture, "BUSINESS", rand));
  add (person, "addresses", ctct_sandbox_person_new_address (culture, "UNKNOWN", rand));
}

static void
shape_by_system (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  JsonObject *email = ctct_sandbox_person_get_email (person);

  json_object_set_string_member (email, "opt_in_source", "ACTION_BY_SYSTEM");
  json_object_set_null_member (email, "opt_out_date");
}

static void
shape_puerto_rico (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  JsonObject *address = ctct_sandbox_person_new_address (culture, "PERSONAL", rand);

  json_object_set_string_member (address, "line1", "100 Calle del Cristo");
  json_object_set_string_member (address, "city", "San Juan");
  json_object_set_string_member (address, "state_code", "PR");
  json_object_set_string_member (address, "state", "Puerto Rico");
  json_object_set_string_member (address, "postal_code", "00901");
  add (person, "addresses", address);
}

static void
shape_two_notes (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  add (person, "notes", ctct_sandbox_person_new_note ("Prefers a letter to a mail.", rand));
  add (person, "notes", ctct_sandbox_person_new_note ("Met at the book fair in 2019.", rand));
}

static void
shape_dead_list (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  ctct_sandbox_person_add_list (person, "999", "REMOVED");
}

static void
shape_other_field (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  JsonObject *field = json_object_new ();

  json_object_set_string_member (field, "name", "Shoe size");
  json_object_set_string_member (field, "value", "43");
  add (person, "custom_fields", field);
  add (person, "custom_fields", ctct_sandbox_person_new_field (1, "Hiking group"));
}

static void
shape_unknown_member (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  JsonObject *address = ctct_sandbox_person_new_address (culture, "BUSINESS", rand);
  JsonObject *loyalty = json_object_new ();

  json_object_set_string_member (loyalty, "tier", "gold");
  json_object_set_int_member (loyalty, "points", 1250);
  json_object_set_object_member (person, "loyalty", loyalty);
  json_object_set_string_member (person, "pronouns", "they/them");
  json_object_set_string_member (address, "geo_precision", "street");
  add (person, "addresses", address);
}

static const Special specials[] = {
  { CTCT_SANDBOX_LONG_NAME, "gb", "Wilhelmina-Alexandrina Clementine Rosamund Georgia",
    "Featherstonehaugh-Cholmondeley-Marjoribanks-Mainwa", "wilhelmina@example.org", "ACTIVE",
    shape_long },
  { CTCT_SANDBOX_NO_NAME, "us", "", "", "nobody.in.particular@example.com", "ACTIVE", shape_bare },
  { CTCT_SANDBOX_RIGHT_TO_LEFT, "eg", "ليلى", "الخطيب", "layla.elkhatib@example.org", "ACTIVE",
    shape_home },
  { CTCT_SANDBOX_FIFTEEN_FIELDS, "us", "Imani", "Okafor", "imani.okafor@example.com", "ACTIVE",
    shape_all_fields },
  { CTCT_SANDBOX_ONE_FIELD, "se", "Märta", "Sjöström", "marta.sjostrom@example.net", "ACTIVE",
    shape_one_field },
  { CTCT_SANDBOX_UNSUBSCRIBED, "de", "Jürgen", "Weiß", "juergen.weiss@example.org", "OPTOUT",
    shape_home },
  { CTCT_SANDBOX_NO_LIST, "fr", "Amélie", "Lefèvre", "amelie.lefevre@example.com", "REMOVED",
    shape_home },
  { CTCT_SANDBOX_UNCONFIRMED, "pl", "Łucja", "Wiśniewska", "lucja.wisniewska@example.org",
    "UNCONFIRMED", shape_home },
  { CTCT_SANDBOX_ON_HOLD, "jp", "陽子", "佐藤", "yoko.sato@example.com", "TEMP_HOLD", shape_home },
  { CTCT_SANDBOX_REGISTRANT, "in", "प्रिया", "शर्मा", "priya.sharma@example.net", "NON_SUBSCRIBER",
    shape_bare },
  { CTCT_SANDBOX_VISITOR, "br", "João", "Gonçalves", "joao.goncalves@example.com", "VISITOR",
    shape_bare },
  { CTCT_SANDBOX_UNKNOWN_STATUS, "gr", "Οδυσσέας", "Ξενάκης", "odysseas.xenakis@example.org",
    "ON_VACATION", shape_home },
  { CTCT_SANDBOX_THREE_ADDRESSES, "ca", "Geneviève", "Tremblay", "genevieve.tremblay@example.com",
    "ACTIVE", shape_three_addresses },
  { CTCT_SANDBOX_OPTED_IN_BY_SYSTEM, "us", "Hector", "Delgado", "hector.delgado@example.com",
    "ACTIVE", shape_by_system },
  { CTCT_SANDBOX_PUERTO_RICO, "us", "Luz", "Delgado", "luz.delgado@example.net", "ACTIVE",
    shape_puerto_rico },
  { CTCT_SANDBOX_TWO_NOTES, "gb", "Rosalind", "Patel", "rosalind.patel@example.org", "ACTIVE",
    shape_two_notes },
  { CTCT_SANDBOX_DEAD_LIST, "cz", "Žofie", "Dvořák", "zofie.dvorak@example.com", "ACTIVE",
    shape_dead_list },
  { CTCT_SANDBOX_OTHER_FIELD, "au", "Kirra", "Fitzpatrick", "kirra+hiking@example.org", "ACTIVE",
    shape_other_field },
  { CTCT_SANDBOX_UNKNOWN_MEMBER, "kr", "지영", "김", "jiyeong.kim@example.net", "ACTIVE",
    shape_unknown_member },
};

const char *
ctct_sandbox_special_get_seed (void)
{
  return seed;
}

guint
ctct_sandbox_special_get_length (void)
{
  return G_N_ELEMENTS (specials);
}

JsonObject *
ctct_sandbox_special_new (guint position)
{
  const Special *special = &specials[position];
  const CtctSandboxCulture *culture = ctct_sandbox_cultures_find (special->country_code);
  guint id = (guint) g_ascii_strtoull (special->id, NULL, 10);
  g_autoptr (GRand) rand = g_rand_new_with_seed (id);
  JsonObject *person = ctct_sandbox_person_new (culture, id, rand);

  json_object_set_string_member (person, "prefix_name", "");
  json_object_set_string_member (person, "first_name", special->first_name);
  json_object_set_string_member (person, "last_name", special->last_name);
  json_object_set_string_member (ctct_sandbox_person_get_email (person), "email_address",
                                 special->address);
  special->shape (person, culture, rand);
  ctct_sandbox_person_set_status (person, special->status, rand);
  return person;
}
