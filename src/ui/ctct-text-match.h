/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a text is what somebody who typed `query` looks for: it holds the query, in any case, or
 * has words that begin with those of the query, whatever the accents. Nothing typed matches all. */
gboolean ctct_text_matches (const char *text, const char *query);

G_END_DECLS
