/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-remarks.h"
#include "ctct-settings.h"

G_BEGIN_DECLS

/**
 * CtctAddressListEditor:
 *
 * The addresses of a draft. The action "address.add" adds one of the type that is still free; the
 * service keeps one of each. What was added is part of the draft from its first character on; the country that
 * it begins with alone makes none.
 */
#define CTCT_TYPE_ADDRESS_LIST_EDITOR (ctct_address_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (CtctAddressListEditor,
                      ctct_address_list_editor,
                      CTCT,
                      ADDRESS_LIST_EDITOR,
                      AdwPreferencesGroup)

/* Where to look for the country that an address which is added begins with; NULL for none. */
void ctct_address_list_editor_set_settings (CtctAddressListEditor *self, CtctSettings *settings);
void ctct_address_list_editor_set_draft (CtctAddressListEditor *self, CtctContact *draft);
void ctct_address_list_editor_take_remarks (CtctAddressListEditor *self, CtctRemarks *remarks);

G_END_DECLS
