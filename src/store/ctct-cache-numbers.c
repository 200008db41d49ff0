/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-numbers.h"

/* What is gone counts by the largest of it alone, so that nothing has to be noted of those who come. */
#define FIND_NEXT                                                                                  \
  "SELECT max (coalesce ((SELECT max (row) FROM contact), 0), "                                    \
  "coalesce ((SELECT value FROM meta WHERE name = 'last-retired'), 0)) + 1"
#define RETIRE                                                                                     \
  "INSERT INTO meta VALUES ('last-retired', ?) "                                                   \
  "ON CONFLICT (name) DO UPDATE SET value = max (value, excluded.value)"

/* Sets of rows hold 32 bits of each. The numbers are given out from 1 on, so that no sound file comes anywhere near
 * that. */
gboolean
ctct_cache_numbers_check (gint64 row, GError **error)
{
  return ctct_cache_numbers_check_most (row, G_MAXUINT32, error);
}

gboolean
ctct_cache_numbers_check_most (gint64 row, guint32 most, GError **error)
{
  if (row >= 0 && row <= most)
    return TRUE;

  g_set_error_literal (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED,
                       "A contact has a number that no contact can have");
  return FALSE;
}

gboolean
ctct_cache_numbers_find_next (CtctDatabase *database, gint64 *row, GError **error)
{
  return ctct_database_get_integer (database, FIND_NEXT, 0, row, error) &&
         ctct_cache_numbers_check (*row, error);
}

gboolean
ctct_cache_numbers_retire (CtctDatabase *database, gint64 row, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, RETIRE, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  return ctct_database_finish (database, statement, error);
}
