/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-finder.h"

#include "ctct-search.h"

/* About as many as the highest screen shows. */
#define N_FIRST 50
/* As many as a view makes rows of, in sight or not. */
#define N_VIEW 200
/* While an account is read, in milliseconds: what comes is found this often. */
#define REFRESH_INTERVAL 1000
/* Once nothing more comes, in milliseconds. */
#define CATCH_UP_INTERVAL 20
/* After the disk could not be read, in milliseconds. */
#define RETRY_INTERVAL 5000

struct _CtctContactFinder
{
  GObject parent_instance;

  /* Owned */
  CtctCache *cache;
  CtctDatabaseWorker *first_reader;
  CtctDatabaseWorker *all_reader; /* what takes long keeps nobody waiting who types */
  CtctSearch *search;
  CtctContactListModel *model;
  CtctSearchQuery *query;
  GCancellable *cancellable; /* of what was asked last */

  /* State */
  CtctSort sort;
  gint64 count;
  gboolean busy;
  guint all_id; /* when all are asked for after the first */
  guint refresh_id;
  guint n_asked; /* requests that have not been answered */
};

typedef enum
{
  PROP_QUERY = 1,
  PROP_SORT,
  PROP_COUNT,
  PROP_BUSY,
} Prop;

static GParamSpec *properties[PROP_BUSY + 1];

G_DEFINE_FINAL_TYPE (CtctContactFinder, ctct_contact_finder, G_TYPE_OBJECT)

static void ask (CtctContactFinder *self, gboolean all);
static void refresh_after (CtctContactFinder *self, guint interval);

/* One thing that is asked of the worker. */
typedef struct
{
  /* Input */
  CtctContactFinder *finder;
  CtctSearch *search;
  GCancellable *cancellable;
  CtctSearchQuery *query;
  CtctSort sort;
  gboolean all;
  CtctOrder *listed; /* of the list, with which all are compared */
  guint n_changes;   /* that the list knows of */

  /* Output */
  gboolean complete;
  GPtrArray *shown; /* what the first rows show, so that they come with it */
} Request;

static Request *
request_new (CtctContactFinder *self, gboolean all)
{
  Request *request = g_new0 (Request, 1);

  request->finder = g_object_ref (self);
  request->search = ctct_search_ref (self->search);
  request->cancellable = g_object_ref (self->cancellable);
  request->query = ctct_search_query_copy (self->query);
  request->sort = self->sort;
  request->all = all;
  request->listed = ctct_order_ref (ctct_contact_list_model_get_order (self->model));
  request->n_changes = ctct_contact_list_model_get_n_changes (self->model);
  request->complete = all;
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->finder);
  ctct_search_unref (request->search);
  g_object_unref (request->cancellable);
  ctct_search_query_free (request->query);
  g_clear_pointer (&request->shown, g_ptr_array_unref);
  ctct_order_unref (request->listed);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static CtctOrder *
find_order (Request *request, CtctDatabase *database, GCancellable *cancellable, GError **error)
{
  if (request->all)
    return ctct_search_find_all (request->search, database, request->query, request->sort,
                                 cancellable, error);

  return ctct_search_find_first (request->search, database, request->query, request->sort, N_FIRST,
                                 &request->complete, cancellable, error);
}

/* Gives a CtctOrderUpdate. The first are of another list than the one that is shown. */
static gpointer
find (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;
  g_autoptr (CtctOrder) order = find_order (request, database, cancellable, error);

  if (order == NULL)
    return NULL;

  request->shown =
      ctct_contact_list_model_read (database, order, request->all ? N_VIEW : N_FIRST, error);
  if (request->shown == NULL)
    return NULL;

  return request->all ? ctct_order_update_new (request->listed, order)
                      : ctct_order_update_new_whole (request->listed, order);
}

static void
set_state (CtctContactFinder *self, gint64 count, gboolean busy)
{
  if (self->count != count)
    {
      self->count = count;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
  if (self->busy != busy)
    {
      self->busy = busy;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
    }
}

static void
show (CtctContactFinder *self, const Request *request, const CtctOrderUpdate *update)
{
  ctct_contact_list_model_take (self->model, request->shown, request->n_changes);
  if (request->all)
    ctct_contact_list_model_update (self->model, update);
  else
    ctct_contact_list_model_set_order (self->model, update->after);
}

static gboolean
ask_all_cb (gpointer user_data)
{
  CtctContactFinder *self = user_data;

  self->all_id = 0;
  ask (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* The first are to be on screen before the others take the time of a processor. */
static void
ask_all_after (CtctContactFinder *self)
{
  self->all_id = g_idle_add_full (G_PRIORITY_LOW, ask_all_cb, self, NULL);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctOrderUpdate) update =
      ctct_database_worker_run_finish (CTCT_DATABASE_WORKER (source), result, &error);
  CtctContactFinder *self = request->finder;

  self->n_asked--;
  /* Something else was asked meanwhile. */
  if (g_cancellable_is_cancelled (request->cancellable))
    return;

  if (update == NULL)
    {
      g_debug ("Nobody was found: %s", error->message);
      set_state (self, -1, FALSE);
      refresh_after (self, RETRY_INTERVAL);
      return;
    }

  show (self, request, update);
  if (request->complete)
    set_state (self, ctct_order_get_size (update->after), FALSE);
  else
    ask_all_after (self);
}

static void
ask (CtctContactFinder *self, gboolean all)
{
  Request *request = request_new (self, all);

  self->n_asked++;
  ctct_database_worker_run_async (all ? self->all_reader : self->first_reader, find, request, NULL,
                                  (GDestroyNotify) ctct_order_update_free, self->cancellable,
                                  found_cb, request);
}

static void
ask_anew (CtctContactFinder *self)
{
  g_clear_handle_id (&self->all_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_state (self, -1, TRUE);
  ask (self, FALSE);
}

static gboolean
refresh_cb (gpointer user_data)
{
  CtctContactFinder *self = user_data;

  /* What is being asked may have been answered before what has come. To ask once more where answers take longer
   * than this would leave the list ever further behind. */
  if (self->n_asked > 0 || self->all_id != 0)
    return G_SOURCE_CONTINUE;

  self->refresh_id = 0;
  ask (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
refresh_after (CtctContactFinder *self, guint interval)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (interval, refresh_cb, self);
}

static void
changed_cb (CtctContactFinder *self, const CtctCacheChange *change)
{
  refresh_after (self, REFRESH_INTERVAL);
}

static void
connect_to_file (CtctContactFinder *self)
{
  g_clear_object (&self->first_reader);
  g_clear_object (&self->all_reader);
  self->first_reader = ctct_cache_create_reader (self->cache);
  self->all_reader = ctct_cache_create_reader (self->cache);
  g_clear_pointer (&self->search, ctct_search_unref);
  self->search = ctct_search_new ();
}

/* There is a new file. */
static void
damaged_cb (CtctContactFinder *self)
{
  g_cancellable_cancel (self->cancellable);
  connect_to_file (self);
  ask_anew (self);
}

static void
ctct_contact_finder_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctContactFinder *self = CTCT_CONTACT_FINDER (object);

  switch ((Prop) prop_id)
    {
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    case PROP_SORT:
      g_value_set_uint (value, self->sort);
      break;
    case PROP_COUNT:
      g_value_set_int64 (value, self->count);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_contact_finder_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  CtctContactFinder *self = CTCT_CONTACT_FINDER (object);

  switch ((Prop) prop_id)
    {
    case PROP_QUERY:
      ctct_contact_finder_set_query (self, g_value_get_boxed (value));
      break;
    case PROP_SORT:
      ctct_contact_finder_set_sort (self, g_value_get_uint (value));
      break;
    case PROP_COUNT:
    case PROP_BUSY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is being asked holds the finder, so that it ends here only when nobody waits for it any more. */
static void
ctct_contact_finder_dispose (GObject *object)
{
  CtctContactFinder *self = CTCT_CONTACT_FINDER (object);

  g_clear_handle_id (&self->all_id, g_source_remove);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (ctct_contact_finder_parent_class)->dispose (object);
}

static void
ctct_contact_finder_finalize (GObject *object)
{
  CtctContactFinder *self = CTCT_CONTACT_FINDER (object);

  g_clear_object (&self->first_reader);
  g_clear_object (&self->all_reader);
  g_clear_object (&self->model);
  g_clear_object (&self->cache);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->query, ctct_search_query_free);
  g_clear_pointer (&self->search, ctct_search_unref);

  G_OBJECT_CLASS (ctct_contact_finder_parent_class)->finalize (object);
}

static void
ctct_contact_finder_class_init (CtctContactFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags set = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_contact_finder_get_property;
  object_class->set_property = ctct_contact_finder_set_property;
  object_class->dispose = ctct_contact_finder_dispose;
  object_class->finalize = ctct_contact_finder_finalize;

  properties[PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, CTCT_TYPE_SEARCH_QUERY, set);
  properties[PROP_SORT] = g_param_spec_uint ("sort", NULL, NULL, 0, CTCT_N_SORTS - 1, 0, set);
  properties[PROP_COUNT] = g_param_spec_int64 ("count", NULL, NULL, -1, G_MAXINT64, -1, told);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_contact_finder_init (CtctContactFinder *self)
{
  self->query = ctct_search_query_new ();
  self->cancellable = g_cancellable_new ();
  self->count = -1;
}

CtctContactFinder *
ctct_contact_finder_new (CtctCache *cache)
{
  CtctContactFinder *self = g_object_new (CTCT_TYPE_CONTACT_FINDER, NULL);

  self->cache = g_object_ref (cache);
  self->model = ctct_contact_list_model_new (cache);
  connect_to_file (self);
  g_signal_connect_object (cache, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cache, "notify::damaged-file", G_CALLBACK (damaged_cb), self,
                           G_CONNECT_SWAPPED);
  ask_anew (self);
  return self;
}

CtctContactListModel *
ctct_contact_finder_get_model (CtctContactFinder *self)
{
  return self->model;
}

const CtctSearchQuery *
ctct_contact_finder_get_query (CtctContactFinder *self)
{
  return self->query;
}

void
ctct_contact_finder_set_query (CtctContactFinder *self, const CtctSearchQuery *query)
{
  if (ctct_search_query_equal (self->query, query))
    return;

  ctct_search_query_free (self->query);
  self->query = ctct_search_query_copy (query);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
  ask_anew (self);
}

void
ctct_contact_finder_set_sort (CtctContactFinder *self, CtctSort sort)
{
  if (self->sort == sort)
    return;

  self->sort = sort;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
  ask_anew (self);
}

gint64
ctct_contact_finder_get_count (CtctContactFinder *self)
{
  return self->count;
}

gboolean
ctct_contact_finder_get_busy (CtctContactFinder *self)
{
  return self->busy;
}

/* What is being asked may be answered without what came last. */
void
ctct_contact_finder_catch_up (CtctContactFinder *self)
{
  if (self->refresh_id == 0)
    return;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  refresh_after (self, CATCH_UP_INTERVAL);
}
