/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person can mean by one line: a contact's id, an e-mail address, or nothing that can be looked
 * for. */
typedef enum
{
  CTCT_QUERY_NONE,
  CTCT_QUERY_ID,
  CTCT_QUERY_EMAIL,
} CtctQueryKind;

/* `query` gets the text without the space around it, and an id without zeros before it. */
CtctQueryKind ctct_query_parse (const char *text, char **query);

G_END_DECLS
