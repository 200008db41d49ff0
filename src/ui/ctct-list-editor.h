/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-remarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctListEditor:
 *
 * The mailing lists of a draft as a row of check marks. Where the status of the contact forbids it
 * to be put into lists, they are only shown, and it is said why.
 */
#define CTCT_TYPE_LIST_EDITOR (ctct_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (CtctListEditor, ctct_list_editor, CTCT, LIST_EDITOR, AdwPreferencesGroup)

void ctct_list_editor_set_draft (CtctListEditor *self, CtctContact *draft);
/* (nullable): a list of CtctMailingList; NULL as long as it is not known. */
void ctct_list_editor_set_lists (CtctListEditor *self, GListModel *lists);
void ctct_list_editor_take_remarks (CtctListEditor *self, CtctRemarks *remarks);

G_END_DECLS
