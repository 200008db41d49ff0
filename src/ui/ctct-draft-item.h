/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/* Sees to it that a draft has an item, or that it has not. The item stays the same object, so that
 * one that goes and comes back is no change. */
void ctct_draft_set_has_item (CtctContact *draft,
                              CtctCollection collection,
                              CtctRecord *item,
                              gboolean has_item);
gboolean ctct_draft_has_item (CtctContact *draft, CtctCollection collection, CtctRecord *item);

G_END_DECLS
