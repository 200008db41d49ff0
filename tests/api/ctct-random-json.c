/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-random-json.h"

#include <string.h>

#define LONE_SURROGATE 0xd800

#define N_ROUNDS         10000
#define N_ROUNDS_WATCHED 500

/* What the members of a record look like where the service does as it should. */
typedef struct
{
  const char *name;
  const char *values; /* one of them, separated by "|" */
} Member;

static const Member contact_members[] = {
  { "id", "\"196\"|196|\"1374990421\"" },
  { "contact_id", "\"0b2c7c2e-6a1f-11ee-8c99-0242ac120002\"" },
  { "status", "\"ACTIVE\"|\"OPTOUT\"|\"TEMP_HOLD\"|\"VISITOR\"|\"SNOOZED\"" },
  { "fax", "\"\"|\"+49 221 5550101\"" },
  { "confirmed", "true|false" },
  { "source", "\"API\"|\"Site Owner\"|\"\"" },
  { "source_details", "\"Server Flow App\"|true" },
  { "prefix_name", "\"Mr.\"|\"Dr.\"" },
  { "first_name", "\"Zoë\"|\"静香\"|\"\"" },
  { "middle_name", "\"B.\"|\"\"" },
  { "last_name", "\"O’Brien\"|\"Désormeaux\"" },
  { "job_title", "\"Baker\"" },
  { "company_name", "\"Crumbs & Co.\"" },
  { "home_phone", "\"617-555-0112\"" },
  { "work_phone", "\"(02) 5550 1234\"" },
  { "cell_phone", "\"\"" },
  { "created_date", "\"2013-01-23T13:48:44.108Z\"|\"\"" },
  { "modified_date", "\"2024-02-29T23:59:59.000Z\"|\"soon\"" },
  { "department_name", "\"\"|\"Ovens\"" },
  { "insert_date", "\"2012-01-23T13:48:44.108Z\"" },
  { "last_update_date", "\"2012-01-23T13:48:44.108Z\"" },
  { "source_is_url", "false" },
  { "action_by", "\"ACTION_BY_VISITOR\"" },
  { "opt_in_default", "true" },
  { NULL },
};

static const Member address_members[] = {
  { "id", "\"2\"|7|\"a5ff1f60-6a20-11ee\"" },
  { "address_type", "\"BUSINESS\"|\"PERSONAL\"|\"UNKNOWN\"" },
  { "line1", "\"47 Shawmut Ave.\"" },
  { "line2", "\"\"" },
  { "line3", "\"\"|\"c/o Baker\"" },
  { "city", "\"Boston\"|\"Łódź\"" },
  { "state", "\"Massachusetts\"|\"Idf\"" },
  { "state_code", "\"MA\"|\"\"|\"PR\"" },
  { "country_code", "\"us\"|\"FR\"" },
  { "postal_code", "\"02158\"|\"90-001\"" },
  { "sub_postal_code", "\"\"|\"1234\"" },
  { NULL },
};

static const Member email_members[] = {
  { "id", "\"1\"|12" },
  { "status", "\"ACTIVE\"|\"OPTOUT\"|\"BOUNCED\"" },
  { "confirm_status", "\"CONFIRMED\"|\"NO_CONFIRMATION_REQUIRED\"|\"MAYBE\"" },
  { "opt_in_source", "\"ACTION_BY_VISITOR\"|\"ACTION_BY_OWNER\"|\"ACTION_BY_SYSTEM\"" },
  { "opt_in_date", "\"2013-01-23T13:48:44.108Z\"" },
  { "opt_out_date", "\"1969-12-31T19:00:00.000Z\"|\"\"|null|\"2020-05-05T05:05:05.000Z\"" },
  { "opt_out_source", "\"ACTION_BY_OWNER\"|\"ACTION_BY_CAT\"" },
  { "email_address", "\"zoe+news@example.com\"|\"ZOE@example.org\"" },
  { NULL },
};

static const Member list_members[] = {
  { "id", "\"1\"|2|\"1552534540\"" },
  { "status", "\"ACTIVE\"|\"HIDDEN\"|\"NOT ACTIVE\"" },
  { "name", "\"Friday mail\"" },
  { "contact_count", "0|5001" },
  { NULL },
};

static const Member custom_field_members[] = {
  { "name", "\"CustomField1\"|\"custom_field_15\"|\"Shoe size\"" },
  { "label", "\"CustomField1\"|null" },
  { "value", "\"forty\"|\"\"" },
  { NULL },
};

static const Member note_members[] = {
  { "id", "\"9\"|9" },
  { "note", "\"Called on Monday.\\nLikes cake.\"" },
  { "created_date", "\"2013-01-23T13:48:44.108Z\"" },
  { "modified_date", "\"2013-01-24T13:48:44.108Z\"" },
  { NULL },
};

static const struct
{
  const char *name;
  const Member *members;
} arrays[] = {
  { "addresses", address_members }, { "email_addresses", email_members },
  { "lists", list_members },        { "custom_fields", custom_field_members },
  { "notes", note_members },
};

static gboolean
chance (GRand *rand, int percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

static void
add_both (CtctRandomJson *self, const char *text)
{
  g_string_append (self->plain, text);
  g_string_append (self->odd, text);
}

static void
add_space (CtctRandomJson *self)
{
  static const char *const spaces[] = { "", "", "", " ", "\n", "\t\r ", "  " };

  g_string_append (self->odd, spaces[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (spaces))]);
}

static void
add_unit (CtctRandomJson *self, gunichar unit)
{
  g_string_append_printf (self->odd, chance (self->rand, 50) ? "\\u%04x" : "\\u%04X", unit);
}

static void
add_escaped (CtctRandomJson *self, gunichar c)
{
  if (c < 0x10000)
    {
      add_unit (self, c);
      return;
    }

  add_unit (self, 0xd800 + ((c - 0x10000) >> 10));
  add_unit (self, 0xdc00 + ((c - 0x10000) & 0x3ff));
}

static const char *
get_plain_escape (gunichar c)
{
  switch (c)
    {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return NULL;
    }
}

static void
add_char (CtctRandomJson *self, gunichar c)
{
  const char *escape = get_plain_escape (c);
  char utf8[7] = { 0 };

  if (c == 0 || c == LONE_SURROGATE)
    {
      add_escaped (self, c);
      return;
    }

  g_unichar_to_utf8 (c, utf8);
  g_string_append (self->plain, escape != NULL ? escape : utf8);
  if (chance (self->rand, 25))
    add_escaped (self, c);
  else if (c == '/' && chance (self->rand, 50))
    g_string_append (self->odd, "\\/");
  else
    g_string_append (self->odd, escape != NULL ? escape : utf8);
}

static void
add_string (CtctRandomJson *self)
{
  static const gunichar chars[] = { 'a',  'B',   '7',    ' ',    '"',     '\\',   '/',  '\n',
                                    '\t', '\b',  '\f',   '\r',   '<',     '&',    '%',  '\'',
                                    0xe9, 0x3a9, 0x2028, 0x4e2d, 0x1f33b, 0xfffd, 0x301 };
  int length = g_rand_int_range (self->rand, 0, 8);

  add_both (self, "\"");
  for (int i = 0; i < length; i++)
    add_char (self, chars[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (chars))]);
  if (self->wild && chance (self->rand, 1))
    add_char (self, chance (self->rand, 50) ? 0 : LONE_SURROGATE);
  add_both (self, "\"");
}

static void
add_number (CtctRandomJson *self)
{
  static const char *const wild[] = { "9223372036854775807",
                                      "9223372036854775808",
                                      "-9223372036854775808",
                                      "0.1",
                                      "1.5",
                                      "-2.25",
                                      "1e2",
                                      "1E-7",
                                      "-0",
                                      "1.0",
                                      "123456789012345678901234567890",
                                      "0.30000001" };
  g_autofree char *text = NULL;

  if (self->wild && chance (self->rand, 10))
    {
      add_both (self, wild[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (wild))]);
      return;
    }

  text = g_strdup_printf ("%d",
                          (int) (g_rand_int (self->rand) >> g_rand_int_range (self->rand, 0, 32)));
  add_both (self, text);
}

static void
add_name (CtctRandomJson *self, int number)
{
  g_autofree char *name =
      g_strdup_printf ("x%d", self->wild && chance (self->rand, 1) ? 0 : number);

  add_both (self, "\"");
  for (const char *p = name; *p != '\0'; p++)
    add_char (self, *p);
  add_both (self, "\"");
}

static void
add_object (CtctRandomJson *self, guint depth)
{
  int length = g_rand_int_range (self->rand, 0, 4);

  add_both (self, "{");
  for (int i = 0; i < length; i++)
    {
      add_both (self, i > 0 ? "," : "");
      add_space (self);
      add_name (self, i);
      add_space (self);
      add_both (self, ":");
      ctct_random_json_add_value (self, depth - 1);
    }
  add_space (self);
  add_both (self, "}");
}

static void
add_array (CtctRandomJson *self, guint depth)
{
  int length = g_rand_int_range (self->rand, 0, 4);

  add_both (self, "[");
  for (int i = 0; i < length; i++)
    {
      add_both (self, i > 0 ? "," : "");
      ctct_random_json_add_value (self, depth - 1);
    }
  add_space (self);
  add_both (self, "]");
}

int
ctct_random_json_get_n_rounds (void)
{
#ifdef __SANITIZE_ADDRESS__
  return N_ROUNDS_WATCHED;
#else
  return g_getenv ("CTCT_TEST_SLOW_MACHINE") != NULL ? N_ROUNDS_WATCHED : N_ROUNDS;
#endif
}

void
ctct_random_json_add_value (CtctRandomJson *self, guint depth)
{
  static const char *const words[] = { "true", "false", "null" };

  add_space (self);
  switch (g_rand_int_range (self->rand, 0, depth > 0 ? 5 : 3))
    {
    case 0:
      add_string (self);
      break;
    case 1:
      add_number (self);
      break;
    case 2:
      add_both (self, words[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (words))]);
      break;
    case 3:
      add_object (self, depth);
      break;
    default:
      add_array (self, depth);
      break;
    }
  add_space (self);
}

static char *
dup_value (GRand *rand)
{
  g_autoptr (GString) odd = g_string_new (NULL);
  CtctRandomJson value = { rand, g_string_new (NULL), odd, FALSE };

  ctct_random_json_add_value (&value, 2);
  return g_string_free (value.plain, FALSE);
}

static char *
dup_member (GRand *rand, const Member *member)
{
  g_auto (GStrv) values = g_strsplit (member->values, "|", -1);
  g_autofree char *odd_value = dup_value (rand);
  const char *value = values[g_rand_int_range (rand, 0, (gint32) g_strv_length (values))];

  if (chance (rand, 6))
    value = "null";
  else if (chance (rand, 8))
    value = odd_value;

  return g_strdup_printf ("\"%s\":%s", member->name, value);
}

static void
shuffle (GRand *rand, GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer last = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = last;
    }
}

/* Takes the members. */
static char *
dup_object (GRand *rand, GPtrArray *members)
{
  int n_unknown = g_rand_int_range (rand, 0, 3);
  g_autofree char *inside = NULL;

  for (int i = 0; i < n_unknown; i++)
    {
      g_autofree char *value = dup_value (rand);

      g_ptr_array_add (members, g_strdup_printf ("\"not_known_%d\":%s", i, value));
    }

  if (chance (rand, 50))
    shuffle (rand, members);
  g_ptr_array_add (members, NULL);
  inside = g_strjoinv (",", (char **) members->pdata);
  g_ptr_array_unref (members);
  return g_strdup_printf ("{%s}", inside);
}

static GPtrArray *
draw_members (GRand *rand, const Member *members)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (; members->name != NULL; members++)
    if (chance (rand, 85))
      g_ptr_array_add (list, dup_member (rand, members));

  return list;
}

static char *
dup_array (GRand *rand, const Member *members)
{
  g_autoptr (GString) text = g_string_new ("[");
  int length = g_rand_int_range (rand, 0, 4);

  if (chance (rand, 4))
    return dup_value (rand);

  for (int i = 0; i < length; i++)
    {
      g_autofree char *item =
          chance (rand, 5) ? dup_value (rand) : dup_object (rand, draw_members (rand, members));

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", item);
    }

  g_string_append (text, "]");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ctct_random_json_dup_contact (GRand *rand)
{
  GPtrArray *members = draw_members (rand, contact_members);

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (chance (rand, 90))
      {
        g_autofree char *array = dup_array (rand, arrays[i].members);

        g_ptr_array_add (members, g_strdup_printf ("\"%s\":%s", arrays[i].name, array));
      }

  return dup_object (rand, members);
}
