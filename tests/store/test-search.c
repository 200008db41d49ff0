/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fold.h"
#include "ctct-search-terms.h"
#include "ctct-search.h"
#include "ctct-test-people.h"
#include "ctct-test.h"

/* Fewer than there may be of what is drawn. */
#define N_FIRST 5

static const CtctTestPerson people[] = {
  { "1",
    "Ada",
    "Lovelace",
    "ada@example.com",
    "+61 2 8574 1222",
    "Phoned in May",
    CTCT_STATUS_ACTIVE,
    "2024-05-01T10:00:00.000Z",
    NULL,
    { "news", "events" } },
  { "2",
    "adam",
    "Żółw",
    "zolw@example.org",
    NULL,
    NULL,
    CTCT_STATUS_ACTIVE,
    "2024-06-01T10:00:00.000Z",
    NULL,
    { "news" } },
  { "3",
    "Zoe",
    "Ångström",
    "zoe.hermann@example.net",
    "555-0142",
    NULL,
    CTCT_STATUS_UNSUBSCRIBED,
    "2023-01-01T10:00:00.000Z",
    "2023-01-01T10:00:00.000Z",
    { NULL } },
  { "4",
    NULL,
    NULL,
    "beta_x@example.com",
    NULL,
    NULL,
    CTCT_STATUS_UNCONFIRMED,
    "2022-01-01T10:00:00.000Z",
    NULL,
    { "events" } },
  { "5",
    "太郎",
    "山田",
    "taro@example.com",
    NULL,
    "東京",
    CTCT_STATUS_REMOVED,
    NULL,
    NULL,
    { NULL } },
  { "6",
    "Groß",
    "Łęcki",
    "lecki@example.com",
    NULL,
    NULL,
    CTCT_STATUS_UNKNOWN,
    "2024-05-01T10:00:00.000Z",
    NULL,
    { "other" } },
  { "7",
    "Bea",
    "",
    "bea@example.com",
    NULL,
    NULL,
    CTCT_STATUS_UNSUBSCRIBED,
    "2024-07-01T10:00:00.000Z",
    "2024-07-01T10:00:00.000Z",
    { NULL } },
};

typedef struct
{
  CtctDatabase *writer;
  CtctDatabase *reader;
  CtctSearch *search;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->writer = ctct_test_people_open (NULL);
  ctct_test_people_write_list (fixture->writer, "news", "Friday News");
  ctct_test_people_write_list (fixture->writer, "events", "Événements 2024");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    ctct_test_people_write (fixture->writer, &people[i]);
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
  g_clear_pointer (&fixture->search, ctct_search_unref);
  g_clear_object (&fixture->reader);
  g_clear_object (&fixture->writer);
}

static char *
dup_ids (CtctDatabase *database, CtctOrder *order)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ctct_order_get_size (order); i++)
    {
      sqlite3_stmt *statement =
          ctct_database_prepare (database, "SELECT id FROM contact WHERE row = ?", &error);

      sqlite3_bind_int64 (statement, 1, ctct_order_get_row (order, i));
      g_assert_cmpint (ctct_database_step (database, statement, &error), ==, CTCT_DATABASE_ROW);
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                              (const char *) sqlite3_column_text (statement, 0));
      sqlite3_reset (statement);
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_query (Fixture *fixture, const CtctSearchQuery *query, CtctSort sort, const char *expected)
{
  g_autoptr (GError) error = NULL;
  gboolean complete;
  g_autoptr (CtctOrder) first = ctct_search_find_first (fixture->search, fixture->reader, query,
                                                        sort, 50, &complete, NULL, &error);
  g_autoptr (CtctOrder) all =
      ctct_search_find_all (fixture->search, fixture->reader, query, sort, NULL, &error);
  g_autofree char *first_ids = NULL;
  g_autofree char *all_ids = NULL;

  g_assert_no_error (error);
  first_ids = dup_ids (fixture->reader, first);
  all_ids = dup_ids (fixture->reader, all);
  g_assert_cmpstr (all_ids, ==, expected);
  /* There are fewer than were wanted soon. */
  g_assert_cmpstr (first_ids, ==, expected);
}

static void
assert_found (Fixture *fixture, const char *text, const char *expected)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2024, 7, 3, 0, 0, 0);
  g_autoptr (CtctSearchQuery) query = ctct_search_query_parse (text, now);

  assert_query (fixture, query, CTCT_SORT_EMAIL, expected);
}

static void
test_sorts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctSearchQuery) all = ctct_search_query_new ();

  assert_query (fixture, all, CTCT_SORT_LAST_NAME, "3 7 4 6 1 2 5");
  assert_query (fixture, all, CTCT_SORT_FIRST_NAME, "1 2 7 4 6 3 5");
  assert_query (fixture, all, CTCT_SORT_EMAIL, "1 7 4 6 5 3 2");
  assert_query (fixture, all, CTCT_SORT_CHANGED, "7 2 6 1 3 4 5");
  assert_query (fixture, all, CTCT_SORT_UNSUBSCRIBED, "7 3 6 5 4 2 1");
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "", "1 7 4 6 5 3 2");
  assert_found (fixture, "ada", "1 2");
  assert_found (fixture, "ADAM", "2");
  assert_found (fixture, "ada love", "1");
  assert_found (fixture, "zolw", "2");
  assert_found (fixture, "żÓł", "2");
  assert_found (fixture, "angst", "3");
  assert_found (fixture, "gross lecki", "6");
  assert_found (fixture, "太", "5");
  assert_found (fixture, "山田太郎", "5");
  assert_found (fixture, "東京", "5");
  assert_found (fixture, "phoned may", "1");
  assert_found (fixture, "example", "1 7 4 6 5 3 2");
  assert_found (fixture, "zoe.hermann@example.net", "3");
  assert_found (fixture, "nobody", "");
  assert_found (fixture, "ada nobody", "");
}

static void
test_phones (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "+61 2 8574-1222", "1");
  assert_found (fixture, "61285741222", "1");
  assert_found (fixture, "85741222", "1");
  assert_found (fixture, "5550142", "3");
  assert_found (fixture, "0142", "3");
}

/* In the middle of words only where nothing begins so. */
static void
test_middle (Fixture *fixture, gconstpointer data)
{
  const CtctTestPerson banana = { "8", "Joe", "Banana", "joe@example.com" };

  assert_found (fixture, "velace", "1");
  assert_found (fixture, "ermann", "3");
  assert_found (fixture, "ea", "");
  assert_found (fixture, "bea", "7");
  assert_found (fixture, "ada velace", "1");
  assert_found (fixture, "adam velace", "");
  assert_found (fixture, "lacevelace", "");
  /* Has all three letters in a row that the word has, but not as the word has them. */
  ctct_test_people_write (fixture->writer, &banana);
  assert_found (fixture, "anana", "8");
  assert_found (fixture, "ananana", "");
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "friday", "1 2");
  assert_found (fixture, "events", "");
  assert_found (fixture, "even", "1 4");
  assert_found (fixture, "friday ada", "1 2");
  assert_found (fixture, "friday evenements", "1");
  assert_found (fixture, "list:fri", "1 2");
  assert_found (fixture, "list:\"evenements 2024\"", "1 4");
  assert_found (fixture, "list:nothing", "");
  assert_found (fixture, "list:news love", "1");
}

/* A name in quotation marks is that of one list, however much of others' names it is. */
static void
test_list_names (Fixture *fixture, gconstpointer data)
{
  ctct_test_people_write_list (fixture->writer, "news", "Donors");
  ctct_test_people_write_list (fixture->writer, "events", "Donors who moved");
  assert_found (fixture, "list:donors", "1 4 2");
  assert_found (fixture, "list:\"donors", "1 4 2");
  assert_found (fixture, "list:\"Donors\"", "1 2");
  assert_found (fixture, "list:\"dönors!\"", "1 2");
  assert_found (fixture, "list:\"Donors who moved\"", "1 4");
  assert_found (fixture, "list:\"donors\" list:moved", "1");
  assert_found (fixture, "list:\"donors\" list:\"donors who moved\"", "1");
  assert_found (fixture, "list:\"Donor\"", "");
  assert_found (fixture, "list:\"who moved\"", "");

  /* Of two that differ in capitals alone, the one that is written so; else either. */
  ctct_test_people_write_list (fixture->writer, "events", "DONORS");
  assert_found (fixture, "list:\"DONORS\"", "1 4");
  assert_found (fixture, "list:\"donors\"", "1 4 2");
}

/* A list that gets another name is found by it, and nobody is written for that. */
static void
test_renamed_list (Fixture *fixture, gconstpointer data)
{
  ctct_test_people_write_list (fixture->writer, "news", "Monday");
  assert_found (fixture, "friday", "");
  assert_found (fixture, "mond", "1 2");
}

/* Who is in a list is kept while somebody types, but not for longer than it is true. */
static void
test_left_list (Fixture *fixture, gconstpointer data)
{
  CtctTestPerson ada = people[0];

  assert_found (fixture, "frida", "1 2");
  ada.lists[0] = NULL;
  ada.changed = "2024-05-02T10:00:00.000Z";
  ctct_test_people_write (fixture->writer, &ada);
  assert_found (fixture, "friday", "2");
  assert_found (fixture, "list:friday", "2");
}

static void
test_operators (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "status:active", "1 2");
  assert_found (fixture, "status:unsubscribed", "7 3");
  assert_found (fixture, "status:other", "6");
  assert_found (fixture, "status:unsubscribed zoe", "3");
  assert_found (fixture, "changed:2024-05", "1 6");
  assert_found (fixture, "changed:<3d", "7");
  assert_found (fixture, "changed:>2024-05", "7 2");
  assert_found (fixture, "changed:<2023", "4");
  assert_found (fixture, "email:A_X", "4");
  assert_found (fixture, "email:%", "");
  assert_found (fixture, "email:example.org", "2");
  assert_found (fixture, "email:example.com gross", "6");
  assert_found (fixture, "email:Zoe.Hermann@", "3");
  assert_found (fixture, "email:ermann@ex", "3");
  assert_found (fixture, "email:mann.ex", "");
  assert_found (fixture, "email:ermann@ex status:active", "");
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctSearchQuery) no_list = ctct_search_query_new ();
  g_autoptr (CtctSearchQuery) awaiting = ctct_search_query_new ();
  g_autoptr (CtctSearchQuery) lists = ctct_search_query_new ();
  g_autoptr (CtctSearchQuery) gone = ctct_search_query_new ();

  no_list->in_no_list = TRUE;
  assert_query (fixture, no_list, CTCT_SORT_EMAIL, "7 5 3");
  awaiting->awaiting = TRUE;
  assert_query (fixture, awaiting, CTCT_SORT_EMAIL, "4");
  lists->lists = g_strsplit ("events", " ", -1);
  assert_query (fixture, lists, CTCT_SORT_LAST_NAME, "4 1");
  g_strfreev (lists->lists);
  lists->lists = g_strsplit ("events news", " ", -1);
  assert_query (fixture, lists, CTCT_SORT_LAST_NAME, "1");
  g_strfreev (lists->lists);
  lists->lists = g_strsplit ("gone", " ", -1);
  assert_query (fixture, lists, CTCT_SORT_LAST_NAME, "");
  gone->unsubscribed_from = 1700000000;
  assert_query (fixture, gone, CTCT_SORT_EMAIL, "7");
}

/* What was before is not found any more, and neither is who is gone. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  CtctTestPerson ada = people[0];

  assert_found (fixture, "love", "1");
  ada.last = "Byron";
  ada.changed = "2024-05-02T10:00:00.000Z";
  ctct_test_people_write (fixture->writer, &ada);
  assert_found (fixture, "love", "");
  assert_found (fixture, "yron", "1");
  assert_found (fixture, "velace", "");
  ctct_test_people_remove (fixture->writer, "1");
  assert_found (fixture, "byron", "");
  assert_found (fixture, "", "7 4 6 5 3 2");
}

static void
assert_terms (Fixture *fixture, const char *beginning, guint n_wanted, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) terms = ctct_search_terms_find (fixture->reader, beginning, n_wanted, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strjoinv (" ", terms);
  g_assert_cmpstr (text, ==, expected);
}

/* By a connection that writes nothing, before and after. */
static void
test_terms (Fixture *fixture, gconstpointer data)
{
  assert_terms (fixture, "ad", 9, "ada adam");
  assert_terms (fixture, "ada", 9, "ada adam");
  assert_terms (fixture, "ad", 1, "ada");
  assert_terms (fixture, "adam", 9, "adam");
  assert_terms (fixture, "adb", 9, "");
  assert_terms (fixture, "zz", 9, "");
  assert_terms (fixture, "太", 9, "太");
  g_assert_false (ctct_database_run (fixture->reader, "DELETE FROM text", NULL));
}

static gint64
count_words (CtctDatabase *database, const char *index)
{
  g_autofree char *table =
      g_strdup_printf ("CREATE VIRTUAL TABLE temp.seen USING fts5vocab (main, %s, row)", index);
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  ctct_database_run (database, table, &error);
  g_assert_no_error (error);
  ctct_database_get_integer (database, "SELECT count (*) FROM temp.seen", 0, &n, &error);
  g_assert_no_error (error);
  ctct_database_run (database, "DROP TABLE temp.seen", &error);
  g_assert_no_error (error);
  return n;
}

/* What the indexes are told of whoever changes or goes is what they were told of them before: else words
 * of people who are gone stay there for good. */
static void
test_nothing_left (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (count_words (fixture->writer, "word"), >, 0);
  g_assert_cmpint (count_words (fixture->writer, "part"), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      CtctTestPerson person = people[i];

      person.last = "Byron";
      person.note = NULL;
      person.changed = "2025-01-01T10:00:00.000Z";
      ctct_test_people_write (fixture->writer, &person);
      ctct_test_people_remove (fixture->writer, person.id);
    }
  g_assert_cmpint (count_words (fixture->writer, "word"), ==, 0);
  g_assert_cmpint (count_words (fixture->writer, "part"), ==, 0);
}

/* Of two words that more people have than can be looked at one by one, who has both. */
static void
test_common (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2024, 7, 3, 0, 0, 0);
  g_autoptr (CtctSearchQuery) query = ctct_search_query_parse ("common ordinary", now);
  g_autoptr (CtctOrder) order = NULL;
  g_autoptr (GError) error = NULL;

  ctct_database_run (
      fixture->writer,
      "CREATE TEMP TABLE crowd AS WITH RECURSIVE n (i) AS (VALUES (100) UNION ALL "
      "SELECT i + 1 FROM n WHERE i < 24099) SELECT i, CASE i % 4 WHEN 0 THEN "
      "'common ' WHEN 1 THEN 'ordinary ' ELSE 'common ordinary ' END AS words FROM n;"
      "BEGIN;"
      "INSERT INTO contact (row, id, name, email, status, status_text, awaiting, "
      "n_lists, read, seen) SELECT i, 'x' || i, '', '', 1, '', 0, 0, 0, 0 FROM crowd;"
      "INSERT INTO text SELECT i, words FROM crowd;"
      "INSERT INTO word (rowid, words) SELECT i, words FROM crowd;"
      "COMMIT",
      &error);
  g_assert_no_error (error);
  order =
      ctct_search_find_all (fixture->search, fixture->reader, query, CTCT_SORT_EMAIL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ctct_order_get_size (order), ==, 12000);
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctSearchQuery) query = ctct_search_query_new ();
  g_autoptr (GError) error = NULL;
  gboolean complete;

  g_assert_true (ctct_database_run (fixture->writer, "DROP TABLE text", NULL));
  /* To be looked at, since the index knows three letters in a row and no more. */
  query->words = g_strsplit ("velace", " ", -1);
  g_assert_null (ctct_search_find_first (fixture->search, fixture->reader, query, CTCT_SORT_EMAIL,
                                         50, &complete, NULL, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_FAILED);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CtctSearchQuery) query = ctct_search_query_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctOrder) order = NULL;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      CtctTestPerson person = { id, "Cy", "Cancel", "cy@example.com" };

      ctct_test_people_write (fixture->writer, &person);
    }
  g_cancellable_cancel (cancellable);
  order = ctct_search_find_all (fixture->search, fixture->reader, query, CTCT_SORT_EMAIL,
                                cancellable, &error);
  g_assert_null (order);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static const char *const syllables[] = { "an", "Ma", "ły", "ß", "o", "12", "東", "É", "ri", "x" };

static char *
draw_word (void)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
    g_string_append (word, syllables[g_test_rand_int_range (0, G_N_ELEMENTS (syllables))]);
  return g_string_free (g_steal_pointer (&word), FALSE);
}

static gboolean
begins_any (char **words, const char *word)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
holds_any (char **words, const char *word)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (words[i], word) != NULL)
      return TRUE;

  return FALSE;
}

/* Everybody who has a word that begins so; where nobody has, who has it in the middle. */
static GHashTable *
find_plainly (char **texts, guint n_texts, const char *word)
{
  GHashTable *begins = g_hash_table_new (NULL, NULL);
  GHashTable *holds = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_texts; i++)
    {
      g_auto (GStrv) words = ctct_fold_split (texts[i]);

      if (begins_any (words, word))
        g_hash_table_add (begins, GUINT_TO_POINTER (i + 1));
      if (g_utf8_strlen (word, -1) >= 3 && holds_any (words, word))
        g_hash_table_add (holds, GUINT_TO_POINTER (i + 1));
    }

  if (g_hash_table_size (begins) == 0)
    {
      g_hash_table_unref (begins);
      return holds;
    }
  g_hash_table_unref (holds);
  return begins;
}

static GHashTable *
find_all_plainly (char **texts, guint n_texts, char **words)
{
  GHashTable *all = find_plainly (texts, n_texts, words[0]);

  for (guint i = 1; words[i] != NULL; i++)
    {
      g_autoptr (GHashTable) rows = find_plainly (texts, n_texts, words[i]);
      GHashTableIter iter;
      gpointer row;

      g_hash_table_iter_init (&iter, all);
      while (g_hash_table_iter_next (&iter, &row, NULL))
        if (!g_hash_table_contains (rows, row))
          g_hash_table_iter_remove (&iter);
    }

  return all;
}

static void
assert_rows (CtctSearch *search,
             CtctDatabase *database,
             const CtctSearchQuery *query,
             GHashTable *expected)
{
  g_autoptr (GError) error = NULL;
  gboolean complete;
  g_autoptr (CtctOrder) first = ctct_search_find_first (search, database, query, CTCT_SORT_CHANGED,
                                                        N_FIRST, &complete, NULL, &error);
  g_autoptr (CtctOrder) order =
      ctct_search_find_all (search, database, query, CTCT_SORT_CHANGED, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ctct_order_get_size (first), >=, MIN (N_FIRST, ctct_order_get_size (order)));
  for (guint i = 0; i < ctct_order_get_size (first); i++)
    g_assert_cmpuint (ctct_order_get_row (first, i), ==, ctct_order_get_row (order, i));
  g_assert_cmpuint (ctct_order_get_size (order), ==, g_hash_table_size (expected));
  for (guint i = 0; i < ctct_order_get_size (order); i++)
    g_assert_true (
        g_hash_table_contains (expected, GUINT_TO_POINTER (ctct_order_get_row (order, i))));
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  const guint n_people = 300;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  CtctDatabase *writer = ctct_test_people_open (NULL);
  g_autoptr (CtctDatabase) reader = ctct_test_people_open_reader ();
  g_autoptr (CtctSearch) search = ctct_search_new ();

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *first = draw_word ();
      g_autofree char *last = draw_word ();
      g_autofree char *id = g_strdup_printf ("%u", i + 1000);
      const CtctTestPerson person = { id, first, last };

      ctct_test_people_write (writer, &person);
      g_ptr_array_add (texts, g_strdup_printf ("%s %s %s", id, first, last));
    }

  for (guint n = 0; n < 600; n++)
    {
      g_autofree char *one = draw_word ();
      g_autofree char *other = draw_word ();
      g_autofree char *text =
          g_strconcat (one, n % 2 == 0 ? "" : " ", n % 2 == 0 ? "" : other, NULL);
      g_autoptr (CtctSearchQuery) query = ctct_search_query_new ();
      g_autoptr (GHashTable) expected = NULL;

      query->words = ctct_fold_split (text);
      expected = find_all_plainly ((char **) texts->pdata, texts->len, query->words);
      assert_rows (search, reader, query, expected);
    }
  g_object_unref (writer);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  add ("/search/sorts", test_sorts);
  add ("/search/words", test_words);
  add ("/search/phones", test_phones);
  add ("/search/middle", test_middle);
  add ("/search/lists", test_lists);
  add ("/search/list-names", test_list_names);
  add ("/search/renamed-list", test_renamed_list);
  add ("/search/left-list", test_left_list);
  add ("/search/operators", test_operators);
  add ("/search/filters", test_filters);
  add ("/search/changes", test_changes);
  add ("/search/terms", test_terms);
  add ("/search/nothing-left", test_nothing_left);
  add ("/search/common", test_common);
  add ("/search/broken", test_broken);
  add ("/search/cancelled", test_cancelled);
  add ("/search/random", test_random);

  return ctct_test_run ();
}
