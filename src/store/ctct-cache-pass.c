/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-pass.h"

#include "ctct-cache-meta.h"

/* How much further back changes are asked for than they should have to be, in seconds. */
#define OVERLAP (5 * 60)

/* When all contacts are read again, in seconds. The first time comes soon: most of what a page can miss is
 * missed while everything is new. It comes at once if there is reason to, but that just once: a service
 * may count in another way. */
#define SOON  (24 * 60 * 60)
#define LATER (7 * 24 * 60 * 60)

#define MISSED                                                                                     \
  "SELECT EXISTS (SELECT 1 FROM contact WHERE modified >= ?) AND EXISTS (SELECT 1 FROM list "      \
  "LEFT JOIN tally ON kind = 'list' AND value = number "                                           \
  "WHERE list.status IS NOT NULL AND contact_count > coalesce (n, 0))"

#define FILE_NUMBER "file"
#define CURSOR      "pass-cursor"
#define KIND        "pass-kind"

static const struct
{
  const char *name;
  gsize offset;
} numbers[] = {
  { "pass-number", G_STRUCT_OFFSET (CtctCachePass, number) },
  { "pass-started", G_STRUCT_OFFSET (CtctCachePass, started) },
  { "pass-since", G_STRUCT_OFFSET (CtctCachePass, since) },
  { "pass-done", G_STRUCT_OFFSET (CtctCachePass, n_done) },
  { "pass-memberships", G_STRUCT_OFFSET (CtctCachePass, n_memberships) },
  { "pass-passed-over", G_STRUCT_OFFSET (CtctCachePass, n_passed_over) },
  { "unreadable", G_STRUCT_OFFSET (CtctCachePass, n_unreadable) },
  { "changes-from", G_STRUCT_OFFSET (CtctCachePass, changes_from) },
  { "changes-again", G_STRUCT_OFFSET (CtctCachePass, again) },
  { "look-up", G_STRUCT_OFFSET (CtctCachePass, look_up) },
  { "whole-passes", G_STRUCT_OFFSET (CtctCachePass, n_whole) },
  { "whole-contacts", G_STRUCT_OFFSET (CtctCachePass, n_contacts) },
  { "last-whole", G_STRUCT_OFFSET (CtctCachePass, last_whole) },
  { "whole-from", G_STRUCT_OFFSET (CtctCachePass, whole_from) },
  { "last-success", G_STRUCT_OFFSET (CtctCachePass, last_success) },
};

CtctCachePass *
ctct_cache_pass_new (void)
{
  return g_new0 (CtctCachePass, 1);
}

CtctCachePass *
ctct_cache_pass_copy (const CtctCachePass *self)
{
  CtctCachePass *copy = g_memdup2 (self, sizeof *self);

  copy->cursor = g_strdup (self->cursor);
  return copy;
}

void
ctct_cache_pass_free (CtctCachePass *self)
{
  g_free (self->cursor);
  g_free (self);
}

void
ctct_cache_pass_set_cursor (CtctCachePass *self, const char *cursor)
{
  char *copy = g_strdup (cursor);

  g_free (self->cursor);
  self->cursor = copy;
}

void
ctct_cache_pass_begin (CtctCachePass *self, CtctPassKind kind, gint64 since)
{
  self->kind = kind;
  self->since = since;
  self->started = 0;
  self->n_done = 0;
  self->n_memberships = 0;
  self->n_passed_over = 0;
  ctct_cache_pass_set_cursor (self, NULL);
  if (kind == CTCT_PASS_ALL)
    self->number++;
}

void
ctct_cache_pass_begin_changes (CtctCachePass *self)
{
  ctct_cache_pass_begin (self, CTCT_PASS_CHANGES, MAX (self->changes_from - OVERLAP, 0));
}

/* What was changed before all contacts were read again may have been pushed aside while they were, so that is
 * still to come as well. */
static void
end_all (CtctCachePass *self)
{
  self->changes_from =
      self->changes_from > 0 ? MIN (self->changes_from, self->started) : self->started;
  self->again = 0;
}

/* One page has all there is. Of several, one may miss whom others have pushed aside, as while many are
 * brought into the account. */
static void
end_changes (CtctCachePass *self, gboolean one_page)
{
  if (one_page || self->again > 0)
    {
      self->changes_from = self->again > 0 ? MIN (self->again, self->started) : self->started;
      self->again = 0;
    }
  else
    self->again = self->started;
}

/* After all contacts were read, what has changed meanwhile is still to come. */
void
ctct_cache_pass_end (CtctCachePass *self, gboolean one_page, gint64 now)
{
  if (self->kind == CTCT_PASS_ALL)
    {
      end_all (self);
      self->n_unreadable = self->n_passed_over;
      self->look_up = self->number;
      self->n_whole++;
      self->n_contacts = self->n_done;
      self->last_whole = now;
      self->whole_from = self->started;
    }
  else
    {
      end_changes (self, one_page);
      /* They may be the same ones. */
      self->n_unreadable = MAX (self->n_unreadable, self->n_passed_over);
      self->last_success = now;
    }

  self->kind = CTCT_PASS_NONE;
  ctct_cache_pass_set_cursor (self, NULL);
}

gboolean
ctct_cache_pass_is_due (const CtctCachePass *self, gint64 now)
{
  gint64 age = now - self->last_whole;

  /* A clock that was set back says nothing. */
  if (self->n_whole == 1)
    return age < 0 || age >= SOON || self->is_doubtful;
  /* Who could not be read may have been mended meanwhile. */
  if (self->n_unreadable > 0)
    return age < 0 || age >= SOON;

  return age < 0 || age >= LATER;
}

gint64
ctct_cache_pass_estimate (const CtctCachePass *self, gint64 listed)
{
  gint64 guess = listed;

  if (self->n_whole > 0)
    guess = self->n_contacts;
  else if (self->n_memberships > 0)
    guess = (gint64) ((double) listed * (double) self->n_done / (double) self->n_memberships);

  return self->kind == CTCT_PASS_ALL ? MAX (guess, self->n_done) : 0;
}

guint
ctct_cache_pass_count_calls (const CtctCachePass *self, gint64 listed, guint page_length)
{
  gint64 rest = MAX (ctct_cache_pass_estimate (self, listed) - self->n_done, 1);

  return (guint) MIN ((rest + page_length - 1) / page_length + 1, G_MAXINT);
}

static gboolean
find_doubt (CtctCachePass *self, CtctDatabase *database, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (database, MISSED, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, self->whole_from);
  if (ctct_database_step (database, statement, error) != CTCT_DATABASE_ROW)
    return FALSE;

  self->is_doubtful = sqlite3_column_int (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

CtctCachePass *
ctct_cache_pass_load (CtctDatabase *database, GError **error)
{
  g_autoptr (CtctCachePass) self = ctct_cache_pass_new ();
  gint64 kind = 0;

  if (!ctct_cache_meta_get_integer (database, FILE_NUMBER, &self->file, error) ||
      !ctct_cache_meta_get_integer (database, KIND, &kind, error) ||
      !ctct_cache_meta_get_text (database, CURSOR, &self->cursor, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!ctct_cache_meta_get_integer (database, numbers[i].name,
                                      G_STRUCT_MEMBER_P (self, numbers[i].offset), error))
      return NULL;

  if (self->n_whole == 1 && !find_doubt (self, database, error))
    return NULL;

  self->kind = (CtctPassKind) CLAMP (kind, CTCT_PASS_NONE, CTCT_PASS_CHANGES);
  return g_steal_pointer (&self);
}

static gboolean
check_file (const CtctCachePass *self, CtctDatabase *database, GError **error)
{
  gint64 file = 0;

  if (!ctct_cache_meta_get_integer (database, FILE_NUMBER, &file, error))
    return FALSE;
  if (self->file == 0 || self->file == file)
    return TRUE;

  g_set_error_literal (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_REPLACED,
                       "A file of the data folder was replaced while it was written");
  return FALSE;
}

gboolean
ctct_cache_pass_save (const CtctCachePass *self, CtctDatabase *database, GError **error)
{
  if (!check_file (self, database, error) ||
      !ctct_cache_meta_set_integer (database, KIND, self->kind, error) ||
      !ctct_cache_meta_set_text (database, CURSOR, self->cursor, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!ctct_cache_meta_set_integer (database, numbers[i].name,
                                      G_STRUCT_MEMBER (gint64, self, numbers[i].offset), error))
      return FALSE;

  return TRUE;
}
