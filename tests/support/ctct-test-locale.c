/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-locale.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <unistd.h>

#define C_LOCALE "/usr/lib/locale/C.utf8"

/* Newer C libraries translate nothing in C.UTF-8, and there may be no other locale. What makes a locale one
 * of a language for gettext is its name alone. */
gboolean
ctct_test_locale_use (const char *language)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "locales", NULL);
  g_autofree char *file = g_strconcat (language, ".utf8", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *name = g_strconcat (language, ".UTF-8", NULL);
  GStatBuf status;

  g_mkdir_with_parents (folder, 0755);
  if (g_lstat (path, &status) != 0 && symlink (C_LOCALE, path) != 0)
    return FALSE;

  g_setenv ("LOCPATH", folder, TRUE);
  g_setenv ("LANGUAGE", language, TRUE);
  return setlocale (LC_MESSAGES, name) != NULL;
}
