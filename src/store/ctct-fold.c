/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fold.h"

#include <string.h>

/* Letters that are no letter with a mark to Unicode, yet are typed as another one. Sorted by letter. */
static const struct
{
  gunichar letter;
  const char *typed;
} letters[] = {
  { 0x00df, "ss" }, /* ß */
  { 0x00e6, "ae" }, /* æ */
  { 0x00f0, "d" },  /* ð */
  { 0x00f8, "o" },  /* ø */
  { 0x00fe, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0138, "k" },  /* ĸ */
  { 0x0142, "l" },  /* ł */
  { 0x014b, "n" },  /* ŋ */
  { 0x0153, "oe" }, /* œ */
  { 0x0167, "t" },  /* ŧ */
  { 0x03c2, "σ" },  /* at the end of a word */
};

/* Of one character at most. */
#define MAX_DECOMPOSED 18

typedef enum
{
  KIND_LETTER,  /* goes into the word */
  KIND_SIGN,    /* is a word */
  KIND_NOTHING, /* is left out, and the word goes on */
  KIND_END,     /* the word ends before it */
} Kind;

static gboolean
is_sign (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return TRUE;
    default:
      return FALSE;
    }
}

static Kind
get_kind (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c) ? KIND_LETTER : c == '\'' ? KIND_NOTHING : KIND_END;

  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT:
    case G_UNICODE_MODIFIER_LETTER:
      return KIND_NOTHING;
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return is_sign (c) ? KIND_SIGN : KIND_LETTER;
    default:
      /* The apostrophe that is typeset. */
      return c == 0x2019 ? KIND_NOTHING : KIND_END;
    }
}

static const char *
find_typed (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters) && letters[i].letter <= c; i++)
    if (letters[i].letter == c)
      return letters[i].typed;

  return NULL;
}

static void
end_word (GString *words, gsize start)
{
  if (words->len > start && words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');
}

static void
append_sign (GString *words, gunichar c)
{
  end_word (words, 0);
  g_string_append_unichar (words, c);
  end_word (words, 0);
}

static void
append_part (GString *words, gunichar c)
{
  gunichar small = g_unichar_tolower (c);
  const char *typed = small >= 0x80 ? find_typed (small) : NULL;
  int digit = small >= 0x80 ? g_unichar_digit_value (small) : -1;

  if (typed != NULL)
    g_string_append (words, typed);
  else if (digit >= 0)
    g_string_append_c (words, (char) ('0' + digit));
  else if (get_kind (small) == KIND_SIGN)
    append_sign (words, small);
  else if (get_kind (small) == KIND_LETTER)
    g_string_append_unichar (words, small);
}

/* The syllables of Hangul are whole letters to those who type them. */
static gboolean
is_whole (gunichar c)
{
  return c >= 0xac00 && c <= 0xd7a3;
}

static void
append_letter (GString *words, gunichar c)
{
  gunichar parts[MAX_DECOMPOSED];
  gsize n_parts;

  if (c < 0x80)
    {
      g_string_append_c (words, g_ascii_tolower ((char) c));
      return;
    }

  if (is_whole (c))
    {
      g_string_append_unichar (words, c);
      return;
    }

  n_parts = g_unichar_fully_decompose (c, TRUE, parts, MAX_DECOMPOSED);
  for (gsize i = 0; i < n_parts; i++)
    append_part (words, parts[i]);
}

void
ctct_fold_append (GString *words, const char *text)
{
  gsize start = words->len;

  if (text == NULL)
    return;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      switch (get_kind (c))
        {
        case KIND_SIGN:
        case KIND_LETTER:
          append_letter (words, c);
          break;
        case KIND_END:
          end_word (words, start);
          break;
        case KIND_NOTHING:
        default:
          break;
        }
    }
  end_word (words, start);
}

void
ctct_fold_append_digits (GString *words, const char *phone)
{
  gsize start = words->len;

  for (const char *p = phone; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit >= 0)
        g_string_append_c (words, (char) ('0' + digit));
    }
  end_word (words, start);
}

char **
ctct_fold_split (const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  ctct_fold_append (words, text);
  g_strchomp (words->str);
  return *words->str != '\0' ? g_strsplit (words->str, " ", -1) : g_new0 (char *, 1);
}

/* How much of the text a word covers that begins at the character `p`; 0 where it does not begin there. */
static gsize
match_at (const char *p, const char *word)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  gsize length = strlen (word);
  const char *q = p;

  while (*q != '\0' && folded->len < length)
    {
      gunichar c = g_utf8_get_char (q);
      Kind kind = get_kind (c);

      if (kind == KIND_END || (kind == KIND_NOTHING && q == p))
        return 0;
      if (kind != KIND_NOTHING)
        append_letter (folded, c);
      q = g_utf8_next_char (q);
      if (strncmp (folded->str, word, MIN (folded->len, length)) != 0)
        return 0;
    }

  return folded->len >= length ? (gsize) (q - p) : 0;
}

static gboolean
find_from (const char *text, const char *word, gboolean starts_only, gsize *start, gsize *end)
{
  Kind before = KIND_END;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      Kind kind = get_kind (g_utf8_get_char (p));
      gboolean starts = before == KIND_END || before == KIND_SIGN || kind == KIND_SIGN;
      gsize length = !starts_only || starts ? match_at (p, word) : 0;

      if (length > 0)
        {
          *start = (gsize) (p - text);
          *end = *start + length;
          return TRUE;
        }
      if (kind != KIND_NOTHING)
        before = kind;
    }

  return FALSE;
}

gboolean
ctct_fold_find (const char *text, const char *word, gsize *start, gsize *end)
{
  return find_from (text, word, TRUE, start, end) || find_from (text, word, FALSE, start, end);
}

/* How much of the text the digits cover of which the first is the character `p`; 0 where they are others. */
static gsize
match_digits_at (const char *p, const char *word)
{
  const char *q = p;

  while (*word != '\0')
    {
      int digit;

      if (*q == '\0')
        return 0;

      digit = g_unichar_digit_value (g_utf8_get_char (q));
      if (digit >= 0 && digit != *word - '0')
        return 0;
      word += digit >= 0;
      q = g_utf8_next_char (q);
    }

  return (gsize) (q - p);
}

gboolean
ctct_fold_find_digits (const char *text, const char *word, gsize *start, gsize *end)
{
  if (*word == '\0' || word[strspn (word, "0123456789")] != '\0')
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_digit = g_unichar_digit_value (g_utf8_get_char (p)) >= 0;
      gsize length = is_digit ? match_digits_at (p, word) : 0;

      if (length > 0)
        {
          *start = (gsize) (p - text);
          *end = *start + length;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
ctct_fold_begins (const char *text, const char *word)
{
  gsize start, end;

  return find_from (text, word, TRUE, &start, &end);
}
