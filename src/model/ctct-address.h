/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"
#include "ctct-record.h"

G_BEGIN_DECLS

/* Fields of a CtctAddress. */
typedef enum
{
  CTCT_ADDRESS_ID,
  CTCT_ADDRESS_KIND,
  CTCT_ADDRESS_LINE1,
  CTCT_ADDRESS_LINE2,
  CTCT_ADDRESS_LINE3,
  CTCT_ADDRESS_CITY,
  CTCT_ADDRESS_STATE,
  CTCT_ADDRESS_STATE_CODE,
  CTCT_ADDRESS_COUNTRY_CODE,
  CTCT_ADDRESS_POSTAL_CODE,
  CTCT_ADDRESS_SUB_POSTAL_CODE,
  CTCT_ADDRESS_N_FIELDS,
} CtctAddressField;

#define CTCT_TYPE_ADDRESS (ctct_address_get_type ())
G_DECLARE_FINAL_TYPE (CtctAddress, ctct_address, CTCT, ADDRESS, CtctRecord)

CtctAddress *ctct_address_new (void);

G_END_DECLS
