/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-pane-layout.h"

/* With a line between them and 350 for the other pane this makes 600. */
#define LEAST_WIDTH 249
#define MOST_WIDTH  600
/* What any window has room for. */
#define NARROWEST 350

struct _CtctPaneLayout
{
  GtkLayoutManager parent_instance;

  int width;
  int least; /* when it was not alone */
  gboolean alone;
};

typedef enum
{
  PROP_WIDTH = 1,
  PROP_ALONE,
} Prop;

static GParamSpec *properties[PROP_ALONE + 1];

G_DEFINE_FINAL_TYPE (CtctPaneLayout, ctct_pane_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
ctct_pane_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Alone, it says that it needs less than it does, and is never given as little. */
static int
limit_size (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    return -1;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (for_size, least);
}

static void
ctct_pane_layout_measure (GtkLayoutManager *manager,
                          GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  CtctPaneLayout *self = CTCT_PANE_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, limit_size (child, orientation, for_size), minimum,
                        natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;

  if (!self->alone)
    self->least = MAX (*minimum, LEAST_WIDTH);
  if (!self->alone || (*minimum <= NARROWEST && self->least > 0))
    *minimum = self->least;
  *natural = MAX (*minimum, self->width);
}

static void
ctct_pane_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           int width,
                           int height,
                           int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
ctct_pane_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_WIDTH:
      g_value_set_int (value, CTCT_PANE_LAYOUT (object)->width);
      break;
    case PROP_ALONE:
      g_value_set_boolean (value, CTCT_PANE_LAYOUT (object)->alone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_pane_layout_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_WIDTH:
      CTCT_PANE_LAYOUT (object)->width = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    case PROP_ALONE:
      CTCT_PANE_LAYOUT (object)->alone = g_value_get_boolean (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_pane_layout_class_init (CtctPaneLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = ctct_pane_layout_get_property;
  object_class->set_property = ctct_pane_layout_set_property;
  manager_class->get_request_mode = ctct_pane_layout_get_request_mode;
  manager_class->measure = ctct_pane_layout_measure;
  manager_class->allocate = ctct_pane_layout_allocate;

  properties[PROP_WIDTH] =
      g_param_spec_int ("width", NULL, NULL, 0, MOST_WIDTH, LEAST_WIDTH,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_ALONE] =
      g_param_spec_boolean ("alone", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_pane_layout_init (CtctPaneLayout *self)
{
}
