/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the desktop is told while somebody works in another program. The test stands in for it on a real bus, and
 * gives the windows the focus and takes it away as a window manager would. */

#include "addressee-config.h"
#include "ctct-test-desktop.h"
#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <X11/Xlib.h>
#include <gdk/x11/gdkx.h>

static CtctTestDesktop *desktop;

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
is_not_active (gpointer window)
{
  return !gtk_window_is_active (window);
}

static void
set_in_front (GtkWindow *window, gboolean in_front)
{
  GdkDisplay *display = gdk_display_get_default ();
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  XSetInputFocus (gdk_x11_display_get_xdisplay (display),
                  in_front ? gdk_x11_surface_get_xid (surface) : None, RevertToNone, CurrentTime);
  gdk_display_sync (display);
  ctct_test_await (in_front ? is_active : is_not_active, window);
}

static gboolean
is_told (gpointer title)
{
  return ctct_test_desktop_is_told (desktop, APPLICATION_ID, title);
}

static gboolean
is_nothing_told (gpointer unused)
{
  return ctct_test_desktop_count (desktop) == 0;
}

/* Whatever was sent before has arrived when this has. */
static void
catch_up (CtctWindowFixture *fixture)
{
  g_autoptr (GNotification) last = g_notification_new ("Last");

  g_application_send_notification (G_APPLICATION (fixture->application), "last", last);
  ctct_test_await (is_told, (gpointer) "Last");
}

static void
test_done (CtctWindowFixture *fixture)
{
  GtkWindow *window;

  desktop = ctct_test_desktop_new ();
  ctct_test_unsubscribe_hold_for_good (fixture);
  window = ctct_ui_get_front ();
  set_in_front (window, FALSE);
  ctct_ui_press ("Send Now");
  ctct_test_await (is_told, (gpointer) CTCT_TEST_NAME " is unsubscribed");

  set_in_front (window, TRUE);
  ctct_test_await (is_nothing_told, NULL);
  g_clear_pointer (&desktop, ctct_test_desktop_free);
}

static void
test_failed (CtctWindowFixture *fixture)
{
  desktop = ctct_test_desktop_new ();
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 0,
                             ctct_fault_new_answer (500, "", -1));
  set_in_front (ctct_ui_get_front (), FALSE);
  ctct_ui_press ("Send Now");
  ctct_test_await (is_told, (gpointer) CTCT_TEST_NAME " Is Not Unsubscribed");
  g_clear_pointer (&desktop, ctct_test_desktop_free);
}

static void
test_in_front (CtctWindowFixture *fixture)
{
  desktop = ctct_test_desktop_new ();
  ctct_test_unsubscribe_hold_for_good (fixture);
  set_in_front (ctct_ui_get_front (), TRUE);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (CTCT_TEST_NAME " is unsubscribed");
  catch_up (fixture);
  g_assert_cmpuint (ctct_test_desktop_count (desktop), ==, 1);
  g_clear_pointer (&desktop, ctct_test_desktop_free);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/notice/done", test_done);
  ctct_window_fixture_add_case ("/notice/failed", test_failed);
  ctct_window_fixture_add_case ("/notice/in-front", test_in_front);

  return ctct_test_run ();
}
