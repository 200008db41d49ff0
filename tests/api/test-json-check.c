/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-error.h"
#include "ctct-json-check.h"
#include "ctct-json-text.h"
#include "ctct-random-json.h"
#include "ctct-test.h"

static GBytes *
bytes_of (const char *text, gssize length)
{
  /* A copy with nothing behind it, so that a look beyond the end is seen by who checks memory. */
  return g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
}

static JsonNode *
parse (const char *text, gssize length, CtctObstacle *obstacles, GError **error)
{
  g_autoptr (GBytes) bytes = bytes_of (text, length);

  *obstacles = CTCT_OBSTACLE_NONE;
  return ctct_json_parse (bytes, obstacles, error);
}

static void
assert_comes_back (const char *text)
{
  g_autoptr (GError) error = NULL;
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = parse (text, -1, &obstacles, &error);
  g_autofree char *back = NULL;

  g_assert_no_error (error);
  back = json_to_string (node, FALSE);
  g_assert_cmpstr (back, ==, text);
  g_assert_cmpint (obstacles, ==, CTCT_OBSTACLE_NONE);
}

static void
assert_refused (const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = parse (text, length, &obstacles, &error);

  if (node != NULL)
    g_test_message ("%s is no JSON, but was read", text);
  g_assert_error (error, CTCT_ERROR, CTCT_ERROR_UNREADABLE);
  g_assert_null (node);
}

static void
assert_obstacle (const char *text, gssize length, CtctObstacle expected, const char *readable)
{
  g_autoptr (GError) error = NULL;
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = parse (text, length, &obstacles, &error);
  g_autofree char *shown = g_strescape (text, NULL);
  g_autofree char *back = NULL;

  g_assert_no_error (error);
  g_test_message ("%s", shown);
  g_assert_cmpint (obstacles, ==, expected);
  back = json_to_string (node, FALSE);
  if (readable != NULL)
    g_assert_cmpstr (back, ==, readable);
}

static void
test_json (void)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    "[[]]",
    "\"\"",
    "\"text\"",
    "0",
    "-1",
    "12",
    "true",
    "false",
    "null",
    "{\"a\":1}",
    "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":\"\"}",
    "{\"z\":1,\"a\":2,\"M\":3}",
    "[1,\"1\",true,null]",
    "\"\\\"\\\\\\b\\f\\n\\r\\t\"",
    "\"Zoë 静香 🌻\"",
    "[\"\",\" \"]",
    "{\"a b\":\"c\"}",
    "999999999999999999",
    "-999999999999999999",
    "{\"A\":1,\"a\":2}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_comes_back (texts[i]);
}

static void
test_spaces_and_escapes (void)
{
  assert_obstacle (" \t\r\n{ \"a\" : [ 1 , 2 ] } \n", -1, CTCT_OBSTACLE_NONE, "{\"a\":[1,2]}");
  assert_obstacle ("\"\\u0041\\/\\u00e9\\ud83c\\udf3b\"", -1, CTCT_OBSTACLE_NONE, "\"A/é🌻\"");
  assert_obstacle ("\"\\uD83C\\uDF3B\"", -1, CTCT_OBSTACLE_NONE, "\"🌻\"");
}

static void
test_no_json (void)
{
  static const char *const texts[] = {
    "",                  /* an empty body is no object */
    " \n",               /* neither is an empty line */
    "{",                 /* ends too early */
    "{\"a\"",            /* likewise */
    "{\"a\":",           /* likewise */
    "{\"a\":1",          /* likewise */
    "[1",                /* likewise */
    "[1,",               /* likewise */
    "\"a",               /* likewise */
    "\"a\\",             /* likewise */
    "\"a\\u12",          /* likewise */
    "\"a\\ud83c",        /* likewise */
    "tru",               /* likewise */
    "{}{}",              /* two values */
    "{} x",              /* something behind it */
    "[1,]",              /* json-glib takes a comma too many */
    "{\"a\":1,}",        /* likewise */
    "[,1]",              /* a comma without a value */
    "[1 2]",             /* no comma */
    "{\"a\" 1}",         /* no colon */
    "{\"a\":1 \"b\":2}", /* no comma */
    "{a:1}",             /* a name without quotes */
    "{1:1}",             /* a name that is no text */
    "{null:1}",          /* likewise */
    "{'a':1}",           /* the wrong quotes */
    "'a'",               /* likewise */
    "/* a */ {}",        /* json-glib takes comments */
    "// a\n{}",          /* likewise */
    "# a\n{}",           /* likewise */
    "var a = {};",       /* json-glib takes an assignment */
    "True",              /* words are small */
    "NULL",              /* likewise */
    "nul",               /* not whole */
    "nullx",             /* too long */
    "undefined",         /* no word of JSON */
    "NaN",               /* no number of JSON */
    "Infinity",          /* likewise */
    "+1",                /* no sign but minus */
    "-",                 /* a sign alone */
    "01",                /* a zero too many */
    "-01",               /* likewise */
    "0x1f",              /* json-glib takes hexadecimal numbers */
    "1.",                /* no fraction behind the point */
    ".5",                /* nothing before it */
    "1e",                /* no exponent */
    "1e+",               /* likewise */
    "1.e5",              /* no fraction */
    "\"a\nb\"",          /* a control character in a text */
    "\"a\tb\"",          /* likewise */
    "\"\\x41\"",         /* no escape of JSON */
    "\"\\u00g0\"",       /* no hexadecimal digit */
    "\"\\u 041\"",       /* likewise */
    "]",                 /* ends before it begins */
    "}",                 /* likewise */
    "[}",                /* ends as another */
    "{\"a\":]}",         /* likewise */
    "<html></html>",     /* a page */
    "\xef\xbb\xbf{}",    /* a byte order mark */
    "{\"a\":1}\x01",     /* a control character behind it */
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], -1);

  assert_refused ("{}\0", 3);
  assert_refused ("{\0}", 3);
  assert_refused ("\0", 1);
}

static void
test_error_names_the_place (void)
{
  g_autoptr (GError) error = NULL;
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = parse ("{\"a\":secret}", -1, &obstacles, &error);

  g_assert_null (node);
  g_assert_nonnull (strstr (error->message, "5"));
  g_assert_null (strstr (error->message, "secret"));
}

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, i % 2 == 0 ? "[" : "{\"a\":");
  g_string_append (text, depth % 2 == 0 ? "1" : "");
  for (guint i = depth; i > 0; i--)
    g_string_append (text, i % 2 == 1 ? "]" : "}");

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deepest = nest (64);
  g_autofree char *too_deep = nest (65);
  g_autofree char *bomb = g_strnfill (200000, '[');
  g_autoptr (GString) objects = g_string_new (NULL);

  for (int i = 0; i < 200000; i++)
    g_string_append (objects, "{\"a\":");

  assert_comes_back (deepest);
  assert_refused (too_deep, -1);
  assert_refused (bomb, 200000);
  assert_refused (objects->str, objects->len);
}

static void
test_repeated_members (void)
{
  CtctObstacle repeated = CTCT_OBSTACLE_REPEATED_MEMBER;

  assert_obstacle ("{\"a\":1,\"a\":2}", -1, repeated, NULL);
  assert_obstacle ("{\"b\":[{\"a\":1,\"c\":0,\"a\":1}]}", -1, repeated, NULL);
  assert_obstacle ("{\"a\":1,\"\\u0061\":2}", -1, repeated, NULL);
  assert_obstacle ("{\"/\":1,\"\\/\":2}", -1, repeated, NULL);
  assert_obstacle ("{\"é\":1,\"\\u00E9\":2}", -1, repeated, NULL);
  assert_obstacle ("{\"a\":1,\"b\":{\"a\":1}}", -1, CTCT_OBSTACLE_NONE, NULL);
  assert_obstacle ("[{\"a\":1},{\"a\":1}]", -1, CTCT_OBSTACLE_NONE, NULL);
}

static char *
dup_object (guint n_members, const char *last)
{
  GString *text = g_string_new ("{");

  for (guint i = 1; i < n_members; i++)
    g_string_append_printf (text, "\"%u\":0,", i);
  g_string_append_printf (text, "\"%s\":0}", last);

  return g_string_free (text, FALSE);
}

/* However many there are, and wherever the first of the two stands. */
static void
test_repeated_among_many (void)
{
  for (guint n = 2; n <= 100; n++)
    {
      g_autofree char *alike = dup_object (n, "a");
      g_autofree char *with_first = dup_object (n, "1");
      g_autofree char *last = g_strdup_printf ("%u", n - 1);
      g_autofree char *with_last = dup_object (n, last);

      assert_obstacle (alike, -1, CTCT_OBSTACLE_NONE, NULL);
      assert_obstacle (with_first, -1, CTCT_OBSTACLE_REPEATED_MEMBER, NULL);
      assert_obstacle (with_last, -1, CTCT_OBSTACLE_REPEATED_MEMBER, NULL);
    }
}

static void
test_nul (void)
{
  assert_obstacle ("\"a\\u0000b\"", -1, CTCT_OBSTACLE_NUL_CHARACTER,
                   "\"a\xef\xbf\xbd"
                   "b\"");
  assert_obstacle ("{\"a\\u0000\":1}", -1, CTCT_OBSTACLE_NUL_CHARACTER, "{\"a\xef\xbf\xbd\":1}");
  assert_obstacle ("\"\\\\u0000\"", -1, CTCT_OBSTACLE_NONE, "\"\\\\u0000\"");
  assert_obstacle ("\"a\0b\"", 5, CTCT_OBSTACLE_BROKEN_TEXT,
                   "\"a\xef\xbf\xbd"
                   "b\"");
}

static void
test_broken_text (void)
{
  static const struct
  {
    const char *text;
    const char *readable;
  } table[] = {
    { "\"\\ud83c\"", "\"\xef\xbf\xbd\"" },                    /* the first half alone */
    { "\"\\udf3b\"", "\"\xef\xbf\xbd\"" },                    /* the second half alone */
    { "\"\\udf3b\\ud83c\"", "\"\xef\xbf\xbd\xef\xbf\xbd\"" }, /* the halves swapped */
    { "\"\\ud83c\\ud83c\\udf3b\"", "\"\xef\xbf\xbd🌻\"" },     /* one half too many */
    { "\"\\ud83c\\u0041\"", "\"\xef\xbf\xbd"
                            "A\"" },         /* half and a letter */
    { "\"\\ud83cx\"", "\"\xef\xbf\xbdx\"" }, /* likewise */
    { "\"a\xff"
      "b\"",
      "\"a\xef\xbf\xbd"
      "b\"" },                          /* no UTF-8 */
    { "\"\xc3\"", "\"\xef\xbf\xbd\"" }, /* cut off */
    { "\"\xed\xa0\xbc\"", NULL },       /* half of a pair as UTF-8 */
    { "\"\xc0\x80\"", NULL },           /* a NUL, too long */
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    assert_obstacle (table[i].text, -1, CTCT_OBSTACLE_BROKEN_TEXT, table[i].readable);
}

static void
test_numbers (void)
{
  static const char *const kept[] = { "9223372036854775807", "-9223372036854775807", "1.5",
                                      "-2.25" };
  static const char *const lost[] = { "9223372036854775808",
                                      "18446744073709551616",
                                      "123456789012345678901234567890123456789",
                                      "1e2",
                                      "1E2",
                                      "-0",
                                      "1.10",
                                      "0.30000000000000000001",
                                      "1e400",
                                      "-1e400",
                                      "1e-400" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    assert_comes_back (kept[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lost); i++)
    {
      g_autofree char *inside = g_strdup_printf ("{\"a\":%s}", lost[i]);

      assert_obstacle (lost[i], -1, CTCT_OBSTACLE_NUMBER, NULL);
      assert_obstacle (inside, -1, CTCT_OBSTACLE_NUMBER, NULL);
    }
}

static char *
dup_body (JsonNode *node)
{
  GString *text = g_string_new (NULL);

  ctct_json_text_append_node (text, node);
  return g_string_free (text, FALSE);
}

/* Whatever json-glib makes of them: what is not told as an obstacle has to come back. */
static void
test_doubtful (void)
{
  static const char *const texts[] = { "0.1",         "1.0",         "-9223372036854775808",
                                       "{\"\":1}",    "\"\\u001f\"", "\"\\u0001\"",
                                       "\"\\u007f\"", "0",           "0.0",
                                       "-0.0",        "5e-324" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      CtctObstacle obstacles;
      g_autoptr (JsonNode) node = parse (texts[i], -1, &obstacles, &error);
      g_autofree char *back = NULL;

      g_assert_no_error (error);
      back = dup_body (node);
      if (obstacles == CTCT_OBSTACLE_NONE)
        g_assert_cmpstr (back, ==, texts[i]);
    }
}

static void
test_several_obstacles (void)
{
  assert_obstacle ("{\"a\":1e2,\"a\":\"\\u0000\\ud800\"}", -1,
                   CTCT_OBSTACLE_NUMBER | CTCT_OBSTACLE_REPEATED_MEMBER |
                       CTCT_OBSTACLE_NUL_CHARACTER | CTCT_OBSTACLE_BROKEN_TEXT,
                   NULL);
}

static void
test_immutable (void)
{
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = parse ("{\"a\":[1]}", -1, &obstacles, NULL);

  g_assert_true (json_node_is_immutable (node));
}

static JsonNode *
parse_async (GBytes *bytes, GCancellable *cancellable, CtctObstacle *obstacles, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ctct_json_parse_async (bytes, cancellable, ctct_test_result_cb, &result);
  g_assert_null (result);
  return ctct_json_parse_finish (ctct_test_await_result (&result), obstacles, error);
}

static void
assert_parsed_async (const char *text)
{
  g_autoptr (GBytes) bytes = bytes_of (text, -1);
  g_autoptr (GError) error = NULL;
  CtctObstacle obstacles = CTCT_OBSTACLE_NUMBER;
  g_autoptr (JsonNode) node = parse_async (bytes, NULL, &obstacles, &error);
  g_autofree char *back = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (obstacles, ==, CTCT_OBSTACLE_NONE);
  back = json_to_string (node, FALSE);
  g_assert_cmpstr (back, ==, text);
}

static gint64
get_processor_time (clockid_t clock)
{
  struct timespec time;

  g_assert_cmpint (clock_gettime (clock, &time), ==, 0);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* A large body is parsed in a worker: the loop goes on meanwhile, and has done the least of it at the end. */
static void
test_large_does_not_block (void)
{
  g_autofree char *long_text = g_strnfill (8 * 1024 * 1024, 'x');
  g_autofree char *large = g_strdup_printf ("{\"a\":\"%s\"}", long_text);
  g_autoptr (GBytes) bytes = bytes_of (large, -1);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (JsonNode) node = NULL;
  CtctObstacle obstacles;
  gint64 all = get_processor_time (CLOCK_PROCESS_CPUTIME_ID);
  gint64 here = get_processor_time (CLOCK_THREAD_CPUTIME_ID);

  ctct_json_parse_async (bytes, NULL, ctct_test_result_cb, &result);
  ctct_test_await_result (&result);
  all = get_processor_time (CLOCK_PROCESS_CPUTIME_ID) - all;
  here = get_processor_time (CLOCK_THREAD_CPUTIME_ID) - here;
  g_test_message ("%" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " µs were the loop's", here, all);
  g_assert_cmpint (here, <, all / 2);
  node = ctct_json_parse_finish (result, &obstacles, NULL);
  g_assert_nonnull (node);
}

/* The second one is parsed in a worker. */
static void
test_async (void)
{
  g_autofree char *long_text = g_strnfill (200000, 'x');
  g_autofree char *large = g_strdup_printf ("{\"a\":\"%s\"}", long_text);

  assert_parsed_async ("{\"a\":1}");
  assert_parsed_async (large);
}

static void
test_async_fails (void)
{
  g_autofree char *long_text = g_strnfill (200000, '[');
  const char *texts[] = { "{", long_text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (texts[i], -1);
      g_autoptr (GError) error = NULL;
      CtctObstacle obstacles;

      g_assert_null (parse_async (bytes, NULL, &obstacles, &error));
      g_assert_error (error, CTCT_ERROR, CTCT_ERROR_UNREADABLE);
    }
}

static void
test_async_cancelled (void)
{
  g_autoptr (GBytes) bytes = bytes_of ("{}", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CtctObstacle obstacles;

  g_cancellable_cancel (cancellable);
  g_assert_null (parse_async (bytes, cancellable, &obstacles, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_random (void)
{
  int n_rounds = ctct_random_json_get_n_rounds ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());
  int n_kept = 0;

  for (int i = 0; i < n_rounds; i++)
    {
      g_autoptr (GString) plain = g_string_new (NULL);
      g_autoptr (GString) odd = g_string_new (NULL);
      CtctRandomJson value = { rand, plain, odd, TRUE };
      g_autoptr (GError) error = NULL;
      CtctObstacle obstacles;
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *back = NULL;

      ctct_random_json_add_value (&value, 4);
      node = parse (odd->str, odd->len, &obstacles, &error);
      g_assert_no_error (error);
      if (obstacles != CTCT_OBSTACLE_NONE)
        continue;

      back = json_to_string (node, FALSE);
      g_assert_cmpstr (back, ==, plain->str);
      n_kept++;
    }

  g_assert_cmpint (n_kept, >, n_rounds / 2);
}

static void
test_random_damage (void)
{
  int n_rounds = ctct_random_json_get_n_rounds ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (int i = 0; i < n_rounds; i++)
    {
      g_autofree char *text = ctct_random_json_dup_contact (rand);
      gsize length = strlen (text);
      int n_flips = g_rand_int_range (rand, 1, 5);
      CtctObstacle obstacles;
      g_autoptr (JsonNode) node = NULL;

      for (int j = 0; j < n_flips; j++)
        text[g_rand_int_range (rand, 0, (gint32) length)] = (char) g_rand_int (rand);
      length = (gsize) g_rand_int_range (rand, (gint32) length / 2, (gint32) length + 1);

      node = parse (text, (gssize) length, &obstacles, NULL);
      if (node != NULL)
        g_assert_true (json_node_is_immutable (node));
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/json-check/json", test_json);
  ctct_test_add ("/json-check/spaces-and-escapes", test_spaces_and_escapes);
  ctct_test_add ("/json-check/no-json", test_no_json);
  ctct_test_add ("/json-check/error-names-the-place", test_error_names_the_place);
  ctct_test_add ("/json-check/depth", test_depth);
  ctct_test_add ("/json-check/repeated-members", test_repeated_members);
  ctct_test_add ("/json-check/repeated-among-many", test_repeated_among_many);
  ctct_test_add ("/json-check/nul", test_nul);
  ctct_test_add ("/json-check/broken-text", test_broken_text);
  ctct_test_add ("/json-check/numbers", test_numbers);
  ctct_test_add ("/json-check/doubtful", test_doubtful);
  ctct_test_add ("/json-check/several-obstacles", test_several_obstacles);
  ctct_test_add ("/json-check/immutable", test_immutable);
  ctct_test_add ("/json-check/async", test_async);
  ctct_test_add ("/json-check/large-does-not-block", test_large_does_not_block);
  ctct_test_add ("/json-check/async-fails", test_async_fails);
  ctct_test_add ("/json-check/async-cancelled", test_async_cancelled);
  ctct_test_add ("/json-check/random", test_random);
  ctct_test_add ("/json-check/random-damage", test_random_damage);

  return ctct_test_run ();
}
