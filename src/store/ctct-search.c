/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search.h"

#include "ctct-search-filter.h"
#include "ctct-search-orders.h"
#include "ctct-search-probe.h"
#include "ctct-search-set.h"

/* To look at one contact takes as long as to read so many rows of a set, */
#define SET_ROWS_A_LOOK 100
/* or to pass by so many of an order. */
#define ORDER_ROWS_A_LOOK 2500
/* As many as it takes. */
#define ANY_LOOKS G_MAXUINT
/* Looks that tell whether enough will be found soon. */
#define MIN_LOOKS 150
/* How often it is asked whether somebody has gone on typing, in looks and in rows of an order. */
#define LOOKS_BETWEEN_CHECKS 64
#define ROWS_BETWEEN_CHECKS  65536
/* So many are sorted by themselves, each looked at, in less time than the order is gone along. */
#define MAX_FEW 250

struct _CtctSearch
{
  CtctSearchOrders *orders;
  CtctSearchMembers *members; /* of the connection that is asked for the first */
};

/* One search under way. */
typedef struct
{
  /* Borrowed */
  CtctSearchOrders *orders;
  CtctSearchMembers *members; /* NULL where none are kept */
  CtctDatabase *database;
  const CtctSearchPlan *plan;
  GCancellable *cancellable;

  /* Owned */
  GPtrArray *sets;        /* of CtctSearchSet */
  CtctBitmap *candidates; /* who is in all sets that have been read; NULL before that */
  CtctOrder *found;

  /* State */
  CtctSort sort;
  guint n_wanted;
  guint32 n_rows; /* about how many contacts there are */
  guint n_sets_read;
  guint position; /* in the order, up to which all are found */
  guint n_all_looks;
  guint n_looks; /* since the last set was read, with what was found by them */
  guint n_hits;
} Hunt;

CtctSearch *
ctct_search_new (void)
{
  CtctSearch *self = g_atomic_rc_box_new0 (CtctSearch);

  self->orders = ctct_search_orders_new ();
  self->members = ctct_search_members_new ();
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

  ctct_search_orders_free (self->orders);
  ctct_search_members_free (self->members);
}

void
ctct_search_unref (CtctSearch *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
hunt_clear (Hunt *hunt)
{
  /* Which way was taken; what was looked for is nobody's business. */
  if (hunt->sets != NULL)
    g_debug ("Looked at %u contacts and read %u of %u sets", hunt->n_all_looks, hunt->n_sets_read,
             hunt->sets->len);
  g_clear_pointer (&hunt->sets, g_ptr_array_unref);
  g_clear_pointer (&hunt->candidates, ctct_bitmap_free);
  g_clear_pointer (&hunt->found, ctct_order_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Hunt, hunt_clear)

static void
hunt_init (Hunt *hunt,
           CtctSearch *search,
           CtctDatabase *database,
           const CtctSearchPlan *plan,
           CtctSort sort,
           guint n_wanted,
           GCancellable *cancellable)
{
  hunt->orders = search->orders;
  hunt->database = database;
  hunt->plan = plan;
  hunt->cancellable = cancellable;
  hunt->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_search_set_free);
  hunt->found = ctct_order_new (0);
  hunt->sort = sort;
  hunt->n_wanted = n_wanted;
}

static gboolean
add_set (Hunt *hunt, CtctSearchSet *set, GError **error)
{
  g_ptr_array_add (hunt->sets, set);
  return ctct_search_set_peek (set, hunt->cancellable, error);
}

static gboolean
add_words (Hunt *hunt, GError **error)
{
  for (guint i = 0; i < hunt->plan->words->len; i++)
    if (!add_set (hunt,
                  ctct_search_set_new_for_word (hunt->database,
                                                g_ptr_array_index (hunt->plan->words, i),
                                                hunt->n_rows, hunt->members),
                  error))
      return FALSE;

  return TRUE;
}

/* The contact is in each of `lists`, and in one of `any_lists`. */
static gboolean
add_lists (Hunt *hunt, GError **error)
{
  GArray *lists = hunt->plan->lists;
  GArray *any_lists = hunt->plan->any_lists;

  for (guint i = 0; lists != NULL && i < lists->len; i++)
    if (!add_set (hunt,
                  ctct_search_set_new_for_lists (hunt->database, &g_array_index (lists, gint64, i),
                                                 1, hunt->n_rows, hunt->members),
                  error))
      return FALSE;

  return any_lists == NULL ||
         add_set (hunt,
                  ctct_search_set_new_for_lists (hunt->database, (gint64 *) any_lists->data,
                                                 any_lists->len, hunt->n_rows, hunt->members),
                  error);
}

/* To look for a piece of an address is to look at all addresses, where nobody has been told apart before. */
static gboolean
add_emails (Hunt *hunt, GError **error)
{
  char *const *emails = hunt->plan->query->emails;

  for (guint i = 0; emails != NULL && emails[i] != NULL; i++)
    {
      CtctSearchSet *set = ctct_search_set_new_for_email (hunt->database, emails[i], hunt->n_rows);

      if (set != NULL && !add_set (hunt, set, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_filter (Hunt *hunt, GError **error)
{
  const CtctSearchQuery *query = hunt->plan->query;

  return !ctct_search_filter_is_needed (query) ||
         add_set (hunt, ctct_search_set_new_for_filter (hunt->database, query, hunt->n_rows),
                  error);
}

static int
compare_sets (gconstpointer a, gconstpointer b)
{
  guint x = ctct_search_set_estimate (*(const CtctSearchSet *const *) a);
  guint y = ctct_search_set_estimate (*(const CtctSearchSet *const *) b);

  return (x > y) - (x < y);
}

/* The rarest first. */
static gboolean
add_sets (Hunt *hunt, GError **error)
{
  if (!ctct_search_orders_get_last_row (hunt->database, &hunt->n_rows, error) ||
      !add_words (hunt, error) || !add_lists (hunt, error) || !add_emails (hunt, error) ||
      !add_filter (hunt, error))
    return FALSE;

  g_ptr_array_sort (hunt->sets, compare_sets);
  return TRUE;
}

static CtctSearchSet *
get_next_set (const Hunt *hunt)
{
  return hunt->n_sets_read < hunt->sets->len ? g_ptr_array_index (hunt->sets, hunt->n_sets_read)
                                             : NULL;
}

static gboolean
read_set (Hunt *hunt, GError **error)
{
  CtctSearchSet *set = get_next_set (hunt);

  if (!ctct_search_set_read (set, hunt->cancellable, error))
    return FALSE;

  if (hunt->candidates == NULL)
    hunt->candidates = ctct_bitmap_copy (ctct_search_set_get_rows (set));
  else
    ctct_bitmap_intersect (hunt->candidates, ctct_search_set_get_rows (set));
  hunt->n_sets_read++;
  hunt->n_looks = 0;
  hunt->n_hits = 0;
  return TRUE;
}

/* Whether the candidates are who is looked for. */
static gboolean
is_exact (const Hunt *hunt)
{
  if (get_next_set (hunt) != NULL)
    return FALSE;

  for (guint i = 0; i < hunt->sets->len; i++)
    if (!ctct_search_set_is_exact (g_ptr_array_index (hunt->sets, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_enough (const Hunt *hunt)
{
  return ctct_order_get_size (hunt->found) >= hunt->n_wanted;
}

/* Whether all that is missing would be found by fewer looks than that, if it is as dense as so far. */
static gboolean
is_worth_it (const Hunt *hunt, guint max_looks)
{
  guint n_missing = hunt->n_wanted - ctct_order_get_size (hunt->found);

  return max_looks == ANY_LOOKS || hunt->n_looks < MIN_LOOKS ||
         (guint64) hunt->n_looks * n_missing < (guint64) max_looks * hunt->n_hits;
}

static gboolean
look_at (Hunt *hunt, guint32 row, GError **error)
{
  gboolean is_found;

  hunt->n_all_looks++;
  if (++hunt->n_looks % LOOKS_BETWEEN_CHECKS == 0 &&
      g_cancellable_set_error_if_cancelled (hunt->cancellable, error))
    return FALSE;
  if (!ctct_search_probe (hunt->database, hunt->plan, row, &is_found, error))
    return FALSE;

  if (is_found)
    {
      hunt->n_hits++;
      ctct_order_append (hunt->found, row);
    }

  return TRUE;
}

/* Goes along all contacts, as they are now, as long as it is worth it. It needs no order of all of them. */
static gboolean
look_along_all (Hunt *hunt, guint max_looks, gboolean *ended, GError **error)
{
  sqlite3_stmt *statement = ctct_search_orders_prepare (hunt->database, hunt->sort, error);
  CtctDatabaseStep step = CTCT_DATABASE_FAILED;

  if (statement == NULL)
    return FALSE;

  do
    {
      step = ctct_database_step (hunt->database, statement, error);
      if (step == CTCT_DATABASE_ROW &&
          !look_at (hunt, (guint32) sqlite3_column_int64 (statement, 0), error))
        step = CTCT_DATABASE_FAILED;
    }
  while (step == CTCT_DATABASE_ROW && !is_enough (hunt) && is_worth_it (hunt, max_looks));
  sqlite3_reset (statement);

  *ended = step == CTCT_DATABASE_DONE;
  return step != CTCT_DATABASE_FAILED;
}

/* Goes on along an order from candidate to candidate, as long as it is worth it. */
static gboolean
look_along (Hunt *hunt, const CtctOrder *order, guint max_looks, GError **error)
{
  const gboolean exact = is_exact (hunt);

  for (; hunt->position < ctct_order_get_size (order) && !is_enough (hunt); hunt->position++)
    {
      guint32 row = ctct_order_get_row (order, hunt->position);

      if (hunt->position % ROWS_BETWEEN_CHECKS == 0 &&
          g_cancellable_set_error_if_cancelled (hunt->cancellable, error))
        return FALSE;
      if (!ctct_bitmap_has (hunt->candidates, row))
        continue;
      if (exact)
        ctct_order_append (hunt->found, row);
      else if (!is_worth_it (hunt, max_looks))
        return TRUE;
      else if (!look_at (hunt, row, error))
        return FALSE;
    }

  return TRUE;
}

/* Where they are few, without an order of all contacts. */
static CtctOrder *
find_few (Hunt *hunt, GError **error)
{
  const gboolean exact = is_exact (hunt);

  for (guint32 row = 0; ctct_bitmap_find_next (hunt->candidates, &row); row++)
    {
      gboolean is_found = exact;

      if (!exact && !ctct_search_probe (hunt->database, hunt->plan, row, &is_found, error))
        return NULL;
      if (!is_found)
        ctct_bitmap_remove (hunt->candidates, row);
    }

  return ctct_search_orders_sort (hunt->database, hunt->sort, hunt->candidates, error);
}

/* What it takes to read one set more, and to go along the order for it, in looks. */
static guint
get_price (const Hunt *hunt)
{
  const CtctSearchSet *set = get_next_set (hunt);
  guint order_price = hunt->candidates == NULL ? hunt->n_rows / ORDER_ROWS_A_LOOK : 0;

  return set == NULL ? ANY_LOOKS : ctct_search_set_estimate (set) / SET_ROWS_A_LOOK + order_price;
}

/* Whoever is rare would not be met on the way. */
static gboolean
is_met_on_the_way (const Hunt *hunt)
{
  const CtctSearchSet *set = get_next_set (hunt);

  return set == NULL || !ctct_search_set_is_read (set);
}

/* Either way, looking at contacts one by one, and reading one more set so that fewer are to be looked at, is
 * taken for as long as it promises to be the shorter one. */
static CtctOrder *
find_by_sets (Hunt *hunt, gboolean *complete, GError **error)
{
  g_autoptr (CtctOrder) order = NULL;

  do
    {
      if (!read_set (hunt, error))
        return NULL;
      *complete = ctct_bitmap_count (hunt->candidates) <= MAX_FEW;
      if (*complete)
        return find_few (hunt, error);

      if (order == NULL)
        order = ctct_search_orders_get (hunt->orders, hunt->database, hunt->sort, hunt->cancellable,
                                        error);
      if (order == NULL || !look_along (hunt, order, get_price (hunt), error))
        return NULL;
    }
  while (!is_enough (hunt) && get_next_set (hunt) != NULL);

  return g_steal_pointer (&hunt->found);
}

static CtctOrder *
find_all_by_sets (Hunt *hunt, CtctOrder *order, GError **error)
{
  while (get_next_set (hunt) != NULL &&
         (hunt->candidates == NULL || ctct_bitmap_count (hunt->candidates) > get_price (hunt)))
    if (!read_set (hunt, error))
      return NULL;

  if (hunt->candidates == NULL)
    return ctct_order_ref (order);
  if (is_exact (hunt))
    return ctct_order_filter (order, hunt->candidates);

  return look_along (hunt, order, ANY_LOOKS, error) ? g_steal_pointer (&hunt->found) : NULL;
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
  g_auto (Hunt) hunt = { NULL };

  *complete = FALSE;
  if (plan == NULL)
    return NULL;

  hunt_init (&hunt, self, database, plan, sort, n_wanted, cancellable);
  hunt.members = self->members;
  *complete = plan->impossible;
  if (plan->impossible)
    return g_steal_pointer (&hunt.found);
  if (!ctct_search_members_refresh (self->members, database, error) || !add_sets (&hunt, error))
    return NULL;
  if (is_met_on_the_way (&hunt) && !look_along_all (&hunt, get_price (&hunt), complete, error))
    return NULL;
  if (*complete || is_enough (&hunt))
    return g_steal_pointer (&hunt.found);

  g_clear_pointer (&hunt.found, ctct_order_unref);
  hunt.found = ctct_order_new (n_wanted);
  return find_by_sets (&hunt, complete, error);
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
  g_auto (Hunt) hunt = { NULL };

  if (plan == NULL)
    return NULL;

  hunt_init (&hunt, self, database, plan, sort, G_MAXUINT, cancellable);
  if (plan->impossible)
    return g_steal_pointer (&hunt.found);

  order = ctct_search_orders_get_current (self->orders, database, sort, cancellable, error);
  if (order == NULL || !add_sets (&hunt, error))
    return NULL;

  return find_all_by_sets (&hunt, order, error);
}
