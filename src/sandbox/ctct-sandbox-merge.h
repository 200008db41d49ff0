/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-account.h"
#include "ctct-sandbox.h"

G_BEGIN_DECLS

/* How a write is to be understood. */
typedef struct
{
  CtctSandboxAccount *account;
  CtctSandboxFlags flags;
  gboolean by_visitor;
  const char *now;
} CtctSandboxWrite;

/* The contact that a checked body makes of a stored one: the body's writable members, "" and []
 * where it leaves one out, and the stored read-only ones. */
JsonObject *ctct_sandbox_merge_put (const CtctSandboxWrite *write,
                                    JsonObject *stored,
                                    JsonObject *body);
/* What a POST merges its body into: a contact that has nothing but an id. */
JsonObject *ctct_sandbox_merge_blank (const CtctSandboxWrite *write, const char *id);
/* The contact after it has been opted out by the owner. */
JsonObject *ctct_sandbox_merge_opt_out (const CtctSandboxWrite *write, JsonObject *stored);

/* The notes that the contact would have: one in the body without the stored one's id comes in
 * addition. */
guint ctct_sandbox_merge_count_notes (JsonObject *stored, JsonObject *body);

G_END_DECLS
