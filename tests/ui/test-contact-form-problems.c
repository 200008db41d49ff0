/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-form.h"
#include "ctct-test-ui.h"

#include <string.h>

static void
test_too_long (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autofree char *limit = ctct_test_form_repeat ("x", 50);
  g_autofree char *more = ctct_test_form_repeat ("x", 53);
  CtctTextRow *row = ctct_test_form_get_row (self, "First name");

  ctct_test_form_type (row, more);
  ctct_test_form_assert_state (self, TRUE, FALSE);
  ctct_test_form_assert_invalid (row, "First name can have at most 50 characters; this has 53.");
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "Last name"));
  g_assert_true (ctct_test_form_shows_text (self, "53/50"));

  ctct_test_form_type (row, limit);
  ctct_test_form_assert_state (self, TRUE, TRUE);
  ctct_test_form_assert_fine (row);
  g_assert_true (ctct_test_form_shows_text (self, "50/50"));

  ctct_test_form_type (row, "short");
  ctct_test_form_assert_state (self, TRUE, TRUE);
  g_assert_false (ctct_test_form_shows_text (self, "5/50"));
}

/* The last tenth of what there is room for is counted, in each row that has a limit. */
static void
test_counter (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  const struct
  {
    const char *title;
    guint limit;
  } rows[] = { { "First name", 50 }, { "Postal code", 25 }, { "Email address", 80 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint silent = rows[i].limit - rows[i].limit / 10;
      g_autofree char *fits = ctct_test_form_repeat ("ñ", silent);
      g_autofree char *near = ctct_test_form_repeat ("ñ", silent + 1);
      g_autofree char *before = g_strdup_printf ("%u/%u", silent, rows[i].limit);
      g_autofree char *after = g_strdup_printf ("%u/%u", silent + 1, rows[i].limit);

      ctct_test_form_type (ctct_test_form_get_row (self, rows[i].title), fits);
      g_assert_false (ctct_test_form_shows_text (self, before));
      ctct_test_form_type (ctct_test_form_get_row (self, rows[i].title), near);
      g_assert_true (ctct_test_form_shows_text (self, after));
    }
}

static void
test_characters (void)
{
  /* One letter with its accent apart is two characters, an emoji of one code point is one. */
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autofree char *emoji = ctct_test_form_repeat ("😀", 50);
  g_autofree char *accents = ctct_test_form_repeat ("e\xcc\x81", 26);
  CtctTextRow *row = ctct_test_form_get_row (self, "Last name");

  ctct_test_form_type (row, emoji);
  ctct_test_form_assert_state (self, TRUE, TRUE);
  ctct_test_form_type (row, accents);
  ctct_test_form_assert_state (self, TRUE, FALSE);
  ctct_test_form_assert_invalid (row, "Last name can have at most 50 characters; this has 52.");

  ctct_test_form_type (ctct_test_form_get_row (self, "Prefix"), "ÄÖÜß");
  ctct_test_form_type (row, "Lind");
  ctct_test_form_assert_state (self, TRUE, TRUE);
}

static void
test_problems_of_address (void)
{
  CtctContact *contact = ctct_test_form_create_contact ();
  g_autoptr (CtctTestForm) self = NULL;
  g_autofree char *more = ctct_test_form_repeat ("x", 51);

  g_object_set (ctct_contact_find_item (contact, CTCT_COLLECTION_ADDRESSES, "a1"), "country-code",
                "de", NULL);
  self = ctct_test_form_new (contact);
  ctct_test_form_type (ctct_test_form_get_row (self, "State code"), "ma");
  ctct_test_form_type (ctct_test_form_get_row (self, "State"), more);
  ctct_test_form_assert_state (self, TRUE, FALSE);
  ctct_test_form_assert_invalid (ctct_test_form_get_row (self, "State code"),
                                 "State code must be two capital letters, such as MA.");
  ctct_test_form_assert_invalid (ctct_test_form_get_row (self, "State"),
                                 "State can have at most 50 characters; this has 51.");
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "City"));
}

static void
test_refusals (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (GPtrArray) refusals = ctct_test_form_create_refusals ();

  ctct_test_form_refuse (refusals, CTCT_COLLECTION_NONE, NULL, "fax", "No <such> fax");
  ctct_test_form_refuse (refusals, CTCT_COLLECTION_ADDRESSES, "a1", "state-code", "No such state");
  ctct_test_form_refuse (refusals, CTCT_COLLECTION_EMAIL_ADDRESSES, NULL, NULL, "");
  ctct_test_form_type (ctct_test_form_get_row (self, "Fax"), "55");
  ctct_contact_form_show_refusals (self->form, refusals);

  ctct_test_form_assert_state (self, TRUE, TRUE);
  ctct_test_form_assert_invalid (ctct_test_form_get_row (self, "Fax"),
                                 "Refused by the service: No <such> fax");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (ctct_test_form_get_choice (self, "State")),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ctct_test_form_get_choice (self, "State")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Massachusetts\nRefused by the service: No such state");
  ctct_test_form_assert_invalid (ctct_test_form_get_row (self, "Email address"),
                                 "This could not be saved as it is.");

  ctct_test_form_pick (self, "State", "New Ham");
  ctct_test_form_iterate ();
  g_assert_false (gtk_test_accessible_has_state (
      GTK_ACCESSIBLE (ctct_test_form_get_choice (self, "State")), GTK_ACCESSIBLE_STATE_INVALID));
  ctct_test_form_assert_invalid (ctct_test_form_get_row (self, "Fax"),
                                 "Refused by the service: No <such> fax");

  ctct_test_form_type (ctct_test_form_get_row (self, "Email address"), "vera@example.org");
  ctct_test_form_type (ctct_test_form_get_row (self, "Fax"), "4");
  ctct_test_form_iterate ();
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "Fax"));
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "Email address"));
}

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
has_width (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static GtkWidget *
await_label (CtctTestForm *self, const char *text)
{
  GtkWidget *label = ctct_test_form_find (self, is_label, text, 0);

  g_assert_nonnull (label);
  ctct_test_await (has_width, label);
  return label;
}

/* What is wrong stands below, and takes no room from what it is about. */
static void
assert_below (GtkWidget *problem, GtkWidget *row, GtkWidget *value)
{
  graphene_rect_t problem_area;
  graphene_rect_t value_area;

  g_assert_true (gtk_widget_compute_bounds (problem, row, &problem_area));
  g_assert_true (gtk_widget_compute_bounds (value, row, &value_area));
  g_assert_cmpfloat (problem_area.origin.y, >=, value_area.origin.y + value_area.size.height);
  g_assert_cmpfloat (problem_area.size.width, >=, 0.9f * gtk_widget_get_width (row));
}

static void
test_refusal_takes_no_room (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (GPtrArray) refusals = ctct_test_form_create_refusals ();
  GtkWidget *region = GTK_WIDGET (ctct_test_form_get_choice (self, "State"));
  GtkWidget *kind = ctct_test_form_find (self, ctct_test_form_is_row, "Type", 0);
  GtkWidget *fax = GTK_WIDGET (ctct_test_form_get_row (self, "Fax"));
  GtkWidget *value = await_label (self, "Massachusetts");

  ctct_test_form_refuse (refusals, CTCT_COLLECTION_NONE, NULL, "fax", "It is no fax at all.");
  ctct_test_form_refuse (refusals, CTCT_COLLECTION_ADDRESSES, "a1", "state-code",
                         "It is neither a state of the US nor a province of Canada.");
  ctct_test_form_refuse (refusals, CTCT_COLLECTION_ADDRESSES, "a1", "address-type",
                         "It is not the type of any address there is.");
  ctct_contact_form_show_refusals (self->form, refusals);

  assert_below (await_label (self, "It is neither"), region, value);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (value))));
  assert_below (await_label (self, "It is not the type"), kind, await_label (self, "Business"));
  assert_below (await_label (self, "It is no fax"), fax,
                GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (fax))));
}

static void
test_refusals_of_items (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (GPtrArray) refusals = ctct_test_form_create_refusals ();

  ctct_test_form_refuse (refusals, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField3", "name",
                         "Odd name");
  ctct_test_form_refuse (refusals, CTCT_COLLECTION_LISTS, "9", NULL, "No list 9");
  ctct_test_form_refuse (refusals, CTCT_COLLECTION_NOTES, "n1", "note", "Odd note");
  ctct_contact_form_show_refusals (self->form, refusals);

  ctct_test_form_assert_invalid (ctct_test_form_get_row (self, "Shoe size"),
                                 "Refused by the service: Odd name");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (
                       ctct_test_form_find (self, ctct_test_form_is_row, "List 9", 0))),
                   ==, "Refused by the service: No list 9");
  g_assert_true (ctct_test_form_shows_text (self, "Refused by the service: Odd note"));

  gtk_check_button_set_active (ctct_test_form_get_check (self, "List 9"), FALSE);
  ctct_test_form_type_note (self, "Even note");
  ctct_test_form_iterate ();
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (
                       ctct_test_form_find (self, ctct_test_form_is_row, "List 9", 0))),
                   ==, "");
  g_assert_false (ctct_test_form_shows_text (self, "Odd note"));
}

static void
test_refusals_without_row (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (GPtrArray) refusals = ctct_test_form_create_refusals ();

  g_ptr_array_add (refusals, ctct_refusal_new (NULL, "Something"));
  ctct_test_form_refuse (refusals, CTCT_COLLECTION_EMAIL_ADDRESSES, "e1", "opt-in-source",
                         "No such value");
  ctct_contact_form_show_refusals (self->form, refusals);

  g_assert_true (ctct_test_form_shows_text (self,
                                            "Refused by the service: Something\n"
                                            "Opted in by: Refused by the service: No such value"));
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "Email address"));

  ctct_test_form_type (ctct_test_form_get_row (self, "Fax"), "55");
  ctct_test_form_iterate ();
  g_assert_true (ctct_test_form_shows_text (self, "Something"));
  ctct_contact_form_show_refusals (self->form, NULL);
  g_assert_false (ctct_test_form_shows_text (self, "Something"));
}

/* The row for it is not there. */
static void
test_refusal_of_hidden_row (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (GPtrArray) refusals = ctct_test_form_create_refusals ();

  ctct_test_form_refuse (refusals, CTCT_COLLECTION_ADDRESSES, "a1", "sub-postal-code", "Odd");
  ctct_contact_form_show_refusals (self->form, refusals);
  ctct_test_form_iterate ();
  g_assert_true (ctct_test_form_shows_text (
      self, "Business address, Postal code, second part: Refused by the service: Odd"));
}

static void
test_focus_of_first_problem (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  g_autofree char *more = ctct_test_form_repeat ("x", 26);

  ctct_test_form_type (ctct_test_form_get_row (self, "Postal code"), more);
  ctct_test_form_type (ctct_test_form_get_row (self, "Prefix"), "Prof.");
  ctct_contact_form_focus_first_problem (self->form);
  g_assert_true (
      gtk_widget_get_focus_child (GTK_WIDGET (ctct_test_form_get_row (self, "Prefix"))) != NULL);

  ctct_test_form_type (ctct_test_form_get_row (self, "Prefix"), "Dr.");
  ctct_contact_form_focus_first_problem (self->form);
  g_assert_true (gtk_widget_get_focus_child (
                     GTK_WIDGET (ctct_test_form_get_row (self, "Postal code"))) != NULL);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/contact-form-problems/problems/too-long", test_too_long);
  ctct_test_add ("/contact-form-problems/problems/counter", test_counter);
  ctct_test_add ("/contact-form-problems/problems/characters", test_characters);
  ctct_test_add ("/contact-form-problems/problems/address", test_problems_of_address);
  ctct_test_add ("/contact-form-problems/refusals/fields", test_refusals);
  ctct_test_add ("/contact-form-problems/refusals/take-no-room", test_refusal_takes_no_room);
  ctct_test_add ("/contact-form-problems/refusals/items", test_refusals_of_items);
  ctct_test_add ("/contact-form-problems/refusals/without-row", test_refusals_without_row);
  ctct_test_add ("/contact-form-problems/refusals/hidden-row", test_refusal_of_hidden_row);
  ctct_test_add ("/contact-form-problems/problems/focus", test_focus_of_first_problem);

  return ctct_test_run ();
}
