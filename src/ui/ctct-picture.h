/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes what is on screen of a window, and of the dialog in front of it if there is one, to a PNG
 * file, with the shadows that they have. */
gboolean
ctct_picture_save (GtkWindow *window, GtkWindow *dialog, const char *path, GError **error);

G_END_DECLS
