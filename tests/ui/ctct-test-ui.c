/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-ui.h"

#include <adwaita.h>

void
ctct_test_ui_init (int *argc, char ***argv)
{
  g_autofree char *type = NULL;

  /* The cases run in folders of their own, where there are no icons, no schemas and no types of
   * files; what has been loaded before stays. */
  adw_init ();
  gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                           "edit-copy-symbolic");
  type = g_content_type_guess ("icon.svg", NULL, 0, NULL);

  ctct_test_init (argc, argv);
}
