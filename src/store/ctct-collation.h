/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtctCollation:
 *
 * The order in which people of a language look names up, whatever locale the C library has. It is not
 * changed once made, and used in one thread at a time.
 */
typedef struct _CtctCollation CtctCollation;

/**
 * ctct_collation_new:
 * @language: (nullable): such as "de_DE"; %NULL for no language's own
 */
CtctCollation *ctct_collation_new (const char *language);
void ctct_collation_free (CtctCollation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctCollation, ctct_collation_free)

/* What keys were made with: they cannot be compared with those of another. */
const char *ctct_collation_get_version (CtctCollation *self);

/**
 * ctct_collation_append_key:
 * @key: what is added to
 * @text: valid UTF-8; "" sorts before all others
 *
 * Adds bytes that compare by memcmp() as the texts do in that language; one key after another compares as
 * first text, then second text.
 */
void ctct_collation_append_key (CtctCollation *self, GByteArray *key, const char *text);

/**
 * ctct_collation_compare_natural:
 *
 * Compares two texts as people count: "News 2" comes before "News 10". It is for what is sorted once and
 * shown, such as the lists of an account; keys know nothing of it.
 *
 * Returns: less than, equal to or greater than 0
 */
int ctct_collation_compare_natural (CtctCollation *self, const char *a, const char *b);

G_END_DECLS
