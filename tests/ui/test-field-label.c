/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-field-label.h"
#include "ctct-list-membership.h"
#include "ctct-note.h"

static void
test_fixed (void)
{
  const char *const labels[][2] = {
    { "first-name", "First name" },   { "last-name", "Last name" },
    { "middle-name", "Middle name" }, { "prefix-name", "Prefix" },
    { "job-title", "Job title" },     { "company-name", "Company" },
    { "home-phone", "Home phone" },   { "fax", "Fax" },
    { "work-phone", "Work phone" },   { "cell-phone", "Cell phone" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpstr (ctct_field_label (CTCT_COLLECTION_NONE, labels[i][0]), ==, labels[i][1]);

  g_assert_cmpstr (ctct_field_label (CTCT_COLLECTION_EMAIL_ADDRESSES, "email-address"), ==,
                   "Email address");
  g_assert_cmpstr (ctct_field_label (CTCT_COLLECTION_NOTES, "note"), ==, "Note");
}

/* A field that is added to the model without a word for people would be called by its property. */
static void
check_editable_fields (CtctCollection collection, CtctRecord *record)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].editable)
      g_assert_cmpstr (ctct_field_label (collection, fields[i].name), !=, fields[i].name);
}

static void
test_every_editable_field (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();

  check_editable_fields (CTCT_COLLECTION_NONE, CTCT_RECORD (contact));
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    {
      g_autoptr (CtctRecord) item = g_object_new (ctct_collection_get_item_type (i), NULL);

      check_editable_fields (i, item);
    }
}

static void
test_unknown_field (void)
{
  g_assert_cmpstr (ctct_field_label (CTCT_COLLECTION_NONE, "birthday"), ==, "birthday");
}

static CtctRecord *
create_address (const char *id, int kind, const char *text)
{
  CtctRecord *address = CTCT_RECORD (ctct_address_new ());
  g_autoptr (CtctOpenEnum) type = ctct_open_enum_new (kind, text);

  ctct_record_set_text (address, CTCT_ADDRESS_ID, id);
  ctct_record_set_enum (address, CTCT_ADDRESS_KIND, type);
  return address;
}

static void
assert_item_label (CtctCollection collection, CtctRecord *item, const char *expected)
{
  g_autofree char *label = ctct_item_dup_label (collection, item);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_addresses (void)
{
  g_autoptr (CtctRecord) personal = create_address ("1", CTCT_ADDRESS_PERSONAL, "PERSONAL");
  g_autoptr (CtctRecord) business = create_address ("2", CTCT_ADDRESS_BUSINESS, "BUSINESS");
  g_autoptr (CtctRecord) unknown = create_address ("3", CTCT_ADDRESS_UNKNOWN, "HOLIDAY");
  g_autoptr (CtctRecord) none = CTCT_RECORD (ctct_address_new ());

  assert_item_label (CTCT_COLLECTION_ADDRESSES, personal, "Personal address");
  assert_item_label (CTCT_COLLECTION_ADDRESSES, business, "Business address");
  assert_item_label (CTCT_COLLECTION_ADDRESSES, unknown, "Address (HOLIDAY)");
  assert_item_label (CTCT_COLLECTION_ADDRESSES, none, "Address");
}

static void
assert_custom_field_label (const char *name, const char *field_label, const char *expected)
{
  g_autoptr (CtctRecord) field = CTCT_RECORD (ctct_custom_field_new ());

  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_NAME, name);
  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_LABEL, field_label);
  assert_item_label (CTCT_COLLECTION_CUSTOM_FIELDS, field, expected);
}

static void
test_custom_fields (void)
{
  assert_custom_field_label ("CustomField3", "", "Custom field 3");
  assert_custom_field_label ("custom_field_15", NULL, "Custom field 15");
  assert_custom_field_label ("CustomField3", "CustomField3", "Custom field 3");
  assert_custom_field_label ("CustomField3", "Shoe size", "Shoe size");
  assert_custom_field_label ("CustomField16", "", "CustomField16");
  assert_custom_field_label ("Tags & <marks>", "", "Tags & <marks>");
  assert_custom_field_label ("", "", "Custom field");
}

static void
test_numbers (void)
{
  g_assert_cmpuint (ctct_custom_field_get_number ("CustomField1"), ==, 1);
  g_assert_cmpuint (ctct_custom_field_get_number ("custom_field_15"), ==, 15);
  g_assert_cmpuint (ctct_custom_field_get_number ("CustomField0"), ==, 0);
  g_assert_cmpuint (ctct_custom_field_get_number ("CustomField16"), ==, 0);
  g_assert_cmpuint (ctct_custom_field_get_number ("CustomField1x"), ==, 0);
  g_assert_cmpuint (ctct_custom_field_get_number (""), ==, 0);
}

static void
assert_path_label (CtctContact *contact,
                   CtctCollection collection,
                   const char *identity,
                   const char *field,
                   const char *expected)
{
  g_autoptr (CtctFieldPath) path = ctct_field_path_new (collection, identity, field);
  g_autofree char *label = ctct_field_path_dup_label (path, contact);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_paths (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  g_autoptr (CtctRecord) address = create_address ("7", CTCT_ADDRESS_BUSINESS, "BUSINESS");

  ctct_contact_add_item (contact, CTCT_COLLECTION_ADDRESSES, address);

  assert_path_label (contact, CTCT_COLLECTION_NONE, NULL, "first-name", "First name");
  assert_path_label (contact, CTCT_COLLECTION_ADDRESSES, "7", "city", "Business address, City");
  assert_path_label (contact, CTCT_COLLECTION_ADDRESSES, "7", NULL, "Business address");
  assert_path_label (contact, CTCT_COLLECTION_ADDRESSES, NULL, NULL, "Addresses");
  assert_path_label (contact, CTCT_COLLECTION_ADDRESSES, "8", "city", "Address, City");
  assert_path_label (NULL, CTCT_COLLECTION_ADDRESSES, "personal", "line1",
                     "Personal address, Address line 1");
  assert_path_label (NULL, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField2", "value",
                     "Custom field 2");
  assert_path_label (NULL, CTCT_COLLECTION_LISTS, "12", NULL, "List 12");
  assert_path_label (NULL, CTCT_COLLECTION_NOTES, "5", "note", "Note");
  assert_path_label (NULL, CTCT_COLLECTION_EMAIL_ADDRESSES, "1", "email-address", "Email address");
  assert_path_label (NULL, CTCT_COLLECTION_EMAIL_ADDRESSES, "1", "opt-in-source", "Opted in by");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/field-label/fixed", test_fixed);
  ctct_test_add ("/field-label/every-editable-field", test_every_editable_field);
  ctct_test_add ("/field-label/unknown-field", test_unknown_field);
  ctct_test_add ("/field-label/addresses", test_addresses);
  ctct_test_add ("/field-label/custom-fields", test_custom_fields);
  ctct_test_add ("/field-label/custom-field-numbers", test_numbers);
  ctct_test_add ("/field-label/paths", test_paths);

  return ctct_test_run ();
}
