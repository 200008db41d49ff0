/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-order-update.h"

/* More changes than that are a new list to whoever looks at it, who is at its beginning again. A view
 * takes so many one by one in about the time of a frame; while an account is read there are two thousand
 * a second. */
#define MAX_CHANGES 8000

static gboolean
begins_with (const CtctOrder *order, const CtctOrder *beginning)
{
  const guint size = ctct_order_get_size (beginning);

  if (ctct_order_get_size (order) < size)
    return FALSE;

  for (guint i = 0; i < size; i++)
    if (ctct_order_get_row (order, i) != ctct_order_get_row (beginning, i))
      return FALSE;

  return TRUE;
}

/* All that follow the first of them are one change, to be seen without a look at each. */
static GArray *
compare (const CtctOrder *before, const CtctOrder *after)
{
  const guint n_before = ctct_order_get_size (before);
  const CtctOrderChange rest = { n_before, 0, ctct_order_get_size (after) - n_before };
  GArray *changes;

  if (!begins_with (after, before))
    return ctct_order_compare (before, after, MAX_CHANGES);

  changes = g_array_new (FALSE, FALSE, sizeof (CtctOrderChange));
  if (rest.n_added > 0)
    g_array_append_val (changes, rest);
  return changes;
}

CtctOrderUpdate *
ctct_order_update_new_whole (CtctOrder *before, CtctOrder *after)
{
  CtctOrderUpdate *self = g_new0 (CtctOrderUpdate, 1);

  self->before = ctct_order_ref (before);
  self->after = ctct_order_ref (after);
  return self;
}

CtctOrderUpdate *
ctct_order_update_new (CtctOrder *before, CtctOrder *after)
{
  CtctOrderUpdate *self = ctct_order_update_new_whole (before, after);

  self->changes = compare (before, after);
  return self;
}

void
ctct_order_update_free (CtctOrderUpdate *self)
{
  ctct_order_unref (self->before);
  ctct_order_unref (self->after);
  g_clear_pointer (&self->changes, g_array_unref);
  g_free (self);
}
