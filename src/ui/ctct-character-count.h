/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows how many of `limit` characters a text has once there are few left; 0 is no limit. */
void ctct_character_count_show (GtkLabel *label, const char *text, guint limit);

G_END_DECLS
