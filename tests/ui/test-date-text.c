/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-date-text.h"
#include "ctct-test.h"

#define NOW "2026-11-23T12:00:00Z"

typedef struct
{
  const char *path;
  const char *text;
  const char *expected;
} Case;

static const Case phrases[] = {
  { "same-moment", "2026-11-23T12:00:00.000Z", "today" },
  { "midnight", "2026-11-23T00:00:00.000Z", "today" },
  { "later-today", "2026-11-23T23:59:59.000Z", "today" },
  { "last-second-of-yesterday", "2026-11-22T23:59:59.000Z", "yesterday" },
  { "day-before-yesterday", "2026-11-21T12:00:00.000Z", "2 days ago" },
  { "three-days", "2026-11-20T00:00:00.000Z", "3 days ago" },
  { "last-by-days", "2026-11-10T12:00:00.000Z", "13 days ago" },
  { "first-by-weeks", "2026-11-09T12:00:00.000Z", "2 weeks ago" },
  { "weeks-round-down", "2026-10-20T12:00:00.000Z", "4 weeks ago" },
  { "last-by-weeks", "2026-09-22T12:00:00.000Z", "8 weeks ago" },
  { "first-by-month", "2026-09-21T12:00:00.000Z", "in September 2026" },
  { "years", "2017-03-14T10:00:00.000Z", "in March 2017" },
  { "to-come", "2026-12-01T10:00:00.000Z", "on 1 December 2026" },
  { "day-alone", "2017-03-14", "in March 2017" },
  { "no-date", "last Tuesday", "last Tuesday" },
  { "never-empty", "", NULL },
  { "never-epoch", "1969-12-31T19:00:00.000Z", NULL },
};

static GDateTime *
new_now (const char *text, const char *zone_name)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (text, utc);

  g_assert_nonnull (zone);
  return g_date_time_to_timezone (now, zone);
}

static void
test_phrase (gconstpointer data)
{
  const Case *test_case = data;
  g_autoptr (CtctDate) date = ctct_date_new (test_case->text);
  g_autoptr (GDateTime) now = new_now (NOW, "UTC");
  g_autofree char *phrase = ctct_date_text_dup_phrase (date, now);

  g_assert_cmpstr (phrase, ==, test_case->expected);
}

/* An hour after midnight in Tokyo is the day before in London. */
static void
test_phrase_follows_zone (void)
{
  g_autoptr (CtctDate) date = ctct_date_new ("2026-11-22T16:00:00.000Z");
  g_autoptr (GDateTime) tokyo = new_now (NOW, "+09:00");
  g_autoptr (GDateTime) london = new_now (NOW, "UTC");
  g_autofree char *in_tokyo = ctct_date_text_dup_phrase (date, tokyo);
  g_autofree char *in_london = ctct_date_text_dup_phrase (date, london);

  g_assert_cmpstr (in_tokyo, ==, "today");
  g_assert_cmpstr (in_london, ==, "yesterday");
}

static void
assert_relative (const char *text, const char *expected)
{
  g_autoptr (CtctDate) date = ctct_date_new (text);
  g_autoptr (GDateTime) now = new_now (NOW, "UTC");
  g_autofree char *relative = ctct_date_text_dup_relative (date, now);

  g_assert_cmpstr (relative, ==, expected);
}

static void
test_relative (void)
{
  assert_relative ("2026-11-23T01:00:00.000Z", "Today");
  assert_relative ("2017-03-14T10:00:00.000Z", "In March 2017");
  assert_relative ("2026-11-20T10:00:00.000Z", "3 days ago");
  assert_relative ("1969-12-31T19:00:00.000Z", "Never");
  assert_relative ("", "Never");
  /* What the service wrote is not touched. */
  assert_relative ("soon", "soon");
}

static void
test_absent (void)
{
  g_autoptr (GDateTime) now = new_now (NOW, "UTC");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *phrase = ctct_date_text_dup_phrase (NULL, now);
  g_autofree char *relative = ctct_date_text_dup_relative (NULL, now);
  g_autofree char *day = ctct_date_text_dup_day (NULL, utc);
  g_autofree char *exact = ctct_date_text_dup_exact (NULL, utc);

  g_assert_null (phrase);
  g_assert_cmpstr (relative, ==, "Never");
  g_assert_cmpstr (day, ==, "Never");
  g_assert_null (exact);
}

static void
test_day (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GTimeZone) sydney = g_time_zone_new_identifier ("+11:00");
  g_autoptr (CtctDate) date = ctct_date_new ("2013-01-23T13:48:44.108Z");
  g_autoptr (CtctDate) no_date = ctct_date_new ("23/1/13");
  g_autoptr (CtctDate) never = ctct_date_new ("1969-12-31T19:00:00.000Z");
  g_autofree char *here = ctct_date_text_dup_day (date, utc);
  g_autofree char *there = ctct_date_text_dup_day (date, sydney);
  g_autofree char *raw = ctct_date_text_dup_day (no_date, utc);
  g_autofree char *of_never = ctct_date_text_dup_day (never, utc);

  g_assert_cmpstr (here, ==, "23 January 2013");
  g_assert_cmpstr (there, ==, "24 January 2013");
  g_assert_cmpstr (raw, ==, "23/1/13");
  g_assert_cmpstr (of_never, ==, "Never");
}

static void
test_exact (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GTimeZone) sydney = g_time_zone_new_identifier ("+11:00");
  g_autoptr (CtctDate) date = ctct_date_new ("2013-01-23T13:48:44.108Z");
  g_autoptr (CtctDate) no_date = ctct_date_new ("23/1/13");
  g_autofree char *here = ctct_date_text_dup_exact (date, utc);
  g_autofree char *there = ctct_date_text_dup_exact (date, sydney);
  g_autofree char *raw = ctct_date_text_dup_exact (no_date, utc);

  g_assert_cmpstr (here, ==, "Wednesday, 23 January 2013, 13:48:44 UTC");
  g_assert_cmpstr (there, ==, "Thursday, 24 January 2013, 00:48:44 +11:00");
  g_assert_null (raw);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *path = g_strconcat ("/date-text/phrase/", phrases[i].path, NULL);

      ctct_test_add_data (path, &phrases[i], test_phrase);
    }
  ctct_test_add ("/date-text/phrase-follows-zone", test_phrase_follows_zone);
  ctct_test_add ("/date-text/relative", test_relative);
  ctct_test_add ("/date-text/absent", test_absent);
  ctct_test_add ("/date-text/day", test_day);
  ctct_test_add ("/date-text/exact", test_exact);

  return ctct_test_run ();
}
