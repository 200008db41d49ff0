/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-value-text.h"

#include "ctct-address-format.h"
#include "ctct-country.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-field-label.h"
#include "ctct-list-name.h"
#include "ctct-note.h"

#include <glib/gi18n.h>

static char *
dup_address (CtctRecord *address)
{
  const char *code = ctct_record_get_text (address, CTCT_ADDRESS_COUNTRY_CODE);
  g_autofree char *country = *code != '\0' ? ctct_country_dup_name (code) : NULL;

  return ctct_address_format (CTCT_ADDRESS (address), country);
}

static char *
dup_item (CtctCollection collection, CtctRecord *item)
{
  switch (collection)
    {
    case CTCT_COLLECTION_ADDRESSES:
      return dup_address (item);
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
      return g_strdup (ctct_record_get_text (item, CTCT_EMAIL_ADDRESS_TEXT));
    case CTCT_COLLECTION_CUSTOM_FIELDS:
      return g_strdup (ctct_record_get_text (item, CTCT_CUSTOM_FIELD_VALUE));
    case CTCT_COLLECTION_NOTES:
      return g_strdup (ctct_record_get_text (item, CTCT_NOTE_TEXT));
    case CTCT_COLLECTION_LISTS:
      return g_strdup (_("In this list"));
    case CTCT_COLLECTION_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
dup_field (CtctCollection collection, CtctRecord *record, const char *field)
{
  int number = ctct_record_find_field (record, field);

  if (collection == CTCT_COLLECTION_ADDRESSES && number == CTCT_ADDRESS_KIND)
    return ctct_item_dup_label (collection, record);
  if (collection == CTCT_COLLECTION_ADDRESSES && number == CTCT_ADDRESS_COUNTRY_CODE)
    return ctct_country_dup_name (ctct_record_get_text (record, number));

  return g_strdup (number >= 0 ? ctct_record_peek_text (record, number) : "");
}

char *
ctct_value_dup_label (const CtctFieldPath *path, CtctContact *contact, GListModel *lists)
{
  if (path->collection == CTCT_COLLECTION_LISTS && path->identity != NULL)
    return ctct_list_name_dup (lists, path->identity);

  return ctct_field_path_dup_label (path, contact);
}

char *
ctct_value_dup_text (const CtctFieldPath *path, CtctRecord *record)
{
  g_autofree char *text = NULL;

  if (record == NULL)
    return g_strdup (path->collection == CTCT_COLLECTION_LISTS ? _("Not in this list")
                                                               : _("Not there"));

  text = path->field != NULL ? dup_field (path->collection, record, path->field)
                             : dup_item (path->collection, record);
  return *text != '\0' ? g_steal_pointer (&text) : g_strdup (_("Empty"));
}

char *
ctct_value_dup_line (const CtctFieldPath *path, CtctRecord *record)
{
  g_autofree char *text = ctct_value_dup_text (path, record);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (", ", lines);
}
