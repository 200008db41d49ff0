/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Random numbers for one of very many: GRand has a state of 2.5 KB, and to seed it takes longer than to
 * draw a whole contact. This one is SplitMix64. */
typedef struct
{
  guint64 state;
} CtctSandboxDraw;

/* The same seed and number draw the same. */
void ctct_sandbox_draw_init (CtctSandboxDraw *self, guint32 seed, guint32 number);
/* From 0 to `limit` - 1. */
guint ctct_sandbox_draw_below (CtctSandboxDraw *self, guint limit);
guint32 ctct_sandbox_draw_bits (CtctSandboxDraw *self);
/* True so many times out of a hundred. */
gboolean ctct_sandbox_draw_percent (CtctSandboxDraw *self, guint percent);

G_END_DECLS
