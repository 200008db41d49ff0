/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-list-membership.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctMembershipRow:
 *
 * A list that a person is in: its name, which is found in "lists" as soon as there are any, and
 * what is special about it.
 */
#define CTCT_TYPE_MEMBERSHIP_ROW (ctct_membership_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctMembershipRow, ctct_membership_row, CTCT, MEMBERSHIP_ROW, AdwActionRow)

GtkWidget *ctct_membership_row_new (CtctListMembership *membership);

/* `lists` holds CtctMailingList; NULL while they are not known. */
void ctct_membership_row_set_lists (CtctMembershipRow *self, GListModel *lists);

G_END_DECLS
