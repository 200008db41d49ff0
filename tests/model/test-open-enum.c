/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-open-enum.h"
#include "ctct-test.h"

static void
test_known (void)
{
  g_autoptr (CtctOpenEnum) value = ctct_open_enum_new (3, "OPTOUT");

  g_assert_cmpint (ctct_open_enum_get_value (value), ==, 3);
  g_assert_cmpstr (ctct_open_enum_get_text (value), ==, "OPTOUT");
}

static void
test_unknown (void)
{
  g_autoptr (CtctOpenEnum) value = ctct_open_enum_new (0, "QUARANTINED");

  g_assert_cmpint (ctct_open_enum_get_value (value), ==, 0);
  g_assert_cmpstr (ctct_open_enum_get_text (value), ==, "QUARANTINED");
}

static void
test_absent (void)
{
  g_autoptr (CtctOpenEnum) without_text = ctct_open_enum_new (2, NULL);

  g_assert_cmpint (ctct_open_enum_get_value (NULL), ==, 0);
  g_assert_cmpstr (ctct_open_enum_get_text (NULL), ==, "");
  g_assert_cmpstr (ctct_open_enum_get_text (without_text), ==, "");
}

static void
test_equal (void)
{
  g_autoptr (CtctOpenEnum) active = ctct_open_enum_new (1, "ACTIVE");
  g_autoptr (CtctOpenEnum) otherwise_written = ctct_open_enum_new (1, "active");
  g_autoptr (CtctOpenEnum) other = ctct_open_enum_new (2, "ACTIVE");
  g_autoptr (CtctOpenEnum) unknown = ctct_open_enum_new (0, "NEW");
  g_autoptr (CtctOpenEnum) unknown_again = ctct_open_enum_new (0, "NEW");
  g_autoptr (CtctOpenEnum) unknown_other = ctct_open_enum_new (0, "new");
  g_autoptr (CtctOpenEnum) empty = ctct_open_enum_new (0, "");

  g_assert_true (ctct_open_enum_equal (active, otherwise_written));
  g_assert_false (ctct_open_enum_equal (active, other));
  g_assert_true (ctct_open_enum_equal (unknown, unknown_again));
  g_assert_false (ctct_open_enum_equal (unknown, unknown_other));
  g_assert_false (ctct_open_enum_equal (unknown, active));
  g_assert_true (ctct_open_enum_equal (NULL, NULL));
  g_assert_false (ctct_open_enum_equal (NULL, empty));
  g_assert_false (ctct_open_enum_equal (empty, NULL));
}

static void
test_reference (void)
{
  CtctOpenEnum *value = ctct_open_enum_new (1, "ACTIVE");
  CtctOpenEnum *other = ctct_open_enum_ref (value);

  g_assert_true (other == value);
  ctct_open_enum_unref (value);
  g_assert_cmpstr (ctct_open_enum_get_text (other), ==, "ACTIVE");
  ctct_open_enum_unref (other);
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  CtctOpenEnum *open_enum = ctct_open_enum_new (1, "ACTIVE");

  g_value_init (&value, CTCT_TYPE_OPEN_ENUM);
  g_value_set_boxed (&value, open_enum);
  ctct_open_enum_unref (open_enum);
  g_assert_cmpstr (ctct_open_enum_get_text (g_value_get_boxed (&value)), ==, "ACTIVE");
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/open-enum/known", test_known);
  ctct_test_add ("/open-enum/unknown", test_unknown);
  ctct_test_add ("/open-enum/absent", test_absent);
  ctct_test_add ("/open-enum/equal", test_equal);
  ctct_test_add ("/open-enum/reference", test_reference);
  ctct_test_add ("/open-enum/boxed", test_boxed);
  return ctct_test_run ();
}
