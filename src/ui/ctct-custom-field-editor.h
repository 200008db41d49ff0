/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-custom-labels.h"
#include "ctct-remarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctCustomFieldEditor:
 *
 * The custom fields of a draft in the order of their numbers. The action "custom-field.add" adds
 * the first number that is free.
 */
#define CTCT_TYPE_CUSTOM_FIELD_EDITOR (ctct_custom_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (CtctCustomFieldEditor,
                      ctct_custom_field_editor,
                      CTCT,
                      CUSTOM_FIELD_EDITOR,
                      AdwPreferencesGroup)

void ctct_custom_field_editor_set_draft (CtctCustomFieldEditor *self, CtctContact *draft);
/* (nullable): what the fields are called on this computer; with it they can be renamed. */
void ctct_custom_field_editor_set_labels (CtctCustomFieldEditor *self, CtctCustomLabels *labels);
void ctct_custom_field_editor_take_remarks (CtctCustomFieldEditor *self, CtctRemarks *remarks);

G_END_DECLS
