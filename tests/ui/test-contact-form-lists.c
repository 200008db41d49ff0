/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-form.h"
#include "ctct-test-ui.h"

#include "ctct-list-membership.h"
#include "ctct-note.h"

static void
test_lists_shown (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  g_assert_true (gtk_check_button_get_active (ctct_test_form_get_check (self, "General")));
  g_assert_false (gtk_check_button_get_active (ctct_test_form_get_check (self, "Friday news")));
  g_assert_false (gtk_check_button_get_active (ctct_test_form_get_check (self, "a <b> & c")));
  g_assert_true (gtk_check_button_get_active (ctct_test_form_get_check (self, "List 9")));
  g_assert_true (
      gtk_widget_is_sensitive (GTK_WIDGET (ctct_test_form_get_check (self, "Friday news"))));
}

static void
assert_next (CtctTestForm *self, const char *name, const char *next)
{
  GtkWidget *row = ctct_test_form_find (self, ctct_test_form_is_row, name, 0);

  g_assert_true (ctct_test_form_is_row (gtk_widget_get_next_sibling (row), next));
}

static void
test_lists_in_order (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  assert_next (self, "Friday news", "General");
}

static void
test_lists_named (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ctct_test_form_get_check (self, "General")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "General");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ctct_test_form_get_check (self, "List 9")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "List 9");
}

static void
test_list_toggled_twice (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  CtctRecord *membership =
      ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_LISTS, "1");
  GObject *extra = ctct_record_get_extra (membership);

  gtk_check_button_set_active (ctct_test_form_get_check (self, "General"), FALSE);
  g_assert_null (
      ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_LISTS, "1"));
  ctct_test_form_assert_state (self, TRUE, TRUE);

  gtk_check_button_set_active (ctct_test_form_get_check (self, "General"), TRUE);
  ctct_test_form_assert_state (self, FALSE, TRUE);
  membership = ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_LISTS, "1");
  g_assert_true (ctct_record_get_extra (membership) == extra);
  g_assert_cmpint (
      ctct_open_enum_get_value (ctct_record_get_enum (membership, CTCT_LIST_MEMBERSHIP_STATUS)), ==,
      CTCT_LIST_HIDDEN);
}

static void
test_list_added (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  CtctRecord *membership;

  gtk_check_button_set_active (ctct_test_form_get_check (self, "Friday news"), TRUE);
  membership = ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_LISTS, "2");
  g_assert_nonnull (membership);
  g_assert_cmpint (
      ctct_open_enum_get_value (ctct_record_get_enum (membership, CTCT_LIST_MEMBERSHIP_STATUS)), ==,
      CTCT_LIST_ACTIVE);
  ctct_test_form_assert_state (self, TRUE, TRUE);

  gtk_check_button_set_active (ctct_test_form_get_check (self, "Friday news"), FALSE);
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

/* Seen in a recording: the service repeats a membership that it was sent twice. */
static void
test_list_repeated (void)
{
  CtctContact *contact = ctct_test_form_create_contact ();
  g_autoptr (CtctTestForm) self = NULL;

  ctct_test_form_add_membership (contact, "1");
  self = ctct_test_form_new (contact);
  gtk_check_button_set_active (ctct_test_form_get_check (self, "General"), FALSE);
  g_assert_null (
      ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_LISTS, "1"));
  g_assert_false (gtk_check_button_get_active (ctct_test_form_get_check (self, "General")));

  gtk_check_button_set_active (ctct_test_form_get_check (self, "General"), TRUE);
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_lists_arrive_late (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (GListModel) lists = ctct_test_form_create_lists ();
  GObject *extra = ctct_record_get_extra (
      ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_LISTS, "1"));

  ctct_contact_form_set_lists (self->form, NULL);
  g_assert_true (ctct_test_form_shows_text (self, "The lists of the account are not known yet."));
  gtk_check_button_set_active (ctct_test_form_get_check (self, "List 1"), FALSE);

  ctct_contact_form_set_lists (self->form, lists);
  ctct_test_form_assert_state (self, TRUE, TRUE);
  g_assert_false (gtk_check_button_get_active (ctct_test_form_get_check (self, "General")));
  gtk_check_button_set_active (ctct_test_form_get_check (self, "General"), TRUE);
  ctct_test_form_assert_state (self, FALSE, TRUE);
  g_assert_true (ctct_record_get_extra (ctct_contact_find_item (
                     ctct_test_form_get_draft (self), CTCT_COLLECTION_LISTS, "1")) == extra);
}

static void
check_locked (CtctStatus status, const char *text, const char *reason)
{
  CtctContact *contact = ctct_test_form_create_bare_contact (status, text);
  g_autoptr (CtctTestForm) self = NULL;

  ctct_test_form_add_membership (contact, "1");
  self = ctct_test_form_new (contact);
  g_assert_true (ctct_test_form_shows_text (self, reason));
  g_assert_false (
      gtk_widget_is_sensitive (GTK_WIDGET (ctct_test_form_get_check (self, "General"))));
  g_assert_null (ctct_test_form_find (self, ctct_test_form_is_row, "Friday news", 0));
}

static void
test_lists_locked (void)
{
  check_locked (CTCT_STATUS_UNSUBSCRIBED, "OPTOUT", "This person has unsubscribed");
  check_locked (CTCT_STATUS_VISITOR, "VISITOR", "This person never asked for mail");
  check_locked (CTCT_STATUS_UNKNOWN, "QUARANTINED", "is not known");
}

static void
test_note (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  CtctRecord *note = ctct_contact_get_note_item (ctct_test_form_get_draft (self));
  GObject *extra = ctct_record_get_extra (note);

  ctct_test_form_type_note (self, "Prefers\ntulips");
  g_assert_cmpstr (ctct_record_get_text (note, CTCT_NOTE_TEXT), ==, "Prefers\ntulips");
  g_assert_cmpstr (ctct_record_get_text (note, CTCT_NOTE_ID), ==, "n1");
  ctct_test_form_assert_state (self, TRUE, TRUE);

  ctct_test_form_type_note (self, "");
  g_assert_null (ctct_contact_get_note_item (ctct_test_form_get_draft (self)));
  ctct_test_form_assert_state (self, TRUE, TRUE);

  ctct_test_form_type_note (self, "Likes roses.\nCall first.");
  note = ctct_contact_get_note_item (ctct_test_form_get_draft (self));
  g_assert_cmpstr (ctct_record_get_text (note, CTCT_NOTE_ID), ==, "n1");
  g_assert_true (ctct_record_get_extra (note) == extra);
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_note_is_made (void)
{
  g_autoptr (CtctTestForm) self =
      ctct_test_form_new (ctct_test_form_create_bare_contact (CTCT_STATUS_ACTIVE, "ACTIVE"));

  ctct_test_form_type_note (self, "x");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_NOTES), ==, 1);
  ctct_test_form_assert_state (self, TRUE, TRUE);

  ctct_test_form_type_note (self, "");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_NOTES), ==, 0);
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_note_too_long (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autofree char *limit = ctct_test_form_repeat ("ñ", 500);
  g_autofree char *more = ctct_test_form_repeat ("ñ", 501);

  ctct_test_form_type_note (self, limit);
  ctct_test_form_assert_state (self, TRUE, TRUE);
  g_assert_true (ctct_test_form_shows_text (self, "500/500"));

  ctct_test_form_type_note (self, more);
  ctct_test_form_assert_state (self, TRUE, FALSE);
  g_assert_true (
      ctct_test_form_shows_text (self, "Note can have at most 500 characters; this has 501."));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (ctct_test_form_get_note_view (self)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ctct_test_form_get_note_view (self)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Note can have at most 500 characters; this has 501.");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (ctct_test_form_get_note_view (self)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/contact-form-lists/lists/shown", test_lists_shown);
  ctct_test_add ("/contact-form-lists/lists/in-order", test_lists_in_order);
  ctct_test_add ("/contact-form-lists/lists/named", test_lists_named);
  ctct_test_add ("/contact-form-lists/lists/toggled-twice", test_list_toggled_twice);
  ctct_test_add ("/contact-form-lists/lists/added", test_list_added);
  ctct_test_add ("/contact-form-lists/lists/repeated", test_list_repeated);
  ctct_test_add ("/contact-form-lists/lists/arrive-late", test_lists_arrive_late);
  ctct_test_add ("/contact-form-lists/lists/locked", test_lists_locked);
  ctct_test_add ("/contact-form-lists/note/edited", test_note);
  ctct_test_add ("/contact-form-lists/note/made", test_note_is_made);
  ctct_test_add ("/contact-form-lists/note/too-long", test_note_too_long);

  return ctct_test_run ();
}
