/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What contacts are filtered by, in words. */

/* `kept` is what ctct_kept_filter_dup_text() makes, `lists` (nullable) (element-type CtctCacheList) what has the names.
 * Returns: (transfer full) (element-type utf8): what holds at the same time, such as "Changed in the last 7 days" */
GPtrArray *ctct_filter_text_list (const char *kept, GPtrArray *lists);
/* "3 filters"; "" for none. */
char *ctct_filter_text_dup_short (GPtrArray *texts);
/* One below the other. */
char *ctct_filter_text_dup_lines (GPtrArray *texts);

G_END_DECLS
