/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-search-query.h"
#include "ctct-time-choice.h"

G_BEGIN_DECLS

/* A filter as the settings keep it: "status=active;list=7;changed-from=1700000000;unsubscribed=week". The last 7 days
 * are kept as such, and are others when they are read. Words, which may be of a person, are not kept. */

/* `changed` and `unsubscribed` are what was chosen. Returns: (transfer full): "" for a filter that lets everybody
 * through */
char *ctct_kept_filter_dup_text (const CtctSearchQuery *filter,
                                 CtctTimeSpan changed,
                                 CtctTimeSpan unsubscribed);
/* Returns: (transfer full): what was kept; what cannot be read is left out, and so are times that follow from
 * `changed` and `unsubscribed` */
CtctSearchQuery *ctct_kept_filter_read (const char *text,
                                        CtctTimeSpan *changed,
                                        CtctTimeSpan *unsubscribed);

G_END_DECLS
