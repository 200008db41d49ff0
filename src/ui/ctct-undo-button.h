/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-hold.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctUndoButton:
 *
 * Takes back what "hold" holds. While it has the focus, or the pointer is on it, the hold rests:
 * nobody has to be faster than a clock.
 */
#define CTCT_TYPE_UNDO_BUTTON (ctct_undo_button_get_type ())
G_DECLARE_FINAL_TYPE (CtctUndoButton, ctct_undo_button, CTCT, UNDO_BUTTON, GtkButton)

GtkWidget *ctct_undo_button_new (CtctHold *hold);
void ctct_undo_button_set_hold (CtctUndoButton *self, CtctHold *hold);

G_END_DECLS
