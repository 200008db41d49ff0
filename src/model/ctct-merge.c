/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-merge.h"

struct _CtctMerge
{
  GObject parent_instance;

  CtctContact *base;
  CtctContact *theirs;
  CtctContact *merged; /* theirs, with what of mine does not collide */
  GPtrArray *my_changes;
  GPtrArray *their_changes;
  GPtrArray *collisions;
};

G_DEFINE_FINAL_TYPE (CtctMerge, ctct_merge, G_TYPE_OBJECT)

static void
collision_free (gpointer data)
{
  CtctCollision *collision = data;

  g_clear_object (&collision->theirs);
  g_free (collision);
}

static gboolean
holds_path (GPtrArray *paths, const CtctFieldPath *path)
{
  for (guint i = 0; i < paths->len; i++)
    if (ctct_field_path_equal (paths->pdata[i], path))
      return TRUE;

  return FALSE;
}

static void
find_collisions (CtctMerge *self, GPtrArray *paths)
{
  for (guint i = 0; i < self->my_changes->len; i++)
    {
      CtctChange *change = g_ptr_array_index (self->my_changes, i);
      CtctCollision *collision;
      g_autoptr (CtctRecord) theirs = NULL;

      if (!holds_path (paths, change->path))
        continue;

      theirs = ctct_change_dup_source (change, self->theirs, self->base);
      collision = g_new0 (CtctCollision, 1);
      collision->mine = change;
      collision->theirs = theirs != NULL ? ctct_record_copy (theirs) : NULL;
      g_ptr_array_add (self->collisions, collision);
    }
}

static void
ctct_merge_finalize (GObject *object)
{
  CtctMerge *self = CTCT_MERGE (object);

  g_clear_pointer (&self->collisions, g_ptr_array_unref);
  g_clear_pointer (&self->their_changes, g_ptr_array_unref);
  g_clear_pointer (&self->my_changes, g_ptr_array_unref);
  g_clear_object (&self->merged);
  g_clear_object (&self->theirs);
  g_clear_object (&self->base);

  G_OBJECT_CLASS (ctct_merge_parent_class)->finalize (object);
}

static void
ctct_merge_class_init (CtctMergeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_merge_finalize;
}

static void
ctct_merge_init (CtctMerge *self)
{
  self->collisions = g_ptr_array_new_with_free_func (collision_free);
}

CtctMerge *
ctct_merge_new (CtctContact *base, CtctContact *mine, CtctContact *theirs)
{
  CtctMerge *self = g_object_new (CTCT_TYPE_MERGE, NULL);
  g_autoptr (GPtrArray) paths = NULL;

  self->base = ctct_contact_copy (base);
  self->theirs = ctct_contact_copy (theirs);
  self->merged = ctct_contact_copy (theirs);
  self->my_changes = ctct_contact_diff_editable (base, mine);
  self->their_changes = ctct_contact_diff_editable (base, theirs);

  paths = ctct_contact_apply (self->merged, self->base, self->my_changes);
  find_collisions (self, paths);

  return self;
}

CtctContact *
ctct_merge_get_theirs (CtctMerge *self)
{
  return self->theirs;
}

GPtrArray *
ctct_merge_get_my_changes (CtctMerge *self)
{
  return self->my_changes;
}

GPtrArray *
ctct_merge_get_their_changes (CtctMerge *self)
{
  return self->their_changes;
}

GPtrArray *
ctct_merge_get_collisions (CtctMerge *self)
{
  return self->collisions;
}

void
ctct_merge_drop_collision (CtctMerge *self, guint i)
{
  g_ptr_array_remove_index (self->collisions, i);
}

CtctContact *
ctct_merge_dup_result (CtctMerge *self, const CtctSide *sides)
{
  CtctContact *result = ctct_contact_copy (self->merged);

  g_return_val_if_fail (sides != NULL || self->collisions->len == 0, result);

  for (guint i = 0; i < self->collisions->len; i++)
    {
      CtctCollision *collision = g_ptr_array_index (self->collisions, i);

      if (sides[i] == CTCT_SIDE_MINE)
        ctct_contact_impose (result, self->base, collision->mine);
    }

  return result;
}
