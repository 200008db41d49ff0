/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-picture.h"

static void
append_widget (GtkSnapshot *snapshot, GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
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

gboolean
ctct_picture_save (GtkWindow *window, GtkWindow *dialog, const char *path, GError **error)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  graphene_rect_t area;

  append_window (snapshot, GTK_WIDGET (window));
  if (dialog != NULL)
    append_dialog (snapshot, GTK_WIDGET (window), GTK_WIDGET (dialog));

  node = gtk_snapshot_free_to_node (snapshot);
  graphene_rect_init (&area, 0, 0, gtk_widget_get_width (GTK_WIDGET (window)),
                      gtk_widget_get_height (GTK_WIDGET (window)));
  if (node != NULL)
    texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                           &area);

  if (texture != NULL && gdk_texture_save_to_png (texture, path))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The picture “%s” could not be written", path);
  return FALSE;
}
