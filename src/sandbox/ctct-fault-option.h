/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-fault.h"

G_BEGIN_DECLS

/* Faults by name, for whoever wants to see with his own eyes what a client makes of them. */

/**
 * ctct_fault_option_read:
 * @text: the name of a fault, then perhaps a colon and the only method that meets it, and perhaps another and the
 *   only path, as ctct_fault_set_match() takes it: `close-after:PUT:/v2/contacts/196`
 *
 * Returns: (transfer full) (nullable): the fault; %NULL where there is none of that name
 */
CtctFault *ctct_fault_option_read (const char *text, GError **error);

/* What names there are, a line each with what the fault does. */
char *ctct_fault_option_dup_help (void);

G_END_DECLS
