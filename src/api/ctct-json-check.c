/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-json-check.h"

#include "ctct-error.h"
#include "ctct-json-names.h"

/* A body of this size is parsed in a fraction of a frame; a larger one goes to a worker. */
#define LARGE_BODY (64 * 1024)

/* U+FFFD as an escape. It is as long as the one that it takes the place of. */
#define REPLACEMENT "\\ufffd"

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  guint depth;
  CtctObstacle obstacles;
  char *mended; /* a copy of the text, once something in it had to be replaced */
  CtctJsonNames *names;
} Check;

static gboolean check_value (Check *check);

static gboolean
is_digit (const Check *check)
{
  return check->at < check->length && g_ascii_isdigit (check->text[check->at]);
}

static gboolean
skip_char (Check *check, char c)
{
  if (check->at >= check->length || check->text[check->at] != c)
    return FALSE;

  check->at++;
  return TRUE;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static void
skip_space (Check *check)
{
  while (check->at < check->length && is_space (check->text[check->at]))
    check->at++;
}

static gboolean
skip_word (Check *check, const char *word)
{
  gsize length = strlen (word);

  if (check->length - check->at < length || strncmp (check->text + check->at, word, length) != 0)
    return FALSE;

  check->at += length;
  return TRUE;
}

static gboolean
skip_digits (Check *check)
{
  if (!is_digit (check))
    return FALSE;

  while (is_digit (check))
    check->at++;
  return TRUE;
}

/* Reads "\uXXXX" at a place, or gives -1. */
static int
peek_unit (const Check *check, gsize at)
{
  int unit = 0;

  if (check->length - at < 6 || check->text[at] != '\\' || check->text[at + 1] != 'u')
    return -1;

  for (gsize i = at + 2; i < at + 6; i++)
    {
      int digit = g_ascii_xdigit_value (check->text[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }

  return unit;
}

static void
replace_unit (Check *check, CtctObstacle obstacle)
{
  check->obstacles |= obstacle;
  if (check->mended == NULL)
    check->mended = g_memdup2 (check->text, check->length);
  memcpy (check->mended + check->at, REPLACEMENT, strlen (REPLACEMENT));
}

static gboolean
check_unit (Check *check)
{
  int unit = peek_unit (check, check->at);
  int next;

  if (unit < 0)
    return FALSE;

  if (unit == 0)
    replace_unit (check, CTCT_OBSTACLE_NUL_CHARACTER);
  else if (unit >= 0xdc00 && unit <= 0xdfff)
    replace_unit (check, CTCT_OBSTACLE_BROKEN_TEXT);
  else if (unit >= 0xd800 && unit <= 0xdbff)
    {
      next = check->length - check->at < 12 ? -1 : peek_unit (check, check->at + 6);
      if (next >= 0xdc00 && next <= 0xdfff)
        check->at += 6;
      else
        replace_unit (check, CTCT_OBSTACLE_BROKEN_TEXT);
    }

  check->at += 6;
  return TRUE;
}

static gboolean
check_escape (Check *check)
{
  if (check->length - check->at < 2)
    return FALSE;
  if (check->text[check->at + 1] == 'u')
    return check_unit (check);
  if (check->text[check->at + 1] == '\0' ||
      strchr ("\"\\/bfnrt", check->text[check->at + 1]) == NULL)
    return FALSE;

  check->at += 2;
  return TRUE;
}

/* Most of a body lies in strings, and most of a string is taken here. */
static void
skip_plain_text (Check *check)
{
  const char *end = check->text + check->length;
  const char *at = check->text + check->at;

  while (at < end && (guchar) *at >= 0x20 && *at != '"' && *at != '\\')
    at++;

  check->at = at - check->text;
}

static gboolean
check_string (Check *check)
{
  if (!skip_char (check, '"'))
    return FALSE;

  do
    skip_plain_text (check);
  while (check->at < check->length && check->text[check->at] == '\\' && check_escape (check));

  return skip_char (check, '"');
}

static gboolean
is_small_integer (const char *number, gsize length)
{
  if (length > 18 || (length > 1 && number[0] == '-' && number[1] == '0'))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (number[i]) && number[i] != '-')
      return FALSE;

  return TRUE;
}

/* Whether json-glib writes a number as it read it. The common ones need no trial. */
static gboolean
number_comes_back (const char *number, gsize length)
{
  g_autofree char *text = NULL;
  g_autofree char *back = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (is_small_integer (number, length))
    return TRUE;

  text = g_strndup (number, length);
  node = json_from_string (text, NULL);
  back = node != NULL ? json_to_string (node, FALSE) : NULL;
  return g_strcmp0 (text, back) == 0;
}

static gboolean
check_number (Check *check)
{
  gsize start = check->at;

  skip_char (check, '-');
  if (!skip_char (check, '0') && !skip_digits (check))
    return FALSE;
  if (skip_char (check, '.') && !skip_digits (check))
    return FALSE;
  if (skip_char (check, 'e') || skip_char (check, 'E'))
    {
      if (!skip_char (check, '+'))
        skip_char (check, '-');
      if (!skip_digits (check))
        return FALSE;
    }

  if (!number_comes_back (check->text + start, check->at - start))
    check->obstacles |= CTCT_OBSTACLE_NUMBER;
  return TRUE;
}

static gboolean
check_member (Check *check)
{
  const char *text;
  gsize start;

  skip_space (check);
  start = check->at;
  if (!check_string (check))
    return FALSE;

  text = check->mended != NULL ? check->mended : check->text;
  ctct_json_names_add (check->names, text + start, check->at - start);

  skip_space (check);
  return skip_char (check, ':') && check_value (check);
}

static gboolean
check_object (Check *check)
{
  guint opened = ctct_json_names_open (check->names);

  check->at++;
  skip_space (check);
  if (skip_char (check, '}'))
    return TRUE;

  do
    if (!check_member (check))
      return FALSE;
  while (skip_char (check, ','));

  if (ctct_json_names_close (check->names, opened))
    check->obstacles |= CTCT_OBSTACLE_REPEATED_MEMBER;

  return skip_char (check, '}');
}

static gboolean
check_array (Check *check)
{
  check->at++;
  skip_space (check);
  if (skip_char (check, ']'))
    return TRUE;

  do
    if (!check_value (check))
      return FALSE;
  while (skip_char (check, ','));

  return skip_char (check, ']');
}

static gboolean
check_nested (Check *check, gboolean (*check_inside) (Check *))
{
  gboolean is_json;

  if (check->depth == CTCT_JSON_MAX_DEPTH)
    return FALSE;

  check->depth++;
  is_json = check_inside (check);
  check->depth--;

  return is_json;
}

static gboolean
check_scalar (Check *check)
{
  switch (check->text[check->at])
    {
    case '"':
      return check_string (check);
    case 't':
      return skip_word (check, "true");
    case 'f':
      return skip_word (check, "false");
    case 'n':
      return skip_word (check, "null");
    default:
      return check_number (check);
    }
}

/* Takes the space around the value too. */
static gboolean
check_value (Check *check)
{
  gboolean is_json;

  skip_space (check);
  if (check->at >= check->length)
    return FALSE;

  if (check->text[check->at] == '{')
    is_json = check_nested (check, check_object);
  else if (check->text[check->at] == '[')
    is_json = check_nested (check, check_array);
  else
    is_json = check_scalar (check);

  skip_space (check);
  return is_json;
}

/* Whether it is plain ASCII, of which NUL is no part here. */
static gboolean
is_ascii (const char *data, gsize length)
{
  guchar found = 0;

  for (gsize i = 0; i < length; i++)
    found |= data[i] == '\0' ? 0x80 : data[i];

  return found < 0x80;
}

static GBytes *
ensure_utf8 (GBytes *text, CtctObstacle *obstacles)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  char *valid;

  if (is_ascii (data, length) || g_utf8_validate_len (data, length, NULL))
    return g_bytes_ref (text);

  *obstacles |= CTCT_OBSTACLE_BROKEN_TEXT;
  valid = g_utf8_make_valid (data, length);
  return g_bytes_new_take (valid, strlen (valid));
}

GBytes *
ctct_json_check (GBytes *text, CtctObstacle *obstacles, GError **error)
{
  CtctObstacle found = CTCT_OBSTACLE_NONE;
  g_autoptr (GBytes) valid = ensure_utf8 (text, &found);
  g_autoptr (CtctJsonNames) names = ctct_json_names_new ();
  Check check = { .obstacles = found, .names = names };
  g_autofree char *message = NULL;

  check.text = g_bytes_get_data (valid, &check.length);
  if (check.length > 0 && check_value (&check) && check.at == check.length)
    {
      *obstacles = check.obstacles;
      return check.mended != NULL ? g_bytes_new_take (check.mended, check.length)
                                  : g_steal_pointer (&valid);
    }

  g_free (check.mended);
  message = g_strdup_printf ("The answer is no JSON from byte %" G_GSIZE_FORMAT " on", check.at);
  g_propagate_error (error, ctct_error_new (CTCT_ERROR_UNREADABLE, NULL, message));
  return NULL;
}

JsonNode *
ctct_json_parse (GBytes *text, CtctObstacle *obstacles, GError **error)
{
  g_autoptr (GBytes) readable = ctct_json_check (text, obstacles, error);
  g_autoptr (JsonParser) parser = NULL;
  gsize length;
  const char *data;

  if (readable == NULL)
    return NULL;

  parser = json_parser_new_immutable ();
  data = g_bytes_get_data (readable, &length);
  if (!json_parser_load_from_data (parser, data, length, NULL) ||
      json_parser_get_root (parser) == NULL)
    {
      /* json-glib's own message can hold a part of the body. */
      g_propagate_error (error,
                         ctct_error_new (CTCT_ERROR_UNREADABLE, NULL, "The answer is no JSON"));
      return NULL;
    }

  return json_parser_steal_root (parser);
}

typedef struct
{
  /* Input */
  GBytes *text;
  /* Output */
  CtctObstacle obstacles;
} ParseData;

static void
parse_data_free (gpointer data)
{
  ParseData *parse = data;

  g_bytes_unref (parse->text);
  g_free (parse);
}

static void
parse_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ParseData *parse = task_data;
  GError *error = NULL;
  JsonNode *node = ctct_json_parse (parse->text, &parse->obstacles, &error);

  if (node != NULL)
    g_task_return_pointer (task, node, (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, error);
}

void
ctct_json_parse_async (GBytes *text,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ParseData *parse = g_new0 (ParseData, 1);

  g_task_set_source_tag (task, ctct_json_parse_async);
  parse->text = g_bytes_ref (text);
  g_task_set_task_data (task, parse, parse_data_free);

  if (g_bytes_get_size (text) > LARGE_BODY)
    g_task_run_in_thread (task, parse_thread);
  else
    parse_thread (task, NULL, parse, cancellable);
}

JsonNode *
ctct_json_parse_finish (GAsyncResult *result, CtctObstacle *obstacles, GError **error)
{
  ParseData *parse = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  *obstacles = parse->obstacles;
  return g_task_propagate_pointer (G_TASK (result), error);
}

GBytes *
ctct_json_parse_get_text (GAsyncResult *result)
{
  ParseData *parse = g_task_get_task_data (G_TASK (result));

  return parse->text;
}
