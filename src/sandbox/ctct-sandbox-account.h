/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-crowd.h"
#include "ctct-sandbox-entry.h"
#include "ctct-sandbox-filter.h"

G_BEGIN_DECLS

/* The contacts and lists of an account. Of the contacts that it has of a crowd it keeps those that have
 * changed, as it does those that came singly; the others are drawn whenever they are asked for. */
typedef struct _CtctSandboxAccount CtctSandboxAccount;

typedef struct
{
  char *id;
  char *name;
  char *status;
  char *created_date;
  char *modified_date;
  guint n_contacts;
} CtctSandboxList;

CtctSandboxAccount *ctct_sandbox_account_new (void);
void ctct_sandbox_account_free (CtctSandboxAccount *self);

/* Whether a contact that changes comes last from then on, and those after it move up by one row.
 * Otherwise it stays where it is. */
void ctct_sandbox_account_set_moves (CtctSandboxAccount *self, gboolean moves);

/* Takes the crowd over; its people come last. Their lists have to be there. */
void ctct_sandbox_account_add_crowd (CtctSandboxAccount *self, CtctSandboxCrowd *crowd);
/* Takes the text over: a JSON object with an "id", a string or an integer. It replaces the contact
 * of that id, or comes last. FALSE if that is no such object. */
gboolean ctct_sandbox_account_put_text (CtctSandboxAccount *self, char *text);
void ctct_sandbox_account_put (CtctSandboxAccount *self, JsonObject *contact);

/* The collection: a contact each row. What is returned is the caller's. */
guint ctct_sandbox_account_get_n_rows (CtctSandboxAccount *self);
CtctSandboxEntry *ctct_sandbox_account_get_row (CtctSandboxAccount *self, guint row);
gboolean ctct_sandbox_account_takes_row (CtctSandboxAccount *self,
                                         guint row,
                                         const CtctSandboxFilter *filter);
/* Adds the JSON of the contact, for less than getting the row costs. */
void ctct_sandbox_account_append_row (CtctSandboxAccount *self, guint row, GString *text);

/* NULL if there is none; the caller's. */
CtctSandboxEntry *ctct_sandbox_account_find (CtctSandboxAccount *self, const char *id);
/* All that have the address, as entries that the array owns; the caller's. */
GPtrArray *ctct_sandbox_account_find_address (CtctSandboxAccount *self, const char *address);

/* An id that no contact has. */
char *ctct_sandbox_account_make_id (CtctSandboxAccount *self);

void ctct_sandbox_account_add_list (CtctSandboxAccount *self,
                                    const char *id,
                                    const char *name,
                                    const char *status,
                                    const char *created_date);
guint ctct_sandbox_account_get_n_lists (CtctSandboxAccount *self);
CtctSandboxList *ctct_sandbox_account_get_list (CtctSandboxAccount *self, guint position);
CtctSandboxList *ctct_sandbox_account_find_list (CtctSandboxAccount *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSandboxAccount, ctct_sandbox_account_free)

G_END_DECLS
