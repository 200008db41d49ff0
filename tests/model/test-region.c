/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-region.h"

#include "ctct-test.h"

#include <string.h>

static void
check_table (const char *country_code, guint n_expected)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_regions;
  const CtctRegion *regions = ctct_region_list (country_code, &n_regions);

  g_assert_cmpuint (n_regions, ==, n_expected);
  for (guint i = 0; i < n_regions; i++)
    {
      g_assert_cmpuint (strlen (regions[i].code), ==, 2);
      g_assert_true (g_ascii_isupper (regions[i].code[0]) && g_ascii_isupper (regions[i].code[1]));
      g_assert_true (g_hash_table_add (codes, (gpointer) regions[i].code));
      g_assert_true (i == 0 || strcmp (regions[i - 1].name, regions[i].name) < 0);
      g_assert_true (ctct_region_find_code (country_code, regions[i].code) == &regions[i]);
      g_assert_true (ctct_region_find_name (country_code, regions[i].name) == &regions[i]);
    }
}

/* 50 states and the District of Columbia; 10 provinces and 3 territories. */
static void
test_tables (void)
{
  check_table ("US", 51);
  check_table ("us", 51);
  check_table ("CA", 13);
  check_table ("cA", 13);
}

static void
assert_codes (const char *country_code, const char *expected)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  guint n_regions;
  const CtctRegion *regions = ctct_region_list (country_code, &n_regions);

  for (guint i = 0; i < n_regions; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", regions[i].code);
  g_assert_cmpstr (codes->str, ==, expected);
}

/* By another hand, since the service that all is tested with has the same table. */
static void
test_codes (void)
{
  assert_codes ("US", "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS "
                      "MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI "
                      "WY");
  assert_codes ("CA", "AB BC MB NB NL NT NS NU ON PE QC SK YT");
}

static void
test_elsewhere (void)
{
  guint n_regions = 7;

  g_assert_null (ctct_region_list ("DE", &n_regions));
  g_assert_cmpuint (n_regions, ==, 0);
  g_assert_null (ctct_region_list ("", &n_regions));
  g_assert_null (ctct_region_list ("USA", &n_regions));
  g_assert_null (ctct_region_find_code ("DE", "BE"));
  g_assert_null (ctct_region_find_name ("DE", "Berlin"));
}

static void
test_names (void)
{
  g_assert_cmpstr (ctct_region_find_code ("US", "MA")->name, ==, "Massachusetts");
  g_assert_cmpstr (ctct_region_find_code ("us", "DC")->name, ==, "District of Columbia");
  g_assert_cmpstr (ctct_region_find_code ("CA", "QC")->name, ==, "Quebec");
  g_assert_cmpstr (ctct_region_find_name ("US", "new york")->code, ==, "NY");
  g_assert_cmpstr (ctct_region_find_name ("CA", "Yukon")->code, ==, "YT");
}

/* "CA" is a state and a country, and each country has its own. */
static void
test_no_mix (void)
{
  g_assert_cmpstr (ctct_region_find_code ("US", "CA")->name, ==, "California");
  g_assert_null (ctct_region_find_code ("CA", "CA"));
  g_assert_null (ctct_region_find_code ("US", "QC"));
  g_assert_null (ctct_region_find_name ("CA", "Texas"));
}

/* The service refuses both; they are no states of the table. */
static void
test_not_in_table (void)
{
  g_assert_null (ctct_region_find_code ("US", "PR"));
  g_assert_null (ctct_region_find_code ("US", "ma"));
  g_assert_null (ctct_region_find_code ("US", ""));
  g_assert_null (ctct_region_find_name ("US", ""));
  g_assert_null (ctct_region_find_name ("US", "Mass."));
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/region/tables", test_tables);
  ctct_test_add ("/region/codes", test_codes);
  ctct_test_add ("/region/elsewhere", test_elsewhere);
  ctct_test_add ("/region/names", test_names);
  ctct_test_add ("/region/no-mix", test_no_mix);
  ctct_test_add ("/region/not-in-table", test_not_in_table);

  return ctct_test_run ();
}
