/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-case.h"

static void
append_rows (GString *text, const char *sign, GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%u ", sign, g_array_index (rows, guint32, i));
}

static void
changed_cb (CtctCacheCase *fixture, CtctCacheChange *change)
{
  append_rows (fixture->changes, "+", change->added);
  append_rows (fixture->changes, "~", change->changed);
  append_rows (fixture->changes, "-", change->removed);
  g_string_append_printf (fixture->changes, "%s; ", change->lists ? "lists" : "");
}

void
ctct_cache_case_set_up (CtctCacheCase *fixture)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();

  fixture->cache = ctct_cache_new (folder, "a");
  fixture->changes = g_string_new (NULL);
  g_signal_connect_swapped (fixture->cache, "changed", G_CALLBACK (changed_cb), fixture);
}

void
ctct_cache_case_tear_down (CtctCacheCase *fixture)
{
  ctct_test_await_finalized (fixture->cache);
  g_string_free (fixture->changes, TRUE);
}

void
ctct_cache_case_write_page (CtctCacheCase *fixture,
                            CtctContactsPage *page,
                            gint64 asked,
                            gint64 number)
{
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  g_autoptr (GError) error = NULL;

  pass->kind = CTCT_PASS_ALL;
  pass->number = number;
  ctct_cache_pass_set_cursor (pass, ctct_contacts_page_get_next_cursor (page));
  ctct_test_cache_write_page (fixture->cache, page, asked, pass, &error);
  g_assert_no_error (error);
}

void
ctct_cache_case_assert_kept (CtctCacheCase *fixture,
                             const char *id,
                             const char *expected,
                             gint64 expected_asked)
{
  gint64 asked = 0;
  g_autofree char *kept = ctct_test_cache_dup_kept (fixture->cache, id, &asked);

  g_assert_cmpstr (kept, ==, expected);
  if (expected != NULL)
    g_assert_cmpint (asked, ==, expected_asked);
}

void
ctct_cache_case_assert_tallies (CtctCacheCase *fixture, const char *expected)
{
  g_autofree char *tallies = ctct_test_cache_dup_tallies (fixture->cache);

  g_assert_cmpstr (tallies, ==, expected);
}

void
ctct_cache_case_assert_changes (CtctCacheCase *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->changes->str, ==, expected);
  g_string_truncate (fixture->changes, 0);
}

void
ctct_cache_case_assert_rows (const char *sql, const char *expected)
{
  g_autofree char *rows = ctct_test_cache_dup_rows (sql);

  g_assert_cmpstr (rows, ==, expected);
}
