/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-json-check.h"
#include "ctct-json-text.h"
#include "ctct-random-json.h"
#include "ctct-test.h"

static char *
dup_written (JsonNode *node)
{
  GString *text = g_string_new (NULL);

  ctct_json_text_append_node (text, node);
  return g_string_free (text, FALSE);
}

/* What a character becomes, by another generator. */
static char *
dup_expected (const char *string)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), string);

  return g_str_equal (string, "\x1f") ? g_strdup ("\"\\u001f\"") : json_to_string (node, FALSE);
}

static void
test_characters (void)
{
  for (gunichar c = 1; c < 0x250; c++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *expected = NULL;
      char string[7] = "";

      g_unichar_to_utf8 (c, string);
      expected = dup_expected (string);
      ctct_json_text_append_string (text, string);
      g_assert_cmpstr (text->str, ==, expected);
    }
}

static void
test_string (void)
{
  g_autoptr (GString) text = g_string_new ("{");

  ctct_json_text_begin_member (text, "a \"b\"\n");
  ctct_json_text_append_string (text, "\\ é 🌻\x1f");
  ctct_json_text_begin_member (text, "");
  ctct_json_text_append_string (text, "");
  g_assert_cmpstr (text->str, ==, "{\"a \\\"b\\\"\\n\":\"\\\\ é 🌻\\u001f\",\"\":\"\"");
}

static void
test_shapes (void)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    "null",
    "[[],{},[{}]]",
    "[null,true,false,0,-1,9223372036854775807,-9223372036854775808,0.5,-1.25]",
    "{\"{\":\"[\",\"a\":{\"b\":[1,\"{\",2]},\"c\":[\"[\",\"]\"]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (texts[i], NULL);
      g_autofree char *written = dup_written (node);

      g_assert_cmpstr (written, ==, texts[i]);
    }
}

/* As json-glib writes them, but for what it forgets. */
static void
test_random (void)
{
  guint n_rounds = g_test_slow () ? 20000 : 2000;
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autofree char *text = ctct_random_json_dup_contact (rand);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autofree char *written = dup_written (node);
      g_autofree char *other = json_to_string (node, FALSE);
      g_autoptr (GString) expected = g_string_new (other);

      g_string_replace (expected, "\x1f", "\\u001f", 0);
      g_assert_cmpstr (written, ==, expected->str);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/json-text/characters", test_characters);
  ctct_test_add ("/json-text/string", test_string);
  ctct_test_add ("/json-text/shapes", test_shapes);
  ctct_test_add ("/json-text/random", test_random);
  return ctct_test_run ();
}
