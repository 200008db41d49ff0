/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-email-collector.h"

#include "ctct-status.h"

#include <string.h>

#define SEPARATOR ", "

typedef struct
{
  GString *text;
  GHashTable *known; /* folded addresses */
  CtctCollectedEmails *collected;
} Collection;

void
ctct_collected_emails_free (CtctCollectedEmails *self)
{
  g_free (self->text);
  g_free (self);
}

static void
collection_clear (Collection *collection)
{
  g_string_free (collection->text, TRUE);
  g_hash_table_unref (collection->known);
  g_clear_pointer (&collection->collected, ctct_collected_emails_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collection, collection_clear)

/* Others would be several recipients, or something else than one, to whatever takes them. */
static gboolean
is_one_recipient (const char *email)
{
  for (const char *c = email; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c) || g_ascii_isspace (*c) || strchr (",;<>\"", *c) != NULL)
      return FALSE;

  return TRUE;
}

/* The service tells addresses apart no better. */
static void
take_email (Collection *collection, const char *email)
{
  if (!g_hash_table_add (collection->known, g_ascii_strdown (email, -1)))
    return;

  if (collection->collected->n_addresses++ > 0)
    g_string_append (collection->text, SEPARATOR);
  g_string_append (collection->text, email);
}

static void
take_contact (Collection *collection, const char *email, CtctStatus status)
{
  if (*email == '\0')
    {
      collection->collected->n_without++;
      return;
    }
  if (!is_one_recipient (email))
    {
      collection->collected->n_odd++;
      return;
    }

  take_email (collection, email);
  if (status == CTCT_STATUS_UNSUBSCRIBED)
    collection->collected->n_unsubscribed++;
}

static gboolean
read_row (CtctDatabase *database, guint32 row, Collection *collection, GError **error)
{
  sqlite3_stmt *statement =
      ctct_database_prepare (database, "SELECT email, status FROM contact WHERE row = ?", error);
  CtctDatabaseStep step;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row);
  step = ctct_database_step (database, statement, error);
  if (step == CTCT_DATABASE_ROW)
    {
      take_contact (collection, (const char *) sqlite3_column_text (statement, 0),
                    (CtctStatus) sqlite3_column_int (statement, 1));
      sqlite3_reset (statement);
    }
  return step != CTCT_DATABASE_FAILED;
}

static gpointer
collect (CtctDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  CtctOrder *rows = data;
  guint n_rows = MIN (ctct_order_get_size (rows), CTCT_MAX_COLLECTED_EMAILS);
  g_auto (Collection) collection = {
    g_string_new (NULL),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_new0 (CtctCollectedEmails, 1),
  };

  for (guint i = 0; i < n_rows; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !read_row (database, ctct_order_get_row (rows, i), &collection, error))
      return NULL;

  collection.collected->text = g_strdup (collection.text->str);
  return g_steal_pointer (&collection.collected);
}

void
ctct_email_collector_run_async (CtctCache *cache,
                                CtctOrder *rows,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  ctct_cache_read_apart_async (
      cache, collect, ctct_order_ref (rows), (GDestroyNotify) ctct_order_unref,
      (GDestroyNotify) ctct_collected_emails_free, cancellable, callback, user_data);
}

CtctCollectedEmails *
ctct_email_collector_run_finish (CtctCache *cache, GAsyncResult *result, GError **error)
{
  return ctct_cache_read_finish (cache, result, error);
}
