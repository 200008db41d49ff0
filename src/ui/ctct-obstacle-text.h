/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"

G_BEGIN_DECLS

/* Why a contact with these obstacles cannot be changed, in a sentence for each; "" for none. */
char *ctct_obstacle_text_dup (CtctObstacle obstacles);

G_END_DECLS
