/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-remarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctAddressEditor:
 *
 * One address of a draft. The action "address.remove" takes it out of the draft.
 */
#define CTCT_TYPE_ADDRESS_EDITOR (ctct_address_editor_get_type ())
G_DECLARE_FINAL_TYPE (CtctAddressEditor,
                      ctct_address_editor,
                      CTCT,
                      ADDRESS_EDITOR,
                      AdwPreferencesGroup)

CtctAddressEditor *ctct_address_editor_new (CtctContact *draft, CtctRecord *address);
void ctct_address_editor_take_remarks (CtctAddressEditor *self, CtctRemarks *remarks);

G_END_DECLS
