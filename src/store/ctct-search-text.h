/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/**
 * ctct_search_text_dup:
 *
 * All words by which somebody can be found, as ctct_fold_append() makes them: of every field of the contact
 * and of what it has several of. Telephone numbers are also there as bare digits. The names of lists are
 * not, since they change without the contact.
 *
 * Returns: (transfer full): words, each followed by a space
 */
char *ctct_search_text_dup (CtctContact *contact);

G_END_DECLS
