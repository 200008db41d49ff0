/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-pane-handle.h"

/* At each side of the line, in pixels. */
#define REACH 5

struct _CtctPaneHandle
{
  GObject parent_instance;

  /* Owned */
  CtctSettings *settings;
  GtkEventController *motion;
  GtkEventController *drag;

  /* Borrowed */
  GtkWidget *leaflet; /* weak */
  GtkWidget *line;

  /* State */
  int width; /* of the pane, when the drag began */
};

G_DEFINE_FINAL_TYPE (CtctPaneHandle, ctct_pane_handle, G_TYPE_OBJECT)

static gboolean
is_on_line (CtctPaneHandle *self, double x)
{
  double left = 0, top = 0;

  return !adw_leaflet_get_folded (ADW_LEAFLET (self->leaflet)) &&
         gtk_widget_translate_coordinates (self->line, self->leaflet, 0, 0, &left, &top) &&
         x >= left - REACH && x <= left + gtk_widget_get_width (self->line) + REACH;
}

static void
motion_cb (CtctPaneHandle *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (self->leaflet, is_on_line (self, x) ? "col-resize" : NULL);
}

static void
begin_cb (CtctPaneHandle *self, double x, double y)
{
  if (!is_on_line (self, x))
    {
      gtk_gesture_set_state (GTK_GESTURE (self->drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (self->drag), GTK_EVENT_SEQUENCE_CLAIMED);
  self->width = gtk_widget_get_width (gtk_widget_get_first_child (self->leaflet));
}

static void
update_cb (CtctPaneHandle *self, double x, double y)
{
  gboolean turned = gtk_widget_get_direction (self->leaflet) == GTK_TEXT_DIR_RTL;
  int width = self->width + (int) (turned ? -x : x);
  GParamSpecInt *range = G_PARAM_SPEC_INT (
      g_object_class_find_property (G_OBJECT_GET_CLASS (self->settings), "pane-width"));

  g_object_set (self->settings, "pane-width", CLAMP (width, range->minimum, range->maximum), NULL);
}

static void
ctct_pane_handle_finalize (GObject *object)
{
  CtctPaneHandle *self = CTCT_PANE_HANDLE (object);

  if (self->leaflet != NULL)
    {
      gtk_widget_remove_controller (self->leaflet, self->motion);
      gtk_widget_remove_controller (self->leaflet, self->drag);
    }
  g_clear_weak_pointer (&self->leaflet);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ctct_pane_handle_parent_class)->finalize (object);
}

static void
ctct_pane_handle_class_init (CtctPaneHandleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_pane_handle_finalize;
}

static void
ctct_pane_handle_init (CtctPaneHandle *self)
{
  self->motion = gtk_event_controller_motion_new ();
  self->drag = GTK_EVENT_CONTROLLER (gtk_gesture_drag_new ());
  gtk_event_controller_set_propagation_phase (self->drag, GTK_PHASE_CAPTURE);
}

CtctPaneHandle *
ctct_pane_handle_new (AdwLeaflet *leaflet, GtkWidget *line, CtctSettings *settings)
{
  CtctPaneHandle *self = g_object_new (CTCT_TYPE_PANE_HANDLE, NULL);

  self->settings = g_object_ref (settings);
  self->line = line;
  g_set_weak_pointer (&self->leaflet, GTK_WIDGET (leaflet));
  g_signal_connect_object (self->motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (update_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->leaflet, self->motion);
  gtk_widget_add_controller (self->leaflet, self->drag);
  return self;
}
