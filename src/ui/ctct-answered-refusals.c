/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-answered-refusals.h"

#include "ctct-change.h"
#include "ctct-error.h"

/* Whether a change made the place of a refusal, or what it is a part of, into something else. */
static gboolean
touches (const CtctChange *change, const CtctFieldPath *place)
{
  const CtctFieldPath *path = change->path;

  if (path->collection != place->collection)
    return FALSE;
  if (path->collection != CTCT_COLLECTION_NONE && place->identity == NULL)
    return TRUE;
  if (g_strcmp0 (path->identity, place->identity) != 0)
    return FALSE;

  return path->field == NULL || place->field == NULL || g_str_equal (path->field, place->field);
}

static gboolean
is_answered (const CtctRefusal *refusal, GPtrArray *changes)
{
  for (guint i = 0; refusal->path != NULL && i < changes->len; i++)
    if (touches (changes->pdata[i], refusal->path))
      return TRUE;

  return FALSE;
}

void
ctct_answered_refusals_drop (GPtrArray *refusals, CtctContact *refused, CtctContact *draft)
{
  g_autoptr (GPtrArray) changes = ctct_contact_diff (refused, draft);

  for (guint i = refusals->len; i > 0; i--)
    if (is_answered (refusals->pdata[i - 1], changes))
      g_ptr_array_remove_index (refusals, i - 1);
}
