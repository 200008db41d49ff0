/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-call-ledger.h"

#include "ctct-call-window.h"

/* A second, and something for calls that arrive closer together than they were sent. */
#define WINDOW (1050 * G_GINT64_CONSTANT (1000))
#define DAY    (24 * 60 * 60 * G_GINT64_CONSTANT (1000000))

/* One row for the day, and one for each of the last calls. */
static const char *const steps[] = {
  "CREATE TABLE day (one INTEGER PRIMARY KEY CHECK (one = 1), day INTEGER NOT NULL, "
  "  n INTEGER NOT NULL);"
  "CREATE TABLE recent (at INTEGER NOT NULL)",
};

#define PROBE "SELECT day, n FROM day; SELECT at FROM recent"

#define GET_DAY "SELECT n FROM day WHERE day = ?"
#define SET_DAY                                                                                    \
  "INSERT INTO day VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET day = excluded.day, "          \
  "n = excluded.n"
/* Where somebody has set the clock back, what was later does not count. */
#define FORGET    "DELETE FROM recent WHERE at <= ?1 - ?2 OR at > ?1"
#define GET_FIRST "SELECT at FROM recent ORDER BY at DESC LIMIT 1 OFFSET ?"
#define ADD       "INSERT INTO recent VALUES (?)"

static sqlite3_stmt *
bind (CtctDatabase *database, const char *sql, gint64 first, gint64 second, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, sql, error);

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, first);
  if (sqlite3_bind_parameter_count (statement) > 1)
    sqlite3_bind_int64 (statement, 2, second);
  return statement;
}

static gboolean
run (CtctDatabase *database, const char *sql, gint64 first, gint64 second, GError **error)
{
  sqlite3_stmt *statement = bind (database, sql, first, second, error);

  return statement != NULL && ctct_database_finish (database, statement, error);
}

/* 0 where there is none. */
static gboolean
get (CtctDatabase *database, const char *sql, gint64 key, gint64 *value, GError **error)
{
  sqlite3_stmt *statement = bind (database, sql, key, 0, error);
  CtctDatabaseStep step =
      statement != NULL ? ctct_database_step (database, statement, error) : CTCT_DATABASE_FAILED;

  *value = step == CTCT_DATABASE_ROW ? sqlite3_column_int64 (statement, 0) : 0;
  if (step == CTCT_DATABASE_ROW)
    sqlite3_reset (statement);

  return step != CTCT_DATABASE_FAILED;
}

static gboolean
take (CtctDatabase *database, gint64 now, CtctCallTurn *turn, GError **error)
{
  gint64 n = 0;
  gint64 first = 0;

  if (!get (database, GET_DAY, now / DAY, &n, error) ||
      !run (database, FORGET, now, WINDOW, error) ||
      !get (database, GET_FIRST, CTCT_CALLS_PER_SECOND - 1, &first, error))
    return FALSE;

  turn->calls_today = (guint) CLAMP (n, 0, CTCT_CALLS_PER_DAY);
  turn->is_used_up = turn->calls_today == CTCT_CALLS_PER_DAY;
  turn->wait = first > 0 ? (guint) ((first + WINDOW - now + 999) / 1000) : 0;
  if (turn->is_used_up || turn->wait > 0)
    return TRUE;

  turn->calls_today++;
  return run (database, SET_DAY, now / DAY, turn->calls_today, error) &&
         run (database, ADD, now, 0, error);
}

const CtctDatabaseKind *
ctct_call_ledger_get_kind (void)
{
  static const CtctDatabaseKind kind = { "calls-", steps, G_N_ELEMENTS (steps), PROBE };

  return &kind;
}

gboolean
ctct_call_ledger_take (CtctDatabase *database, gint64 now, CtctCallTurn *turn, GError **error)
{
  if (!ctct_database_begin (database, error))
    return FALSE;
  if (take (database, now, turn, error))
    return ctct_database_commit (database, error);

  ctct_database_roll_back (database);
  return FALSE;
}

gboolean
ctct_call_ledger_close_day (CtctDatabase *database, gint64 now, GError **error)
{
  return run (database, SET_DAY, now / DAY, CTCT_CALLS_PER_DAY, error);
}
