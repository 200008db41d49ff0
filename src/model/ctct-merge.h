/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-change.h"

G_BEGIN_DECLS

typedef enum
{
  CTCT_SIDE_MINE,
  CTCT_SIDE_THEIRS,
} CtctSide;

/**
 * CtctCollision:
 *
 * A place that a person changed and that somebody else changed otherwise meanwhile. `mine` is the
 * person's change; its `before` is what both started from. `theirs` is a copy of the record or item as
 * it is now, %NULL if it was removed.
 */
typedef struct
{
  CtctChange *mine;
  CtctRecord *theirs;
} CtctCollision;

/**
 * CtctMerge:
 *
 * Three states of one contact: as it was read, as a person edited it, and as it has become meanwhile.
 * What does not collide is brought together; for what does, somebody has to choose.
 */
#define CTCT_TYPE_MERGE (ctct_merge_get_type ())
G_DECLARE_FINAL_TYPE (CtctMerge, ctct_merge, CTCT, MERGE, GObject)

CtctMerge *ctct_merge_new (CtctContact *base, CtctContact *mine, CtctContact *theirs);

/* The contact as it has become. */
CtctContact *ctct_merge_get_theirs (CtctMerge *self);
/* CtctChange: what the person changed of what a person can change. */
GPtrArray *ctct_merge_get_my_changes (CtctMerge *self);
/* CtctChange: what somebody else changed of that, whether it collides or not. */
GPtrArray *ctct_merge_get_their_changes (CtctMerge *self);
/* CtctCollision. */
GPtrArray *ctct_merge_get_collisions (CtctMerge *self);
/* For one that turns out to be none: the place stays as it has become. */
void ctct_merge_drop_collision (CtctMerge *self, guint i);

/**
 * ctct_merge_dup_result:
 * @sides: (nullable) (array): a side for each collision; %NULL where there is none
 *
 * Returns: (transfer full): the contact as it has become, with the person's changes made to it
 */
CtctContact *ctct_merge_dup_result (CtctMerge *self, const CtctSide *sides);

G_END_DECLS
