/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets each button at or below `root` be called by what stands on it. GTK 4.8 calls it so twice, and once
 * with the underscore of its mnemonic: "_Edit Edit". */
void ctct_button_name_mend (GtkWidget *root);

G_END_DECLS
