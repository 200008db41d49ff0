/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address-format.h"

#include <string.h>

/* In an order, %A stands for the street lines, %C for the town, %R for the region by its name, %S
 * for the region by its abbreviation if there is one, %Z for the postal code. Every order names
 * each of them, also where the post of the country does not ask for it: what a person has written
 * down is not hidden. */
typedef struct
{
  const char *countries;
  const char *order;
  const char *native_order; /* for an address in the country's own script, largest unit first */
} CountryOrder;

static const CountryOrder orders[] = {
  { "AR AT BE BG CH CL CZ DE DK FI FR GL GR HR IS LI LU MA MC MY NL NO PL PT RS SE SI SK TN UY",
    "%A\n%Z %C\n%R", NULL },
  { "AS GU MP PR US VI", "%A\n%C, %S %Z", NULL },
  { "AU CA", "%A\n%C %S %Z", NULL },
  { "AE EG GB GG IE IM JE KE OM QA RU UA ZA", "%A\n%C\n%R\n%Z", NULL },
  { "IL IN NG NZ PE SA SG", "%A\n%C %Z\n%R", NULL },
  { "EE ES IT LT", "%A\n%Z %C %R", NULL },
  { "RO", "%A\n%Z %R %C", NULL },
  { "MX", "%A\n%Z %C, %R", NULL },
  { "BR", "%A\n%C - %S\n%Z", NULL },
  { "CO", "%A\n%C, %R, %Z", NULL },
  { "CR", "%A\n%R, %C\n%Z", NULL },
  { "BY", "%A\n%Z, %C\n%R", NULL },
  { "LV", "%A\n%R\n%C, %Z", NULL },
  { "TR", "%A\n%Z %C/%R", NULL },
  { "HU", "%C\n%A\n%R\n%Z", NULL },
  { "ID TH VN", "%A\n%C\n%R %Z", NULL },
  { "PH", "%A\n%C\n%Z %R", NULL },
  { "PK", "%A\n%C-%Z\n%R", NULL },
  { "CN", "%A\n%C\n%R, %Z", "%Z\n%R%C\n%A" },
  { "TW", "%A\n%C, %R %Z", "%Z\n%R%C\n%A" },
  { "HK MO", "%A\n%C\n%R\n%Z", "%R%C\n%A\n%Z" },
  { "JP", "%A\n%C, %R\n%Z", "〒%Z\n%R%C\n%A" },
  { "KR", "%A\n%C\n%R\n%Z", "%R %C\n%A\n%Z" },
};

/* Most posts of the world want the code to the left of the town. */
static const CountryOrder international_order = { "", "%A\n%Z %C\n%R", NULL };

static const char *
get_text (CtctAddress *address, CtctAddressField field)
{
  return ctct_record_get_text (CTCT_RECORD (address), field);
}

static gboolean
has_text (CtctAddress *address, CtctAddressField field)
{
  return *get_text (address, field) != '\0';
}

static const CountryOrder *
find_order (CtctAddress *address)
{
  const char *given = get_text (address, CTCT_ADDRESS_COUNTRY_CODE);
  /* Only the United States and Canada have state codes; who leaves the country out is at home. */
  gboolean is_home = *given == '\0' && has_text (address, CTCT_ADDRESS_STATE_CODE);
  g_autofree char *code = g_ascii_strup (is_home ? "US" : given, -1);

  if (strlen (code) != 2 || strchr (code, ' ') != NULL)
    return &international_order;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (strstr (orders[i].countries, code) != NULL)
      return &orders[i];

  return &international_order;
}

static gboolean
is_east_asian (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HANGUL ||
          script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_native (CtctAddress *address, const CountryOrder *order)
{
  return order->native_order != NULL &&
         (is_east_asian (get_text (address, CTCT_ADDRESS_CITY)) ||
          is_east_asian (get_text (address, CTCT_ADDRESS_LINE1)));
}

static gboolean
is_zip_extension (const char *text)
{
  return strlen (text) == 4 && strspn (text, "0123456789") == 4;
}

/* The service cuts a postal code at its first white space, so a space is what was there; only the
 * second half of a ZIP+4 code is written apart from the start. */
static char *
dup_postal_code (CtctAddress *address, const CountryOrder *order)
{
  const char *code = get_text (address, CTCT_ADDRESS_POSTAL_CODE);
  const char *sub = get_text (address, CTCT_ADDRESS_SUB_POSTAL_CODE);
  gboolean is_zip = strstr (order->countries, "US") != NULL && is_zip_extension (sub);

  if (*code == '\0' || *sub == '\0')
    return g_strconcat (code, sub, NULL);

  return g_strjoin (is_zip ? "-" : " ", code, sub, NULL);
}

static char *
dup_street (CtctAddress *address)
{
  g_autoptr (GString) street = g_string_new (NULL);

  for (guint i = CTCT_ADDRESS_LINE1; i <= CTCT_ADDRESS_LINE3; i++)
    {
      const char *line = get_text (address, i);

      if (*line != '\0' && street->len > 0)
        g_string_append_c (street, '\n');
      g_string_append (street, line);
    }

  return g_string_free (g_steal_pointer (&street), FALSE);
}

static char *
dup_region (CtctAddress *address, CtctAddressField wanted, CtctAddressField other)
{
  return g_strdup (get_text (address, has_text (address, wanted) ? wanted : other));
}

static char *
dup_part (CtctAddress *address, const CountryOrder *order, char part)
{
  switch (part)
    {
    case 'A':
      return dup_street (address);
    case 'C':
      return g_strdup (get_text (address, CTCT_ADDRESS_CITY));
    case 'R':
      return dup_region (address, CTCT_ADDRESS_STATE, CTCT_ADDRESS_STATE_CODE);
    case 'S':
      return dup_region (address, CTCT_ADDRESS_STATE_CODE, CTCT_ADDRESS_STATE);
    case 'Z':
      return dup_postal_code (address, order);
    default:
      g_assert_not_reached ();
    }
}

static void
append_line (GString *lines, const char *line)
{
  if (*line == '\0')
    return;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/* What stands between two parts is written only if there is something on both sides of it. */
static char *
fill_line (CtctAddress *address, const CountryOrder *order, const char *format)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) between = g_string_new (NULL);
  gboolean is_first = TRUE;

  for (const char *p = format; *p != '\0'; p++)
    {
      g_autofree char *part = NULL;

      if (*p != '%')
        {
          g_string_append_c (between, *p);
          continue;
        }

      part = dup_part (address, order, *++p);
      if (*part != '\0' && (is_first || line->len > 0))
        g_string_append (line, between->str);
      g_string_append (line, part);
      g_string_truncate (between, 0);
      is_first = FALSE;
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
fill_order (CtctAddress *address, const CountryOrder *order, gboolean native)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_auto (GStrv) formats = g_strsplit (native ? order->native_order : order->order, "\n", -1);

  for (guint i = 0; formats[i] != NULL; i++)
    {
      g_autofree char *line = fill_line (address, order, formats[i]);

      append_line (lines, line);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

char *
ctct_address_format (CtctAddress *address, const char *country_name)
{
  const CountryOrder *order;
  const char *country = country_name != NULL ? country_name : "";
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *body = NULL;
  gboolean native;

  g_return_val_if_fail (CTCT_IS_ADDRESS (address), NULL);

  if (!has_text (address, CTCT_ADDRESS_COUNTRY_CODE))
    country = "";

  order = find_order (address);
  native = is_native (address, order);
  body = fill_order (address, order, native);
  append_line (lines, native ? country : body);
  append_line (lines, native ? body : country);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
