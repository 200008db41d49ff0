/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-recent-contacts.h"

G_BEGIN_DECLS

/**
 * CtctRecentNames:
 *
 * As long as it lives, contacts that were opened before the program began, of which ids alone are kept, get the names
 * by which the cache knows them. They are not written anywhere.
 */
#define CTCT_TYPE_RECENT_NAMES (ctct_recent_names_get_type ())
G_DECLARE_FINAL_TYPE (CtctRecentNames, ctct_recent_names, CTCT, RECENT_NAMES, GObject)

CtctRecentNames *ctct_recent_names_new (CtctRecentContacts *recents, CtctCache *cache);

G_END_DECLS
