/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-match-text.h"
#include "ctct-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer full): makes the rows of a #GtkListView of CtctContactSummary, in which `matches`
 * (nullable) are marked. A click on one activates it; with a key held down it only selects. While several are being selected a
 * click does that too, and each row has a mark that says whether it
 * is; without `selection` there is none of that. */
GtkListItemFactory *ctct_contact_rows_create_factory (CtctMatchText *matches,
                                                      CtctSelection *selection);

G_END_DECLS
