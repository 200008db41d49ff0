/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-kept-filter.h"
#include "ctct-test.h"

static void
assert_kept (const CtctSearchQuery *filter, const char *expected)
{
  CtctTimeSpan changed, unsubscribed;
  g_autofree char *text = ctct_kept_filter_dup_text (filter, CTCT_TIME_BETWEEN, CTCT_TIME_BETWEEN);
  g_autoptr (CtctSearchQuery) back = ctct_kept_filter_read (text, &changed, &unsubscribed);

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (ctct_search_query_equal (back, filter));
}

static void
test_all (void)
{
  g_autoptr (CtctSearchQuery) filter = ctct_search_query_new ();

  assert_kept (filter, "");
}

static void
test_each (void)
{
  g_autoptr (CtctSearchQuery) filter = ctct_search_query_new ();

  filter->status = CTCT_STATUS_UNSUBSCRIBED;
  assert_kept (filter, "status=unsubscribed");
  g_strfreev (filter->lists);
  filter->lists = g_strsplit ("7,8", ",", -1);
  assert_kept (filter, "status=unsubscribed;list=7;list=8");
  filter->in_no_list = TRUE;
  filter->awaiting = TRUE;
  filter->changed_from = 1700000000;
  filter->unsubscribed_before = 0;
  assert_kept (filter, "status=unsubscribed;list=7;list=8;in-no-list=1;awaiting=1;"
                       "changed-from=1700000000;unsubscribed-before=0");
}

/* What somebody writes there, or another version, does no harm. */
static void
test_nonsense (void)
{
  CtctTimeSpan changed, unsubscribed;
  g_autoptr (CtctSearchQuery) filter = ctct_kept_filter_read (
      "status=merry;;=;changed-from=soon;colour=red;awaiting;changed=fortnight;unsubscribed=",
      &changed, &unsubscribed);

  g_assert_cmpint (changed, ==, CTCT_TIME_ANY);
  g_assert_cmpint (unsubscribed, ==, CTCT_TIME_ANY);
  g_assert_true (ctct_search_query_is_empty (filter));
}

static void
test_statuses (void)
{
  for (int status = 0; status <= CTCT_STATUS_ON_HOLD; status++)
    {
      g_autoptr (CtctSearchQuery) filter = ctct_search_query_new ();
      g_autofree char *text = NULL;
      g_autoptr (CtctSearchQuery) back = NULL;
      CtctTimeSpan changed, unsubscribed;

      filter->status = status;
      text = ctct_kept_filter_dup_text (filter, CTCT_TIME_ANY, CTCT_TIME_ANY);
      back = ctct_kept_filter_read (text, &changed, &unsubscribed);
      g_assert_cmpint (back->status, ==, status);
    }
}

/* What was typed may be of a person, and is not kept. */
static void
test_no_words (void)
{
  g_autoptr (CtctSearchQuery) filter = ctct_search_query_new ();
  g_autofree char *text = NULL;

  g_strfreev (filter->words);
  filter->words = g_strsplit ("martone", ",", -1);
  text = ctct_kept_filter_dup_text (filter, CTCT_TIME_ANY, CTCT_TIME_ANY);
  g_assert_cmpstr (text, ==, "");
}

/* The last days are kept as such; what they are now is left out. */
static void
test_spans (void)
{
  static const char *const names
      [] = { [CTCT_TIME_WEEK] = "week", [CTCT_TIME_MONTH] = "month", [CTCT_TIME_YEAR] = "year" };

  for (CtctTimeSpan span = CTCT_TIME_WEEK; span <= CTCT_TIME_YEAR; span++)
    {
      g_autoptr (CtctSearchQuery) filter = ctct_search_query_new ();
      g_autofree char *expected = g_strdup_printf ("changed=%s;unsubscribed-from=7", names[span]);
      g_autofree char *text = NULL;
      g_autoptr (CtctSearchQuery) back = NULL;
      CtctTimeSpan changed, unsubscribed;

      filter->changed_from = 1700000000;
      filter->unsubscribed_from = 7;
      text = ctct_kept_filter_dup_text (filter, span, CTCT_TIME_BETWEEN);
      g_assert_cmpstr (text, ==, expected);
      back = ctct_kept_filter_read (text, &changed, &unsubscribed);
      g_assert_cmpint (changed, ==, span);
      g_assert_cmpint (unsubscribed, ==, CTCT_TIME_BETWEEN);
      g_assert_cmpint (back->changed_from, ==, G_MININT64);
      g_assert_cmpint (back->unsubscribed_from, ==, 7);
    }
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/kept-filter/all", test_all);
  ctct_test_add ("/kept-filter/each", test_each);
  ctct_test_add ("/kept-filter/nonsense", test_nonsense);
  ctct_test_add ("/kept-filter/statuses", test_statuses);
  ctct_test_add ("/kept-filter/spans", test_spans);
  ctct_test_add ("/kept-filter/no-words", test_no_words);

  return ctct_test_run ();
}
