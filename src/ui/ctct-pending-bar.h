/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-hold.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctPendingBar:
 *
 * What "hold" holds, how long it still does, and the two ways to end that. The bar is there as long
 * as something is held, so that nobody has to read it against time. To a screen reader its name
 * says what is held, and its description how long.
 */
#define CTCT_TYPE_PENDING_BAR (ctct_pending_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtctPendingBar, ctct_pending_bar, CTCT, PENDING_BAR, AdwBin)

GtkWidget *ctct_pending_bar_new (CtctHold *hold);
void ctct_pending_bar_set_hold (CtctPendingBar *self, CtctHold *hold);

G_END_DECLS
