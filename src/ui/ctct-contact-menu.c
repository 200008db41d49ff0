/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-menu.h"

#include "ctct-contact-row.h"
#include "ctct-status.h"

#include <glib/gi18n.h>

struct _CtctContactMenu
{
  GObject parent_instance;

  /* Owned */
  CtctSelection *selection;
  GtkWidget *popover; /* a child of the pane */

  /* Borrowed */
  GtkWidget *list_view; /* weak */
};

G_DEFINE_FINAL_TYPE (CtctContactMenu, ctct_contact_menu, G_TYPE_OBJECT)

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GVariant *
create_text (const char *text)
{
  return g_variant_new_string (text);
}

static GMenu *
create_open_section (CtctContactSummary *summary)
{
  GMenu *section = g_menu_new ();
  const char *id = ctct_contact_summary_get_id (summary);

  /* Translators: a verb: the contact */
  append (section, _ ("_Open"), "contacts.open",
          g_variant_new ("(us)", ctct_contact_summary_get_row (summary), id));
  append (section, _ ("Open in New _Window"), "app.open-contact", create_text (id));
  return section;
}

static GMenu *
create_middle_section (CtctContactMenu *self, CtctContactSummary *summary)
{
  GMenu *section = g_menu_new ();
  const char *email = ctct_contact_summary_get_email (summary);
  guint32 row = ctct_contact_summary_get_row (summary);
  gboolean selected =
      ctct_selection_get_several (self->selection) && ctct_selection_has_row (self->selection, row);

  /* Translators: a verb: the contact on the page */
  append (section, _ ("_Edit"), "win.edit-id", create_text (ctct_contact_summary_get_id (summary)));
  if (*email != '\0')
    append (section, _ ("_Copy Email Address"), "win.copy", create_text (email));
  /* Translators: a verb: one of several contacts */
  append (section, selected ? _ ("De_select") : _ ("_Select"), "contacts.toggle",
          g_variant_new_uint32 (row));
  return section;
}

/* Only where it can be done. */
static GMenu *
create_last_section (CtctContactSummary *summary)
{
  GMenu *section = g_menu_new ();
  const CtctOpenEnum *status = ctct_contact_summary_get_status (summary);

  if (ctct_status_get_meaning ((CtctStatus) ctct_open_enum_get_value (status))->may_unsubscribe)
    append (section, _ ("_Unsubscribe…"), "win.unsubscribe-id",
            create_text (ctct_contact_summary_get_id (summary)));

  return section;
}

static GMenuModel *
create_menu (CtctContactMenu *self, CtctContactSummary *summary)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = create_open_section (summary);
  g_autoptr (GMenu) middle = create_middle_section (self, summary);
  g_autoptr (GMenu) last = create_last_section (summary);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (middle));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

/* The row itself, or what the list puts around it. */
static CtctContactRow *
find_row (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, CTCT_TYPE_CONTACT_ROW);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (row != NULL)
    return CTCT_CONTACT_ROW (row);

  return CTCT_IS_CONTACT_ROW (child) ? CTCT_CONTACT_ROW (child) : NULL;
}

/* One that has not come from the disk yet cannot be meant. */
static gboolean
show (CtctContactMenu *self, CtctContactRow *row, const GdkRectangle *place)
{
  CtctContactSummary *summary = row != NULL ? ctct_contact_row_get_summary (row) : NULL;
  g_autoptr (GMenuModel) menu = NULL;

  if (summary == NULL || *ctct_contact_summary_get_id (summary) == '\0')
    return FALSE;

  menu = create_menu (self, summary);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return TRUE;
}

static gboolean
show_at (CtctContactMenu *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (self->list_view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *pane = gtk_widget_get_parent (self->popover);
  GdkRectangle place = { 0, 0, 1, 1 };

  if (picked == NULL)
    return FALSE;

  gtk_widget_translate_coordinates (self->list_view, pane, x, y, &x, &y);
  place.x = (int) x;
  place.y = (int) y;
  return show (self, find_row (picked), &place);
}

/* In the middle of what the row says, so that the menu is beside it in either direction of writing. */
static gboolean
show_cb (GtkWidget *list_view, GVariant *arguments, gpointer user_data)
{
  CtctContactMenu *self = user_data;
  GtkWidget *focus = gtk_widget_get_focus_child (list_view);
  CtctContactRow *row = focus != NULL ? find_row (focus) : NULL;
  GdkRectangle place = { 0, 0, 1, 1 };
  graphene_rect_t bounds;

  if (row == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (row), gtk_widget_get_parent (self->popover), &bounds))
    return GDK_EVENT_PROPAGATE;

  place.x = (int) (bounds.origin.x + bounds.size.width / 2);
  place.y = (int) (bounds.origin.y + bounds.size.height / 2);
  return show (self, row, &place);
}

static void
pressed_cb (CtctContactMenu *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, NULL);

  if (event != NULL && gdk_event_triggers_context_menu (event) && show_at (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (CtctContactMenu *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, show_at (self, x, y) ? GTK_EVENT_SEQUENCE_CLAIMED
                                                       : GTK_EVENT_SEQUENCE_DENIED);
}

static void
add_controllers (CtctContactMenu *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_object (long_press, "pressed", G_CALLBACK (long_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (show_cb, self, NULL)));
  gtk_widget_add_controller (self->list_view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->list_view, GTK_EVENT_CONTROLLER (long_press));
  gtk_widget_add_controller (self->list_view, keys);
}

static void
ctct_contact_menu_dispose (GObject *object)
{
  CtctContactMenu *self = CTCT_CONTACT_MENU (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_weak_pointer (&self->list_view);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (ctct_contact_menu_parent_class)->dispose (object);
}

static void
ctct_contact_menu_class_init (CtctContactMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ctct_contact_menu_dispose;
}

static void
ctct_contact_menu_init (CtctContactMenu *self)
{
}

CtctContactMenu *
ctct_contact_menu_new (GtkListView *list_view, CtctSelection *selection, GtkWidget *pane)
{
  CtctContactMenu *self = g_object_new (CTCT_TYPE_CONTACT_MENU, NULL);

  self->selection = g_object_ref (selection);
  g_set_weak_pointer (&self->list_view, GTK_WIDGET (list_view));
  self->popover = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, pane);
  add_controllers (self);
  return self;
}
