/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The wish to change a contact, and the things that a save would lose, without a service. */

#include "ctct-save-case.h"
#include "ctct-test-contacts.h"

static CtctUpdate *
create_update (void)
{
  g_autoptr (CtctContact) base = ctct_test_contact_new_plain ();
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);

  ctct_record_set_text (CTCT_RECORD (draft), CTCT_CONTACT_FAX, "1");
  return ctct_update_new (base, draft);
}

static const char *
get_fax (CtctContact *contact)
{
  return ctct_record_get_text (CTCT_RECORD (contact), CTCT_CONTACT_FAX);
}

static CtctLoss *
create_loss (CtctCollection collection, const char *identity, const char *name, const char *value)
{
  g_autoptr (CtctFieldPath) path = ctct_field_path_new (collection, identity, NULL);

  return ctct_loss_new (CTCT_LOSS_UNKNOWN, path, name, value, TRUE);
}

static GPtrArray *
create_losses (void)
{
  GPtrArray *losses = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_loss_free);

  g_ptr_array_add (losses, create_loss (CTCT_COLLECTION_NONE, NULL, "a", "1"));
  return losses;
}

static GPtrArray *
create_changes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_change_free);
}

static void
test_new (void)
{
  g_autoptr (CtctUpdate) update = create_update ();
  g_autoptr (GListStore) lists = g_list_store_new (CTCT_TYPE_RECORD);

  g_assert_cmpint (ctct_update_get_state (update), ==, CTCT_UPDATE_NEW);
  g_assert_cmpstr (get_fax (ctct_update_get_base (update)), ==, "");
  g_assert_cmpstr (get_fax (ctct_update_get_draft (update)), ==, "1");
  g_assert_null (ctct_update_get_lists (update));
  g_assert_false (ctct_update_get_read_back (update));
  g_assert_null (ctct_update_get_merge (update));
  g_assert_null (ctct_update_get_losses (update));
  g_assert_null (ctct_update_get_contact (update));
  g_assert_null (ctct_update_get_differences (update));
  g_assert_null (ctct_update_get_lost (update));

  ctct_update_set_lists (update, G_LIST_MODEL (lists));
  ctct_update_set_read_back (update, TRUE);
  g_assert_true (ctct_update_get_lists (update) == G_LIST_MODEL (lists));
  g_assert_true (ctct_update_get_read_back (update));

  g_assert_finalize_object (g_steal_pointer (&update));
  g_assert_finalize_object (g_steal_pointer (&lists));
}

/* What a person goes on to type while a save is under way is no part of it. */
static void
test_copies (void)
{
  g_autoptr (CtctContact) base = ctct_test_contact_new_plain ();
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  g_autoptr (CtctUpdate) update = ctct_update_new (base, draft);

  ctct_record_set_text (CTCT_RECORD (base), CTCT_CONTACT_FAX, "2");
  ctct_record_set_text (CTCT_RECORD (draft), CTCT_CONTACT_FAX, "3");
  g_assert_cmpstr (get_fax (ctct_update_get_base (update)), ==, "");
  g_assert_cmpstr (get_fax (ctct_update_get_draft (update)), ==, "");
}

/* Each outcome takes the place of the one before, with all that belonged to it. */
static void
test_outcomes (void)
{
  g_autoptr (CtctUpdate) update = create_update ();
  CtctContact *base = ctct_update_get_base (update);
  CtctMerge *merge = ctct_merge_new (base, base, base);
  CtctMerge *other = ctct_merge_new (base, base, base);
  CtctContact *contact = ctct_contact_copy (base);
  gpointer weak_merge = merge;
  gpointer weak_contact = contact;

  g_object_add_weak_pointer (G_OBJECT (merge), &weak_merge);
  g_object_add_weak_pointer (G_OBJECT (contact), &weak_contact);

  ctct_update_set_loses (update, merge, create_losses ());
  g_assert_cmpint (ctct_update_get_state (update), ==, CTCT_UPDATE_LOSES);
  g_assert_true (ctct_update_get_merge (update) == merge);
  g_assert_cmpuint (ctct_update_get_losses (update)->len, ==, 1);

  ctct_update_set_saved (update, other, contact, create_changes (), create_changes (),
                         create_losses ());
  g_assert_null (weak_merge);
  g_assert_cmpint (ctct_update_get_state (update), ==, CTCT_UPDATE_SAVED);
  g_assert_true (ctct_update_get_merge (update) == other);
  g_assert_true (ctct_update_get_contact (update) == contact);
  g_assert_null (ctct_update_get_losses (update));
  g_assert_cmpuint (ctct_update_get_differences (update)->len, ==, 0);
  g_assert_cmpuint (ctct_update_get_lost (update)->len, ==, 1);

  ctct_update_set_collides (update, ctct_merge_new (base, base, base));
  g_assert_null (weak_contact);
  g_assert_cmpint (ctct_update_get_state (update), ==, CTCT_UPDATE_COLLIDES);
  g_assert_null (ctct_update_get_contact (update));
  g_assert_null (ctct_update_get_differences (update));
  g_assert_null (ctct_update_get_lost (update));
}

static void
assert_resolved (CtctSide side, const char *fax)
{
  g_autoptr (CtctUpdate) update = create_update ();
  g_autoptr (CtctContact) theirs = ctct_contact_copy (ctct_update_get_base (update));
  g_autoptr (CtctMerge) merge = NULL;

  ctct_record_set_text (CTCT_RECORD (theirs), CTCT_CONTACT_FAX, "2");
  ctct_record_set_text (CTCT_RECORD (theirs), CTCT_CONTACT_JOB_TITLE, "Baker");
  ctct_update_set_collides (update, ctct_merge_new (ctct_update_get_base (update),
                                                    ctct_update_get_draft (update), theirs));
  g_assert_cmpuint (ctct_merge_get_collisions (ctct_update_get_merge (update))->len, ==, 1);

  ctct_update_resolve (update, &side);
  g_assert_cmpint (ctct_update_get_state (update), ==, CTCT_UPDATE_NEW);
  g_assert_null (ctct_update_get_merge (update));
  g_assert_cmpstr (get_fax (ctct_update_get_base (update)), ==, "2");
  g_assert_cmpstr (get_fax (ctct_update_get_draft (update)), ==, fax);
  ctct_save_assert (g_strdup (ctct_record_get_text (CTCT_RECORD (ctct_update_get_draft (update)),
                                                    CTCT_CONTACT_JOB_TITLE)),
                    "Baker");

  merge = ctct_merge_new (ctct_update_get_base (update), ctct_update_get_draft (update), theirs);
  g_assert_cmpuint (ctct_merge_get_collisions (merge)->len, ==, 0);
}

static void
test_resolve (void)
{
  assert_resolved (CTCT_SIDE_MINE, "1");
  assert_resolved (CTCT_SIDE_THEIRS, "2");
}

static void
test_decide (void)
{
  g_autoptr (CtctUpdate) update = create_update ();
  g_autoptr (CtctLoss) loss = create_loss (CTCT_COLLECTION_ADDRESSES, "2", "a", "1");
  g_autoptr (CtctLoss) read_again = create_loss (CTCT_COLLECTION_ADDRESSES, "2", "a", "1");

  g_assert_false (ctct_update_is_decided (update, loss));
  g_assert_false (ctct_update_leaves_out (update, loss));

  ctct_update_decide (update, loss, FALSE);
  g_assert_true (ctct_update_is_decided (update, read_again));
  g_assert_false (ctct_update_leaves_out (update, read_again));

  ctct_update_decide (update, read_again, TRUE);
  g_assert_true (ctct_update_is_decided (update, loss));
  g_assert_true (ctct_update_leaves_out (update, loss));

  /* An outcome takes no decision away. */
  ctct_update_set_collides (update, ctct_merge_new (ctct_update_get_base (update),
                                                    ctct_update_get_base (update),
                                                    ctct_update_get_base (update)));
  g_assert_true (ctct_update_leaves_out (update, loss));
}

/* Another place, name or value is another thing. */
static void
test_keys (void)
{
  g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_loss_free);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CtctFieldPath) state =
      ctct_field_path_new (CTCT_COLLECTION_ADDRESSES, "2", "state-code");

  g_ptr_array_add (losses, create_loss (CTCT_COLLECTION_NONE, NULL, "a", "1"));
  g_ptr_array_add (losses, create_loss (CTCT_COLLECTION_NONE, NULL, "a", "2"));
  g_ptr_array_add (losses, create_loss (CTCT_COLLECTION_NONE, NULL, "b", "1"));
  g_ptr_array_add (losses, create_loss (CTCT_COLLECTION_ADDRESSES, "2", "a", "1"));
  g_ptr_array_add (losses, create_loss (CTCT_COLLECTION_ADDRESSES, "3", "a", "1"));
  g_ptr_array_add (losses, create_loss (CTCT_COLLECTION_NOTES, "2", "a", "1"));
  g_ptr_array_add (losses, create_loss (CTCT_COLLECTION_ADDRESSES, "2", NULL, NULL));
  g_ptr_array_add (losses, ctct_loss_new (CTCT_LOSS_STATE_CODE, state, NULL, "PR", TRUE));

  for (guint i = 0; i < losses->len; i++)
    {
      g_assert_true (ctct_losses_hold (losses, losses->pdata[i]));
      g_assert_true (g_hash_table_add (keys, ctct_loss_dup_key (losses->pdata[i])));
    }

  g_ptr_array_remove_index (losses, 0);
  {
    g_autoptr (CtctLoss) gone = create_loss (CTCT_COLLECTION_NONE, NULL, "a", "1");

    g_assert_false (ctct_losses_hold (losses, gone));
  }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/update/new", test_new);
  ctct_test_add ("/update/copies", test_copies);
  ctct_test_add ("/update/outcomes", test_outcomes);
  ctct_test_add ("/update/resolve", test_resolve);
  ctct_test_add ("/update/decide", test_decide);
  ctct_test_add ("/update/keys", test_keys);

  return ctct_test_run ();
}
