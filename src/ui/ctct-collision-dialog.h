/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-merge.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctCollisionDialog:
 *
 * Asks which side is to stay, place by place, where two people changed the same. It ends by
 * closing, and says then what was chosen.
 */
#define CTCT_TYPE_COLLISION_DIALOG (ctct_collision_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtctCollisionDialog, ctct_collision_dialog, CTCT, COLLISION_DIALOG, AdwWindow)

CtctCollisionDialog *
ctct_collision_dialog_new (CtctMerge *merge, const char *name, GListModel *lists);

/* A side for each collision; NULL if the dialog was closed without an answer. */
const CtctSide *ctct_collision_dialog_get_sides (CtctCollisionDialog *self);

G_END_DECLS
