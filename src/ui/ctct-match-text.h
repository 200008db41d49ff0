/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact-summary.h"
#include "ctct-custom-labels.h"
#include "ctct-match-reasons.h"
#include "ctct-search-query.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CtctMatchText:
 *
 * What is looked for, as all rows of a list are to mark it: in bold letters. "changed" is emitted when it is
 * something else, or more is known of why somebody was found; one object is for all rows.
 */
#define CTCT_TYPE_MATCH_TEXT (ctct_match_text_get_type ())
G_DECLARE_FINAL_TYPE (CtctMatchText, ctct_match_text, CTCT, MATCH_TEXT, GObject)

CtctMatchText *ctct_match_text_new (void);
/* What knows by what somebody was found, and (nullable) what custom fields are called here. */
void ctct_match_text_set_reasons (CtctMatchText *self,
                                  CtctMatchReasons *reasons,
                                  CtctCustomLabels *labels);
/* Until who is found has come, nobody asks by what those were found who are still in sight. */
void ctct_match_text_set_query (CtctMatchText *self, const CtctSearchQuery *query);
/* Who is in sight is found by the query. */
void ctct_match_text_settle (CtctMatchText *self);

/* Returns: (transfer full) (nullable): what to mark in a name */
PangoAttrList *ctct_match_text_mark_name (CtctMatchText *self, const char *name);
/* Returns: (transfer full) (nullable): what to mark in an e-mail address */
PangoAttrList *ctct_match_text_mark_email (CtctMatchText *self, const char *email);
/**
 * ctct_match_text_dup_reason:
 * @marks: (out) (transfer full) (nullable): what to mark in it
 *
 * By what somebody was found who was not found by name or address, once that is known.
 *
 * Returns: (transfer full) (nullable): a line
 */
char *ctct_match_text_dup_reason (CtctMatchText *self,
                                  CtctContactSummary *summary,
                                  PangoAttrList **marks);

G_END_DECLS
