/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-change.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-note.h"
#include "ctct-test-changes.h"
#include "ctct-test-contacts.h"
#include "ctct-test.h"

static void
set_text (CtctContact *contact, CtctContactField field, const char *text)
{
  ctct_record_set_text (CTCT_RECORD (contact), field, text);
}

static void
remove_item (CtctContact *contact, CtctCollection collection, const char *identity)
{
  ctct_contact_remove_item (contact, collection,
                            ctct_contact_find_item (contact, collection, identity));
}

static guint
count_items (CtctContact *contact, CtctCollection collection)
{
  return g_list_model_get_n_items (ctct_contact_get_items (contact, collection));
}

static void
test_diff_own_fields (void)
{
  CtctContact *before = ctct_test_contact_new_plain ();
  CtctContact *after = ctct_contact_copy (before);
  CtctRecord *record = CTCT_RECORD (after);

  ctct_test_assert_diff (before, after, "");
  ctct_record_set_text (record, CTCT_CONTACT_FAX, "1");
  ctct_record_set_text (record, CTCT_CONTACT_FIRST_NAME, "");
  ctct_record_set_boolean (record, CTCT_CONTACT_CONFIRMED, TRUE);
  ctct_test_record_set_enum (record, CTCT_CONTACT_STATUS, CTCT_STATUS_ACTIVE, "ACTIVE");
  ctct_test_record_set_date (record, CTCT_CONTACT_MODIFIED_DATE, "2024-11-08T10:54:32Z");
  ctct_test_assert_diff (before, after,
                         "set status, set first-name, set fax, set confirmed, set modified-date");

  g_assert_finalize_object (before);
  g_assert_finalize_object (after);
}

static void
test_diff_items (void)
{
  CtctContact *before = ctct_test_contact_new_plain ();
  CtctContact *after;

  ctct_test_contact_add_address (before, "2", CTCT_ADDRESS_BUSINESS, "47 Elm St");
  ctct_test_contact_add_list (before, "1");
  ctct_test_contact_add_list (before, "2");
  ctct_test_contact_add_custom_field (before, "CustomField1", "blue");
  ctct_test_contact_add_note (before, "n-1", "Calls on Fridays");
  after = ctct_contact_copy (before);

  ctct_record_set_text (ctct_contact_find_item (after, CTCT_COLLECTION_ADDRESSES, "2"),
                        CTCT_ADDRESS_CITY, "Boston");
  ctct_test_contact_add_address (after, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_record_set_text (ctct_contact_get_email_item (after), CTCT_EMAIL_ADDRESS_TEXT,
                        "hannah@example.org");
  remove_item (after, CTCT_COLLECTION_LISTS, "1");
  ctct_test_contact_add_list (after, "3");
  ctct_record_set_text (
      ctct_contact_find_item (after, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1"),
      CTCT_CUSTOM_FIELD_VALUE, "green");
  remove_item (after, CTCT_COLLECTION_NOTES, "n-1");

  ctct_test_assert_diff (before, after,
                         "set addresses/2/city, add addresses/personal, "
                         "set email-addresses/email-1/email-address, remove lists/1, add lists/3, "
                         "set custom-fields/CustomField1/value, remove notes/n-1");

  g_assert_finalize_object (before);
  g_assert_finalize_object (after);
}

static void
test_diff_before_and_after (void)
{
  CtctContact *before = ctct_test_contact_new_plain ();
  CtctContact *after = ctct_contact_copy (before);
  g_autoptr (GPtrArray) changes = NULL;
  const CtctChange *set, *add;

  ctct_test_contact_add_list (before, "1");
  set_text (after, CTCT_CONTACT_JOB_TITLE, "Analyst");
  ctct_test_contact_add_list (after, "2");
  changes = ctct_contact_diff (before, after);
  g_assert_cmpuint (changes->len, ==, 3);

  set = g_ptr_array_index (changes, 0);
  g_assert_true (ctct_record_equal (set->before, CTCT_RECORD (before)));
  g_assert_true (ctct_record_equal (set->after, CTCT_RECORD (after)));
  g_assert_true (set->before != CTCT_RECORD (before));
  g_assert_cmpuint (count_items (CTCT_CONTACT (set->after), CTCT_COLLECTION_LISTS), ==, 0);

  g_assert_null (((CtctChange *) g_ptr_array_index (changes, 1))->after);
  add = g_ptr_array_index (changes, 2);
  g_assert_null (add->before);
  g_assert_cmpstr (ctct_record_get_text (add->after, CTCT_LIST_MEMBERSHIP_ID), ==, "2");

  g_assert_finalize_object (before);
  g_assert_finalize_object (after);
}

static void
test_diff_order (void)
{
  CtctContact *before = ctct_test_contact_new_plain ();
  CtctContact *after = ctct_test_contact_new_plain ();

  ctct_test_contact_add_address (before, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (before, "", CTCT_ADDRESS_BUSINESS, "2 Elm St");
  ctct_test_contact_add_address (before, "", CTCT_ADDRESS_BUSINESS, "3 Elm St");
  ctct_test_contact_add_address (after, "", CTCT_ADDRESS_BUSINESS, "3 Elm St");
  ctct_test_contact_add_address (after, "", CTCT_ADDRESS_BUSINESS, "2 Elm St");
  ctct_test_contact_add_address (after, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_assert_diff (before, after, "");

  g_assert_finalize_object (before);
  g_assert_finalize_object (after);
}

/* First by id, whatever the type is; only what is left goes by type. */
static void
test_diff_addresses (void)
{
  CtctContact *before = ctct_test_contact_new_plain ();
  CtctContact *by_id = ctct_test_contact_new_plain ();
  CtctContact *by_type = ctct_test_contact_new_plain ();

  ctct_test_contact_add_address (before, "1", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (before, "2", CTCT_ADDRESS_BUSINESS, "2 Elm St");
  ctct_test_contact_add_address (by_id, "2", CTCT_ADDRESS_PERSONAL, "2 Elm St");
  ctct_test_contact_add_address (by_id, "1", CTCT_ADDRESS_BUSINESS, "1 Elm St");
  ctct_test_assert_diff (before, by_id,
                         "set addresses/1/address-type, set addresses/2/address-type");

  ctct_test_contact_add_address (by_type, "9", CTCT_ADDRESS_BUSINESS, "22 Elm St");
  ctct_test_contact_add_address (by_type, "1", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_assert_diff (before, by_type, "set addresses/2/id, set addresses/2/line1");

  g_assert_finalize_object (before);
  g_assert_finalize_object (by_id);
  g_assert_finalize_object (by_type);
}

/* Sent without its id, a note would count as a second one, and the service refuses two. */
static void
test_diff_written_anew (void)
{
  CtctContact *before = ctct_test_contact_new_plain ();
  CtctContact *after = ctct_contact_copy (before);
  CtctRecord *note = ctct_test_contact_add_note (before, "n-1", "Calls on Fridays");

  ctct_test_record_set_date (note, CTCT_NOTE_CREATED_DATE, "2024-11-08T10:54:32Z");
  ctct_test_contact_add_note (after, "", "Calls on Mondays");
  ctct_test_contact_add_address (before, "1", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (after, "", CTCT_ADDRESS_PERSONAL, "2 Elm St");
  ctct_test_assert_diff (before, after, "set addresses/1/line1, set notes/n-1/note");

  g_assert_finalize_object (before);
  g_assert_finalize_object (after);
}

static CtctRecord *
get_target (GPtrArray *changes, guint i, CtctContact *contact)
{
  g_autoptr (CtctRecord) target =
      ctct_change_dup_target (g_ptr_array_index (changes, i), contact);

  /* The contact holds it. */
  return target;
}

/* Where the service has given ids to what was written without. */
static void
test_target (void)
{
  CtctContact *before = ctct_test_contact_new_plain ();
  CtctContact *after = ctct_contact_copy (before);
  CtctContact *written;
  CtctRecord *address, *note;
  g_autoptr (GPtrArray) changes = NULL;

  ctct_test_contact_add_list (before, "1");
  set_text (after, CTCT_CONTACT_JOB_TITLE, "Analyst");
  address = ctct_test_contact_add_address (after, "", CTCT_ADDRESS_BUSINESS, "1 Elm St");
  note = ctct_test_contact_add_note (after, "", "Calls on Fridays");
  changes = ctct_contact_diff (before, after);
  g_assert_cmpuint (changes->len, ==, 4);

  ctct_record_set_text (address, CTCT_ADDRESS_ID, "a-1");
  ctct_record_set_text (note, CTCT_NOTE_ID, "n-1");
  written = ctct_contact_copy (after);
  g_assert_true (get_target (changes, 0, written) == CTCT_RECORD (written));
  g_assert_true (get_target (changes, 1, written) ==
                 ctct_contact_find_item (written, CTCT_COLLECTION_ADDRESSES, "a-1"));
  g_assert_null (get_target (changes, 2, written));
  g_assert_true (get_target (changes, 3, written) == ctct_contact_get_note_item (written));
  g_assert_true (get_target (changes, 2, before) ==
                 ctct_contact_find_item (before, CTCT_COLLECTION_LISTS, "1"));

  g_assert_finalize_object (before);
  g_assert_finalize_object (after);
  g_assert_finalize_object (written);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/change/diff/own-fields", test_diff_own_fields);
  ctct_test_add ("/change/diff/items", test_diff_items);
  ctct_test_add ("/change/diff/before-and-after", test_diff_before_and_after);
  ctct_test_add ("/change/diff/order", test_diff_order);
  ctct_test_add ("/change/diff/addresses", test_diff_addresses);
  ctct_test_add ("/change/diff/written-anew", test_diff_written_anew);
  ctct_test_add ("/change/target", test_target);
  return ctct_test_run ();
}
