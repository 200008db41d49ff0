/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the user's language calls the country with that ISO 3166-1 code, in upper or lower case; the
 * code in upper case where it is not known. */
char *ctct_country_dup_name (const char *code);

G_END_DECLS
