/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctShrinkButton:
 *
 * A button with a text, for a header bar: where there is no room for it, as in a narrow window with large
 * letters, it shows "small-icon-name" instead, and its text when the pointer is on it. It is called by its
 * text in either case. A text that is not long stays, whatever else has to shrink for it; where windows have more
 * buttons than one, fewer texts are not long.
 */
#define CTCT_TYPE_SHRINK_BUTTON (ctct_shrink_button_get_type ())
G_DECLARE_FINAL_TYPE (CtctShrinkButton, ctct_shrink_button, CTCT, SHRINK_BUTTON, GtkButton)

G_END_DECLS
