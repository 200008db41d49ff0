/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-merge.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One collision, to be decided for one side; neither is chosen at first. "chosen" is emitted when a
 * person chooses. */
#define CTCT_TYPE_COLLISION_ROW (ctct_collision_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctCollisionRow, ctct_collision_row, CTCT, COLLISION_ROW, AdwBin)

/* `label` is what to call the place. */
GtkWidget *ctct_collision_row_new (const CtctCollision *collision, const char *label);
/* FALSE as long as none is chosen. */
gboolean ctct_collision_row_get_side (CtctCollisionRow *self, CtctSide *side);
void ctct_collision_row_set_side (CtctCollisionRow *self, CtctSide side);

G_END_DECLS
