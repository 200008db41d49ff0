/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window asks for the program's icon at each start. What it finds is a small picture that needs nothing to draw
 * it, and the same as the large one. */

#include "ctct-test-ui.h"

#include <gtk/gtk.h>

#define WINDOW_SIZE 48
/* Of 255, at most and at any place: two programs smooth an edge a little differently. */
#define TOLERANCE 24

#define ICONS "/io/github/addressee_app/Addressee/icons"

static const char *const names[] = {
  "io.github.addressee_app.Addressee",
  "io.github.addressee_app.Addressee.Devel",
};

static void
test_found (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (theme, ICONS);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
          theme, names[i], NULL, WINDOW_SIZE, 1, GTK_TEXT_DIR_LTR, (GtkIconLookupFlags) 0);
      g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);
      g_autofree char *uri = g_file_get_uri (file);

      g_assert_true (g_str_has_suffix (uri, ".png"));
    }
}

static GdkPixbuf *
load (const char *folder, const char *name, const char *ending)
{
  g_autofree char *path = g_strconcat (ICONS, folder, name, ending, NULL);
  g_autoptr (GError) error = NULL;
  GdkPixbuf *pixbuf =
      gdk_pixbuf_new_from_resource_at_scale (path, WINDOW_SIZE, WINDOW_SIZE, TRUE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, WINDOW_SIZE);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, WINDOW_SIZE);
  g_assert_cmpint (gdk_pixbuf_get_n_channels (pixbuf), ==, 4);
  return pixbuf;
}

static void
assert_same (GdkPixbuf *picture, GdkPixbuf *drawing)
{
  for (int y = 0; y < WINDOW_SIZE; y++)
    {
      const guint8 *a =
          gdk_pixbuf_read_pixels (picture) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (picture);
      const guint8 *b =
          gdk_pixbuf_read_pixels (drawing) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (drawing);

      /* What is nearly transparent has hardly any color. */
      for (int x = 0; x < WINDOW_SIZE * 4; x++)
        if (x % 4 == 3 || (a[x | 3] > TOLERANCE && b[x | 3] > TOLERANCE))
          g_assert_cmpint (ABS (a[x] - b[x]), <=, TOLERANCE);
    }
}

static void
test_same (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GdkPixbuf) picture = load ("/48x48/apps/", names[i], ".png");
      g_autoptr (GdkPixbuf) drawing = load ("/scalable/apps/", names[i], ".svg");

      assert_same (picture, drawing);
    }
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  ctct_test_add ("/window-icon/found", test_found);
  ctct_test_add ("/window-icon/same", test_same);
  return ctct_test_run ();
}
