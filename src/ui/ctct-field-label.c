/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-field-label.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"

#include <glib/gi18n.h>

typedef struct
{
  CtctCollection collection;
  const char *field;
  const char *label;
} FieldLabel;

static const FieldLabel field_labels[] = {
  { CTCT_COLLECTION_NONE, "id", N_ ("Contact ID") },
  { CTCT_COLLECTION_NONE, "contact-id", N_ ("Universal ID") },
  /* Translators: of a contact, such as “Active” */
  { CTCT_COLLECTION_NONE, "status", N_ ("Status") },
  /* Translators: what stands before a name, such as “Dr.” */
  { CTCT_COLLECTION_NONE, "prefix-name", N_ ("Prefix") },
  { CTCT_COLLECTION_NONE, "first-name", N_ ("First name") },
  { CTCT_COLLECTION_NONE, "middle-name", N_ ("Middle name") },
  { CTCT_COLLECTION_NONE, "last-name", N_ ("Last name") },
  { CTCT_COLLECTION_NONE, "job-title", N_ ("Job title") },
  /* Translators: where a person works */
  { CTCT_COLLECTION_NONE, "company-name", N_ ("Company") },
  { CTCT_COLLECTION_NONE, "home-phone", N_ ("Home phone") },
  { CTCT_COLLECTION_NONE, "work-phone", N_ ("Work phone") },
  { CTCT_COLLECTION_NONE, "cell-phone", N_ ("Cell phone") },
  /* Translators: a number */
  { CTCT_COLLECTION_NONE, "fax", N_ ("Fax") },
  /* Translators: whether the address is confirmed */
  { CTCT_COLLECTION_NONE, "confirmed", N_ ("Confirmed") },
  /* Translators: how a contact came into the account */
  { CTCT_COLLECTION_NONE, "source", N_ ("Source") },
  { CTCT_COLLECTION_NONE, "source-details", N_ ("Source details") },
  /* Translators: when the contact was created */
  { CTCT_COLLECTION_NONE, "created-date", N_ ("Created") },
  /* Translators: when the contact was last changed */
  { CTCT_COLLECTION_NONE, "modified-date", N_ ("Changed") },

  { CTCT_COLLECTION_ADDRESSES, NULL, N_ ("Addresses") },
  /* Translators: whether an address is personal or business. */
  { CTCT_COLLECTION_ADDRESSES, "address-type", N_ ("Type") },
  { CTCT_COLLECTION_ADDRESSES, "line1", N_ ("Address line 1") },
  { CTCT_COLLECTION_ADDRESSES, "line2", N_ ("Address line 2") },
  { CTCT_COLLECTION_ADDRESSES, "line3", N_ ("Address line 3") },
  { CTCT_COLLECTION_ADDRESSES, "city", N_ ("City") },
  /* Translators: of a country, as in an address. */
  { CTCT_COLLECTION_ADDRESSES, "state", N_ ("State") },
  { CTCT_COLLECTION_ADDRESSES, "state-code", N_ ("State code") },
  { CTCT_COLLECTION_ADDRESSES, "country-code", N_ ("Country") },
  { CTCT_COLLECTION_ADDRESSES, "postal-code", N_ ("Postal code") },
  { CTCT_COLLECTION_ADDRESSES, "sub-postal-code", N_ ("Postal code, second part") },

  { CTCT_COLLECTION_EMAIL_ADDRESSES, NULL, N_ ("Email address") },
  { CTCT_COLLECTION_EMAIL_ADDRESSES, "email-address", N_ ("Email address") },
  { CTCT_COLLECTION_EMAIL_ADDRESSES, "status", N_ ("Email status") },
  /* Translators: whether an address has to be confirmed, and is */
  { CTCT_COLLECTION_EMAIL_ADDRESSES, "confirm-status", N_ ("Confirmation") },
  { CTCT_COLLECTION_EMAIL_ADDRESSES, "opt-in-source", N_ ("Opted in by") },
  { CTCT_COLLECTION_EMAIL_ADDRESSES, "opt-in-date", N_ ("Opted in") },
  { CTCT_COLLECTION_EMAIL_ADDRESSES, "opt-out-source", N_ ("Opted out by") },
  { CTCT_COLLECTION_EMAIL_ADDRESSES, "opt-out-date", N_ ("Opted out") },

  /* Translators: mailing lists */
  { CTCT_COLLECTION_LISTS, NULL, N_ ("Lists") },
  { CTCT_COLLECTION_CUSTOM_FIELDS, NULL, N_ ("Custom fields") },
  /* Translators: what stands in a custom field */
  { CTCT_COLLECTION_CUSTOM_FIELDS, "value", N_ ("Value") },
  /* Translators: a text about a contact */
  { CTCT_COLLECTION_NOTES, NULL, N_ ("Note") },
  { CTCT_COLLECTION_NOTES, "note", N_ ("Note") },
};

static char *
dup_address_label (CtctOpenEnum *kind)
{
  const char *text = ctct_open_enum_get_text (kind);

  switch ((CtctAddressType) ctct_open_enum_get_value (kind))
    {
    case CTCT_ADDRESS_PERSONAL:
      return g_strdup (_("Personal address"));
    case CTCT_ADDRESS_BUSINESS:
      return g_strdup (_("Business address"));
    case CTCT_ADDRESS_UNKNOWN:
    default:
      break;
    }

  if (*text == '\0')
    /* Translators: a postal address */
    return g_strdup (_("Address"));

  /* Translators: %s is a type of address that is not known here, as the service wrote it. */
  return g_strdup_printf (_("Address (%s)"), text);
}

/* The service repeats the name of a field as its label, unless the account gave it another. */
static char *
dup_custom_field_label (const char *name)
{
  guint number = ctct_custom_field_get_number (name);

  if (number == 0)
    return g_strdup (*name != '\0' ? name : _("Custom field"));

  /* Translators: %u is the number of the field, 1 to 15. */
  return g_strdup_printf (_("Custom field %u"), number);
}

/* For an item that is not in the contact any more, or not yet. */
static char *
dup_identity_label (CtctCollection collection, const char *identity)
{
  switch (collection)
    {
    case CTCT_COLLECTION_ADDRESSES:
      if (g_str_equal (identity, "personal"))
        return g_strdup (_("Personal address"));
      if (g_str_equal (identity, "business"))
        return g_strdup (_("Business address"));
      return g_strdup (_("Address"));
    case CTCT_COLLECTION_CUSTOM_FIELDS:
      return dup_custom_field_label (identity);
    case CTCT_COLLECTION_LISTS:
      /* Translators: %s is the id of a mailing list whose name is not known. */
      return g_strdup_printf (_("List %s"), identity);
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
    case CTCT_COLLECTION_NOTES:
    case CTCT_COLLECTION_NONE:
    default:
      return g_strdup (ctct_field_label (collection, NULL));
    }
}

static gboolean
has_one_item (CtctCollection collection)
{
  return collection == CTCT_COLLECTION_EMAIL_ADDRESSES || collection == CTCT_COLLECTION_NOTES;
}

const char *
ctct_field_label (CtctCollection collection, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_labels); i++)
    if (field_labels[i].collection == collection && g_strcmp0 (field_labels[i].field, field) == 0)
      return _ (field_labels[i].label);

  /* Translators: a person in the account */
  return field != NULL ? field : _("Contact");
}

guint
ctct_custom_field_get_number (const char *name)
{
  g_autoptr (GRegex) regex =
      g_regex_new ("^[Cc]ustom_?[Ff]ield_?([1-9]|1[0-5])$", G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  if (!g_regex_match (regex, name, 0, &match))
    return 0;

  number = g_match_info_fetch (match, 1);
  return (guint) g_ascii_strtoull (number, NULL, 10);
}

char *
ctct_item_dup_label (CtctCollection collection, CtctRecord *item)
{
  g_autofree char *identity = NULL;

  if (collection == CTCT_COLLECTION_ADDRESSES)
    return dup_address_label (ctct_record_get_enum (item, CTCT_ADDRESS_KIND));

  if (collection == CTCT_COLLECTION_CUSTOM_FIELDS &&
      *ctct_record_get_text (item, CTCT_CUSTOM_FIELD_LABEL) != '\0')
    return dup_custom_field_label (ctct_record_get_text (item, CTCT_CUSTOM_FIELD_LABEL));

  identity = ctct_record_dup_identity (item);
  return dup_identity_label (collection, identity);
}

char *
ctct_field_path_dup_label (const CtctFieldPath *path, CtctContact *contact)
{
  CtctRecord *item = NULL;
  g_autofree char *label = NULL;

  if (path->collection == CTCT_COLLECTION_NONE || path->identity == NULL)
    return g_strdup (ctct_field_label (path->collection, path->field));

  if (contact != NULL)
    item = ctct_contact_find_item (contact, path->collection, path->identity);
  label = item != NULL ? ctct_item_dup_label (path->collection, item)
                       : dup_identity_label (path->collection, path->identity);

  /* Of these a contact has one, and a field says enough. */
  if (path->field != NULL && has_one_item (path->collection))
    return g_strdup (ctct_field_label (path->collection, path->field));
  if (path->field == NULL || path->collection != CTCT_COLLECTION_ADDRESSES)
    return g_steal_pointer (&label);

  /* Translators: a place in a contact, such as "Business address, City". */
  return g_strdup_printf (_("%s, %s"), label, ctct_field_label (path->collection, path->field));
}

gboolean
ctct_custom_field_has_own_label (CtctRecord *field)
{
  const char *label = ctct_record_get_text (field, CTCT_CUSTOM_FIELD_LABEL);

  return *label != '\0' && ctct_custom_field_get_number (label) == 0;
}

char *
ctct_custom_field_dup_label (CtctCustomLabels *labels, CtctRecord *field)
{
  guint number = ctct_custom_field_get_number (ctct_record_get_text (field, CTCT_CUSTOM_FIELD_NAME));
  const char *local = NULL;

  if (labels != NULL && number > 0 && !ctct_custom_field_has_own_label (field))
    local = ctct_custom_labels_get_label (labels, number);

  return local != NULL ? g_strdup (local)
                       : ctct_item_dup_label (CTCT_COLLECTION_CUSTOM_FIELDS, field);
}
