/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-form.h"
#include "ctct-test-ui.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"

/* For which GTK may still scroll to what got the focus. */
#define FRAMES 30

static void
test_email (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  CtctTextRow *row = ctct_test_form_get_row (self, "Email address");

  ctct_test_form_type (row, "");
  ctct_test_form_assert_state (self, TRUE, FALSE);
  ctct_test_form_assert_invalid (row, "Email address must not be empty.");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_EMAIL_ADDRESSES), ==, 1);

  ctct_test_form_type (row, "not an address");
  ctct_test_form_assert_state (self, TRUE, FALSE);
  ctct_test_form_assert_invalid (row, "Email address must be like name@example.com.");

  ctct_test_form_type (row, "vera@example.com");
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_email_is_made (void)
{
  g_autoptr (CtctTestForm) self =
      ctct_test_form_new (ctct_test_form_create_bare_contact (CTCT_STATUS_ACTIVE, "ACTIVE"));
  CtctTextRow *row = ctct_test_form_get_row (self, "Email address");

  ctct_test_form_assert_state (self, FALSE, TRUE);
  ctct_test_form_type (row, "v");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_EMAIL_ADDRESSES), ==, 1);
  ctct_test_form_assert_state (self, TRUE, FALSE);
  ctct_test_form_assert_invalid (row, "Email address needs at least 6 characters; this has 1.");

  ctct_test_form_type (row, "vera@example.net");
  ctct_test_form_assert_state (self, TRUE, TRUE);
  g_assert_cmpstr (ctct_contact_get_email (ctct_test_form_get_draft (self)), ==,
                   "vera@example.net");

  ctct_test_form_type (row, "");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_EMAIL_ADDRESSES), ==, 0);
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static gboolean
is_in_sight (gpointer widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, scrolled, &bounds) && bounds.size.height > 0 &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scrolled);
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  guint *n_frames = user_data;

  return ++*n_frames < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
have_passed (gpointer user_data)
{
  return *(guint *) user_data == FRAMES;
}

/* Somebody presses the button, so the focus comes from there. */
static void
press (CtctTestForm *self, const char *label)
{
  gtk_widget_grab_focus (ctct_test_form_find (self, ctct_test_form_is_button, label, 0));
  ctct_test_form_iterate ();
  ctct_test_form_click (self, label);
}

/* It is in sight, and it stays there: GTK's own way there may take longer, and end elsewhere. */
static void
assert_comes_to_stay (GtkWidget *widget)
{
  guint n_frames = 0;

  ctct_test_await (is_in_sight, widget);
  gtk_widget_add_tick_callback (widget, count_frame_cb, &n_frames, NULL);
  ctct_test_await (have_passed, &n_frames);
  g_assert_true (is_in_sight (widget));
}

/* The window is too low for all of the form, and what is added lies below its edge. */
static void
test_added_in_sight (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  ctct_test_form_iterate ();
  press (self, "Add Address");
  assert_comes_to_stay (
      ctct_test_form_find (self, ctct_test_form_is_of_type, "CtctAddressEditor", 1));
  press (self, "Add Custom Field");
  assert_comes_to_stay (GTK_WIDGET (ctct_test_form_get_row (self, "Custom field 2")));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
}

static void
test_address_added (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (CtctRecord) address = NULL;
  GtkWidget *add = ctct_test_form_find (self, ctct_test_form_is_button, "Add Address", 0);

  ctct_test_form_iterate ();
  ctct_test_form_click (self, "Add Address");
  ctct_test_form_type (ctct_test_form_get_nth_row (self, "City", 1), "Ulm");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_ADDRESSES), ==, 2);
  address = g_list_model_get_item (
      ctct_contact_get_items (ctct_test_form_get_draft (self), CTCT_COLLECTION_ADDRESSES), 1);
  g_assert_cmpint (ctct_open_enum_get_value (ctct_record_get_enum (address, CTCT_ADDRESS_KIND)), ==,
                   CTCT_ADDRESS_PERSONAL);
  g_assert_false (gtk_widget_is_sensitive (add));
  g_assert_true (gtk_widget_get_focus_child (ctct_test_form_find (self, ctct_test_form_is_of_type,
                                                                  "CtctAddressEditor", 1)) != NULL);

  g_assert_cmpstr (ctct_record_get_text (address, CTCT_ADDRESS_CITY), ==, "Ulm");
  ctct_test_form_assert_state (self, TRUE, TRUE);

  ctct_test_form_click (self, "Remove Personal Address");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_ADDRESSES), ==, 1);
  g_assert_true (gtk_widget_is_sensitive (add));
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_address_removed (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_click (self, "Remove Business Address");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_ADDRESSES), ==, 0);
  g_assert_null (ctct_test_form_find (self, ctct_test_form_is_row, "City", 0));
  ctct_test_form_assert_state (self, TRUE, TRUE);
}

static void
test_address_type (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  AdwComboRow *row = ADW_COMBO_ROW (ctct_test_form_find (self, ctct_test_form_is_row, "Type", 0));
  CtctRecord *address =
      ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_ADDRESSES, "a1");

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  adw_combo_row_set_selected (row, 0);
  g_assert_cmpint (ctct_open_enum_get_value (ctct_record_get_enum (address, CTCT_ADDRESS_KIND)), ==,
                   CTCT_ADDRESS_PERSONAL);
  g_assert_nonnull (
      ctct_test_form_find (self, ctct_test_form_is_button, "Remove Personal Address", 0));
  ctct_test_form_assert_state (self, TRUE, TRUE);

  adw_combo_row_set_selected (row, 1);
  g_assert_cmpstr (ctct_open_enum_get_text (ctct_record_get_enum (address, CTCT_ADDRESS_KIND)), ==,
                   "BUSINESS");
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_address_of_unknown_type (void)
{
  CtctContact *contact = ctct_test_form_create_bare_contact (CTCT_STATUS_ACTIVE, "ACTIVE");
  g_autoptr (CtctTestForm) self = NULL;
  AdwComboRow *row;
  CtctRecord *address;

  ctct_test_form_add_address (contact, "a1", CTCT_ADDRESS_UNKNOWN, "HOLIDAY");
  self = ctct_test_form_new (contact);
  row = ADW_COMBO_ROW (ctct_test_form_find (self, ctct_test_form_is_row, "Type", 0));
  address =
      ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_ADDRESSES, "a1");

  ctct_test_form_assert_state (self, FALSE, TRUE);
  g_assert_true (ctct_test_form_shows_text (self, "HOLIDAY"));
  g_assert_nonnull (ctct_test_form_find (self, ctct_test_form_is_button, "Remove Address", 0));

  adw_combo_row_set_selected (row, 2);
  ctct_test_form_assert_state (self, TRUE, TRUE);
  adw_combo_row_set_selected (row, 0);
  g_assert_cmpstr (ctct_open_enum_get_text (ctct_record_get_enum (address, CTCT_ADDRESS_KIND)), ==,
                   "HOLIDAY");
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_second_part_of_postal_code (void)
{
  CtctContact *contact = ctct_test_form_create_contact ();
  CtctRecord *address = ctct_contact_find_item (contact, CTCT_COLLECTION_ADDRESSES, "a1");
  g_autoptr (CtctTestForm) self = NULL;
  CtctTextRow *row;

  g_object_set (address, "sub-postal-code", "4321", NULL);
  self = ctct_test_form_new (contact);
  row = ctct_test_form_get_row (self, "Postal code, second part");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  ctct_test_form_check_typed (
      self, row,
      ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_ADDRESSES, "a1"),
      "sub-postal-code", "99");
}

static void
test_custom_field_order (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  GtkWidget *first = ctct_test_form_find (self, ctct_test_form_is_row, "Custom field 1", 0);

  g_assert_true (gtk_widget_get_next_sibling (first) ==
                 ctct_test_form_find (self, ctct_test_form_is_row, "Shoe size", 0));
  g_assert_nonnull (ctct_test_form_find (self, ctct_test_form_is_button, "Remove Shoe size", 0));
}

static void
test_custom_field_added (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  CtctTextRow *row;

  ctct_test_form_iterate ();
  ctct_test_form_click (self, "Add Custom Field");
  row = ctct_test_form_get_row (self, "Custom field 2");
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (row)) != NULL);
  ctct_test_form_assert_state (self, TRUE, FALSE);
  ctct_test_form_assert_invalid (row, "Custom field 2 must not be empty.");

  ctct_test_form_type (row, "blue");
  ctct_test_form_assert_state (self, TRUE, TRUE);
  g_assert_cmpstr (
      ctct_record_get_text (ctct_contact_find_item (ctct_test_form_get_draft (self),
                                                    CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField2"),
                            CTCT_CUSTOM_FIELD_VALUE),
      ==, "blue");

  ctct_test_form_click (self, "Remove Custom Field 2");
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_custom_field_back_again (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  GObject *extra = ctct_record_get_extra (ctct_contact_find_item (
      ctct_test_form_get_draft (self), CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1"));

  ctct_test_form_click (self, "Remove Custom Field 1");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_CUSTOM_FIELDS), ==, 1);
  ctct_test_form_assert_state (self, TRUE, TRUE);

  ctct_test_form_click (self, "Add Custom Field");
  ctct_test_form_type (ctct_test_form_get_row (self, "Custom field 1"), "green");
  ctct_test_form_assert_state (self, FALSE, TRUE);
  g_assert_true (ctct_record_get_extra (ctct_contact_find_item (ctct_test_form_get_draft (self),
                                                                CTCT_COLLECTION_CUSTOM_FIELDS,
                                                                "CustomField1")) == extra);
}

static void
test_all_custom_fields (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  for (guint i = 0; i < 13; i++)
    ctct_test_form_click (self, "Add Custom Field");

  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_CUSTOM_FIELDS), ==, 15);
  g_assert_nonnull (ctct_test_form_find (self, ctct_test_form_is_row, "Custom field 15", 0));
  g_assert_false (gtk_widget_is_sensitive (
      ctct_test_form_find (self, ctct_test_form_is_button, "Add Custom Field", 0)));
}

static gboolean
has_focus_inside (CtctTestForm *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form));
}

/* Whoever works with the keyboard goes on from where the thing was. */
static void
test_focus_after_removal (void)
{
  const char *const buttons[] = { "Remove Custom Field 1", "Remove Shoe size",
                                  "Remove Business Address" };
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_iterate ();
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = ctct_test_form_find (self, ctct_test_form_is_button, buttons[i], 0);

      gtk_widget_grab_focus (button);
      ctct_test_form_click (self, buttons[i]);
      ctct_test_form_iterate ();
      g_test_message ("%s", buttons[i]);
      g_assert_true (has_focus_inside (self));
    }
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/contact-form-items/email/edited", test_email);
  ctct_test_add ("/contact-form-items/email/made", test_email_is_made);
  ctct_test_add ("/contact-form-items/added-in-sight", test_added_in_sight);
  ctct_test_add ("/contact-form-items/address/added", test_address_added);
  ctct_test_add ("/contact-form-items/address/removed", test_address_removed);
  ctct_test_add ("/contact-form-items/address/type", test_address_type);
  ctct_test_add ("/contact-form-items/address/unknown-type", test_address_of_unknown_type);
  ctct_test_add ("/contact-form-items/address/second-postal-code", test_second_part_of_postal_code);
  ctct_test_add ("/contact-form-items/custom-field/order", test_custom_field_order);
  ctct_test_add ("/contact-form-items/custom-field/added", test_custom_field_added);
  ctct_test_add ("/contact-form-items/custom-field/back-again", test_custom_field_back_again);
  ctct_test_add ("/contact-form-items/custom-field/all", test_all_custom_fields);
  ctct_test_add ("/contact-form-items/focus-after-removal", test_focus_after_removal);

  return ctct_test_run ();
}
