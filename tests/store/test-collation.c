/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-collation.h"
#include "ctct-test.h"

#include <string.h>

static int
compare_keys (GByteArray *a, GByteArray *b)
{
  int result = memcmp (a->data, b->data, MIN (a->len, b->len));

  return result != 0 ? result : (int) a->len - (int) b->len;
}

/* Of two texts, the second decides where the first are alike. */
static int
compare (CtctCollation *collation, const char *a, const char *b, const char *c, const char *d)
{
  g_autoptr (GByteArray) first = g_byte_array_new ();
  g_autoptr (GByteArray) second = g_byte_array_new ();

  ctct_collation_append_key (collation, first, a);
  ctct_collation_append_key (collation, first, b);
  ctct_collation_append_key (collation, second, c);
  ctct_collation_append_key (collation, second, d);
  return compare_keys (first, second);
}

static void
test_any_language (void)
{
  g_autoptr (CtctCollation) collation = ctct_collation_new (NULL);

  g_assert_cmpint (compare (collation, "adam", "", "Zoe", ""), <, 0);
  g_assert_cmpint (compare (collation, "", "", "a", ""), <, 0);
  g_assert_cmpint (compare (collation, "Ärmel", "", "Zebra", ""), <, 0);
  g_assert_cmpint (compare (collation, "Smith", "Zoe", "Smithe", "Ann"), <, 0);
  g_assert_cmpint (compare (collation, "Smith", "Ann", "Smith", "Bea"), <, 0);
  g_assert_cmpint (compare (collation, "Smith", "Ann", "Smith", "Ann"), ==, 0);
}

static void
test_swedish (void)
{
  g_autoptr (CtctCollation) swedish = ctct_collation_new ("sv_SE.UTF-8");
  g_autoptr (CtctCollation) german = ctct_collation_new ("de_DE");

  g_assert_cmpint (compare (swedish, "Ärmel", "", "Zebra", ""), >, 0);
  g_assert_cmpint (compare (german, "Ärmel", "", "Zebra", ""), <, 0);
  g_assert_cmpstr (ctct_collation_get_version (swedish), !=, ctct_collation_get_version (german));
}

static void
test_no_language (void)
{
  static const char *const names[] = { "no such language", "", "C", "POSIX", "%s", "xx_YY" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CtctCollation) collation = ctct_collation_new (names[i]);

      g_assert_cmpint (compare (collation, "adam", "", "Zoe", ""), <, 0);
    }
}

/* What no name should be still has a place. */
static void
test_long (void)
{
  g_autoptr (CtctCollation) collation = ctct_collation_new ("C.UTF-8");
  g_autofree char *a = g_strnfill (5000, 'a');
  g_autofree char *b = g_strnfill (5000, 'b');

  g_assert_cmpint (compare (collation, a, "", b, ""), <, 0);
  g_assert_cmpint (compare (collation, a, "x", a, "y"), <, 0);
}

static void
test_natural (void)
{
  g_autoptr (CtctCollation) any = ctct_collation_new (NULL);
  g_autoptr (CtctCollation) swedish = ctct_collation_new ("sv_SE");

  g_assert_cmpint (ctct_collation_compare_natural (any, "News 2", "News 10"), <, 0);
  g_assert_cmpint (ctct_collation_compare_natural (any, "News 10", "News 2"), >, 0);
  g_assert_cmpint (ctct_collation_compare_natural (any, "2", "10"), <, 0);
  g_assert_cmpint (ctct_collation_compare_natural (any, "news 2", "News 10"), <, 0);
  g_assert_cmpint (ctct_collation_compare_natural (any, "News", "News"), ==, 0);
  g_assert_cmpint (ctct_collation_compare_natural (any, "Ärmel", "Zebra"), <, 0);
  g_assert_cmpint (ctct_collation_compare_natural (swedish, "Ärmel", "Zebra"), >, 0);
  g_assert_cmpint (ctct_collation_compare_natural (any, "9", "123456789012345678901"), <, 0);

  /* Keys are as they were. */
  g_assert_cmpint (compare (any, "News 2", "", "News 10", ""), >, 0);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/collation/any-language", test_any_language);
  ctct_test_add ("/collation/swedish", test_swedish);
  ctct_test_add ("/collation/no-language", test_no_language);
  ctct_test_add ("/collation/long", test_long);
  ctct_test_add ("/collation/natural", test_natural);

  return ctct_test_run ();
}
