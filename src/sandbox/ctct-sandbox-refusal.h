/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-answer.h"

G_BEGIN_DECLS

/* How calls are refused whatever they are for; contract 4. */
CtctSandboxAnswer *ctct_sandbox_refuse_key (void);
CtctSandboxAnswer *ctct_sandbox_refuse_token (void);
CtctSandboxAnswer *ctct_sandbox_refuse_over_second (void);
CtctSandboxAnswer *ctct_sandbox_refuse_over_day (void);
CtctSandboxAnswer *ctct_sandbox_refuse_query (const char *parameter);

G_END_DECLS
