/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tells somebody who is at work in another program what has come of something in this window. Nothing where
 * any window of the program is in front, since it can be seen there, or where there is no desktop to tell it. Takes
 * the place of the last one of this window; `body` may be NULL. */
void ctct_notice_send (GtkWindow *window, const char *title, const char *body);

/* What can be seen in the window need not be told any more. */
void ctct_notice_withdraw (GtkWindow *window);

G_END_DECLS
