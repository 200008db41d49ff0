/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/**
 * ctct_contact_revert:
 * @base: the contact before a save
 * @draft: the contact as it was to be
 * @result: the contact as the service has it since
 *
 * Takes back what the save changed, and nothing that anybody else changed meanwhile. What the service
 * wrote in another way than it was sent goes back too: a field of the contact by itself, an item as a
 * whole, because the service moves text from one field of an item to another.
 *
 * Returns: (transfer full): `result` without the changes
 */
CtctContact *
ctct_contact_revert (CtctContact *base, CtctContact *draft, CtctContact *result);

G_END_DECLS
