/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctFactRow:
 *
 * One thing that is known: what it is (the title) and what it is like ("value"), with a button that
 * copies the value if it is "copyable", and one that opens "link" if there is any. A row whose
 * value is "" hides itself. Title and value are plain text. "prose" is text that a person wrote
 * down, in paragraphs of which one may want a part: it can be selected.
 */
#define CTCT_TYPE_FACT_ROW (ctct_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctFactRow, ctct_fact_row, CTCT, FACT_ROW, AdwPreferencesRow)

GtkWidget *ctct_fact_row_new (void);

const char *ctct_fact_row_get_value (CtctFactRow *self);
void ctct_fact_row_set_value (CtctFactRow *self, const char *value);

G_END_DECLS
