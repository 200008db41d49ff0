/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-case.h"
#include "ctct-mailing-list.h"

#define J ctct_test_cache_dup_json

/* Triples of id, name and count, which is "" for none; they end in NULL. */
static void
write_lists (CtctCacheCase *fixture, const char *id, ...)
{
  g_autoptr (GListStore) lists = g_list_store_new (CTCT_TYPE_MAILING_LIST);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, id);
  for (; id != NULL; id = va_arg (arguments, const char *))
    {
      g_autoptr (CtctMailingList) list = ctct_mailing_list_new ();
      g_autoptr (CtctOpenEnum) status = ctct_open_enum_new (CTCT_LIST_ACTIVE, "ACTIVE");

      ctct_record_set_text (CTCT_RECORD (list), CTCT_MAILING_LIST_ID, id);
      ctct_record_set_text (CTCT_RECORD (list), CTCT_MAILING_LIST_NAME,
                            va_arg (arguments, const char *));
      ctct_record_set_text (CTCT_RECORD (list), CTCT_MAILING_LIST_CONTACT_COUNT,
                            va_arg (arguments, const char *));
      ctct_record_set_enum (CTCT_RECORD (list), CTCT_MAILING_LIST_STATUS, status);
      g_list_store_append (lists, list);
    }
  va_end (arguments);

  ctct_cache_write_lists_async (fixture->cache, G_LIST_MODEL (lists), NULL, ctct_test_result_cb,
                                &result);
  ctct_cache_write_finish (fixture->cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
}

static void
test_page (void)
{
  CtctCacheCase fixture;
  g_autofree char *first = J ("7", "Ada", "ACTIVE", "1,2", 3);
  g_autoptr (CtctCachePass) pass = NULL;

  ctct_cache_case_set_up (&fixture);
  ctct_cache_case_write_page (
      &fixture,
      ctct_test_cache_create_page ("abc", g_strdup (first), J ("9", "Zoë", "OPTOUT", "", 4), NULL),
      1000, 1);
  ctct_cache_case_assert_changes (&fixture, "+1 +2 ; ");
  ctct_cache_case_assert_kept (&fixture, "7", first, 1000);
  ctct_cache_case_assert_kept (&fixture, "8", NULL, 0);
  ctct_cache_case_assert_tallies (
      &fixture, "all 2, ACTIVE 1, OPTOUT 1, awaiting 0, in no list 1; 1: 1, 2: 1");
  ctct_cache_case_assert_rows (
      "SELECT row, id, name, email, status_text, awaiting, modified, opted_out, n_lists, "
      "read, seen FROM contact ORDER BY row",
      "1|7|Ada|p7@example.com|ACTIVE|0|1767398400|-|2|1000|1\n"
      "2|9|Zoë|p9@example.com|OPTOUT|0|1767484800|-|0|1000|1\n");

  pass = ctct_test_cache_read_pass (fixture.cache);
  g_assert_cmpint (pass->kind, ==, CTCT_PASS_ALL);
  g_assert_cmpint (pass->number, ==, 1);
  g_assert_cmpstr (pass->cursor, ==, "abc");
  ctct_cache_case_tear_down (&fixture);
}

/* In the order of the language that was given, whatever locale the program has. */
static void
test_language (void)
{
  static const struct
  {
    const char *language;
    const char *order;
  } cases[] = {
    { "de_DE", "Öberg\nZander\n" },
    { "sv_SE", "Zander\nÖberg\n" },
    { NULL, "Öberg\nZander\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = ctct_test_cache_dup_folder ();
      g_autofree char *language = NULL;
      CtctCacheCase fixture = { ctct_cache_new_for_language (folder, "a", cases[i].language),
                                g_string_new (NULL) };

      g_object_get (fixture.cache, "language", &language, NULL);
      g_assert_cmpstr (language, ==, cases[i].language);
      ctct_cache_case_write_page (
          &fixture,
          ctct_test_cache_create_page (NULL, J ("1", "Zander", "ACTIVE", "", 3),
                                       J ("2", "Öberg", "ACTIVE", "", 3), NULL),
          1000, 1);
      ctct_cache_case_assert_rows ("SELECT name FROM contact ORDER BY key_last", cases[i].order);
      ctct_test_cache_remove_one (fixture.cache, "1");
      ctct_test_cache_remove_one (fixture.cache, "2");
      ctct_cache_case_tear_down (&fixture);
    }
}

/* Byte for byte, whatever is in it. */
static void
test_exact (void)
{
  static const char *const bodies[] = {
    "{\"id\":\"1\",\"fax\":\"\\u0041\\/\",\"n\":123456789012345678901234567890, \"f\" : 1.50E+007}",
    "{\"id\":\"2\",\"fax\":\"a\",\"fax\":\"b\"}",
    "{\"id\":\"3\",\"fax\":\"zo\xc3\xab \xff\xfe\\u0000\"}",
    "{\"id\":4,\"status\":\"BOUNCED\",\"lists\":[{\"id\":\"x'y\"},7,{\"id\":\"x'y\"}]}",
  };
  CtctCacheCase fixture;

  ctct_cache_case_set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i + 1);

      ctct_test_cache_write_one (fixture.cache, g_strdup (bodies[i]), 5);
      ctct_cache_case_assert_kept (&fixture, id, bodies[i], 5);
    }
  ctct_cache_case_assert_tallies (&fixture, "all 4, unknown 4, awaiting 0, in no list 3; x'y: 1");
  ctct_cache_case_tear_down (&fixture);
}

/* The dates and marks that rows are sorted and filtered by. */
static void
test_columns (void)
{
#define PERSON(id, status, more)                                                                   \
  g_strdup ("{\"id\":\"" id "\",\"status\":\"" status "\",\"email_addresses\":["                   \
            "{\"email_address\":\"p@example.com\"" more "}]}")
  CtctCacheCase fixture;

  ctct_cache_case_set_up (&fixture);
  ctct_cache_case_write_page (
      &fixture,
      ctct_test_cache_create_page (
          NULL, PERSON ("1", "OPTOUT", ",\"opt_out_date\":\"2020-05-05T05:05:05.000Z\""),
          PERSON ("2", "ACTIVE", ",\"opt_out_date\":\"2020-05-05T05:05:05.000Z\""),
          PERSON ("3", "OPTOUT", ",\"opt_out_date\":\"1969-12-31T19:00:00.000Z\""),
          PERSON ("4", "UNCONFIRMED", ""),
          PERSON ("5", "ACTIVE", ",\"confirm_status\":\"UNCONFIRMED\""),
          g_strdup ("{\"id\":\"6\",\"status\":\"VISITOR\",\"modified_date\":\"soon\","
                    "\"prefix_name\":\"Dr.\",\"last_name\":\"No\",\"lists\":["
                    "{\"id\":\"1\",\"status\":\"REMOVED\"},{\"id\":\"2\"},{\"id\":\"2\"}]}"),
          g_strdup ("{}"), NULL),
      5, 1);
  ctct_cache_case_assert_rows (
      "SELECT id, name, status_text, awaiting, modified, opted_out, n_lists FROM contact",
      "1|p@example.com|OPTOUT|0|-|1588655105|0\n"
      "2|p@example.com|ACTIVE|0|-|-|0\n"
      "3|p@example.com|OPTOUT|0|-|-|0\n"
      "4|p@example.com|UNCONFIRMED|1|-|-|0\n"
      "5|p@example.com|ACTIVE|1|-|-|0\n"
      "6|Dr. No|VISITOR|0|-|-|1\n");
  ctct_cache_case_assert_tallies (
      &fixture, "all 6, ACTIVE 2, OPTOUT 2, UNCONFIRMED 1, VISITOR 1, awaiting 2, "
                "in no list 5; 2: 1");
  ctct_cache_case_tear_down (&fixture);
}

/* What is the same is marked, and neither written nor told. */
static void
test_unchanged (void)
{
  CtctCacheCase fixture;
  g_autofree char *json = J ("7", "Ada", "ACTIVE", "1", 3);

  ctct_cache_case_set_up (&fixture);
  ctct_cache_case_write_page (
      &fixture, ctct_test_cache_create_page (NULL, g_strdup (json), g_strdup (json), NULL), 1000,
      1);
  ctct_cache_case_assert_changes (&fixture, "+1 ; ");
  ctct_cache_case_write_page (&fixture, ctct_test_cache_create_page (NULL, g_strdup (json), NULL),
                              2000, 2);
  ctct_cache_case_assert_changes (&fixture, "");
  ctct_cache_case_assert_kept (&fixture, "7", json, 2000);
  ctct_cache_case_assert_rows ("SELECT read, seen FROM contact", "2000|2\n");

  /* A text that says the same in other words is another text. */
  ctct_cache_case_write_page (
      &fixture, ctct_test_cache_create_page (NULL, g_strconcat (json, " ", NULL), NULL), 3000, 2);
  ctct_cache_case_assert_changes (&fixture, "~1 ; ");
  ctct_cache_case_tear_down (&fixture);
}

/* Several pages at once, one of which has somebody whom another has: each counts as asked for when it was. */
static void
test_pages (void)
{
  CtctCacheCase fixture;
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_cache_page_free);
  g_autoptr (GAsyncResult) result = NULL;

  ctct_cache_case_set_up (&fixture);
  pass->kind = CTCT_PASS_ALL;
  pass->number = 1;
  ctct_cache_pass_set_cursor (pass, "c");
  g_ptr_array_add (pages, ctct_cache_page_new (
                              ctct_test_cache_create_page ("b", J ("7", "Ada", "ACTIVE", "1", 3),
                                                           J ("8", "Bea", "ACTIVE", "1", 3), NULL),
                              1000));
  g_ptr_array_add (pages, ctct_cache_page_new (
                              ctct_test_cache_create_page ("c", J ("8", "Bea", "ACTIVE", "1", 3),
                                                           J ("9", "Cid", "OPTOUT", "1", 3), NULL),
                              2000));
  ctct_cache_write_pages_async (fixture.cache, pages, pass, NULL, ctct_test_result_cb, &result);
  g_assert_true (ctct_cache_write_finish (fixture.cache, ctct_test_await_result (&result), NULL));

  ctct_cache_case_assert_changes (&fixture, "+1 +2 +3 ; ");
  ctct_cache_case_assert_rows ("SELECT id, read FROM contact ORDER BY id",
                               "7|1000\n8|2000\n9|2000\n");
  ctct_cache_case_assert_tallies (&fixture,
                                  "all 3, ACTIVE 2, OPTOUT 1, awaiting 0, in no list 0; 1: 3");
  ctct_cache_case_assert_rows ("SELECT value FROM meta WHERE name = 'pass-cursor'", "c\n");
  g_clear_object (&result);
  ctct_cache_case_tear_down (&fixture);
}

static void
test_changed (void)
{
  CtctCacheCase fixture;
  g_autofree char *later = J ("7", "Ada B.", "OPTOUT", "2,3", 4);

  ctct_cache_case_set_up (&fixture);
  ctct_cache_case_write_page (
      &fixture, ctct_test_cache_create_page (NULL, J ("7", "Ada", "ACTIVE", "1,2", 3), NULL), 1000,
      1);
  ctct_test_cache_write_one (fixture.cache, g_strdup (later), 2000);
  ctct_cache_case_assert_changes (&fixture, "+1 ; ~1 ; ");
  ctct_cache_case_assert_kept (&fixture, "7", later, 2000);
  ctct_cache_case_assert_tallies (&fixture,
                                  "all 1, OPTOUT 1, awaiting 0, in no list 0; 1: 0, 2: 1, 3: 1");
  ctct_cache_case_assert_rows ("SELECT name, status_text, n_lists, read, seen FROM contact",
                               "Ada B.|OPTOUT|2|2000|1\n");
  ctct_cache_case_tear_down (&fixture);
}

/* A page that was asked for before a save, and comes after it, does not undo what is kept of it. */
static void
test_late_answer (void)
{
  CtctCacheCase fixture;
  g_autofree char *before = J ("7", "Ada", "ACTIVE", "1", 3);
  g_autofree char *saved = J ("7", "Ada B.", "ACTIVE", "1", 4);

  ctct_cache_case_set_up (&fixture);
  ctct_test_cache_write_one (fixture.cache, g_strdup (saved), 2000);
  ctct_cache_case_write_page (&fixture, ctct_test_cache_create_page (NULL, g_strdup (before), NULL),
                              1999, 5);
  ctct_cache_case_assert_kept (&fixture, "7", saved, 2000);
  ctct_cache_case_assert_rows ("SELECT seen FROM contact", "5\n");

  /* One that was asked for after it is what the service has now, whatever its date. */
  ctct_cache_case_write_page (&fixture, ctct_test_cache_create_page (NULL, g_strdup (before), NULL),
                              2001, 5);
  ctct_cache_case_assert_kept (&fixture, "7", before, 2001);
  ctct_cache_case_tear_down (&fixture);
}

/* A program that is still at an earlier reading makes nobody unseen, be the contact the same or changed. */
static void
test_earlier_reading (void)
{
  CtctCacheCase fixture;

  ctct_cache_case_set_up (&fixture);
  ctct_cache_case_write_page (&fixture,
                              ctct_test_cache_create_page (NULL, J ("1", "A", "ACTIVE", "", 3),
                                                           J ("2", "B", "ACTIVE", "", 3), NULL),
                              1000, 2);
  ctct_cache_case_write_page (&fixture,
                              ctct_test_cache_create_page (NULL, J ("1", "A", "ACTIVE", "", 3),
                                                           J ("2", "B.", "ACTIVE", "", 4), NULL),
                              2000, 1);
  ctct_cache_case_assert_rows ("SELECT name, read, seen FROM contact ORDER BY row",
                               "A|2000|2\nB.|2000|2\n");
  ctct_cache_case_tear_down (&fixture);
}

static void
test_remove (void)
{
  CtctCacheCase fixture;

  ctct_cache_case_set_up (&fixture);
  ctct_cache_case_write_page (&fixture,
                              ctct_test_cache_create_page (NULL, J ("7", "Ada", "ACTIVE", "1,2", 3),
                                                           J ("9", "Zoë", "OPTOUT", "", 4), NULL),
                              1000, 1);
  ctct_test_cache_remove_one (fixture.cache, "7");
  ctct_test_cache_remove_one (fixture.cache, "4711");
  ctct_cache_case_assert_changes (&fixture, "+1 +2 ; -1 ; ");
  ctct_cache_case_assert_kept (&fixture, "7", NULL, 0);
  ctct_cache_case_assert_tallies (&fixture,
                                  "all 1, OPTOUT 1, awaiting 0, in no list 1; 1: 0, 2: 0");
  ctct_cache_case_assert_rows (
      "SELECT (SELECT count (*) FROM body), (SELECT count (*) FROM membership)", "1|0\n");
  ctct_cache_case_tear_down (&fixture);
}

static void
test_lists (void)
{
  CtctCacheCase fixture;

  ctct_cache_case_set_up (&fixture);
  ctct_test_cache_write_one (fixture.cache, J ("7", "Ada", "ACTIVE", "1,4", 3), 1000);
  ctct_cache_case_assert_changes (&fixture, "+1 ; ");
  write_lists (&fixture, "1", "Friday", "12", "2", "Monday", "", NULL);
  ctct_cache_case_assert_changes (&fixture, "lists; ");
  ctct_cache_case_assert_rows (
      "SELECT number, id, name, status, contact_count FROM list ORDER BY number",
      "1|1|Friday|ACTIVE|12\n2|4|-|-|-\n3|2|Monday|ACTIVE|-\n");
  write_lists (&fixture, "1", "Friday", "12", "2", "Monday", "", NULL);
  ctct_cache_case_assert_changes (&fixture, "");

  /* One that is gone keeps its name: there may be people in it. */
  write_lists (&fixture, "2", "Tuesday", "5", NULL);
  ctct_cache_case_assert_changes (&fixture, "lists; ");
  write_lists (&fixture, "2", "Tuesday", "5", NULL);
  ctct_cache_case_assert_changes (&fixture, "");
  ctct_cache_case_assert_rows (
      "SELECT number, id, name, status, contact_count FROM list ORDER BY number",
      "1|1|Friday|-|-\n2|4|-|-|-\n3|2|Tuesday|ACTIVE|5\n");
  ctct_cache_case_assert_tallies (&fixture,
                                  "all 1, ACTIVE 1, awaiting 0, in no list 0; 1: 1, 2: 0, 4: 1");
  ctct_cache_case_tear_down (&fixture);
}

/* What is counted is what there is to be counted, whatever comes and goes. */
static void
test_random_tallies (void)
{
  static const char *const statuses[] = { "ACTIVE", "OPTOUT", "UNCONFIRMED", "", "odd 'one'" };
  static const char *const lists[] = { "", "1", "2", "1,2", "2,3,3", "1,2,3,4" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());
  CtctCacheCase fixture;

  ctct_cache_case_set_up (&fixture);
  for (int i = 0; i < 400; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 30));

      if (g_rand_int_range (rand, 0, 5) == 0)
        ctct_test_cache_remove_one (fixture.cache, id);
      else
        ctct_test_cache_write_one (
            fixture.cache,
            J (id, "Ada", statuses[g_rand_int_range (rand, 0, G_N_ELEMENTS (statuses))],
               lists[g_rand_int_range (rand, 0, G_N_ELEMENTS (lists))], 1 + i % 28),
            i);
    }

#define ASSERT_SAME(counted, kind)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *counted_ = ctct_test_cache_dup_rows (counted);                                \
    ctct_cache_case_assert_rows (                                                                  \
        "SELECT value, n FROM tally WHERE kind = '" kind "' AND n <> 0 ORDER BY value", counted_); \
  }                                                                                                \
  G_STMT_END
  ASSERT_SAME ("SELECT 0, count (*) AS n FROM contact HAVING n > 0", "all");
  ASSERT_SAME ("SELECT status, count (*) FROM contact GROUP BY status ORDER BY status", "status");
  ASSERT_SAME ("SELECT 0, count (*) AS n FROM contact WHERE awaiting HAVING n > 0", "awaiting");
  ASSERT_SAME (
      "SELECT 0, count (*) AS n FROM contact WHERE row NOT IN (SELECT row FROM membership) "
      "HAVING n > 0",
      "no-list");
  ASSERT_SAME ("SELECT list AS l, count (*) FROM membership GROUP BY l ORDER BY l", "list");
  g_assert_cmpint (ctct_test_cache_query ("SELECT count (*) FROM contact WHERE n_lists <> (SELECT "
                                          "count (*) FROM membership m WHERE m.row = contact.row)"),
                   ==, 0);
  ctct_cache_case_tear_down (&fixture);
}

static void
test_unseen (void)
{
  CtctCacheCase fixture;
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) ids = NULL;
  g_autofree char *text = NULL;

  ctct_cache_case_set_up (&fixture);
  ctct_cache_case_write_page (&fixture,
                              ctct_test_cache_create_page (NULL, J ("1", "A", "ACTIVE", "", 3),
                                                           J ("2", "B", "ACTIVE", "", 3),
                                                           J ("3", "C", "ACTIVE", "", 3),
                                                           J ("4", "D", "ACTIVE", "", 3), NULL),
                              1000, 1);
  ctct_cache_case_write_page (
      &fixture, ctct_test_cache_create_page (NULL, J ("3", "C", "ACTIVE", "", 3), NULL), 2000, 2);
  /* What somebody opens meanwhile is seen too. */
  ctct_test_cache_write_one (fixture.cache, J ("4", "D", "ACTIVE", "", 5), 2000);
  ctct_cache_read_unseen_async (fixture.cache, 2, 10, NULL, ctct_test_result_cb, &result);
  ids = ctct_cache_read_unseen_finish (fixture.cache, ctct_test_await_result (&result), NULL);
  text = g_strjoinv (" ", ids);
  g_assert_cmpstr (text, ==, "1 2");
  g_clear_pointer (&ids, g_strfreev);
  g_clear_object (&result);
  ctct_cache_read_unseen_async (fixture.cache, 2, 1, NULL, ctct_test_result_cb, &result);
  ids = ctct_cache_read_unseen_finish (fixture.cache, ctct_test_await_result (&result), NULL);
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  g_clear_object (&result);
  ctct_cache_case_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/cache/page", test_page);
  ctct_test_add ("/cache/language", test_language);
  ctct_test_add ("/cache/exact", test_exact);
  ctct_test_add ("/cache/columns", test_columns);
  ctct_test_add ("/cache/unchanged", test_unchanged);
  ctct_test_add ("/cache/pages", test_pages);
  ctct_test_add ("/cache/changed", test_changed);
  ctct_test_add ("/cache/late-answer", test_late_answer);
  ctct_test_add ("/cache/earlier-reading", test_earlier_reading);
  ctct_test_add ("/cache/remove", test_remove);
  ctct_test_add ("/cache/lists", test_lists);
  ctct_test_add ("/cache/random-tallies", test_random_tallies);
  ctct_test_add ("/cache/unseen", test_unseen);

  return ctct_test_run ();
}
