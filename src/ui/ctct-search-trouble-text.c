/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-trouble-text.h"

#include <glib/gi18n.h>

static char *
dup_status_words (void)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = CTCT_STATUS_ACTIVE; i <= CTCT_STATUS_ON_HOLD + 1; i++)
    {
      CtctStatus status = i <= CTCT_STATUS_ON_HOLD ? (CtctStatus) i : CTCT_STATUS_UNKNOWN;

      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                              ctct_search_query_get_status_word (status));
    }

  return g_strdup (words->str);
}

char *
ctct_search_trouble_text_dup (CtctSearchTrouble trouble)
{
  g_autofree char *words = NULL;

  switch (trouble)
    {
    case CTCT_SEARCH_TROUBLE_STATUS:
      words = dup_status_words ();
      /* Translators: status: is typed so in any language; %s are the words that can follow it. */
      return g_strdup_printf (_ ("After “status:” write one of %s."), words);
    case CTCT_SEARCH_TROUBLE_TIME:
      /* Translators: changed:, unsubscribed: and what follows them are typed so in any language. */
      return g_strdup (
          _ ("After “changed:” or “unsubscribed:” write a time, such as <7d, >1y, 2024 or "
             "2024-05-01."));
    case CTCT_SEARCH_TROUBLE_NONE:
    default:
      return g_strdup ("");
    }
}
