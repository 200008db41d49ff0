/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-account-file.h"
#include "ctct-saved-search.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CTCT_MAX_SAVED_SEARCHES    50
#define CTCT_MAX_SAVED_NAME_LENGTH 50
#define CTCT_MAX_SAVED_TEXT_LENGTH 500

/**
 * CtctSavedSearches:
 *
 * The searches of an account that were given a name, in the order in which they were: a #GListModel of
 * [class@SavedSearch]. No two have the same name. Files that know of no filters have none.
 */
#define CTCT_TYPE_SAVED_SEARCHES (ctct_saved_searches_get_type ())
G_DECLARE_FINAL_TYPE (CtctSavedSearches, ctct_saved_searches, CTCT, SAVED_SEARCHES, CtctAccountFile)

/* `folder` (nullable) is where it is kept, `account` a name for the account that tells nothing about it. */
CtctSavedSearches *ctct_saved_searches_new (const char *folder, const char *account);

/**
 * ctct_saved_searches_add:
 * @name: what to call it; white space around it is dropped
 * @text: what is looked for, or ""
 * @filter: what the contacts are filtered by besides, in a line, or ""
 *
 * Takes the place of one with that name.
 *
 * Returns: whether it is kept: it is not without a name, without both of the others, or where there are too many
 */
gboolean ctct_saved_searches_add (CtctSavedSearches *self,
                                  const char *name,
                                  const char *text,
                                  const char *filter);
/* Whether there is room for another name. */
gboolean ctct_saved_searches_is_full (CtctSavedSearches *self);
/* Whether one has that name; white space around it is dropped. */
gboolean ctct_saved_searches_has (CtctSavedSearches *self, const char *name);
/* FALSE where the name is empty or another has it. */
gboolean ctct_saved_searches_rename (CtctSavedSearches *self,
                                     CtctSavedSearch *search,
                                     const char *name);
void ctct_saved_searches_remove (CtctSavedSearches *self, CtctSavedSearch *search);

G_END_DECLS
