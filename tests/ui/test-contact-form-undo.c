/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-form.h"
#include "ctct-test-ui.h"

#include "ctct-address.h"
#include "ctct-note.h"

static const char *
get_text (CtctTestForm *self, const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (ctct_test_form_get_row (self, title)));
}

static GtkText *
get_delegate (CtctTestForm *self, const char *title)
{
  GtkEditable *row = GTK_EDITABLE (ctct_test_form_get_row (self, title));

  return GTK_TEXT (gtk_editable_get_delegate (row));
}

static void
assert_note (CtctTestForm *self, const char *expected)
{
  g_autofree char *note = ctct_test_form_dup_note (self);

  g_assert_cmpstr (note, ==, expected);
}

static void
undo (CtctTestForm *self)
{
  ctct_test_form_iterate ();
  ctct_test_form_click (self, "Undo");
  ctct_test_form_iterate ();
}

static void
redo (CtctTestForm *self)
{
  ctct_test_form_iterate ();
  ctct_test_form_click (self, "Redo");
  ctct_test_form_iterate ();
}

static void
assert_can (CtctTestForm *self, gboolean can_undo, gboolean can_redo)
{
  GActionGroup *actions = ctct_contact_form_get_actions (self->form);

  ctct_test_form_iterate ();
  g_assert_cmpint (g_action_group_get_action_enabled (actions, "undo"), ==, can_undo);
  g_assert_cmpint (g_action_group_get_action_enabled (actions, "redo"), ==, can_redo);
}

static void
test_text (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  assert_can (self, FALSE, FALSE);
  ctct_test_form_type (ctct_test_form_get_row (self, "Job title"), "Florist");
  ctct_test_form_type (ctct_test_form_get_row (self, "Fax"), "9");
  undo (self);
  assert_can (self, FALSE, TRUE);
  g_assert_cmpstr (get_text (self, "Job title"), ==, "Gardener");
  ctct_test_form_assert_state (self, FALSE, TRUE);

  redo (self);
  assert_can (self, TRUE, FALSE);
  g_assert_cmpstr (get_text (self, "Job title"), ==, "Florist");
  g_assert_cmpstr (get_text (self, "Fax"), ==, "9");
}

/* A new draft has no past. */
static void
test_base_anew (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_type (ctct_test_form_get_row (self, "Fax"), "9");
  assert_can (self, TRUE, FALSE);
  ctct_contact_form_set_base (self->form, self->base);
  assert_can (self, FALSE, FALSE);
}

static void
test_email_made (void)
{
  g_autoptr (CtctTestForm) self =
      ctct_test_form_new (ctct_test_form_create_bare_contact (CTCT_STATUS_ACTIVE, "ACTIVE"));

  ctct_test_form_type (ctct_test_form_get_row (self, "Email address"), "v");
  ctct_test_form_iterate ();
  ctct_test_form_type (ctct_test_form_get_row (self, "Email address"), "vera@example.org");
  undo (self);
  g_assert_cmpstr (get_text (self, "Email address"), ==, "");
  assert_can (self, FALSE, TRUE);
  ctct_test_form_assert_state (self, FALSE, TRUE);

  redo (self);
  g_assert_cmpstr (get_text (self, "Email address"), ==, "vera@example.org");
  ctct_test_form_assert_state (self, TRUE, TRUE);
}

static void
test_note (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_type_note (self, "");
  undo (self);
  assert_note (self, "Likes roses.\nCall first.");
  ctct_test_form_assert_state (self, FALSE, TRUE);
  redo (self);
  assert_note (self, "");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_NOTES), ==, 0);
}

static void
test_address_added (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_click (self, "Add Address");
  assert_can (self, FALSE, FALSE);
  ctct_test_form_type (ctct_test_form_get_nth_row (self, "City", 1), "U");
  ctct_test_form_iterate ();
  ctct_test_form_type (ctct_test_form_get_nth_row (self, "City", 1), "Ulm");
  undo (self);
  g_assert_null (ctct_test_form_find (self, ctct_test_form_is_row, "City", 1));
  ctct_test_form_assert_state (self, FALSE, TRUE);
  assert_can (self, FALSE, TRUE);

  redo (self);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (ctct_test_form_get_nth_row (self, "City", 1))), ==,
      "Ulm");
}

static void
test_address_removed (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_click (self, "Remove Business Address");
  undo (self);
  g_assert_cmpstr (get_text (self, "City"), ==, "Boston");
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

/* The name and the code of a state are one step. */
static void
test_state (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_pick (self, "State", "Texas");
  undo (self);
  g_assert_cmpstr (ctct_choice_row_get_text (ctct_test_form_get_choice (self, "State")), ==,
                   "Massachusetts");
  assert_can (self, FALSE, TRUE);
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_lists_and_custom_fields (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  gtk_check_button_set_active (ctct_test_form_get_check (self, "General"), FALSE);
  ctct_test_form_iterate ();
  ctct_test_form_click (self, "Remove Shoe size");
  undo (self);
  g_assert_cmpstr (get_text (self, "Shoe size"), ==, "38");
  g_assert_false (gtk_check_button_get_active (ctct_test_form_get_check (self, "General")));
  undo (self);
  g_assert_true (gtk_check_button_get_active (ctct_test_form_get_check (self, "General")));
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

/* What a contact came with, and what the form put back, is not a text's own to take away. */
static void
test_own_undo_of_text (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  GtkWidget *text = GTK_WIDGET (get_delegate (self, "Job title"));

  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpstr (get_text (self, "Job title"), ==, "Gardener");

  ctct_test_form_type (ctct_test_form_get_row (self, "Job title"), "Florist");
  undo (self);
  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpstr (get_text (self, "Job title"), ==, "Gardener");
}

static void
press_in (CtctTestForm *self, GListModel *shortcuts, const char *keys)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      g_autofree char *trigger =
          gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      if (g_str_equal (trigger, keys))
        g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                     GTK_WIDGET (self->form), NULL));
    }
}

static void
press (CtctTestForm *self, const char *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->form));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        press_in (self, G_LIST_MODEL (controller), keys);
    }
  ctct_test_form_iterate ();
}

/* Where the text has something to undo, it is the text's step, and then no step of the form. */
static void
test_text_goes_first (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  GtkText *text = get_delegate (self, "Job title");
  int position = strlen ("Gardener");

  ctct_test_form_type (ctct_test_form_get_row (self, "Fax"), "9");
  ctct_test_form_iterate ();
  gtk_widget_grab_focus (GTK_WIDGET (text));
  gtk_editable_insert_text (GTK_EDITABLE (text), "!", 1, &position);
  ctct_test_form_iterate ();
  g_assert_cmpstr (get_text (self, "Job title"), ==, "Gardener!");

  press (self, "<Control>z");
  g_assert_cmpstr (get_text (self, "Job title"), ==, "Gardener");
  g_assert_cmpstr (get_text (self, "Fax"), ==, "9");
  press (self, "<Control>z");
  g_assert_cmpstr (get_text (self, "Fax"), ==, "4");
  assert_can (self, FALSE, TRUE);
}

static void
test_shortcuts (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  gtk_check_button_set_active (ctct_test_form_get_check (self, "General"), FALSE);
  ctct_test_form_iterate ();
  gtk_widget_grab_focus (GTK_WIDGET (ctct_test_form_get_check (self, "General")));
  press (self, "<Control>z");
  ctct_test_form_assert_state (self, FALSE, TRUE);
  press (self, "<Shift><Control>z");
  ctct_test_form_assert_state (self, TRUE, TRUE);
}

static void
assert_focus (CtctTestForm *self, const char *label)
{
  g_assert_true (gtk_window_get_focus (self->window) ==
                 ctct_test_form_find (self, ctct_test_form_is_button, label, 0));
}

/* A button that has done all that it can hands the focus to the one that leads back; one that is
 * clicked does not take it in the first place. */
static void
test_focus (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  GtkWidget *button = ctct_test_form_find (self, ctct_test_form_is_button, "Undo", 0);

  ctct_test_form_type (ctct_test_form_get_row (self, "Job title"), "Treasurer");
  ctct_test_form_iterate ();
  g_assert_true (gtk_widget_grab_focus (button));
  undo (self);
  assert_can (self, FALSE, TRUE);
  assert_focus (self, "Redo");
  redo (self);
  assert_can (self, TRUE, FALSE);
  assert_focus (self, "Undo");

  g_assert_false (gtk_widget_get_focus_on_click (button));
  g_assert_false (gtk_widget_get_focus_on_click (
      ctct_test_form_find (self, ctct_test_form_is_button, "Redo", 0)));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/contact-form-undo/text", test_text);
  ctct_test_add ("/contact-form-undo/base-anew", test_base_anew);
  ctct_test_add ("/contact-form-undo/email-made", test_email_made);
  ctct_test_add ("/contact-form-undo/note", test_note);
  ctct_test_add ("/contact-form-undo/address-added", test_address_added);
  ctct_test_add ("/contact-form-undo/address-removed", test_address_removed);
  ctct_test_add ("/contact-form-undo/state", test_state);
  ctct_test_add ("/contact-form-undo/lists-and-custom-fields", test_lists_and_custom_fields);
  ctct_test_add ("/contact-form-undo/own-undo-of-text", test_own_undo_of_text);
  ctct_test_add ("/contact-form-undo/text-goes-first", test_text_goes_first);
  ctct_test_add ("/contact-form-undo/shortcuts", test_shortcuts);
  ctct_test_add ("/contact-form-undo/focus", test_focus);

  return ctct_test_run ();
}
