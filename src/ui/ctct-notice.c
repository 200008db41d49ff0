/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-notice.h"

static char *
dup_id (GtkWindow *window)
{
  return g_strdup_printf ("window-%u",
                          gtk_application_window_get_id (GTK_APPLICATION_WINDOW (window)));
}

static gboolean
is_in_front (GtkApplication *application)
{
  for (GList *window = gtk_application_get_windows (application); window != NULL;
       window = window->next)
    if (gtk_window_is_active (window->data))
      return TRUE;

  return FALSE;
}

/* NULL where there is nobody to tell anything to: GIO asks for a bus without a look whether there is one. */
static GApplication *
get_teller (GtkWindow *window)
{
  GtkApplication *application = gtk_window_get_application (window);

  if (application == NULL ||
      g_application_get_dbus_connection (G_APPLICATION (application)) == NULL)
    return NULL;

  return G_APPLICATION (application);
}

void
ctct_notice_send (GtkWindow *window, const char *title, const char *body)
{
  GApplication *teller = get_teller (window);
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *id = dup_id (window);

  if (teller == NULL || is_in_front (GTK_APPLICATION (teller)))
    return;

  notification = g_notification_new (title);
  if (body != NULL)
    g_notification_set_body (notification, body);
  g_application_send_notification (teller, id, notification);
}

void
ctct_notice_withdraw (GtkWindow *window)
{
  GApplication *teller = get_teller (window);
  g_autofree char *id = dup_id (window);

  if (teller != NULL)
    g_application_withdraw_notification (teller, id);
}
