/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/**
 * CtctMatchReason:
 * @collection: where the field stands; %CTCT_COLLECTION_LISTS for the name of a list
 * @field: (nullable): the name of its property
 * @item: (nullable): the item of the collection
 * @text: what stands there, as it is
 * @is_phone: whether that is a telephone number, which is found by its digits, too
 *
 * By what somebody was found who was not found by name or address.
 */
typedef struct
{
  CtctCollection collection;
  const char *field;
  CtctRecord *item;
  char *text;
  gboolean is_phone;
} CtctMatchReason;

void ctct_match_reason_free (CtctMatchReason *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctMatchReason, ctct_match_reason_free)

/* Where in `text`, all or a part of what stands there, a folded word was found, in bytes. */
gboolean ctct_match_reason_find_word (const CtctMatchReason *self,
                                      const char *text,
                                      const char *word,
                                      gsize *start,
                                      gsize *end);

/**
 * ctct_match_reason_find:
 * @name: the name that is shown
 * @email: the address that is shown
 * @list_names: (nullable): what the lists are called that the contact is in
 * @words: (nullable): folded words, as they are looked for
 *
 * For a worker.
 *
 * Returns: (transfer full) (nullable): where most of the words stand that begin no word of the name or address;
 *   else where most of those stand that are in the middle of no word of them either
 */
CtctMatchReason *ctct_match_reason_find (CtctContact *contact,
                                         const char *name,
                                         const char *email,
                                         char **list_names,
                                         char **words);

G_END_DECLS
