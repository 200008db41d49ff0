/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"
#include "ctct-record.h"

G_BEGIN_DECLS

/* Fields of a CtctListMembership. */
typedef enum
{
  CTCT_LIST_MEMBERSHIP_ID,
  CTCT_LIST_MEMBERSHIP_STATUS,
  CTCT_LIST_MEMBERSHIP_N_FIELDS,
} CtctListMembershipField;

#define CTCT_TYPE_LIST_MEMBERSHIP (ctct_list_membership_get_type ())
G_DECLARE_FINAL_TYPE (CtctListMembership, ctct_list_membership, CTCT, LIST_MEMBERSHIP, CtctRecord)

CtctListMembership *ctct_list_membership_new (void);

G_END_DECLS
