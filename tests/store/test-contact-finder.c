/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-finder.h"
#include "ctct-test-cache.h"

/* What waits for a second or longer would come later than a test waits for it. */
static gboolean a_second_is_for_ever;

/* In place of GLib's own, so that no case depends on how fast the machine is. */
guint
g_timeout_add (guint interval, GSourceFunc function, gpointer data)
{
  return g_timeout_add_full (G_PRIORITY_DEFAULT,
                             a_second_is_for_ever && interval >= 1000 ? G_MAXINT : interval,
                             function, data, NULL);
}

typedef struct
{
  CtctCache *cache;
  CtctContactFinder *finder;
  GListModel *model;
  GString *changes; /* that were not looked at yet */
  guint n_items;    /* as the changes say */
} Fixture;

static void
items_changed_cb (Fixture *fixture, guint position, guint n_removed, guint n_added)
{
  g_string_append_printf (fixture->changes, "%s%u", fixture->changes->len > 0 ? ", " : "",
                          position);
  if (n_removed > 0)
    g_string_append_printf (fixture->changes, "-%u", n_removed);
  if (n_added > 0)
    g_string_append_printf (fixture->changes, "+%u", n_added);

  fixture->n_items += n_added - n_removed;
  g_assert_cmpuint (g_list_model_get_n_items (fixture->model), ==, fixture->n_items);
}

static gboolean
is_done (gpointer user_data)
{
  const Fixture *fixture = user_data;

  return !ctct_contact_finder_get_busy (fixture->finder);
}

static void
write_page (Fixture *fixture, CtctContactsPage *page)
{
  static gint64 asked = 1000;
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  g_autoptr (GError) error = NULL;

  pass->kind = CTCT_PASS_ALL;
  pass->number = 1;
  ctct_test_cache_write_page (fixture->cache, page, asked++, pass, &error);
  g_assert_no_error (error);
}

#define PERSON(id, name) ctct_test_cache_dup_json (id, name, "ACTIVE", "1", 1)

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();

  fixture->cache = ctct_cache_new (folder, "a");
  write_page (fixture, ctct_test_cache_create_page (NULL, PERSON ("1", "Bea"), PERSON ("2", "Dan"),
                                                    PERSON ("3", "Ada"), NULL));
  fixture->changes = g_string_new (NULL);
  fixture->finder = ctct_contact_finder_new (fixture->cache);
  fixture->model = G_LIST_MODEL (ctct_contact_finder_get_model (fixture->finder));
  g_signal_connect_swapped (fixture->model, "items-changed", G_CALLBACK (items_changed_cb),
                            fixture);
  ctct_test_await (is_done, fixture);
}

static gboolean
is_gone (gpointer user_data)
{
  const gpointer *object = user_data;

  return *object == NULL;
}

/* What was asked and is not wanted any more holds it until that is known. */
static void
assert_finalize (gpointer object)
{
  gpointer weak = object;

  g_object_add_weak_pointer (object, &weak);
  g_object_unref (object);
  ctct_test_await (is_gone, &weak);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (fixture->changes->str, ==, "");
  g_string_free (fixture->changes, TRUE);
  g_object_ref (fixture->model);
  assert_finalize (fixture->finder);
  /* Reading that was begun may not have ended yet. */
  ctct_test_cache_open (fixture->cache, &error);
  g_clear_object (&fixture->model);
  g_clear_object (&fixture->cache);
}

static void
assert_changes (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->changes->str, ==, expected);
  g_string_truncate (fixture->changes, 0);
}

static gboolean
is_filled (gpointer summary)
{
  return *ctct_contact_summary_get_id (summary) != '\0';
}

static void
assert_model (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (fixture->model); i++)
    {
      g_autoptr (CtctContactSummary) summary = g_list_model_get_item (fixture->model, i);

      ctct_test_await (is_filled, summary);
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                              ctct_contact_summary_get_name (summary));
    }
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_null (g_list_model_get_item (fixture->model, g_list_model_get_n_items (fixture->model)));
}

static void
find (Fixture *fixture, const char *text)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (CtctSearchQuery) query = ctct_search_query_parse (text, now);

  ctct_contact_finder_set_query (fixture->finder, query);
}

/* The first rows come with what they show. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactSummary) first = g_list_model_get_item (fixture->model, 0);

  g_assert_cmpstr (ctct_contact_summary_get_name (first), ==, "Ada");
  assert_changes (fixture, "0+3");
  assert_model (fixture, "Ada Bea Dan");
  g_assert_cmpint (ctct_contact_finder_get_count (fixture->finder), ==, 3);
}

/* Nothing is known of it at once, and all of it later, with one notification each. */
static void
test_placeholder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactListModel) model = ctct_contact_list_model_new (fixture->cache);
  CtctContactListModel *found = ctct_contact_finder_get_model (fixture->finder);
  g_autoptr (CtctContactSummary) summary = NULL;
  g_autoptr (CtctContactSummary) again = NULL;

  ctct_contact_list_model_set_order (model, ctct_contact_list_model_get_order (found));
  summary = g_list_model_get_item (G_LIST_MODEL (model), 0);
  again = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_true (summary == again);
  g_assert_cmpstr (ctct_contact_summary_get_id (summary), ==, "");
  g_assert_cmpstr (ctct_contact_summary_get_name (summary), ==, "");
  g_assert_null (ctct_contact_summary_get_status (summary));
  ctct_test_await (is_filled, summary);
  g_assert_cmpstr (ctct_contact_summary_get_id (summary), ==, "3");
  g_assert_cmpstr (ctct_contact_summary_get_name (summary), ==, "Ada");
  g_assert_cmpstr (ctct_contact_summary_get_email (summary), ==, "p3@example.com");
  g_assert_cmpint (ctct_open_enum_get_value (ctct_contact_summary_get_status (summary)), ==,
                   CTCT_STATUS_ACTIVE);
  assert_changes (fixture, "0+3");
}

static void
test_query (Fixture *fixture, gconstpointer data)
{
  assert_changes (fixture, "0+3");
  find (fixture, "d");
  g_assert_true (ctct_contact_finder_get_busy (fixture->finder));
  g_assert_cmpint (ctct_contact_finder_get_count (fixture->finder), ==, -1);
  ctct_test_await (is_done, fixture);
  assert_changes (fixture, "0-3, 0+1");
  assert_model (fixture, "Dan");
  g_assert_cmpint (ctct_contact_finder_get_count (fixture->finder), ==, 1);
  find (fixture, "nobody");
  ctct_test_await (is_done, fixture);
  assert_changes (fixture, "0-1");
  assert_model (fixture, "");
}

/* Only the last of what was asked is answered. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  assert_changes (fixture, "0+3");
  find (fixture, "a");
  find (fixture, "ad");
  find (fixture, "be");
  ctct_test_await (is_done, fixture);
  assert_changes (fixture, "0-3, 0+1");
  assert_model (fixture, "Bea");
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  assert_changes (fixture, "0+3");
  ctct_contact_finder_set_sort (fixture->finder, CTCT_SORT_EMAIL);
  ctct_test_await (is_done, fixture);
  assert_changes (fixture, "0-3, 0+3");
  assert_model (fixture, "Bea Dan Ada");
}

static gboolean
has_changed (gpointer user_data)
{
  const Fixture *fixture = user_data;

  return fixture->changes->len > 0;
}

/* What stays is not touched when others come, who come with what they show. */
static void
test_comes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactSummary) bea = g_list_model_get_item (fixture->model, 1);
  g_autoptr (CtctContactSummary) still = NULL;
  g_autoptr (CtctContactSummary) first = NULL;

  assert_changes (fixture, "0+3");
  write_page (fixture, ctct_test_cache_create_page (NULL, PERSON ("5", "Cy"), PERSON ("6", "Abe"),
                                                    PERSON ("7", "Zoe"), NULL));
  ctct_test_await (has_changed, fixture);
  first = g_list_model_get_item (fixture->model, 0);
  g_assert_cmpstr (ctct_contact_summary_get_name (first), ==, "Abe");
  assert_changes (fixture, "0+1, 3+1, 5+1");
  assert_model (fixture, "Abe Ada Bea Cy Dan Zoe");
  still = g_list_model_get_item (fixture->model, 2);
  g_assert_true (still == bea);
}

static gboolean
is_beatrix (gpointer summary)
{
  return g_str_equal (ctct_contact_summary_get_name (summary), "Beatrix");
}

static gboolean
is_zoe (gpointer summary)
{
  return g_str_equal (ctct_contact_summary_get_name (summary), "Zoe");
}

/* What is shown of somebody changes where it stands. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactSummary) bea = g_list_model_get_item (fixture->model, 1);

  assert_changes (fixture, "0+3");
  ctct_test_await (is_filled, bea);
  write_page (fixture, ctct_test_cache_create_page (NULL, PERSON ("1", "Beatrix"), NULL));
  ctct_test_await (is_beatrix, bea);
}

/* What the first rows show may be read before somebody changes, and come to the list after that. */
static void
test_changes_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autoptr (CtctDatabase) database = ctct_database_open_reader (path, NULL);
  g_autoptr (CtctContactListModel) model = ctct_contact_list_model_new (fixture->cache);
  CtctOrder *order =
      ctct_contact_list_model_get_order (ctct_contact_finder_get_model (fixture->finder));
  guint n_changes = ctct_contact_list_model_get_n_changes (model);
  g_autoptr (GPtrArray) read = ctct_contact_list_model_read (database, order, 50, NULL);
  g_autoptr (CtctContactSummary) bea = NULL;

  assert_changes (fixture, "0+3");
  write_page (fixture, ctct_test_cache_create_page (NULL, PERSON ("1", "Beatrix"), NULL));
  ctct_contact_list_model_take (model, read, n_changes);
  ctct_contact_list_model_set_order (model, order);
  bea = g_list_model_get_item (G_LIST_MODEL (model), 1);
  ctct_test_await (is_beatrix, bea);
}

/* Whoever comes after the newest has gone has another row, and is somebody else. */
static void
test_other_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContactSummary) last = NULL;

  assert_changes (fixture, "0+3");
  assert_model (fixture, "Ada Bea Dan");
  ctct_cache_remove_contact_async (fixture->cache, "3", NULL, ctct_test_result_cb, &result);
  ctct_cache_write_finish (fixture->cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  write_page (fixture, ctct_test_cache_create_page (NULL, PERSON ("9", "Zoe"), NULL));
  g_assert_cmpint (ctct_test_cache_query ("SELECT row FROM contact WHERE id = '9'"), ==, 4);
  ctct_test_await (has_changed, fixture);
  assert_changes (fixture, "0-1, 2+1");
  last = g_list_model_get_item (fixture->model, 2);
  ctct_test_await (is_zoe, last);
  g_assert_cmpstr (ctct_contact_summary_get_id (last), ==, "9");
  assert_model (fixture, "Bea Dan Zoe");
}

static gboolean
has_damaged_file (gpointer user_data)
{
  return ctct_cache_get_damaged_file (user_data) != NULL;
}

static gboolean
is_empty (gpointer model)
{
  return g_list_model_get_n_items (model) == 0;
}

/* The rows of a new file are other people, and nothing is read from the old one any more. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  assert_model (fixture, "Ada Bea Dan");
  ctct_test_cache_damage ();
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  ctct_cache_read_tallies_async (fixture->cache, NULL, ctct_test_result_cb, &result);
  ctct_cache_read_tallies_finish (fixture->cache, ctct_test_await_result (&result), &error);
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED);
  ctct_test_await (has_damaged_file, fixture->cache);
  g_test_assert_expected_messages ();
  ctct_test_await (is_empty, fixture->model);
  assert_changes (fixture, "0+3, 0-3");

  write_page (fixture,
              ctct_test_cache_create_page (NULL, PERSON ("7", "Zoe"), PERSON ("8", "Abe"),
                                           PERSON ("9", "Max"), PERSON ("3", "Ada"), NULL));
  ctct_test_await (has_changed, fixture);
  assert_changes (fixture, "0+4");
  assert_model (fixture, "Abe Ada Max Zoe");
}

/* Whoever reads meets a number that no contact can have, too, and makes no room for all that come before it. */
static void
test_damaged_number (Fixture *fixture, gconstpointer number)
{
  g_autofree char *path = ctct_test_cache_dup_path ("");
  g_autofree char *sql = g_strconcat ("UPDATE contact SET row = ", number, " WHERE id = '1'", NULL);
  g_autoptr (CtctDatabase) database = ctct_database_open (path, NULL);

  assert_changes (fixture, "0+3");
  g_assert_true (ctct_database_run (database, sql, NULL));
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  find (fixture, "dan");
  ctct_test_await (has_damaged_file, fixture->cache);
  g_test_assert_expected_messages ();
  ctct_test_await (is_empty, fixture->model);
  assert_changes (fixture, "0-3");
}

/* A list with many rows asks for few, and none is asked for by the model itself. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactsPage) page = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  assert_changes (fixture, "0+3");
  for (guint n = 0; n < 5; n++)
    {
      g_auto (GStrv) ids = g_new0 (char *, 11);

      for (guint i = 0; i < 10; i++)
        ids[i] = g_strdup_printf ("%u", 100 + n * 10 + i);
      page = ctct_test_cache_create_page (
          NULL, PERSON (ids[0], "M"), PERSON (ids[1], "M"), PERSON (ids[2], "M"),
          PERSON (ids[3], "M"), PERSON (ids[4], "M"), PERSON (ids[5], "M"), PERSON (ids[6], "M"),
          PERSON (ids[7], "M"), PERSON (ids[8], "M"), PERSON (ids[9], "M"), NULL);
      write_page (fixture, g_steal_pointer (&page));
    }
  find (fixture, "m");
  ctct_test_await (is_done, fixture);
  /* The first of them come first. */
  assert_changes (fixture, "0-3, 0+50");
  find (fixture, "");
  ctct_test_await (is_done, fixture);
  assert_changes (fixture, "0-50, 0+50, 50+3");
  g_assert_cmpint (ctct_contact_finder_get_count (fixture->finder), ==, 53);
}

static void
nobody_goes_cb (GListModel *model, guint position, guint n_removed, guint n_added)
{
  g_assert_cmpuint (n_removed, ==, 0);
}

/* What the service gives in a second while an account is read: whoever looks at the list stays where they are,
 * which nobody does who is shown another list. */
static void
test_second (Fixture *fixture, gconstpointer data)
{
  const guint n_people = 5000;
  g_autoptr (CtctContactListModel) model = ctct_contact_list_model_new (fixture->cache);
  g_autoptr (CtctOrder) before = ctct_order_new (n_people);
  g_autoptr (CtctOrder) after = ctct_order_new (n_people);

  assert_changes (fixture, "0+3");
  for (guint32 row = 1; row <= n_people; row++)
    {
      ctct_order_append (after, row);
      if (row % 2 == 0)
        ctct_order_append (before, row);
    }
  ctct_contact_list_model_set_order (model, before);
  g_signal_connect (model, "items-changed", G_CALLBACK (nobody_goes_cb), NULL);
  ctct_contact_list_model_update_order (model, after);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_people);
}

static gboolean
has_four (gpointer user_data)
{
  return g_list_model_get_n_items (((const Fixture *) user_data)->model) == 4;
}

/* Once nothing more comes, what has come is not waited for. */
static void
test_catch_up (Fixture *fixture, gconstpointer data)
{
  assert_changes (fixture, "0+3");
  a_second_is_for_ever = TRUE;
  ctct_contact_finder_catch_up (fixture->finder);
  write_page (fixture, ctct_test_cache_create_page (NULL, PERSON ("7", "Zoe"), NULL));
  ctct_contact_finder_catch_up (fixture->finder);
  ctct_test_await (has_four, fixture);
  a_second_is_for_ever = FALSE;
  assert_changes (fixture, "3+1");
}

static CtctOrder *
create_order (guint first, guint n)
{
  CtctOrder *order = ctct_order_new (n);

  for (guint i = 0; i < n; i++)
    ctct_order_append (order, first + i);
  return order;
}

static void
follow_cb (GListModel *model, guint position, guint n_removed, guint n_added, guint *n_items)
{
  g_assert_cmpuint (position + n_removed, <=, *n_items);
  *n_items += n_added - n_removed;
  g_assert_cmpuint (*n_items, ==, g_list_model_get_n_items (model));
}

/* What was compared in a worker is no news of a list that has become another one meanwhile. */
static void
test_overtaken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactListModel) model = ctct_contact_list_model_new (fixture->cache);
  g_autoptr (CtctOrder) before = create_order (1, 10);
  g_autoptr (CtctOrder) after = create_order (3, 10);
  g_autoptr (CtctOrder) other = create_order (20, 5);
  g_autoptr (CtctOrderUpdate) update = ctct_order_update_new (before, after);
  guint n_items = 5;

  assert_changes (fixture, "0+3");
  ctct_contact_list_model_set_order (model, other);
  g_signal_connect (model, "items-changed", G_CALLBACK (follow_cb), &n_items);
  ctct_contact_list_model_update (model, update);
  g_assert_cmpuint (n_items, ==, 10);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpuint (ctct_contact_list_model_get_row (model, i), ==, 3 + i);
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
  add ("/contact-finder/all", test_all);
  add ("/contact-finder/placeholder", test_placeholder);
  add ("/contact-finder/query", test_query);
  add ("/contact-finder/typing", test_typing);
  add ("/contact-finder/sort", test_sort);
  add ("/contact-finder/comes", test_comes);
  add ("/contact-finder/changes", test_changes);
  add ("/contact-finder/changes-meanwhile", test_changes_meanwhile);
  add ("/contact-finder/other-row", test_other_row);
  add ("/contact-finder/damaged", test_damaged);
  g_test_add ("/contact-finder/damaged-number/high", Fixture, "4000000000", set_up,
              test_damaged_number, tear_down);
  g_test_add ("/contact-finder/damaged-number/higher", Fixture, "9223372036854775807", set_up,
              test_damaged_number, tear_down);
  g_test_add ("/contact-finder/damaged-number/negative", Fixture, "-1", set_up, test_damaged_number,
              tear_down);
  add ("/contact-finder/many", test_many);
  add ("/contact-finder/second", test_second);
  add ("/contact-finder/overtaken", test_overtaken);
  add ("/contact-finder/catch-up", test_catch_up);

  return ctct_test_run ();
}
