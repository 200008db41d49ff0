/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-rows.h"

#include "ctct-contact-row.h"

#define SELECTING (GDK_CONTROL_MASK | GDK_SHIFT_MASK)

/* GTK's own way to open with one click also selects whatever the pointer passes over. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (n_press == 1 && (state & SELECTING) == 0)
    gtk_widget_activate_action (gtk_list_item_get_child (item), "list.activate-item", "u",
                                gtk_list_item_get_position (item));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, CtctMatchText *matches)
{
  GtkWidget *row = GTK_WIDGET (ctct_contact_row_new (matches));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  ctct_contact_row_set_summary (CTCT_CONTACT_ROW (gtk_list_item_get_child (item)),
                                gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  ctct_contact_row_set_summary (CTCT_CONTACT_ROW (gtk_list_item_get_child (item)), NULL);
}

GtkListItemFactory *
ctct_contact_rows_create_factory (CtctMatchText *matches)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), matches, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
