/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test.h"

#include "ctct-problem-text.h"

static void
assert_text (CtctProblemKind kind,
             CtctCollection collection,
             const char *identity,
             const char *field,
             guint limit,
             guint length,
             const char *expected)
{
  g_autoptr (CtctFieldPath) path = ctct_field_path_new (collection, identity, field);
  CtctProblem problem = { kind, path, limit, length };
  g_autofree char *text = ctct_problem_dup_text (&problem, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_lengths (void)
{
  assert_text (CTCT_PROBLEM_TOO_LONG, CTCT_COLLECTION_NONE, NULL, "first-name", 50, 53,
               "First name can have at most 50 characters; this has 53.");
  assert_text (CTCT_PROBLEM_TOO_LONG, CTCT_COLLECTION_NONE, NULL, "prefix-name", 1, 2,
               "Prefix can have at most 1 character; this has 2.");
  assert_text (CTCT_PROBLEM_TOO_LONG, CTCT_COLLECTION_ADDRESSES, "7", "city", 50, 51,
               "City can have at most 50 characters; this has 51.");
  assert_text (CTCT_PROBLEM_TOO_LONG, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField3", "value", 50,
               51, "Custom field 3 can have at most 50 characters; this has 51.");
  assert_text (CTCT_PROBLEM_TOO_SHORT, CTCT_COLLECTION_EMAIL_ADDRESSES, "1", "email-address", 6, 3,
               "Email address needs at least 6 characters; this has 3.");
}

static void
test_forms (void)
{
  assert_text (CTCT_PROBLEM_MALFORMED, CTCT_COLLECTION_EMAIL_ADDRESSES, "1", "email-address", 0, 9,
               "Email address must be like name@example.com.");
  assert_text (CTCT_PROBLEM_MALFORMED, CTCT_COLLECTION_ADDRESSES, "7", "country-code", 0, 1,
               "Country must be two letters, such as US.");
  assert_text (CTCT_PROBLEM_MALFORMED, CTCT_COLLECTION_ADDRESSES, "7", "state-code", 0, 1,
               "State code must be two capital letters, such as MA.");
}

static void
test_numbers (void)
{
  assert_text (CTCT_PROBLEM_MISSING, CTCT_COLLECTION_EMAIL_ADDRESSES, NULL, NULL, 0, 0,
               "Email address must not be empty.");
  assert_text (CTCT_PROBLEM_MISSING, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1", "value", 0, 0,
               "Custom field 1 must not be empty.");
  assert_text (CTCT_PROBLEM_REPEATED, CTCT_COLLECTION_ADDRESSES, "7", "address-type", 1, 2,
               "Type must not be the same as that of another address.");
  assert_text (CTCT_PROBLEM_REPEATED, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1", "name", 1, 2,
               "Custom field 1 must not be there more than once.");
  assert_text (CTCT_PROBLEM_TOO_MANY, CTCT_COLLECTION_ADDRESSES, NULL, NULL, 2, 3,
               "Addresses: there can be at most 2; there are 3.");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/problem-text/lengths", test_lengths);
  ctct_test_add ("/problem-text/forms", test_forms);
  ctct_test_add ("/problem-text/numbers", test_numbers);

  return ctct_test_run ();
}
