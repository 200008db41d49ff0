/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-account.h"
#include "ctct-sandbox-answer.h"
#include "ctct-sandbox.h"

G_BEGIN_DECLS

/* What is wrong with a page, on purpose. */
typedef enum
{
  CTCT_SANDBOX_TWIST_NONE,
  CTCT_SANDBOX_TWIST_LONG,   /* it has a contact more than was asked for */
  CTCT_SANDBOX_TWIST_REPEAT, /* it begins with the last contact of the page before */
  CTCT_SANDBOX_TWIST_MISS,   /* its first contact is on no page */
} CtctSandboxTwist;

/* A request that has come as far as its resource. */
typedef struct
{
  CtctSandboxAccount *account;
  CtctSandboxFlags flags;
  CtctSandboxTwist twist;
  const char *id;    /* NULL for a collection */
  GHashTable *query; /* lower-case name → value */
  GBytes *body;
} CtctSandboxCall;

CtctSandboxAnswer *ctct_sandbox_contacts_get (const CtctSandboxCall *call);
CtctSandboxAnswer *ctct_sandbox_contacts_put (const CtctSandboxCall *call);
CtctSandboxAnswer *ctct_sandbox_contacts_delete (const CtctSandboxCall *call);
CtctSandboxAnswer *ctct_sandbox_contacts_get_all (const CtctSandboxCall *call);
CtctSandboxAnswer *ctct_sandbox_contacts_post (const CtctSandboxCall *call);
/* As if somebody else had given the contact that job title just now. FALSE if there is no such contact. */
gboolean ctct_sandbox_contacts_change (CtctSandboxAccount *account,
                                       const char *id,
                                       const char *job_title);

CtctSandboxAnswer *ctct_sandbox_lists_get (const CtctSandboxCall *call);
CtctSandboxAnswer *ctct_sandbox_lists_get_all (const CtctSandboxCall *call);
CtctSandboxAnswer *ctct_sandbox_lists_get_members (const CtctSandboxCall *call);
/* The body of a GET of all of them. */
char *ctct_sandbox_lists_print (CtctSandboxAccount *account);

/* One page of contacts, those of one list or all, as the query or its cursor asks for them. */
CtctSandboxAnswer *ctct_sandbox_page (const CtctSandboxCall *call, const char *list_id);

/* The id that version 3 of the service has for what version 2 calls `id`. */
char *ctct_sandbox_dup_uuid (const char *kind, const char *id);

G_END_DECLS
