/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-custom-labels.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctCustomFieldButtons:
 *
 * What can be done with a custom field: it can be given a name, unless the account has one for it,
 * and be taken out of the contact ("remove" is emitted).
 */
#define CTCT_TYPE_CUSTOM_FIELD_BUTTONS (ctct_custom_field_buttons_get_type ())
G_DECLARE_FINAL_TYPE (CtctCustomFieldButtons,
                      ctct_custom_field_buttons,
                      CTCT,
                      CUSTOM_FIELD_BUTTONS,
                      GtkBox)

/* `labels` is nullable: nothing can be renamed then. */
GtkWidget *ctct_custom_field_buttons_new (CtctRecord *field, CtctCustomLabels *labels);

G_END_DECLS
