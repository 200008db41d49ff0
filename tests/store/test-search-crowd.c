/* SPDX-License-Identifier: GPL-3.0-or-later */

/* So many people that each way to find somebody is taken, against looking at all of them one by one. */

#include "ctct-search.h"
#include "ctct-test-people.h"
#include "ctct-test.h"

#include <string.h>

#define N_PEOPLE  15000
#define N_FIRST   50
#define N_QUERIES 150
#define MAX_TEXTS 3
#define N_LISTS   2
/* Of so many times, those that were unsubscribed have the first. */
#define N_TIMES        5000
#define N_UNSUBSCRIBED 300
#define LAST_TIME      10000

typedef struct
{
  guint32 row;
  char *words; /* each between two spaces */
  guint lists; /* a bit for each */
  int status;
  guint32 keys[CTCT_N_SORTS]; /* the lower the sooner */
} Person;

typedef struct
{
  CtctDatabase *writer;
  CtctDatabase *reader;
  CtctSearch *search;
  Person *people;
} Fixture;

/* One in so many has it. */
static const struct
{
  const char *word;
  int n;
} words[] = {
  { "common", 1 },        { "ordinary", 2 },        { "odd", 3 },
  { "other", 10 },        { "seldom", 40 },         { "rare", 400 },
  { "longbeginning", 2 }, { "longbeginnings", 50 }, { "longbehind", 60 },
};

static const char *const texts[] = {
  "c",
  "common",
  "o",
  "ord",
  "odd",
  "other",
  "se",
  "seldom",
  "rar",
  "longbe",
  "late",
  "lat",
  "longbeg",
  "555000",
  "longbeginning",
  "longbeginnings",
  "555",
  "5550",
  "rdin",
  "ddle",
  "ongbe",
  "5550001",
  "nowhere",
  "friday",
  "fri",
  "longbehinda",
  "5550002",
  "early",
};

/* As an index has it: written the other way round it would be another order. */
static GBytes *
create_key (guint32 key)
{
  guint32 big = GUINT32_TO_BE (key);

  return g_bytes_new (&big, sizeof big);
}

static char *
draw_words (guint32 last_name)
{
  GString *all = g_string_new (" ");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_test_rand_int_range (0, words[i].n) == 0)
      g_string_append_printf (all, "%s ", words[i].word);
  /* So many different ones that they are not asked for one by one. */
  g_string_append_printf (all, "555%06d ", g_test_rand_int_range (0, 4000));
  g_string_append (all, last_name < G_MAXUINT32 / 3 ? "early " : "late ");
  return g_string_free (all, FALSE);
}

static void
draw (Person *person, guint i)
{
  person->row = i * 2 + 1;
  for (CtctSort sort = 0; sort < CTCT_N_SORTS; sort++)
    person->keys[sort] = (guint32) g_test_rand_int ();
  /* Many alike, who stand as their rows do. */
  person->keys[CTCT_SORT_FIRST_NAME] %= 100;
  person->keys[CTCT_SORT_CHANGED] %= N_TIMES;
  person->keys[CTCT_SORT_UNSUBSCRIBED] %= N_TIMES;
  /* Whoever was unsubscribed is in none. */
  if (person->keys[CTCT_SORT_UNSUBSCRIBED] >= N_UNSUBSCRIBED)
    person->lists = (guint) g_test_rand_int_range (0, 1 << N_LISTS);
  person->status = g_test_rand_int_range (0, 4) == 0 ? CTCT_STATUS_REMOVED : CTCT_STATUS_ACTIVE;
  person->words = draw_words (person->keys[CTCT_SORT_LAST_NAME]);
}

static void
bind_key (sqlite3_stmt *statement, int place, guint32 key)
{
  g_autoptr (GBytes) bytes = create_key (key);

  sqlite3_bind_blob (statement, place, g_bytes_get_data (bytes, NULL), sizeof key,
                     SQLITE_TRANSIENT);
}

static sqlite3_stmt *
prepare (CtctDatabase *database, const char *sql, guint32 row)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = ctct_database_prepare (database, sql, &error);

  g_assert_no_error (error);
  sqlite3_bind_int64 (statement, 1, row);
  return statement;
}

static void
finish (CtctDatabase *database, sqlite3_stmt *statement)
{
  g_autoptr (GError) error = NULL;

  ctct_database_finish (database, statement, &error);
  g_assert_no_error (error);
}

static void
write_words (CtctDatabase *database, const char *sql, const Person *person)
{
  sqlite3_stmt *statement = prepare (database, sql, person->row);

  sqlite3_bind_text (statement, 2, person->words + 1, -1, SQLITE_STATIC);
  finish (database, statement);
}

/* Whoever has changed last, or was unsubscribed last, comes first; and most never were. */
static void
write_contact (CtctDatabase *database, const Person *person)
{
  sqlite3_stmt *statement = prepare (
      database,
      "INSERT INTO contact (row, id, name, email, status, status_text, awaiting, n_lists, read, "
      "seen, key_last, key_first, key_email, modified, opted_out) "
      "VALUES (?1, 'x' || ?1, '', '', ?2, '', 0, ?3, 0, 0, ?4, ?5, ?6, ?7, ?8)",
      person->row);

  sqlite3_bind_int (statement, 2, person->status);
  sqlite3_bind_int (statement, 3, __builtin_popcount (person->lists));
  bind_key (statement, 4, person->keys[CTCT_SORT_LAST_NAME]);
  bind_key (statement, 5, person->keys[CTCT_SORT_FIRST_NAME]);
  bind_key (statement, 6, person->keys[CTCT_SORT_EMAIL]);
  sqlite3_bind_int64 (statement, 7, LAST_TIME - (gint64) person->keys[CTCT_SORT_CHANGED]);
  if (person->keys[CTCT_SORT_UNSUBSCRIBED] < N_UNSUBSCRIBED)
    sqlite3_bind_int64 (statement, 8, LAST_TIME - (gint64) person->keys[CTCT_SORT_UNSUBSCRIBED]);
  finish (database, statement);
}

static void
write_membership (CtctDatabase *database, guint list, const Person *person)
{
  sqlite3_stmt *statement =
      prepare (database, "INSERT INTO membership (row, list) VALUES (?, ?)", person->row);

  sqlite3_bind_int64 (statement, 2, list + 1);
  finish (database, statement);
}

static void
write_person (CtctDatabase *database, const Person *person)
{
  write_contact (database, person);
  write_words (database, "INSERT INTO text VALUES (?, ?)", person);
  write_words (database, "INSERT INTO word (rowid, words) VALUES (?, ?)", person);
  write_words (database, "INSERT INTO part (rowid, words) VALUES (?, ?)", person);
  for (guint list = 0; list < N_LISTS; list++)
    if ((person->lists >> list & 1) != 0)
      write_membership (database, list, person);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->writer = ctct_test_people_open (NULL);
  ctct_test_people_write_list (fixture->writer, "news", "Friday News");
  ctct_test_people_write_list (fixture->writer, "walks", "Friday Walks");
  ctct_database_begin (fixture->writer, &error);
  fixture->people = g_new0 (Person, N_PEOPLE);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      draw (&fixture->people[i], i);
      write_person (fixture->writer, &fixture->people[i]);
    }
  ctct_database_commit (fixture->writer, &error);
  g_assert_no_error (error);
  fixture->reader = ctct_test_people_open_reader ();
  fixture->search = ctct_search_new ();
}

/* A statement that is left in the middle keeps what others write from ever leaving the log. */
static void
assert_at_rest (CtctDatabase *database)
{
  sqlite3 *handle = ctct_database_get_handle (database);

  for (sqlite3_stmt *statement = sqlite3_next_stmt (handle, NULL); statement != NULL;
       statement = sqlite3_next_stmt (handle, statement))
    g_assert_false (sqlite3_stmt_busy (statement));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  assert_at_rest (fixture->reader);
  for (guint i = 0; i < N_PEOPLE; i++)
    g_free (fixture->people[i].words);
  g_free (fixture->people);
  ctct_search_unref (fixture->search);
  g_object_unref (fixture->reader);
  g_object_unref (fixture->writer);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Person *x = *(const Person *const *) a, *y = *(const Person *const *) b;
  const CtctSort sort = GPOINTER_TO_UINT (user_data);
  const gboolean down = sort >= CTCT_SORT_CHANGED;
  guint32 k = x->keys[sort], l = y->keys[sort];

  if (sort == CTCT_SORT_UNSUBSCRIBED)
    {
      k = MIN (k, N_UNSUBSCRIBED);
      l = MIN (l, N_UNSUBSCRIBED);
    }
  if (k != l)
    return k < l ? -1 : 1;
  return (x->row < y->row) != down ? -1 : 1;
}

static gboolean
has_beginning (const Person *person, const char *text)
{
  g_autofree char *lead = g_strconcat (" ", text, NULL);

  return strstr (person->words, lead) != NULL;
}

static gboolean
is_beginning (Fixture *fixture, const char *text)
{
  if (g_str_has_prefix ("friday", text))
    return TRUE;

  for (guint i = 0; i < N_PEOPLE; i++)
    if (has_beginning (&fixture->people[i], text))
      return TRUE;

  return FALSE;
}

static void
keep_plainly (Fixture *fixture, GPtrArray *people, const char *text)
{
  const gboolean is_beginning_of_any = is_beginning (fixture, text);
  const gboolean is_of_list = g_str_has_prefix ("friday", text);

  for (guint i = people->len; i > 0; i--)
    {
      const Person *person = g_ptr_array_index (people, i - 1);

      if (is_beginning_of_any ? !has_beginning (person, text) && !(is_of_list && person->lists != 0)
                              : strstr (person->words, text) == NULL)
        g_ptr_array_remove_index (people, i - 1);
    }
}

/* Returns: (transfer container): everybody, in their order */
static GPtrArray *
find_plainly (Fixture *fixture, const CtctSearchQuery *query, CtctSort sort)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < N_PEOPLE; i++)
    if ((query->status == CTCT_SEARCH_QUERY_ANY_STATUS ||
         query->status == fixture->people[i].status) &&
        (query->lists == NULL || (fixture->people[i].lists & 1) != 0))
      g_ptr_array_add (people, &fixture->people[i]);
  for (guint i = 0; query->words[i] != NULL; i++)
    keep_plainly (fixture, people, query->words[i]);
  g_ptr_array_sort_with_data (people, compare, GUINT_TO_POINTER (sort));
  return people;
}

static void
assert_same (CtctOrder *order, GPtrArray *people, guint n)
{
  g_assert_cmpuint (ctct_order_get_size (order), >=, n);
  for (guint i = 0; i < ctct_order_get_size (order); i++)
    g_assert_cmpuint (ctct_order_get_row (order, i), ==,
                      ((Person *) g_ptr_array_index (people, i))->row);
}

static void
assert_found (Fixture *fixture, const CtctSearchQuery *query, CtctSort sort)
{
  g_autoptr (GPtrArray) people = find_plainly (fixture, query, sort);
  g_autoptr (GError) error = NULL;
  gboolean complete;
  g_autoptr (CtctOrder) first = ctct_search_find_first (fixture->search, fixture->reader, query,
                                                        sort, N_FIRST, &complete, NULL, &error);
  g_autoptr (CtctOrder) all =
      ctct_search_find_all (fixture->search, fixture->reader, query, sort, NULL, &error);
  g_autofree char *text = g_strjoinv (" ", query->words);

  g_assert_no_error (error);
  g_test_message ("“%s”, status %d, lists %d, sort %u: %u", text, query->status,
                  query->lists != NULL, sort, people->len);
  g_assert_cmpuint (ctct_order_get_size (first), <=, people->len);
  assert_same (first, people, complete ? people->len : MIN (N_FIRST, people->len));
  g_assert_cmpuint (ctct_order_get_size (all), ==, people->len);
  assert_same (all, people, people->len);
}

static CtctSearchQuery *
draw_query (void)
{
  CtctSearchQuery *query = ctct_search_query_new ();
  int n_texts = g_test_rand_int_range (1, MAX_TEXTS + 1);

  query->words = g_new0 (char *, MAX_TEXTS + 1);
  for (int i = 0; i < n_texts; i++)
    query->words[i] = g_strdup (texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
  if (g_test_rand_int_range (0, 4) == 0)
    query->status = CTCT_STATUS_REMOVED;
  if (g_test_rand_int_range (0, 4) == 0)
    query->lists = g_strsplit ("news", " ", -1);
  return query;
}

/* Each text by itself, in each order. */
static void
test_each (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (CtctSort sort = 0; sort < CTCT_N_SORTS; sort++)
      {
        g_autoptr (CtctSearchQuery) query = ctct_search_query_new ();

        query->words = g_strsplit (texts[i], " ", -1);
        assert_found (fixture, query, sort);
      }
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autoptr (CtctSearchQuery) query = draw_query ();

      assert_found (fixture, query, (CtctSort) g_test_rand_int_range (0, CTCT_N_SORTS));
    }
}

static void
assert_cancelled (CtctOrder *order, GError **error)
{
  g_assert_null (order);
  g_assert_error (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (error);
}

/* Who goes on typing waits neither for the order to be gone along nor for a set to be read. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CtctSearchQuery) query = ctct_search_query_new ();
  g_autoptr (GError) error = NULL;
  gboolean complete;

  query->words = g_strsplit ("ordinary", " ", -1);
  /* From now on the order is there. */
  assert_found (fixture, query, CTCT_SORT_LAST_NAME);
  g_cancellable_cancel (cancellable);
  assert_cancelled (ctct_search_find_first (fixture->search, fixture->reader, query,
                                            CTCT_SORT_LAST_NAME, N_FIRST, &complete, cancellable,
                                            &error),
                    &error);
  assert_cancelled (ctct_search_find_all (fixture->search, fixture->reader, query,
                                          CTCT_SORT_LAST_NAME, cancellable, &error),
                    &error);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  g_test_add ("/search-crowd/each", Fixture, NULL, set_up, test_each, tear_down);
  g_test_add ("/search-crowd/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/search-crowd/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);

  return ctct_test_run ();
}
