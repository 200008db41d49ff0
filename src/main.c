/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "addressee-config.h"
#include "ctct-application.h"
#include "ctct-program-accounts.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, NULL);
  g_autoptr (CtctSettings) settings = ctct_settings_new (g_settings_schema_source_get_default ());
  g_autoptr (CtctAccountSource) accounts = NULL;
  g_autoptr (CtctApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  accounts = ctct_program_accounts_new (g_getenv ("CTCT_API_URL"), g_getenv ("CTCT_API_KEY"),
                                        g_getenv ("CTCT_ACCESS_TOKEN"), folder, settings);
  application = ctct_application_new (accounts);
  status = g_application_run (G_APPLICATION (application), argc, argv);

  return status != 0 ? status : ctct_application_get_exit_status (application);
}
