/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-email-address.h"

struct _CtctEmailAddress
{
  CtctRecord parent_instance;
};

static const CtctFieldInfo fields[CTCT_EMAIL_ADDRESS_N_FIELDS] = {
  [CTCT_EMAIL_ADDRESS_ID] = { "id", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_EMAIL_ADDRESS_TEXT] = { "email-address", CTCT_FIELD_TEXT, 80, TRUE },
  [CTCT_EMAIL_ADDRESS_STATUS] = { "status", CTCT_FIELD_ENUM, 0, FALSE },
  [CTCT_EMAIL_ADDRESS_CONFIRM_STATUS] = { "confirm-status", CTCT_FIELD_ENUM, 0, FALSE },
  [CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE] = { "opt-in-source", CTCT_FIELD_ENUM, 0, FALSE },
  [CTCT_EMAIL_ADDRESS_OPT_IN_DATE] = { "opt-in-date", CTCT_FIELD_DATE, 0, FALSE },
  [CTCT_EMAIL_ADDRESS_OPT_OUT_SOURCE] = { "opt-out-source", CTCT_FIELD_ENUM, 0, FALSE },
  [CTCT_EMAIL_ADDRESS_OPT_OUT_DATE] = { "opt-out-date", CTCT_FIELD_DATE, 0, FALSE },
};

G_DEFINE_FINAL_TYPE (CtctEmailAddress, ctct_email_address, CTCT_TYPE_RECORD)

static char *
ctct_email_address_dup_identity (CtctRecord *record)
{
  const char *id = ctct_record_get_text (record, CTCT_EMAIL_ADDRESS_ID);

  /* The service keeps one e-mail address a contact, so one without an id is "the" address. */
  return g_strdup (*id != '\0' ? id : "only");
}

static void
ctct_email_address_class_init (CtctEmailAddressClass *klass)
{
  CTCT_RECORD_CLASS (klass)->dup_identity = ctct_email_address_dup_identity;
  ctct_record_class_install_fields (CTCT_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ctct_email_address_init (CtctEmailAddress *self)
{
}

CtctEmailAddress *
ctct_email_address_new (void)
{
  return g_object_new (CTCT_TYPE_EMAIL_ADDRESS, NULL);
}
