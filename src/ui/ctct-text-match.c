/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-text-match.h"

#include <string.h>

static char *
dup_folded (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal, -1);
}

gboolean
ctct_text_matches (const char *text, const char *query)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (query));
  g_autofree char *folded_query = dup_folded (trimmed);
  g_autofree char *folded_text = dup_folded (text);

  return strstr (folded_text, folded_query) != NULL || g_str_match_string (trimmed, text, TRUE);
}
