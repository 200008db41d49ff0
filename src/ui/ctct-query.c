/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-query.h"

#include <string.h>

/* A service that takes "0196" answers with 196, which would not be what was asked for. */
static void
strip_zeros (char *digits)
{
  gsize n_zeros = strspn (digits, "0");

  if (digits[n_zeros] == '\0' && n_zeros > 0)
    n_zeros--;
  memmove (digits, digits + n_zeros, strlen (digits + n_zeros) + 1);
}

CtctQueryKind
ctct_query_parse (const char *text, char **query)
{
  *query = g_strstrip (g_strdup (text));

  if (strchr (*query, '@') != NULL)
    return CTCT_QUERY_EMAIL;
  if (**query == '\0' || strspn (*query, "0123456789") != strlen (*query))
    return CTCT_QUERY_NONE;

  strip_zeros (*query);
  return CTCT_QUERY_ID;
}
