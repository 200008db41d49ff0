/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-terms.h"

/* A look into the index of words, which is nothing that is kept. */
#define HAS_TABLE    "SELECT count (*) FROM temp.sqlite_schema WHERE name = 'search_term'"
#define CREATE_TABLE "CREATE VIRTUAL TABLE temp.search_term USING fts5vocab (main, word, instance)"
#define FIND_TERM    "SELECT term FROM temp.search_term WHERE term >= ? LIMIT 1"

/* Comes before all that words are made of: what follows a word and begins with it follows this too. */
#define BEHIND "\001"

/* A connection that only reads takes tables that are its own for something that is written. */
static gboolean
create_table (CtctDatabase *database, GError **error)
{
  gint64 query_only;
  gboolean created;

  if (!ctct_database_get_integer (database, "PRAGMA query_only", 0, &query_only, error))
    return FALSE;
  if (!query_only)
    return ctct_database_run (database, CREATE_TABLE, error);

  created = ctct_database_run (database, "PRAGMA query_only = OFF", error) &&
            ctct_database_run (database, CREATE_TABLE, error);
  return ctct_database_run (database, "PRAGMA query_only = ON", created ? error : NULL) && created;
}

static gboolean
ensure_table (CtctDatabase *database, GError **error)
{
  gint64 has_table;

  return ctct_database_get_integer (database, HAS_TABLE, 0, &has_table, error) &&
         (has_table || create_table (database, error));
}

/* Gives (transfer full) NULL where none begins so. */
static gboolean
find_next (CtctDatabase *database,
           const char *from,
           const char *beginning,
           char **term,
           GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, FIND_TERM, error);
  CtctDatabaseStep step;

  *term = NULL;
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, from, -1, SQLITE_STATIC);
  step = ctct_database_step (database, statement, error);
  if (step == CTCT_DATABASE_ROW)
    {
      const char *found = (const char *) sqlite3_column_text (statement, 0);

      if (g_str_has_prefix (found, beginning))
        *term = g_strdup (found);
      sqlite3_reset (statement);
    }

  return step != CTCT_DATABASE_FAILED;
}

GStrv
ctct_search_terms_find (CtctDatabase *database,
                        const char *beginning,
                        guint n_wanted,
                        GError **error)
{
  g_autoptr (GStrvBuilder) terms = g_strv_builder_new ();
  g_autofree char *from = g_strdup (beginning);

  if (!ensure_table (database, error))
    return NULL;

  for (guint n = 0; n < n_wanted; n++)
    {
      g_autofree char *term = NULL;

      if (!find_next (database, from, beginning, &term, error))
        return NULL;
      if (term == NULL)
        break;

      g_strv_builder_add (terms, term);
      g_free (from);
      from = g_strconcat (term, BEHIND, NULL);
    }

  return g_strv_builder_end (terms);
}
