/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-reveal.h"

/* What is left between the widget and the edge that it is scrolled to, in pixels. */
#define MARGIN 12

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top, bottom, value, page;

  if (scrolled == NULL || !gtk_widget_compute_bounds (widget, scrolled, &bounds))
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  top = value + bounds.origin.y - MARGIN;
  bottom = top + bounds.size.height + 2 * MARGIN;
  /* Where not all of it fits, its beginning is seen. What GTK began to scroll ends with this. */
  gtk_adjustment_set_value (adjustment, MIN (MAX (value, bottom - page), top));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  scroll_to (widget);
  return G_SOURCE_REMOVE;
}

void
ctct_reveal (GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}
