/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-custom-labels.h"
#include "ctct-match-reason.h"

G_BEGIN_DECLS

/**
 * ctct_match_reason_text_dup:
 * @labels: (nullable): what custom fields are called here
 * @words: folded words, as they are looked for
 * @start: (out): where the text of the contact begins in the line, in bytes
 *
 * A line that says by what somebody was found, "Note: … moved to Bern in May". A long text begins shortly before
 * the first of the words.
 *
 * Returns: (transfer full): plain text
 */
char *ctct_match_reason_text_dup (const CtctMatchReason *reason,
                                  CtctCustomLabels *labels,
                                  char **words,
                                  gsize *start);

G_END_DECLS
