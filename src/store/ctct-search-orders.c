/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-orders.h"

#include "ctct-cache-numbers.h"

/* The index of the database has each order. Two that are alike stand as their rows do. */
static const char *const orders[] = {
  [CTCT_SORT_LAST_NAME] = "SELECT row FROM contact ORDER BY key_last, row",
  [CTCT_SORT_FIRST_NAME] = "SELECT row FROM contact ORDER BY key_first, row",
  [CTCT_SORT_EMAIL] = "SELECT row FROM contact ORDER BY key_email, row",
  [CTCT_SORT_CHANGED] = "SELECT row FROM contact ORDER BY modified DESC, row DESC",
  [CTCT_SORT_UNSUBSCRIBED] = "SELECT row FROM contact ORDER BY opted_out DESC, row DESC",
};

/* Without the index, which would be gone along to its end for them. */
#define FEW "SELECT row FROM contact WHERE row IN (SELECT value FROM json_each (?)) ORDER BY "
static const char *const few_orders[] = {
  [CTCT_SORT_LAST_NAME] = FEW "+key_last, row",
  [CTCT_SORT_FIRST_NAME] = FEW "+key_first, row",
  [CTCT_SORT_EMAIL] = FEW "+key_email, row",
  [CTCT_SORT_CHANGED] = FEW "+modified DESC, row DESC",
  [CTCT_SORT_UNSUBSCRIBED] = FEW "+opted_out DESC, row DESC",
};

/* Each end is found without a look at what is between. */
#define LAST_ROW                                                                                   \
  "SELECT iif ((SELECT min (row) FROM contact) < 0, -1, (SELECT max (row) FROM contact))"
/* Sets of so many rows take 32 MB each. The numbers are given out from 1 on, so that no sound file comes near. */
#define MAX_ROW (1 << 28)
/* What an order has room for at first, in rows. */
#define MAX_ROOM (1 << 20)

struct _CtctSearchOrders
{
  /* Owned */
  CtctOrder *order;

  /* State */
  GMutex mutex;
  CtctSort sort;
  gint64 version; /* of the data that the order was made of, as its connection numbers it */
};

CtctSearchOrders *
ctct_search_orders_new (void)
{
  CtctSearchOrders *self = g_new0 (CtctSearchOrders, 1);

  g_mutex_init (&self->mutex);
  return self;
}

void
ctct_search_orders_free (CtctSearchOrders *self)
{
  g_clear_pointer (&self->order, ctct_order_unref);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

gboolean
ctct_search_orders_get_last_row (CtctDatabase *database, guint32 *row, GError **error)
{
  gint64 last_row;

  if (!ctct_database_get_integer (database, LAST_ROW, 0, &last_row, error) ||
      !ctct_cache_numbers_check_most (last_row, MAX_ROW, error))
    return FALSE;

  *row = (guint32) last_row;
  return TRUE;
}

sqlite3_stmt *
ctct_search_orders_prepare (CtctDatabase *database, CtctSort sort, GError **error)
{
  return ctct_database_prepare (database, orders[sort], error);
}

static char *
dup_list (const CtctBitmap *rows)
{
  g_autoptr (GString) list = g_string_new ("[");

  for (guint32 row = 0; ctct_bitmap_find_next (rows, &row); row++)
    g_string_append_printf (list, "%s%u", list->len > 1 ? "," : "", row);
  g_string_append_c (list, ']');
  return g_string_free (g_steal_pointer (&list), FALSE);
}

CtctOrder *
ctct_search_orders_sort (CtctDatabase *database,
                         CtctSort sort,
                         const CtctBitmap *rows,
                         GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, few_orders[sort], error);
  g_autoptr (CtctOrder) order = ctct_order_new (0);
  CtctDatabaseStep step;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, dup_list (rows), -1, g_free);
  while ((step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    ctct_order_append (order, (guint32) sqlite3_column_int64 (statement, 0));

  return step == CTCT_DATABASE_DONE ? g_steal_pointer (&order) : NULL;
}

/* Another number after somebody else has written. */
static gboolean
get_version (CtctDatabase *database, gint64 *version, GError **error)
{
  return ctct_database_get_integer (database, "PRAGMA data_version", 0, version, error);
}

static CtctOrder *
read_order (CtctDatabase *database, CtctSort sort, GCancellable *cancellable, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, orders[sort], error);
  g_autoptr (CtctOrder) order = NULL;
  CtctDatabaseStep step;
  guint32 last_row;
  guint n = 0;

  if (statement == NULL || !ctct_search_orders_get_last_row (database, &last_row, error))
    return NULL;

  order = ctct_order_new (MIN (last_row, MAX_ROOM));
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
take_order (CtctSearchOrders *self, CtctSort sort, gint64 *version)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  *version = self->version;
  return self->order != NULL && self->sort == sort ? ctct_order_ref (self->order) : NULL;
}

static void
leave_order (CtctSearchOrders *self, CtctOrder *order, CtctSort sort, gint64 version)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_clear_pointer (&self->order, ctct_order_unref);
  self->order = ctct_order_ref (order);
  self->sort = sort;
  self->version = version;
}

CtctOrder *
ctct_search_orders_get (CtctSearchOrders *self,
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

CtctOrder *
ctct_search_orders_get_current (CtctSearchOrders *self,
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
