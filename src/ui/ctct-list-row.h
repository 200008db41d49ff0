/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-remarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctListRow:
 *
 * Whether a draft is in one mailing list, as a check mark.
 */
#define CTCT_TYPE_LIST_ROW (ctct_list_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctListRow, ctct_list_row, CTCT, LIST_ROW, AdwActionRow)

/**
 * ctct_list_row_new:
 * @draft: the contact to put into the list and take out
 * @memberships: (element-type CtctRecord): the items that say that it is in the list; as a rule
 *   one, but the service has been seen to repeat some
 * @name: what to call the list; plain text
 */
CtctListRow *ctct_list_row_new (CtctContact *draft, GPtrArray *memberships, const char *name);

void ctct_list_row_take_remark (CtctListRow *self, CtctRemarks *remarks);

G_END_DECLS
