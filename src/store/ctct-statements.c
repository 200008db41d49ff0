/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-statements.h"

struct _CtctStatements
{
  GHashTable *by_text; /* SQL → Prepared */
  guint64 n_asked;
};

typedef struct
{
  sqlite3_stmt *statement;
  guint64 asked; /* when it was asked for last, counted in times that anything was */
} Prepared;

static void
prepared_free (gpointer data)
{
  Prepared *prepared = data;

  sqlite3_finalize (prepared->statement);
  g_free (prepared);
}

/* Not one that is in the middle of its rows. */
static void
drop_oldest (CtctStatements *self)
{
  const Prepared *oldest = NULL;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->by_text);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Prepared *prepared = value;

      if (!sqlite3_stmt_busy (prepared->statement) &&
          (oldest == NULL || prepared->asked < oldest->asked))
        oldest = prepared;
    }

  if (oldest != NULL)
    g_hash_table_remove (self->by_text, sqlite3_sql (oldest->statement));
}

CtctStatements *
ctct_statements_new (void)
{
  CtctStatements *self = g_new0 (CtctStatements, 1);

  self->by_text = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, prepared_free);
  return self;
}

void
ctct_statements_free (CtctStatements *self)
{
  g_hash_table_unref (self->by_text);
  g_free (self);
}

sqlite3_stmt *
ctct_statements_find (CtctStatements *self, const char *sql)
{
  Prepared *prepared = g_hash_table_lookup (self->by_text, sql);

  if (prepared == NULL)
    return NULL;

  prepared->asked = ++self->n_asked;
  return prepared->statement;
}

void
ctct_statements_add (CtctStatements *self, sqlite3_stmt *statement)
{
  Prepared *prepared = NULL;

  if (g_hash_table_size (self->by_text) >= CTCT_STATEMENTS_MAX)
    drop_oldest (self);

  prepared = g_new0 (Prepared, 1);
  prepared->statement = statement;
  prepared->asked = ++self->n_asked;
  g_hash_table_insert (self->by_text, (gpointer) sqlite3_sql (statement), prepared);
}
