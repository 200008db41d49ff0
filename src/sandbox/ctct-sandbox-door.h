/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-call.h"
#include "ctct-sandbox-quota.h"

G_BEGIN_DECLS

/* All that stands between a request and its resource: key, quota, token, path, media types. */
typedef struct
{
  CtctSandboxAccount *account;
  CtctSandboxQuota *quota;
  CtctSandboxFlags flags;
  CtctSandboxTwist twist;
  const char *api_key;
  const char *access_token;
} CtctSandboxDoor;

CtctSandboxAnswer *ctct_sandbox_door_enter (const CtctSandboxDoor *self,
                                            const CtctSandboxRequest *request);

G_END_DECLS
