/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-region.h"

static const CtctRegion states[] = {
  { "AL", "Alabama" },
  { "AK", "Alaska" },
  { "AZ", "Arizona" },
  { "AR", "Arkansas" },
  { "CA", "California" },
  { "CO", "Colorado" },
  { "CT", "Connecticut" },
  { "DE", "Delaware" },
  { "DC", "District of Columbia" },
  { "FL", "Florida" },
  { "GA", "Georgia" },
  { "HI", "Hawaii" },
  { "ID", "Idaho" },
  { "IL", "Illinois" },
  { "IN", "Indiana" },
  { "IA", "Iowa" },
  { "KS", "Kansas" },
  { "KY", "Kentucky" },
  { "LA", "Louisiana" },
  { "ME", "Maine" },
  { "MD", "Maryland" },
  { "MA", "Massachusetts" },
  { "MI", "Michigan" },
  { "MN", "Minnesota" },
  { "MS", "Mississippi" },
  { "MO", "Missouri" },
  { "MT", "Montana" },
  { "NE", "Nebraska" },
  { "NV", "Nevada" },
  { "NH", "New Hampshire" },
  { "NJ", "New Jersey" },
  { "NM", "New Mexico" },
  { "NY", "New York" },
  { "NC", "North Carolina" },
  { "ND", "North Dakota" },
  { "OH", "Ohio" },
  { "OK", "Oklahoma" },
  { "OR", "Oregon" },
  { "PA", "Pennsylvania" },
  { "RI", "Rhode Island" },
  { "SC", "South Carolina" },
  { "SD", "South Dakota" },
  { "TN", "Tennessee" },
  { "TX", "Texas" },
  { "UT", "Utah" },
  { "VT", "Vermont" },
  { "VA", "Virginia" },
  { "WA", "Washington" },
  { "WV", "West Virginia" },
  { "WI", "Wisconsin" },
  { "WY", "Wyoming" },
};

static const CtctRegion provinces[] = {
  { "AB", "Alberta" },
  { "BC", "British Columbia" },
  { "MB", "Manitoba" },
  { "NB", "New Brunswick" },
  { "NL", "Newfoundland and Labrador" },
  { "NT", "Northwest Territories" },
  { "NS", "Nova Scotia" },
  { "NU", "Nunavut" },
  { "ON", "Ontario" },
  { "PE", "Prince Edward Island" },
  { "QC", "Quebec" },
  { "SK", "Saskatchewan" },
  { "YT", "Yukon" },
};

const CtctRegion *
ctct_region_list (const char *country_code, guint *n_regions)
{
  if (g_ascii_strcasecmp (country_code, "US") == 0)
    {
      *n_regions = G_N_ELEMENTS (states);
      return states;
    }
  if (g_ascii_strcasecmp (country_code, "CA") == 0)
    {
      *n_regions = G_N_ELEMENTS (provinces);
      return provinces;
    }

  *n_regions = 0;
  return NULL;
}

const CtctRegion *
ctct_region_find_code (const char *country_code, const char *code)
{
  guint n_regions;
  const CtctRegion *regions = ctct_region_list (country_code, &n_regions);

  for (guint i = 0; i < n_regions; i++)
    if (g_str_equal (regions[i].code, code))
      return &regions[i];

  return NULL;
}

const CtctRegion *
ctct_region_find_name (const char *country_code, const char *name)
{
  guint n_regions;
  const CtctRegion *regions = ctct_region_list (country_code, &n_regions);

  for (guint i = 0; i < n_regions; i++)
    if (g_ascii_strcasecmp (regions[i].name, name) == 0)
      return &regions[i];

  return NULL;
}
