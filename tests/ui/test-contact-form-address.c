/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-form.h"
#include "ctct-test-ui.h"

#include "ctct-address.h"

static CtctRecord *
get_address (CtctTestForm *self, guint position)
{
  g_autoptr (CtctRecord) address = g_list_model_get_item (
      ctct_contact_get_items (ctct_test_form_get_draft (self), CTCT_COLLECTION_ADDRESSES),
      position);

  return address;
}

/* Of one business address that differs from that of other tests in what is not NULL. */
static CtctTestForm *
create_form (const char *country, const char *state, const char *code)
{
  CtctContact *contact = ctct_test_form_create_contact ();
  CtctRecord *address = ctct_contact_find_item (contact, CTCT_COLLECTION_ADDRESSES, "a1");

  g_object_set (address, "country-code", country, "state", state, "state-code", code, NULL);
  return ctct_test_form_new (contact);
}

static void
assert_region (CtctTestForm *self, const char *country, const char *state, const char *code)
{
  CtctRecord *address = get_address (self, 0);

  g_assert_cmpstr (ctct_record_get_text (address, CTCT_ADDRESS_COUNTRY_CODE), ==, country);
  g_assert_cmpstr (ctct_record_get_text (address, CTCT_ADDRESS_STATE), ==, state);
  g_assert_cmpstr (ctct_record_get_text (address, CTCT_ADDRESS_STATE_CODE), ==, code);
}

static void
assert_choice (CtctTestForm *self, const char *title, const char *text)
{
  CtctChoiceRow *row = ctct_test_form_get_choice (self, title);

  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (row)));
  g_assert_cmpstr (ctct_choice_row_get_text (row), ==, text);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title);
}

static gboolean
is_shown (CtctTestForm *self, const char *title)
{
  return gtk_widget_get_visible (GTK_WIDGET (ctct_test_form_get_row (self, title)));
}

static void
test_country_shown (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  assert_choice (self, "Country", "United States");
  assert_choice (self, "State", "Massachusetts");
  g_assert_false (is_shown (self, "State"));
  g_assert_false (is_shown (self, "State code"));
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_country_picked (void)
{
  g_autoptr (CtctTestForm) self = create_form ("fr", "Île-de-France", "");

  ctct_test_form_pick (self, "Country", "ermany");
  assert_choice (self, "Country", "Germany");
  assert_region (self, "DE", "Île-de-France", "");
  ctct_test_form_assert_state (self, TRUE, TRUE);

  ctct_test_form_pick (self, "Country", "None");
  assert_choice (self, "Country", "None");
  assert_region (self, "", "Île-de-France", "");
}

static void
test_country_by_code (void)
{
  g_autoptr (CtctTestForm) self = create_form ("fr", "", "");

  ctct_test_form_pick (self, "Country", "jp");
  assert_choice (self, "Country", "Japan");
}

/* As it was written, in small letters or in none that there are. */
static void
test_country_kept (void)
{
  g_autoptr (CtctTestForm) self = create_form ("us", "Ohio", "OH");
  g_autoptr (CtctTestForm) unknown = create_form ("zz", "Ohio", "OH");

  ctct_test_form_pick (self, "Country", "United States");
  assert_region (self, "us", "Ohio", "OH");
  ctct_test_form_assert_state (self, FALSE, TRUE);

  assert_choice (unknown, "Country", "zz");
  ctct_test_form_assert_state (unknown, FALSE, TRUE);
}

static void
test_no_such_country (void)
{
  g_autoptr (CtctTestForm) self = create_form ("fr", "", "");

  ctct_test_form_pick (self, "Country", "Nowhere");
  assert_region (self, "fr", "", "");
  g_assert_true (ctct_test_form_shows_text (self, "No Results"));
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_state_picked (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_pick (self, "State", "hampshire");
  assert_region (self, "us", "New Hampshire", "NH");
  assert_choice (self, "State", "New Hampshire");

  ctct_test_form_pick (self, "State", "None");
  assert_region (self, "us", "", "");
  assert_choice (self, "State", "None");
}

static void
test_provinces (void)
{
  g_autoptr (CtctTestForm) self = create_form ("ca", "Ontario", "ON");

  assert_choice (self, "State", "Ontario");
  ctct_test_form_pick (self, "State", "qu");
  assert_region (self, "ca", "Quebec", "QC");
}

/* What the service refuses is shown as it is, and nobody's to mend before they may save. */
static void
test_state_not_in_table (void)
{
  g_autoptr (CtctTestForm) self = create_form ("us", "Puerto Rico", "PR");
  g_autoptr (CtctTestForm) bare = create_form ("us", "", "PR");
  g_autoptr (CtctTestForm) nameless = create_form ("us", "Mass.", "");

  assert_choice (self, "State", "Puerto Rico (PR)");
  assert_choice (bare, "State", "PR");
  assert_choice (nameless, "State", "Mass.");
  ctct_test_form_assert_state (self, FALSE, TRUE);

  ctct_test_form_type (ctct_test_form_get_row (self, "City"), "Ponce");
  assert_region (self, "us", "Puerto Rico", "PR");
  ctct_test_form_assert_state (self, TRUE, TRUE);
}

static void
test_state_elsewhere (void)
{
  g_autoptr (CtctTestForm) self = create_form ("de", "Hessen", "");
  g_autoptr (CtctTestForm) with_code = create_form ("", "", "MA");

  g_assert_true (is_shown (self, "State"));
  g_assert_false (is_shown (self, "State code"));
  ctct_test_form_type (ctct_test_form_get_row (self, "State"), "Bayern");
  assert_region (self, "de", "Bayern", "");

  g_assert_true (is_shown (with_code, "State code"));
  assert_region (with_code, "", "", "MA");
}

/* The code goes with the country that gives it a sense, and comes back with it. */
static void
test_country_changes_state (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_pick (self, "Country", "Germany");
  assert_region (self, "DE", "Massachusetts", "");
  g_assert_true (is_shown (self, "State"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (ctct_test_form_get_choice (self, "State"))));

  ctct_test_form_pick (self, "Country", "United States");
  assert_region (self, "US", "Massachusetts", "MA");
  assert_choice (self, "State", "Massachusetts");

  ctct_test_form_pick (self, "Country", "Canada");
  assert_region (self, "CA", "Massachusetts", "");
  ctct_test_form_pick (self, "State", "yukon");
  assert_region (self, "CA", "Yukon", "YT");
}

static AdwComboRow *
get_type_row (CtctTestForm *self, guint nth)
{
  return ADW_COMBO_ROW (ctct_test_form_find (self, ctct_test_form_is_row, "Type", nth));
}

static void
assert_types (CtctTestForm *self, guint nth, const char *expected)
{
  GListModel *types = adw_combo_row_get_model (get_type_row (self, nth));
  g_autoptr (GString) text = g_string_new (NULL);

  ctct_test_form_iterate ();
  for (guint i = 0; i < g_list_model_get_n_items (types); i++)
    {
      g_autoptr (GtkStringObject) type = g_list_model_get_item (types, i);

      g_string_append_printf (
          text, "%s%s%s", i > 0 ? ", " : "", gtk_string_object_get_string (type),
          i == adw_combo_row_get_selected (get_type_row (self, nth)) ? "*" : "");
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static int
get_kind (CtctTestForm *self, guint position)
{
  return ctct_open_enum_get_value (
      ctct_record_get_enum (get_address (self, position), CTCT_ADDRESS_KIND));
}

static CtctTestForm *
create_form_with_two (void)
{
  CtctContact *contact = ctct_test_form_create_contact ();

  ctct_test_form_add_address (contact, "a2", CTCT_ADDRESS_PERSONAL, "PERSONAL");
  return ctct_test_form_new (contact);
}

static void
test_type_is_free (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  assert_types (self, 0, "Personal, Business*");
}

static void
test_types_swap (void)
{
  g_autoptr (CtctTestForm) self = create_form_with_two ();

  assert_types (self, 0, "Swap with Personal, Business*");
  assert_types (self, 1, "Personal*, Swap with Business");

  adw_combo_row_set_selected (get_type_row (self, 0), 0);
  assert_types (self, 0, "Personal*, Swap with Business");
  assert_types (self, 1, "Swap with Personal, Business*");
  g_assert_cmpint (get_kind (self, 0), ==, CTCT_ADDRESS_PERSONAL);
  g_assert_cmpint (get_kind (self, 1), ==, CTCT_ADDRESS_BUSINESS);
  ctct_test_form_assert_state (self, TRUE, TRUE);

  adw_combo_row_set_selected (get_type_row (self, 1), 0);
  assert_types (self, 1, "Personal*, Swap with Business");
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_type_set_free_again (void)
{
  g_autoptr (CtctTestForm) self = create_form_with_two ();

  ctct_test_form_click (self, "Remove Personal Address");
  assert_types (self, 0, "Personal, Business*");
}

/* Nobody gets a type that is not known for theirs. */
static void
test_unknown_type_does_not_swap (void)
{
  CtctContact *contact = ctct_test_form_create_contact ();
  g_autoptr (CtctTestForm) self = NULL;

  ctct_test_form_add_address (contact, "a2", CTCT_ADDRESS_UNKNOWN, "HOLIDAY");
  self = ctct_test_form_new (contact);
  assert_types (self, 0, "Personal, Business*");
  assert_types (self, 1, "HOLIDAY*, Personal");

  adw_combo_row_set_selected (get_type_row (self, 1), 1);
  assert_types (self, 0, "Swap with Personal, Business*");
  assert_types (self, 1, "HOLIDAY, Personal*, Swap with Business");
}

/* Nothing was typed, so there is nothing to save. */
static void
test_empty_is_no_change (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_click (self, "Add Address");
  ctct_test_form_assert_state (self, FALSE, TRUE);
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_ADDRESSES), ==, 1);
  assert_types (self, 1, "Personal*, Swap with Business");

  adw_combo_row_set_selected (get_type_row (self, 1), 1);
  g_assert_cmpint (get_kind (self, 0), ==, CTCT_ADDRESS_PERSONAL);
  ctct_test_form_assert_state (self, TRUE, TRUE);
}

static void
test_no_country (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  GtkWidget *country;

  ctct_test_form_click (self, "Add Address");
  country = ctct_test_form_find (self, ctct_test_form_is_row, "Country", 1);
  g_assert_cmpstr (ctct_choice_row_get_text (CTCT_CHOICE_ROW (country)), ==, "None");
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

/* The country that an address begins with is not yet one. */
static void
test_default_country (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (CtctSettings) settings = ctct_settings_new (NULL);
  GtkWidget *country;

  g_object_set (settings, "default-country", "DE", NULL);
  ctct_contact_form_set_settings (self->form, settings);
  ctct_test_form_click (self, "Add Address");
  country = ctct_test_form_find (self, ctct_test_form_is_row, "Country", 1);
  g_assert_cmpstr (ctct_choice_row_get_text (CTCT_CHOICE_ROW (country)), ==, "Germany");
  ctct_test_form_assert_state (self, FALSE, TRUE);

  ctct_test_form_type (ctct_test_form_get_nth_row (self, "City", 1), "Ulm");
  ctct_test_form_assert_state (self, TRUE, TRUE);
  g_assert_cmpstr (ctct_record_get_text (get_address (self, 1), CTCT_ADDRESS_COUNTRY_CODE), ==,
                   "DE");
}

static void
test_emptied_is_no_change (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  CtctTextRow *city;

  ctct_test_form_click (self, "Add Address");
  city = ctct_test_form_get_nth_row (self, "City", 1);
  ctct_test_form_type (city, "Ulm");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_ADDRESSES), ==, 2);
  ctct_test_form_assert_state (self, TRUE, TRUE);

  ctct_test_form_type (city, "");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_ADDRESSES), ==, 1);
  ctct_test_form_assert_state (self, FALSE, TRUE);
  g_assert_true (ctct_test_form_get_nth_row (self, "City", 1) == city);

  ctct_test_form_type (city, "Bonn");
  g_assert_cmpstr (ctct_record_get_text (get_address (self, 1), CTCT_ADDRESS_CITY), ==, "Bonn");
}

/* It came empty, and is not dropped behind anybody's back. */
static void
test_empty_of_the_service (void)
{
  CtctContact *contact = ctct_test_form_create_bare_contact (CTCT_STATUS_ACTIVE, "ACTIVE");
  g_autoptr (CtctRecord) address = CTCT_RECORD (ctct_address_new ());
  g_autoptr (CtctOpenEnum) kind = ctct_open_enum_new (CTCT_ADDRESS_BUSINESS, "BUSINESS");
  g_autoptr (CtctTestForm) self = NULL;

  ctct_record_set_enum (address, CTCT_ADDRESS_KIND, kind);
  ctct_contact_add_item (contact, CTCT_COLLECTION_ADDRESSES, address);
  self = ctct_test_form_new (contact);
  ctct_test_form_type (ctct_test_form_get_row (self, "City"), "Ulm");
  ctct_test_form_type (ctct_test_form_get_row (self, "City"), "");
  g_assert_cmpuint (ctct_test_form_count_items (self, CTCT_COLLECTION_ADDRESSES), ==, 1);
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/contact-form-address/country/shown", test_country_shown);
  ctct_test_add ("/contact-form-address/country/picked", test_country_picked);
  ctct_test_add ("/contact-form-address/country/by-code", test_country_by_code);
  ctct_test_add ("/contact-form-address/country/kept", test_country_kept);
  ctct_test_add ("/contact-form-address/country/no-such", test_no_such_country);
  ctct_test_add ("/contact-form-address/country/changes-state", test_country_changes_state);
  ctct_test_add ("/contact-form-address/state/picked", test_state_picked);
  ctct_test_add ("/contact-form-address/state/provinces", test_provinces);
  ctct_test_add ("/contact-form-address/state/not-in-table", test_state_not_in_table);
  ctct_test_add ("/contact-form-address/state/elsewhere", test_state_elsewhere);
  ctct_test_add ("/contact-form-address/type/free", test_type_is_free);
  ctct_test_add ("/contact-form-address/type/swap", test_types_swap);
  ctct_test_add ("/contact-form-address/type/set-free-again", test_type_set_free_again);
  ctct_test_add ("/contact-form-address/type/unknown", test_unknown_type_does_not_swap);
  ctct_test_add ("/contact-form-address/empty/added", test_empty_is_no_change);
  ctct_test_add ("/contact-form-address/empty/no-country", test_no_country);
  ctct_test_add ("/contact-form-address/empty/default-country", test_default_country);
  ctct_test_add ("/contact-form-address/empty/emptied", test_emptied_is_no_change);
  ctct_test_add ("/contact-form-address/empty/of-the-service", test_empty_of_the_service);

  return ctct_test_run ();
}
