/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-remarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctTextRow:
 *
 * A row in which a text field of a record is edited. It takes its title and its limit from the
 * field, counts the characters near the limit, and has a line for what is wrong.
 */
#define CTCT_TYPE_TEXT_ROW (ctct_text_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctTextRow, ctct_text_row, CTCT, TEXT_ROW, AdwEntryRow)

CtctTextRow *ctct_text_row_new (const char *field);

/**
 * ctct_text_row_bind:
 * @collection: where the record stands, or %CTCT_COLLECTION_NONE for the contact itself
 * @record: (nullable): the record that has the field
 *
 * Binds the text both ways to the field of @record, and to nothing else from now on.
 */
void ctct_text_row_bind (CtctTextRow *self, CtctCollection collection, CtctRecord *record);

/* Instead of the name that the field has everywhere. */
void ctct_text_row_set_title (CtctTextRow *self, const char *title);

/* Offers to do something about the remark; NULL for nothing. */
void ctct_text_row_set_action (CtctTextRow *self, const char *label, const char *action_name);

/* (nullable) */
CtctRecord *ctct_text_row_get_record (CtctTextRow *self);

void ctct_text_row_take_remark (CtctTextRow *self, CtctRemarks *remarks);
/* NULL if there is none. */
const char *ctct_text_row_get_problem (CtctTextRow *self);

G_END_DECLS
