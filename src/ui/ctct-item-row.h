/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A CtctFactRow that shows an item of a contact (an address, an e-mail address, a custom field or a
 * note) and keeps up with it. */
GtkWidget *ctct_item_row_new (CtctRecord *item);

/* What the row of such an item shows as its value; "" if there is nothing to show. */
char *ctct_item_row_dup_text (CtctRecord *item);

G_END_DECLS
