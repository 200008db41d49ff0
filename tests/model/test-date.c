/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-date.h"
#include "ctct-test.h"

typedef struct
{
  const char *text;
  const char *utc; /* as ISO 8601 to the millisecond, or NULL where there is no time */
  gboolean is_never;
} DateCase;

static const DateCase date_cases[] = {
  { "2013-01-23T13:48:44.108Z", "2013-01-23T13:48:44.108", FALSE },
  { "2017-04-04T02:07:13.000Z", "2017-04-04T02:07:13.000", FALSE },
  { "2024-11-08T10:54:32Z", "2024-11-08T10:54:32.000", FALSE },
  { "2024-11-08T10:54:32", "2024-11-08T10:54:32.000", FALSE },
  { "2024-11-08T10:54:32+02:00", "2024-11-08T08:54:32.000", FALSE },
  { "2024-02-29", "2024-02-29T00:00:00.000", FALSE },
  { "1970-01-01T00:00:00.000Z", "1970-01-01T00:00:00.000", FALSE },
  { "1969-12-30T19:00:00.000Z", "1969-12-30T19:00:00.000", FALSE },
  { "", NULL, TRUE },
  { "1969-12-31T19:00:00.000Z", NULL, TRUE },
  { "1969-12-31T19:00:00Z", NULL, TRUE },
  { "1969-12-31T19:00:00.000-05:00", NULL, TRUE },
  { "1969-12-31", NULL, TRUE },
  { "1969-12-31 or so", NULL, FALSE },
  { "yesterday", NULL, FALSE },
  { "2024-13-41T99:00:00Z", NULL, FALSE },
  { " ", NULL, FALSE },
};

static void
test_forms (gconstpointer data)
{
  const DateCase *date_case = data;
  g_autoptr (CtctDate) date = ctct_date_new (date_case->text);
  GDateTime *time = ctct_date_get_time (date);

  g_assert_cmpstr (ctct_date_get_text (date), ==, date_case->text);
  g_assert_cmpint (ctct_date_is_never (date), ==, date_case->is_never);

  if (date_case->utc == NULL)
    g_assert_null (time);
  else
    {
      g_autoptr (GDateTime) utc = g_date_time_to_utc (time);
      g_autofree char *seconds = g_date_time_format (utc, "%FT%T");
      g_autofree char *text =
          g_strdup_printf ("%s.%03d", seconds, g_date_time_get_microsecond (utc) / 1000);

      g_assert_cmpstr (text, ==, date_case->utc);
    }
}

static void
test_absent (void)
{
  g_autoptr (CtctDate) from_nothing = ctct_date_new (NULL);

  g_assert_cmpstr (ctct_date_get_text (NULL), ==, "");
  g_assert_null (ctct_date_get_time (NULL));
  g_assert_true (ctct_date_is_never (NULL));

  g_assert_cmpstr (ctct_date_get_text (from_nothing), ==, "");
  g_assert_true (ctct_date_is_never (from_nothing));
}

static void
test_equal (void)
{
  g_autoptr (CtctDate) date = ctct_date_new ("2024-11-08T10:54:32Z");
  g_autoptr (CtctDate) again = ctct_date_new ("2024-11-08T10:54:32Z");
  g_autoptr (CtctDate) otherwise_written = ctct_date_new ("2024-11-08T10:54:32.000Z");
  g_autoptr (CtctDate) empty = ctct_date_new ("");

  g_assert_true (ctct_date_equal (date, again));
  g_assert_false (ctct_date_equal (date, otherwise_written));
  g_assert_true (ctct_date_equal (NULL, NULL));
  g_assert_false (ctct_date_equal (NULL, empty));
  g_assert_false (ctct_date_equal (empty, NULL));
}

static void
test_reference (void)
{
  CtctDate *date = ctct_date_new ("2024-11-08T10:54:32Z");
  CtctDate *other = ctct_date_ref (date);

  g_assert_true (other == date);
  ctct_date_unref (date);
  g_assert_cmpint (g_date_time_get_year (ctct_date_get_time (other)), ==, 2024);
  ctct_date_unref (other);
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  CtctDate *date = ctct_date_new ("2024-11-08T10:54:32Z");

  g_value_init (&value, CTCT_TYPE_DATE);
  g_value_set_boxed (&value, date);
  ctct_date_unref (date);
  g_assert_cmpstr (ctct_date_get_text (g_value_get_boxed (&value)), ==, "2024-11-08T10:54:32Z");
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date/form/%u", i);

      ctct_test_add_data (path, &date_cases[i], test_forms);
    }

  ctct_test_add ("/date/absent", test_absent);
  ctct_test_add ("/date/equal", test_equal);
  ctct_test_add ("/date/reference", test_reference);
  ctct_test_add ("/date/boxed", test_boxed);
  return ctct_test_run ();
}
