/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-settings.h"

G_BEGIN_DECLS

/* Gives a window that is not on screen yet the size that the last one was left with, and keeps the size that this
 * one is left with. */
void ctct_window_state_keep (GtkWindow *window, CtctSettings *settings);

G_END_DECLS
