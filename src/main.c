/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "addressee-config.h"
#include "ctct-application.h"
#include "ctct-program-accounts.h"

#include <glib/gi18n.h>
#include <locale.h>

/* The mail program and the browser that are started from here shall not inherit key and token. Before there
 * is any other thread, since the environment is everybody's. */
static char *
take_variable (const char *name)
{
  char *value = g_strdup (g_getenv (name));

  g_unsetenv (name);
  return value;
}

int
main (int argc, char **argv)
{
  g_autofree char *url = take_variable ("CTCT_API_URL");
  g_autofree char *key = take_variable ("CTCT_API_KEY");
  g_autofree char *token = take_variable ("CTCT_ACCESS_TOKEN");
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), PROGRAM_NAME, NULL);
  g_autoptr (CtctSettings) settings = ctct_settings_new (g_settings_schema_source_get_default ());
  g_autoptr (CtctAccountSource) accounts = NULL;
  g_autoptr (CtctApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  accounts = ctct_program_accounts_new (url, key, token, folder, settings);
  application = ctct_application_new (accounts, settings);
  status = g_application_run (G_APPLICATION (application), argc, argv);

  return status != 0 ? status : ctct_application_get_exit_status (application);
}
