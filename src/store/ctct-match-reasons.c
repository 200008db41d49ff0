/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-match-reasons.h"

#define CONTACT "SELECT name, email, json FROM contact JOIN body USING (row) WHERE row = ?"
#define LISTS                                                                                      \
  "SELECT name FROM membership JOIN list ON list.number = membership.list "                        \
  "WHERE row = ? AND name IS NOT NULL"

/* More than are in sight; who scrolls on asks again. */
#define MAX_KNOWN 2000

struct _CtctMatchReasons
{
  GObject parent_instance;

  /* Owned */
  CtctCache *cache;
  CtctService *service;
  GCancellable *cancellable; /* of what is asked about these words */
  char **words;
  GHashTable
      *known;     /* row → CtctMatchReason, or NULL where there is none, or it is not known yet */
  GArray *wanted; /* rows to be read */

  /* State */
  guint wanted_id;
  gboolean has_failed; /* to read some of them */
};

enum
{
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctMatchReasons, ctct_match_reasons, G_TYPE_OBJECT)

/* What is asked of the worker. */
typedef struct
{
  CtctService *service;
  char **words;
  GArray *rows;
} Request;

static void
reason_free (gpointer reason)
{
  if (reason != NULL)
    ctct_match_reason_free (reason);
}

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->service);
  g_strfreev (request->words);
  g_array_unref (request->rows);
  g_free (request);
}

/* A contact as the statement has it. */
static CtctMatchReason *
find_reason (Request *request, sqlite3_stmt *statement, char **list_names)
{
  g_autoptr (GBytes) json =
      g_bytes_new (sqlite3_column_blob (statement, 2), (gsize) sqlite3_column_bytes (statement, 2));
  g_autoptr (CtctContact) contact = ctct_service_read_contact (request->service, json, NULL);

  if (contact == NULL)
    return NULL;

  return ctct_match_reason_find (contact, (const char *) sqlite3_column_text (statement, 0),
                                 (const char *) sqlite3_column_text (statement, 1), list_names,
                                 request->words);
}

static GStrv
read_list_names (CtctDatabase *database, guint32 row, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, LISTS, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  CtctDatabaseStep step;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, row);
  while ((step = ctct_database_step (database, statement, error)) == CTCT_DATABASE_ROW)
    g_strv_builder_add (names, (const char *) sqlite3_column_text (statement, 0));

  return step == CTCT_DATABASE_DONE ? g_strv_builder_end (names) : NULL;
}

static gboolean
read_reason (CtctDatabase *database,
             Request *request,
             guint32 row,
             CtctMatchReason **reason,
             GError **error)
{
  g_auto (GStrv) list_names = read_list_names (database, row, error);
  sqlite3_stmt *statement =
      list_names != NULL ? ctct_database_prepare (database, CONTACT, error) : NULL;
  CtctDatabaseStep step;

  if (statement == NULL)
    return FALSE;

  *reason = NULL;
  sqlite3_bind_int64 (statement, 1, row);
  step = ctct_database_step (database, statement, error);
  if (step == CTCT_DATABASE_ROW)
    *reason = find_reason (request, statement, list_names);
  sqlite3_reset (statement);
  return step != CTCT_DATABASE_FAILED;
}

/* In a worker: what was found of each row, in that order, NULL where there is nothing. */
static gpointer
read_reasons (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (reason_free);

  for (guint i = 0; i < request->rows->len; i++)
    {
      CtctMatchReason *reason;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !read_reason (database, request, g_array_index (request->rows, guint32, i), &reason,
                        error))
        return NULL;
      g_ptr_array_add (reasons, reason);
    }

  return g_steal_pointer (&reasons);
}

typedef struct
{
  CtctMatchReasons *self;
  GCancellable *cancellable;
  GArray *rows;
} Answer;

static void
answer_free (Answer *answer)
{
  g_object_unref (answer->self);
  g_object_unref (answer->cancellable);
  g_array_unref (answer->rows);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static void
take_reasons (CtctMatchReasons *self, GArray *rows, GPtrArray *reasons)
{
  gboolean any = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = GUINT_TO_POINTER (g_array_index (rows, guint32, i));
      CtctMatchReason *reason = g_steal_pointer (&reasons->pdata[i]);

      any |= reason != NULL;
      g_hash_table_insert (self->known, row, reason);
    }

  if (any)
    g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

static gboolean
drop_rows (CtctMatchReasons *self, const GArray *rows)
{
  gboolean any = FALSE;

  for (guint i = 0; i < rows->len; i++)
    any |= g_hash_table_remove (self->known, GUINT_TO_POINTER (g_array_index (rows, guint32, i)));

  return any;
}

/* Nobody is told: whoever asked would ask at once, and fail again. */
static void
let_ask_again (CtctMatchReasons *self, const GArray *rows, const GError *error)
{
  g_debug ("By what contacts were found is not known: %s", error->message);
  drop_rows (self, rows);
  self->has_failed = TRUE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Answer) answer = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reasons = ctct_cache_read_finish (CTCT_CACHE (source), result, &error);

  /* Something else is looked for by now. */
  if (g_cancellable_is_cancelled (answer->cancellable))
    return;

  if (reasons != NULL)
    take_reasons (answer->self, answer->rows, reasons);
  else
    let_ask_again (answer->self, answer->rows, error);
}

/* After the rows have what they are made of, and have been drawn. */
static gboolean
read_wanted_cb (gpointer user_data)
{
  CtctMatchReasons *self = user_data;
  Request *request = g_new0 (Request, 1);
  Answer *answer = g_new0 (Answer, 1);

  request->service = g_object_ref (self->service);
  request->words = g_strdupv (self->words);
  request->rows = g_array_ref (self->wanted);
  answer->self = g_object_ref (self);
  answer->cancellable = g_object_ref (self->cancellable);
  answer->rows = g_steal_pointer (&self->wanted);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->wanted_id = 0;
  ctct_cache_read_apart_async (self->cache, read_reasons, request, request_free,
                               (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb,
                               answer);
  return G_SOURCE_REMOVE;
}

static void
forget (CtctMatchReasons *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_handle_id (&self->wanted_id, g_source_remove);
  g_array_set_size (self->wanted, 0);
  g_hash_table_remove_all (self->known);
  self->has_failed = FALSE;
}

/* What was a reason may be none any more, and what could not be read may be read now. */
static void
changed_cb (CtctMatchReasons *self, const CtctCacheChange *change)
{
  gboolean any = change->elsewhere || self->has_failed;

  self->has_failed = FALSE;
  if (change->elsewhere)
    forget (self);
  any |= drop_rows (self, change->added);
  any |= drop_rows (self, change->changed);
  if (any)
    g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

/* What has the rows now are other people. */
static void
damaged_cb (CtctMatchReasons *self)
{
  forget (self);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

static void
ctct_match_reasons_dispose (GObject *object)
{
  CtctMatchReasons *self = CTCT_MATCH_REASONS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->wanted_id, g_source_remove);

  G_OBJECT_CLASS (ctct_match_reasons_parent_class)->dispose (object);
}

static void
ctct_match_reasons_finalize (GObject *object)
{
  CtctMatchReasons *self = CTCT_MATCH_REASONS (object);

  g_clear_object (&self->cache);
  g_clear_object (&self->service);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_array_unref);

  G_OBJECT_CLASS (ctct_match_reasons_parent_class)->finalize (object);
}

static void
ctct_match_reasons_class_init (CtctMatchReasonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ctct_match_reasons_dispose;
  object_class->finalize = ctct_match_reasons_finalize;

  signals[SIGNAL_FOUND] = g_signal_new ("found", CTCT_TYPE_MATCH_REASONS, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ctct_match_reasons_init (CtctMatchReasons *self)
{
  self->cancellable = g_cancellable_new ();
  self->known = g_hash_table_new_full (NULL, NULL, NULL, reason_free);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
}

CtctMatchReasons *
ctct_match_reasons_new (CtctCache *cache, CtctService *service)
{
  CtctMatchReasons *self = g_object_new (CTCT_TYPE_MATCH_REASONS, NULL);

  self->cache = g_object_ref (cache);
  self->service = g_object_ref (service);
  g_signal_connect_object (cache, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cache, "notify::damaged-file", G_CALLBACK (damaged_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
ctct_match_reasons_set_words (CtctMatchReasons *self, char **words)
{
  g_strfreev (self->words);
  self->words = g_strdupv (words);
  forget (self);
}

const CtctMatchReason *
ctct_match_reasons_get (CtctMatchReasons *self, guint32 row)
{
  gpointer reason = NULL;

  if (g_hash_table_lookup_extended (self->known, GUINT_TO_POINTER (row), NULL, &reason))
    return reason;

  if (g_hash_table_size (self->known) >= MAX_KNOWN)
    g_hash_table_remove_all (self->known);
  g_hash_table_insert (self->known, GUINT_TO_POINTER (row), NULL);
  g_array_append_val (self->wanted, row);
  if (self->wanted_id == 0)
    self->wanted_id = g_idle_add (read_wanted_cb, self);
  return NULL;
}
