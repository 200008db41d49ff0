/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync-estimate.h"
#include "ctct-test.h"

static void
test_round (void)
{
  g_assert_cmpint (ctct_sync_estimate_settle (0, 0, 0), ==, 0);
  g_assert_cmpint (ctct_sync_estimate_settle (0, 21, 0), ==, 21);
  g_assert_cmpint (ctct_sync_estimate_settle (0, 99, 0), ==, 99);
  g_assert_cmpint (ctct_sync_estimate_settle (0, 144, 0), ==, 140);
  g_assert_cmpint (ctct_sync_estimate_settle (0, 996, 0), ==, 1000);
  g_assert_cmpint (ctct_sync_estimate_settle (0, 30042, 0), ==, 30000);
  g_assert_cmpint (ctct_sync_estimate_settle (0, 1960000, 0), ==, 2000000);
}

/* The guesses of one reading. */
static void
test_steady (void)
{
  static const gint64 guesses[] = { 30042, 30121, 30498, 30503, 30166, 29480, 29900, 30999 };
  gint64 said = 0;

  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      said = ctct_sync_estimate_settle (said, guesses[i], 500 * i);
      g_assert_cmpint (said, ==, 30000);
    }
}

/* One that was far off is not held on to. */
static void
test_corrected (void)
{
  g_assert_cmpint (ctct_sync_estimate_settle (30000, 31400, 500), ==, 31000);
  g_assert_cmpint (ctct_sync_estimate_settle (9500, 30042, 9500), ==, 30000);
  g_assert_cmpint (ctct_sync_estimate_settle (30000, 210, 0), ==, 210);
  g_assert_cmpint (ctct_sync_estimate_settle (100, 99, 0), ==, 100);
  g_assert_cmpint (ctct_sync_estimate_settle (9473, 12040, 9473), ==, 12000);
}

/* Whoever has been read is there. */
static void
test_done (void)
{
  g_assert_cmpint (ctct_sync_estimate_settle (30000, 30166, 30166), ==, 30166);
  g_assert_cmpint (ctct_sync_estimate_settle (0, 9473, 9473), ==, 9473);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sync-estimate/round", test_round);
  ctct_test_add ("/sync-estimate/steady", test_steady);
  ctct_test_add ("/sync-estimate/corrected", test_corrected);
  ctct_test_add ("/sync-estimate/done", test_done);

  return ctct_test_run ();
}
