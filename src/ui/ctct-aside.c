/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-aside.h"

#define SPACING 6
/* The part of the width that a text needs, unless it is shorter. */
#define MIN_PART 3

struct _CtctAside
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CtctAside, ctct_aside, GTK_TYPE_WIDGET)

static GtkWidget *
get_text (GtkWidget *widget)
{
  return gtk_widget_get_first_child (widget);
}

static GtkWidget *
get_buttons (GtkWidget *widget)
{
  return gtk_widget_get_last_child (widget);
}

static int
get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_min_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_natural_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* A long text in a narrow column may be higher than it would be above the buttons. */
static gboolean
is_lower_beside (GtkWidget *widget, int text_width, int width)
{
  return get_natural_height (get_text (widget), text_width) <=
         get_natural_height (get_text (widget), width) + SPACING +
             get_natural_height (get_buttons (widget), width);
}

/* Returns: how wide the text is beside the buttons, or 0 where there is no room for that */
static int
get_text_width (GtkWidget *widget, int width)
{
  GtkWidget *text = get_text (widget);
  int rest = width - get_natural_width (get_buttons (widget)) - SPACING;
  int needed = MAX (get_min_width (text), MIN (get_natural_width (text), width / MIN_PART));

  return rest >= needed && is_lower_beside (widget, rest, width) ? rest : 0;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = MAX (get_min_width (get_text (widget)), get_min_width (get_buttons (widget)));
  *natural =
      get_natural_width (get_text (widget)) + SPACING + get_natural_width (get_buttons (widget));
}

static void
measure_height (GtkWidget *widget, int width, int *minimum, int *natural)
{
  GtkWidget *text = get_text (widget);
  GtkWidget *buttons = get_buttons (widget);
  int text_width = width >= 0 ? get_text_width (widget, width) : get_natural_width (text);
  int text_minimum, text_natural, buttons_minimum, buttons_natural;

  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, text_width > 0 ? text_width : width,
                      &text_minimum, &text_natural, NULL, NULL);
  gtk_widget_measure (buttons, GTK_ORIENTATION_VERTICAL, text_width > 0 ? -1 : width,
                      &buttons_minimum, &buttons_natural, NULL, NULL);

  if (text_width > 0)
    {
      *minimum = MAX (text_minimum, buttons_minimum);
      *natural = MAX (text_natural, buttons_natural);
      return;
    }

  *minimum = text_minimum + SPACING + buttons_minimum;
  *natural = text_natural + SPACING + buttons_natural;
}

static void
ctct_aside_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    measure_height (widget, for_size, minimum, natural);
}

static GtkSizeRequestMode
ctct_aside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ctct_aside_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *buttons = get_buttons (widget);
  int text_width = get_text_width (widget, width);
  GtkAllocation first = { 0, 0, width, height };
  GtkAllocation second = { 0, 0, width, height };

  if (text_width > 0)
    {
      first.width = text_width;
      second.width = width - text_width - SPACING;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        first.x = second.width + SPACING;
      else
        second.x = text_width + SPACING;
    }
  else
    {
      gtk_widget_measure (buttons, GTK_ORIENTATION_VERTICAL, width, &second.height, NULL, NULL,
                          NULL);
      first.height = height - second.height - SPACING;
      second.y = first.height + SPACING;
    }

  gtk_widget_size_allocate (get_text (widget), &first, -1);
  gtk_widget_size_allocate (buttons, &second, -1);
}

static void
ctct_aside_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ctct_aside_parent_class)->dispose (object);
}

static void
ctct_aside_class_init (CtctAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_aside_dispose;
  widget_class->measure = ctct_aside_measure;
  widget_class->get_request_mode = ctct_aside_get_request_mode;
  widget_class->size_allocate = ctct_aside_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "aside");
}

static void
ctct_aside_init (CtctAside *self)
{
}
