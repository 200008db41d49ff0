/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-answer.h"

G_BEGIN_DECLS

/* The quotas of contract 4: calls in any one second, and calls a day. */
typedef struct _CtctSandboxQuota CtctSandboxQuota;

/* 0 is no limit. */
CtctSandboxQuota *ctct_sandbox_quota_new (guint calls_per_second);
void ctct_sandbox_quota_free (CtctSandboxQuota *self);
void ctct_sandbox_quota_set_day_limit (CtctSandboxQuota *self, guint calls_per_day);

/* Counts a call, or answers that it is one too many; NULL is well. */
CtctSandboxAnswer *ctct_sandbox_quota_take (CtctSandboxQuota *self);

G_END_DECLS
