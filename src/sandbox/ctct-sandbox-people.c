/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-people.h"

#include "ctct-sandbox-person.h"
#include "ctct-sandbox-special.h"

#define FIRST_ID 201

static const struct
{
  const char *id;
  const char *name;
  const char *status;
  const char *created_date;
} lists[] = {
  { "1", "General Interest", "ACTIVE", "2012-04-04T02:07:13.000Z" },
  { "2", "Friday Mail", "ACTIVE", "2013-02-11T09:30:00.000Z" },
  { "3", "Freunde der Bücherei", "ACTIVE", "2014-06-01T16:45:10.000Z" },
  { "4", "Événements à Paris", "ACTIVE", "2015-09-21T08:00:00.000Z" },
  { "5", "Новости музея", "ACTIVE", "2016-01-14T11:20:31.000Z" },
  { "6", "ニュースレター", "ACTIVE", "2017-03-03T03:03:03.000Z" },
  { "7", "أصدقاء المكتبة", "ACTIVE", "2018-10-30T19:12:00.000Z" },
  { "8", "Board Members (internal)", "HIDDEN", "2013-01-02T10:00:00.000Z" },
  { "9", "Volunteers & Helpers <south>", "ACTIVE", "2019-05-17T14:00:59.000Z" },
};

/* In percent, with what is left for ACTIVE. */
static const struct
{
  const char *status;
  int percent;
} statuses[] = {
  { "OPTOUT", 6 },         { "UNCONFIRMED", 4 }, { "REMOVED", 4 },     { "TEMP_HOLD", 2 },
  { "NON_SUBSCRIBER", 2 }, { "VISITOR", 2 },     { "ON_VACATION", 1 },
};

static gboolean
happens (GRand *rand, int percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

static void
add (JsonObject *person, const char *array, JsonObject *item)
{
  json_array_add_object_element (json_object_get_array_member (person, array), item);
}

static const char *
draw_status (GRand *rand)
{
  int drawn = g_rand_int_range (rand, 0, 100);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      drawn -= statuses[i].percent;
      if (drawn < 0)
        return statuses[i].status;
    }

  return "ACTIVE";
}

static void
add_lists (JsonObject *person, GRand *rand)
{
  for (guint i = 1; i < G_N_ELEMENTS (lists); i++)
    if (happens (rand, 20))
      ctct_sandbox_person_add_list (person, lists[i].id, lists[i].status);
}

static void
add_details (JsonObject *person, const CtctSandboxCulture *culture, GRand *rand)
{
  static const char notes[] =
      "Brings cake.|Please call before visiting.|Änderung per Telefon 🙂|"
      "Speaks three languages";

  if (happens (rand, 70))
    add (person, "addresses", ctct_sandbox_person_new_address (culture, "PERSONAL", rand));
  if (happens (rand, 30))
    add (person, "addresses", ctct_sandbox_person_new_address (culture, "BUSINESS", rand));
  if (happens (rand, 25))
    {
      g_autofree char *text = ctct_sandbox_person_pick (notes, rand);

      add (person, "notes", ctct_sandbox_person_new_note (text, rand));
    }
  for (guint i = 1; i <= 3; i++)
    if (happens (rand, 15))
      {
        g_autofree char *value = g_strdup_printf ("%d", g_rand_int_range (rand, 1950, 2025));

        add (person, "custom_fields", ctct_sandbox_person_new_field (i, value));
      }
}

/* The four ways to say "never" (contract 2), beside a date that outlived its opt-out. */
static void
set_never (JsonObject *email, GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
      json_object_set_string_member (email, "opt_out_date", "1969-12-31T19:00:00.000Z");
      break;

    case 1:
      json_object_set_string_member (email, "opt_out_date", "");
      break;

    case 2:
      json_object_set_null_member (email, "opt_out_date");
      break;

    case 3:
      {
        g_autofree char *date = ctct_sandbox_person_draw_date (rand);

        json_object_set_string_member (email, "opt_out_date", date);
        break;
      }

    default:
      break;
    }
}

static void
add_oddities (JsonObject *person, GRand *rand)
{
  if (happens (rand, 5))
    json_object_set_null_member (person, "fax");
  if (happens (rand, 3))
    json_object_set_null_member (person, "company_name");
  if (happens (rand, 3))
    json_object_remove_member (person, "middle_name");
  if (happens (rand, 3) &&
      json_array_get_length (json_object_get_array_member (person, "notes")) == 0)
    json_object_set_null_member (person, "notes");
  if (happens (rand, 3))
    {
      json_object_set_string_member (person, "first_name", "");
      json_object_set_string_member (person, "last_name", "");
    }
  if (happens (rand, 40))
    {
      json_object_set_string_member (person, "source", "API");
      json_object_set_string_member (person, "source_details", "Sign-up form on the web site");
    }
}

static JsonObject *
draw_person (guint id, GRand *rand)
{
  guint n_cultures = ctct_sandbox_cultures_get_length ();
  const CtctSandboxCulture *culture =
      ctct_sandbox_cultures_get (g_rand_int_range (rand, 0, n_cultures));
  JsonObject *person = ctct_sandbox_person_new (culture, id, rand);

  set_never (ctct_sandbox_person_get_email (person), rand);
  add_lists (person, rand);
  add_details (person, culture, rand);
  ctct_sandbox_person_set_status (person, draw_status (rand), rand);
  add_oddities (person, rand);
  return person;
}

void
ctct_sandbox_people_fill (CtctSandboxAccount *account, guint n_people, GRand *rand)
{
  guint n_special = ctct_sandbox_special_get_length ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    ctct_sandbox_account_add_list (account, lists[i].id, lists[i].name, lists[i].status,
                                   lists[i].created_date);

  ctct_sandbox_account_put_text (account, g_strdup (ctct_sandbox_special_get_seed ()));
  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (JsonObject) person =
          i < n_special ? ctct_sandbox_special_new (i) : draw_person (FIRST_ID + i, rand);

      ctct_sandbox_account_put (account, person);
    }
}
