/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-change.h"

#include "ctct-address.h"
#include "ctct-note.h"

typedef gboolean (*MatchRule) (CtctRecord *a, CtctRecord *b);

static CtctChange *
change_new (CtctChangeKind kind, CtctFieldPath *path, CtctRecord *before, CtctRecord *after)
{
  CtctChange *self = g_new0 (CtctChange, 1);

  self->kind = kind;
  self->path = path;
  self->before = before != NULL ? ctct_record_copy (before) : NULL;
  self->after = after != NULL ? ctct_record_copy (after) : NULL;

  return self;
}

void
ctct_change_free (CtctChange *self)
{
  ctct_field_path_free (self->path);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self);
}

/* An item that a person wrote anew has no id and no dates yet, and takes over those of the item
 * that it stands for: sent without its id, a note would count as a second one. */
static gboolean
takes_over (CtctCollection collection, CtctRecord *before, CtctRecord *after)
{
  return collection != CTCT_COLLECTION_NONE && *ctct_record_get_text (before, 0) != '\0' &&
         *ctct_record_get_text (after, 0) == '\0';
}

static void
diff_fields (GPtrArray *changes,
             CtctCollection collection,
             const char *identity,
             CtctRecord *before,
             CtctRecord *after)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (before, &n_fields);
  gboolean only_editable = takes_over (collection, before, after);

  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].editable || !only_editable) && !ctct_record_field_equal (before, after, i))
      g_ptr_array_add (changes,
                       change_new (CTCT_CHANGE_SET,
                                   ctct_field_path_new (collection, identity, fields[i].name),
                                   before, after));
}

static gboolean
same_identity (CtctRecord *a, CtctRecord *b)
{
  g_autofree char *identity_a = ctct_record_dup_identity (a);
  g_autofree char *identity_b = ctct_record_dup_identity (b);

  return g_str_equal (identity_a, identity_b);
}

/* The service may give an address a new id when it is written, so its type is as good a name. */
static gboolean
same_address_type (CtctRecord *a, CtctRecord *b)
{
  return CTCT_IS_ADDRESS (a) && CTCT_IS_ADDRESS (b) &&
         ctct_record_field_equal (a, b, CTCT_ADDRESS_KIND);
}

/* The service keeps one note a contact, so a note just written stands for the one there is. */
static gboolean
same_new_note (CtctRecord *a, CtctRecord *b)
{
  return CTCT_IS_NOTE (a) && CTCT_IS_NOTE (b) &&
         (*ctct_record_get_text (a, CTCT_NOTE_ID) == '\0' ||
          *ctct_record_get_text (b, CTCT_NOTE_ID) == '\0');
}

/* The rules from here on say which item may stand for another one. */
#define FIRST_VAGUE_RULE 2

/* In the order in which they are tried. The first tells two items apart that have no id and the
 * same name. */
static const MatchRule match_rules[] = {
  ctct_record_equal,
  same_identity,
  same_address_type,
  same_new_note,
};

static CtctRecord *
take_match (GPtrArray *candidates, CtctRecord *wanted, MatchRule is_match)
{
  for (guint i = 0; i < candidates->len; i++)
    if (is_match (candidates->pdata[i], wanted))
      return g_ptr_array_steal_index (candidates, i);

  return NULL;
}

/* Pairs the items of `before` and `after` and leaves in both arrays what has no partner. */
static void
diff_matches (GPtrArray *changes, CtctCollection collection, GPtrArray *before, GPtrArray *after)
{
  for (guint rule = 0; rule < G_N_ELEMENTS (match_rules); rule++)
    for (guint i = 0; i < before->len;)
      {
        CtctRecord *old = before->pdata[i];
        g_autoptr (CtctRecord) new = take_match (after, old, match_rules[rule]);
        g_autofree char *identity = ctct_record_dup_identity (old);

        if (new == NULL)
          {
            i++;
            continue;
          }

        diff_fields (changes, collection, identity, old, new);
        g_ptr_array_remove_index (before, i);
      }
}

static CtctFieldPath *
path_of_item (CtctCollection collection, CtctRecord *item)
{
  g_autofree char *identity = ctct_record_dup_identity (item);

  return ctct_field_path_new (collection, identity, NULL);
}

static void
diff_collection (GPtrArray *changes,
                 CtctCollection collection,
                 CtctContact *before,
                 CtctContact *after)
{
  g_autoptr (GPtrArray) removed = ctct_contact_list_items (before, collection);
  g_autoptr (GPtrArray) added = ctct_contact_list_items (after, collection);

  diff_matches (changes, collection, removed, added);

  for (guint i = 0; i < removed->len; i++)
    g_ptr_array_add (changes,
                     change_new (CTCT_CHANGE_REMOVE, path_of_item (collection, removed->pdata[i]),
                                 removed->pdata[i], NULL));
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (changes,
                     change_new (CTCT_CHANGE_ADD, path_of_item (collection, added->pdata[i]), NULL,
                                 added->pdata[i]));
}

GPtrArray *
ctct_contact_diff (CtctContact *before, CtctContact *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_change_free);

  diff_fields (changes, CTCT_COLLECTION_NONE, NULL, CTCT_RECORD (before), CTCT_RECORD (after));
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    diff_collection (changes, i, before, after);

  return changes;
}

static gboolean
is_editable (CtctChange *change)
{
  int field;

  if (change->kind != CTCT_CHANGE_SET)
    return TRUE;

  field = ctct_record_find_field (change->after, change->path->field);
  return ctct_record_get_fields (change->after, NULL)[field].editable;
}

GPtrArray *
ctct_contact_diff_editable (CtctContact *before, CtctContact *after)
{
  GPtrArray *changes = ctct_contact_diff (before, after);

  for (guint i = 0; i < changes->len;)
    if (is_editable (changes->pdata[i]))
      i++;
    else
      g_ptr_array_remove_index (changes, i);

  return changes;
}

/* Leaves those that nothing is known of: an item that the base has by the same name is that one, and
 * stands for no other. */
static void
leave_new_items (GPtrArray *items, CtctContact *base, CtctCollection collection)
{
  for (guint i = items->len; i > 0; i--)
    {
      g_autofree char *identity = ctct_record_dup_identity (items->pdata[i - 1]);

      if (ctct_contact_find_item (base, collection, identity) != NULL)
        g_ptr_array_remove_index (items, i - 1);
    }
}

static CtctRecord *
dup_counterpart (CtctContact *contact,
                 CtctContact *base,
                 CtctCollection collection,
                 CtctRecord *wanted)
{
  g_autoptr (GPtrArray) items = NULL;
  CtctRecord *item = NULL;

  if (collection == CTCT_COLLECTION_NONE)
    return CTCT_RECORD (g_object_ref (contact));

  items = ctct_contact_list_items (contact, collection);
  for (guint rule = 0; item == NULL && rule < G_N_ELEMENTS (match_rules); rule++)
    {
      if (rule == FIRST_VAGUE_RULE && base != NULL)
        leave_new_items (items, base, collection);
      item = take_match (items, wanted, match_rules[rule]);
    }

  return item;
}

static gboolean
apply_set (CtctRecord *record, CtctChange *change)
{
  int field;

  if (record == NULL)
    return FALSE;

  field = ctct_record_find_field (record, change->path->field);
  if (ctct_record_field_equal (record, change->after, field))
    return TRUE;
  if (!ctct_record_field_equal (record, change->before, field))
    return FALSE;

  ctct_record_copy_field (record, change->after, field);
  return TRUE;
}

static gboolean
apply_add (CtctContact *self, CtctContact *base, CtctChange *change)
{
  g_autoptr (CtctRecord) there =
      dup_counterpart (self, base, change->path->collection, change->after);
  g_autoptr (CtctRecord) item = NULL;

  if (there != NULL)
    return ctct_record_editable_equal (there, change->after);

  item = ctct_record_copy (change->after);
  ctct_contact_add_item (self, change->path->collection, item);
  return TRUE;
}

static gboolean
apply_remove (CtctContact *self, CtctRecord *there, CtctChange *change)
{
  if (there == NULL)
    return TRUE;
  if (!ctct_record_editable_equal (there, change->before))
    return FALSE;

  ctct_contact_remove_item (self, change->path->collection, there);
  return TRUE;
}

static gboolean
apply_change (CtctContact *self, CtctContact *base, CtctRecord *counterpart, CtctChange *change)
{
  switch (change->kind)
    {
    case CTCT_CHANGE_SET:
      return apply_set (counterpart, change);
    case CTCT_CHANGE_ADD:
      return apply_add (self, base, change);
    case CTCT_CHANGE_REMOVE:
      return apply_remove (self, counterpart, change);
    default:
      g_assert_not_reached ();
    }
}

static void
clear_record (gpointer record)
{
  g_clear_object (&record);
}

CtctRecord *
ctct_change_dup_source (CtctChange *self, CtctContact *contact, CtctContact *base)
{
  return dup_counterpart (contact, base, self->path->collection,
                          self->before != NULL ? self->before : self->after);
}

CtctRecord *
ctct_change_dup_target (CtctChange *self, CtctContact *contact)
{
  return dup_counterpart (contact, NULL, self->path->collection,
                          self->after != NULL ? self->after : self->before);
}

GPtrArray *
ctct_contact_apply (CtctContact *self, CtctContact *base, GPtrArray *changes)
{
  GPtrArray *collisions = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_field_path_free);
  g_autoptr (GPtrArray) counterparts = g_ptr_array_new_with_free_func (clear_record);

  /* All of them before the first change, which may be to what an item is known by. */
  for (guint i = 0; i < changes->len; i++)
    {
      CtctChange *change = g_ptr_array_index (changes, i);

      g_ptr_array_add (counterparts, change->before == NULL
                                         ? NULL
                                         : dup_counterpart (self, base, change->path->collection,
                                                            change->before));
    }

  for (guint i = 0; i < changes->len; i++)
    {
      CtctChange *change = g_ptr_array_index (changes, i);

      if (!apply_change (self, base, counterparts->pdata[i], change))
        g_ptr_array_add (collisions, ctct_field_path_copy (change->path));
    }

  return collisions;
}

static void
impose_fields (CtctRecord *record, CtctRecord *wanted)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].editable)
      ctct_record_copy_field (record, wanted, i);
}

/* Where the service keeps one, what took the place of an item is what a change to it means. */
static gboolean
has_one_item (CtctCollection collection)
{
  return collection == CTCT_COLLECTION_NOTES || collection == CTCT_COLLECTION_EMAIL_ADDRESSES;
}

void
ctct_contact_impose (CtctContact *self, CtctContact *base, CtctChange *change)
{
  CtctCollection collection = change->path->collection;
  g_autoptr (CtctRecord) there = ctct_change_dup_source (change, self, base);

  if (there == NULL && has_one_item (collection))
    there = g_list_model_get_item (ctct_contact_get_items (self, collection), 0);

  if (change->kind == CTCT_CHANGE_REMOVE)
    {
      if (there != NULL)
        ctct_contact_remove_item (self, collection, there);
    }
  else if (there == NULL)
    {
      g_autoptr (CtctRecord) item = ctct_record_copy (change->after);

      ctct_contact_add_item (self, collection, item);
    }
  else if (change->kind == CTCT_CHANGE_ADD)
    impose_fields (there, change->after);
  else
    ctct_record_copy_field (there, change->after,
                            ctct_record_find_field (there, change->path->field));
}
