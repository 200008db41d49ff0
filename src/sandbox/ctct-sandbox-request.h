/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* What came in with the message; counted references, so that the log may be cleared while the
 * request is being answered. */
CtctSandboxRequest *ctct_sandbox_request_new (SoupServerMessage *msg);
CtctSandboxRequest *ctct_sandbox_request_ref (CtctSandboxRequest *self);
void ctct_sandbox_request_unref (CtctSandboxRequest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSandboxRequest, ctct_sandbox_request_unref)

G_END_DECLS
