/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-draw.h"

static guint64
next (CtctSandboxDraw *self)
{
  guint64 bits = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  bits = (bits ^ (bits >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  bits = (bits ^ (bits >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return bits ^ (bits >> 31);
}

void
ctct_sandbox_draw_init (CtctSandboxDraw *self, guint32 seed, guint32 number)
{
  self->state = (guint64) seed << 32 | number;
  /* Numbers that follow each other are to start far apart. */
  self->state = next (self);
}

guint
ctct_sandbox_draw_below (CtctSandboxDraw *self, guint limit)
{
  return (guint) (((next (self) >> 32) * limit) >> 32);
}

guint32
ctct_sandbox_draw_bits (CtctSandboxDraw *self)
{
  return (guint32) (next (self) >> 32);
}

gboolean
ctct_sandbox_draw_percent (CtctSandboxDraw *self, guint percent)
{
  return ctct_sandbox_draw_below (self, 100) < percent;
}
