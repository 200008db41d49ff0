/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/**
 * CtctEditHistory:
 *
 * What was done to a draft, step by step, to be undone and done again. All that is typed into one
 * field without touching another is one step. The items of the draft stay the same objects, so that
 * what is bound to them stays bound.
 *
 * "can-undo" and "can-redo" are booleans.
 */
#define CTCT_TYPE_EDIT_HISTORY (ctct_edit_history_get_type ())
G_DECLARE_FINAL_TYPE (CtctEditHistory, ctct_edit_history, CTCT, EDIT_HISTORY, GObject)

CtctEditHistory *ctct_edit_history_new (CtctContact *draft);
gboolean ctct_edit_history_get_can_undo (CtctEditHistory *self);
gboolean ctct_edit_history_get_can_redo (CtctEditHistory *self);
void ctct_edit_history_undo (CtctEditHistory *self);
void ctct_edit_history_redo (CtctEditHistory *self);

G_END_DECLS
