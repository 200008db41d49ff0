/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-picture.h"

static void
append_window (GtkSnapshot *snapshot, GtkWindow *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot),
                          gtk_widget_get_width (GTK_WIDGET (window)),
                          gtk_widget_get_height (GTK_WIDGET (window)));
}

static void
append_dialog (GtkSnapshot *snapshot, GtkWindow *window, GtkWindow *dialog)
{
  float x = (gtk_widget_get_width (GTK_WIDGET (window)) -
             gtk_widget_get_width (GTK_WIDGET (dialog))) / 2;
  float y = (gtk_widget_get_height (GTK_WIDGET (window)) -
             gtk_widget_get_height (GTK_WIDGET (dialog))) / 2;

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

  append_window (snapshot, window);
  if (dialog != NULL)
    append_dialog (snapshot, window, dialog);

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
