/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-country.h"
#include "ctct-test.h"

static void
assert_name (const char *code, const char *expected)
{
  g_autofree char *name = ctct_country_dup_name (code);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names (void)
{
  assert_name ("US", "United States");
  assert_name ("us", "United States");
  assert_name ("dE", "Germany");
  assert_name ("JP", "Japan");
}

/* What people say, not what treaties do. */
static void
test_common_names (void)
{
  assert_name ("TW", "Taiwan");
  assert_name ("BO", "Bolivia");
}

static void
test_unknown (void)
{
  assert_name ("zz", "zz");
  assert_name ("Germany", "Germany");
  assert_name ("", "");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/country/names", test_names);
  ctct_test_add ("/country/common-names", test_common_names);
  ctct_test_add ("/country/unknown", test_unknown);

  return ctct_test_run ();
}
