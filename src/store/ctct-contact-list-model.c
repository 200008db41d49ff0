/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-list-model.h"

/* What was looked at last is held, so that going back and forth does not read it anew. */
#define N_HELD 1024

struct _CtctContactListModel
{
  GObject parent_instance;

  /* Owned */
  CtctCache *cache;
  CtctDatabaseWorker *reader;
  GCancellable *cancellable;
  CtctOrder *order;
  CtctOrder *before; /* while changes are told: what follows the place of the change */
  CtctContactSummary *held[N_HELD];
  GArray *wanted; /* rows to be read */

  /* Borrowed */
  GHashTable *summaries; /* row → CtctContactSummary, as long as anybody has it */

  /* State */
  guint next_held;
  guint wanted_id;
  guint n_changes; /* of the cache, so that what was read before one is known */
  guint old_place; /* in what was before, while changes are told */
  guint new_place; /* in the order */
};

static void ctct_contact_list_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctContactListModel,
                               ctct_contact_list_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ctct_contact_list_model_list_model_init))

typedef struct
{
  guint32 row;
  char *id;
  char *name;
  char *short_name; /* NULL where it is the name */
  char *email;
  CtctOpenEnum *status;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->id);
  g_free (found->name);
  g_free (found->short_name);
  g_free (found->email);
  ctct_open_enum_unref (found->status);
  g_free (found);
}

static char *
dup_column (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

static Found *
take_found (sqlite3_stmt *statement, guint32 row)
{
  Found *found = g_new0 (Found, 1);

  found->row = row;
  found->id = dup_column (statement, 0);
  found->name = dup_column (statement, 1);
  found->email = dup_column (statement, 2);
  found->status = ctct_open_enum_new (sqlite3_column_int (statement, 3),
                                      (const char *) sqlite3_column_text (statement, 4));
  found->short_name = dup_column (statement, 5);
  return found;
}

/* Who is gone meanwhile is left out. In a worker. */
static gboolean
read_row (CtctDatabase *database, guint32 row, GPtrArray *all, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (
      database,
      "SELECT id, name, email, status, status_text, short_name FROM contact WHERE row = ?", error);
  CtctDatabaseStep step;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  step = ctct_database_step (database, statement, error);
  if (step == CTCT_DATABASE_ROW)
    g_ptr_array_add (all, take_found (statement, row));
  sqlite3_reset (statement);
  return step != CTCT_DATABASE_FAILED;
}

static gpointer
read_wanted (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  GArray *rows = data;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (found_free);

  for (guint i = 0; i < rows->len && !g_cancellable_is_cancelled (cancellable); i++)
    if (!read_row (database, g_array_index (rows, guint32, i), all, error))
      return NULL;

  return g_steal_pointer (&all);
}

static void
fill (CtctContactSummary *summary, const Found *found)
{
  ctct_contact_summary_fill (summary, found->id, found->name, found->short_name, found->email,
                             found->status);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all =
      ctct_database_worker_run_finish (CTCT_DATABASE_WORKER (source), result, &error);
  g_autoptr (CtctContactListModel) self = user_data;

  /* The cache says what is wrong with it to who can do something about it. What comes from another reader is
   * of a file that was damaged, whose rows are other people. */
  if (all == NULL || g_cancellable_is_cancelled (self->cancellable) ||
      source != (gpointer) self->reader)
    return;

  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = g_ptr_array_index (all, i);
      CtctContactSummary *summary =
          g_hash_table_lookup (self->summaries, GUINT_TO_POINTER (found->row));

      if (summary != NULL)
        fill (summary, found);
    }
}

static gboolean
read_wanted_cb (gpointer user_data)
{
  CtctContactListModel *self = user_data;
  GArray *rows = g_steal_pointer (&self->wanted);

  self->wanted_id = 0;
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  ctct_database_worker_run_async (self->reader, read_wanted, rows, (GDestroyNotify) g_array_unref,
                                  (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb,
                                  g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Before the next frame is drawn, but after all that this one asks for. */
static void
want (CtctContactListModel *self, guint32 row)
{
  g_array_append_val (self->wanted, row);
  if (self->wanted_id == 0)
    self->wanted_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, read_wanted_cb, self, NULL);
}

static void
forget_cb (gpointer user_data, GObject *summary)
{
  CtctContactListModel *self = user_data;
  guint32 row = ctct_contact_summary_get_row ((CtctContactSummary *) summary);

  g_hash_table_remove (self->summaries, GUINT_TO_POINTER (row));
}

static void
hold (CtctContactListModel *self, CtctContactSummary *summary)
{
  g_set_object (&self->held[self->next_held], summary);
  self->next_held = (self->next_held + 1) % N_HELD;
}

static CtctContactSummary *
create_summary (CtctContactListModel *self, guint32 row)
{
  CtctContactSummary *summary = ctct_contact_summary_new (row);

  g_object_weak_ref (G_OBJECT (summary), forget_cb, self);
  g_hash_table_insert (self->summaries, GUINT_TO_POINTER (row), summary);
  hold (self, summary);
  return summary;
}

static void
want_known (CtctContactListModel *self, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      guint32 row = g_array_index (rows, guint32, i);

      if (g_hash_table_contains (self->summaries, GUINT_TO_POINTER (row)))
        want (self, row);
    }
}

static void
want_all_known (CtctContactListModel *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->summaries);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    want (self, GPOINTER_TO_UINT (row));
}

/* Whoever comes may have the row of somebody who has gone. */
static void
changed_cb (CtctContactListModel *self, const CtctCacheChange *change)
{
  self->n_changes++;
  if (change->elsewhere)
    want_all_known (self);
  want_known (self, change->added);
  want_known (self, change->changed);
}

static void
drop_summaries (CtctContactListModel *self)
{
  GHashTableIter iter;
  gpointer summary;

  g_hash_table_iter_init (&iter, self->summaries);
  while (g_hash_table_iter_next (&iter, NULL, &summary))
    g_object_weak_unref (summary, forget_cb, self);
  g_hash_table_remove_all (self->summaries);
  for (guint i = 0; i < N_HELD; i++)
    g_clear_object (&self->held[i]);
}

/* There is a new file. */
static void
damaged_cb (CtctContactListModel *self)
{
  g_clear_object (&self->reader);
  self->reader = ctct_cache_create_reader (self->cache);
  drop_summaries (self);
}

static GType
ctct_contact_list_model_get_item_type (GListModel *model)
{
  return CTCT_TYPE_CONTACT_SUMMARY;
}

static guint
ctct_contact_list_model_get_n_items (GListModel *model)
{
  CtctContactListModel *self = CTCT_CONTACT_LIST_MODEL (model);

  if (self->before == NULL)
    return ctct_order_get_size (self->order);

  return self->new_place + ctct_order_get_size (self->before) - self->old_place;
}

static gpointer
ctct_contact_list_model_get_item (GListModel *model, guint position)
{
  CtctContactListModel *self = CTCT_CONTACT_LIST_MODEL (model);
  CtctContactSummary *summary;
  guint32 row;

  if (position >= ctct_contact_list_model_get_n_items (model))
    return NULL;

  row = ctct_contact_list_model_get_row (self, position);
  summary = g_hash_table_lookup (self->summaries, GUINT_TO_POINTER (row));
  if (summary != NULL)
    return g_object_ref (summary);

  want (self, row);
  return create_summary (self, row);
}

static void
ctct_contact_list_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ctct_contact_list_model_get_item_type;
  iface->get_n_items = ctct_contact_list_model_get_n_items;
  iface->get_item = ctct_contact_list_model_get_item;
}

static void
ctct_contact_list_model_dispose (GObject *object)
{
  CtctContactListModel *self = CTCT_CONTACT_LIST_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->wanted_id, g_source_remove);
  drop_summaries (self);

  G_OBJECT_CLASS (ctct_contact_list_model_parent_class)->dispose (object);
}

static void
ctct_contact_list_model_finalize (GObject *object)
{
  CtctContactListModel *self = CTCT_CONTACT_LIST_MODEL (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->cache);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->order, ctct_order_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_clear_pointer (&self->summaries, g_hash_table_unref);

  G_OBJECT_CLASS (ctct_contact_list_model_parent_class)->finalize (object);
}

static void
ctct_contact_list_model_class_init (CtctContactListModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ctct_contact_list_model_dispose;
  object_class->finalize = ctct_contact_list_model_finalize;
}

static void
ctct_contact_list_model_init (CtctContactListModel *self)
{
  self->cancellable = g_cancellable_new ();
  self->order = ctct_order_new (0);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->summaries = g_hash_table_new (NULL, NULL);
}

CtctContactListModel *
ctct_contact_list_model_new (CtctCache *cache)
{
  CtctContactListModel *self = g_object_new (CTCT_TYPE_CONTACT_LIST_MODEL, NULL);

  self->cache = g_object_ref (cache);
  self->reader = ctct_cache_create_reader (cache);
  g_signal_connect_object (cache, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cache, "notify::damaged-file", G_CALLBACK (damaged_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

GPtrArray *
ctct_contact_list_model_read (CtctDatabase *database,
                              const CtctOrder *order,
                              guint n_wanted,
                              GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (found_free);

  for (guint i = 0; i < MIN (ctct_order_get_size (order), n_wanted); i++)
    if (!read_row (database, ctct_order_get_row (order, i), all, error))
      return NULL;

  return g_steal_pointer (&all);
}

guint
ctct_contact_list_model_get_n_changes (CtctContactListModel *self)
{
  return self->n_changes;
}

/* Of a change that came meanwhile nobody knows whether it was read already. */
void
ctct_contact_list_model_take (CtctContactListModel *self, const GPtrArray *read, guint n_changes)
{
  for (guint i = 0; i < read->len; i++)
    {
      const Found *found = g_ptr_array_index (read, i);
      CtctContactSummary *known =
          g_hash_table_lookup (self->summaries, GUINT_TO_POINTER (found->row));
      g_autoptr (CtctContactSummary) summary =
          known != NULL ? g_object_ref (known) : create_summary (self, found->row);

      if (*ctct_contact_summary_get_id (summary) == '\0')
        fill (summary, found);
      if (self->n_changes != n_changes)
        want (self, found->row);
    }
}

void
ctct_contact_list_model_set_order (CtctContactListModel *self, CtctOrder *order)
{
  guint n_before = ctct_order_get_size (self->order);
  guint n_now = ctct_order_get_size (order);

  ctct_order_ref (order);
  ctct_order_unref (self->order);
  self->order = ctct_order_new (0);
  if (n_before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);

  ctct_order_unref (self->order);
  self->order = order;
  if (n_now > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n_now);
}

/* Between two of them the list is what is new up to the place of the change, and then what was. */
static void
tell_changes (CtctContactListModel *self, const GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const CtctOrderChange *change = &g_array_index (changes, CtctOrderChange, i);

      self->old_place += change->position - self->new_place + change->n_removed;
      self->new_place = change->position + change->n_added;
      g_list_model_items_changed (G_LIST_MODEL (self), change->position, change->n_removed,
                                  change->n_added);
    }
}

void
ctct_contact_list_model_update_order (CtctContactListModel *self, CtctOrder *order)
{
  g_autoptr (CtctOrderUpdate) update = ctct_order_update_new (self->order, order);

  ctct_contact_list_model_update (self, update);
}

void
ctct_contact_list_model_update (CtctContactListModel *self, const CtctOrderUpdate *update)
{
  if (update->before != self->order)
    {
      ctct_contact_list_model_update_order (self, update->after);
      return;
    }
  if (update->changes == NULL)
    {
      ctct_contact_list_model_set_order (self, update->after);
      return;
    }

  self->before = self->order;
  self->order = ctct_order_ref (update->after);
  self->old_place = 0;
  self->new_place = 0;
  tell_changes (self, update->changes);
  g_clear_pointer (&self->before, ctct_order_unref);
}

CtctOrder *
ctct_contact_list_model_get_order (CtctContactListModel *self)
{
  return self->order;
}

guint32
ctct_contact_list_model_get_row (CtctContactListModel *self, guint position)
{
  if (self->before == NULL || position < self->new_place)
    return ctct_order_get_row (self->order, position);

  return ctct_order_get_row (self->before, self->old_place + position - self->new_place);
}
