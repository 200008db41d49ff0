/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address.h"
#include "ctct-contact.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-mailing-list.h"
#include "ctct-note.h"
#include "ctct-test-contacts.h"
#include "ctct-test.h"

static void
assert_identity (CtctRecord *record, const char *expected)
{
  g_autofree char *identity = ctct_record_dup_identity (record);

  g_assert_cmpstr (identity, ==, expected);
}

/* `expected` is "name:limit" of the fields that a person may change; no limit is 0. */
static void
assert_editable (CtctRecord *record, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].editable)
      g_string_append_printf (text, "%s%s:%u", text->len > 0 ? " " : "", fields[i].name,
                              fields[i].max_length);

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_address (void)
{
  CtctRecord *address = CTCT_RECORD (ctct_address_new ());

  assert_editable (address, "address-type:0 line1:50 line2:50 line3:50 city:50 state:50 "
                            "state-code:2 country-code:2 postal-code:25 sub-postal-code:25");
  assert_identity (address, "");
  ctct_test_address_set_kind (address, CTCT_ADDRESS_PERSONAL);
  assert_identity (address, "personal");
  ctct_test_address_set_kind (address, CTCT_ADDRESS_BUSINESS);
  assert_identity (address, "business");
  ctct_test_record_set_enum (address, CTCT_ADDRESS_KIND, CTCT_ADDRESS_UNKNOWN, "HOLIDAY");
  assert_identity (address, "HOLIDAY");
  ctct_record_set_text (address, CTCT_ADDRESS_ID, "2");
  assert_identity (address, "2");

  g_assert_finalize_object (address);
}

static void
test_email_address (void)
{
  CtctRecord *email = CTCT_RECORD (ctct_email_address_new ());

  assert_editable (email, "email-address:80");
  assert_identity (email, "only");
  ctct_record_set_text (email, CTCT_EMAIL_ADDRESS_ID, "1");
  ctct_record_set_text (email, CTCT_EMAIL_ADDRESS_TEXT, "hannah@example.com");
  assert_identity (email, "1");

  g_assert_finalize_object (email);
}

static void
test_list_membership (void)
{
  CtctRecord *list = CTCT_RECORD (ctct_list_membership_new ());

  assert_editable (list, "");
  ctct_record_set_text (list, CTCT_LIST_MEMBERSHIP_ID, "7");
  assert_identity (list, "7");

  g_assert_finalize_object (list);
}

static void
test_custom_field (void)
{
  CtctRecord *field = CTCT_RECORD (ctct_custom_field_new ());

  assert_editable (field, "value:50");
  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_NAME, "CustomField3");
  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_LABEL, "CustomField4");
  assert_identity (field, "CustomField3");

  g_assert_finalize_object (field);
}

static void
test_note (void)
{
  CtctRecord *note = CTCT_RECORD (ctct_note_new ());

  assert_editable (note, "note:500");
  ctct_record_set_text (note, CTCT_NOTE_ID, "n-1");
  assert_identity (note, "n-1");

  g_assert_finalize_object (note);
}

static void
test_mailing_list (void)
{
  CtctRecord *list = CTCT_RECORD (ctct_mailing_list_new ());

  assert_editable (list, "");
  ctct_record_set_text (list, CTCT_MAILING_LIST_ID, "1");
  ctct_record_set_text (list, CTCT_MAILING_LIST_NAME, "General Interest");
  ctct_record_set_text (list, CTCT_MAILING_LIST_CONTACT_COUNT, "12");
  assert_identity (list, "1");
  g_assert_cmpint (ctct_record_find_field (list, "created-date"), ==,
                   CTCT_MAILING_LIST_CREATED_DATE);

  g_assert_finalize_object (list);
}

static void
test_contact (void)
{
  CtctRecord *contact = CTCT_RECORD (ctct_contact_new ());

  assert_editable (contact, "prefix-name:4 first-name:50 middle-name:50 last-name:50 job-title:50 "
                            "company-name:50 home-phone:50 work-phone:50 cell-phone:50 fax:50");
  ctct_record_set_text (contact, CTCT_CONTACT_ID, "196");
  assert_identity (contact, "196");

  g_assert_finalize_object (contact);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/items/address", test_address);
  ctct_test_add ("/items/email-address", test_email_address);
  ctct_test_add ("/items/list-membership", test_list_membership);
  ctct_test_add ("/items/custom-field", test_custom_field);
  ctct_test_add ("/items/note", test_note);
  ctct_test_add ("/items/mailing-list", test_mailing_list);
  ctct_test_add ("/items/contact", test_contact);
  return ctct_test_run ();
}
