/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/* No time at all, which is never. */
#define CTCT_CACHE_ROW_NEVER G_MININT64

/**
 * CtctCacheRow:
 * @id: the id
 * @first_name: the first name, or ""
 * @last_name: the last name, or ""
 * @name: what the contact is called
 * @short_name: whose first letters stand for the contact
 * @email: the address, or ""
 * @status_text: the word of the service, or ""
 * @status: what it means
 * @awaiting: whether the address has not been confirmed yet
 * @modified: when it was changed, in seconds since 1970, or %CTCT_CACHE_ROW_NEVER
 * @opted_out: when it was unsubscribed, if it is
 * @lists: (element-type utf8): ids of the lists that it is in; one may be there twice
 * @words: what it can be found by
 *
 * What the cache keeps of a contact beside its body. It is for any one thread.
 */
typedef struct
{
  char *id;
  char *first_name;
  char *last_name;
  char *name;
  char *short_name;
  char *email;
  char *status_text;
  CtctStatus status;
  gboolean awaiting;
  gint64 modified;
  gint64 opted_out;
  GPtrArray *lists;
  char *words;
} CtctCacheRow;

CtctCacheRow *ctct_cache_row_new (CtctContact *contact);
void ctct_cache_row_free (CtctCacheRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctCacheRow, ctct_cache_row_free)

G_END_DECLS
