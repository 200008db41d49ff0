/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-shrink-button.h"

#include <string.h>

/* Two buttons with shorter texts fit into the narrowest window, with the rest of a header bar; or one, where the
 * window has more buttons of its own than one. */
#define LONG_TEXT              140
#define LONG_TEXT_AMONG_OTHERS 44

struct _CtctShrinkButton
{
  GtkButton parent_instance;

  /* Owned */
  GtkWidget *image; /* a child beside that of the button */
};

typedef enum
{
  PROP_SMALL_ICON_NAME = 1,
} Prop;

static GParamSpec *properties[PROP_SMALL_ICON_NAME + 1];

G_DEFINE_FINAL_TYPE (CtctShrinkButton, ctct_shrink_button, GTK_TYPE_BUTTON)

static GtkWidget *
get_text (CtctShrinkButton *self)
{
  return gtk_button_get_child (GTK_BUTTON (self));
}

static int
get_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* Of the window; those that GNOME has are one, which closes it. */
static gboolean
has_many_window_buttons (GtkWidget *widget)
{
  g_autofree char *layout = NULL;

  g_object_get (gtk_widget_get_settings (widget), "gtk-decoration-layout", &layout, NULL);
  return layout != NULL &&
         (strstr (layout, "minimize") != NULL || strstr (layout, "maximize") != NULL);
}

static int
get_long_text (CtctShrinkButton *self)
{
  return has_many_window_buttons (GTK_WIDGET (self)) ? LONG_TEXT_AMONG_OTHERS : LONG_TEXT;
}

static gboolean
ctct_shrink_button_query_tooltip (GtkWidget *widget,
                                  int x,
                                  int y,
                                  gboolean by_keyboard,
                                  GtkTooltip *tooltip)
{
  GtkWidget *text = get_text (CTCT_SHRINK_BUTTON (widget));

  if (gtk_widget_get_child_visible (text))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (text)));
  return TRUE;
}

static GtkSizeRequestMode
ctct_shrink_button_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (CtctShrinkButton *self, int *minimum, int *natural)
{
  gtk_widget_measure (get_text (self), GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL,
                      NULL);
  if (*minimum > get_long_text (self))
    *minimum = get_least_width (self->image);
}

/* As high as the higher of the two, whichever is shown: nothing jumps when it shrinks, and a box that asks for
 * several widths gets one answer. */
static void
measure_height (CtctShrinkButton *self, int *minimum, int *natural)
{
  int image_minimum, image_natural;

  gtk_widget_measure (get_text (self), GTK_ORIENTATION_VERTICAL, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->image, GTK_ORIENTATION_VERTICAL, -1, &image_minimum, &image_natural,
                      NULL, NULL);
  *minimum = MAX (*minimum, image_minimum);
  *natural = MAX (*natural, image_natural);
}

static void
ctct_shrink_button_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  CtctShrinkButton *self = CTCT_SHRINK_BUTTON (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, minimum, natural);
}

static void
ctct_shrink_button_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtctShrinkButton *self = CTCT_SHRINK_BUTTON (widget);
  GtkWidget *text = get_text (self);
  gboolean has_room = width >= get_least_width (text);

  gtk_widget_set_child_visible (text, has_room);
  gtk_widget_set_child_visible (self->image, !has_room);
  gtk_widget_allocate (has_room ? text : self->image, width, height, -1, NULL);
}

static void
ctct_shrink_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctShrinkButton *self = CTCT_SHRINK_BUTTON (object);

  switch ((Prop) prop_id)
    {
    case PROP_SMALL_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (GTK_IMAGE (self->image)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_shrink_button_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  CtctShrinkButton *self = CTCT_SHRINK_BUTTON (object);

  switch ((Prop) prop_id)
    {
    case PROP_SMALL_ICON_NAME:
      gtk_image_set_from_icon_name (GTK_IMAGE (self->image), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_shrink_button_dispose (GObject *object)
{
  g_clear_pointer (&CTCT_SHRINK_BUTTON (object)->image, gtk_widget_unparent);

  G_OBJECT_CLASS (ctct_shrink_button_parent_class)->dispose (object);
}

static void
ctct_shrink_button_class_init (CtctShrinkButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_shrink_button_get_property;
  object_class->set_property = ctct_shrink_button_set_property;
  object_class->dispose = ctct_shrink_button_dispose;
  widget_class->query_tooltip = ctct_shrink_button_query_tooltip;
  widget_class->get_request_mode = ctct_shrink_button_get_request_mode;
  widget_class->measure = ctct_shrink_button_measure;
  widget_class->size_allocate = ctct_shrink_button_size_allocate;

  properties[PROP_SMALL_ICON_NAME] =
      g_param_spec_string ("small-icon-name", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_shrink_button_init (CtctShrinkButton *self)
{
  self->image = gtk_image_new ();
  /* It stands for the text, which an assistive technology is told in any case. */
  g_object_set (self->image, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-decoration-layout",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}
