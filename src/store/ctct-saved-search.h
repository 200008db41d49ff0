/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtctSavedSearch:
 *
 * What somebody looks for again and again: "text" is what was typed, "filter" what the contacts were filtered by
 * besides, "name" what it is called. Text and filter are "" where there is none, one of them at most. Immutable.
 */
#define CTCT_TYPE_SAVED_SEARCH (ctct_saved_search_get_type ())
G_DECLARE_FINAL_TYPE (CtctSavedSearch, ctct_saved_search, CTCT, SAVED_SEARCH, GObject)

CtctSavedSearch *ctct_saved_search_new (const char *name, const char *text, const char *filter);
const char *ctct_saved_search_get_name (CtctSavedSearch *self);
const char *ctct_saved_search_get_text (CtctSavedSearch *self);
const char *ctct_saved_search_get_filter (CtctSavedSearch *self);

G_END_DECLS
