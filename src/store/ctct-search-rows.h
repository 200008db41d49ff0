/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-bitmap.h"
#include "ctct-search-plan.h"

G_BEGIN_DECLS

/**
 * ctct_search_rows_find:
 * @n_rows: how many rows there are, about
 * @exact: (out): whether it is nobody else; if not, each has to be looked at by ctct_search_probe()
 *
 * Everybody who is looked for, by the indexes.
 *
 * Returns: (transfer full) (nullable): a set of rows; %NULL with an error
 */
CtctBitmap *ctct_search_rows_find (CtctDatabase *database,
                                   const CtctSearchPlan *plan,
                                   guint32 n_rows,
                                   gboolean *exact,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
