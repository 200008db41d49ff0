/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"
#include "ctct-record.h"

G_BEGIN_DECLS

/* Fields of a CtctCustomField. */
typedef enum
{
  CTCT_CUSTOM_FIELD_NAME,
  CTCT_CUSTOM_FIELD_LABEL,
  CTCT_CUSTOM_FIELD_VALUE,
  CTCT_CUSTOM_FIELD_N_FIELDS,
} CtctCustomFieldField;

#define CTCT_TYPE_CUSTOM_FIELD (ctct_custom_field_get_type ())
G_DECLARE_FINAL_TYPE (CtctCustomField, ctct_custom_field, CTCT, CUSTOM_FIELD, CtctRecord)

CtctCustomField *ctct_custom_field_new (void);

G_END_DECLS
