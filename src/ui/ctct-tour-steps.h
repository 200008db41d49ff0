/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-tour-colleague.h"
#include "ctct-window.h"

G_BEGIN_DECLS

typedef struct
{
  CtctWindow *window;
  CtctTourColleague *colleague;
} CtctTourStage;

/* What to do, what to wait for, and what to call the picture of it, if there is one. */
typedef struct
{
  const char *name;
  void (*act) (CtctTourStage *stage);
  gboolean (*until) (CtctTourStage *stage);
  const char *picture;
} CtctTourStep;

const CtctTourStep *ctct_tour_steps_get (guint *n_steps);

G_END_DECLS
