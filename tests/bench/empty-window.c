/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a program of the same libraries can show: what is measured against. */

#include <adwaita.h>

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  /* As large as the window of a contact, so that a frame has as many pixels. */
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 700);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("io.github.addressee_app.EmptyWindow", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
