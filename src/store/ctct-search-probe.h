/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-search-plan.h"

G_BEGIN_DECLS

/* Whether one contact is what is looked for. It takes some microseconds, however large the account is. */
gboolean ctct_search_probe (CtctDatabase *database,
                            const CtctSearchPlan *plan,
                            guint32 row,
                            gboolean *found,
                            GError **error);

G_END_DECLS
