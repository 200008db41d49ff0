/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-match-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer full): makes the rows of a #GtkListView of CtctContactSummary, in which `matches` are
 * marked. A click on one activates it; with a key held down it only selects. */
GtkListItemFactory *ctct_contact_rows_create_factory (CtctMatchText *matches);

G_END_DECLS
