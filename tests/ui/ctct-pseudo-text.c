/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-pseudo-text.h"

#include "addressee-config.h"
#include "ctct-test-locale.h"

#include <libintl.h>
#include <string.h>

#define LANGUAGE "en_XA"
#define OPENING  0x27e6
#define CLOSING  0x27e7
/* As in build-aux/pseudo-translate. */
#define PLAIN    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#define ACCENTED "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž"
#define DOUBLED  "AEIOUTaeiout"

gboolean
ctct_pseudo_text_begin (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "ui", "pseudo-locale", NULL);

  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return ctct_test_locale_use (LANGUAGE);
}

/* The letter below the accent. */
static gunichar
take_accent_off (gunichar letter)
{
  const char *found = g_utf8_strchr (ACCENTED, -1, letter);

  return found != NULL ? (gunichar) PLAIN[g_utf8_pointer_to_offset (ACCENTED, found)] : letter;
}

static gboolean
is_doubled (gunichar letter)
{
  return letter < 0x80 && strchr (DOUBLED, (int) letter) != NULL;
}

char *
ctct_pseudo_text_read (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *position = text; *position != '\0'; position = g_utf8_next_char (position))
    {
      gunichar letter = g_utf8_get_char (position);
      gunichar below = take_accent_off (letter);
      const char *next = g_utf8_next_char (position);

      if (letter == OPENING || letter == CLOSING)
        continue;
      g_string_append_unichar (plain, below);
      if (below != letter && is_doubled (below) && g_utf8_get_char (next) == letter)
        position = next;
    }

  return g_string_free (plain, FALSE);
}

gboolean
ctct_pseudo_text_is_marked (const char *text)
{
  return g_utf8_strchr (text, -1, OPENING) != NULL || g_utf8_strchr (text, -1, CLOSING) != NULL;
}

gboolean
ctct_pseudo_text_is_glued (const char *text)
{
  int depth = 0;
  guint n_pairs = 0, n_letters = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (letter == OPENING && depth++ == 0)
        n_pairs++;
      else if (letter == CLOSING)
        depth--;
      else if (letter == '\n' && depth == 0)
        n_pairs = n_letters = 0;
      else if (g_unichar_isalpha (letter) && depth == 0)
        n_letters++;

      if (n_pairs > 1 || (n_pairs > 0 && n_letters > 0))
        return TRUE;
    }

  return FALSE;
}
