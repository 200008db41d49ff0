/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-membership.h"

struct _CtctListMembership
{
  CtctRecord parent_instance;
};

static const CtctFieldInfo fields[CTCT_LIST_MEMBERSHIP_N_FIELDS] = {
  [CTCT_LIST_MEMBERSHIP_ID] = { "id", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_LIST_MEMBERSHIP_STATUS] = { "status", CTCT_FIELD_ENUM, 0, FALSE },
};

G_DEFINE_FINAL_TYPE (CtctListMembership, ctct_list_membership, CTCT_TYPE_RECORD)

static void
ctct_list_membership_class_init (CtctListMembershipClass *klass)
{
  ctct_record_class_install_fields (CTCT_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ctct_list_membership_init (CtctListMembership *self)
{
}

CtctListMembership *
ctct_list_membership_new (void)
{
  return g_object_new (CTCT_TYPE_LIST_MEMBERSHIP, NULL);
}
