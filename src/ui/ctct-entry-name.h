/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Name the text inside an entry for assistive technologies. It is what has the focus, and neither the
 * title of a row nor a name that the entry itself was given reaches it. */
void ctct_entry_name_set (GtkEditable *entry, const char *name);
/* The same name that the entry was given. */
void ctct_entry_name_share (GtkEditable *entry);

G_END_DECLS
