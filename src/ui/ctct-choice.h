/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtctChoice:
 *
 * One of several values that a field can have: "id" is the value, "label" what it is called. It is
 * found by either.
 */
#define CTCT_TYPE_CHOICE (ctct_choice_get_type ())
G_DECLARE_FINAL_TYPE (CtctChoice, ctct_choice, CTCT, CHOICE, GObject)

CtctChoice *ctct_choice_new (const char *id, const char *label);
const char *ctct_choice_get_id (CtctChoice *self);
const char *ctct_choice_get_label (CtctChoice *self);
gboolean ctct_choice_matches (CtctChoice *self, const char *query);

G_END_DECLS
