/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-about.h"

#include "addressee-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
ctct_about_present (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-icon", APPLICATION_ID,
                         "application-name", _("Addressee"),
                         "comments", _("Look people up in a Constant Contact account, see all that "
                                       "it knows about them, edit them, and unsubscribe them."),
                         "copyright", _("© 2026 The Addressee developers"),
                         "developer-name", _("The Addressee developers"),
                         "issue-url", "https://github.com/addressee-app/addressee/issues",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "version", PACKAGE_VERSION,
                         "website", "https://github.com/addressee-app/addressee",
                         /* Translators: the names of the translators, one a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
