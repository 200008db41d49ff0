/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-reveal.h"

/* What is left between the widget and the edge that it is scrolled to, in pixels. */
#define MARGIN 12
/* How many frames without any change mean that everything has its place. What is asked for before a
 * frame is laid out after that, so one is not enough. */
#define QUIET_FRAMES 3
/* Where something moves on and on, whoever looks at it is left alone after that. */
#define MAX_FRAMES 60

typedef struct
{
  graphene_rect_t bounds;
  double page;
  guint n_frames;
  guint n_quiet;
} Reveal;

static GtkAdjustment *
find_adjustment (GtkWidget *widget, graphene_rect_t *bounds)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  if (scrolled == NULL || !gtk_widget_compute_bounds (widget, scrolled, bounds))
    return NULL;

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
scroll_to (GtkAdjustment *adjustment, const graphene_rect_t *bounds)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double top = value + bounds->origin.y - MARGIN;
  double bottom = top + bounds->size.height + 2 * MARGIN;

  /* Where not all of it fits, its beginning is seen. What GTK began to scroll ends with this. */
  gtk_adjustment_set_value (adjustment, MIN (MAX (value, bottom - page), top));
}

/* Whether nothing has changed since the frame before. */
static gboolean
is_quiet (Reveal *reveal, const graphene_rect_t *bounds, double page)
{
  gboolean quiet = graphene_rect_equal (&reveal->bounds, bounds) && reveal->page == page;

  reveal->bounds = *bounds;
  reveal->page = page;
  return quiet;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Reveal *reveal = user_data;
  graphene_rect_t bounds;
  GtkAdjustment *adjustment = find_adjustment (widget, &bounds);

  if (adjustment == NULL || ++reveal->n_frames > MAX_FRAMES)
    return G_SOURCE_REMOVE;
  if (bounds.size.height <= 0)
    return G_SOURCE_CONTINUE;

  if (is_quiet (reveal, &bounds, gtk_adjustment_get_page_size (adjustment)))
    reveal->n_quiet++;
  else
    reveal->n_quiet = 0;

  scroll_to (adjustment, &bounds);
  return reveal->n_quiet < QUIET_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
ctct_reveal (GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  gtk_widget_add_tick_callback (widget, tick_cb, g_new0 (Reveal, 1), g_free);
}
