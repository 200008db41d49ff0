/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From here on gettext looks for translations into that language, such as "de_DE"; all else stays as in
 * the C locale. To be called after a toolkit has set its own locale. FALSE where that cannot be had. */
gboolean ctct_test_locale_use (const char *language);

G_END_DECLS
