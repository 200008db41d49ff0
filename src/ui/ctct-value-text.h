/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-field-path.h"

G_BEGIN_DECLS

/* What stands at a place of a contact, and what to call the place, where both are shown away from
 * the page and the form. `lists` (nullable) holds the CtctMailingList of the account, for their
 * names. Plain text. */

/* "Business address, City", or the name of a list. */
char *ctct_value_dup_label (const CtctFieldPath *path, CtctContact *contact, GListModel *lists);
/* The field of `record` that the path names, or all of the item where it names none; a word where
 * there is nothing. `record` is NULL for an item that is not there. An address has several lines.
 * */
char *ctct_value_dup_text (const CtctFieldPath *path, CtctRecord *record);
/* The same on one line. */
char *ctct_value_dup_line (const CtctFieldPath *path, CtctRecord *record);

G_END_DECLS
