/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-time-choice.h"

G_BEGIN_DECLS

/* What contacts are filtered by, in words. Each is %NULL where there is nothing to say. */

/* "Changed in the last 7 days". */
char *ctct_filter_text_dup_changed (CtctTimeChoice *choice);
/* "Unsubscribed in the last 7 days". */
char *ctct_filter_text_dup_unsubscribed (CtctTimeChoice *choice);
/* `texts` are what holds at the same time; "3 filters". "" for none. */
char *ctct_filter_text_dup_short (GPtrArray *texts);
/* One below the other. */
char *ctct_filter_text_dup_lines (GPtrArray *texts);

G_END_DECLS
