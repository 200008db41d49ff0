/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtctFilterChoice:
 *
 * What contacts can be filtered by: what it is called, what is special about it (or ""), and "count": how many
 * contacts there are here, as a text ("" where it is not known). "reported" is how many the service counts, in
 * the same way; "count" is told to change with either.
 */
#define CTCT_TYPE_FILTER_CHOICE (ctct_filter_choice_get_type ())
G_DECLARE_FINAL_TYPE (CtctFilterChoice, ctct_filter_choice, CTCT, FILTER_CHOICE, GObject)

/* `count` is -1 where it is not known. */
CtctFilterChoice *ctct_filter_choice_new (const char *id,
                                          const char *name,
                                          const char *note,
                                          gint64 count);
/* `count` is what the service counts, -1 where it does not. */
void ctct_filter_choice_set_reported (CtctFilterChoice *self, gint64 count);
const char *ctct_filter_choice_get_id (CtctFilterChoice *self);
const char *ctct_filter_choice_get_name (CtctFilterChoice *self);
const char *ctct_filter_choice_get_note (CtctFilterChoice *self);
const char *ctct_filter_choice_get_count (CtctFilterChoice *self);
const char *ctct_filter_choice_get_reported (CtctFilterChoice *self);
/* Whether all but the count is the same. */
gboolean ctct_filter_choice_is_same (CtctFilterChoice *self, CtctFilterChoice *other);
void ctct_filter_choice_take_count (CtctFilterChoice *self, CtctFilterChoice *other);

G_END_DECLS
