/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-region.h"

static const CtctRegion states[] = {
#include "us-states.inc"
};

static const CtctRegion provinces[] = {
#include "ca-provinces.inc"
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
