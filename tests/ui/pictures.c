/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No test: makes pictures of what the program can look like, for a person to look at. Each picture is
 * a case, so that -l lists them and -p chooses among them; see build-aux/pictures. They are written
 * to CTCT_PICTURES, or else to the folder "pictures". A case fails where a window does not fit into
 * its size. */

#include "ctct-picture.h"
#include "ctct-picture-states.h"
#include "ctct-test-ui.h"
#include "ctct-translated-text.h"
#include "ctct-ui-driver.h"
#include "ctct-window-fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define DPI (96 * PANGO_SCALE)

typedef struct
{
  const char *name;
  int width;
  int height;
} Size;

/* The last is a whole page, at the width at which it is longest. */
static const Size sizes[] = {
  { "360", 360, 640 },
  { "low", 360, 294 },
  { "800", 800, 800 },
  { "1280", 1280, 900 },
  { "1920", 1920, 1080 },
  { "whole", 360, 3200 },
};

static const char *const schemes[] = { "light", "dark" };
static const char *const directions[] = { "ltr", "rtl" };
static const char *const scales[] = { "100", "200" };

static char *folder;

static const Size *
find_size (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_equal (sizes[i].name, name))
      return &sizes[i];

  g_assert_not_reached ();
}

static void
set_look (const char *scheme, const char *direction, const char *scale)
{
  gboolean dark = g_str_equal (scheme, "dark");
  gboolean rtl = g_str_equal (direction, "rtl");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                DPI * (int) g_ascii_strtoll (scale, NULL, 10) / 100, "gtk-decoration-layout",
                ":close", NULL);
}

static gboolean
fits (GtkWidget *window, const Size *size)
{
  return gtk_widget_get_width (window) <= size->width &&
         gtk_widget_get_height (window) <= size->height;
}

/* A shell makes no window larger than the screen. */
static void
fit (GtkWindow *window, const Size *size)
{
  GtkWidget *widget = GTK_WIDGET (window);

  ctct_ui_settle (window);
  if (!fits (widget, size))
    gtk_window_set_default_size (window, MIN (gtk_widget_get_width (widget), size->width),
                                 MIN (gtk_widget_get_height (widget), size->height));

  ctct_ui_settle (window);
  /* The window of the shortcuts is GTK’s own, and what is that small has no keyboard. */
  if (!fits (widget, size) && !GTK_IS_SHORTCUTS_WINDOW (window))
    g_test_fail_printf ("%s is %d×%d", G_OBJECT_TYPE_NAME (window), gtk_widget_get_width (widget),
                        gtk_widget_get_height (widget));
}

static void
save (const char *name, const Size *size)
{
  GtkWindow *front = ctct_ui_get_front ();
  GtkWindow *window = gtk_window_get_transient_for (front);
  g_autofree char *file = g_strdelimit (g_strconcat (name + 1, ".png", NULL), "/", '-');
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;

  fit (front, size);
  if (window != NULL)
    fit (window, size);
  ctct_picture_save (window != NULL ? window : front, window != NULL ? front : NULL, path, &error);
  g_assert_no_error (error);
}

/* The name of the case is all that it is told: state, size, scheme, direction, scale. */
static void
make_picture (CtctWindowFixture *fixture)
{
  g_auto (GStrv) parts = g_strsplit (g_test_get_path () + 1, "/", -1);
  const CtctPictureState *state = ctct_picture_states_find (parts[0]);
  const Size *size = find_size (parts[1]);

  set_look (parts[2], parts[3], parts[4]);
  if (state->prepare != NULL)
    state->prepare (fixture);
  ctct_window_fixture_show (fixture);
  gtk_window_set_default_size (ctct_ui_get_front (), size->width, size->height);
  ctct_ui_settle (ctct_ui_get_front ());
  if (state->reach != NULL)
    state->reach (fixture);
  save (g_test_get_path (), size);
  ctct_ui_pop_down ();
}

static void
add_looks (const char *state, const char *size)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      for (guint k = 0; k < G_N_ELEMENTS (scales); k++)
        {
          g_autofree char *path =
              g_strjoin ("/", "", state, size, schemes[i], directions[j], scales[k], NULL);

          ctct_window_fixture_add_case (path, make_picture);
        }
}

int
main (int argc, char **argv)
{
  guint n_states;
  const CtctPictureState *states = ctct_picture_states_get (&n_states);
  const char *given = g_getenv ("CTCT_PICTURES");
  const char *language = g_getenv ("CTCT_TEST_LANGUAGE");

  ctct_test_ui_init (&argc, &argv);
  if (language != NULL && ctct_translated_text_begin (language))
    ctct_ui_read_by (ctct_translated_text_read);

  folder = g_canonicalize_filename (given != NULL ? given : "pictures", NULL);
  g_mkdir_with_parents (folder, 0755);
  for (guint i = 0; i < n_states; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      add_looks (states[i].name, sizes[j].name);

  return ctct_test_run ();
}
