/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-search-query.h"

G_BEGIN_DECLS

/* What the settings call an order of contacts; the first for a name that there is none of. */
CtctSort ctct_sort_name_read (const char *name);

G_END_DECLS
