/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-custom-field.h"

struct _CtctCustomField
{
  CtctRecord parent_instance;
};

static const CtctFieldInfo fields[CTCT_CUSTOM_FIELD_N_FIELDS] = {
  [CTCT_CUSTOM_FIELD_NAME] = { "name", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_CUSTOM_FIELD_LABEL] = { "label", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_CUSTOM_FIELD_VALUE] = { "value", CTCT_FIELD_TEXT, 50, TRUE },
};

G_DEFINE_FINAL_TYPE (CtctCustomField, ctct_custom_field, CTCT_TYPE_RECORD)

static void
ctct_custom_field_class_init (CtctCustomFieldClass *klass)
{
  ctct_record_class_install_fields (CTCT_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ctct_custom_field_init (CtctCustomField *self)
{
}

CtctCustomField *
ctct_custom_field_new (void)
{
  return g_object_new (CTCT_TYPE_CUSTOM_FIELD, NULL);
}
