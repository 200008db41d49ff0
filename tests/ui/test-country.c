/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-choice.h"
#include "ctct-country.h"
#include "ctct-test-locale.h"
#include "ctct-test.h"

#include <locale.h>

#define GERMAN_NAMES "/usr/share/locale/de/LC_MESSAGES/iso_3166.mo"

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

static guint
find_choice (GListModel *choices, const char *label)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (CtctChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (ctct_choice_get_label (choice), label))
        return i;
    }

  g_assert_not_reached ();
}

static void
test_choices (void)
{
  g_autoptr (GListModel) choices = ctct_country_create_choices ();
  g_autoptr (CtctChoice) none = g_list_model_get_item (choices, 0);
  g_autoptr (CtctChoice) france = g_list_model_get_item (choices, find_choice (choices, "France"));

  g_assert_cmpstr (ctct_choice_get_id (none), ==, "");
  g_assert_cmpstr (ctct_choice_get_id (france), ==, "FR");
  g_assert_cmpuint (g_list_model_get_n_items (choices), >, 240);
  g_assert_cmpuint (find_choice (choices, "Canada"), <, find_choice (choices, "France"));
  g_assert_cmpuint (find_choice (choices, "France"), <, find_choice (choices, "Germany"));
  g_assert_cmpuint (find_choice (choices, "Germany"), <, find_choice (choices, "Zambia"));
}

static void
test_choices_match (void)
{
  g_autoptr (CtctChoice) choice = ctct_choice_new ("CI", "Côte d’Ivoire");

  g_assert_true (ctct_choice_matches (choice, ""));
  g_assert_true (ctct_choice_matches (choice, "ivoi"));
  g_assert_true (ctct_choice_matches (choice, "cote"));
  g_assert_true (ctct_choice_matches (choice, "CÔTE"));
  g_assert_true (ctct_choice_matches (choice, " voire "));
  g_assert_true (ctct_choice_matches (choice, "ci"));
  g_assert_false (ctct_choice_matches (choice, "ib"));
}

/* The names come from the user's language. */
static void
test_translated (void)
{
  if (!g_file_test (GERMAN_NAMES, G_FILE_TEST_EXISTS) || !ctct_test_locale_use ("de_DE"))
    {
      g_test_skip ("there are no German names");
      return;
    }

  assert_name ("de", "Deutschland");
  assert_name ("zz", "zz");

  /* The other cases are about English names, whichever comes first. */
  g_unsetenv ("LANGUAGE");
  setlocale (LC_ALL, "C");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/country/names", test_names);
  ctct_test_add ("/country/common-names", test_common_names);
  ctct_test_add ("/country/unknown", test_unknown);
  ctct_test_add ("/country/choices", test_choices);
  ctct_test_add ("/country/choices-match", test_choices_match);
  ctct_test_add ("/country/translated", test_translated);

  return ctct_test_run ();
}
