/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fold.h"
#include "ctct-test.h"

static const struct
{
  const char *text;
  const char *words;
} cases[] = {
  { "", "" },
  { "  ,;-  ", "" },
  { "Ada Lovelace", "ada lovelace " },
  { "ŁUKASZ Żółw", "lukasz zolw " },
  { "Weiß, GROẞ", "weiss gross " },
  { "Søren Ørsted", "soren orsted " },
  { "Ægir Œuvre Þór Đào", "aegir oeuvre thor dao " },
  { "O'Brien d’Arc", "obrien darc " },
  { "ada.lovelace+news@example.com", "ada lovelace news example com " },
  { "e\xcc\x81le\xcc\x80ve", "eleve " },
  { "ﬁne Ⅷ", "fine viii " },
  { "山田太郎", "山 田 太 郎 " },
  { "Tokyo東京2", "tokyo 東 京 2 " },
  { "ｶﾞ", "カ " },
  { "김민준", "김민준 " },
  { "ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ " },
  { "أَحْمَد إبراهيم", "احمد ابراهيم " },
  { "٠١٢ ３４", "012 34 " },
  { "+61 2 8574-1222", "61 2 8574 1222 " },
  { "a\xe2\x80\x8d"
    "b",
    "ab " },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) words = g_string_new ("x ");

      ctct_fold_append (words, cases[i].text);
      g_assert_cmpstr (words->str + 2, ==, cases[i].words);
    }
}

static void
test_null (void)
{
  g_autoptr (GString) words = g_string_new (NULL);

  ctct_fold_append (words, NULL);
  ctct_fold_append_digits (words, NULL);
  g_assert_cmpstr (words->str, ==, "");
}

static void
test_digits (void)
{
  g_autoptr (GString) words = g_string_new (NULL);

  ctct_fold_append_digits (words, "+61 (2) 8574-1222");
  ctct_fold_append_digits (words, "none");
  ctct_fold_append_digits (words, "٠٥ ext. 7");
  g_assert_cmpstr (words->str, ==, "61285741222 057 ");
}

static void
test_split (void)
{
  g_auto (GStrv) words = ctct_fold_split (" Żółw, 7b ");
  g_auto (GStrv) none = ctct_fold_split ("?!");

  g_assert_cmpstrv (words, ((const char *[]){ "zolw", "7b", NULL }));
  g_assert_null (none[0]);
}

static void
assert_found (const char *text, const char *word, const char *marked)
{
  gsize start, end;

  g_assert_true (ctct_fold_find (text, word, &start, &end));
  g_assert_cmpmem (text + start, end - start, marked, strlen (marked));
}

static void
test_find (void)
{
  gsize start, end;

  assert_found ("Ada Lovelace", "lo", "Lo");
  assert_found ("Jürgen Weiß", "weiss", "Weiß");
  assert_found ("Łukasz", "luk", "Łuk");
  assert_found ("Hannah Ann", "ann", "Ann");
  assert_found ("Hannah", "ann", "ann");
  assert_found ("e\xcc\x81t\xc3\xa9", "ete", "e\xcc\x81t\xc3\xa9");
  assert_found ("O'Brien", "obri", "O'Bri");
  assert_found ("山田太郎", "太", "太");
  g_assert_false (ctct_fold_find ("Ada Lovelace", "adal", &start, &end));
  g_assert_false (ctct_fold_find ("", "a", &start, &end));
}

/* "617) 5551" is what the digits cover; "" is nothing. */
static void
assert_digits (const char *text, const char *word, const char *expected)
{
  gsize start = 0, end = 0;
  g_autofree char *found = NULL;

  g_assert_cmpint (ctct_fold_find_digits (text, word, &start, &end), ==, *expected != '\0');
  found = g_strndup (text + start, end - start);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_find_digits (void)
{
  assert_digits ("617-555-0121", "6175550121", "617-555-0121");
  assert_digits ("+1 617-555-0121", "6175550121", "617-555-0121");
  assert_digits ("+1 (617) 555-0121", "16175", "1 (617) 5");
  assert_digits ("(617) 555-0121 ext. 7", "01217", "0121 ext. 7");
  assert_digits ("(617) 555-0121", "555", "555");
  assert_digits ("(617) 555-0121", "5012", "5-012");
  assert_digits ("٦١٧ ٥٥٥", "175", "١٧ ٥");
  assert_digits ("617-555-0121", "61755501210", "");
  assert_digits ("617-555-0121", "618", "");
  assert_digits ("617-555-0121", "", "");
  assert_digits ("617-555-0121", "617a", "");
  assert_digits ("", "6", "");
}

/* Whatever is written, all of its words are letters and digits that fold to themselves. */
static void
test_random (void)
{
  for (int n = 0; n < 2000; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) words = g_string_new (NULL);
      g_autoptr (GString) again = g_string_new (NULL);

      for (int i = g_test_rand_int_range (0, 20); i > 0; i--)
        {
          gunichar c = (gunichar) g_test_rand_int_range (1, 0x30000);

          if (g_unichar_validate (c))
            g_string_append_unichar (text, c);
        }
      ctct_fold_append (words, text->str);
      g_assert_true (g_utf8_validate (words->str, -1, NULL));
      ctct_fold_append (again, words->str);
      g_assert_cmpstr (again->str, ==, words->str);
    }
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/fold/words", test_words);
  ctct_test_add ("/fold/null", test_null);
  ctct_test_add ("/fold/digits", test_digits);
  ctct_test_add ("/fold/split", test_split);
  ctct_test_add ("/fold/find", test_find);
  ctct_test_add ("/fold/find-digits", test_find_digits);
  ctct_test_add ("/fold/random", test_random);

  return ctct_test_run ();
}
