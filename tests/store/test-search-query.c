/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-query.h"
#include "ctct-test.h"

static CtctSearchQuery *
parse (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 3, 10, 12, 0, 0);

  return ctct_search_query_parse (text, now);
}

static gint64
seconds_of (const char *iso8601)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso8601, NULL);

  return g_date_time_to_unix (time);
}

static void
assert_words (const char *text, const char *const *words)
{
  g_autoptr (CtctSearchQuery) query = parse (text);
  g_autoptr (CtctSearchQuery) expected = ctct_search_query_new ();

  expected->words = g_strdupv ((char **) words);
  g_assert_true (ctct_search_query_equal (query, expected));
}

static void
test_words (void)
{
  assert_words ("", (const char *[]){ NULL });
  assert_words ("  \t ", (const char *[]){ NULL });
  assert_words ("Ada  Żółw", (const char *[]){ "ada", "zolw", NULL });
  assert_words ("“Ada Lovelace\"", (const char *[]){ "ada", "lovelace", NULL });
}

static void
test_no_operators (void)
{
  assert_words ("town:Bern", (const char *[]){ "town", "bern", NULL });
  assert_words ("\"status\" :", (const char *[]){ "status", NULL });
}

static void
assert_trouble (const char *text, CtctSearchTrouble trouble)
{
  g_autoptr (CtctSearchQuery) query = parse (text);

  /* It finds all that would be found without it. */
  assert_words (text, (const char *[]){ NULL });
  g_assert_cmpint (query->trouble, ==, trouble);
}

/* Nobody is missed while somebody is still typing. */
static void
test_unfinished (void)
{
  static const char *const texts[] = {
    "status:",    "STATUS:\"\"",        "status:un",  "list:",
    "list:\"",    "list:\"\"",          "list:\" \"", "list:-",
    "email:",     "changed:",           "changed:>",  "changed:<7",
    "changed:20", "changed:2024-02-30",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_trouble (texts[i], CTCT_SEARCH_TROUBLE_NONE);
}

static void
test_trouble (void)
{
  g_autoptr (CtctSearchQuery) query = parse ("status:un ada changed:soon");

  assert_trouble ("status:purple", CTCT_SEARCH_TROUBLE_STATUS);
  assert_trouble ("status:purple status:", CTCT_SEARCH_TROUBLE_STATUS);
  assert_trouble ("status:un ", CTCT_SEARCH_TROUBLE_STATUS);
  assert_trouble ("changed:>7x", CTCT_SEARCH_TROUBLE_TIME);
  assert_trouble ("unsubscribed:>7x", CTCT_SEARCH_TROUBLE_TIME);
  assert_trouble ("changed:2024-13 ", CTCT_SEARCH_TROUBLE_TIME);
  assert_trouble ("changed:2024-02-30 ", CTCT_SEARCH_TROUBLE_TIME);
  assert_trouble ("changed:99999y", CTCT_SEARCH_TROUBLE_TIME);
  g_assert_cmpint (query->trouble, ==, CTCT_SEARCH_TROUBLE_STATUS);
  g_assert_cmpstrv (query->words, ((const char *[]){ "ada", NULL }));
}

static void
test_status (void)
{
  for (int status = CTCT_STATUS_UNKNOWN; status <= CTCT_STATUS_ON_HOLD; status++)
    {
      g_autofree char *text =
          g_strdup_printf ("STATUS:%s ada", ctct_search_query_get_status_word (status));
      g_autoptr (CtctSearchQuery) query = parse (text);

      g_assert_cmpint (query->status, ==, status);
      g_assert_cmpstrv (query->words, ((const char *[]){ "ada", NULL }));
    }
  g_assert_null (ctct_search_query_get_status_word (CTCT_STATUS_ON_HOLD + 1));
}

static void
assert_lists (const char *text, const char *const *words, const char *const *names)
{
  g_autoptr (CtctSearchQuery) query = parse (text);
  g_autoptr (CtctSearchQuery) expected = ctct_search_query_new ();

  expected->list_words = g_strdupv ((char **) words);
  expected->list_names = g_strdupv ((char **) names);
  g_assert_true (ctct_search_query_equal (query, expected));
}

static void
test_list (void)
{
  g_autoptr (CtctSearchQuery) query = parse ("list:Friday ada");

  g_assert_cmpstrv (query->list_words, ((const char *[]){ "friday", NULL }));
  g_assert_cmpstrv (query->words, ((const char *[]){ "ada", NULL }));
}

/* A name that is written out, between marks of any kind; it is not written out before the second is there. */
static void
test_list_name (void)
{
  assert_lists ("list:\"Friday News 2\"", NULL, (const char *[]){ "Friday News 2", NULL });
  assert_lists ("list:“Añejo” LIST:„B“", NULL, (const char *[]){ "Añejo", "B", NULL });
  assert_lists ("list:\"Friday News", (const char *[]){ "friday", "news", NULL }, NULL);
  assert_lists ("list:\"Fri\"day", (const char *[]){ "friday", NULL }, NULL);
  assert_lists ("list:Fri\"day\"", (const char *[]){ "friday", NULL }, NULL);
  assert_lists ("\"list:Friday News\"", (const char *[]){ "friday", "news", NULL }, NULL);
}

static void
test_email (void)
{
  g_autoptr (CtctSearchQuery) query = parse ("email:Ada@Example email:x_y");

  g_assert_cmpstrv (query->emails, ((const char *[]){ "ada@example", "x_y", NULL }));
  g_assert_null (query->words);
}

static const struct
{
  const char *text;
  const char *from;
  const char *before;
} changes[] = {
  { "changed:2024", "2024-01-01T00:00:00-05", "2025-01-01T00:00:00-05" },
  { "changed:2024-02", "2024-02-01T00:00:00-05", "2024-03-01T00:00:00-05" },
  { "changed:2024-07-04", "2024-07-04T00:00:00-04", "2024-07-05T00:00:00-04" },
  { "changed:>2024", "2025-01-01T00:00:00-05", NULL },
  { "changed:<2024-02", NULL, "2024-02-01T00:00:00-05" },
  { "changed:>7d", NULL, "2026-03-03T12:00:00-05" },
  { "changed:<7d", "2026-03-03T12:00:00-05", NULL },
  { "changed:<2w", "2026-02-24T12:00:00-05", NULL },
  { "changed:<1m", "2026-02-10T12:00:00-05", NULL },
  { "changed:<3y", "2023-03-10T12:00:00-05", NULL },
};

static void
test_changed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (CtctSearchQuery) query = parse (changes[i].text);

      g_assert_null (query->words);
      g_assert_cmpint (query->changed_from, ==,
                       changes[i].from != NULL ? seconds_of (changes[i].from) : G_MININT64);
      g_assert_cmpint (query->changed_before, ==,
                       changes[i].before != NULL ? seconds_of (changes[i].before) : G_MAXINT64);
    }
}

/* As times of a change are read. */
static void
test_unsubscribed (void)
{
  g_autoptr (CtctSearchQuery) query = parse ("ada unsubscribed:<7d changed:2024");

  g_assert_cmpint (query->unsubscribed_from, ==, seconds_of ("2026-03-03T12:00:00-05"));
  g_assert_cmpint (query->unsubscribed_before, ==, G_MAXINT64);
  g_assert_cmpint (query->changed_from, ==, seconds_of ("2024-01-01T00:00:00-05"));
  g_assert_cmpint (query->trouble, ==, CTCT_SEARCH_TROUBLE_NONE);
}

static void
test_copy (void)
{
  g_autoptr (CtctSearchQuery) query =
      parse ("ada status:active list:news changed:2024 email:x list:\"A\"");
  g_autoptr (CtctSearchQuery) copy = ctct_search_query_copy (query);
  g_autoptr (CtctSearchQuery) all = ctct_search_query_new ();

  g_assert_true (ctct_search_query_equal (query, copy));
  copy->in_no_list = TRUE;
  g_assert_false (ctct_search_query_equal (query, copy));
  g_assert_false (ctct_search_query_is_empty (query));
  g_assert_true (ctct_search_query_is_empty (all));
}

static void
test_merge (void)
{
  g_autoptr (CtctSearchQuery) text =
      parse ("ada status:active list:news changed:2024 email:x list:\"A\"");
  g_autoptr (CtctSearchQuery) filter = parse ("bob list:old changed:>2024-06 list:\"B\"");
  g_autoptr (CtctSearchQuery) all = ctct_search_query_new ();
  g_autoptr (CtctSearchQuery) both = NULL;
  g_autoptr (CtctSearchQuery) same = ctct_search_query_merge (text, all);
  g_autoptr (CtctSearchQuery) too = ctct_search_query_merge (all, text);

  filter->lists = g_strsplit ("1 2", " ", -1);
  filter->awaiting = TRUE;
  filter->in_no_list = TRUE;
  filter->unsubscribed_from = 5;
  both = ctct_search_query_merge (text, filter);
  g_assert_cmpstrv (both->words, ((const char *[]){ "ada", "bob", NULL }));
  g_assert_cmpstrv (both->emails, ((const char *[]){ "x", NULL }));
  g_assert_cmpstrv (both->lists, ((const char *[]){ "1", "2", NULL }));
  g_assert_cmpstrv (both->list_words, ((const char *[]){ "news", "old", NULL }));
  g_assert_cmpstrv (both->list_names, ((const char *[]){ "A", "B", NULL }));
  g_assert_cmpint (both->status, ==, CTCT_STATUS_ACTIVE);
  g_assert_true (both->awaiting && both->in_no_list);
  g_assert_cmpint (both->changed_from, ==, seconds_of ("2024-07-01T00:00:00-04"));
  g_assert_cmpint (both->changed_before, ==, seconds_of ("2025-01-01T00:00:00-05"));
  g_assert_cmpint (both->unsubscribed_from, ==, 5);
  g_assert_cmpint (both->unsubscribed_before, ==, G_MAXINT64);
  g_assert_true (ctct_search_query_equal (same, text));
  g_assert_true (ctct_search_query_equal (too, text));
}

/* Nobody has two statuses. */
static void
test_merge_statuses (void)
{
  g_autoptr (CtctSearchQuery) active = parse ("status:active");
  g_autoptr (CtctSearchQuery) other = parse ("status:other");
  g_autoptr (CtctSearchQuery) same = ctct_search_query_merge (active, active);
  g_autoptr (CtctSearchQuery) nobody = ctct_search_query_merge (active, other);

  g_assert_true (ctct_search_query_equal (same, active));
  g_assert_cmpint (nobody->changed_from, >, nobody->changed_before);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/search-query/words", test_words);
  ctct_test_add ("/search-query/no-operators", test_no_operators);
  ctct_test_add ("/search-query/unfinished", test_unfinished);
  ctct_test_add ("/search-query/trouble", test_trouble);
  ctct_test_add ("/search-query/status", test_status);
  ctct_test_add ("/search-query/list", test_list);
  ctct_test_add ("/search-query/list-name", test_list_name);
  ctct_test_add ("/search-query/email", test_email);
  ctct_test_add ("/search-query/changed", test_changed);
  ctct_test_add ("/search-query/unsubscribed", test_unsubscribed);
  ctct_test_add ("/search-query/copy", test_copy);
  ctct_test_add ("/search-query/merge", test_merge);
  ctct_test_add ("/search-query/merge-statuses", test_merge_statuses);

  return ctct_test_run ();
}
