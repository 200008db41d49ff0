/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* How many are kept: as many as a program has and more, but a search can be worded in any number of ways. */
#define CTCT_STATEMENTS_MAX 128

/* The statements of a connection that are prepared already. Beyond so many, who was not asked for for the longest
 * time goes; nobody has use for so many at a time. */
typedef struct _CtctStatements CtctStatements;

CtctStatements *ctct_statements_new (void);
/* With all statements. */
void ctct_statements_free (CtctStatements *self);
/* Returns: (nullable): the statement of that text */
sqlite3_stmt *ctct_statements_find (CtctStatements *self, const char *sql);
void ctct_statements_add (CtctStatements *self, sqlite3_stmt *statement);

G_END_DECLS
