/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-address.h"

G_BEGIN_DECLS

/**
 * ctct_address_format:
 * @address: an address
 * @country_name: (nullable): what to call its country, or %NULL to leave the country out
 *
 * The address in the order of its own country (postal code before or after the town, state or none,
 * largest unit first in East Asia), a line each, with no line for what is empty. The two halves of
 * a postal code are joined by the sign that the country uses. A country that is not known gets the
 * international order.
 *
 * Returns: (transfer full): the lines, joined by "\n"; "" for an empty address
 */
char *ctct_address_format (CtctAddress *address, const char *country_name);

G_END_DECLS
