/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-picture.h"

/* The paintable of a widget is cut off at the widget's edge, and the shadow of a window is outside. */
static GskRenderNode *
take_off_clip (GskRenderNode *node)
{
  GskRenderNode *whole = node;

  if (gsk_render_node_get_node_type (node) != GSK_CLIP_NODE)
    return node;

  whole = gsk_render_node_ref (gsk_clip_node_get_child (node));
  gsk_render_node_unref (node);
  return whole;
}

static void
append_widget (GtkSnapshot *snapshot, GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *picture = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (picture), gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (picture);
  if (node == NULL)
    return;

  node = take_off_clip (node);
  gtk_snapshot_append_node (snapshot, node);
}

static double
keep_inside (double position, int length, int room)
{
  return CLAMP (position, 0, MAX (room - length, 0));
}

/* Popovers are surfaces of their own, and no part of the picture of what they belong to. They keep
 * to the screen, and the picture is of a screen that the window fills. */
static void
append_popover (GtkSnapshot *snapshot, GtkNative *popover, GtkNative *parent)
{
  GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (popover));
  double x, y, parent_x, parent_y;

  gtk_native_get_surface_transform (popover, &x, &y);
  gtk_native_get_surface_transform (parent, &parent_x, &parent_y);
  x = keep_inside (gdk_popup_get_position_x (popup) + x - parent_x,
                   gtk_widget_get_width (GTK_WIDGET (popover)),
                   gtk_widget_get_width (GTK_WIDGET (parent)));
  y = keep_inside (gdk_popup_get_position_y (popup) + y - parent_y,
                   gtk_widget_get_height (GTK_WIDGET (popover)),
                   gtk_widget_get_height (GTK_WIDGET (parent)));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  append_widget (snapshot, GTK_WIDGET (popover));
  gtk_snapshot_restore (snapshot);
}

static void
append_popovers (GtkSnapshot *snapshot, GtkWidget *widget, GtkNative *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      append_popover (snapshot, GTK_NATIVE (child), parent);
    else
      append_popovers (snapshot, child, parent);
}

static void
append_window (GtkSnapshot *snapshot, GtkWidget *window)
{
  append_widget (snapshot, window);
  append_popovers (snapshot, window, GTK_NATIVE (window));
}

static void
append_dialog (GtkSnapshot *snapshot, GtkWidget *window, GtkWidget *dialog)
{
  float x = (gtk_widget_get_width (window) - gtk_widget_get_width (dialog)) / 2;
  float y = (gtk_widget_get_height (window) - gtk_widget_get_height (dialog)) / 2;

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  append_window (snapshot, dialog);
}

static GdkTexture *
create_texture (GtkWindow *window, GskRenderNode *node)
{
  graphene_rect_t area;

  gsk_render_node_get_bounds (node, &area);
  graphene_rect_round_extents (&area, &area);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &area);
}

gboolean
ctct_picture_save (GtkWindow *window, GtkWindow *dialog, const char *path, GError **error)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  append_window (snapshot, GTK_WIDGET (window));
  if (dialog != NULL)
    append_dialog (snapshot, GTK_WIDGET (window), GTK_WIDGET (dialog));

  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    texture = create_texture (window, node);
  if (texture != NULL && gdk_texture_save_to_png (texture, path))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The picture “%s” could not be written", path);
  return FALSE;
}
