/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-field-path.h"
#include "ctct-list-membership.h"
#include "ctct-note.h"
#include "ctct-test-contacts.h"
#include "ctct-test-edits.h"
#include "ctct-test.h"

#define N_RANDOM_CONTACTS 500

static void
count_cb (gpointer object, guint *counter)
{
  (*counter)++;
}

static void
note_changes_cb (GListModel *model, guint position, guint removed, guint added, GString *changes)
{
  g_string_append_printf (changes, "%s%u", changes->len > 0 ? ", " : "", position);
  if (removed > 0)
    g_string_append_printf (changes, "-%u", removed);
  if (added > 0)
    g_string_append_printf (changes, "+%u", added);
}

/* The identities of the items, in their order. */
static void
assert_items (CtctContact *contact, CtctCollection collection, const char *expected)
{
  GListModel *items = ctct_contact_get_items (contact, collection);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);
      g_autofree char *identity = ctct_record_dup_identity (item);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", identity);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_display_name (CtctContact *contact, const char *expected)
{
  g_autofree char *name = ctct_contact_dup_display_name (contact);

  g_assert_cmpstr (name, ==, expected);
}

static void
assert_short_name (CtctContact *contact, const char *expected)
{
  g_autofree char *name = ctct_contact_dup_short_name (contact);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_new (void)
{
  CtctContact *contact = ctct_contact_new ();

  g_assert_true (ctct_record_is_empty (CTCT_RECORD (contact)));
  g_assert_cmpstr (ctct_contact_get_id (contact), ==, "");
  g_assert_cmpint (ctct_contact_get_status (contact), ==, CTCT_STATUS_UNKNOWN);
  g_assert_cmpstr (ctct_contact_get_email (contact), ==, "");
  g_assert_null (ctct_contact_get_email_item (contact));
  g_assert_null (ctct_contact_get_note_item (contact));
  g_assert_cmpint (ctct_contact_get_obstacles (contact), ==, CTCT_OBSTACLE_NONE);
  assert_display_name (contact, "");

  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    assert_items (contact, i, "");

  g_assert_finalize_object (contact);
}

static void
test_getters (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *email = ctct_contact_get_email_item (contact);
  CtctRecord *note = ctct_test_contact_add_note (contact, "n-1", "Calls on Fridays");

  ctct_test_record_set_enum (CTCT_RECORD (contact), CTCT_CONTACT_STATUS, CTCT_STATUS_ON_HOLD,
                             "TEMP_HOLD");
  ctct_test_contact_add_email (contact, "email-2", "second@example.com");
  ctct_test_contact_add_note (contact, "n-2", "Second");

  g_assert_cmpstr (ctct_contact_get_id (contact), ==, "42");
  g_assert_cmpint (ctct_contact_get_status (contact), ==, CTCT_STATUS_ON_HOLD);
  g_assert_cmpstr (ctct_contact_get_email (contact), ==, "hannah@example.com");
  g_assert_true (ctct_contact_get_email_item (contact) == email);
  g_assert_true (ctct_contact_get_note_item (contact) == note);

  g_assert_finalize_object (contact);
}

static void
test_display_name (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *record = CTCT_RECORD (contact);

  assert_display_name (contact, "Hannah Whitfield");
  ctct_record_set_text (record, CTCT_CONTACT_PREFIX_NAME, "Dr.");
  ctct_record_set_text (record, CTCT_CONTACT_MIDDLE_NAME, "Q.");
  assert_display_name (contact, "Dr. Hannah Q. Whitfield");
  ctct_record_set_text (record, CTCT_CONTACT_FIRST_NAME, "");
  ctct_record_set_text (record, CTCT_CONTACT_MIDDLE_NAME, "");
  assert_display_name (contact, "Dr. Whitfield");
  ctct_record_set_text (record, CTCT_CONTACT_LAST_NAME, "");
  assert_display_name (contact, "Dr. hannah@example.com");
  ctct_record_set_text (record, CTCT_CONTACT_PREFIX_NAME, "");
  assert_display_name (contact, "hannah@example.com");

  g_assert_finalize_object (contact);
}

/* Whose first letters stand for the person: those of the name proper. */
static void
test_short_name (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *record = CTCT_RECORD (contact);

  ctct_record_set_text (record, CTCT_CONTACT_PREFIX_NAME, "Dr.");
  ctct_record_set_text (record, CTCT_CONTACT_MIDDLE_NAME, "Q.");
  assert_short_name (contact, "Hannah Whitfield");
  ctct_record_set_text (record, CTCT_CONTACT_FIRST_NAME, "");
  assert_short_name (contact, "Whitfield");
  ctct_record_set_text (record, CTCT_CONTACT_LAST_NAME, "");
  assert_short_name (contact, "Q.");
  ctct_record_set_text (record, CTCT_CONTACT_MIDDLE_NAME, "");
  assert_short_name (contact, "hannah@example.com");

  g_assert_finalize_object (contact);
}

static void
test_collections (void)
{
  CtctContact *contact = ctct_contact_new ();

  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    {
      g_autoptr (GListModel) model = NULL;

      g_object_get (contact, ctct_collection_get_name (i), &model, NULL);
      g_assert_true (model == ctct_contact_get_items (contact, i));
      g_assert_true (g_list_model_get_item_type (model) == ctct_collection_get_item_type (i));
    }

  g_assert_true (ctct_collection_get_item_type (CTCT_COLLECTION_ADDRESSES) == CTCT_TYPE_ADDRESS);
  g_assert_true (ctct_collection_get_item_type (CTCT_COLLECTION_EMAIL_ADDRESSES) ==
                 CTCT_TYPE_EMAIL_ADDRESS);
  g_assert_true (ctct_collection_get_item_type (CTCT_COLLECTION_LISTS) ==
                 CTCT_TYPE_LIST_MEMBERSHIP);
  g_assert_true (ctct_collection_get_item_type (CTCT_COLLECTION_CUSTOM_FIELDS) ==
                 CTCT_TYPE_CUSTOM_FIELD);
  g_assert_true (ctct_collection_get_item_type (CTCT_COLLECTION_NOTES) == CTCT_TYPE_NOTE);

  g_assert_finalize_object (contact);
}

static void
test_items_changed (void)
{
  CtctContact *contact = ctct_contact_new ();
  GListModel *lists = ctct_contact_get_items (contact, CTCT_COLLECTION_LISTS);
  g_autoptr (GString) changes = g_string_new (NULL);
  CtctRecord *second;

  g_signal_connect (lists, "items-changed", G_CALLBACK (note_changes_cb), changes);
  ctct_test_contact_add_list (contact, "1");
  second = ctct_test_contact_add_list (contact, "2");
  ctct_test_contact_add_list (contact, "3");
  assert_items (contact, CTCT_COLLECTION_LISTS, "1 2 3");
  g_assert_cmpstr (changes->str, ==, "0+1, 1+1, 2+1");

  g_string_truncate (changes, 0);
  ctct_contact_remove_item (contact, CTCT_COLLECTION_LISTS, second);
  assert_items (contact, CTCT_COLLECTION_LISTS, "1 3");
  g_assert_cmpstr (changes->str, ==, "1-1");
  assert_items (contact, CTCT_COLLECTION_NOTES, "");

  g_assert_finalize_object (contact);
}

static void
test_remove_stranger (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *stranger = CTCT_RECORD (ctct_list_membership_new ());
  guint n_changed = 0;

  ctct_test_contact_add_list (contact, "1");
  ctct_record_set_text (stranger, CTCT_LIST_MEMBERSHIP_ID, "1");
  g_signal_connect (contact, "changed", G_CALLBACK (count_cb), &n_changed);
  ctct_contact_remove_item (contact, CTCT_COLLECTION_LISTS, stranger);
  assert_items (contact, CTCT_COLLECTION_LISTS, "1");
  g_assert_cmpuint (n_changed, ==, 0);

  g_assert_finalize_object (stranger);
  g_assert_finalize_object (contact);
}

static void
test_find_item (void)
{
  CtctContact *contact = ctct_contact_new ();
  CtctRecord *home = ctct_test_contact_add_address (contact, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  CtctRecord *work = ctct_test_contact_add_address (contact, "2", CTCT_ADDRESS_BUSINESS, "2 Oak");

  g_assert_true (ctct_contact_find_item (contact, CTCT_COLLECTION_ADDRESSES, "personal") == home);
  g_assert_true (ctct_contact_find_item (contact, CTCT_COLLECTION_ADDRESSES, "2") == work);
  g_assert_null (ctct_contact_find_item (contact, CTCT_COLLECTION_ADDRESSES, "business"));
  g_assert_null (ctct_contact_find_item (contact, CTCT_COLLECTION_LISTS, "2"));

  g_assert_finalize_object (contact);
}

static void
test_changed (void)
{
  CtctContact *contact = ctct_contact_new ();
  CtctRecord *note = ctct_test_contact_add_note (contact, "n-1", "Calls on Fridays");
  guint n_changed = 0;

  g_object_ref (note);
  g_signal_connect (contact, "changed", G_CALLBACK (count_cb), &n_changed);
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FAX, "1");
  g_assert_cmpuint (n_changed, ==, 1);
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FAX, "1");
  g_assert_cmpuint (n_changed, ==, 1);

  ctct_record_set_text (note, CTCT_NOTE_TEXT, "Calls on Mondays");
  g_assert_cmpuint (n_changed, ==, 2);
  ctct_record_set_text (note, CTCT_NOTE_TEXT, "Calls on Mondays");
  g_assert_cmpuint (n_changed, ==, 2);

  ctct_contact_remove_item (contact, CTCT_COLLECTION_NOTES, note);
  g_assert_cmpuint (n_changed, ==, 3);
  ctct_record_set_text (note, CTCT_NOTE_TEXT, "Is out of it now");
  g_assert_cmpuint (n_changed, ==, 3);

  ctct_contact_add_item (contact, CTCT_COLLECTION_NOTES, note);
  g_assert_cmpuint (n_changed, ==, 4);
  ctct_record_set_text (note, CTCT_NOTE_TEXT, "Is in it again");
  g_assert_cmpuint (n_changed, ==, 5);

  g_assert_finalize_object (contact);
  ctct_record_set_text (note, CTCT_NOTE_TEXT, "Outlives it");
  g_assert_finalize_object (note);
}

/* Items that are filled in belong to the contact like those that are added. */
static void
test_fill_items (void)
{
  CtctContact *contact = ctct_contact_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  CtctRecord *note = g_object_new (CTCT_TYPE_NOTE, NULL);
  guint n_changed = 0;

  g_signal_connect (contact, "changed", G_CALLBACK (count_cb), &n_changed);
  g_ptr_array_add (items, note);
  ctct_contact_fill_items (contact, CTCT_COLLECTION_NOTES, items);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_true (ctct_contact_get_note_item (contact) == note);
  g_assert_true (ctct_record_get_owner (note) == CTCT_RECORD (contact));

  ctct_record_set_text (note, CTCT_NOTE_TEXT, "Calls on Fridays");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_finalize_object (contact);
  g_assert_null (ctct_record_get_owner (note));
}

static void
test_obstacles (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctContact *copy;

  ctct_contact_set_obstacles (contact, CTCT_OBSTACLE_NUMBER | CTCT_OBSTACLE_BROKEN_TEXT);
  copy = ctct_contact_copy (contact);
  g_assert_cmpint (ctct_contact_get_obstacles (copy), ==,
                   CTCT_OBSTACLE_NUMBER | CTCT_OBSTACLE_BROKEN_TEXT);

  g_assert_finalize_object (contact);
  g_assert_finalize_object (copy);
}

static void
test_copy (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *note = ctct_test_contact_add_note (contact, "n-1", "Calls on Fridays");
  GObject *extra = g_object_new (G_TYPE_OBJECT, NULL);
  CtctContact *copy;
  guint n_changed = 0;

  ctct_record_set_extra (CTCT_RECORD (contact), extra);
  ctct_record_set_extra (note, extra);
  copy = ctct_contact_copy (contact);
  g_assert_true (ctct_contact_equal (copy, contact));
  g_assert_true (ctct_contact_get_note_item (copy) != note);
  g_assert_true (ctct_record_get_extra (CTCT_RECORD (copy)) == extra);
  g_assert_true (ctct_record_get_extra (ctct_contact_get_note_item (copy)) == extra);

  g_signal_connect (copy, "changed", G_CALLBACK (count_cb), &n_changed);
  ctct_record_set_text (note, CTCT_NOTE_TEXT, "Calls on Mondays");
  g_assert_cmpuint (n_changed, ==, 0);
  ctct_record_set_text (ctct_contact_get_note_item (copy), CTCT_NOTE_TEXT, "Calls no more");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpstr (ctct_record_get_text (note, CTCT_NOTE_TEXT), ==, "Calls on Mondays");

  g_assert_finalize_object (contact);
  g_assert_finalize_object (copy);
  g_assert_finalize_object (extra);
}

static void
test_equal (void)
{
  CtctContact *a = ctct_test_contact_new_plain ();
  CtctContact *b = ctct_test_contact_new_plain ();
  CtctRecord *list;

  g_assert_true (ctct_contact_equal (a, b));
  ctct_test_contact_add_list (a, "1");
  ctct_test_contact_add_list (a, "2");
  g_assert_false (ctct_contact_equal (a, b));
  list = ctct_test_contact_add_list (b, "2");
  ctct_test_contact_add_list (b, "1");
  g_assert_true (ctct_contact_equal (a, b));

  ctct_test_record_set_enum (list, CTCT_LIST_MEMBERSHIP_STATUS, CTCT_LIST_HIDDEN, "HIDDEN");
  g_assert_false (ctct_contact_equal (a, b));
  g_assert_false (ctct_contact_equal (b, a));
  ctct_record_set_enum (list, CTCT_LIST_MEMBERSHIP_STATUS, NULL);
  ctct_record_set_text (CTCT_RECORD (b), CTCT_CONTACT_FAX, "1");
  g_assert_false (ctct_contact_equal (a, b));

  g_assert_finalize_object (a);
  g_assert_finalize_object (b);
}

/* Twice the same is not the same as once that and once another. */
static void
test_equal_twins (void)
{
  CtctContact *a = ctct_test_contact_new_plain ();
  CtctContact *b = ctct_test_contact_new_plain ();

  ctct_test_contact_add_address (a, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (a, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (b, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (b, "", CTCT_ADDRESS_PERSONAL, "2 Elm St");
  g_assert_false (ctct_contact_equal (a, b));
  g_assert_false (ctct_contact_equal (b, a));

  g_assert_finalize_object (a);
  g_assert_finalize_object (b);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (int i = 0; i < N_RANDOM_CONTACTS; i++)
    {
      CtctContact *contact = ctct_test_contact_new_random (rand);
      CtctContact *copy = ctct_contact_copy (contact);

      ctct_test_contact_shuffle (copy, rand);
      g_assert_true (ctct_contact_equal (contact, copy));
      g_assert_true (ctct_contact_equal (copy, contact));

      g_assert_finalize_object (contact);
      g_assert_finalize_object (copy);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/contact/new", test_new);
  ctct_test_add ("/contact/getters", test_getters);
  ctct_test_add ("/contact/display-name", test_display_name);
  ctct_test_add ("/contact/short-name", test_short_name);
  ctct_test_add ("/contact/collections", test_collections);
  ctct_test_add ("/contact/items-changed", test_items_changed);
  ctct_test_add ("/contact/remove-stranger", test_remove_stranger);
  ctct_test_add ("/contact/find-item", test_find_item);
  ctct_test_add ("/contact/changed", test_changed);
  ctct_test_add ("/contact/fill-items", test_fill_items);
  ctct_test_add ("/contact/obstacles", test_obstacles);
  ctct_test_add ("/contact/copy", test_copy);
  ctct_test_add ("/contact/equal", test_equal);
  ctct_test_add ("/contact/equal-twins", test_equal_twins);
  ctct_test_add ("/contact/random", test_random);
  return ctct_test_run ();
}
