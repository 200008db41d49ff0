/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-account.h"
#include "ctct-sandbox.h"

G_BEGIN_DECLS

typedef enum
{
  CTCT_SANDBOX_PART_CONTACT,
  CTCT_SANDBOX_PART_ADDRESS,
  CTCT_SANDBOX_PART_EMAIL_ADDRESS,
  CTCT_SANDBOX_PART_LIST,
  CTCT_SANDBOX_PART_CUSTOM_FIELD,
  CTCT_SANDBOX_PART_NOTE,
} CtctSandboxPart;

/* Checks the body of a PUT or a POST against contract 2, and adds each violation to `errors`. */
void ctct_sandbox_schema_check (CtctSandboxAccount *account,
                                CtctSandboxFlags flags,
                                JsonNode *body,
                                JsonArray *errors);

gboolean ctct_sandbox_schema_knows (CtctSandboxPart part, const char *member);

/* The number in a custom field's name, "CustomField7" or "custom_field_7"; 0 if it is none. */
guint ctct_sandbox_schema_custom_field (const char *name);

G_END_DECLS
