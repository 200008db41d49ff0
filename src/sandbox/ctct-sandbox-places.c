/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-places.h"

#include <string.h>

typedef struct
{
  const char *code;
  const char *name;
} Place;

static const Place states[] = {
#include "us-states.inc"
#include "ca-provinces.inc"
};

/* Of these the contract records nothing. Puerto Rico is not among them: it is recorded as refused. */
static const Place territories[] = {
  { "AS", "American Samoa" },           { "GU", "Guam" },
  { "MP", "Northern Mariana Islands" }, { "VI", "U.S. Virgin Islands" },
  { "AA", "Armed Forces Americas" },    { "AE", "Armed Forces Europe" },
  { "AP", "Armed Forces Pacific" },
};

static const char countries[] = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG "
                                "BH BI BJ BL BM BN BO BQ BR BS BT "
                                "BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY "
                                "CZ DE DJ DK DM DO DZ EC EE EG EH "
                                "ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ "
                                "GR GS GT GU GW GY HK HM HN HR HT "
                                "HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP "
                                "KR KW KY KZ LA LB LC LI LK LR LS "
                                "LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU "
                                "MV MW MX MY MZ NA NC NE NF NG NI "
                                "NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA "
                                "RE RO RS RU RW SA SB SC SD SE SG "
                                "SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK "
                                "TL TM TN TO TR TT TV TW TZ UA UG "
                                "UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

static const char *
find_name (const Place *places, guint n_places, const char *code)
{
  for (guint i = 0; i < n_places; i++)
    if (strcmp (places[i].code, code) == 0)
      return places[i].name;

  return NULL;
}

const char *
ctct_sandbox_state_name (const char *state_code)
{
  return find_name (states, G_N_ELEMENTS (states), state_code);
}

const char *
ctct_sandbox_territory_name (const char *state_code)
{
  return find_name (territories, G_N_ELEMENTS (territories), state_code);
}

gboolean
ctct_sandbox_is_country (const char *country_code)
{
  g_autofree char *upper = g_ascii_strup (country_code, -1);

  return strlen (upper) == 2 && strchr (upper, ' ') == NULL && strstr (countries, upper) != NULL;
}

void
ctct_sandbox_split_postal_code (const char *text, char **postal_code, char **sub)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *end = trimmed;

  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  *postal_code = g_strndup (trimmed, end - trimmed);
  while (*end != '\0' && g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  *sub = *end != '\0' ? g_strdup (end) : NULL;
}
