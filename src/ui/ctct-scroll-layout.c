/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-scroll-layout.h"

struct _CtctScrollLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CtctScrollLayout, ctct_scroll_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
ctct_scroll_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_content (GtkScrolledWindow *scroller, int width)
{
  int height = 0;

  gtk_widget_measure (gtk_scrolled_window_get_child (scroller), GTK_ORIENTATION_VERTICAL, width,
                      NULL, &height, NULL, NULL);
  return MIN (height, gtk_scrolled_window_get_max_content_height (scroller));
}

static void
ctct_scroll_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  GtkWidget *scroller = gtk_widget_get_first_child (widget);

  gtk_widget_measure (scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    *natural = MAX (*minimum, measure_content (GTK_SCROLLED_WINDOW (scroller), for_size));
}

static void
ctct_scroll_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
ctct_scroll_layout_class_init (CtctScrollLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = ctct_scroll_layout_get_request_mode;
  manager_class->measure = ctct_scroll_layout_measure;
  manager_class->allocate = ctct_scroll_layout_allocate;
}

static void
ctct_scroll_layout_init (CtctScrollLayout *self)
{
}
