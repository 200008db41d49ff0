/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"

G_BEGIN_DECLS

/**
 * ctct_search_terms_find:
 * @beginning: the beginning of words, folded
 * @n_wanted: no more than that
 *
 * Which words there are in the account that begin so. To ask for some of them takes the same time for a word
 * that everybody has as for one that nobody has.
 *
 * Returns: (transfer full) (nullable): the words in the order of their bytes; %NULL with an error
 */
GStrv ctct_search_terms_find (CtctDatabase *database,
                              const char *beginning,
                              guint n_wanted,
                              GError **error);

G_END_DECLS
