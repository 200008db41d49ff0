/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/* Drops the refusals (CtctRefusal) of which somebody has changed what was refused: the place
 * itself, or what it is a part of. `refused` is the draft as it was refused, `draft` as it is now.
 * */
void ctct_answered_refusals_drop (GPtrArray *refusals, CtctContact *refused, CtctContact *draft);

G_END_DECLS
