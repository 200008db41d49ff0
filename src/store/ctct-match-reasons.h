/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-match-reason.h"
#include "ctct-service.h"

G_BEGIN_DECLS

/**
 * CtctMatchReasons:
 *
 * By what those were found who are in sight, once somebody asks: bodies are read for them alone, in a worker.
 * "found" is emitted when something that was asked for is known, or has to be asked for again. What could not be read is asked
 * for again by whoever wants it next, at the latest when something in the cache has changed.
 */
#define CTCT_TYPE_MATCH_REASONS (ctct_match_reasons_get_type ())
G_DECLARE_FINAL_TYPE (CtctMatchReasons, ctct_match_reasons, CTCT, MATCH_REASONS, GObject)

/* `service` is asked what a body says. */
CtctMatchReasons *ctct_match_reasons_new (CtctCache *cache, CtctService *service);
/* (nullable): what is looked for from now on, folded; nothing is known of it yet */
void ctct_match_reasons_set_words (CtctMatchReasons *self, char **words);
/* `row` is what the cache calls the contact. Returns: (transfer none) (nullable): the reason as far as it is known; it
 * is asked for where nothing is */
const CtctMatchReason *ctct_match_reasons_get (CtctMatchReasons *self, guint32 row);

G_END_DECLS
