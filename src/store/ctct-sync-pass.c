/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync-pass.h"

#include "ctct-cache-row.h"

typedef struct
{
  /* Input */
  CtctService *service;
  CtctCache *cache;
  CtctClock *clock;
  guint page_length;
  guint group_length;
  CtctSyncProgress progress;
  gpointer progress_data;
  /* In progress */
  CtctCachePass *pass;  /* as it is on disk */
  CtctCachePass *after; /* as it is with the pages that are being written; NULL if there are none */
  GPtrArray *waiting;   /* (element-type CtctCachePage), for these to be written */
  char *next;           /* where the page is that nobody has asked for yet */
  gint64 asked;
  gboolean is_asking;
  gboolean is_last; /* nothing comes after the page that came last */
  GHashTable *cursors;
  GCancellable *inner; /* ends the one half when the other has failed */
  GError *error;       /* the first one */
} PassData;

static void advance (GTask *task);

static void
pass_data_free (gpointer data)
{
  PassData *self = data;

  g_clear_object (&self->service);
  g_clear_object (&self->cache);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->inner);
  g_clear_pointer (&self->pass, ctct_cache_pass_free);
  g_clear_pointer (&self->after, ctct_cache_pass_free);
  g_clear_pointer (&self->cursors, g_hash_table_unref);
  g_clear_pointer (&self->next, g_free);
  g_clear_error (&self->error);
  g_free (self);
}

static gint64
get_now (PassData *self)
{
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (self->clock);

  return g_date_time_to_unix (now);
}

static void
note_error (PassData *self, GError *error)
{
  if (self->error != NULL)
    {
      g_error_free (error);
      return;
    }

  self->error = error;
  g_cancellable_cancel (self->inner);
}

static GPtrArray *
create_group (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_cache_page_free);
}

/* In a thread: to free thousands of rows takes long enough to be seen. */
static void
let_go_thread (GTask *task, gpointer source, gpointer pages, GCancellable *cancellable)
{
  g_ptr_array_set_size (pages, 0);
}

/* Nothing more is to be written, since somebody has stopped it or it cannot be written. */
static void
break_off (PassData *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_source_tag (task, break_off);
  g_task_set_task_data (task, self->waiting, (GDestroyNotify) g_ptr_array_unref);
  self->waiting = create_group ();
  g_task_run_in_thread (task, let_go_thread);
}

/* From when on changes are to be asked for later, in the words of who knows when they were made. */
static gint64
get_time (PassData *self, CtctContactsPage *page)
{
  GDateTime *time = ctct_contacts_page_get_time (page);

  return time != NULL ? g_date_time_to_unix (time) : get_now (self);
}

static gint64
count_memberships (CtctContactsPage *page)
{
  gint64 n = 0;

  for (guint i = 0; i < ctct_contacts_page_get_n_contacts (page); i++)
    n += ((const CtctCacheRow *) ctct_contacts_page_get_digest (page, i))->lists->len;

  return n;
}

static void
count_page (PassData *self, CtctCachePass *pass, CtctContactsPage *page)
{
  gboolean is_first = pass->cursor == NULL;

  if (pass->started == 0)
    pass->started = get_time (self, page);
  pass->n_done += ctct_contacts_page_get_n_contacts (page);
  pass->n_memberships += count_memberships (page);
  pass->n_passed_over += ctct_contacts_page_get_n_unreadable (page);
  ctct_cache_pass_set_cursor (pass, ctct_contacts_page_get_next_cursor (page));
  if (pass->cursor == NULL)
    ctct_cache_pass_end (pass, is_first, get_now (self));
}

static void
wrote_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PassData *self = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean written = ctct_cache_write_finish (CTCT_CACHE (source), result, &error);

  if (written)
    {
      ctct_cache_pass_free (self->pass);
      self->pass = g_steal_pointer (&self->after);
      self->progress (self->pass, self->progress_data);
    }
  else
    {
      g_clear_pointer (&self->after, ctct_cache_pass_free);
      break_off (self);
      note_error (self, error);
    }
  advance (task);
}

/* All that have come by now, at once: of a service that holds back it is one. */
static void
write_waiting (GTask *task)
{
  PassData *self = g_task_get_task_data (task);
  GPtrArray *pages = self->waiting;

  self->waiting = create_group ();
  self->after = ctct_cache_pass_copy (self->pass);
  for (guint i = 0; i < pages->len; i++)
    count_page (self, self->after, ((const CtctCachePage *) pages->pdata[i])->page);
  ctct_cache_write_pages_async (self->cache, pages, self->after, NULL, wrote_cb,
                                g_object_ref (task));
}

static void
take_page (PassData *self, CtctContactsPage *page)
{
  const char *next = ctct_contacts_page_get_next_cursor (page);

  if (next != NULL && !g_hash_table_add (self->cursors, g_strdup (next)))
    {
      g_object_unref (page);
      note_error (self, ctct_error_new (CTCT_ERROR_UNREADABLE, NULL, "The pages lead in a circle"));
      return;
    }

  if (ctct_contacts_page_get_n_unreadable (page) > 0)
    g_message ("%u contacts of a page could not be read, and are passed over",
               ctct_contacts_page_get_n_unreadable (page));

  self->next = g_strdup (next);
  self->is_last = next == NULL;
  g_ptr_array_add (self->waiting, ctct_cache_page_new (page, self->asked));
}

static void
got_page_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PassData *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (CtctContactsPage) page =
      ctct_service_get_page_finish (CTCT_SERVICE (source), result, &error);

  self->is_asking = FALSE;
  if (page == NULL)
    note_error (self, error);
  else if (self->error == NULL)
    take_page (self, g_steal_pointer (&page));
  advance (task);
}

/* In the thread that the page is read in. */
static gpointer
digest (CtctContact *contact)
{
  return ctct_cache_row_new (contact);
}

static void
ask (GTask *task, const char *cursor)
{
  PassData *self = g_task_get_task_data (task);
  CtctPageRequest request = { cursor, self->page_length, NULL, digest,
                              (GDestroyNotify) ctct_cache_row_free };
  g_autofree char *date = NULL;

  if (self->pass->kind == CTCT_PASS_CHANGES)
    {
      g_autoptr (GDateTime) since = g_date_time_new_from_unix_utc (self->pass->since);

      date = g_date_time_format (since, "%Y-%m-%dT%H:%M:%S.000Z");
      request.changed_since = date;
    }

  self->is_asking = TRUE;
  self->asked = get_now (self);
  ctct_service_get_page_async (self->service, &request, self->inner, got_page_cb,
                               g_object_ref (task));
}

/* Not where as many wait as may be written together. */
static void
ask_for_next (GTask *task)
{
  PassData *self = g_task_get_task_data (task);
  g_autofree char *next = NULL;

  if (self->error != NULL || self->next == NULL || self->waiting->len >= self->group_length)
    return;

  next = g_steal_pointer (&self->next);
  ask (task, next);
}

static void
note_stop (PassData *self)
{
  GError *error = NULL;

  if ((self->waiting->len > 0 || self->next != NULL) && self->error == NULL &&
      g_cancellable_set_error_if_cancelled (self->inner, &error))
    note_error (self, error);
  if (g_error_matches (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->waiting->len > 0)
    break_off (self);
}

/* What has come before an error is written all the same. */
static void
advance (GTask *task)
{
  PassData *self = g_task_get_task_data (task);

  note_stop (self);
  if (self->waiting->len > 0 && self->after == NULL)
    write_waiting (task);
  ask_for_next (task);
  if (self->is_asking || self->after != NULL)
    return;

  if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else if (self->is_last)
    g_task_return_boolean (task, TRUE);
}

static void
watch_cancellable (PassData *self, GCancellable *cancellable)
{
  self->inner = g_cancellable_new ();
  if (cancellable == NULL)
    return;

  g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (g_cancellable_cancel), self->inner,
                           G_CONNECT_SWAPPED);
  if (g_cancellable_is_cancelled (cancellable))
    g_cancellable_cancel (self->inner);
}

void
ctct_sync_pass_async (CtctService *service,
                      CtctCache *cache,
                      CtctClock *clock,
                      const CtctCachePass *pass,
                      guint page_length,
                      guint group_length,
                      CtctSyncProgress progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  PassData *self = g_new0 (PassData, 1);

  g_task_set_source_tag (task, ctct_sync_pass_async);
  g_task_set_task_data (task, self, pass_data_free);
  self->service = g_object_ref (service);
  self->cache = g_object_ref (cache);
  self->clock = g_object_ref (clock);
  self->pass = ctct_cache_pass_copy (pass);
  self->page_length = page_length;
  self->group_length = group_length;
  self->waiting = create_group ();
  self->progress = progress;
  self->progress_data = progress_data;
  self->cursors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (pass->cursor != NULL)
    g_hash_table_add (self->cursors, g_strdup (pass->cursor));
  watch_cancellable (self, cancellable);

  ask (task, self->pass->cursor);
}

gboolean
ctct_sync_pass_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
