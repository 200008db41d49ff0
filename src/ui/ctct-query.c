/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-query.h"

#include <string.h>

CtctQueryKind
ctct_query_parse (const char *text, char **query)
{
  *query = g_strstrip (g_strdup (text));

  if (strchr (*query, '@') != NULL)
    return CTCT_QUERY_EMAIL;
  if (**query != '\0' && strspn (*query, "0123456789") == strlen (*query))
    return CTCT_QUERY_ID;

  return CTCT_QUERY_NONE;
}
