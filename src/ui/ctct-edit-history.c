/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-edit-history.h"

#include "ctct-change.h"
#include "ctct-draft-item.h"

#define MAX_STEPS 200

/* A draft as it was after a step: its items, and in the same order what they held. */
typedef struct
{
  CtctContact *copy;
  GPtrArray *items[CTCT_N_COLLECTIONS];
  char *field; /* the one field that was edited in the step, NULL if it was anything else */
} State;

struct _CtctEditHistory
{
  GObject parent_instance;

  /* Owned */
  CtctContact *draft;
  GPtrArray *states;

  /* State */
  guint current;
  guint record_source;
  gboolean restoring;
  gboolean closed; /* the next change begins a new step, whatever it is to */
};

typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
} Prop;

static GParamSpec *properties[PROP_CAN_REDO + 1];

G_DEFINE_FINAL_TYPE (CtctEditHistory, ctct_edit_history, G_TYPE_OBJECT)

static void
state_free (gpointer data)
{
  State *state = data;

  g_object_unref (state->copy);
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    g_ptr_array_unref (state->items[i]);
  g_free (state->field);
  g_free (state);
}

static State *
state_new (CtctContact *draft)
{
  State *state = g_new0 (State, 1);

  state->copy = ctct_contact_copy (draft);
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    {
      GListModel *items = ctct_contact_get_items (draft, i);

      state->items[i] = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint j = 0; j < g_list_model_get_n_items (items); j++)
        g_ptr_array_add (state->items[i], g_list_model_get_item (items, j));
    }

  return state;
}

static void
copy_fields (CtctRecord *record, CtctRecord *source)
{
  guint n_fields;

  ctct_record_get_fields (record, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    ctct_record_copy_field (record, source, i);
}

static void
restore_collection (CtctContact *draft, const State *state, CtctCollection collection)
{
  GListModel *held = ctct_contact_get_items (state->copy, collection);
  GListModel *items = ctct_contact_get_items (draft, collection);
  GPtrArray *wanted = state->items[collection];

  for (guint i = 0; i < wanted->len; i++)
    {
      g_autoptr (CtctRecord) source = g_list_model_get_item (held, i);

      copy_fields (wanted->pdata[i], source);
    }

  for (guint i = g_list_model_get_n_items (items); i > 0; i--)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i - 1);

      if (item != NULL && !g_ptr_array_find (wanted, item, NULL))
        ctct_contact_remove_item (draft, collection, item);
    }

  for (guint i = 0; i < wanted->len; i++)
    ctct_draft_set_has_item (draft, collection, wanted->pdata[i], TRUE);
}

static State *
get_state (CtctEditHistory *self, guint position)
{
  return g_ptr_array_index (self->states, position);
}

/* A field that was filled first, or emptied last, came or went together with its item. */
static char *
dup_filled_field (CtctRecord *address)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (address, &n_fields);
  const char *name = NULL;

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == CTCT_FIELD_TEXT && *ctct_record_get_text (address, i) != '\0')
      {
        if (name != NULL)
          return NULL;
        name = fields[i].name;
      }

  return g_strdup (name);
}

static char *
dup_edited_field (GPtrArray *changes)
{
  CtctChange *change = g_ptr_array_index (changes, 0);
  CtctRecord *item = change->after != NULL ? change->after : change->before;
  g_autofree char *path = NULL;
  g_autofree char *field = NULL;

  if (changes->len != 1)
    return NULL;

  path = ctct_field_path_to_string (change->path);
  switch (change->path->collection)
    {
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
    case CTCT_COLLECTION_NOTES:
      return g_strdup (ctct_collection_get_name (change->path->collection));
    case CTCT_COLLECTION_ADDRESSES:
      if (change->kind == CTCT_CHANGE_SET)
        return g_steal_pointer (&path);
      field = dup_filled_field (item);
      return field != NULL ? g_strdup_printf ("%s/%s", path, field) : NULL;
    case CTCT_COLLECTION_NONE:
    case CTCT_COLLECTION_CUSTOM_FIELDS:
    case CTCT_COLLECTION_LISTS:
    default:
      return change->kind == CTCT_CHANGE_SET ? g_steal_pointer (&path) : NULL;
    }
}

static gboolean
says_the_same (CtctEditHistory *self, guint a, guint b)
{
  g_autoptr (GPtrArray) changes =
      ctct_contact_diff (get_state (self, a)->copy, get_state (self, b)->copy);

  return changes->len == 0;
}

static void
notify (CtctEditHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

static gboolean
continues_step (CtctEditHistory *self, const State *state)
{
  return !self->closed && self->current > 0 && state->field != NULL &&
         g_strcmp0 (get_state (self, self->current)->field, state->field) == 0;
}

static void
push (CtctEditHistory *self, State *state)
{
  gboolean continues = continues_step (self, state);

  if (self->current + 1 < self->states->len)
    g_ptr_array_set_size (self->states, (int) self->current + 1);
  if (continues)
    g_ptr_array_remove_index (self->states, self->current);
  else if (self->states->len > MAX_STEPS)
    g_ptr_array_remove_index (self->states, 0);

  g_ptr_array_add (self->states, state);
  self->current = self->states->len - 1;
  self->closed = FALSE;
  /* Typed back to what it was: there is nothing left to undo. */
  if (continues && says_the_same (self, self->current - 1, self->current))
    {
      g_ptr_array_remove_index (self->states, self->current);
      self->current--;
      self->closed = TRUE;
    }
}

static void
record (CtctEditHistory *self)
{
  State *state;
  g_autoptr (GPtrArray) changes = NULL;

  if (self->record_source == 0)
    return;

  g_clear_handle_id (&self->record_source, g_source_remove);
  state = state_new (self->draft);
  changes = ctct_contact_diff (get_state (self, self->current)->copy, state->copy);
  if (changes->len == 0)
    {
      state_free (state);
      return;
    }

  state->field = dup_edited_field (changes);
  push (self, state);
  notify (self);
}

static gboolean
record_cb (gpointer user_data)
{
  record (user_data);
  return G_SOURCE_REMOVE;
}

/* Once for all that one event changes. */
static void
draft_changed_cb (CtctEditHistory *self)
{
  if (!self->restoring && self->record_source == 0)
    self->record_source = g_idle_add_full (G_PRIORITY_HIGH, record_cb, self, NULL);
}

static void
restore (CtctEditHistory *self, guint position)
{
  const State *state = get_state (self, position);

  self->restoring = TRUE;
  copy_fields (CTCT_RECORD (self->draft), CTCT_RECORD (state->copy));
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    restore_collection (self->draft, state, i);
  self->restoring = FALSE;

  self->current = position;
  self->closed = TRUE;
  notify (self);
}

static void
ctct_edit_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctEditHistory *self = CTCT_EDIT_HISTORY (object);

  switch ((Prop) prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, ctct_edit_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, ctct_edit_history_get_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_edit_history_finalize (GObject *object)
{
  CtctEditHistory *self = CTCT_EDIT_HISTORY (object);

  g_clear_handle_id (&self->record_source, g_source_remove);
  g_ptr_array_unref (self->states);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (ctct_edit_history_parent_class)->finalize (object);
}

static void
ctct_edit_history_class_init (CtctEditHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_edit_history_get_property;
  object_class->finalize = ctct_edit_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_edit_history_init (CtctEditHistory *self)
{
  self->states = g_ptr_array_new_with_free_func (state_free);
}

CtctEditHistory *
ctct_edit_history_new (CtctContact *draft)
{
  CtctEditHistory *self = g_object_new (CTCT_TYPE_EDIT_HISTORY, NULL);

  self->draft = g_object_ref (draft);
  g_ptr_array_add (self->states, state_new (draft));
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

gboolean
ctct_edit_history_get_can_undo (CtctEditHistory *self)
{
  record (self);

  return self->current > 0;
}

gboolean
ctct_edit_history_get_can_redo (CtctEditHistory *self)
{
  record (self);

  return self->current + 1 < self->states->len;
}

void
ctct_edit_history_undo (CtctEditHistory *self)
{
  if (ctct_edit_history_get_can_undo (self))
    restore (self, self->current - 1);
}

void
ctct_edit_history_redo (CtctEditHistory *self)
{
  if (ctct_edit_history_get_can_redo (self))
    restore (self, self->current + 1);
}
