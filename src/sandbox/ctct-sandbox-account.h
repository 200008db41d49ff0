/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _CtctSandboxAccount CtctSandboxAccount;

/* A contact is kept as the text that a GET gives; what is looked for stands beside it. */
typedef struct
{
  char *id;
  char *text;
  char *status;
  GPtrArray *addresses; /* folded e-mail addresses */
  GPtrArray *lists;     /* ids */
  gint64 modified;      /* seconds; 0 where the contact does not say */
} CtctSandboxEntry;

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

/* Takes the text over: a JSON object with an "id", a string or an integer. It replaces the contact
 * of that id in its place, or comes last. FALSE if that is no such object. */
gboolean ctct_sandbox_account_put_text (CtctSandboxAccount *self, char *text);
void ctct_sandbox_account_put (CtctSandboxAccount *self, JsonObject *contact);

guint ctct_sandbox_account_get_n_entries (CtctSandboxAccount *self);
CtctSandboxEntry *ctct_sandbox_account_get_entry (CtctSandboxAccount *self, guint position);
CtctSandboxEntry *ctct_sandbox_account_find (CtctSandboxAccount *self, const char *id);
/* Entries in the order they came; NULL if there is none. */
GPtrArray *ctct_sandbox_account_find_address (CtctSandboxAccount *self, const char *address);
/* The stored contact as a tree that may be changed. */
JsonObject *ctct_sandbox_entry_parse (CtctSandboxEntry *self);

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
