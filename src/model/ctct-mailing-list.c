/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-mailing-list.h"

struct _CtctMailingList
{
  CtctRecord parent_instance;
};

static const CtctFieldInfo fields[CTCT_MAILING_LIST_N_FIELDS] = {
  [CTCT_MAILING_LIST_ID] = { "id", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_MAILING_LIST_NAME] = { "name", CTCT_FIELD_TEXT, 255, FALSE },
  [CTCT_MAILING_LIST_STATUS] = { "status", CTCT_FIELD_ENUM, 0, FALSE },
  [CTCT_MAILING_LIST_CONTACT_COUNT] = { "contact-count", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_MAILING_LIST_CREATED_DATE] = { "created-date", CTCT_FIELD_DATE, 0, FALSE },
  [CTCT_MAILING_LIST_MODIFIED_DATE] = { "modified-date", CTCT_FIELD_DATE, 0, FALSE },
};

G_DEFINE_FINAL_TYPE (CtctMailingList, ctct_mailing_list, CTCT_TYPE_RECORD)

static void
ctct_mailing_list_class_init (CtctMailingListClass *klass)
{
  ctct_record_class_install_fields (CTCT_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ctct_mailing_list_init (CtctMailingList *self)
{
}

CtctMailingList *
ctct_mailing_list_new (void)
{
  return g_object_new (CTCT_TYPE_MAILING_LIST, NULL);
}
