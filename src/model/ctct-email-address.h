/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"
#include "ctct-record.h"

G_BEGIN_DECLS

/* Fields of a CtctEmailAddress. */
typedef enum
{
  CTCT_EMAIL_ADDRESS_ID,
  CTCT_EMAIL_ADDRESS_TEXT,
  CTCT_EMAIL_ADDRESS_STATUS,
  CTCT_EMAIL_ADDRESS_CONFIRM_STATUS,
  CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE,
  CTCT_EMAIL_ADDRESS_OPT_IN_DATE,
  CTCT_EMAIL_ADDRESS_OPT_OUT_SOURCE,
  CTCT_EMAIL_ADDRESS_OPT_OUT_DATE,
  CTCT_EMAIL_ADDRESS_N_FIELDS,
} CtctEmailAddressField;

#define CTCT_TYPE_EMAIL_ADDRESS (ctct_email_address_get_type ())
G_DECLARE_FINAL_TYPE (CtctEmailAddress, ctct_email_address, CTCT, EMAIL_ADDRESS, CtctRecord)

CtctEmailAddress *ctct_email_address_new (void);

G_END_DECLS
