/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A state of the United States, or a province or territory of Canada: the two countries for which
 * the service keeps the name and the code of a region in step. */
typedef struct
{
  const char *code;
  const char *name;
} CtctRegion;

/**
 * ctct_region_list:
 * @country_code: an ISO 3166-1 code, in upper or lower case
 * @n_regions: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_regions) (nullable): the regions of the country in the
 *   order of their names; %NULL for a country whose regions have no code in the service
 */
const CtctRegion *ctct_region_list (const char *country_code, guint *n_regions);

/* The region of that country with that code, as the service writes it, or NULL. */
const CtctRegion *ctct_region_find_code (const char *country_code, const char *code);
/* The region of that country with that name, in upper or lower case, or NULL. */
const CtctRegion *ctct_region_find_name (const char *country_code, const char *name);

G_END_DECLS
