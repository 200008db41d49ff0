/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-selection-text.h"
#include "ctct-test.h"

static void
assert_count (guint n_selected, guint n_hidden, const char *expected)
{
  g_autofree char *text = ctct_selection_text_dup_count (n_selected, n_hidden);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_count (void)
{
  assert_count (0, 0, "None selected");
  assert_count (1, 0, "1 selected");
  assert_count (21, 0, "21 selected");
  assert_count (3, 2, "3 selected, 2 of them not shown");
  assert_count (1, 1, "1 selected, not shown");
  assert_count (3, 3, "3 selected, none of them shown");
}

static void
assert_copied (guint n_addresses,
               guint n_without,
               guint n_odd,
               guint n_unsubscribed,
               const char *expected)
{
  CtctCollectedEmails collected = { NULL, n_addresses, n_without, n_odd, n_unsubscribed };
  g_autofree char *text = ctct_selection_text_dup_copied (&collected);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_copied (void)
{
  assert_copied (1, 0, 0, 0, "1 address copied.");
  assert_copied (2, 1, 0, 0, "2 addresses copied.\n1 contact has no address.");
  assert_copied (2, 3, 0, 1,
                 "2 addresses copied.\n1 of these people is unsubscribed.\n"
                 "3 contacts have no address.");
  assert_copied (9, 0, 0, 2, "9 addresses copied.\n2 of these people are unsubscribed.");
  assert_copied (0, 3, 0, 0, "There is no address to copy.");
  assert_copied (1, 0, 1, 0,
                 "1 address copied.\n1 address was left out, since a mail program may not take it "
                 "for one recipient.");
  assert_copied (
      0, 1, 2, 0,
      "No address was copied.\n1 contact has no address.\n2 addresses were left out, since "
      "a mail program may not take each for one recipient.");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/selection-text/count", test_count);
  ctct_test_add ("/selection-text/copied", test_copied);

  return ctct_test_run ();
}
