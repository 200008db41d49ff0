/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-loss.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-list-membership.h"
#include "ctct-mailing-list.h"
#include "ctct-note.h"
#include "ctct-v2-extra.h"
#include "ctct-v2-schema.h"

#define MAX_ADDRESSES     2
#define CUSTOM_FIELD_NAME "^[Cc]ustom_?[Ff]ield_?([1-9]|1[0-5])$"

/* The states of the United States with their capital district, and the provinces of Canada. */
static const char state_codes[] =
    " AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI"
    " MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT"
    " VA WA WV WI WY AB BC MB NB NL NS NT NU ON PE QC SK YT ";

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
  g_autofree char *wanted = g_strconcat (" ", code, " ", NULL);

  return strlen (code) == 2 && strstr (state_codes, wanted) != NULL;
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

static void
find_lists (GPtrArray *losses, GListModel *memberships, GListModel *lists)
{
  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (CtctRecord) membership = g_list_model_get_item (memberships, i);
      const char *id = ctct_record_get_text (membership, CTCT_LIST_MEMBERSHIP_ID);

      if (!has_list (lists, id))
        add_loss (losses, CTCT_LOSS_LIST, path_of (CTCT_COLLECTION_LISTS, membership, NULL), NULL,
                  id, FALSE);
    }
}

static void
find_custom_fields (GPtrArray *losses, GListModel *custom_fields)
{
  for (guint i = 0; i < g_list_model_get_n_items (custom_fields); i++)
    {
      g_autoptr (CtctRecord) field = g_list_model_get_item (custom_fields, i);
      const char *name = ctct_record_get_text (field, CTCT_CUSTOM_FIELD_NAME);

      if (!g_regex_match_simple (CUSTOM_FIELD_NAME, name, 0, 0))
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

GPtrArray *
ctct_v2_find_losses (CtctContact *contact, GListModel *lists)
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

  return losses;
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

/* The record that a path leads to: the contact itself, or an item. */
static CtctRecord *
find_record (CtctContact *contact, const CtctFieldPath *path)
{
  return path->collection == CTCT_COLLECTION_NONE ? CTCT_RECORD (contact)
                                                  : find_last_item (contact, path);
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

  extra = ctct_v2_extra_new (object);
  ctct_record_set_extra (record, extra);
}

CtctLoss *
ctct_v2_find_unknown (CtctContact *contact, const CtctFieldPath *path, const char *name)
{
  CtctRecord *record = find_record (contact, path);
  JsonObject *object = record != NULL ? ctct_v2_extra_of (record) : NULL;
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;
  g_autofree char *value = node != NULL ? json_to_string (node, FALSE) : NULL;

  return node != NULL ? ctct_loss_new (CTCT_LOSS_UNKNOWN, path, name, value, FALSE) : NULL;
}

void
ctct_v2_leave_out (CtctContact *contact, const CtctLoss *loss)
{
  CtctRecord *record = find_record (contact, loss->path);

  if (record == NULL)
    return;

  if (loss->kind == CTCT_LOSS_UNKNOWN)
    forget_unknown (record, loss->name);
  else if (loss->kind == CTCT_LOSS_STATE_CODE)
    ctct_record_set_text (record, CTCT_ADDRESS_STATE_CODE, NULL);
  else
    ctct_contact_remove_item (contact, loss->path->collection, record);
}

static gboolean
holds_loss (GPtrArray *losses, const CtctLoss *wanted)
{
  g_autofree char *key = ctct_loss_dup_key (wanted);

  for (guint i = 0; i < losses->len; i++)
    {
      CtctLoss *loss = g_ptr_array_index (losses, i);
      g_autofree char *candidate = ctct_loss_dup_key (loss);

      if (g_str_equal (candidate, key) && g_str_equal (loss->value, wanted->value))
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
ctct_v2_find_lost (CtctContact *sent, CtctContact *shown)
{
  GPtrArray *lost = losses_new ();
  g_autoptr (GPtrArray) there = losses_new ();

  list_unknown (lost, sent);
  list_unknown (there, shown);
  for (guint i = 0; i < lost->len;)
    if (holds_loss (there, lost->pdata[i]))
      g_ptr_array_remove_index (lost, i);
    else
      i++;

  return lost;
}
