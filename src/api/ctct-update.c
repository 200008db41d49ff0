/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-update.h"

struct _CtctUpdate
{
  GObject parent_instance;

  /* The wish */
  CtctContact *base;
  CtctContact *draft;
  GListModel *lists;
  gboolean read_back;
  GHashTable *decisions; /* key of a loss → whether to leave it out */
  GPtrArray *decided;    /* CtctLoss */

  /* What came of it */
  CtctUpdateState state;
  CtctMerge *merge;
  GPtrArray *losses;
  CtctContact *contact;
  GPtrArray *differences;
  GPtrArray *side_effects;
  GPtrArray *lost;
};

G_DEFINE_FINAL_TYPE (CtctUpdate, ctct_update, G_TYPE_OBJECT)

static void
clear_outcome (CtctUpdate *self)
{
  self->state = CTCT_UPDATE_NEW;
  g_clear_object (&self->merge);
  g_clear_pointer (&self->losses, g_ptr_array_unref);
  g_clear_object (&self->contact);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->side_effects, g_ptr_array_unref);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
}

static void
set_outcome (CtctUpdate *self, CtctUpdateState state, CtctMerge *merge)
{
  clear_outcome (self);
  self->state = state;
  self->merge = merge;
}

static void
ctct_update_finalize (GObject *object)
{
  CtctUpdate *self = CTCT_UPDATE (object);

  clear_outcome (self);
  g_clear_object (&self->base);
  g_clear_object (&self->draft);
  g_clear_object (&self->lists);
  g_clear_pointer (&self->decisions, g_hash_table_unref);
  g_clear_pointer (&self->decided, g_ptr_array_unref);

  G_OBJECT_CLASS (ctct_update_parent_class)->finalize (object);
}

static void
ctct_update_class_init (CtctUpdateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_update_finalize;
}

static void
ctct_update_init (CtctUpdate *self)
{
  self->decisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->decided = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_loss_free);
}

CtctUpdate *
ctct_update_new (CtctContact *base, CtctContact *draft)
{
  CtctUpdate *self = g_object_new (CTCT_TYPE_UPDATE, NULL);

  self->base = ctct_contact_copy (base);
  self->draft = ctct_contact_copy (draft);

  return self;
}

CtctContact *
ctct_update_get_base (CtctUpdate *self)
{
  return self->base;
}

CtctContact *
ctct_update_get_draft (CtctUpdate *self)
{
  return self->draft;
}

void
ctct_update_set_lists (CtctUpdate *self, GListModel *lists)
{
  g_set_object (&self->lists, lists);
}

GListModel *
ctct_update_get_lists (CtctUpdate *self)
{
  return self->lists;
}

void
ctct_update_set_read_back (CtctUpdate *self, gboolean read_back)
{
  self->read_back = read_back;
}

gboolean
ctct_update_get_read_back (CtctUpdate *self)
{
  return self->read_back;
}

CtctUpdateState
ctct_update_get_state (CtctUpdate *self)
{
  return self->state;
}

CtctMerge *
ctct_update_get_merge (CtctUpdate *self)
{
  return self->merge;
}

void
ctct_update_resolve (CtctUpdate *self, const CtctSide *sides)
{
  g_return_if_fail (self->state == CTCT_UPDATE_COLLIDES);

  g_clear_object (&self->draft);
  self->draft = ctct_merge_dup_result (self->merge, sides);
  g_set_object (&self->base, ctct_merge_get_theirs (self->merge));
  clear_outcome (self);
}

GPtrArray *
ctct_update_get_losses (CtctUpdate *self)
{
  return self->losses;
}

void
ctct_update_decide (CtctUpdate *self, const CtctLoss *loss, gboolean leave_out)
{
  if (g_hash_table_insert (self->decisions, ctct_loss_dup_key (loss), GINT_TO_POINTER (leave_out)))
    g_ptr_array_add (self->decided, ctct_loss_copy (loss));
}

gboolean
ctct_update_leaves_out (CtctUpdate *self, const CtctLoss *loss)
{
  g_autofree char *key = ctct_loss_dup_key (loss);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->decisions, key));
}

gboolean
ctct_update_is_decided (CtctUpdate *self, const CtctLoss *loss)
{
  g_autofree char *key = ctct_loss_dup_key (loss);

  return g_hash_table_contains (self->decisions, key);
}

GPtrArray *
ctct_update_get_decided (CtctUpdate *self)
{
  return self->decided;
}

CtctContact *
ctct_update_get_contact (CtctUpdate *self)
{
  return self->contact;
}

GPtrArray *
ctct_update_get_differences (CtctUpdate *self)
{
  return self->differences;
}

GPtrArray *
ctct_update_get_side_effects (CtctUpdate *self)
{
  return self->side_effects;
}

GPtrArray *
ctct_update_get_lost (CtctUpdate *self)
{
  return self->lost;
}

void
ctct_update_set_collides (CtctUpdate *self, CtctMerge *merge)
{
  set_outcome (self, CTCT_UPDATE_COLLIDES, merge);
}

void
ctct_update_set_loses (CtctUpdate *self, CtctMerge *merge, GPtrArray *losses)
{
  set_outcome (self, CTCT_UPDATE_LOSES, merge);
  self->losses = losses;
}

void
ctct_update_set_saved (CtctUpdate *self,
                       CtctMerge *merge,
                       CtctContact *contact,
                       GPtrArray *differences,
                       GPtrArray *side_effects,
                       GPtrArray *lost)
{
  set_outcome (self, CTCT_UPDATE_SAVED, merge);
  self->contact = contact;
  self->differences = differences;
  self->side_effects = side_effects;
  self->lost = lost;
}
