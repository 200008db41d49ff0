/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-email-lookup.h"
#include "ctct-text-row.h"

G_BEGIN_DECLS

/**
 * CtctEmailEditor:
 *
 * What the row with the e-mail address of a draft does: it makes the item that holds the address
 * when it is needed, and asks whose the address is when it was changed and the row is left.
 *
 * "changed" is emitted when it has become known who has the address, and "question" (GtkWindow *dialog)
 * for whoever shows the row to present the two contacts side by side, when no other dialog is open.
 */
#define CTCT_TYPE_EMAIL_EDITOR (ctct_email_editor_get_type ())
G_DECLARE_FINAL_TYPE (CtctEmailEditor, ctct_email_editor, CTCT, EMAIL_EDITOR, GObject)

CtctEmailEditor *ctct_email_editor_new (CtctTextRow *row);
/* (nullable): what to edit, and how it was before. */
void ctct_email_editor_set_draft (CtctEmailEditor *self, CtctContact *draft, CtctContact *base);
/* (nullable): the lists of the account, for their names. */
void ctct_email_editor_set_lists (CtctEmailEditor *self, GListModel *lists);
CtctEmailLookup *ctct_email_editor_get_lookup (CtctEmailEditor *self);
/* Adds to the remarks who else has the address, if anybody has, and offers to see the two contacts side by
 * side. */
void ctct_email_editor_add_remark (CtctEmailEditor *self, CtctRemarks *remarks);

G_END_DECLS
