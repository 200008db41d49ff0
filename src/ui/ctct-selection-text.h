/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-email-collector.h"

G_BEGIN_DECLS

/* What is said of contacts that are selected. */

/* "3 selected, 2 of them not shown". */
char *ctct_selection_text_dup_count (guint n_selected, guint n_hidden);
/* What was copied, and what was not, a sentence a line. */
char *ctct_selection_text_dup_copied (const CtctCollectedEmails *collected);
/* That it cannot be done at a time. */
char *ctct_selection_text_dup_too_many (void);

G_END_DECLS
