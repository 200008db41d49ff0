/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-answer.h"
#include "ctct-sandbox-request.h"

G_BEGIN_DECLS

/* Puts the answer into the message as it travels: with the service's headers, in gzip where that is asked
 * for. `base_uri` is what a location is below. */
void ctct_sandbox_reply (SoupServerMessage *msg,
                         CtctSandboxRequest *request,
                         CtctSandboxAnswer *answer,
                         const char *base_uri);

G_END_DECLS
