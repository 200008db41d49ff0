/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-edits.h"

#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-note.h"
#include "ctct-test-contacts.h"

/* Each does nothing where there is nothing to edit, and returns whether it wrote an item anew. */
typedef gboolean (*Edit) (CtctContact *self, GRand *rand);

static int
pick (GRand *rand, guint n)
{
  return g_rand_int_range (rand, 0, (gint32) n);
}

static CtctRecord *
pick_item (CtctContact *self, CtctCollection collection, GRand *rand)
{
  GListModel *items = ctct_contact_get_items (self, collection);
  guint n_items = g_list_model_get_n_items (items);
  g_autoptr (CtctRecord) item = NULL;

  if (n_items > 0)
    item = g_list_model_get_item (items, (guint) pick (rand, n_items));

  return item;
}

static gboolean
has_address_of_kind (CtctContact *self, CtctAddressType kind)
{
  GListModel *items = ctct_contact_get_items (self, CTCT_COLLECTION_ADDRESSES);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);
      CtctOpenEnum *value = ctct_record_get_enum (item, CTCT_ADDRESS_KIND);

      if (ctct_open_enum_get_value (value) == (int) kind)
        return TRUE;
    }

  return FALSE;
}

static gboolean
edit_own_field (CtctContact *self, GRand *rand)
{
  guint field = CTCT_CONTACT_PREFIX_NAME + (guint) pick (rand, 10);
  guint max_length = ctct_record_get_fields (CTCT_RECORD (self), NULL)[field].max_length;
  g_autofree char *text = ctct_test_text_random (rand, max_length);

  ctct_record_set_text (CTCT_RECORD (self), field, g_rand_boolean (rand) ? text : "");
  return FALSE;
}

static gboolean
edit_email (CtctContact *self, GRand *rand)
{
  g_autofree char *text = g_strdup_printf ("moved.%d@example.org", pick (rand, 1000000));

  ctct_record_set_text (pick_item (self, CTCT_COLLECTION_EMAIL_ADDRESSES, rand),
                        CTCT_EMAIL_ADDRESS_TEXT, text);
  return FALSE;
}

static gboolean
edit_address (CtctContact *self, GRand *rand)
{
  CtctRecord *address = pick_item (self, CTCT_COLLECTION_ADDRESSES, rand);
  g_autofree char *text = ctct_test_text_random (rand, 25);

  if (address != NULL)
    ctct_record_set_text (address, CTCT_ADDRESS_LINE1 + (guint) pick (rand, 5), text);
  return FALSE;
}

static gboolean
edit_address_kind (CtctContact *self, GRand *rand)
{
  CtctRecord *address = pick_item (self, CTCT_COLLECTION_ADDRESSES, rand);
  CtctAddressType kind =
      g_rand_boolean (rand) ? CTCT_ADDRESS_PERSONAL : CTCT_ADDRESS_BUSINESS;

  if (address == NULL || has_address_of_kind (self, kind))
    return FALSE;

  /* One without an id goes by its type, so it is now another one. */
  ctct_test_address_set_kind (address, kind);
  return *ctct_record_get_text (address, CTCT_ADDRESS_ID) == '\0';
}

static gboolean
remove_address (CtctContact *self, GRand *rand)
{
  CtctRecord *address = pick_item (self, CTCT_COLLECTION_ADDRESSES, rand);

  if (address != NULL)
    ctct_contact_remove_item (self, CTCT_COLLECTION_ADDRESSES, address);
  return FALSE;
}

static gboolean
add_address (CtctContact *self, GRand *rand)
{
  CtctAddressType kind =
      g_rand_boolean (rand) ? CTCT_ADDRESS_PERSONAL : CTCT_ADDRESS_BUSINESS;
  guint n_addresses =
      g_list_model_get_n_items (ctct_contact_get_items (self, CTCT_COLLECTION_ADDRESSES));
  g_autofree char *text = ctct_test_text_random (rand, 50);

  if (n_addresses >= 2 || has_address_of_kind (self, kind))
    return FALSE;

  ctct_test_contact_add_address (self, "", kind, text);
  return TRUE;
}

static gboolean
toggle_list (CtctContact *self, GRand *rand)
{
  g_autofree char *id = g_strdup_printf ("%d", pick (rand, 60));
  CtctRecord *list = ctct_contact_find_item (self, CTCT_COLLECTION_LISTS, id);

  if (list != NULL)
    ctct_contact_remove_item (self, CTCT_COLLECTION_LISTS, list);
  else
    ctct_test_contact_add_list (self, id);
  return FALSE;
}

static gboolean
edit_custom_field (CtctContact *self, GRand *rand)
{
  g_autofree char *name = g_strdup_printf ("CustomField%d", 1 + pick (rand, 15));
  g_autofree char *value = ctct_test_text_random (rand, 50);
  CtctRecord *field = ctct_contact_find_item (self, CTCT_COLLECTION_CUSTOM_FIELDS, name);

  if (field == NULL)
    ctct_test_contact_add_custom_field (self, name, value);
  else if (g_rand_boolean (rand))
    ctct_record_set_text (field, CTCT_CUSTOM_FIELD_VALUE, value);
  else
    ctct_contact_remove_item (self, CTCT_COLLECTION_CUSTOM_FIELDS, field);
  return FALSE;
}

static gboolean
edit_note (CtctContact *self, GRand *rand)
{
  CtctRecord *note = pick_item (self, CTCT_COLLECTION_NOTES, rand);
  g_autofree char *text = ctct_test_text_random (rand, 500);

  if (note == NULL)
    {
      ctct_test_contact_add_note (self, "", text);
      return TRUE;
    }

  if (g_rand_boolean (rand))
    ctct_record_set_text (note, CTCT_NOTE_TEXT, text);
  else
    ctct_contact_remove_item (self, CTCT_COLLECTION_NOTES, note);
  return FALSE;
}

gboolean
ctct_test_contact_edit (CtctContact *self, GRand *rand)
{
  static const Edit edits[] = {
    edit_own_field, edit_email,        edit_address,   edit_address_kind,
    remove_address, add_address,       toggle_list,    edit_custom_field,
    edit_note,
  };
  int n_edits = 1 + pick (rand, 12);
  gboolean written_anew = FALSE;

  for (int i = 0; i < n_edits; i++)
    if (edits[pick (rand, G_N_ELEMENTS (edits))](self, rand))
      written_anew = TRUE;

  return written_anew;
}

static void
shuffle_collection (CtctContact *self, CtctCollection collection, GRand *rand)
{
  guint n_items = g_list_model_get_n_items (ctct_contact_get_items (self, collection));

  for (guint i = 0; i < 2 * n_items; i++)
    {
      g_autoptr (CtctRecord) item = g_object_ref (pick_item (self, collection, rand));

      ctct_contact_remove_item (self, collection, item);
      ctct_contact_add_item (self, collection, item);
    }
}

void
ctct_test_contact_shuffle (CtctContact *self, GRand *rand)
{
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    shuffle_collection (self, i, rand);
}
