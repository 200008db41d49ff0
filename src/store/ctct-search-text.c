/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-text.h"

#include "ctct-fold.h"

static const CtctContactField phones[] = {
  CTCT_CONTACT_HOME_PHONE,
  CTCT_CONTACT_WORK_PHONE,
  CTCT_CONTACT_CELL_PHONE,
  CTCT_CONTACT_FAX,
};

/* The ids of items and the names that the service gives to custom fields are nobody's words. */
static gboolean
is_label (const CtctFieldInfo *info)
{
  return g_str_equal (info->name, "id") || g_str_equal (info->name, "name");
}

static void
append_record (GString *words, CtctRecord *record)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (record, &n_fields);
  gboolean is_item = !CTCT_IS_CONTACT (record);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == CTCT_FIELD_TEXT && !(is_item && is_label (&fields[i])))
      ctct_fold_append (words, ctct_record_get_text (record, i));
}

static void
append_items (GString *words, CtctContact *contact, CtctCollection collection)
{
  GListModel *items = ctct_contact_get_items (contact, collection);
  guint n_items = g_list_model_get_n_items (items);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);

      append_record (words, item);
    }
}

char *
ctct_search_text_dup (CtctContact *contact)
{
  g_autoptr (GString) words = g_string_new (NULL);

  append_record (words, CTCT_RECORD (contact));
  append_items (words, contact, CTCT_COLLECTION_EMAIL_ADDRESSES);
  append_items (words, contact, CTCT_COLLECTION_ADDRESSES);
  append_items (words, contact, CTCT_COLLECTION_CUSTOM_FIELDS);
  append_items (words, contact, CTCT_COLLECTION_NOTES);
  for (guint i = 0; i < G_N_ELEMENTS (phones); i++)
    ctct_fold_append_digits (words, ctct_record_get_text (CTCT_RECORD (contact), phones[i]));

  return g_string_free (g_steal_pointer (&words), FALSE);
}
