/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-crowd-person.h"

#include "ctct-sandbox-list-set.h"
#include "ctct-sandbox-person.h"

#include <string.h>
#include <time.h>

static void
append_member (GString *text, const char *name, const char *value)
{
  g_string_append (text, name);
  g_string_append (text, value);
  g_string_append_c (text, '"');
}

static void
append_filled (CtctSandboxCrowdPerson *person,
               GString *text,
               const char *name,
               const CtctSandboxChoice *choice)
{
  g_string_append (text, name);
  ctct_sandbox_choice_append (choice, &person->draw, text);
  g_string_append_c (text, '"');
}

static void
write_digits (char *to, int number, int n_digits)
{
  for (int i = n_digits - 1; i >= 0; i--, number /= 10)
    to[i] = (char) ('0' + number % 10);
}

/* GDateTime would take most of the time that a contact takes. */
static void
append_date (GString *text, const char *name, gint64 seconds)
{
  char date[] = "0000-00-00T00:00:00.000Z";
  time_t when = (time_t) seconds;
  struct tm parts;

  gmtime_r (&when, &parts);
  write_digits (date, parts.tm_year + 1900, 4);
  write_digits (date + 5, parts.tm_mon + 1, 2);
  write_digits (date + 8, parts.tm_mday, 2);
  write_digits (date + 11, parts.tm_hour, 2);
  write_digits (date + 14, parts.tm_min, 2);
  write_digits (date + 17, parts.tm_sec, 2);
  append_member (text, name, date);
}

static void
append_hex (GString *text, guint32 bits, int n_digits)
{
  for (int i = n_digits - 1; i >= 0; i--)
    g_string_append_c (text, "0123456789abcdef"[(bits >> (4 * i)) & 0xf]);
}

/* An "id" of the form that the recordings have. */
static void
append_guid (CtctSandboxCrowdPerson *person, GString *text)
{
  guint32 bits = ctct_sandbox_draw_bits (&person->draw);

  g_string_append (text, "\"id\":\"");
  append_hex (text, ctct_sandbox_draw_bits (&person->draw), 8);
  g_string_append_c (text, '-');
  append_hex (text, bits >> 16, 4);
  g_string_append (text, "-11e");
  append_hex (text, 2 + (bits & 3), 1);
  g_string_append_c (text, '-');
  append_hex (text, 0x8000 | (bits >> 2 & 0x3fff), 4);
  g_string_append (text, "-d4ae52a45a09\"");
}

static void
append_address (CtctSandboxCrowdPerson *person, GString *text, const char *type)
{
  g_string_append_c (text, '{');
  append_guid (person, text);
  append_filled (person, text, ",\"line1\":\"", &person->folk->streets);
  g_string_append (text, ",\"line2\":\"\",\"line3\":\"\"");
  append_member (text, ",\"address_type\":\"", type);
  g_string_append_c (text, ',');
  ctct_sandbox_choice_append (&person->folk->places, &person->draw, text);
  g_string_append_c (text, '}');
}

static void
append_addresses (CtctSandboxCrowdPerson *person, GString *text)
{
  gboolean personal = ctct_sandbox_draw_percent (&person->draw, 70);
  gboolean business = ctct_sandbox_draw_percent (&person->draw, 30);

  g_string_append (text, ",\"addresses\":[");
  if (personal)
    append_address (person, text, "PERSONAL");
  if (personal && business)
    g_string_append_c (text, ',');
  if (business)
    append_address (person, text, "BUSINESS");
  g_string_append_c (text, ']');
}

static void
append_notes (CtctSandboxCrowdPerson *person, GString *text)
{
  static const char *const notes[] = { "Brings cake.", "Please call before visiting.",
                                       "Änderung per Telefon 🙂", "Speaks three languages" };
  gint64 date = ctct_sandbox_crowd_person_draw_date (person);

  if (ctct_sandbox_draw_percent (&person->draw, 25))
    {
      g_string_append (text, ",\"notes\":[{");
      append_guid (person, text);
      append_member (text, ",\"note\":\"",
                     notes[ctct_sandbox_draw_below (&person->draw, G_N_ELEMENTS (notes))]);
      append_date (text, ",\"created_date\":\"", date);
      append_date (text, ",\"modified_date\":\"", date);
      g_string_append (text, "}]");
    }
  else
    g_string_append (text, ctct_sandbox_draw_percent (&person->draw, 3) ? ",\"notes\":null"
                                                                        : ",\"notes\":[]");
}

static void
append_lists (CtctSandboxCrowdPerson *person, GString *text)
{
  guint n_lists = ctct_sandbox_list_set_get_length ();
  const char *before = "{\"id\":\"";

  g_string_append (text, ",\"lists\":[");
  for (guint i = 0; i < n_lists; i++)
    if (person->traits.lists >> i & 1)
      {
        append_member (text, before, ctct_sandbox_list_set_get (i)->id);
        append_member (text, ",\"status\":\"", ctct_sandbox_list_set_get (i)->status);
        g_string_append_c (text, '}');
        before = ",{\"id\":\"";
      }
  g_string_append_c (text, ']');
}

/* The four ways to say "never" (contract 2), beside a date that outlived its opt-out. */
static void
append_never (CtctSandboxCrowdPerson *person, GString *text)
{
  switch (ctct_sandbox_draw_below (&person->draw, 10))
    {
    case 0:
      append_member (text, ",\"opt_out_date\":\"", "1969-12-31T19:00:00.000Z");
      break;

    case 1:
      append_member (text, ",\"opt_out_date\":\"", "");
      break;

    case 2:
      g_string_append (text, ",\"opt_out_date\":null");
      break;

    case 3:
      append_date (text, ",\"opt_out_date\":\"", ctct_sandbox_crowd_person_draw_date (person));
      break;

    default:
      break;
    }
}

static const char *
draw_source (CtctSandboxCrowdPerson *person)
{
  return ctct_sandbox_draw_percent (&person->draw, 50) ? "ACTION_BY_OWNER" : "ACTION_BY_VISITOR";
}

static void
append_email (CtctSandboxCrowdPerson *person, GString *text)
{
  const char *status = person->traits.status;

  g_string_append (text, ",\"email_addresses\":[{");
  append_guid (person, text);
  append_member (text, ",\"status\":\"", status);
  append_member (text, ",\"confirm_status\":\"",
                 strcmp (status, "UNCONFIRMED") == 0 ? "UNCONFIRMED" : "NO_CONFIRMATION_REQUIRED");
  append_member (text, ",\"opt_in_source\":\"", draw_source (person));
  append_date (text, ",\"opt_in_date\":\"", person->traits.created);
  if (strcmp (status, "OPTOUT") == 0)
    {
      append_date (text, ",\"opt_out_date\":\"", person->traits.modified);
      append_member (text, ",\"opt_out_source\":\"", draw_source (person));
    }
  else
    append_never (person, text);
  g_string_append (text, ",\"email_address\":\"");
  ctct_sandbox_crowd_person_append_address (person, text);
  g_string_append (text, "\"}]");
}

static const char *
draw_middle_name (CtctSandboxCrowdPerson *person)
{
  gboolean has_one = ctct_sandbox_draw_percent (&person->draw, 15);

  return has_one ? ctct_sandbox_choice_draw (&person->folk->given, &person->draw) : "";
}

/* Some have told nothing but their address. */
static void
append_names (CtctSandboxCrowdPerson *person, GString *text)
{
  gboolean named = !ctct_sandbox_draw_percent (&person->draw, 3);

  append_member (text, ",\"prefix_name\":\"",
                 ctct_sandbox_choice_draw (&person->folk->prefixes, &person->draw));
  append_member (text, ",\"first_name\":\"", named ? person->folk->given.items[person->given] : "");
  if (!ctct_sandbox_draw_percent (&person->draw, 3))
    append_member (text, ",\"middle_name\":\"", named ? draw_middle_name (person) : "");
  append_member (text, ",\"last_name\":\"",
                 named ? person->folk->family.items[person->family] : "");
}

static void
append_work (CtctSandboxCrowdPerson *person, GString *text)
{
  append_filled (person, text, ",\"job_title\":\"", &person->folk->jobs);
  if (ctct_sandbox_draw_percent (&person->draw, 3))
    g_string_append (text, ",\"company_name\":null");
  else
    append_filled (person, text, ",\"company_name\":\"", &person->folk->companies);
  g_string_append (text, ",\"home_phone\":\"\"");
  append_filled (person, text, ",\"work_phone\":\"", &person->folk->phones);
  append_filled (person, text, ",\"cell_phone\":\"", &person->folk->phones);
}

static void
append_custom_fields (CtctSandboxCrowdPerson *person, GString *text)
{
  const char *before = "";

  g_string_append (text, ",\"custom_fields\":[");
  for (guint i = 1; i <= 3; i++)
    if (ctct_sandbox_draw_percent (&person->draw, 15))
      {
        g_string_append_printf (text,
                                "%s{\"name\":\"CustomField%u\",\"label\":\"CustomField%u\","
                                "\"value\":\"%u\"}",
                                before, i, i, 1950 + ctct_sandbox_draw_below (&person->draw, 75));
        before = ",";
      }
  g_string_append_c (text, ']');
}

gint64
ctct_sandbox_crowd_person_draw_date (CtctSandboxCrowdPerson *person)
{
  return CTCT_SANDBOX_FIRST_DATE +
         ctct_sandbox_draw_below (&person->draw, CTCT_SANDBOX_LAST_DATE - CTCT_SANDBOX_FIRST_DATE);
}

const char *
ctct_sandbox_crowd_person_draw_domain (CtctSandboxCrowdPerson *person)
{
  static const char *const domains[] = { "example.com", "example.org", "example.net" };

  return domains[ctct_sandbox_draw_below (&person->draw, G_N_ELEMENTS (domains))];
}

void
ctct_sandbox_crowd_person_append_address (const CtctSandboxCrowdPerson *person, GString *text)
{
  g_string_append (text, person->folk->given_latin.items[person->given]);
  g_string_append_c (text, '.');
  g_string_append (text, person->folk->family_latin.items[person->family]);
  g_string_append_printf (text, "%c%u@%s", person->id % 17 == 0 ? '+' : '.', person->id,
                          person->domain);
}

void
ctct_sandbox_crowd_person_append (CtctSandboxCrowdPerson *person, GString *text)
{
  gboolean signed_up = ctct_sandbox_draw_percent (&person->draw, 40);
  gboolean null_fax = ctct_sandbox_draw_percent (&person->draw, 5);

  g_string_append_printf (text, "{\"id\":\"%u\"", person->id);
  append_date (text, ",\"created_date\":\"", person->traits.created);
  append_date (text, ",\"modified_date\":\"", person->traits.modified);
  append_member (text, ",\"status\":\"", person->traits.status);
  g_string_append (text, null_fax ? ",\"fax\":null" : ",\"fax\":\"\"");
  append_addresses (person, text);
  append_notes (person, text);
  g_string_append (text, ",\"confirmed\":false");
  append_lists (person, text);
  append_member (text, ",\"source\":\"", signed_up ? "API" : "Site Owner");
  append_email (person, text);
  append_names (person, text);
  append_work (person, text);
  append_custom_fields (person, text);
  append_member (text, ",\"source_details\":\"", signed_up ? "Sign-up form on the web site" : "");
  g_string_append_c (text, '}');
}
