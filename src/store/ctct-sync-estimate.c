/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync-estimate.h"

/* Two digits are said; from this on there are more than that. */
#define FIRST_OF_THREE 100

static gint64
get_step (gint64 guess)
{
  gint64 step = 1;

  while (guess / step >= FIRST_OF_THREE)
    step *= 10;

  return step;
}

gint64
ctct_sync_estimate_settle (gint64 said, gint64 guess, gint64 done)
{
  gint64 step = get_step (guess);

  if (guess <= done)
    return guess;
  if (said > 0 && said % step == 0 && ABS (said - guess) <= step)
    return said;

  return (guess + step / 2) / step * step;
}
