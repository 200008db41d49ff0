/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A contact as the text that a GET gives; what is looked for stands beside it. An entry never changes: a
 * contact that does gets another one. */
typedef struct
{
  guint number; /* where the account has it; its own business */
  char *id;
  char *text;
  char *status;
  GPtrArray *addresses; /* folded e-mail addresses */
  GPtrArray *lists;     /* ids */
  gint64 modified;      /* seconds; 0 where the contact does not say */
} CtctSandboxEntry;

/* Takes the text over: a JSON object with an "id", a string or an integer. NULL if that is no such
 * object. */
CtctSandboxEntry *ctct_sandbox_entry_new (char *text);
CtctSandboxEntry *ctct_sandbox_entry_ref (CtctSandboxEntry *self);
void ctct_sandbox_entry_unref (CtctSandboxEntry *self);

/* The contact as a tree that may be changed. */
JsonObject *ctct_sandbox_entry_parse (CtctSandboxEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSandboxEntry, ctct_sandbox_entry_unref)

G_END_DECLS
