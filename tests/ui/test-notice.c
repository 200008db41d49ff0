/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the desktop is told while somebody works in another program. The test stands in for it on a real bus, and
 * gives the windows the focus and takes it away as a window manager would. */

#include "addressee-config.h"
#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <X11/Xlib.h>
#include <gdk/x11/gdkx.h>

#define INTERFACE "org.gtk.Notifications"
#define PATH      "/org/gtk/Notifications"

typedef struct
{
  GDBusConnection *bus;
  guint object;
  GHashTable *told; /* id → title */
} Desktop;

static Desktop desktop;

static const char introspection[] = "<node><interface name='" INTERFACE "'>"
                                    "<method name='AddNotification'>"
                                    "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                                    "<arg type='a{sv}' direction='in'/></method>"
                                    "<method name='RemoveNotification'>"
                                    "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                                    "</method></interface></node>";

static void
called_cb (GDBusConnection *bus,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *arguments,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  const char *application, *id;

  g_variant_get_child (arguments, 0, "&s", &application);
  g_variant_get_child (arguments, 1, "&s", &id);
  g_assert_cmpstr (application, ==, APPLICATION_ID);

  if (g_str_equal (method, "AddNotification"))
    {
      g_autoptr (GVariant) notification = g_variant_get_child_value (arguments, 2);
      char *title = NULL;

      g_assert_true (g_variant_lookup (notification, "title", "s", &title));
      g_hash_table_insert (desktop.told, g_strdup (id), title);
    }
  else
    {
      g_hash_table_remove (desktop.told, id);
    }

  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
open_desktop (void)
{
  static const GDBusInterfaceVTable vtable = { called_cb, NULL, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  desktop.told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  desktop.bus =
      g_dbus_connection_new_for_address_sync (g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  desktop.object = g_dbus_connection_register_object (desktop.bus, PATH, node->interfaces[0],
                                                      &vtable, NULL, NULL, &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (desktop.bus, "org.freedesktop.DBus",
                                        "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName", g_variant_new ("(su)", INTERFACE, 0), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
close_desktop (void)
{
  g_assert_true (g_dbus_connection_unregister_object (desktop.bus, desktop.object));
  g_assert_true (g_dbus_connection_close_sync (desktop.bus, NULL, NULL));
  g_clear_object (&desktop.bus);
  g_clear_pointer (&desktop.told, g_hash_table_unref);
}

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
  GHashTableIter iter;
  gpointer told;

  g_hash_table_iter_init (&iter, desktop.told);
  while (g_hash_table_iter_next (&iter, NULL, &told))
    if (g_str_has_prefix (told, title))
      return TRUE;

  return FALSE;
}

static gboolean
is_nothing_told (gpointer unused)
{
  return g_hash_table_size (desktop.told) == 0;
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

  open_desktop ();
  ctct_test_unsubscribe_hold_for_good (fixture);
  window = ctct_ui_get_front ();
  set_in_front (window, FALSE);
  ctct_ui_press ("Send Now");
  ctct_test_await (is_told, (gpointer) CTCT_TEST_NAME " is unsubscribed");

  set_in_front (window, TRUE);
  ctct_test_await (is_nothing_told, NULL);
  close_desktop ();
}

static void
test_failed (CtctWindowFixture *fixture)
{
  open_desktop ();
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 0,
                             ctct_fault_new_answer (500, "", -1));
  set_in_front (ctct_ui_get_front (), FALSE);
  ctct_ui_press ("Send Now");
  ctct_test_await (is_told, (gpointer) CTCT_TEST_NAME " Is Not Unsubscribed");
  close_desktop ();
}

static void
test_in_front (CtctWindowFixture *fixture)
{
  open_desktop ();
  ctct_test_unsubscribe_hold_for_good (fixture);
  set_in_front (ctct_ui_get_front (), TRUE);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (CTCT_TEST_NAME " is unsubscribed");
  catch_up (fixture);
  g_assert_cmpuint (g_hash_table_size (desktop.told), ==, 1);
  close_desktop ();
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
