/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-error.h"
#include "ctct-transport.h"

G_BEGIN_DECLS

/**
 * ctct_v2_error_from_reply:
 * @reply: a reply
 * @sent: (nullable): the contact whose written form was the body of the request, for pointers into it
 *
 * The only place that knows what the status codes and error keys of version 2 mean (contract 4). A body
 * is an array of errors, a single one, an OAuth error, anything else, or nothing.
 *
 * Returns: (transfer full) (nullable): the error, or %NULL where the reply is a success
 */
GError *ctct_v2_error_from_reply (const CtctReply *reply, CtctContact *sent);

/* Whether a write that ended in this error may have happened all the same. */
gboolean ctct_v2_error_is_uncertain (const GError *error);

G_END_DECLS
