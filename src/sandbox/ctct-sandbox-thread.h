/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox.h"

G_BEGIN_DECLS

typedef struct _CtctSandboxThread CtctSandboxThread;

/**
 * ctct_sandbox_thread_new:
 * @flags: as for ctct_sandbox_new()
 * @n_contacts: likewise
 * @calls_per_second: likewise
 * @seed: likewise
 * @error: return location for an error
 *
 * Runs a sandbox in a thread of its own on a free port of 127.0.0.1, and returns when it listens.
 * It keeps no requests.
 *
 * Returns: (transfer full): a running sandbox, or %NULL with @error set
 */
CtctSandboxThread *ctct_sandbox_thread_new (CtctSandboxFlags flags,
                                            guint n_contacts,
                                            guint calls_per_second,
                                            guint32 seed,
                                            GError **error);

/**
 * ctct_sandbox_thread_free:
 * @self: a running sandbox
 *
 * Closes the sandbox and waits for its thread to end.
 */
void ctct_sandbox_thread_free (CtctSandboxThread *self);

/* As long as the sandbox runs. */
const char *ctct_sandbox_thread_get_uri (CtctSandboxThread *self);
const char *ctct_sandbox_thread_get_api_key (CtctSandboxThread *self);
const char *ctct_sandbox_thread_get_access_token (CtctSandboxThread *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSandboxThread, ctct_sandbox_thread_free)

G_END_DECLS
