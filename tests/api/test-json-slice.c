/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-json-slice.h"
#include "ctct-random-json.h"
#include "ctct-test.h"

static GBytes *
bytes_from (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
assert_elements (const char *text, const char *expected)
{
  g_autoptr (GBytes) bytes = bytes_from (text);
  g_autoptr (GPtrArray) elements = ctct_json_slice_elements (bytes);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_nonnull (elements);
  for (guint i = 0; i < elements->len; i++)
    {
      g_autofree char *element = ctct_test_dup_text (elements->pdata[i]);

      g_string_append_printf (found, "%s‹%s›", i > 0 ? " " : "", element);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_elements (void)
{
  assert_elements ("[]", "");
  assert_elements (" [ \n\t\r] ", "");
  assert_elements ("[1]", "‹1›");
  assert_elements (" [ 1 , -2.50E+07,null ] ", "‹1› ‹-2.50E+07› ‹null›");
  assert_elements ("[\"\",\"a\\\"],[\\\\\",\"}\"]", "‹\"\"› ‹\"a\\\"],[\\\\\"› ‹\"}\"›");
  assert_elements ("[ { \"a\" : [ 1 , {} ] } ,[[],[[]]]]", "‹{ \"a\" : [ 1 , {} ] }› ‹[[],[[]]]›");
  assert_elements ("[{\"a\":1,\"a\":2},123456789012345678901234567890]",
                   "‹{\"a\":1,\"a\":2}› ‹123456789012345678901234567890›");
  assert_elements ("[\"\\u00e9\xc3\xa9\xff\"]", "‹\"\\u00e9\xc3\xa9\xff\"›");
}

static void
test_no_array (void)
{
  static const char *const texts[] = { "",      "{}",    "[",      "]",           "[1",
                                       "[1,",   "[,1]",  "[1,]",   "[1 2]",       "[1]]",
                                       "[1] x", "[\"a]", "[\"a\\", "[\"\\\"]",    "[{]",
                                       "[[]",   "null",  "\"[]\"", "[{\"a\":\"}]" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = bytes_from (texts[i]);

      g_assert_null (ctct_json_slice_elements (bytes));
    }
}

static void
assert_member (const char *text, const char *name, const char *expected)
{
  g_autoptr (GBytes) bytes = bytes_from (text);
  g_autoptr (GHashTable) members = ctct_json_slice_members (bytes);
  GBytes *value = NULL;
  g_autofree char *found = NULL;

  g_assert_nonnull (members);
  value = g_hash_table_lookup (members, name);
  found = value != NULL ? ctct_test_dup_text (value) : NULL;
  g_assert_cmpstr (found, ==, expected);
}

static void
test_members (void)
{
  assert_member ("{}", "a", NULL);
  assert_member ("{\"a\":1}", "a", "1");
  assert_member (" { \"b\" : \"a\" , \"a\" : [ 1, 2 ] } ", "a", "[ 1, 2 ]");
  assert_member ("{\"x\":{\"a\":1}}", "a", NULL);
  assert_member ("{\"\\u0061\":1}", "a", "1");
  assert_member ("{\"a\":1,\"b\":2,\"a\":3}", "a", "3");
  assert_member ("{\"\":[]}", "", "[]");
  assert_member ("{\"a\\\"b\":7}", "a\"b", "7");
}

static void
test_no_object (void)
{
  static const char *const texts[] = { "",          "[]",       "{",          "}",
                                       "{\"a\"}",   "{\"a\":}", "{\"a\":1",   "{\"a\":1,}",
                                       "{\"a\" 1}", "{a:1}",    "{\"a\":1}}", "{\"a\":1} x",
                                       "{1:1}",     "{,}",      "{\"a\":\"}", "{\"\\ux\":1}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = bytes_from (texts[i]);

      g_assert_null (ctct_json_slice_members (bytes));
    }
}

static void
test_nul (void)
{
  g_autoptr (GBytes) after = g_bytes_new ("[1]\0", 4);
  g_autoptr (GBytes) within = g_bytes_new ("[1\0]", 4);

  g_assert_null (ctct_json_slice_elements (after));
  g_assert_null (ctct_json_slice_elements (within));
}

/* A hundred thousand levels, which a recursion would not come back from. */
static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) elements = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  for (int i = 0; i < 100000; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, ']');
  bytes = bytes_from (text->str);
  elements = ctct_json_slice_elements (bytes);
  g_assert_cmpuint (elements->len, ==, 1);
  g_assert_cmpuint (g_bytes_get_size (elements->pdata[0]), ==, 200000);
}

/* What is put together from pieces comes apart into the same ones, and every shorter text is none. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) text = g_string_new ("[");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) elements = NULL;

      for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
        {
          CtctRandomJson json = { rand, g_string_new (NULL), g_string_new (NULL), TRUE };
          char *piece = NULL;

          ctct_random_json_add_value (&json, 4);
          piece = g_strstrip (g_string_free (json.odd, FALSE));
          g_string_free (json.plain, TRUE);
          g_string_append_printf (text, "%s%s%s", pieces->len > 0 ? "," : "",
                                  g_rand_boolean (rand) ? " \n" : "", piece);
          g_ptr_array_add (pieces, piece);
        }
      g_string_append_c (text, ']');

      bytes = bytes_from (text->str);
      elements = ctct_json_slice_elements (bytes);
      g_assert_cmpuint (elements->len, ==, pieces->len);
      for (guint i = 0; i < pieces->len; i++)
        {
          g_autofree char *found = ctct_test_dup_text (elements->pdata[i]);

          g_assert_cmpstr (found, ==, pieces->pdata[i]);
        }
      for (gsize length = 0; length < text->len; length++)
        {
          g_autoptr (GBytes) start = g_bytes_new_from_bytes (bytes, 0, length);

          g_assert_null (ctct_json_slice_elements (start));
        }
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/json-slice/elements", test_elements);
  ctct_test_add ("/json-slice/no-array", test_no_array);
  ctct_test_add ("/json-slice/members", test_members);
  ctct_test_add ("/json-slice/no-object", test_no_object);
  ctct_test_add ("/json-slice/nul", test_nul);
  ctct_test_add ("/json-slice/deep", test_deep);
  ctct_test_add ("/json-slice/random", test_random);

  return ctct_test_run ();
}
