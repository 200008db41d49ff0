/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-translated-text.h"

#include "addressee-config.h"
#include "ctct-test-locale.h"

#include <libintl.h>
#include <string.h>

/* As in the manual of gettext: a header of seven words, and two tables of lengths and places. */
#define N_TEXTS           2
#define SOURCE_TABLE      3
#define TRANSLATION_TABLE 4
#define CONTEXT_END       '\004'

/* One that something is filled into. */
typedef struct
{
  GRegex *translation;
  char *source;
  gsize n_letters; /* that are not filled in */
} Pattern;

typedef struct
{
  GHashTable *whole;
  GPtrArray *patterns;
} Catalog;

/* What a program speaks it speaks to its end. */
static Catalog catalog;

static char *
dup_without_underscores (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("", parts);
}

static GRegex *
get_directive (void)
{
  return g_regex_new ("%(?:\\d+\\$)?(?:s|[diu]|l?u)", 0, 0, NULL);
}

static int
compare_patterns (gconstpointer a, gconstpointer b)
{
  const Pattern *const *first = a;
  const Pattern *const *second = b;

  return (*first)->n_letters < (*second)->n_letters ? 1 : -1;
}

static void
add_pattern (const char *source, const char *translation, GStrv parts)
{
  Pattern *pattern = g_new0 (Pattern, 1);
  GString *expression = g_string_new ("^");

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = g_regex_escape_string (parts[i], -1);

      g_string_append_printf (expression, "%s%s", i > 0 ? "(.+)" : "", part);
      pattern->n_letters += strlen (parts[i]);
    }
  g_string_append_c (expression, '$');

  pattern->translation = g_regex_new (expression->str, G_REGEX_DOTALL, 0, NULL);
  pattern->source = g_strdup (source);
  g_ptr_array_add (catalog.patterns, pattern);
  g_string_free (expression, TRUE);
}

static void
add_text (const char *source, const char *translation)
{
  g_autoptr (GRegex) directive = get_directive ();
  g_autofree char *plain_source = dup_without_underscores (source);
  g_autofree char *plain = dup_without_underscores (translation);
  g_auto (GStrv) parts = g_regex_split (directive, plain, 0);

  if (g_strv_length (parts) > 1)
    add_pattern (plain_source, plain, parts);
  else
    g_hash_table_insert (catalog.whole, g_steal_pointer (&plain), g_steal_pointer (&plain_source));
}

/* Of what is counted there are several, each with its end; the sources have two. */
static void
add_entry (const char *source, const char *translation, gsize length)
{
  const char *context_end = strchr (source, CONTEXT_END);
  const char *end = translation + length;

  if (*source == '\0')
    return;
  if (context_end != NULL)
    source = context_end + 1;

  add_text (source, translation);
  source += strlen (source) + 1;
  for (translation += strlen (translation) + 1; translation < end;
       translation += strlen (translation) + 1)
    add_text (source, translation);
}

static gboolean
read_catalog (const char *path)
{
  g_autofree char *content = NULL;
  const guint32 *words;

  if (!g_file_get_contents (path, &content, NULL, NULL))
    return FALSE;

  words = (const guint32 *) content;
  for (guint i = 0; i < words[N_TEXTS]; i++)
    {
      const guint32 *source = words + words[SOURCE_TABLE] / sizeof (guint32) + 2 * i;
      const guint32 *translation = words + words[TRANSLATION_TABLE] / sizeof (guint32) + 2 * i;

      add_entry (content + source[1], content + translation[1], translation[0]);
    }

  return TRUE;
}

gboolean
ctct_translated_text_begin (const char *language)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  g_autofree char *path =
      g_build_filename (folder, language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  catalog.whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  catalog.patterns = g_ptr_array_new ();
  if (!read_catalog (path))
    return FALSE;

  g_ptr_array_sort (catalog.patterns, compare_patterns);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return ctct_test_locale_use (language);
}

/* What is filled in may itself be a translation. It stands in the order of the sources. */
static char *
fill_in (const char *source, GMatchInfo *match)
{
  g_autoptr (GRegex) directive = get_directive ();
  g_auto (GStrv) parts = g_regex_split (directive, source, 0);
  GString *text = g_string_new (parts[0]);

  for (guint i = 1; parts[i] != NULL; i++)
    {
      g_autofree char *filled = g_match_info_fetch (match, (int) i);
      g_autofree char *read = filled != NULL ? ctct_translated_text_read (filled) : NULL;

      g_string_append_printf (text, "%s%s", read != NULL ? read : "", parts[i]);
    }

  return g_string_free (text, FALSE);
}

char *
ctct_translated_text_read (const char *text)
{
  g_autofree char *plain = dup_without_underscores (text);
  const char *source = g_hash_table_lookup (catalog.whole, plain);

  if (source != NULL)
    return g_strdup (source);

  for (guint i = 0; i < catalog.patterns->len; i++)
    {
      const Pattern *pattern = catalog.patterns->pdata[i];
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (pattern->translation, plain, 0, &match))
        return fill_in (pattern->source, match);
    }

  return g_steal_pointer (&plain);
}
