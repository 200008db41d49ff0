/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-completion.h"
#include "ctct-search-query.h"
#include "ctct-test.h"

/* In no order. */
static const char *const lists[] = { "News 10", "Überraschung", "News 2", "All \"friends\"", NULL };

/* "status:active |list:x |": what would be typed, each followed by a bar. */
static char *
dup_suggestions (const char *text, gsize *start)
{
  g_autoptr (GPtrArray) suggestions = ctct_search_completion_suggest (text, lists, 2026, start);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const CtctSearchSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      g_string_append_printf (all, "%s|", suggestion->insert);
    }
  return g_strdup (all->str);
}

static void
assert_suggestions (const char *text, const char *expected, gsize start)
{
  gsize place;
  g_autofree char *suggestions = dup_suggestions (text, &place);

  g_assert_cmpstr (suggestions, ==, expected);
  g_assert_cmpuint (place, ==, start);
}

static void
test_operators (void)
{
  assert_suggestions ("", "status:|list:|changed:|unsubscribed:|email:|", 0);
  assert_suggestions ("ada ", "status:|list:|changed:|unsubscribed:|email:|", 4);
  assert_suggestions ("ada ST", "status:|", 4);
  assert_suggestions ("e", "email:|", 0);
  assert_suggestions ("ada", "", 0);
  assert_suggestions ("\"ada st", "", 0);
  assert_suggestions ("“ada” st", "status:|", 10);
  assert_suggestions ("email:", "", 0);
  assert_suggestions ("email:x", "", 0);
}

static void
test_status (void)
{
  assert_suggestions ("status:",
                      "status:active |status:awaiting |status:unsubscribed |status:no-list |"
                      "status:registrant |status:visitor |status:on-hold |status:other |",
                      0);
  assert_suggestions ("x status:UN", "status:unsubscribed |", 2);
  /* What it is called on screen leads to it, too. */
  assert_suggestions ("status:social", "status:visitor |", 0);
  assert_suggestions ("status:visitor", "", 0);
  assert_suggestions ("status:purple", "", 0);
}

static void
test_list (void)
{
  assert_suggestions ("list:",
                      "list:\"All  friends \" |list:\"News 2\" |list:\"News 10\" |"
                      "list:\"Überraschung\" |",
                      0);
  assert_suggestions ("list:new", "list:\"News 2\" |list:\"News 10\" |", 0);
  assert_suggestions ("list:uber", "list:\"Überraschung\" |", 0);
  assert_suggestions ("list:\"News 1", "list:\"News 10\" |", 0);
  assert_suggestions ("list:\"News 2\"", "", 0);
  /* Without them it is the words of a name, which others may have. */
  assert_suggestions ("list:Überraschung", "list:\"Überraschung\" |", 0);
  assert_suggestions ("list:„Überraschung“", "", 0);
}

static void
test_changed (void)
{
  assert_suggestions (
      "changed:", "changed:<7d |changed:<30d |changed:<1y |changed:>1y |changed:2026 |", 0);
  assert_suggestions ("changed:>", "changed:>1y |", 0);
  assert_suggestions ("unsubscribed:>", "unsubscribed:>1y |", 0);
  assert_suggestions ("changed:20", "changed:2026 |", 0);
  assert_suggestions ("changed:2026", "", 0);
}

/* Whatever is suggested means something. */
static void
test_meaning (void)
{
  const char *begun[] = { "status:", "list:", "changed:" };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 10, 12, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (begun); i++)
    {
      gsize start;
      g_autofree char *all = dup_suggestions (begun[i], &start);
      g_auto (GStrv) texts = g_strsplit (all, "|", -1);

      for (guint j = 0; *texts[j] != '\0'; j++)
        {
          g_autoptr (CtctSearchQuery) query = ctct_search_query_parse (texts[j], now);

          g_assert_null (query->words);
          g_assert_false (ctct_search_query_is_empty (query));
        }
    }
}

/* Of many, those that come first by their names. */
static void
test_many_lists (void)
{
  static const char *const many[] = { "J", "I", "H", "G", "F", "E", "D", "C", "B", "A", NULL };
  gsize start;
  g_autoptr (GPtrArray) suggestions = ctct_search_completion_suggest ("list:", many, 2026, &start);

  g_assert_cmpuint (suggestions->len, ==, 8);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const CtctSearchSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      g_assert_cmpstr (suggestion->title, ==, many[9 - i]);
    }
}

static void
test_no_lists (void)
{
  gsize start;
  g_autoptr (GPtrArray) none = ctct_search_completion_suggest ("list:", NULL, 2026, &start);

  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/search-completion/operators", test_operators);
  ctct_test_add ("/search-completion/status", test_status);
  ctct_test_add ("/search-completion/list", test_list);
  ctct_test_add ("/search-completion/changed", test_changed);
  ctct_test_add ("/search-completion/meaning", test_meaning);
  ctct_test_add ("/search-completion/many-lists", test_many_lists);
  ctct_test_add ("/search-completion/no-lists", test_no_lists);

  return ctct_test_run ();
}
