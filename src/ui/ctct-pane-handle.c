/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-pane-handle.h"

#include <glib/gi18n.h>

/* At each side of the line, in pixels. */
#define REACH 5
/* How far a key moves it, in pixels. */
#define STEP 10

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

/* What is beside the line; a leaflet has children of its own, too. */
static GtkWidget *
get_side (CtctPaneHandle *self, gboolean first)
{
  g_autoptr (GtkSelectionModel) pages = adw_leaflet_get_pages (ADW_LEAFLET (self->leaflet));
  guint last = g_list_model_get_n_items (G_LIST_MODEL (pages)) - 1;
  g_autoptr (AdwLeafletPage) page = g_list_model_get_item (G_LIST_MODEL (pages), first ? 0 : last);

  return adw_leaflet_page_get_child (page);
}

static int
get_width (CtctPaneHandle *self)
{
  return gtk_widget_get_width (get_side (self, TRUE));
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
  self->width = get_width (self);
}

static gboolean
is_turned (CtctPaneHandle *self)
{
  return gtk_widget_get_direction (self->leaflet) == GTK_TEXT_DIR_RTL;
}

static GParamSpecInt *
get_range (CtctPaneHandle *self)
{
  return G_PARAM_SPEC_INT (
      g_object_class_find_property (G_OBJECT_GET_CLASS (self->settings), "pane-width"));
}

/* What is beside the list keeps what it needs. */
static int
get_most (CtctPaneHandle *self)
{
  GParamSpecInt *range = get_range (self);
  int least;

  gtk_widget_measure (get_side (self, FALSE), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  return CLAMP (gtk_widget_get_width (self->leaflet) - gtk_widget_get_width (self->line) - least,
                range->minimum, range->maximum);
}

static void
set_width (CtctPaneHandle *self, int width)
{
  int most = get_most (self);

  g_object_set (self->settings, "pane-width", CLAMP (width, get_range (self)->minimum, most), NULL);
}

static void
update_cb (CtctPaneHandle *self, double x, double y)
{
  set_width (self, self->width + (int) (is_turned (self) ? -x : x));
}

/* As many pixels to the right as the key says, or to an end. */
static gboolean
key_cb (GtkWidget *line, GVariant *arguments, gpointer user_data)
{
  CtctPaneHandle *self = user_data;
  int step = g_variant_get_int32 (arguments);

  if (step == G_MININT32 || step == G_MAXINT32)
    set_width (self, step);
  else
    set_width (self, get_width (self) + (is_turned (self) ? -step : step));
  return GDK_EVENT_STOP;
}

static void
add_keys (CtctPaneHandle *self)
{
  static const struct
  {
    const char *keys;
    int step;
  } ways[] = {
    { "Left|KP_Left", -STEP },
    { "Right|KP_Right", STEP },
    { "Home|KP_Home", G_MININT32 },
    { "End|KP_End", G_MAXINT32 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new_with_arguments (gtk_shortcut_trigger_parse_string (ways[i].keys),
                                         gtk_callback_action_new (key_cb, self, NULL), "i",
                                         ways[i].step));
  gtk_widget_add_controller (self->line, controller);
}

static void
tell_width (CtctPaneHandle *self)
{
  int width;

  g_object_get (self->settings, "pane-width", &width, NULL);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->line), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) width,
      GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) get_range (self)->minimum,
      GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) get_range (self)->maximum, -1);
}

static void
prepare_line (CtctPaneHandle *self)
{
  gtk_widget_set_focusable (self->line, TRUE);
  gtk_widget_add_css_class (self->line, "pane-edge");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: of the list of contacts beside a contact */
                                  _ ("Width of the List"), -1);
  add_keys (self);
  tell_width (self);
  g_signal_connect_object (self->settings, "notify::pane-width", G_CALLBACK (tell_width), self,
                           G_CONNECT_SWAPPED);
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
  prepare_line (self);
  return self;
}
