/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-column-layout.h"

struct _CtctColumnLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CtctColumnLayout, ctct_column_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
ctct_column_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ctct_column_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural,
                      NULL, NULL);
}

static void
ctct_column_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
ctct_column_layout_class_init (CtctColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = ctct_column_layout_get_request_mode;
  manager_class->measure = ctct_column_layout_measure;
  manager_class->allocate = ctct_column_layout_allocate;
}

static void
ctct_column_layout_init (CtctColumnLayout *self)
{
}
