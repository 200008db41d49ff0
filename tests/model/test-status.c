/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-status.h"
#include "ctct-test.h"

static void
assert_meaning (CtctStatus status, CtctMailVerdict verdict, CtctRemedy remedy)
{
  const CtctStatusMeaning *meaning = ctct_status_get_meaning (status);

  g_assert_cmpint (meaning->verdict, ==, verdict);
  g_assert_cmpint (meaning->remedy, ==, remedy);
}

static void
test_verdicts (void)
{
  assert_meaning (CTCT_STATUS_ACTIVE, CTCT_MAIL_YES, CTCT_REMEDY_BOTH);
  assert_meaning (CTCT_STATUS_UNCONFIRMED, CTCT_MAIL_NOT_YET, CTCT_REMEDY_PERSON);
  assert_meaning (CTCT_STATUS_UNSUBSCRIBED, CTCT_MAIL_NO, CTCT_REMEDY_PERSON);
  assert_meaning (CTCT_STATUS_REMOVED, CTCT_MAIL_NO_LIST, CTCT_REMEDY_ACCOUNT);
  assert_meaning (CTCT_STATUS_NON_SUBSCRIBER, CTCT_MAIL_NOT_A_CONTACT, CTCT_REMEDY_PERSON);
  assert_meaning (CTCT_STATUS_VISITOR, CTCT_MAIL_NOT_A_CONTACT, CTCT_REMEDY_PERSON);
  assert_meaning (CTCT_STATUS_ON_HOLD, CTCT_MAIL_PAUSED, CTCT_REMEDY_ACCOUNT);
  assert_meaning (CTCT_STATUS_UNKNOWN, CTCT_MAIL_UNKNOWN, CTCT_REMEDY_NONE_KNOWN);
}

/* Of all that there are, only the account's own contacts may be moved between lists, and nobody who
 * went away may be put into one. */
static void
test_lists (void)
{
  g_assert_true (ctct_status_get_meaning (CTCT_STATUS_ACTIVE)->may_change_lists);
  g_assert_true (ctct_status_get_meaning (CTCT_STATUS_UNCONFIRMED)->may_change_lists);
  g_assert_true (ctct_status_get_meaning (CTCT_STATUS_REMOVED)->may_change_lists);
  g_assert_true (ctct_status_get_meaning (CTCT_STATUS_ON_HOLD)->may_change_lists);
  g_assert_false (ctct_status_get_meaning (CTCT_STATUS_UNSUBSCRIBED)->may_change_lists);
  g_assert_false (ctct_status_get_meaning (CTCT_STATUS_NON_SUBSCRIBER)->may_change_lists);
  g_assert_false (ctct_status_get_meaning (CTCT_STATUS_VISITOR)->may_change_lists);
  g_assert_false (ctct_status_get_meaning (CTCT_STATUS_UNKNOWN)->may_change_lists);
}

static void
test_unsubscribe (void)
{
  for (int status = CTCT_STATUS_UNKNOWN; status <= CTCT_STATUS_ON_HOLD; status++)
    g_assert_cmpint (ctct_status_get_meaning ((CtctStatus) status)->may_unsubscribe, ==,
                     status != CTCT_STATUS_UNSUBSCRIBED);
}

static void
test_out_of_range (void)
{
  const CtctStatusMeaning *unknown = ctct_status_get_meaning (CTCT_STATUS_UNKNOWN);

  g_assert_true (ctct_status_get_meaning ((CtctStatus) (CTCT_STATUS_ON_HOLD + 1)) == unknown);
  g_assert_true (ctct_status_get_meaning ((CtctStatus) G_MAXINT) == unknown);
  g_assert_true (ctct_status_get_meaning ((CtctStatus) -1) == unknown);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/status/verdicts", test_verdicts);
  ctct_test_add ("/status/lists", test_lists);
  ctct_test_add ("/status/unsubscribe", test_unsubscribe);
  ctct_test_add ("/status/out-of-range", test_out_of_range);
  return ctct_test_run ();
}
