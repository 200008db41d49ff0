/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"
#include "ctct-record.h"

G_BEGIN_DECLS

/* Fields of a CtctMailingList. */
typedef enum
{
  CTCT_MAILING_LIST_ID,
  CTCT_MAILING_LIST_NAME,
  CTCT_MAILING_LIST_STATUS,
  CTCT_MAILING_LIST_CONTACT_COUNT,
  CTCT_MAILING_LIST_CREATED_DATE,
  CTCT_MAILING_LIST_MODIFIED_DATE,
  CTCT_MAILING_LIST_N_FIELDS,
} CtctMailingListField;

#define CTCT_TYPE_MAILING_LIST (ctct_mailing_list_get_type ())
G_DECLARE_FINAL_TYPE (CtctMailingList, ctct_mailing_list, CTCT, MAILING_LIST, CtctRecord)

CtctMailingList *ctct_mailing_list_new (void);

G_END_DECLS
