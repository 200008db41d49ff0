/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-text-undo.h"

/* A GtkText does not tell whether it can. */
static gboolean
changes_text (GtkEditable *text, const char *action)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (text));

  gtk_widget_activate_action (GTK_WIDGET (text), action, NULL);
  return g_strcmp0 (before, gtk_editable_get_text (text)) != 0;
}

gboolean
ctct_text_undo_is_text (GtkWidget *focus)
{
  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

gboolean
ctct_text_undo (GtkWidget *focus)
{
  GtkTextBuffer *buffer;

  if (GTK_IS_TEXT (focus))
    return changes_text (GTK_EDITABLE (focus), "text.undo");
  if (!GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  if (!gtk_text_buffer_get_can_undo (buffer))
    return FALSE;

  gtk_text_buffer_undo (buffer);
  return TRUE;
}

gboolean
ctct_text_redo (GtkWidget *focus)
{
  GtkTextBuffer *buffer;

  if (GTK_IS_TEXT (focus))
    return changes_text (GTK_EDITABLE (focus), "text.redo");
  if (!GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  if (!gtk_text_buffer_get_can_redo (buffer))
    return FALSE;

  gtk_text_buffer_redo (buffer);
  return TRUE;
}
