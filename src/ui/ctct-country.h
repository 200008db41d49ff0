/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the user's language calls the country with that ISO 3166-1 code, in upper or lower case; the
 * text as it is where there is no such country. */
char *ctct_country_dup_name (const char *code);

G_END_DECLS
