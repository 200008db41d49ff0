/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-order.h"

G_BEGIN_DECLS

/* More than a clipboard and what takes from it can be expected to bear. */
#define CTCT_MAX_COLLECTED_EMAILS 100000

/**
 * CtctCollectedEmails:
 * @text: the addresses in the order of the contacts, each once, as a mail program takes them for
 *   recipients: parted by a comma and a space
 * @n_addresses: how many these are
 * @n_without: how many of the contacts have none
 * @n_odd: how many have one that whatever takes them could take for several recipients, or for something else
 * @n_unsubscribed: how many of those that have one are unsubscribed
 *
 * What there is to be written to some contacts.
 */
typedef struct
{
  char *text;
  guint n_addresses;
  guint n_without;
  guint n_odd;
  guint n_unsubscribed;
} CtctCollectedEmails;

void ctct_collected_emails_free (CtctCollectedEmails *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctCollectedEmails, ctct_collected_emails_free)

/**
 * ctct_email_collector_run_async:
 * @rows: whose; at most %CTCT_MAX_COLLECTED_EMAILS are taken
 *
 * Reads the addresses of contacts in a worker of its own. A row that is gone counts for nothing.
 */
void ctct_email_collector_run_async (CtctCache *cache,
                                     CtctOrder *rows,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: (transfer full) */
CtctCollectedEmails *ctct_email_collector_run_finish (CtctCache *cache,
                                                      GAsyncResult *result,
                                                      GError **error);

G_END_DECLS
