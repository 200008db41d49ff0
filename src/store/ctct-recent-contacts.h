/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-account-file.h"
#include "ctct-recent-contact.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CTCT_MAX_RECENT_CONTACTS 10

/**
 * CtctRecentContacts:
 *
 * The contacts of an account that were open last, the latest first: a #GListModel of
 * [class@RecentContact]. Only ids are kept on disk; names live as long as the object.
 *
 * "folder" (%NULL keeps nothing on disk) and "account" (a name for the account that tells nothing about
 * it) are given at construction; "busy" says that something is not on disk yet.
 */
#define CTCT_TYPE_RECENT_CONTACTS (ctct_recent_contacts_get_type ())
G_DECLARE_FINAL_TYPE (CtctRecentContacts,
                      ctct_recent_contacts,
                      CTCT,
                      RECENT_CONTACTS,
                      CtctAccountFile)

CtctRecentContacts *ctct_recent_contacts_new (const char *folder, const char *account);
void ctct_recent_contacts_add (CtctRecentContacts *self, const char *id, const char *name);
/* What one of them is called; it is not kept. */
void ctct_recent_contacts_set_name (CtctRecentContacts *self, const char *id, const char *name);
gboolean ctct_recent_contacts_get_busy (CtctRecentContacts *self);

G_END_DECLS
