/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-error-text.h"
#include "ctct-sync-text.h"
#include "ctct-test.h"

static void
assert_day_end_on (const char *zone_name, int month, int day, int hour, const char *expected)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (zone);
  now = g_date_time_new (zone, 2026, month, day, hour, 30, 0);
  text = ctct_error_text_dup_day_end (now);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_day_end (const char *zone_name, int hour, const char *expected)
{
  assert_day_end_on (zone_name, 11, 30, hour, expected);
}

/* The day of the service ends at another time by the clock on the wall. */
static void
test_day_end (void)
{
  assert_day_end ("UTC", 9, "00:00");
  assert_day_end ("-05:00", 9, "19:00");
  assert_day_end ("-05:00", 22, "19:00");
  assert_day_end ("+01:00", 0, "01:00");
  assert_day_end ("+05:30", 23, "05:30");
}

/* On the day on which summer ends, it is the end of the day that it is for the service. */
static void
test_day_end_in_autumn (void)
{
  const char *zone = "CET-1CEST,M3.5.0,M10.5.0/3";

  assert_day_end_on (zone, 10, 25, 0, "02:00");
  assert_day_end_on (zone, 10, 25, 9, "01:00");
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not say “%s”", text, part);
}

static void
test_used_up (void)
{
  g_autoptr (GError) error = ctct_error_new (CTCT_ERROR_DAY_USED_UP, NULL, "Used up");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = ctct_error_text_dup_day_end (now);
  g_autofree char *expected = g_strdup_printf ("from %s (midnight UTC).", when);
  g_autofree char *description = ctct_error_text_dup_description (error);
  g_autofree char *saving = ctct_error_text_dup_save_description (error);

  assert_has (description, expected);
  assert_has (description, "There are new ones");
  assert_has (saving, expected);
  assert_has (saving, "is as it was");
}

static void
test_as_of (void)
{
  g_autoptr (GError) used_up = ctct_error_new (CTCT_ERROR_DAY_USED_UP, NULL, "Used up");
  g_autoptr (GError) offline = ctct_error_new (CTCT_ERROR_OFFLINE, NULL, "Offline");
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("-05:00");
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 30, 9, 0, 0);
  g_autofree char *at = ctct_sync_text_dup_as_of (g_date_time_to_unix (now), now, used_up);
  g_autofree char *any = ctct_sync_text_dup_as_of (g_date_time_to_unix (now), now, offline);

  assert_has (at, "on 30 November 2026, 09:00,");
  assert_has (at, "from 19:00 (midnight UTC).");
  assert_has (any, "on 30 November 2026, 09:00,");
  assert_has (any, "as soon as it has been read again.");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/error-text/day-end", test_day_end);
  ctct_test_add ("/error-text/day-end-in-autumn", test_day_end_in_autumn);
  ctct_test_add ("/error-text/used-up", test_used_up);
  ctct_test_add ("/error-text/as-of", test_as_of);

  return ctct_test_run ();
}
