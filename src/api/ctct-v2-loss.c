/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-loss.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-list-membership.h"
#include "ctct-mailing-list.h"
#include "ctct-note.h"
#include "ctct-region.h"
#include "ctct-v2-extra.h"
#include "ctct-v2-schema.h"

#define MAX_ADDRESSES     2
#define CUSTOM_FIELD_NAME "^[Cc]ustom_?[Ff]ield_?([1-9]|1[0-5])$"

static CtctFieldPath *
path_of (CtctCollection collection, CtctRecord *record, const char *field)
{
  g_autofree char *identity =
      collection != CTCT_COLLECTION_NONE ? ctct_record_dup_identity (record) : NULL;

  return ctct_field_path_new (collection, identity, field);
}

static void
add_loss (GPtrArray *losses,
          CtctLossKind kind,
          CtctFieldPath *path,
          const char *name,
          const char *value,
          gboolean may_send)
{
  g_ptr_array_add (losses, ctct_loss_new (kind, path, name, value, may_send));
  ctct_field_path_free (path);
}

/* What a person would know an item by, on one line. */
static char *
dup_summary (CtctRecord *record)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *text = ctct_record_peek_text (record, i);

      if (fields[i].type == CTCT_FIELD_TEXT && fields[i].editable && *text != '\0')
        g_string_append_printf (summary, "%s%s", summary->len > 0 ? ", " : "", text);
    }

  return g_string_free (g_steal_pointer (&summary), FALSE);
}

static void
find_addresses (GPtrArray *losses, GListModel *addresses)
{
  gboolean may_send = g_list_model_get_n_items (addresses) <= MAX_ADDRESSES;
  guint seen = 0;

  for (guint i = 0; i < g_list_model_get_n_items (addresses); i++)
    {
      g_autoptr (CtctRecord) address = g_list_model_get_item (addresses, i);
      g_autofree char *summary = dup_summary (address);
      int type = ctct_open_enum_get_value (ctct_record_get_enum (address, CTCT_ADDRESS_KIND));

      if (type == CTCT_ADDRESS_UNKNOWN || (seen & (1 << type)) != 0)
        add_loss (losses, CTCT_LOSS_ADDRESS, path_of (CTCT_COLLECTION_ADDRESSES, address, NULL),
                  NULL, summary, may_send);
      seen |= 1 << type;
    }
}

static gboolean
is_state_code (const char *code)
{
  return ctct_region_find_code ("us", code) != NULL || ctct_region_find_code ("ca", code) != NULL;
}

static void
find_state_codes (GPtrArray *losses, GListModel *addresses)
{
  for (guint i = 0; i < g_list_model_get_n_items (addresses); i++)
    {
      g_autoptr (CtctRecord) address = g_list_model_get_item (addresses, i);
      const char *code = ctct_record_get_text (address, CTCT_ADDRESS_STATE_CODE);

      if (*code != '\0' && !is_state_code (code))
        add_loss (losses, CTCT_LOSS_STATE_CODE,
                  path_of (CTCT_COLLECTION_ADDRESSES, address, "state-code"), NULL, code, TRUE);
    }
}

static void
find_notes (GPtrArray *losses, GListModel *notes)
{
  for (guint i = 1; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (CtctRecord) note = g_list_model_get_item (notes, i);

      add_loss (losses, CTCT_LOSS_NOTE, path_of (CTCT_COLLECTION_NOTES, note, NULL), NULL,
                ctct_record_get_text (note, CTCT_NOTE_TEXT), FALSE);
    }
}

static gboolean
has_list (GListModel *lists, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (CtctRecord) list = g_list_model_get_item (lists, i);

      if (g_str_equal (ctct_record_get_text (list, CTCT_MAILING_LIST_ID), id))
        return TRUE;
    }

  return FALSE;
}

/* The lists may have been read before this one was made, so it may be sent unless it says itself that it
 * is gone. */
static gboolean
may_send_list (CtctRecord *membership)
{
  CtctOpenEnum *status = ctct_record_get_enum (membership, CTCT_LIST_MEMBERSHIP_STATUS);

  return ctct_open_enum_get_value (status) != CTCT_LIST_REMOVED;
}

static void
find_lists (GPtrArray *losses, GListModel *memberships, GListModel *lists)
{
  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (CtctRecord) membership = g_list_model_get_item (memberships, i);
      const char *id = ctct_record_get_text (membership, CTCT_LIST_MEMBERSHIP_ID);

      if (!has_list (lists, id))
        add_loss (losses, CTCT_LOSS_LIST, path_of (CTCT_COLLECTION_LISTS, membership, NULL), NULL,
                  id, may_send_list (membership));
    }
}

static void
find_custom_fields (GPtrArray *losses, GListModel *custom_fields)
{
  for (guint i = 0; i < g_list_model_get_n_items (custom_fields); i++)
    {
      g_autoptr (CtctRecord) field = g_list_model_get_item (custom_fields, i);
      const char *name = ctct_record_get_text (field, CTCT_CUSTOM_FIELD_NAME);

      if (!g_regex_match_simple (CUSTOM_FIELD_NAME, name, G_REGEX_DOLLAR_ENDONLY, 0))
        add_loss (losses, CTCT_LOSS_CUSTOM_FIELD,
                  path_of (CTCT_COLLECTION_CUSTOM_FIELDS, field, NULL), name,
                  ctct_record_get_text (field, CTCT_CUSTOM_FIELD_VALUE), FALSE);
    }
}

static void
list_unknown_of (GPtrArray *losses, CtctCollection collection, CtctRecord *record)
{
  JsonObject *object = ctct_v2_extra_of (record);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (object == NULL)
    return;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!ctct_v2_schema_knows (G_OBJECT_TYPE (record), name))
      {
        g_autofree char *value = json_to_string (node, FALSE);

        add_loss (losses, CTCT_LOSS_UNKNOWN, path_of (collection, record, NULL), name, value, TRUE);
      }
}

static void
list_unknown (GPtrArray *losses, CtctContact *contact)
{
  list_unknown_of (losses, CTCT_COLLECTION_NONE, CTCT_RECORD (contact));
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    {
      GListModel *items = ctct_contact_get_items (contact, i);

      for (guint j = 0; j < g_list_model_get_n_items (items); j++)
        {
          g_autoptr (CtctRecord) item = g_list_model_get_item (items, j);

          list_unknown_of (losses, i, item);
        }
    }
}

static GPtrArray *
losses_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_loss_free);
}

/* What is too much comes last, so of two items of one name the last one is meant. */
static CtctRecord *
find_last_item (CtctContact *contact, const CtctFieldPath *path)
{
  GListModel *items = ctct_contact_get_items (contact, path->collection);

  for (guint i = g_list_model_get_n_items (items); i > 0; i--)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i - 1);
      g_autofree char *identity = ctct_record_dup_identity (item);

      if (g_str_equal (identity, path->identity))
        return item;
    }

  return NULL;
}

/* What the service refuses beyond what was to be expected. */
static CtctLoss *
create_surprise (CtctContact *contact, const CtctFieldPath *path)
{
  CtctRecord *item = path->identity != NULL ? find_last_item (contact, path) : NULL;

  if (item == NULL)
    return NULL;
  if (path->collection == CTCT_COLLECTION_LISTS)
    return ctct_loss_new (CTCT_LOSS_LIST, path, NULL, path->identity, FALSE);
  if (path->collection == CTCT_COLLECTION_ADDRESSES && g_strcmp0 (path->field, "state-code") == 0)
    return ctct_loss_new (CTCT_LOSS_STATE_CODE, path, NULL,
                          ctct_record_get_text (item, CTCT_ADDRESS_STATE_CODE), FALSE);

  return NULL;
}

static void
add_surprises (GPtrArray *losses, CtctContact *contact, GPtrArray *known)
{
  for (guint i = 0; i < known->len; i++)
    {
      g_autoptr (CtctLoss) loss = create_surprise (contact, ((CtctLoss *) known->pdata[i])->path);

      if (loss != NULL && ctct_losses_hold (known, loss) && !ctct_losses_hold (losses, loss))
        g_ptr_array_add (losses, g_steal_pointer (&loss));
    }
}

GPtrArray *
ctct_v2_find_losses (CtctContact *contact, GListModel *lists, GPtrArray *known)
{
  GPtrArray *losses = losses_new ();
  GListModel *addresses = ctct_contact_get_items (contact, CTCT_COLLECTION_ADDRESSES);

  find_addresses (losses, addresses);
  find_state_codes (losses, addresses);
  find_notes (losses, ctct_contact_get_items (contact, CTCT_COLLECTION_NOTES));
  if (lists != NULL)
    find_lists (losses, ctct_contact_get_items (contact, CTCT_COLLECTION_LISTS), lists);
  find_custom_fields (losses, ctct_contact_get_items (contact, CTCT_COLLECTION_CUSTOM_FIELDS));
  list_unknown (losses, contact);
  if (known != NULL)
    add_surprises (losses, contact, known);

  return losses;
}

static gboolean
holds_unknown (CtctRecord *record, const char *name)
{
  JsonObject *object = ctct_v2_extra_of (record);

  return object != NULL && json_object_has_member (object, name);
}

/* Of two items of one name, the one that the thing stands in. */
static CtctRecord *
find_item_with (CtctContact *contact, const CtctFieldPath *path, const char *name)
{
  GListModel *items = ctct_contact_get_items (contact, path->collection);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);
      g_autofree char *identity = ctct_record_dup_identity (item);

      if (g_str_equal (identity, path->identity) && holds_unknown (item, name))
        return item;
    }

  return NULL;
}

/* The record that a loss is about: the contact itself, or an item. */
static CtctRecord *
find_record (CtctContact *contact, const CtctLoss *loss)
{
  if (loss->path->collection == CTCT_COLLECTION_NONE)
    return CTCT_RECORD (contact);
  if (loss->kind == CTCT_LOSS_UNKNOWN)
    return find_item_with (contact, loss->path, loss->name);

  return find_last_item (contact, loss->path);
}

static void
forget_unknown (CtctRecord *record, const char *unknown_name)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GObject) extra = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, ctct_v2_extra_of (record));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_str_equal (name, unknown_name))
      json_object_set_member (object, name, json_node_copy (node));

  extra = ctct_v2_extra_new_changed (record, object);
  ctct_record_set_extra (record, extra);
}

/* The field that makes an item one that the service does not take back. */
static const char *
get_reason (const CtctLoss *loss)
{
  switch (loss->kind)
    {
    case CTCT_LOSS_ADDRESS:
      return "address-type";
    case CTCT_LOSS_CUSTOM_FIELD:
      return "name";
    case CTCT_LOSS_STATE_CODE:
      return "state-code";
    case CTCT_LOSS_NOTE:
    case CTCT_LOSS_LIST:
    case CTCT_LOSS_UNKNOWN:
    default:
      return NULL;
    }
}

static gboolean
is_about (const CtctRefusal *refusal, const CtctLoss *loss)
{
  const CtctFieldPath *path = refusal->path;

  if (path->collection != loss->path->collection ||
      g_strcmp0 (path->identity, loss->path->identity) != 0 ||
      g_strcmp0 (refusal->unknown_name, loss->kind == CTCT_LOSS_UNKNOWN ? loss->name : NULL) != 0)
    return FALSE;

  return g_strcmp0 (path->field, loss->path->field) == 0 ||
         (path->field != NULL && g_strcmp0 (path->field, get_reason (loss)) == 0);
}

CtctLoss *
ctct_v2_find_refused (CtctContact *contact, const CtctRefusal *refusal)
{
  g_autoptr (GPtrArray) losses = NULL;

  if (refusal->path == NULL)
    return NULL;

  losses = ctct_v2_find_losses (contact, NULL, NULL);
  for (guint i = 0; i < losses->len; i++)
    if (is_about (refusal, losses->pdata[i]))
      {
        CtctLoss *loss = g_ptr_array_steal_index (losses, i);

        loss->may_send = FALSE;
        return loss;
      }

  return refusal->unknown_name == NULL ? create_surprise (contact, refusal->path) : NULL;
}

void
ctct_v2_leave_out (CtctContact *contact, const CtctLoss *loss)
{
  CtctRecord *record = find_record (contact, loss);

  if (record == NULL)
    return;

  if (loss->kind == CTCT_LOSS_UNKNOWN)
    forget_unknown (record, loss->name);
  else if (loss->kind == CTCT_LOSS_STATE_CODE)
    ctct_record_set_text (record, CTCT_ADDRESS_STATE_CODE, NULL);
  else
    ctct_contact_remove_item (contact, loss->path->collection, record);
}

/* The thing and what it says, for looking up many of them. */
static char *
dup_whole_key (const CtctLoss *loss)
{
  g_autofree char *key = ctct_loss_dup_key (loss);

  return g_strconcat (key, "=", loss->value, NULL);
}

GPtrArray *
ctct_v2_find_lost (CtctContact *sent, CtctContact *shown)
{
  g_autoptr (GPtrArray) all = losses_new ();
  g_autoptr (GPtrArray) there = losses_new ();
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *lost = losses_new ();

  list_unknown (all, sent);
  list_unknown (there, shown);
  for (guint i = 0; i < there->len; i++)
    g_hash_table_add (keys, dup_whole_key (there->pdata[i]));

  while (all->len > 0)
    {
      g_autoptr (CtctLoss) loss = g_ptr_array_steal_index (all, all->len - 1);
      g_autofree char *key = dup_whole_key (loss);

      if (!g_hash_table_contains (keys, key))
        g_ptr_array_insert (lost, 0, g_steal_pointer (&loss));
    }

  return lost;
}
