/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact-summary.h"
#include "ctct-match-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctContactRow:
 *
 * A contact in the list of all: initials, name, address, and the status as an icon and a word. It is made
 * once and shows one contact after another as the list moves; all are equally high, also those of which
 * nothing is known yet.
 *
 * Its summary is whom it shows, %NULL for nobody.
 */
#define CTCT_TYPE_CONTACT_ROW (ctct_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctContactRow, ctct_contact_row, CTCT, CONTACT_ROW, GtkGrid)

/* `matches` (nullable) says what to mark. */
CtctContactRow *ctct_contact_row_new (CtctMatchText *matches);
/* What says whether it is one of several that are selected, before the rest; NULL for nothing. */
GtkWidget *ctct_contact_row_get_check (CtctContactRow *self);
void ctct_contact_row_set_check (CtctContactRow *self, GtkWidget *check);
/* Returns: (nullable): all that it says or has no room to say but the status; NULL for nobody */
char *ctct_contact_row_dup_tooltip (CtctContactRow *self);
CtctContactSummary *ctct_contact_row_get_summary (CtctContactRow *self);
void ctct_contact_row_set_summary (CtctContactRow *self, CtctContactSummary *summary);

G_END_DECLS
