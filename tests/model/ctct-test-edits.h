/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/* Does to the contact one to twelve things that a person may do and that the service takes. Returns
 * whether an item was taken out and written anew: such a one has no id. */
gboolean ctct_test_contact_edit (CtctContact *self, GRand *rand);

/* Puts the items of each collection in another order, which is no edit. */
void ctct_test_contact_shuffle (CtctContact *self, GRand *rand);

G_END_DECLS
