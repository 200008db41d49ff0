/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-match-reason-text.h"

#include "ctct-field-label.h"

#include <glib/gi18n.h>
#include <string.h>

/* In characters: what a row has room for before the word is out of sight. */
#define MAX_BEFORE 10

static char *
dup_label (const CtctMatchReason *reason, CtctCustomLabels *labels)
{
  switch (reason->collection)
    {
    case CTCT_COLLECTION_LISTS:
      return g_strdup (C_ ("match", "List"));
    case CTCT_COLLECTION_CUSTOM_FIELDS:
      return ctct_custom_field_dup_label (labels, reason->item);
    case CTCT_COLLECTION_NONE:
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
    case CTCT_COLLECTION_ADDRESSES:
    case CTCT_COLLECTION_NOTES:
    default:
      return g_strdup (ctct_field_label (reason->collection, reason->field));
    }
}

static gsize
find_first (const CtctMatchReason *reason, const char *text, char **words)
{
  gsize first = G_MAXSIZE, start, end;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (ctct_match_reason_find_word (reason, text, words[i], &start, &end))
      first = MIN (first, start);

  return first != G_MAXSIZE ? first : 0;
}

/* The beginning of a word that is not far before the place. */
static const char *
find_beginning (const char *text, gsize place)
{
  const char *first = text + place;
  const char *p = first;

  if (g_utf8_pointer_to_offset (text, first) <= MAX_BEFORE)
    return text;

  for (guint i = 0; i < MAX_BEFORE; i++)
    p = g_utf8_prev_char (p);
  while (p < first && !g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  while (p < first && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

static char *
dup_snippet (const CtctMatchReason *reason, char **words)
{
  g_autofree char *line = g_strdelimit (g_strdup (reason->text), "\t\r\n", ' ');
  const char *beginning = find_beginning (line, find_first (reason, line, words));

  return beginning == line ? g_steal_pointer (&line) : g_strconcat ("…", beginning, NULL);
}

char *
ctct_match_reason_text_dup (const CtctMatchReason *reason,
                            CtctCustomLabels *labels,
                            char **words,
                            gsize *start)
{
  g_autofree char *label = dup_label (reason, labels);
  g_autofree char *snippet = dup_snippet (reason, words);
  /* Translators: by what somebody was found: a field, such as “Note”, and what stands in it. */
  char *text = g_strdup_printf (_ ("%s: %s"), label, snippet);

  *start = (gsize) (g_strrstr (text, snippet) - text);
  return text;
}
