/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-search-query.h"

G_BEGIN_DECLS

/* What an operator takes that was given something else. Returns: (transfer full): "" for no trouble */
char *ctct_search_trouble_text_dup (CtctSearchTrouble trouble);

G_END_DECLS
