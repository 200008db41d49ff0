/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-rows.h"

#include "ctct-contact-row.h"

#define SELECTING (GDK_CONTROL_MASK | GDK_SHIFT_MASK)

/* What all rows of a list share. */
typedef struct
{
  CtctMatchText *matches;
  CtctSelection *selection;
} Rows;

static void
rows_free (gpointer data, GClosure *closure)
{
  Rows *rows = data;

  g_clear_object (&rows->matches);
  g_clear_object (&rows->selection);
  g_free (rows);
}

static void
toggle (GtkListItem *item)
{
  gtk_widget_activate_action (gtk_list_item_get_child (item), "list.select-item", "(ubb)",
                              gtk_list_item_get_position (item), TRUE, FALSE);
}

/* GTK's own way to open with one click also selects whatever the pointer passes over. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if ((state & SELECTING) != 0)
    return;

  if (ctct_contact_row_get_check (CTCT_CONTACT_ROW (row)) != NULL)
    toggle (item);
  else if (n_press == 1)
    gtk_widget_activate_action (row, "list.activate-item", "u", gtk_list_item_get_position (item));
}

/* The row is what is clicked, and what is told to be selected. */
static GtkWidget *
create_check (GtkListItem *item)
{
  GtkWidget *check =
      g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, "can-focus",
                    FALSE, "can-target", FALSE, "valign", GTK_ALIGN_CENTER, "margin-end", 6, NULL);

  gtk_widget_add_css_class (check, "selection-mode");
  g_object_bind_property (item, "selected", check, "active", G_BINDING_SYNC_CREATE);
  return check;
}

static void
several_cb (GtkListItem *item, GParamSpec *pspec, CtctSelection *selection)
{
  CtctContactRow *row = CTCT_CONTACT_ROW (gtk_list_item_get_child (item));

  ctct_contact_row_set_check (row,
                              ctct_selection_get_several (selection) ? create_check (item) : NULL);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, Rows *rows)
{
  GtkWidget *row = GTK_WIDGET (ctct_contact_row_new (rows->matches));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
  if (rows->selection == NULL)
    return;

  g_signal_connect_object (rows->selection, "notify::several", G_CALLBACK (several_cb), item,
                           G_CONNECT_SWAPPED);
  if (ctct_selection_get_several (rows->selection))
    several_cb (item, NULL, rows->selection);
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
ctct_contact_rows_create_factory (CtctMatchText *matches, CtctSelection *selection)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Rows *rows = g_new0 (Rows, 1);

  g_set_object (&rows->matches, matches);
  g_set_object (&rows->selection, selection);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), rows, rows_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
