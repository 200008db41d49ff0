/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No window has to be wider than the narrowest, also where letters are twice as large as usual, and where it
 * is laid out from right to left, or higher than the lowest, or where windows have all buttons that they can have;
 * in English, or in the language that CTCT_TEST_LANGUAGE names. */

#include "ctct-picture-states.h"
#include "ctct-scroll-layout.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-translated-text.h"
#include "ctct-ui-driver.h"

#include <string.h>

#define NARROWEST 360
#define LOWEST    294
/* There is room for all that has a height of its own. */
#define TALL      900
#define USUAL_DPI (96 * PANGO_SCALE)
#define LARGE_DPI (2 * 96 * PANGO_SCALE)
/* GNOME's windows have one button, unless somebody wants more. */
#define GNOME_BUTTONS ":close"
#define ALL_BUTTONS   ":minimize,maximize,close"

/* What the shortcuts of GTK look like takes more room. */
static const char *const wider[] = { "shortcuts" };

static gboolean
is_wider (const char *state)
{
  /* libadwaita has buttons in it that do not wrap, which fit in English. */
  if (g_str_equal (state, "about") && g_getenv ("CTCT_TEST_LANGUAGE") != NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (wider); i++)
    if (g_str_equal (wider[i], state))
      return TRUE;

  return FALSE;
}

/* Some of it is laid out otherwise once it is narrow. */
static gboolean
is_narrow (gpointer window)
{
  int width = gtk_widget_get_width (window);

  return width > 0 && width <= NARROWEST;
}

static void
make_narrow (GtkWindow *window)
{
  gtk_window_set_default_size (window, NARROWEST, TALL);
  ctct_test_await (is_narrow, window);
}

/* It may have the size of before its contents have grown. */
static void
check_size (GtkWindow *window, int most)
{
  int width, height;

  ctct_ui_settle (window);
  width = gtk_widget_get_width (GTK_WIDGET (window));
  height = gtk_widget_get_height (GTK_WIDGET (window));
  if (width > NARROWEST || height > most)
    {
      g_test_message ("%s: %s is %d×%d", g_test_get_path (), G_OBJECT_TYPE_NAME (window), width,
                      height);
      g_test_fail_printf ("%s is %d×%d", G_OBJECT_TYPE_NAME (window), width, height);
    }
}

/* Popovers are as wide as they want to be, whatever the window is. Menus are GTK's own, and shadows take no room. */
static void
check_popover (GtkWidget *widget, gpointer user_data)
{
  int width;

  if (!GTK_IS_POPOVER (widget) || GTK_IS_POPOVER_MENU (widget))
    return;

  width = gtk_widget_get_width (gtk_widget_get_first_child (widget));
  if (width > NARROWEST)
    {
      g_test_message ("%s: %s is %d wide", g_test_get_path (), G_OBJECT_TYPE_NAME (widget), width);
      g_test_fail_printf ("%s is %d wide", G_OBJECT_TYPE_NAME (widget), width);
    }
}

static gboolean
has_its_height (gpointer scroller)
{
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (scroller);
  double most = gtk_scrolled_window_get_max_content_height (scroller);

  return gtk_widget_get_height (scroller) > 0 &&
         gtk_adjustment_get_page_size (rows) >= MIN (gtk_adjustment_get_upper (rows), most);
}

static void
await_height (GtkWidget *widget, gpointer user_data)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL && CTCT_IS_SCROLL_LAYOUT (gtk_widget_get_layout_manager (parent)))
    ctct_test_await (has_its_height, widget);
}

static const CtctPictureState *
begin (CtctWindowFixture *fixture, const char *buttons)
{
  const CtctPictureState *state = ctct_picture_states_find (strrchr (g_test_get_path (), '/') + 1);

  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", buttons, NULL);
  if (state->prepare != NULL)
    state->prepare (fixture);
  ctct_window_fixture_show (fixture);
  return state;
}

static void
check_narrow (CtctWindowFixture *fixture, const char *buttons, int dpi)
{
  const CtctPictureState *state = begin (fixture, buttons);

  make_narrow (ctct_ui_get_front ());
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  if (state->reach != NULL)
    state->reach (fixture);

  for (GtkWindow *window = ctct_ui_get_front (); window != NULL;
       window = gtk_window_get_transient_for (window))
    {
      gtk_window_set_default_size (window, NARROWEST, TALL);
      check_size (window, G_MAXINT);
      ctct_ui_visit (GTK_WIDGET (window), await_height, NULL);
      ctct_ui_visit (GTK_WIDGET (window), check_popover, NULL);
    }
  ctct_ui_pop_down ();
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
test_fits (CtctWindowFixture *fixture)
{
  check_narrow (fixture, GNOME_BUTTONS, LARGE_DPI);
}

static void
test_fits_with_buttons (CtctWindowFixture *fixture)
{
  check_narrow (fixture, ALL_BUTTONS, USUAL_DPI);
}

static void
test_fits_from_right (CtctWindowFixture *fixture)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_fits (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A telephone on its side. */
static void
test_fits_low (CtctWindowFixture *fixture)
{
  const CtctPictureState *state = begin (fixture, GNOME_BUTTONS);

  gtk_window_set_default_size (ctct_ui_get_front (), NARROWEST, LOWEST);
  ctct_ui_settle (ctct_ui_get_front ());
  if (state->reach != NULL)
    state->reach (fixture);

  for (GtkWindow *window = ctct_ui_get_front (); window != NULL;
       window = gtk_window_get_transient_for (window))
    {
      gtk_window_set_default_size (window, NARROWEST, LOWEST);
      check_size (window, LOWEST);
    }
  ctct_ui_pop_down ();
}

static void
add_cases (const char *folder, CtctWindowCase test_case)
{
  guint n_states;
  const CtctPictureState *states = ctct_picture_states_get (&n_states);

  for (guint i = 0; i < n_states; i++)
    {
      g_autofree char *path = g_strconcat ("/window/", folder, "/", states[i].name, NULL);

      if (!is_wider (states[i].name))
        ctct_window_fixture_add_case (path, test_case);
    }
}

int
main (int argc, char **argv)
{
  const char *language = g_getenv ("CTCT_TEST_LANGUAGE");

  ctct_test_ui_init (&argc, &argv);
  if (language != NULL && !ctct_translated_text_begin (language))
    {
      g_print ("1..0 # SKIP there is no locale to take after\n");
      return 0;
    }
  if (language != NULL)
    ctct_ui_read_by (ctct_translated_text_read);

  add_cases ("fit", test_fits);
  add_cases ("fit-from-right", test_fits_from_right);
  add_cases ("fit-with-buttons", test_fits_with_buttons);
  add_cases ("fit-low", test_fits_low);

  return ctct_test_run ();
}
