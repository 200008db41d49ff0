/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-merge.h"

#include "ctct-address.h"
#include "ctct-list-membership.h"
#include "ctct-note.h"
#include "ctct-test-contacts.h"
#include "ctct-test-edits.h"
#include "ctct-test.h"

#define ROUNDS 2000

typedef struct
{
  CtctContact *base;
  CtctContact *mine;
  CtctContact *theirs;
} Fixture;

static Fixture
fixture_new (void)
{
  Fixture fixture = { .base = ctct_test_contact_new_plain () };

  ctct_test_contact_add_address (fixture.base, "a1", CTCT_ADDRESS_BUSINESS, "47 Elm St");
  ctct_test_contact_add_list (fixture.base, "1");
  ctct_test_contact_add_list (fixture.base, "2");
  ctct_test_contact_add_note (fixture.base, "n1", "Calls on Fridays");
  fixture.mine = ctct_contact_copy (fixture.base);
  fixture.theirs = ctct_contact_copy (fixture.base);
  return fixture;
}

static CtctMerge *
merge_and_free (Fixture *fixture)
{
  CtctMerge *merge = ctct_merge_new (fixture->base, fixture->mine, fixture->theirs);

  g_assert_finalize_object (fixture->base);
  g_assert_finalize_object (fixture->mine);
  g_assert_finalize_object (fixture->theirs);
  return merge;
}

static void
set_text (CtctContact *contact, guint field, const char *text)
{
  ctct_record_set_text (CTCT_RECORD (contact), field, text);
}

static const char *
get_text (CtctContact *contact, guint field)
{
  return ctct_record_get_text (CTCT_RECORD (contact), field);
}

static CtctRecord *
find (CtctContact *contact, CtctCollection collection, const char *identity)
{
  return ctct_contact_find_item (contact, collection, identity);
}

static void
assert_collisions (CtctMerge *merge, const char *expected)
{
  GPtrArray *collisions = ctct_merge_get_collisions (merge);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < collisions->len; i++)
    g_ptr_array_add (
        paths, ctct_field_path_to_string (((CtctCollision *) collisions->pdata[i])->mine->path));
  g_ptr_array_add (paths, NULL);
  text = g_strjoinv (", ", (char **) paths->pdata);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_apart (void)
{
  Fixture fixture = fixture_new ();
  g_autoptr (CtctMerge) merge = NULL;
  g_autoptr (CtctContact) result = NULL;

  set_text (fixture.mine, CTCT_CONTACT_JOB_TITLE, "Baker");
  set_text (fixture.theirs, CTCT_CONTACT_FAX, "123");
  ctct_record_set_text (find (fixture.mine, CTCT_COLLECTION_ADDRESSES, "a1"), CTCT_ADDRESS_LINE2,
                        "Second floor");
  ctct_record_set_text (find (fixture.theirs, CTCT_COLLECTION_ADDRESSES, "a1"), CTCT_ADDRESS_CITY,
                        "Lynn");
  ctct_test_contact_add_list (fixture.theirs, "3");
  ctct_contact_remove_item (fixture.mine, CTCT_COLLECTION_LISTS,
                            find (fixture.mine, CTCT_COLLECTION_LISTS, "1"));
  merge = merge_and_free (&fixture);

  assert_collisions (merge, "");
  g_assert_cmpuint (ctct_merge_get_my_changes (merge)->len, ==, 3);
  g_assert_cmpuint (ctct_merge_get_their_changes (merge)->len, ==, 3);
  result = ctct_merge_dup_result (merge, NULL);
  g_assert_cmpstr (get_text (result, CTCT_CONTACT_JOB_TITLE), ==, "Baker");
  g_assert_cmpstr (get_text (result, CTCT_CONTACT_FAX), ==, "123");
  g_assert_cmpstr (
      ctct_record_get_text (find (result, CTCT_COLLECTION_ADDRESSES, "a1"), CTCT_ADDRESS_LINE2), ==,
      "Second floor");
  g_assert_cmpstr (
      ctct_record_get_text (find (result, CTCT_COLLECTION_ADDRESSES, "a1"), CTCT_ADDRESS_CITY), ==,
      "Lynn");
  g_assert_null (find (result, CTCT_COLLECTION_LISTS, "1"));
  g_assert_nonnull (find (result, CTCT_COLLECTION_LISTS, "3"));

  g_assert_finalize_object (g_steal_pointer (&merge));
}

static void
test_same_change (void)
{
  Fixture fixture = fixture_new ();
  g_autoptr (CtctMerge) merge = NULL;
  g_autoptr (CtctContact) result = NULL;

  set_text (fixture.mine, CTCT_CONTACT_JOB_TITLE, "Baker");
  set_text (fixture.theirs, CTCT_CONTACT_JOB_TITLE, "Baker");
  ctct_test_contact_add_list (fixture.mine, "3");
  ctct_test_contact_add_list (fixture.theirs, "3");
  merge = merge_and_free (&fixture);

  assert_collisions (merge, "");
  result = ctct_merge_dup_result (merge, NULL);
  g_assert_true (ctct_contact_equal (result, ctct_merge_get_theirs (merge)));
}

static void
test_sides (void)
{
  Fixture fixture = fixture_new ();
  const CtctSide sides[] = { CTCT_SIDE_MINE, CTCT_SIDE_THEIRS };
  g_autoptr (CtctMerge) merge = NULL;
  g_autoptr (CtctContact) result = NULL;
  CtctCollision *collision;

  set_text (fixture.mine, CTCT_CONTACT_JOB_TITLE, "Baker");
  set_text (fixture.theirs, CTCT_CONTACT_JOB_TITLE, "Miller");
  set_text (fixture.mine, CTCT_CONTACT_FAX, "1");
  set_text (fixture.theirs, CTCT_CONTACT_FAX, "2");
  set_text (fixture.mine, CTCT_CONTACT_COMPANY_NAME, "Crumbs & Co.");
  merge = merge_and_free (&fixture);

  assert_collisions (merge, "job-title, fax");
  collision = g_ptr_array_index (ctct_merge_get_collisions (merge), 0);
  g_assert_cmpstr (ctct_record_get_text (collision->mine->before, CTCT_CONTACT_JOB_TITLE), ==, "");
  g_assert_cmpstr (ctct_record_get_text (collision->mine->after, CTCT_CONTACT_JOB_TITLE), ==,
                   "Baker");
  g_assert_cmpstr (ctct_record_get_text (collision->theirs, CTCT_CONTACT_JOB_TITLE), ==, "Miller");

  result = ctct_merge_dup_result (merge, sides);
  g_assert_cmpstr (get_text (result, CTCT_CONTACT_JOB_TITLE), ==, "Baker");
  g_assert_cmpstr (get_text (result, CTCT_CONTACT_FAX), ==, "2");
  g_assert_cmpstr (get_text (result, CTCT_CONTACT_COMPANY_NAME), ==, "Crumbs & Co.");
}

/* One took it out, the other wrote in it. */
static void
test_removed_and_edited (void)
{
  const CtctSide mine = CTCT_SIDE_MINE;
  const CtctSide theirs = CTCT_SIDE_THEIRS;
  Fixture fixture = fixture_new ();
  g_autoptr (CtctMerge) merge = NULL;
  g_autoptr (CtctContact) as_mine = NULL;
  g_autoptr (CtctContact) as_theirs = NULL;

  ctct_record_set_text (ctct_contact_get_note_item (fixture.mine), CTCT_NOTE_TEXT, "Moved");
  ctct_contact_remove_item (fixture.theirs, CTCT_COLLECTION_NOTES,
                            ctct_contact_get_note_item (fixture.theirs));
  merge = merge_and_free (&fixture);

  assert_collisions (merge, "notes/n1/note");
  g_assert_null (
      ((CtctCollision *) g_ptr_array_index (ctct_merge_get_collisions (merge), 0))->theirs);
  as_mine = ctct_merge_dup_result (merge, &mine);
  g_assert_cmpstr (ctct_record_get_text (ctct_contact_get_note_item (as_mine), CTCT_NOTE_TEXT), ==,
                   "Moved");
  as_theirs = ctct_merge_dup_result (merge, &theirs);
  g_assert_null (ctct_contact_get_note_item (as_theirs));
}

static void
test_edited_and_removed (void)
{
  const CtctSide mine = CTCT_SIDE_MINE;
  Fixture fixture = fixture_new ();
  g_autoptr (CtctMerge) merge = NULL;
  g_autoptr (CtctContact) result = NULL;

  ctct_contact_remove_item (fixture.mine, CTCT_COLLECTION_NOTES,
                            ctct_contact_get_note_item (fixture.mine));
  ctct_record_set_text (ctct_contact_get_note_item (fixture.theirs), CTCT_NOTE_TEXT, "Moved");
  merge = merge_and_free (&fixture);

  assert_collisions (merge, "notes/n1");
  result = ctct_merge_dup_result (merge, &mine);
  g_assert_null (ctct_contact_get_note_item (result));
}

/* There is room for one note: mine is written over the one that took the place of the old one. */
static void
test_replaced_note (void)
{
  const CtctSide mine = CTCT_SIDE_MINE;
  Fixture fixture = fixture_new ();
  g_autoptr (CtctMerge) merge = NULL;
  g_autoptr (CtctContact) result = NULL;

  ctct_record_set_text (ctct_contact_get_note_item (fixture.mine), CTCT_NOTE_TEXT, "Moved");
  ctct_contact_remove_item (fixture.theirs, CTCT_COLLECTION_NOTES,
                            ctct_contact_get_note_item (fixture.theirs));
  ctct_test_contact_add_note (fixture.theirs, "n2", "Calls on Mondays");
  merge = merge_and_free (&fixture);

  assert_collisions (merge, "notes/n1/note");
  result = ctct_merge_dup_result (merge, &mine);
  g_assert_cmpuint (
      g_list_model_get_n_items (ctct_contact_get_items (result, CTCT_COLLECTION_NOTES)), ==, 1);
  g_assert_cmpstr (
      ctct_record_get_text (find (result, CTCT_COLLECTION_NOTES, "n2"), CTCT_NOTE_TEXT), ==,
      "Moved");
}

/* Both added the one personal address that there can be. */
static void
test_added_twice (void)
{
  const CtctSide mine = CTCT_SIDE_MINE;
  Fixture fixture = fixture_new ();
  g_autoptr (CtctMerge) merge = NULL;
  g_autoptr (CtctContact) result = NULL;
  CtctRecord *address;

  ctct_test_contact_add_address (fixture.mine, "", CTCT_ADDRESS_PERSONAL, "1 Oak Road");
  ctct_test_contact_add_address (fixture.theirs, "p9", CTCT_ADDRESS_PERSONAL, "2 Ash Lane");
  merge = merge_and_free (&fixture);

  assert_collisions (merge, "addresses/personal");
  result = ctct_merge_dup_result (merge, &mine);
  g_assert_cmpuint (
      g_list_model_get_n_items (ctct_contact_get_items (result, CTCT_COLLECTION_ADDRESSES)), ==, 2);
  address = find (result, CTCT_COLLECTION_ADDRESSES, "p9");
  g_assert_cmpstr (ctct_record_get_text (address, CTCT_ADDRESS_LINE1), ==, "1 Oak Road");
}

/* An address that has lost its id goes by its type, so two of a type cannot be told apart: a merge then
 * rather asks. What follows is about contacts in which nothing has to be guessed. */
static gboolean
has_twins (CtctContact *contact)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *addresses = ctct_contact_get_items (contact, CTCT_COLLECTION_ADDRESSES);

  for (guint i = 0; i < g_list_model_get_n_items (addresses); i++)
    {
      g_autoptr (CtctRecord) address = g_list_model_get_item (addresses, i);

      if (!g_hash_table_add (kinds, (gpointer) ctct_record_peek_text (address, CTCT_ADDRESS_KIND)))
        return TRUE;
    }

  return FALSE;
}

/* Where an address takes over the type of one that goes, who is who is a matter of view. */
static gboolean
swaps_addresses (GPtrArray *changes)
{
  gboolean sets_kind = FALSE;
  gboolean removes = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      CtctChange *change = g_ptr_array_index (changes, i);

      if (change->path->collection != CTCT_COLLECTION_ADDRESSES)
        continue;
      removes |= change->kind == CTCT_CHANGE_REMOVE;
      sets_kind |= g_strcmp0 (change->path->field, "address-type") == 0;
    }

  return sets_kind && removes;
}

static gboolean
collides (CtctMerge *merge, CtctChange *change)
{
  GPtrArray *collisions = ctct_merge_get_collisions (merge);

  for (guint i = 0; i < collisions->len; i++)
    if (((CtctCollision *) collisions->pdata[i])->mine == change)
      return TRUE;

  return FALSE;
}

static gboolean
says_the_same (CtctRecord *item, CtctRecord *wanted)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (item, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].editable && !ctct_record_field_equal (item, wanted, i))
      return FALSE;

  return TRUE;
}

/* Looks for what a change wrote, without any of the rules by which a merge finds its place. */
static gboolean
is_written (CtctContact *contact, CtctChange *change)
{
  g_autoptr (GPtrArray) items = NULL;
  int field = change->kind == CTCT_CHANGE_SET
                  ? ctct_record_find_field (change->after, change->path->field)
                  : -1;

  if (change->path->collection == CTCT_COLLECTION_NONE)
    return ctct_record_field_equal (CTCT_RECORD (contact), change->after, field);

  items = ctct_contact_list_items (contact, change->path->collection);
  for (guint i = 0; i < items->len; i++)
    if (field >= 0 ? ctct_record_field_equal (items->pdata[i], change->after, field)
                   : says_the_same (items->pdata[i], change->after))
      return TRUE;

  return FALSE;
}

static gboolean
is_gone (CtctContact *contact, CtctChange *change)
{
  g_autoptr (GPtrArray) items = ctct_contact_list_items (contact, change->path->collection);

  for (guint i = 0; i < items->len; i++)
    if (ctct_record_equal (items->pdata[i], change->before))
      return FALSE;

  return TRUE;
}

static void
assert_holds (CtctContact *result, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      CtctChange *change = g_ptr_array_index (changes, i);

      if (change->kind == CTCT_CHANGE_REMOVE)
        g_assert_true (is_gone (result, change));
      else
        g_assert_true (is_written (result, change));
    }
}

static gboolean
has_little_room (CtctCollection collection)
{
  return collection == CTCT_COLLECTION_ADDRESSES || collection == CTCT_COLLECTION_NOTES ||
         collection == CTCT_COLLECTION_EMAIL_ADDRESSES;
}

/* There is room for one address of a type, one note and one e-mail address. Where mine takes the place of
 * theirs, what else I wrote in it goes with it. */
static void
forget_crowded (CtctMerge *merge, GPtrArray *changes)
{
  GPtrArray *collisions = ctct_merge_get_collisions (merge);

  for (guint i = 0; i < collisions->len; i++)
    for (guint j = changes->len; j > 0; j--)
      {
        CtctCollection collection =
            ((CtctCollision *) collisions->pdata[i])->mine->path->collection;
        CtctChange *change = g_ptr_array_index (changes, j - 1);

        if (has_little_room (collection) && change->path->collection == collection)
          g_ptr_array_remove_index (changes, j - 1);
      }
}

static void
assert_no_loss (CtctMerge *merge)
{
  GPtrArray *my_changes = ctct_merge_get_my_changes (merge);
  guint n_collisions = ctct_merge_get_collisions (merge)->len;
  g_autofree CtctSide *sides = g_new0 (CtctSide, n_collisions + 1);
  g_autoptr (GPtrArray) apart = g_ptr_array_new ();
  g_autoptr (CtctContact) as_theirs = NULL;
  g_autoptr (CtctContact) as_mine = ctct_merge_dup_result (merge, sides);

  for (guint i = 0; i < my_changes->len; i++)
    if (!collides (merge, my_changes->pdata[i]))
      g_ptr_array_add (apart, my_changes->pdata[i]);
  for (guint i = 0; i < n_collisions; i++)
    sides[i] = CTCT_SIDE_THEIRS;
  as_theirs = ctct_merge_dup_result (merge, sides);

  assert_holds (as_theirs, apart);
  assert_holds (as_theirs, ctct_merge_get_their_changes (merge));
  if (apart->len == 0)
    g_assert_true (ctct_contact_equal (as_theirs, ctct_merge_get_theirs (merge)));
  forget_crowded (merge, apart);
  assert_holds (as_mine, apart);
}

static void
assert_symmetric (CtctMerge *merge, CtctMerge *mirror)
{
  g_autoptr (CtctContact) result = NULL;
  g_autoptr (CtctContact) mirrored = NULL;
  g_autoptr (GPtrArray) difference = NULL;

  result = ctct_merge_dup_result (merge, NULL);
  mirrored = ctct_merge_dup_result (mirror, NULL);
  difference = ctct_contact_diff_editable (result, mirrored);
  g_assert_cmpuint (difference->len, ==, 0);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());
  guint n_apart = 0;

  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CtctContact) base = ctct_test_contact_new_random (rand);
      g_autoptr (CtctContact) mine = ctct_contact_copy (base);
      g_autoptr (CtctContact) theirs = ctct_contact_copy (base);
      g_autoptr (CtctMerge) merge = NULL;
      g_autoptr (CtctMerge) mirror = NULL;
      gboolean rewritten = ctct_test_contact_edit (mine, rand);

      rewritten |= ctct_test_contact_edit (theirs, rand);
      if (has_twins (base) || has_twins (mine) || has_twins (theirs))
        continue;

      ctct_test_contact_shuffle (theirs, rand);
      merge = ctct_merge_new (base, mine, theirs);
      mirror = ctct_merge_new (base, theirs, mine);
      if (swaps_addresses (ctct_merge_get_my_changes (merge)) ||
          swaps_addresses (ctct_merge_get_their_changes (merge)))
        continue;

      assert_no_loss (merge);
      assert_no_loss (mirror);
      if (rewritten || ctct_merge_get_collisions (merge)->len > 0 ||
          ctct_merge_get_collisions (mirror)->len > 0)
        continue;

      assert_symmetric (merge, mirror);
      n_apart++;
    }

  /* Else the test would have nothing to say about symmetry. */
  g_assert_cmpuint (n_apart, >, ROUNDS / 20);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/merge/apart", test_apart);
  ctct_test_add ("/merge/same-change", test_same_change);
  ctct_test_add ("/merge/sides", test_sides);
  ctct_test_add ("/merge/removed-and-edited", test_removed_and_edited);
  ctct_test_add ("/merge/edited-and-removed", test_edited_and_removed);
  ctct_test_add ("/merge/replaced-note", test_replaced_note);
  ctct_test_add ("/merge/added-twice", test_added_twice);
  ctct_test_add ("/merge/random", test_random);

  return ctct_test_run ();
}
