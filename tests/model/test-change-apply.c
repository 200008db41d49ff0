/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-change.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-note.h"
#include "ctct-test-changes.h"
#include "ctct-test-contacts.h"
#include "ctct-test-edits.h"
#include "ctct-test.h"

#define N_RANDOM_CONTACTS 2000

typedef struct
{
  CtctContact *base;
  CtctContact *mine;
  CtctContact *theirs;
} Fixture;

/* The base as it is, and what the person and somebody else make of it. */
static void
fixture_start (Fixture *fixture)
{
  fixture->mine = ctct_contact_copy (fixture->base);
  fixture->theirs = ctct_contact_copy (fixture->base);
}

static void
fixture_end (Fixture *fixture)
{
  g_assert_finalize_object (fixture->base);
  g_assert_finalize_object (fixture->mine);
  g_assert_finalize_object (fixture->theirs);
}

/* Makes the changes of `mine` to `theirs`; `expected` are the places that collide. */
static void
assert_merge (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) changes = ctct_contact_diff (fixture->base, fixture->mine);
  g_autoptr (GPtrArray) collisions = ctct_contact_apply (fixture->theirs, NULL, changes);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < collisions->len; i++)
    {
      g_autofree char *path = ctct_field_path_to_string (g_ptr_array_index (collisions, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", path);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
set_text (CtctContact *contact, CtctContactField field, const char *text)
{
  ctct_record_set_text (CTCT_RECORD (contact), field, text);
}

static const char *
get_text (CtctContact *contact, CtctContactField field)
{
  return ctct_record_get_text (CTCT_RECORD (contact), field);
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
test_merge_apart (void)
{
  Fixture f = { ctct_test_contact_new_plain () };

  ctct_test_contact_add_list (f.base, "1");
  ctct_test_contact_add_list (f.base, "2");
  fixture_start (&f);
  set_text (f.mine, CTCT_CONTACT_JOB_TITLE, "Analyst");
  remove_item (f.mine, CTCT_COLLECTION_LISTS, "1");
  set_text (f.theirs, CTCT_CONTACT_FAX, "1");
  ctct_test_contact_add_list (f.theirs, "3");

  assert_merge (&f, "");
  g_assert_cmpstr (get_text (f.theirs, CTCT_CONTACT_JOB_TITLE), ==, "Analyst");
  ctct_test_assert_diff (f.base, f.theirs, "set job-title, set fax, remove lists/1, add lists/3");
  fixture_end (&f);
}

static void
test_merge_collision (void)
{
  Fixture f = { ctct_test_contact_new_plain () };

  fixture_start (&f);
  set_text (f.mine, CTCT_CONTACT_JOB_TITLE, "Analyst");
  set_text (f.mine, CTCT_CONTACT_COMPANY_NAME, "Elm & Oak");
  set_text (f.theirs, CTCT_CONTACT_JOB_TITLE, "Gardener");

  assert_merge (&f, "job-title");
  ctct_test_assert_diff (f.base, f.theirs, "set job-title, set company-name");
  g_assert_cmpstr (get_text (f.theirs, CTCT_CONTACT_JOB_TITLE), ==, "Gardener");
  g_assert_cmpstr (get_text (f.theirs, CTCT_CONTACT_COMPANY_NAME), ==, "Elm & Oak");
  fixture_end (&f);
}

static void
test_merge_same (void)
{
  Fixture f = { ctct_test_contact_new_plain () };

  ctct_test_contact_add_list (f.base, "1");
  ctct_test_contact_add_custom_field (f.base, "CustomField1", "blue");
  fixture_start (&f);
  for (int i = 0; i < 2; i++)
    {
      CtctContact *contact = i == 0 ? f.mine : f.theirs;

      set_text (contact, CTCT_CONTACT_JOB_TITLE, "Analyst");
      remove_item (contact, CTCT_COLLECTION_LISTS, "1");
      ctct_test_contact_add_list (contact, "2");
      remove_item (contact, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1");
      ctct_test_contact_add_custom_field (contact, "CustomField2", "green");
      ctct_test_contact_add_note (contact, i == 0 ? "" : "n-1", "Calls on Fridays");
    }

  assert_merge (&f, "");
  ctct_test_assert_diff (f.theirs, f.mine, "");
  g_assert_cmpuint (count_items (f.theirs, CTCT_COLLECTION_LISTS), ==, 1);
  g_assert_cmpuint (count_items (f.theirs, CTCT_COLLECTION_CUSTOM_FIELDS), ==, 1);
  g_assert_cmpuint (count_items (f.theirs, CTCT_COLLECTION_NOTES), ==, 1);
  fixture_end (&f);
}

static void
test_merge_removed_meanwhile (void)
{
  Fixture f = { ctct_test_contact_new_plain () };

  ctct_test_contact_add_address (f.base, "1", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_custom_field (f.base, "CustomField1", "blue");
  fixture_start (&f);
  ctct_record_set_text (ctct_contact_find_item (f.mine, CTCT_COLLECTION_ADDRESSES, "1"),
                        CTCT_ADDRESS_CITY, "Boston");
  remove_item (f.mine, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1");
  remove_item (f.theirs, CTCT_COLLECTION_ADDRESSES, "1");
  remove_item (f.theirs, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1");

  assert_merge (&f, "addresses/1/city");
  g_assert_cmpuint (count_items (f.theirs, CTCT_COLLECTION_ADDRESSES), ==, 0);
  fixture_end (&f);
}

static void
test_merge_changed_meanwhile (void)
{
  Fixture f = { ctct_test_contact_new_plain () };

  ctct_test_contact_add_custom_field (f.base, "CustomField1", "blue");
  fixture_start (&f);
  remove_item (f.mine, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1");
  ctct_record_set_text (
      ctct_contact_find_item (f.theirs, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1"),
      CTCT_CUSTOM_FIELD_VALUE, "green");

  assert_merge (&f, "custom-fields/CustomField1");
  g_assert_cmpuint (count_items (f.theirs, CTCT_COLLECTION_CUSTOM_FIELDS), ==, 1);
  fixture_end (&f);
}

static void
test_merge_added_twice (void)
{
  Fixture f = { ctct_test_contact_new_plain () };

  fixture_start (&f);
  ctct_test_contact_add_address (f.mine, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_custom_field (f.mine, "CustomField1", "blue");
  ctct_test_contact_add_list (f.mine, "1");
  ctct_test_contact_add_address (f.theirs, "5", CTCT_ADDRESS_PERSONAL, "2 Elm St");
  ctct_test_contact_add_custom_field (f.theirs, "CustomField1", "green");
  ctct_test_contact_add_list (f.theirs, "1");

  assert_merge (&f, "addresses/personal, custom-fields/CustomField1");
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    g_assert_cmpuint (count_items (f.theirs, i), <=, 1);
  fixture_end (&f);
}

/* The service gives an address another id when somebody writes the contact. */
static void
test_merge_new_id (void)
{
  Fixture f = { ctct_test_contact_new_plain () };

  ctct_test_contact_add_address (f.base, "1", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (f.base, "2", CTCT_ADDRESS_BUSINESS, "2 Elm St");
  fixture_start (&f);
  ctct_record_set_text (ctct_contact_find_item (f.mine, CTCT_COLLECTION_ADDRESSES, "2"),
                        CTCT_ADDRESS_LINE1, "22 Elm St");
  ctct_record_set_text (ctct_contact_find_item (f.theirs, CTCT_COLLECTION_ADDRESSES, "2"),
                        CTCT_ADDRESS_ID, "9");

  assert_merge (&f, "");
  ctct_test_assert_diff (f.mine, f.theirs, "set addresses/2/id");
  fixture_end (&f);
}

/* A change to what an item is known by must not hide it from the next change. */
static void
test_merge_id_and_text (void)
{
  Fixture f = { ctct_test_contact_new_plain () };
  CtctRecord *address;

  ctct_test_contact_add_address (f.base, "2", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (f.base, "1", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  fixture_start (&f);
  address = ctct_contact_find_item (f.mine, CTCT_COLLECTION_ADDRESSES, "1");
  ctct_record_set_text (address, CTCT_ADDRESS_ID, "9");
  ctct_record_set_text (address, CTCT_ADDRESS_LINE1, "9 Elm St");

  assert_merge (&f, "");
  g_assert_true (ctct_contact_equal (f.theirs, f.mine));
  fixture_end (&f);
}

/* Two items of one name and without an id: the one that is meant is the one that says the same. */
static void
test_merge_twins (void)
{
  Fixture f = { ctct_test_contact_new_plain () };
  g_autoptr (CtctRecord) second = NULL;

  ctct_test_contact_add_address (f.base, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (f.base, "", CTCT_ADDRESS_PERSONAL, "2 Elm St");
  fixture_start (&f);
  second = g_list_model_get_item (ctct_contact_get_items (f.mine, CTCT_COLLECTION_ADDRESSES), 1);
  ctct_record_set_text (second, CTCT_ADDRESS_LINE1, "22 Elm St");

  assert_merge (&f, "");
  g_assert_true (ctct_contact_equal (f.theirs, f.mine));
  g_clear_object (&second);
  fixture_end (&f);
}

/* The same changes made to two contacts leave them with an item each. */
static void
test_apply_copies (void)
{
  CtctContact *base = ctct_test_contact_new_plain ();
  CtctContact *mine = ctct_contact_copy (base);
  CtctContact *first = ctct_contact_copy (base);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) none_again = NULL;

  ctct_test_contact_add_note (mine, "", "Calls on Fridays");
  changes = ctct_contact_diff (base, mine);
  none = ctct_contact_apply (first, NULL, changes);
  none_again = ctct_contact_apply (base, NULL, changes);
  g_assert_cmpuint (none->len + none_again->len, ==, 0);

  ctct_record_set_text (ctct_contact_get_note_item (first), CTCT_NOTE_TEXT, "Calls no more");
  ctct_test_assert_diff (base, mine, "");

  g_assert_finalize_object (base);
  g_assert_finalize_object (mine);
  g_assert_finalize_object (first);
}

static void
check_random_contact (GRand *rand)
{
  Fixture f = { ctct_test_contact_new_random (rand) };
  gboolean written_anew;

  fixture_start (&f);
  ctct_test_assert_diff (f.base, f.mine, "");
  written_anew = ctct_test_contact_edit (f.mine, rand);
  ctct_test_contact_shuffle (f.mine, rand);

  assert_merge (&f, "");
  ctct_test_assert_diff (f.theirs, f.mine, "");
  if (!written_anew)
    g_assert_true (ctct_contact_equal (f.theirs, f.mine));
  fixture_end (&f);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (int i = 0; i < N_RANDOM_CONTACTS; i++)
    check_random_contact (rand);
}

/* What one person does to the phones and another does to the rest is all kept. */
static void
test_random_apart (void)
{
  static const CtctContactField phones[] = { CTCT_CONTACT_HOME_PHONE, CTCT_CONTACT_WORK_PHONE,
                                             CTCT_CONTACT_CELL_PHONE, CTCT_CONTACT_FAX };
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (int i = 0; i < N_RANDOM_CONTACTS / 4; i++)
    {
      Fixture f = { ctct_test_contact_new_random (rand) };

      fixture_start (&f);
      ctct_test_contact_edit (f.mine, rand);
      for (guint j = 0; j < G_N_ELEMENTS (phones); j++)
        {
          set_text (f.mine, phones[j], get_text (f.base, phones[j]));
          set_text (f.theirs, phones[j], "+1 555 0100");
        }

      assert_merge (&f, "");
      for (guint j = 0; j < G_N_ELEMENTS (phones); j++)
        set_text (f.mine, phones[j], "+1 555 0100");
      ctct_test_assert_diff (f.theirs, f.mine, "");
      fixture_end (&f);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/change/merge/apart", test_merge_apart);
  ctct_test_add ("/change/merge/collision", test_merge_collision);
  ctct_test_add ("/change/merge/same", test_merge_same);
  ctct_test_add ("/change/merge/removed-meanwhile", test_merge_removed_meanwhile);
  ctct_test_add ("/change/merge/changed-meanwhile", test_merge_changed_meanwhile);
  ctct_test_add ("/change/merge/added-twice", test_merge_added_twice);
  ctct_test_add ("/change/merge/new-id", test_merge_new_id);
  ctct_test_add ("/change/merge/id-and-text", test_merge_id_and_text);
  ctct_test_add ("/change/merge/twins", test_merge_twins);
  ctct_test_add ("/change/apply-copies", test_apply_copies);
  ctct_test_add ("/change/random", test_random);
  ctct_test_add ("/change/random-apart", test_random_apart);
  return ctct_test_run ();
}
