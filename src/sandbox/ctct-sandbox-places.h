/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name of a US state or a Canadian province; NULL for any other code, those of the territories
 * and those in lower case among them. */
const char *ctct_sandbox_state_name (const char *state_code);
/* The name of a US territory or military "state" of which it is not recorded whether the service knows
 * it; NULL for any other code, "PR" among them. */
const char *ctct_sandbox_territory_name (const char *state_code);

/* Whether ISO 3166-1 has the code, in either case. */
gboolean ctct_sandbox_is_country (const char *country_code);

/* The service keeps what follows the first white space of a postal code as the sub postal code.
 * `sub` becomes NULL where nothing follows. */
void ctct_sandbox_split_postal_code (const char *text, char **postal_code, char **sub);

G_END_DECLS
