/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address.h"
#include "ctct-change.h"
#include "ctct-draft-item.h"
#include "ctct-edit-history.h"
#include "ctct-test-form.h"
#include "ctct-test-ui.h"

typedef struct
{
  CtctContact *draft;
  CtctContact *base;
  CtctEditHistory *history;
} Fixture;

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->draft = ctct_test_form_create_contact ();
  self->base = ctct_contact_copy (self->draft);
  self->history = ctct_edit_history_new (self->draft);

  return self;
}

static void
fixture_free (Fixture *self)
{
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->draft);
  g_assert_finalize_object (self->base);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
set (Fixture *self, const char *field, const char *text)
{
  g_object_set (self->draft, field, text, NULL);
  ctct_test_form_iterate ();
}

static void
assert_field (Fixture *self, const char *field, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (self->draft, field, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_possible (Fixture *self, gboolean can_undo, gboolean can_redo)
{
  gboolean seen_undo, seen_redo;

  g_object_get (self->history, "can-undo", &seen_undo, "can-redo", &seen_redo, NULL);
  g_assert_cmpint (seen_undo, ==, can_undo);
  g_assert_cmpint (seen_redo, ==, can_redo);
}

static void
test_nothing (void)
{
  g_autoptr (Fixture) self = fixture_new ();

  assert_possible (self, FALSE, FALSE);
  ctct_edit_history_undo (self->history);
  ctct_edit_history_redo (self->history);
  g_assert_true (ctct_contact_equal (self->draft, self->base));
}

static void
test_steps (void)
{
  g_autoptr (Fixture) self = fixture_new ();

  set (self, "job-title", "Florist");
  set (self, "fax", "9");
  assert_possible (self, TRUE, FALSE);

  ctct_edit_history_undo (self->history);
  assert_field (self, "fax", "4");
  assert_field (self, "job-title", "Florist");
  assert_possible (self, TRUE, TRUE);

  ctct_edit_history_undo (self->history);
  g_assert_true (ctct_contact_equal (self->draft, self->base));
  assert_possible (self, FALSE, TRUE);

  ctct_edit_history_redo (self->history);
  ctct_edit_history_redo (self->history);
  assert_field (self, "fax", "9");
  assert_possible (self, TRUE, FALSE);
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (Fixture) self = fixture_new ();

  set (self, "job-title", "F");
  set (self, "job-title", "Fl");
  set (self, "job-title", "Flo");
  ctct_edit_history_undo (self->history);
  assert_field (self, "job-title", "Gardener");
  assert_possible (self, FALSE, TRUE);
}

/* The shortcut may be the very next event. */
static void
test_undo_at_once (void)
{
  g_autoptr (Fixture) self = fixture_new ();

  g_object_set (self->draft, "job-title", "Florist", NULL);
  assert_possible (self, TRUE, FALSE);
  g_object_set (self->draft, "fax", "9", NULL);
  ctct_edit_history_undo (self->history);
  assert_field (self, "fax", "4");
  assert_field (self, "job-title", "Florist");
}

/* What the text itself took back is no step to take back. */
static void
test_typed_back (void)
{
  g_autoptr (Fixture) self = fixture_new ();

  set (self, "fax", "9");
  set (self, "job-title", "F");
  set (self, "job-title", "Gardener");
  ctct_edit_history_undo (self->history);
  assert_field (self, "fax", "4");
  assert_possible (self, FALSE, TRUE);
}

static void
test_new_step_after_undo (void)
{
  g_autoptr (Fixture) self = fixture_new ();

  set (self, "fax", "9");
  set (self, "job-title", "F");
  ctct_edit_history_undo (self->history);
  set (self, "fax", "10");
  assert_possible (self, TRUE, FALSE);
  ctct_edit_history_undo (self->history);
  assert_field (self, "fax", "9");
}

static void
test_items (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  CtctRecord *address = ctct_contact_find_item (self->draft, CTCT_COLLECTION_ADDRESSES, "a1");
  CtctRecord *membership = ctct_contact_find_item (self->draft, CTCT_COLLECTION_LISTS, "1");

  ctct_record_set_text (address, CTCT_ADDRESS_CITY, "Ulm");
  ctct_test_form_iterate ();
  ctct_draft_set_has_item (self->draft, CTCT_COLLECTION_LISTS, membership, FALSE);
  ctct_test_form_iterate ();
  ctct_draft_set_has_item (self->draft, CTCT_COLLECTION_ADDRESSES, address, FALSE);
  ctct_test_form_iterate ();

  ctct_edit_history_undo (self->history);
  g_assert_true (ctct_contact_find_item (self->draft, CTCT_COLLECTION_ADDRESSES, "a1") == address);
  g_assert_cmpstr (ctct_record_get_text (address, CTCT_ADDRESS_CITY), ==, "Ulm");
  ctct_edit_history_undo (self->history);
  g_assert_true (ctct_contact_find_item (self->draft, CTCT_COLLECTION_LISTS, "1") == membership);
  ctct_edit_history_undo (self->history);
  g_assert_true (ctct_contact_equal (self->draft, self->base));

  for (guint i = 0; i < 3; i++)
    ctct_edit_history_redo (self->history);
  g_assert_null (ctct_contact_find_item (self->draft, CTCT_COLLECTION_ADDRESSES, "a1"));
  g_assert_null (ctct_contact_find_item (self->draft, CTCT_COLLECTION_LISTS, "1"));
}

static void
edit_at_random (GRand *rand, CtctContact *draft, GPtrArray *memberships)
{
  const char *const fields[] = { "first-name", "fax", "job-title" };
  g_autofree char *text = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 3));
  CtctRecord *membership = memberships->pdata[g_rand_int_range (rand, 0, memberships->len)];
  CtctRecord *address = ctct_contact_find_item (draft, CTCT_COLLECTION_ADDRESSES, "a1");

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      g_object_set (draft, fields[g_rand_int_range (rand, 0, G_N_ELEMENTS (fields))], text, NULL);
      break;
    case 1:
      ctct_draft_set_has_item (draft, CTCT_COLLECTION_LISTS, membership, g_rand_boolean (rand));
      break;
    default:
      ctct_record_set_text (address, CTCT_ADDRESS_CITY, text);
    }
}

/* Back to the start, and forward to the end, whatever was done. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (Fixture) self = fixture_new ();
      g_autoptr (GPtrArray) memberships = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (CtctContact) end = NULL;
      g_autoptr (GPtrArray) changes = NULL;

      for (guint i = 0; i < 2; i++)
        g_ptr_array_add (
            memberships,
            g_list_model_get_item (ctct_contact_get_items (self->draft, CTCT_COLLECTION_LISTS), i));
      for (guint i = 0; i < 20; i++)
        {
          edit_at_random (rand, self->draft, memberships);
          if (g_rand_boolean (rand))
            ctct_test_form_iterate ();
        }

      end = ctct_contact_copy (self->draft);
      while (ctct_edit_history_get_can_undo (self->history))
        ctct_edit_history_undo (self->history);
      g_assert_true (ctct_contact_equal (self->draft, self->base));
      while (ctct_edit_history_get_can_redo (self->history))
        ctct_edit_history_redo (self->history);
      g_assert_true (ctct_contact_equal (self->draft, end));
    }
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/edit-history/nothing", test_nothing);
  ctct_test_add ("/edit-history/steps", test_steps);
  ctct_test_add ("/edit-history/typing", test_typing_is_one_step);
  ctct_test_add ("/edit-history/at-once", test_undo_at_once);
  ctct_test_add ("/edit-history/typed-back", test_typed_back);
  ctct_test_add ("/edit-history/new-step-after-undo", test_new_step_after_undo);
  ctct_test_add ("/edit-history/items", test_items);
  ctct_test_add ("/edit-history/random", test_random);

  return ctct_test_run ();
}
