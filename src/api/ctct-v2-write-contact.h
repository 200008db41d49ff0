/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-field-path.h"

G_BEGIN_DECLS

/**
 * ctct_v2_write_contact:
 *
 * The whole contact as it can be sent (contract 0.1 to 0.3): less the created and modified dates and the
 * members of 2012, less an opt-in source that the service gives but does not take, and never without its
 * lists, since members that are left out are emptied.
 *
 * Returns: (transfer full): a body to send
 */
GBytes *ctct_v2_write_contact (CtctContact *contact);

/**
 * ctct_v2_replaces_odd_collection:
 *
 * Whether items would be written in the place of something that was read there and is no array, and that
 * would be lost by it.
 */
gboolean ctct_v2_replaces_odd_collection (CtctContact *contact);

/**
 * ctct_v2_find_path:
 * @contact: a contact that was written
 * @pointer: such as "#/addresses/0/state_code"
 *
 * The place in the contact that a pointer into its written form means.
 *
 * Returns: (transfer full) (nullable): the path, or %NULL where the program has no name for the place
 */
CtctFieldPath *ctct_v2_find_path (CtctContact *contact, const char *pointer);

G_END_DECLS
