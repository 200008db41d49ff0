/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-change.h"

G_BEGIN_DECLS

/**
 * ctct_v2_find_missing:
 * @shown: a contact as the service shows it after a write
 * @changes: (element-type CtctChange): what the write was to change
 *
 * What of the changes the contact does not show. The service writes some values in its own way, which is
 * no difference (contract 2): a country code in small letters, a state by the name of its code, and a
 * postal code in two parts, split at its first space.
 *
 * Returns: (transfer full) (element-type CtctRefusal): the places, with no words of the service
 */
GPtrArray *ctct_v2_find_missing (CtctContact *shown, GPtrArray *changes);

G_END_DECLS
