/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What CtctSync does from its start to its end. */

#include "ctct-sync-private.h"

#include "ctct-sync-lists.h"
#include "ctct-sync-look-up.h"
#include "ctct-sync-pass.h"

/* How often a start begins anew when the service does not go on at a cursor. */
#define MAX_RESTARTS 3

/* How many contacts are looked up at a time: one call each, and there are other uses for them. */
#define MAX_LOOK_UPS 100

static void plan (CtctSync *self);

static gint64
get_now (CtctSync *self)
{
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (self->clock);

  return g_date_time_to_unix (now);
}

/* Returns: whether the file was lost since anything was read from it or written to it */
static gboolean
forget_file (CtctSync *self)
{
  if (!self->is_outdated)
    return FALSE;

  ctct_sync_take_pass (self, ctct_cache_pass_new ());
  ctct_sync_take_loss (self, TRUE, FALSE);
  return TRUE;
}

/* The reference that was taken at the start goes with it. */
void
ctct_sync_steps_end (CtctSync *self, GError *error)
{
  g_autoptr (CtctSync) keep = self;
  gboolean succeeded = error == NULL && !g_cancellable_is_cancelled (self->cancellable);
  gboolean is_lost = forget_file (self);

  /* Somebody who stops it knows that it does not come to its end. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_clear_error (&error);

  g_clear_object (&self->cancellable);
  ctct_cache_cut_log (self->cache);
  if (ctct_sync_get_has_all (self))
    ctct_sync_take_loss (self, FALSE, FALSE);
  if (succeeded && !is_lost && self->counts_news)
    self->news = self->n_news;
  ctct_sync_take_error (self, error);
  ctct_sync_set_state (self, CTCT_SYNC_IDLE);
  if (is_lost && succeeded)
    ctct_sync_start (self);
}

/* A reading that is under way meets the new file with its next page, or comes to its end without. After
 * another loss nothing begins by itself before all has been read: a disk that damages one file after the other is not
 * for us to mend. */
void
ctct_sync_steps_begin_anew (CtctSync *self)
{
  gboolean is_first = !self->has_lost;

  ctct_sync_take_loss (self, TRUE, TRUE);
  if (self->state != CTCT_SYNC_IDLE)
    return;

  forget_file (self);
  if (is_first && self->was_started)
    ctct_sync_start (self);
}

static gboolean
is_new_file (const GError *error)
{
  return g_error_matches (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED) ||
         g_error_matches (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_REPLACED);
}

/* A file that turned out to be damaged, here or to somebody else, is a new one by now, with everything still to
 * be read. Once is enough: a disk that damages the next one too is not for us to mend. */
static void
fail (CtctSync *self, GError *error)
{
  if (!is_new_file (error) || self->began_anew)
    {
      ctct_sync_steps_end (self, error);
      return;
    }

  g_error_free (error);
  self->began_anew = TRUE;
  ctct_sync_set_state (self, CTCT_SYNC_STARTING);
  ctct_sync_steps_begin (self);
}

static void
progress_cb (const CtctCachePass *pass, gpointer user_data)
{
  CtctSync *self = user_data;

  ctct_sync_take_pass (self, ctct_cache_pass_copy (pass));
  ctct_sync_take_loss (self, self->has_lost, FALSE);
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;

  if (ctct_cache_write_finish (CTCT_CACHE (source), result, &error))
    ctct_sync_steps_end (user_data, NULL);
  else
    fail (user_data, error);
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;
  gboolean is_all = FALSE;

  if (!ctct_sync_look_up_finish (result, &is_all, &error))
    {
      fail (self, error);
      return;
    }
  if (!is_all)
    {
      ctct_sync_steps_end (self, NULL);
      return;
    }

  self->pass->look_up = 0;
  ctct_cache_write_pass_async (self->cache, self->pass, self->cancellable, cleared_cb, self);
}

static void
look_up (CtctSync *self)
{
  if (self->pass->look_up == 0)
    {
      ctct_sync_steps_end (self, NULL);
      return;
    }

  ctct_sync_set_state (self, CTCT_SYNC_LOOKING_UP);
  ctct_sync_look_up_async (self->service, self->cache, self->clock, self->pass->look_up,
                           MAX_LOOK_UPS, self->cancellable, looked_up_cb, self);
}

/* What is here stays; it is just read once more. */
static void
begin_again (CtctSync *self)
{
  self->n_restarts++;
  ctct_cache_pass_begin (self->pass, self->pass->kind, self->pass->since);
  plan (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;
  gboolean was_all = self->state == CTCT_SYNC_READING_ALL;

  if (!ctct_sync_pass_finish (result, &error))
    {
      if (!g_error_matches (error, CTCT_ERROR, CTCT_ERROR_CURSOR_REFUSED) ||
          self->n_restarts == MAX_RESTARTS)
        {
          fail (self, error);
          return;
        }

      g_error_free (error);
      begin_again (self);
      return;
    }

  if (!was_all && self->pass->again == 0)
    {
      look_up (self);
      return;
    }

  ctct_cache_pass_begin_changes (self->pass);
  plan (self);
}

void
ctct_sync_steps_read (CtctSync *self)
{
  ctct_sync_set_state (self, self->pass->kind == CTCT_PASS_ALL ? CTCT_SYNC_READING_ALL
                                                               : CTCT_SYNC_READING_CHANGES);
  ctct_sync_pass_async (self->service, self->cache, self->clock, self->pass, self->page_length,
                        self->group_length, progress_cb, self, self->cancellable, read_cb, self);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;

  if (ctct_cache_check_finish (CTCT_CACHE (source), result, &error))
    ctct_sync_steps_read (self);
  else
    fail (self, error);
}

/* Reading everything again is also the time to look whether the file is sound. It is put off where the
 * calls do not suffice: nobody has asked for it. */
static void
read_again (CtctSync *self)
{
  CtctCachePass *before = ctct_cache_pass_copy (self->pass);

  ctct_cache_pass_begin (self->pass, CTCT_PASS_ALL, 0);
  if (ctct_cache_pass_count_calls (self->pass, self->listed, self->page_length) <=
      ctct_sync_get_calls_left (self))
    {
      ctct_cache_pass_free (before);
      ctct_cache_check_async (self->cache, self->cancellable, checked_cb, self);
      return;
    }

  ctct_sync_take_pass (self, before);
  ctct_cache_pass_begin_changes (self->pass);
  ctct_sync_steps_read (self);
}

static void
plan (CtctSync *self)
{
  if (self->pass->kind == CTCT_PASS_NONE && self->pass->changes_from == 0)
    ctct_cache_pass_begin (self->pass, CTCT_PASS_ALL, 0);
  else if (self->pass->kind == CTCT_PASS_NONE &&
           ctct_cache_pass_is_due (self->pass, get_now (self)))
    {
      read_again (self);
      return;
    }
  else if (self->pass->kind == CTCT_PASS_NONE)
    ctct_cache_pass_begin_changes (self->pass);

  self->calls_needed = ctct_cache_pass_count_calls (self->pass, self->listed, self->page_length);
  if (self->pass->kind == CTCT_PASS_ALL && self->pass->changes_from == 0 &&
      self->calls_needed > ctct_sync_get_calls_left (self))
    ctct_sync_set_state (self, CTCT_SYNC_ASKING);
  else
    ctct_sync_steps_read (self);
}

static void
wrote_lists_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;

  if (ctct_sync_lists_finish (result, &self->listed, &error))
    plan (self);
  else
    fail (self, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;
  CtctCachePass *pass = ctct_cache_read_pass_finish (CTCT_CACHE (source), result, &error);

  if (pass == NULL)
    {
      fail (self, error);
      return;
    }

  ctct_sync_take_pass (self, pass);
  ctct_sync_take_loss (self, self->has_lost && pass->n_whole == 0, FALSE);
  ctct_sync_lists_async (self->service, self->cache, self->cancellable, wrote_lists_cb, self);
}

void
ctct_sync_steps_begin (CtctSync *self)
{
  ctct_cache_read_pass_async (self->cache, self->cancellable, loaded_cb, self);
}
