/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the user's language calls the country with that ISO 3166-1 code, in upper or lower case; the
 * text as it is where there is no such country. */
char *ctct_country_dup_name (const char *code);

/* The same as it stands in the list below, where "" is none. */
char *ctct_country_dup_label (const char *code);

/* All countries as CtctChoice, by the names of the user's language and in its order; before them
 * none, with "" for its code. */
GListModel *ctct_country_create_choices (void);

G_END_DECLS
