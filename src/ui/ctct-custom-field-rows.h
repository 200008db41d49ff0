/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-custom-labels.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the custom fields of a contact in the order of their numbers, each under its name. Both
 * `contact` and `labels`, what they are called on this computer, are nullable. */
void ctct_custom_field_rows_show (GtkListBox *box, CtctContact *contact, CtctCustomLabels *labels);

G_END_DECLS
