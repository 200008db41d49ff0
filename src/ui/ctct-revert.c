/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-revert.h"

#include "ctct-change.h"

static gboolean
is_among (GPtrArray *paths, const CtctFieldPath *path)
{
  for (guint i = 0; i < paths->len; i++)
    if (ctct_field_path_equal (paths->pdata[i], path))
      return TRUE;

  return FALSE;
}

static void
replace_item (CtctContact *contact, const CtctChange *change)
{
  CtctCollection collection = change->path->collection;
  CtctRecord *there =
      ctct_contact_find_item (contact, collection, change->path->identity);

  if (there != NULL)
    ctct_contact_remove_item (contact, collection, there);
  if (change->after != NULL)
    {
      g_autoptr (CtctRecord) item = ctct_record_copy (change->after);

      ctct_contact_add_item (contact, collection, item);
    }
}

static void
force (CtctContact *contact, const CtctChange *change)
{
  if (change->path->collection != CTCT_COLLECTION_NONE)
    replace_item (contact, change);
  else
    ctct_record_copy_field (CTCT_RECORD (contact), change->after,
                            ctct_record_find_field (CTCT_RECORD (contact), change->path->field));
}

CtctContact *
ctct_contact_revert (CtctContact *base, CtctContact *draft, CtctContact *result)
{
  CtctContact *target = ctct_contact_copy (result);
  g_autoptr (GPtrArray) changes = ctct_contact_diff (draft, base);
  g_autoptr (GPtrArray) left = ctct_contact_apply (target, NULL, changes);

  for (guint i = 0; i < changes->len; i++)
    {
      const CtctChange *change = g_ptr_array_index (changes, i);

      if (is_among (left, change->path))
        force (target, change);
    }

  return target;
}
