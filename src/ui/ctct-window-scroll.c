/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-text-undo.h"

static const struct
{
  const char *keys;
  GtkScrollType scroll;
} scrolls[] = {
  { "Page_Up|KP_Page_Up", GTK_SCROLL_PAGE_UP },
  { "Page_Down|KP_Page_Down", GTK_SCROLL_PAGE_DOWN },
  { "Home|KP_Home", GTK_SCROLL_START },
  { "End|KP_End", GTK_SCROLL_END },
};

/* A text and a menu have an end of their own, and keys that go there. */
static gboolean
has_own_keys (GtkWidget *focus)
{
  return focus != NULL && (ctct_text_undo_is_text (focus) ||
                           (GTK_IS_LABEL (focus) && gtk_label_get_selectable (GTK_LABEL (focus))) ||
                           gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CtctWindow *self = CTCT_WINDOW (widget);

  if (self->page != CTCT_WINDOW_CONTACT || ctct_window_is_in_list (self) ||
      has_own_keys (gtk_window_get_focus (GTK_WINDOW (self))))
    return GDK_EVENT_PROPAGATE;

  ctct_contact_page_scroll (self->contact_page, GPOINTER_TO_INT (user_data));
  return GDK_EVENT_STOP;
}

void
ctct_window_add_scroll_keys (CtctWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (scrolls); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (
            gtk_shortcut_trigger_parse_string (scrolls[i].keys),
            gtk_callback_action_new (key_cb, GINT_TO_POINTER (scrolls[i].scroll), NULL)));
  /* Before the list that has the focus, which would go to the end of its few rows. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
