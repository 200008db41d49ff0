/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/* What somebody needs of a contact. For a worker. */
typedef gpointer (*CtctContactDigest) (CtctContact *contact);

/**
 * CtctPageRequest:
 * @cursor: (nullable): where to go on, as the page before said it; all else is in it then, and is not sent.
 *   It is opaque, and may be refused some day.
 * @limit: how many contacts a page should have, 1 to 500 (contract 1.4). It may have more.
 * @changed_since: (nullable): an ISO 8601 date; only contacts that were changed then or later
 * @digest: (nullable): what is wanted of each contact, which does not outlive it. Hundreds of contacts that are
 *   made in one thread and let go of in another take twice as long as one after the other
 * @free_digest: frees what that gives
 */
typedef struct
{
  const char *cursor;
  guint limit;
  const char *changed_since;
  CtctContactDigest digest;
  GDestroyNotify free_digest;
} CtctPageRequest;

#define CTCT_MAX_PAGE_LENGTH 500

/**
 * CtctContactsPage:
 *
 * Some contacts of the account, each with its JSON as the service wrote it, byte for byte, and where the
 * next ones are. It does not change once it is made, but is for one thread at a time.
 *
 * The service may give a contact twice, on one page or on two, and a page may be longer than was asked for
 * (contract 3). Both are handed on as they came.
 */
#define CTCT_TYPE_CONTACTS_PAGE (ctct_contacts_page_get_type ())
G_DECLARE_FINAL_TYPE (CtctContactsPage, ctct_contacts_page, CTCT, CONTACTS_PAGE, GObject)

/**
 * ctct_contacts_page_new:
 * @contacts: (element-type CtctContact): the contacts, or a digest of each
 * @bodies: (element-type GBytes): the JSON of each
 * @n_unreadable: how many others there were that nobody can make sense of
 * @next_cursor: (nullable): where the next page is; %NULL after the last one
 * @time: (nullable): when the service answered, by its own clock
 *
 * Returns: (transfer full): a page
 */
CtctContactsPage *ctct_contacts_page_new (GPtrArray *contacts,
                                          GPtrArray *bodies,
                                          guint n_unreadable,
                                          const char *next_cursor,
                                          GDateTime *time);
guint ctct_contacts_page_get_n_contacts (CtctContactsPage *self);
/* Where no digest was asked for. */
CtctContact *ctct_contacts_page_get_contact (CtctContactsPage *self, guint position);
/* Where one was. */
gconstpointer ctct_contacts_page_get_digest (CtctContactsPage *self, guint position);
/* A part of the page's memory: who keeps one keeps all of it, so write it or copy it. */
GBytes *ctct_contacts_page_get_json (CtctContactsPage *self, guint position);
/* What is no contact, or too deep to be read. It stands in the way of nobody else. */
guint ctct_contacts_page_get_n_unreadable (CtctContactsPage *self);
const char *ctct_contacts_page_get_next_cursor (CtctContactsPage *self);
GDateTime *ctct_contacts_page_get_time (CtctContactsPage *self);

G_END_DECLS
