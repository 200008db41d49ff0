/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-state.h"

/* Once for each window, and not at each step of a resize. */
static void
unmap_cb (CtctSettings *settings, GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_object_set (settings, "window-maximized", gtk_window_is_maximized (window), NULL);
  /* One that was told to be as large as what is in it has no size of its own. */
  if (width > 0 && height > 0)
    g_object_set (settings, "window-width", width, "window-height", height, NULL);
}

void
ctct_window_state_keep (GtkWindow *window, CtctSettings *settings)
{
  int width, height;
  gboolean maximized;

  g_object_get (settings, "window-width", &width, "window-height", &height, "window-maximized",
                &maximized, NULL);
  gtk_window_set_default_size (window, width, height);
  if (maximized)
    gtk_window_maximize (window);

  g_signal_connect_object (window, "unmap", G_CALLBACK (unmap_cb), settings, G_CONNECT_SWAPPED);
}
