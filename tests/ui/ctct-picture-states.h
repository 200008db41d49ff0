/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-window-fixture.h"

G_BEGIN_DECLS

/* A state of the program that is worth a picture, and the way there from its first page. */
typedef struct
{
  const char *name;
  CtctWindowCase reach;   /* (nullable) */
  CtctWindowCase prepare; /* (nullable): what is to be done before there is a window */
} CtctPictureState;

const CtctPictureState *ctct_picture_states_get (guint *n_states);
const CtctPictureState *ctct_picture_states_find (const char *name);

G_END_DECLS
