/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-remarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctAddressEditor:
 *
 * One address of a draft. The action "address.remove" emits "removed".
 */
#define CTCT_TYPE_ADDRESS_EDITOR (ctct_address_editor_get_type ())
G_DECLARE_FINAL_TYPE (CtctAddressEditor,
                      ctct_address_editor,
                      CTCT,
                      ADDRESS_EDITOR,
                      AdwPreferencesGroup)

/**
 * ctct_address_editor_new:
 * @addresses: all addresses of the contact; a type that another of them has is offered as a swap
 * @address: the one to edit
 * @countries: a list of CtctChoice
 */
CtctAddressEditor *ctct_address_editor_new (GListModel *addresses,
                                            CtctRecord *address,
                                            GListModel *countries);
CtctRecord *ctct_address_editor_get_address (CtctAddressEditor *self);
/* After the type of any of the addresses has changed. */
void ctct_address_editor_update_kinds (CtctAddressEditor *self);
void ctct_address_editor_take_remarks (CtctAddressEditor *self, CtctRemarks *remarks);

G_END_DECLS
