/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-search-query.h"

G_BEGIN_DECLS

/* A filter as the settings keep it: "status=active;list=7;changed-from=1700000000". Words, which may be of a
 * person, are not kept. */

/* Returns: (transfer full): "" for a filter that lets everybody through */
char *ctct_kept_filter_dup_text (const CtctSearchQuery *filter);
/* Returns: (transfer full): what was kept; what cannot be read is left out */
CtctSearchQuery *ctct_kept_filter_read (const char *text);

G_END_DECLS
