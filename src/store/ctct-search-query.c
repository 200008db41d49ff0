/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-query.h"

#include "ctct-fold.h"

#include <stdio.h>
#include <string.h>

static const struct
{
  CtctStatus status;
  const char *word;
} status_words[] = {
  { CTCT_STATUS_ACTIVE, "active" },
  { CTCT_STATUS_UNCONFIRMED, "awaiting" },
  { CTCT_STATUS_UNSUBSCRIBED, "unsubscribed" },
  { CTCT_STATUS_REMOVED, "no-list" },
  { CTCT_STATUS_NON_SUBSCRIBER, "registrant" },
  { CTCT_STATUS_VISITOR, "visitor" },
  { CTCT_STATUS_ON_HOLD, "on-hold" },
  { CTCT_STATUS_UNKNOWN, "other" },
};

typedef struct
{
  CtctSearchQuery *query;
  GDateTime *now;
  GPtrArray *words;
  GPtrArray *emails;
  GPtrArray *list_words;
  GPtrArray *list_names;
} Parse;

/* What stands between two blanks. */
typedef struct
{
  GString *text; /* without quotation marks */
  gssize
      opened; /* where the first of them stood, and where the last; -1 as long as there is none */
  gssize closed;
  gboolean open; /* another is to come */
  gboolean last; /* somebody may still be typing it */
} Piece;

typedef void (*Take) (Parse *parse, const Piece *piece, const char *value);

G_DEFINE_BOXED_TYPE (CtctSearchQuery,
                     ctct_search_query,
                     ctct_search_query_copy,
                     ctct_search_query_free)

CtctSearchQuery *
ctct_search_query_new (void)
{
  CtctSearchQuery *self = g_new0 (CtctSearchQuery, 1);

  self->status = CTCT_SEARCH_QUERY_ANY_STATUS;
  self->changed_from = self->unsubscribed_from = G_MININT64;
  self->changed_before = self->unsubscribed_before = G_MAXINT64;
  return self;
}

CtctSearchQuery *
ctct_search_query_copy (const CtctSearchQuery *self)
{
  CtctSearchQuery *copy = g_memdup2 (self, sizeof (CtctSearchQuery));

  copy->words = g_strdupv (self->words);
  copy->emails = g_strdupv (self->emails);
  copy->lists = g_strdupv (self->lists);
  copy->list_words = g_strdupv (self->list_words);
  copy->list_names = g_strdupv (self->list_names);
  return copy;
}

void
ctct_search_query_free (CtctSearchQuery *self)
{
  g_strfreev (self->words);
  g_strfreev (self->emails);
  g_strfreev (self->lists);
  g_strfreev (self->list_words);
  g_strfreev (self->list_names);
  g_free (self);
}

static gboolean
has_none (char **texts)
{
  return texts == NULL || texts[0] == NULL;
}

static gboolean
are_equal (char **a, char **b)
{
  if (has_none (a) || has_none (b))
    return has_none (a) && has_none (b);

  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

gboolean
ctct_search_query_equal (const CtctSearchQuery *a, const CtctSearchQuery *b)
{
  return are_equal (a->words, b->words) && are_equal (a->emails, b->emails) &&
         are_equal (a->lists, b->lists) && are_equal (a->list_words, b->list_words) &&
         are_equal (a->list_names, b->list_names) && a->status == b->status &&
         a->in_no_list == b->in_no_list && a->awaiting == b->awaiting &&
         a->changed_from == b->changed_from && a->changed_before == b->changed_before &&
         a->unsubscribed_from == b->unsubscribed_from &&
         a->unsubscribed_before == b->unsubscribed_before;
}

gboolean
ctct_search_query_is_empty (const CtctSearchQuery *self)
{
  g_autoptr (CtctSearchQuery) all = ctct_search_query_new ();

  return ctct_search_query_equal (self, all);
}

static char **
join (char **a, char **b)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (has_none (a) && has_none (b))
    return NULL;

  if (a != NULL)
    g_strv_builder_addv (builder, (const char **) a);
  if (b != NULL)
    g_strv_builder_addv (builder, (const char **) b);
  return g_strv_builder_end (builder);
}

/* No time is after the last and before the first. */
static void
merge_status (CtctSearchQuery *self, int status)
{
  if (self->status == CTCT_SEARCH_QUERY_ANY_STATUS)
    self->status = status;
  if (status == CTCT_SEARCH_QUERY_ANY_STATUS || self->status == status)
    return;

  self->changed_from = G_MAXINT64;
  self->changed_before = G_MININT64;
}

CtctSearchQuery *
ctct_search_query_merge (const CtctSearchQuery *a, const CtctSearchQuery *b)
{
  CtctSearchQuery *self = ctct_search_query_new ();

  self->words = join (a->words, b->words);
  self->emails = join (a->emails, b->emails);
  self->lists = join (a->lists, b->lists);
  self->list_words = join (a->list_words, b->list_words);
  self->list_names = join (a->list_names, b->list_names);
  self->in_no_list = a->in_no_list || b->in_no_list;
  self->awaiting = a->awaiting || b->awaiting;
  self->changed_from = MAX (a->changed_from, b->changed_from);
  self->changed_before = MIN (a->changed_before, b->changed_before);
  self->unsubscribed_from = MAX (a->unsubscribed_from, b->unsubscribed_from);
  self->unsubscribed_before = MIN (a->unsubscribed_before, b->unsubscribed_before);
  self->status = a->status;
  merge_status (self, b->status);
  return self;
}

const char *
ctct_search_query_get_status_word (CtctStatus status)
{
  for (guint i = 0; i < G_N_ELEMENTS (status_words); i++)
    if (status_words[i].status == status)
      return status_words[i].word;

  return NULL;
}

int
ctct_search_query_find_status (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (status_words); i++)
    if (g_str_equal (status_words[i].word, word))
      return (int) status_words[i].status;

  return CTCT_SEARCH_QUERY_ANY_STATUS;
}

gboolean
ctct_search_query_is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e;
}

static void
add_folded (GPtrArray *array, const char *text)
{
  g_auto (GStrv) words = ctct_fold_split (text);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (array, g_strdup (words[i]));
}

static gboolean
begins (const char *text, const char *beginning)
{
  return g_ascii_strncasecmp (text, beginning, strlen (beginning)) == 0;
}

static void
set_trouble (Parse *parse, CtctSearchTrouble trouble)
{
  if (parse->query->trouble == CTCT_SEARCH_TROUBLE_NONE)
    parse->query->trouble = trouble;
}

static void
take_status (Parse *parse, const Piece *piece, const char *value)
{
  gboolean unfinished = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (status_words); i++)
    {
      unfinished |= piece->last && begins (status_words[i].word, value);
      if (g_ascii_strcasecmp (status_words[i].word, value) == 0)
        {
          parse->query->status = (int) status_words[i].status;
          return;
        }
    }

  if (!unfinished)
    set_trouble (parse, CTCT_SEARCH_TROUBLE_STATUS);
}

/* The whole of the value stands between quotation marks, and there is something between them. */
static gboolean
is_whole_name (const Piece *piece, const char *value)
{
  return piece->opened == value - piece->text->str && !piece->open &&
         piece->closed == (gssize) piece->text->len && value[strspn (value, " ")] != '\0';
}

static void
take_list (Parse *parse, const Piece *piece, const char *value)
{
  if (is_whole_name (piece, value))
    g_ptr_array_add (parse->list_names, g_strdup (value));
  else
    add_folded (parse->list_words, value);
}

static void
take_email (Parse *parse, const Piece *piece, const char *value)
{
  /* As SQLite makes letters small. */
  g_ptr_array_add (parse->emails, g_ascii_strdown (value, -1));
}

/* "7d": so many days before now. */
static GDateTime *
read_ago (const char *value, GDateTime *now)
{
  char *unit;
  gint64 n = g_ascii_strtoll (value, &unit, 10);

  if (unit == value || n < 0 || n > 10000 || *unit == '\0' || unit[1] != '\0')
    return NULL;

  switch (*unit)
    {
    case 'd':
      return g_date_time_add_days (now, -(int) n);
    case 'w':
      return g_date_time_add_weeks (now, -(int) n);
    case 'm':
      return g_date_time_add_months (now, -(int) n);
    case 'y':
      return n < g_date_time_get_year (now) ? g_date_time_add_years (now, -(int) n) : NULL;
    default:
      return NULL;
    }
}

/* "2024", "2024-05" or "2024-05-01": when it begins, and when it is over. */
static gboolean
read_time (const char *value, GDateTime *now, GDateTime **from, GDateTime **before)
{
  int year = 0, month = 1, day = 1, end = 0;
  int n_numbers = sscanf (value, "%4d-%2d-%2d%n", &year, &month, &day, &end);
  GTimeZone *zone = g_date_time_get_timezone (now);

  if (n_numbers < 3)
    end = (int) strspn (value, "0123456789-");
  if (n_numbers < 1 || value[end] != '\0' || strlen (value) < 4)
    return FALSE;

  *from = g_date_time_new (zone, year, month, day, 0, 0, 0);
  if (*from == NULL)
    return FALSE;

  *before = n_numbers == 1   ? g_date_time_add_years (*from, 1)
            : n_numbers == 2 ? g_date_time_add_months (*from, 1)
                             : g_date_time_add_days (*from, 1);
  return *before != NULL;
}

/* Between two points in time, in seconds since 1970. */
typedef struct
{
  gint64 *from;
  gint64 *before;
} Times;

static gboolean
take_ago (Times times, char sign, GDateTime *ago)
{
  /* More than a week ago is before, and less than a week ago is after, that time. */
  if (sign == '>')
    *times.before = g_date_time_to_unix (ago);
  else
    *times.from = g_date_time_to_unix (ago);
  return TRUE;
}

static gboolean
read_times (Times times, const char *value, GDateTime *now)
{
  char sign = *value == '>' || *value == '<' ? *value : '\0';
  const char *rest = sign != '\0' ? value + 1 : value;
  g_autoptr (GDateTime) ago = read_ago (rest, now);
  g_autoptr (GDateTime) from = NULL;
  g_autoptr (GDateTime) before = NULL;

  if (ago != NULL)
    return take_ago (times, sign, ago);
  if (!read_time (rest, now, &from, &before))
    return FALSE;

  if (sign == '>')
    *times.from = g_date_time_to_unix (before);
  else
    *times.before = g_date_time_to_unix (sign == '<' ? from : before);
  if (sign == '\0')
    *times.from = g_date_time_to_unix (from);
  return TRUE;
}

/* A number may become a time. */
static void
take_times (Parse *parse, const Piece *piece, const char *value, Times times)
{
  const char *rest = value + strspn (value, "<>");

  if (!read_times (times, value, parse->now) &&
      !(piece->last && rest[strspn (rest, "0123456789-")] == '\0'))
    set_trouble (parse, CTCT_SEARCH_TROUBLE_TIME);
}

static void
take_changed (Parse *parse, const Piece *piece, const char *value)
{
  const Times times = { &parse->query->changed_from, &parse->query->changed_before };

  take_times (parse, piece, value, times);
}

static void
take_unsubscribed (Parse *parse, const Piece *piece, const char *value)
{
  const Times times = { &parse->query->unsubscribed_from, &parse->query->unsubscribed_before };

  take_times (parse, piece, value, times);
}

static const struct
{
  const char *name;
  Take take;
} operators[] = {
  { "status:", take_status },   { "list:", take_list },
  { "changed:", take_changed }, { "unsubscribed:", take_unsubscribed },
  { "email:", take_email },
};

static void
take_piece (Parse *parse, const Piece *piece)
{
  const char *text = piece->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      gsize length = strlen (operators[i].name);

      if (!begins (text, operators[i].name))
        continue;
      if (text[length] != '\0')
        operators[i].take (parse, piece, text + length);
      return;
    }

  add_folded (parse->words, text);
}

static void
begin_piece (Piece *piece)
{
  g_string_truncate (piece->text, 0);
  piece->opened = -1;
  piece->closed = -1;
}

static void
take_quote (Piece *piece)
{
  piece->open = !piece->open;
  piece->closed = (gssize) piece->text->len;
  if (piece->opened < 0)
    piece->opened = piece->closed;
}

/* Blanks part pieces, but not between quotation marks, which are left out. */
static void
take_text (Parse *parse, const char *text)
{
  g_autoptr (GString) word = g_string_new (NULL);
  Piece piece = { word, -1, -1, FALSE, FALSE };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (ctct_search_query_is_quote (c))
        take_quote (&piece);
      else if (piece.open || !g_unichar_isspace (c))
        g_string_append_unichar (word, c);
      else
        {
          take_piece (parse, &piece);
          begin_piece (&piece);
        }
    }
  piece.last = TRUE;
  take_piece (parse, &piece);
}

static char **
steal_texts (GPtrArray *array)
{
  if (array->len == 0)
    return NULL;

  g_ptr_array_add (array, NULL);
  return (char **) g_ptr_array_steal (array, NULL);
}

CtctSearchQuery *
ctct_search_query_parse (const char *text, GDateTime *now)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) emails = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) list_words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) list_names = g_ptr_array_new_with_free_func (g_free);
  CtctSearchQuery *query = ctct_search_query_new ();
  Parse parse = { query, now, words, emails, list_words, list_names };

  take_text (&parse, text);
  query->words = steal_texts (words);
  query->emails = steal_texts (emails);
  query->list_words = steal_texts (list_words);
  query->list_names = steal_texts (list_names);
  return query;
}
