/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-field-path.h"
#include "ctct-list-membership.h"
#include "ctct-note.h"

struct _CtctContact
{
  CtctRecord parent_instance;

  /* NULL until somebody wants it; the first is no collection. */
  GListStore *collections[CTCT_N_COLLECTIONS];
  CtctObstacle obstacles;
};

/* The properties after those of the fields: one a collection, in the order of CtctCollection. */
#define PROP_OF_COLLECTION(collection) (CTCT_CONTACT_N_FIELDS + (collection))

static const CtctFieldInfo fields[CTCT_CONTACT_N_FIELDS] = {
  [CTCT_CONTACT_ID] = { "id", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_CONTACT_UUID] = { "contact-id", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_CONTACT_STATUS] = { "status", CTCT_FIELD_ENUM, 0, FALSE },
  [CTCT_CONTACT_PREFIX_NAME] = { "prefix-name", CTCT_FIELD_TEXT, 4, TRUE },
  [CTCT_CONTACT_FIRST_NAME] = { "first-name", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_CONTACT_MIDDLE_NAME] = { "middle-name", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_CONTACT_LAST_NAME] = { "last-name", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_CONTACT_JOB_TITLE] = { "job-title", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_CONTACT_COMPANY_NAME] = { "company-name", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_CONTACT_HOME_PHONE] = { "home-phone", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_CONTACT_WORK_PHONE] = { "work-phone", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_CONTACT_CELL_PHONE] = { "cell-phone", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_CONTACT_FAX] = { "fax", CTCT_FIELD_TEXT, 50, TRUE },
  [CTCT_CONTACT_CONFIRMED] = { "confirmed", CTCT_FIELD_BOOLEAN, 0, FALSE },
  [CTCT_CONTACT_SOURCE] = { "source", CTCT_FIELD_TEXT, 50, FALSE },
  [CTCT_CONTACT_SOURCE_DETAILS] = { "source-details", CTCT_FIELD_TEXT, 255, FALSE },
  [CTCT_CONTACT_CREATED_DATE] = { "created-date", CTCT_FIELD_DATE, 0, FALSE },
  [CTCT_CONTACT_MODIFIED_DATE] = { "modified-date", CTCT_FIELD_DATE, 0, FALSE },
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctContact, ctct_contact, CTCT_TYPE_RECORD)

static void
append_word (GString *words, const char *word)
{
  if (*word == '\0')
    return;

  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
}

static CtctRecord *
find_equal_item (GListModel *items, CtctRecord *wanted, GHashTable *used)
{
  g_autofree char *identity = ctct_record_dup_identity (wanted);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);
      g_autofree char *candidate = ctct_record_dup_identity (item);

      if (g_str_equal (candidate, identity) && ctct_record_equal (item, wanted) &&
          !g_hash_table_contains (used, item))
        return item;
    }

  return NULL;
}

static gboolean
collection_equal (GListModel *a, GListModel *b)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  if (g_list_model_get_n_items (a) != g_list_model_get_n_items (b))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (a); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (a, i);
      CtctRecord *twin = find_equal_item (b, item, used);

      if (twin == NULL)
        return FALSE;
      g_hash_table_add (used, twin);
    }

  return TRUE;
}

static CtctRecord *
get_first_item (CtctContact *self, CtctCollection collection)
{
  g_autoptr (CtctRecord) item =
      g_list_model_get_item (ctct_contact_get_items (self, collection), 0);

  /* The collection holds it. */
  return item;
}

static GListStore *
ensure_collection (CtctContact *self, CtctCollection collection)
{
  if (self->collections[collection] == NULL)
    self->collections[collection] = g_list_store_new (ctct_collection_get_item_type (collection));

  return self->collections[collection];
}

static void
disown_items (GListModel *items)
{
  guint n_items = g_list_model_get_n_items (items);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);

      ctct_record_set_owner (item, NULL);
    }
}

static void
ctct_contact_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id <= CTCT_CONTACT_N_FIELDS)
    G_OBJECT_CLASS (ctct_contact_parent_class)->get_property (object, prop_id, value, pspec);
  else
    g_value_set_object (
        value, ctct_contact_get_items (CTCT_CONTACT (object), prop_id - PROP_OF_COLLECTION (0)));
}

static void
ctct_contact_changed (CtctRecord *record)
{
  g_signal_emit (record, signals[CHANGED], 0);
}

/* The items can outlive their contact. */
static void
ctct_contact_dispose (GObject *object)
{
  CtctContact *self = CTCT_CONTACT (object);

  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    if (self->collections[i] != NULL)
      disown_items (G_LIST_MODEL (self->collections[i]));

  G_OBJECT_CLASS (ctct_contact_parent_class)->dispose (object);
}

static void
ctct_contact_finalize (GObject *object)
{
  CtctContact *self = CTCT_CONTACT (object);

  for (int i = 0; i < CTCT_N_COLLECTIONS; i++)
    g_clear_object (&self->collections[i]);

  G_OBJECT_CLASS (ctct_contact_parent_class)->finalize (object);
}

static void
ctct_contact_class_init (CtctContactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  CTCT_RECORD_CLASS (klass)->changed = ctct_contact_changed;
  ctct_record_class_install_fields (CTCT_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));

  object_class->get_property = ctct_contact_get_property;
  object_class->dispose = ctct_contact_dispose;
  object_class->finalize = ctct_contact_finalize;

  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    g_object_class_install_property (
        object_class, PROP_OF_COLLECTION (i),
        g_param_spec_object (ctct_collection_get_name (i), NULL, NULL, G_TYPE_LIST_MODEL,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  signals[CHANGED] = g_signal_new ("changed", CTCT_TYPE_CONTACT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
ctct_contact_init (CtctContact *self)
{
}

CtctContact *
ctct_contact_new (void)
{
  return g_object_new (CTCT_TYPE_CONTACT, NULL);
}

static void
copy_items (CtctContact *self, CtctCollection collection, GListModel *items)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);

      g_ptr_array_add (copies, ctct_record_copy (item));
    }

  ctct_contact_fill_items (self, collection, copies);
}

CtctContact *
ctct_contact_copy (CtctContact *self)
{
  CtctContact *copy = CTCT_CONTACT (ctct_record_copy (CTCT_RECORD (self)));

  copy->obstacles = self->obstacles;
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    if (self->collections[i] != NULL)
      copy_items (copy, i, G_LIST_MODEL (self->collections[i]));

  return copy;
}

gboolean
ctct_contact_equal (CtctContact *a, CtctContact *b)
{
  if (!ctct_record_equal (CTCT_RECORD (a), CTCT_RECORD (b)))
    return FALSE;

  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    if (!collection_equal (ctct_contact_get_items (a, i), ctct_contact_get_items (b, i)))
      return FALSE;

  return TRUE;
}

const char *
ctct_contact_get_id (CtctContact *self)
{
  return ctct_record_get_text (CTCT_RECORD (self), CTCT_CONTACT_ID);
}

CtctStatus
ctct_contact_get_status (CtctContact *self)
{
  return ctct_open_enum_get_value (ctct_record_get_enum (CTCT_RECORD (self), CTCT_CONTACT_STATUS));
}

CtctRecord *
ctct_contact_get_email_item (CtctContact *self)
{
  return get_first_item (self, CTCT_COLLECTION_EMAIL_ADDRESSES);
}

CtctRecord *
ctct_contact_get_note_item (CtctContact *self)
{
  return get_first_item (self, CTCT_COLLECTION_NOTES);
}

const char *
ctct_contact_get_email (CtctContact *self)
{
  CtctRecord *item = ctct_contact_get_email_item (self);

  return item != NULL ? ctct_record_get_text (item, CTCT_EMAIL_ADDRESS_TEXT) : "";
}

char *
ctct_contact_dup_display_name (CtctContact *self)
{
  const CtctContactField parts[] = {
    CTCT_CONTACT_PREFIX_NAME,
    CTCT_CONTACT_FIRST_NAME,
    CTCT_CONTACT_MIDDLE_NAME,
    CTCT_CONTACT_LAST_NAME,
  };
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    append_word (name, ctct_record_get_text (CTCT_RECORD (self), parts[i]));

  /* "Mr." alone is anybody. */
  if (g_str_equal (name->str, ctct_record_get_text (CTCT_RECORD (self), CTCT_CONTACT_PREFIX_NAME)))
    append_word (name, ctct_contact_get_email (self));

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* A prefix is nobody's initial, and a middle name only of who has no other. */
char *
ctct_contact_dup_short_name (CtctContact *self)
{
  CtctRecord *record = CTCT_RECORD (self);
  g_autoptr (GString) name = g_string_new (NULL);

  append_word (name, ctct_record_get_text (record, CTCT_CONTACT_FIRST_NAME));
  append_word (name, ctct_record_get_text (record, CTCT_CONTACT_LAST_NAME));
  if (name->len == 0)
    append_word (name, ctct_record_get_text (record, CTCT_CONTACT_MIDDLE_NAME));
  if (name->len == 0)
    return g_strdup (ctct_contact_get_email (self));

  return g_string_free (g_steal_pointer (&name), FALSE);
}

GListModel *
ctct_contact_get_items (CtctContact *self, CtctCollection collection)
{
  g_return_val_if_fail (collection > CTCT_COLLECTION_NONE && collection < CTCT_N_COLLECTIONS, NULL);

  return G_LIST_MODEL (ensure_collection (self, collection));
}

GPtrArray *
ctct_contact_list_items (CtctContact *self, CtctCollection collection)
{
  GListModel *items = ctct_contact_get_items (self, collection);
  GPtrArray *array = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    g_ptr_array_add (array, g_list_model_get_item (items, i));

  return array;
}

GType
ctct_collection_get_item_type (CtctCollection collection)
{
  switch (collection)
    {
    case CTCT_COLLECTION_ADDRESSES:
      return CTCT_TYPE_ADDRESS;
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
      return CTCT_TYPE_EMAIL_ADDRESS;
    case CTCT_COLLECTION_LISTS:
      return CTCT_TYPE_LIST_MEMBERSHIP;
    case CTCT_COLLECTION_CUSTOM_FIELDS:
      return CTCT_TYPE_CUSTOM_FIELD;
    case CTCT_COLLECTION_NOTES:
      return CTCT_TYPE_NOTE;
    case CTCT_COLLECTION_NONE:
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

void
ctct_contact_fill_items (CtctContact *self, CtctCollection collection, GPtrArray *items)
{
  if (items->len == 0)
    return;

  for (guint i = 0; i < items->len; i++)
    ctct_record_set_owner (items->pdata[i], CTCT_RECORD (self));
  g_list_store_splice (ensure_collection (self, collection), 0, 0, items->pdata, items->len);
}

void
ctct_contact_add_item (CtctContact *self, CtctCollection collection, CtctRecord *item)
{
  g_return_if_fail (G_OBJECT_TYPE (item) == ctct_collection_get_item_type (collection));

  g_return_if_fail (ctct_record_get_owner (item) == NULL);

  ctct_record_set_owner (item, CTCT_RECORD (self));
  g_list_store_append (ensure_collection (self, collection), item);
  ctct_contact_changed (CTCT_RECORD (self));
}

void
ctct_contact_remove_item (CtctContact *self, CtctCollection collection, CtctRecord *item)
{
  guint position;

  if (!g_list_store_find (ensure_collection (self, collection), item, &position))
    return;

  ctct_record_set_owner (item, NULL);
  g_list_store_remove (self->collections[collection], position);
  ctct_contact_changed (CTCT_RECORD (self));
}

CtctRecord *
ctct_contact_find_item (CtctContact *self, CtctCollection collection, const char *identity)
{
  GListModel *items = ctct_contact_get_items (self, collection);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);
      g_autofree char *candidate = ctct_record_dup_identity (item);

      if (g_str_equal (candidate, identity))
        return item;
    }

  return NULL;
}

CtctObstacle
ctct_contact_get_obstacles (CtctContact *self)
{
  return self->obstacles;
}

void
ctct_contact_set_obstacles (CtctContact *self, CtctObstacle obstacles)
{
  self->obstacles = obstacles;
}
