/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-desktop.h"

#define INTERFACE "org.gtk.Notifications"
#define PATH      "/org/gtk/Notifications"

struct _CtctTestDesktop
{
  GDBusConnection *bus;
  guint object;
  GHashTable *told; /* id of the notification → "application title" */
};

static const char introspection[] = "<node><interface name='" INTERFACE "'>"
                                    "<method name='AddNotification'>"
                                    "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                                    "<arg type='a{sv}' direction='in'/></method>"
                                    "<method name='RemoveNotification'>"
                                    "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                                    "</method></interface></node>";

static void
add (CtctTestDesktop *self, const char *application_id, const char *id, GVariant *notification)
{
  const char *title = NULL;

  g_assert_true (g_variant_lookup (notification, "title", "&s", &title));
  g_hash_table_insert (self->told, g_strdup (id), g_strdup_printf ("%s %s", application_id, title));
}

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
  CtctTestDesktop *self = user_data;
  const char *application_id, *id;

  g_variant_get_child (arguments, 0, "&s", &application_id);
  g_variant_get_child (arguments, 1, "&s", &id);
  if (g_str_equal (method, "AddNotification"))
    {
      g_autoptr (GVariant) notification = g_variant_get_child_value (arguments, 2);

      add (self, application_id, id, notification);
    }
  else
    {
      g_hash_table_remove (self->told, id);
    }

  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
own_name (CtctTestDesktop *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", INTERFACE, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
      &error);

  g_assert_no_error (error);
}

CtctTestDesktop *
ctct_test_desktop_new (void)
{
  static const GDBusInterfaceVTable vtable = { called_cb, NULL, NULL, { NULL } };
  CtctTestDesktop *self = g_new0 (CtctTestDesktop, 1);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (GError) error = NULL;

  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->bus =
      g_dbus_connection_new_for_address_sync (g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  self->object = g_dbus_connection_register_object (self->bus, PATH, node->interfaces[0], &vtable,
                                                    self, NULL, &error);
  g_assert_no_error (error);
  own_name (self);

  return self;
}

void
ctct_test_desktop_free (CtctTestDesktop *self)
{
  g_assert_true (g_dbus_connection_unregister_object (self->bus, self->object));
  g_assert_true (g_dbus_connection_close_sync (self->bus, NULL, NULL));
  g_object_unref (self->bus);
  g_hash_table_unref (self->told);
  g_free (self);
}

guint
ctct_test_desktop_count (CtctTestDesktop *self)
{
  return g_hash_table_size (self->told);
}

gboolean
ctct_test_desktop_is_told (CtctTestDesktop *self,
                           const char *application_id,
                           const char *title_prefix)
{
  g_autofree char *wanted = g_strdup_printf ("%s %s", application_id, title_prefix);
  GHashTableIter iter;
  gpointer told;

  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, NULL, &told))
    if (g_str_has_prefix (told, wanted))
      return TRUE;

  return FALSE;
}
