/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Goes up whenever the same text gives other words than before: what is kept was made by an older one. */
#define CTCT_FOLD_VERSION 1

/**
 * ctct_fold_append:
 * @words: what is added to, each word followed by a space
 * @text: (nullable): any text, valid UTF-8
 *
 * Takes a text apart into words as a search sees them: small letters and digits without accents, ł as l,
 * ß as ss, ø as o; any digits as 0 to 9; Chinese and Japanese characters a word each. Apostrophes within
 * a word are left out, whatever else is neither letter nor digit parts words.
 */
void ctct_fold_append (GString *words, const char *text);

/* The digits of a telephone number as one word, if there are any. */
void ctct_fold_append_digits (GString *words, const char *phone);

/* Returns: (transfer full) (array zero-terminated=1): the words of a text, perhaps none */
char **ctct_fold_split (const char *text);

/**
 * ctct_fold_find:
 * @text: a text as it is shown
 * @word: a folded word
 * @start: (out): where in `text` the first match begins, in bytes
 * @end: (out): where it ends
 *
 * Where in a text a word was found, so that it can be marked.
 */
gboolean ctct_fold_find (const char *text, const char *word, gsize *start, gsize *end);
/* The same for a word that is all digits, whatever stands between those of the text: "6175" is in "+1 (617) 555". */
gboolean ctct_fold_find_digits (const char *text, const char *word, gsize *start, gsize *end);
/* Whether a word of the text begins so. */
gboolean ctct_fold_begins (const char *text, const char *word);

G_END_DECLS
