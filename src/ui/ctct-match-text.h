/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-search-query.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CtctMatchText:
 *
 * What is looked for, as all rows of a list are to mark it: in bold letters. "changed" is emitted when it is
 * something else; one object is for all rows.
 */
#define CTCT_TYPE_MATCH_TEXT (ctct_match_text_get_type ())
G_DECLARE_FINAL_TYPE (CtctMatchText, ctct_match_text, CTCT, MATCH_TEXT, GObject)

CtctMatchText *ctct_match_text_new (void);
void ctct_match_text_set_query (CtctMatchText *self, const CtctSearchQuery *query);

/* Returns: (transfer full) (nullable): what to mark in a name */
PangoAttrList *ctct_match_text_mark_name (CtctMatchText *self, const char *name);
/* Returns: (transfer full) (nullable): what to mark in an e-mail address */
PangoAttrList *ctct_match_text_mark_email (CtctMatchText *self, const char *email);

G_END_DECLS
