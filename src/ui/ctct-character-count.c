/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-character-count.h"

#include <glib/gi18n.h>

void
ctct_character_count_show (GtkLabel *label, const char *text, guint limit)
{
  guint length = (guint) g_utf8_strlen (text, -1);
  g_autofree char *count = NULL;

  gtk_widget_set_visible (GTK_WIDGET (label), limit > 0 && length + limit / 10 > limit);
  if (!gtk_widget_get_visible (GTK_WIDGET (label)))
    return;

  /* Translators: the number of characters there are, and that of characters there can be. */
  count = g_strdup_printf (_("%u/%u"), length, limit);
  gtk_label_set_label (label, count);
}
