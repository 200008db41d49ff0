/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address.h"

struct _CtctAddress
{
  CtctRecord parent_instance;
};

static const CtctFieldInfo fields[CTCT_ADDRESS_N_FIELDS] = {
  [CTCT_ADDRESS_ID] = { "id", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_ADDRESS_KIND] = { "address-type", CTCT_FIELD_ENUM, 0, TRUE },
  [CTCT_ADDRESS_LINE1] = { "line1", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_ADDRESS_LINE2] = { "line2", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_ADDRESS_LINE3] = { "line3", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_ADDRESS_CITY] = { "city", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_ADDRESS_STATE] = { "state", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_ADDRESS_STATE_CODE] = { "state-code", CTCT_FIELD_TEXT, 2, TRUE },
  [CTCT_ADDRESS_COUNTRY_CODE] = { "country-code", CTCT_FIELD_TEXT, 2, TRUE },
  [CTCT_ADDRESS_POSTAL_CODE] = { "postal-code", CTCT_FIELD_TEXT, 25, TRUE },
  [CTCT_ADDRESS_SUB_POSTAL_CODE] = { "sub-postal-code", CTCT_FIELD_TEXT, 25, TRUE },
};

G_DEFINE_FINAL_TYPE (CtctAddress, ctct_address, CTCT_TYPE_RECORD)

static char *
ctct_address_dup_identity (CtctRecord *record)
{
  const char *id = ctct_record_get_text (record, CTCT_ADDRESS_ID);
  CtctOpenEnum *kind = ctct_record_get_enum (record, CTCT_ADDRESS_KIND);

  if (*id != '\0')
    return g_strdup (id);

  switch ((CtctAddressType) ctct_open_enum_get_value (kind))
    {
    case CTCT_ADDRESS_PERSONAL:
      return g_strdup ("personal");
    case CTCT_ADDRESS_BUSINESS:
      return g_strdup ("business");
    case CTCT_ADDRESS_UNKNOWN:
    default:
      return g_strdup (ctct_open_enum_get_text (kind));
    }
}

static void
ctct_address_class_init (CtctAddressClass *klass)
{
  CTCT_RECORD_CLASS (klass)->dup_identity = ctct_address_dup_identity;
  ctct_record_class_install_fields (CTCT_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ctct_address_init (CtctAddress *self)
{
}

CtctAddress *
ctct_address_new (void)
{
  return g_object_new (CTCT_TYPE_ADDRESS, NULL);
}
