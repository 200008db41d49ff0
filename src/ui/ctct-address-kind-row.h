/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-remarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctAddressKindRow:
 *
 * The type of one address of several. It offers the types that are free, and to swap with the
 * address that has another, so that each type is there once.
 */
#define CTCT_TYPE_ADDRESS_KIND_ROW (ctct_address_kind_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctAddressKindRow,
                      ctct_address_kind_row,
                      CTCT,
                      ADDRESS_KIND_ROW,
                      AdwComboRow)

/* The address to show, and all addresses of its contact. */
void ctct_address_kind_row_bind (CtctAddressKindRow *self,
                                 GListModel *addresses,
                                 CtctRecord *address);
/* After the type of any of the addresses has changed. */
void ctct_address_kind_row_update (CtctAddressKindRow *self);
void ctct_address_kind_row_take_remark (CtctAddressKindRow *self, CtctRemarks *remarks);

G_END_DECLS
