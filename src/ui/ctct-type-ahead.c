/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-type-ahead.h"

#define COMMANDS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK)

/* A space is what presses a button and picks a row. A dead key and the compose key begin a letter. */
static gboolean
is_letter (guint key, GdkModifierType modifiers)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  gboolean begins_letter =
      (key >= GDK_KEY_dead_grave && key <= GDK_KEY_dead_greek) || key == GDK_KEY_Multi_key;

  return (modifiers & COMMANDS) == 0 && (begins_letter || g_unichar_isgraph (letter));
}

static gboolean
is_elsewhere (GtkWidget *text)
{
  return gtk_widget_get_mapped (text) &&
         !GTK_IS_EDITABLE (gtk_root_get_focus (gtk_widget_get_root (text)));
}

/* The search entry's own way leaves the focus where it was. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                GtkText *text)
{
  if (!is_letter (key, modifiers) || !is_elsewhere (GTK_WIDGET (text)) ||
      !gtk_event_controller_key_forward (controller, GTK_WIDGET (text)))
    return GDK_EVENT_PROPAGATE;

  gtk_text_grab_focus_without_selecting (text);
  return GDK_EVENT_STOP;
}

void
ctct_type_ahead_add (GtkWidget *widget, GtkEditable *entry)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb),
                           gtk_editable_get_delegate (entry), 0);
  gtk_widget_add_controller (widget, controller);
}
