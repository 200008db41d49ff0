/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search.h"

#include "ctct-search-probe.h"
#include "ctct-search-rows.h"

/* How long the order is gone along before the index is asked, in microseconds; longer where enough seem to
 * be found soon. One word costs the index less than several, of which each may be common and all rare. */
#define WALK_TIME           4000
#define MAX_WALK_TIME       12000
#define MAX_WALK_TIME_WORDS 45000
/* How many contacts are looked at between two looks at the clock. */
#define ROWS_BETWEEN_LOOKS 16

/* The index of the database has each order. Two that are alike stand as their rows do. */
static const char *const walks[] = {
  [CTCT_SORT_LAST_NAME] = "SELECT row FROM contact ORDER BY key_last, row",
  [CTCT_SORT_FIRST_NAME] = "SELECT row FROM contact ORDER BY key_first, row",
  [CTCT_SORT_EMAIL] = "SELECT row FROM contact ORDER BY key_email, row",
  [CTCT_SORT_CHANGED] = "SELECT row FROM contact ORDER BY modified DESC, row DESC",
  [CTCT_SORT_UNSUBSCRIBED] = "SELECT row FROM contact ORDER BY opted_out DESC, row DESC",
};

struct _CtctSearch
{
  /* Owned */
  CtctOrder *order;

  /* State */
  GMutex mutex;
  CtctSort sort;
  gint64 version; /* of the data that the order was made of, as its connection numbers it */
};

CtctSearch *
ctct_search_new (void)
{
  CtctSearch *self = g_atomic_rc_box_new0 (CtctSearch);

  g_mutex_init (&self->mutex);
  return self;
}

CtctSearch *
ctct_search_ref (CtctSearch *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CtctSearch *self = data;

  g_clear_pointer (&self->order, ctct_order_unref);
  g_mutex_clear (&self->mutex);
}

void
ctct_search_unref (CtctSearch *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Another number after somebody else has written. */
static gboolean
get_version (CtctDatabase *database, gint64 *version, GError **error)
{
  return ctct_database_get_integer (database, "PRAGMA data_version", 0, version, error);
}

static gboolean
count_rows (CtctDatabase *database, guint32 *n_rows, GError **error)
{
  gint64 last;

  if (!ctct_database_get_integer (database, "SELECT max (row) FROM contact", 0, &last, error))
    return FALSE;

  *n_rows = (guint32) last;
  return TRUE;
}

static CtctOrder *
read_order (CtctDatabase *database, CtctSort sort, GCancellable *cancellable, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, walks[sort], error);
  g_autoptr (CtctOrder) order = NULL;
  CtctDatabaseStep step;
  guint32 n_rows;
  guint n = 0;

  if (statement == NULL || !count_rows (database, &n_rows, error))
    return NULL;

  order = ctct_order_new (n_rows);
  while ((step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    {
      ctct_order_append (order, (guint32) sqlite3_column_int64 (statement, 0));
      if (++n % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          sqlite3_reset (statement);
          return NULL;
        }
    }

  return step == CTCT_DATABASE_DONE ? g_steal_pointer (&order) : NULL;
}

/* Returns: (transfer full) (nullable): what is there of that sort */
static CtctOrder *
take_order (CtctSearch *self, CtctSort sort, gint64 *version)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  *version = self->version;
  return self->order != NULL && self->sort == sort ? ctct_order_ref (self->order) : NULL;
}

static void
leave_order (CtctSearch *self, CtctOrder *order, CtctSort sort, gint64 version)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_clear_pointer (&self->order, ctct_order_unref);
  self->order = ctct_order_ref (order);
  self->sort = sort;
  self->version = version;
}

/* The order of all contacts, as it was when it was read last. */
static CtctOrder *
get_some_order (CtctSearch *self,
                CtctDatabase *database,
                CtctSort sort,
                GCancellable *cancellable,
                GError **error)
{
  gint64 version;
  CtctOrder *order = take_order (self, sort, &version);

  if (order != NULL)
    return order;

  order = read_order (database, sort, cancellable, error);
  if (order != NULL)
    leave_order (self, order, sort, 0);
  return order;
}

/* The same as it is now. Only one connection is asked for it: each has numbers of its own. */
static CtctOrder *
get_current_order (CtctSearch *self,
                   CtctDatabase *database,
                   CtctSort sort,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (CtctOrder) before = NULL;
  CtctOrder *order;
  gint64 before_version, version;

  if (!get_version (database, &version, error))
    return NULL;

  before = take_order (self, sort, &before_version);
  if (before != NULL && before_version == version)
    return g_steal_pointer (&before);

  order = read_order (database, sort, cancellable, error);
  if (order != NULL)
    leave_order (self, order, sort, version);
  return order;
}

/* Those of some candidates who are what is looked for; no more than are wanted. */
static CtctOrder *
look_at_each (CtctDatabase *database,
              const CtctSearchPlan *plan,
              const CtctOrder *candidates,
              guint n_wanted,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (CtctOrder) found = ctct_order_new (0);

  for (guint i = 0; i < ctct_order_get_size (candidates); i++)
    {
      guint32 row = ctct_order_get_row (candidates, i);
      gboolean is_found;

      if (ctct_order_get_size (found) == n_wanted)
        break;
      if (!ctct_search_probe (database, plan, row, &is_found, error) ||
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (is_found)
        ctct_order_append (found, row);
    }

  return g_steal_pointer (&found);
}

/* Those of an order who are looked for; no more than are wanted where each has to be looked at. */
static CtctOrder *
find_in (CtctDatabase *database,
         const CtctSearchPlan *plan,
         CtctOrder *order,
         guint n_wanted,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (CtctBitmap) rows = NULL;
  g_autoptr (CtctOrder) candidates = NULL;
  gboolean exact;
  guint32 n_rows;

  if (order == NULL)
    return NULL;
  if (ctct_search_query_is_empty (plan->query))
    return ctct_order_ref (order);
  if (!count_rows (database, &n_rows, error))
    return NULL;

  rows = ctct_search_rows_find (database, plan, n_rows, &exact, cancellable, error);
  if (rows == NULL)
    return NULL;

  candidates = ctct_order_filter (order, rows);
  if (exact)
    return g_steal_pointer (&candidates);

  return look_at_each (database, plan, candidates, n_wanted, cancellable, error);
}

/* Enough are found in time if the rest are as dense as those so far. */
static gboolean
is_worth_it (const CtctSearchPlan *plan, gint64 time, guint n_found, guint n_wanted)
{
  gint64 max_time = plan->words->len > 1 ? MAX_WALK_TIME_WORDS : MAX_WALK_TIME;

  return time < WALK_TIME || time * n_wanted < max_time * n_found;
}

/* Goes along the order until enough are found, or for some time. It needs no order of all of them. */
static gboolean
walk (CtctDatabase *database,
      const CtctSearchPlan *plan,
      CtctSort sort,
      CtctOrder *found,
      guint n_wanted,
      gboolean *ended,
      GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, walks[sort], error);
  gint64 start = g_get_monotonic_time ();
  CtctDatabaseStep step = CTCT_DATABASE_FAILED;
  guint n = 0;

  while (statement != NULL && ctct_order_get_size (found) < n_wanted &&
         (++n % ROWS_BETWEEN_LOOKS != 0 || is_worth_it (plan, g_get_monotonic_time () - start,
                                                        ctct_order_get_size (found), n_wanted)) &&
         (step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    {
      guint32 row = (guint32) sqlite3_column_int64 (statement, 0);
      gboolean is_found;

      if (!ctct_search_probe (database, plan, row, &is_found, error))
        {
          step = CTCT_DATABASE_FAILED;
          break;
        }
      if (is_found)
        ctct_order_append (found, row);
    }
  if (step != CTCT_DATABASE_DONE)
    sqlite3_reset (statement);

  *ended = step == CTCT_DATABASE_DONE;
  return step != CTCT_DATABASE_FAILED;
}

CtctOrder *
ctct_search_find_first (CtctSearch *self,
                        CtctDatabase *database,
                        const CtctSearchQuery *query,
                        CtctSort sort,
                        guint n_wanted,
                        gboolean *complete,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (CtctSearchPlan) plan = ctct_search_plan_new (database, query, error);
  g_autoptr (CtctOrder) found = ctct_order_new (n_wanted);
  g_autoptr (CtctOrder) order = NULL;

  if (plan == NULL)
    return NULL;

  *complete = plan->impossible;
  if (!plan->impossible && !walk (database, plan, sort, found, n_wanted, complete, error))
    return NULL;
  if (ctct_order_get_size (found) >= n_wanted || (*complete && ctct_order_get_size (found) > 0))
    return g_steal_pointer (&found);
  /* Whoever is found by all the words shows that there are such words. */
  if (ctct_order_get_size (found) == 0 && !ctct_search_plan_settle (plan, database, error))
    return NULL;
  if (*complete && (plan->impossible || !ctct_search_plan_looks_in_middle (plan)))
    return g_steal_pointer (&found);

  *complete = FALSE;
  order = get_some_order (self, database, sort, cancellable, error);
  return find_in (database, plan, order, n_wanted, cancellable, error);
}

CtctOrder *
ctct_search_find_all (CtctSearch *self,
                      CtctDatabase *database,
                      const CtctSearchQuery *query,
                      CtctSort sort,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (CtctSearchPlan) plan = ctct_search_plan_new (database, query, error);

  g_autoptr (CtctOrder) order = NULL;

  if (plan == NULL || !ctct_search_plan_settle (plan, database, error))
    return NULL;

  order = get_current_order (self, database, sort, cancellable, error);
  return find_in (database, plan, order, G_MAXUINT, cancellable, error);
}
