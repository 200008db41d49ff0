/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-set.h"

#include "ctct-fold.h"
#include "ctct-search-filter.h"

#define FIND_WORD   "SELECT rowid FROM word WHERE word MATCH ?"
#define FIND_PART   "SELECT rowid FROM part WHERE part MATCH ?"
#define FIND_MEMBER "SELECT row FROM membership WHERE list = ?"

/* Looking whether somebody has gone on typing takes longer than a row. */
#define ROWS_BETWEEN_LOOKS 1024
/* So many tell whether there are more than a few. */
#define N_PEEKED 1000

/* One statement of those that give the rows. */
typedef struct
{
  const char *sql;
  char *match; /* what an index of words is asked for */
  gint64 list; /* where there is no match */
} Source;

struct _CtctSearchSet
{
  /* Owned */
  GArray *sources; /* of Source */
  sqlite3_stmt *statement;
  CtctBitmap *rows;

  /* Borrowed */
  CtctDatabase *database;
  const CtctSearchQuery *filter; /* in place of sources */
  CtctSearchMembers *members;    /* NULL where they need not be kept */
  const gint64 *lists;           /* the first sources */
  guint n_lists;

  /* State */
  guint next_source;
  guint32 n_rows; /* of all contacts */
  guint n_read;   /* of the statement */
  guint n_before; /* of those before it */
  guint32 last_row;
  gboolean can_peek; /* the lower rows come first, and the first of them soon */
  gboolean exact;
  gboolean ended;
};

static void
clear_source (gpointer data)
{
  g_free (((Source *) data)->match);
}

static CtctSearchSet *
create_set (CtctDatabase *database, guint32 n_rows)
{
  CtctSearchSet *self = g_new0 (CtctSearchSet, 1);

  self->database = database;
  self->n_rows = n_rows;
  self->sources = g_array_new (FALSE, FALSE, sizeof (Source));
  g_array_set_clear_func (self->sources, clear_source);
  self->rows = ctct_bitmap_new (n_rows);
  self->can_peek = TRUE;
  self->exact = TRUE;
  return self;
}

/* That of a filter is the connection's. */
static void
close_statement (CtctSearchSet *self)
{
  if (self->filter != NULL)
    sqlite3_reset (self->statement);
  else
    sqlite3_finalize (self->statement);
  self->statement = NULL;
  self->n_before += self->n_read;
  self->n_read = 0;
}

void
ctct_search_set_free (CtctSearchSet *self)
{
  close_statement (self);
  g_array_unref (self->sources);
  ctct_bitmap_free (self->rows);
  g_free (self);
}

static void
add_match (CtctSearchSet *self, const char *sql, char *match)
{
  const Source source = { sql, match, 0 };

  g_array_append_val (self->sources, source);
}

/* Before all other sources, so that it is seen who is found by them alone. */
static void
add_lists (CtctSearchSet *self, const gint64 *lists, guint n_lists, CtctSearchMembers *members)
{
  const CtctBitmap *kept =
      members != NULL ? ctct_search_members_get (members, lists, n_lists) : NULL;

  if (kept != NULL)
    {
      ctct_bitmap_free (self->rows);
      self->rows = ctct_bitmap_copy (kept);
      self->n_before = ctct_bitmap_count (kept);
      return;
    }

  self->members = members;
  self->lists = lists;
  self->n_lists = n_lists;
  for (guint i = 0; i < n_lists; i++)
    {
      const Source source = { FIND_MEMBER, NULL, lists[i] };

      g_array_append_val (self->sources, source);
    }
}

CtctSearchSet *
ctct_search_set_new_for_word (CtctDatabase *database,
                              const CtctSearchWord *word,
                              guint32 n_rows,
                              CtctSearchMembers *members)
{
  CtctSearchSet *self = create_set (database, n_rows);

  if (word->in_middle)
    {
      add_match (self, FIND_PART, ctct_search_plan_dup_part_match (word->text));
      /* The index of three letters in a row does not know in which order somebody has them. */
      self->exact = FALSE;
      return self;
    }

  if (word->lists->len > 0)
    add_lists (self, (const gint64 *) word->lists->data, word->lists->len, members);
  for (guint i = 0; word->terms != NULL && word->terms[i] != NULL; i++)
    add_match (self, FIND_WORD, g_strdup_printf ("\"%s\"", word->terms[i]));
  if (word->terms == NULL)
    add_match (self, FIND_WORD, ctct_search_plan_dup_match (word->text));
  self->can_peek = !word->is_long;
  return self;
}

CtctSearchSet *
ctct_search_set_new_for_lists (CtctDatabase *database,
                               const gint64 *lists,
                               guint n_lists,
                               guint32 n_rows,
                               CtctSearchMembers *members)
{
  CtctSearchSet *self = create_set (database, n_rows);

  add_lists (self, lists, n_lists, members);
  return self;
}

/* An address is kept as the words between its points. */
static char *
dup_email_match (const char *piece)
{
  g_auto (GStrv) words = ctct_fold_split (piece);
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *one = ctct_search_plan_dup_part_match (words[i]);

      if (one != NULL)
        g_string_append_printf (match, "%s%s", match->len > 0 ? " AND " : "", one);
    }

  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

CtctSearchSet *
ctct_search_set_new_for_email (CtctDatabase *database, const char *piece, guint32 n_rows)
{
  g_autofree char *match = dup_email_match (piece);
  CtctSearchSet *self;

  if (match == NULL)
    return NULL;

  self = create_set (database, n_rows);
  add_match (self, FIND_PART, g_steal_pointer (&match));
  return self;
}

CtctSearchSet *
ctct_search_set_new_for_filter (CtctDatabase *database,
                                const CtctSearchQuery *query,
                                guint32 n_rows)
{
  CtctSearchSet *self = create_set (database, n_rows);

  self->filter = query;
  self->can_peek = FALSE;
  return self;
}

static gboolean
open_source (CtctSearchSet *self, const Source *source, GError **error)
{
  self->statement = ctct_database_create_statement (self->database, source->sql, error);
  if (self->statement == NULL)
    return FALSE;

  if (source->match != NULL)
    sqlite3_bind_text (self->statement, 1, source->match, -1, SQLITE_STATIC);
  else
    sqlite3_bind_int64 (self->statement, 1, source->list);
  return TRUE;
}

static gboolean
open_filter (CtctSearchSet *self, GError **error)
{
  self->statement = ctct_search_filter_prepare (self->database, "SELECT row FROM contact WHERE", 0,
                                                self->filter, error);
  return self->statement != NULL;
}

static guint
count_sources (const CtctSearchSet *self)
{
  return self->filter != NULL ? 1 : self->sources->len;
}

/* Whether there is a statement to be stepped; none where all have been. */
static gboolean
open_next (CtctSearchSet *self, GError **error)
{
  guint i = self->next_source++;

  if (i > 0 && i == self->n_lists && self->members != NULL)
    ctct_search_members_keep (self->members, self->lists, self->n_lists, self->rows);
  if (i >= count_sources (self))
    {
      self->ended = TRUE;
      return TRUE;
    }

  return self->filter != NULL
             ? open_filter (self, error)
             : open_source (self, &g_array_index (self->sources, Source, i), error);
}

/* Goes on with the statement that is open. */
static gboolean
read_rows (CtctSearchSet *self, guint n_more, GCancellable *cancellable, GError **error)
{
  for (guint n = 1; n <= n_more; n++)
    {
      CtctDatabaseStep step = ctct_database_step (self->database, self->statement, error);

      if (step == CTCT_DATABASE_DONE)
        close_statement (self);
      if (step != CTCT_DATABASE_ROW)
        return step == CTCT_DATABASE_DONE;

      self->last_row = (guint32) sqlite3_column_int64 (self->statement, 0);
      self->n_read++;
      ctct_bitmap_add (self->rows, self->last_row);
      if (n % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_some (CtctSearchSet *self, guint n_wanted, GCancellable *cancellable, GError **error)
{
  while (!self->ended && self->n_before + self->n_read < n_wanted)
    if (self->statement == NULL
            ? !open_next (self, error)
            : !read_rows (self, n_wanted - self->n_before - self->n_read, cancellable, error))
      return FALSE;

  return TRUE;
}

gboolean
ctct_search_set_peek (CtctSearchSet *self, GCancellable *cancellable, GError **error)
{
  return !self->can_peek || read_some (self, N_PEEKED, cancellable, error);
}

gboolean
ctct_search_set_read (CtctSearchSet *self, GCancellable *cancellable, GError **error)
{
  return read_some (self, G_MAXUINT, cancellable, error);
}

guint
ctct_search_set_estimate (const CtctSearchSet *self)
{
  guint n_left = count_sources (self) - MIN (self->next_source, count_sources (self)) + 1;
  guint64 n_alike = (guint64) self->n_read * self->n_rows / MAX (self->last_row, 1);

  if (self->ended)
    return ctct_bitmap_count (self->rows);
  if (!self->can_peek)
    return self->n_rows;

  return (guint) MIN (self->n_before + n_alike * n_left, self->n_rows);
}

gboolean
ctct_search_set_is_read (const CtctSearchSet *self)
{
  return self->ended;
}

gboolean
ctct_search_set_is_exact (const CtctSearchSet *self)
{
  return self->exact;
}

const CtctBitmap *
ctct_search_set_get_rows (const CtctSearchSet *self)
{
  return self->rows;
}
