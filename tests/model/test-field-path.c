/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-field-path.h"
#include "ctct-test.h"

typedef struct
{
  CtctCollection collection;
  const char *identity;
  const char *field;
  const char *text;
} PathCase;

static const PathCase path_cases[] = {
  { CTCT_COLLECTION_NONE, NULL, NULL, "" },
  { CTCT_COLLECTION_NONE, NULL, "first-name", "first-name" },
  { CTCT_COLLECTION_ADDRESSES, NULL, NULL, "addresses" },
  { CTCT_COLLECTION_ADDRESSES, "business", NULL, "addresses/business" },
  { CTCT_COLLECTION_ADDRESSES, "business", "line1", "addresses/business/line1" },
  { CTCT_COLLECTION_EMAIL_ADDRESSES, "1", "email-address", "email-addresses/1/email-address" },
  { CTCT_COLLECTION_LISTS, "7", NULL, "lists/7" },
  { CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField3", "value", "custom-fields/CustomField3/value" },
  { CTCT_COLLECTION_NOTES, "note-1", "note", "notes/note-1/note" },
};

static CtctFieldPath *
path_of_case (guint i)
{
  return ctct_field_path_new (path_cases[i].collection, path_cases[i].identity,
                              path_cases[i].field);
}

static void
test_new (void)
{
  char identity[] = "7";
  g_autoptr (CtctFieldPath) path = ctct_field_path_new (CTCT_COLLECTION_LISTS, identity, "status");

  identity[0] = '8';
  g_assert_cmpint (path->collection, ==, CTCT_COLLECTION_LISTS);
  g_assert_cmpstr (path->identity, ==, "7");
  g_assert_cmpstr (path->field, ==, "status");
}

static void
test_to_string (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (path_cases); i++)
    {
      g_autoptr (CtctFieldPath) path = path_of_case (i);
      g_autofree char *text = ctct_field_path_to_string (path);

      g_assert_cmpstr (text, ==, path_cases[i].text);
    }
}

static void
test_equal (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (path_cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (path_cases); j++)
      {
        g_autoptr (CtctFieldPath) a = path_of_case (i);
        g_autoptr (CtctFieldPath) b = path_of_case (j);

        g_assert_cmpint (ctct_field_path_equal (a, b), ==, i == j);
      }
}

static void
test_copy (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (path_cases); i++)
    {
      CtctFieldPath *path = path_of_case (i);
      g_autoptr (CtctFieldPath) same = path_of_case (i);
      g_autoptr (CtctFieldPath) copy = ctct_field_path_copy (path);

      ctct_field_path_free (path);
      g_assert_true (ctct_field_path_equal (copy, same));
    }
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (CtctFieldPath) path = path_of_case (4);

  g_value_init (&value, CTCT_TYPE_FIELD_PATH);
  g_value_set_boxed (&value, path);
  g_assert_true (g_value_get_boxed (&value) != path);
  g_assert_true (ctct_field_path_equal (g_value_get_boxed (&value), path));
}

static void
test_collection_names (void)
{
  g_assert_cmpstr (ctct_collection_get_name (CTCT_COLLECTION_ADDRESSES), ==, "addresses");
  g_assert_cmpstr (ctct_collection_get_name (CTCT_COLLECTION_EMAIL_ADDRESSES), ==,
                   "email-addresses");
  g_assert_cmpstr (ctct_collection_get_name (CTCT_COLLECTION_LISTS), ==, "lists");
  g_assert_cmpstr (ctct_collection_get_name (CTCT_COLLECTION_CUSTOM_FIELDS), ==, "custom-fields");
  g_assert_cmpstr (ctct_collection_get_name (CTCT_COLLECTION_NOTES), ==, "notes");
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/field-path/new", test_new);
  ctct_test_add ("/field-path/to-string", test_to_string);
  ctct_test_add ("/field-path/equal", test_equal);
  ctct_test_add ("/field-path/copy", test_copy);
  ctct_test_add ("/field-path/boxed", test_boxed);
  ctct_test_add ("/field-path/collection-names", test_collection_names);
  return ctct_test_run ();
}
