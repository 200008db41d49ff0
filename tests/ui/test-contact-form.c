/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-form.h"
#include "ctct-test-ui.h"

static void
test_untouched (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_assert_state (self, FALSE, TRUE);
  g_assert_true (ctct_test_form_get_draft (self) != self->base);
  g_assert_true (ctct_contact_equal (ctct_test_form_get_draft (self), self->base));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (ctct_test_form_get_row (self, "First name"))), ==,
      "Vera");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ctct_test_form_get_row (self, "Company"))),
                   ==, "Green & Co");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ctct_test_form_get_row (self, "City"))), ==,
                   "Boston");
}

static void
test_fields_of_contact (void)
{
  const char *const fields[][2] = {
    { "First name", "first-name" }, { "Middle name", "middle-name" },
    { "Last name", "last-name" },   { "Prefix", "prefix-name" },
    { "Job title", "job-title" },   { "Company", "company-name" },
    { "Home phone", "home-phone" }, { "Work phone", "work-phone" },
    { "Cell phone", "cell-phone" }, { "Fax", "fax" },
  };
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      ctct_test_form_check_typed (self, ctct_test_form_get_row (self, fields[i][0]),
                                  CTCT_RECORD (ctct_test_form_get_draft (self)), fields[i][1],
                                  "Żó");
      ctct_test_form_check_typed (self, ctct_test_form_get_row (self, fields[i][0]),
                                  CTCT_RECORD (ctct_test_form_get_draft (self)), fields[i][1], "");
    }
}

static void
test_fields_of_address (void)
{
  const char *const fields[][3] = {
    { "Address line 1", "line1", "1 Elm" }, { "Address line 2", "line2", "2" },
    { "Address line 3", "line3", "3" },     { "City", "city", "Łódź" },
    { "Postal code", "postal-code", "99" },
  };
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  CtctRecord *address =
      ctct_contact_find_item (ctct_test_form_get_draft (self), CTCT_COLLECTION_ADDRESSES, "a1");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ctct_test_form_check_typed (self, ctct_test_form_get_row (self, fields[i][0]), address,
                                fields[i][1], fields[i][2]);

  g_assert_false (gtk_widget_get_visible (
      GTK_WIDGET (ctct_test_form_get_row (self, "Postal code, second part"))));
}

static void
test_fields_of_items (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  CtctRecord *email = ctct_contact_get_email_item (ctct_test_form_get_draft (self));
  CtctRecord *field = ctct_contact_find_item (ctct_test_form_get_draft (self),
                                              CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField3");

  ctct_test_form_check_typed (self, ctct_test_form_get_row (self, "Email address"), email,
                              "email-address", "v@example.org");
  ctct_test_form_check_typed (self, ctct_test_form_get_row (self, "Shoe size"), field, "value",
                              "39");
}

/* The draft is what counts, whoever changes it. */
static void
test_bound_both_ways (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  g_object_set (ctct_test_form_get_draft (self), "job-title", "Florist", NULL);
  g_object_set (ctct_contact_get_note_item (ctct_test_form_get_draft (self)), "note", "New", NULL);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (ctct_test_form_get_row (self, "Job title"))), ==,
      "Florist");
  {
    g_autofree char *note = ctct_test_form_dup_note (self);

    g_assert_cmpstr (note, ==, "New");
  }
  ctct_test_form_assert_state (self, TRUE, TRUE);
}

static void
count_notify_cb (guint *n_notified)
{
  *n_notified += 1;
}

static void
test_notify (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  guint n_changed = 0, n_valid = 0;

  g_signal_connect_swapped (self->form, "notify::changed", G_CALLBACK (count_notify_cb),
                            &n_changed);
  g_signal_connect_swapped (self->form, "notify::valid", G_CALLBACK (count_notify_cb), &n_valid);
  ctct_test_form_type (ctct_test_form_get_row (self, "Fax"), "5");
  ctct_test_form_type (ctct_test_form_get_row (self, "Fax"), "6");
  ctct_test_form_iterate ();
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_valid, ==, 0);

  ctct_test_form_type (ctct_test_form_get_row (self, "Prefix"), "Prof.");
  ctct_test_form_iterate ();
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_valid, ==, 1);
}

/* The shortcut for Save may be the very next event. */
static void
test_state_at_once (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_type (ctct_test_form_get_row (self, "Prefix"), "Prof.");
  g_assert_true (ctct_contact_form_get_changed (self->form));
  ctct_test_form_type (ctct_test_form_get_row (self, "Prefix"), "Mr.");
  g_assert_true (ctct_contact_form_get_valid (self->form));
}

static void
test_focus_on_entering (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_iterate ();
  g_assert_true (gtk_widget_get_focus_child (
                     GTK_WIDGET (ctct_test_form_get_row (self, "First name"))) != NULL);
}

static void
test_focus_on_coming_back (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_iterate ();
  gtk_widget_grab_focus (GTK_WIDGET (ctct_test_form_get_row (self, "Fax")));
  gtk_widget_set_visible (GTK_WIDGET (self->form), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->form), TRUE);
  ctct_test_form_iterate ();
  g_assert_nonnull (
      gtk_widget_get_focus_child (GTK_WIDGET (ctct_test_form_get_row (self, "First name"))));
}

/* What came in one piece is not written over by the first key. */
static void
test_focus_selects_nothing (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_iterate ();
  g_assert_false (gtk_editable_get_selection_bounds (
      GTK_EDITABLE (ctct_test_form_get_row (self, "First name")), NULL, NULL));
}

static void
test_base_anew (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  CtctContact *old_draft = g_object_ref (ctct_test_form_get_draft (self));
  g_autoptr (GPtrArray) refusals = ctct_test_form_create_refusals ();

  ctct_test_form_refuse (refusals, CTCT_COLLECTION_NONE, NULL, "fax", "No such fax");
  ctct_test_form_type (ctct_test_form_get_row (self, "First name"), "Wera");
  ctct_test_form_type_note (self, "");
  ctct_test_form_click (self, "Remove Business Address");
  ctct_test_form_click (self, "Add Custom Field");
  ctct_contact_form_show_refusals (self->form, refusals);
  ctct_test_form_assert_state (self, TRUE, FALSE);

  ctct_contact_form_set_base (self->form, self->base);
  g_assert_finalize_object (old_draft);
  ctct_test_form_assert_state (self, FALSE, TRUE);
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "Fax"));
  g_assert_true (ctct_contact_equal (ctct_test_form_get_draft (self), self->base));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (ctct_test_form_get_row (self, "First name"))), ==,
      "Vera");
  g_assert_nonnull (ctct_test_form_find (self, ctct_test_form_is_row, "City", 0));
  g_assert_null (ctct_test_form_find (self, ctct_test_form_is_row, "Custom field 2", 0));
}

static void
test_no_base (void)
{
  g_autoptr (CtctContactForm) form = g_object_ref_sink (ctct_contact_form_new ());
  g_autoptr (CtctContact) contact = ctct_test_form_create_contact ();

  g_assert_null (ctct_contact_form_get_draft (form));
  ctct_contact_form_set_base (form, contact);
  ctct_contact_form_set_base (form, NULL);
  g_assert_null (ctct_contact_form_get_draft (form));
  g_assert_false (ctct_contact_form_get_changed (form));
  g_assert_false (ctct_contact_form_get_valid (form));
  g_assert_finalize_object (g_steal_pointer (&form));
  g_assert_finalize_object (g_steal_pointer (&contact));
}

/* Every button and every entry has a name, and no two buttons the same. */
static void
test_names (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint nth = 0;
  GtkWidget *button;

  while ((button = ctct_test_form_find (self, ctct_test_form_is_of_type, "GtkButton", nth++)) !=
         NULL)
    {
      const char *tooltip = gtk_widget_get_tooltip_text (button);

      if (!gtk_widget_is_visible (button) || !gtk_widget_get_child_visible (button))
        continue;

      /* Text on it names it, with or without that property. */
      g_assert_true (gtk_button_get_label (GTK_BUTTON (button)) != NULL ||
                     gtk_test_accessible_has_property (GTK_ACCESSIBLE (button),
                                                       GTK_ACCESSIBLE_PROPERTY_LABEL));
      if (gtk_button_get_icon_name (GTK_BUTTON (button)) != NULL)
        {
          g_assert_true (ctct_test_form_is_button (button, tooltip));
          g_assert_true (g_hash_table_add (names, (gpointer) tooltip));
        }
    }

  g_assert_true (gtk_test_accessible_has_property (
      GTK_ACCESSIBLE (ctct_test_form_get_note_view (self)), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

/* Numbers and addresses do, in an interface that runs from right to left. */
static void
test_left_to_right (void)
{
  const char *const titles[] = { "Email address", "Home phone", "Work phone",
                                 "Cell phone",    "Fax",        "Postal code" };
  g_autoptr (CtctTestForm) self = NULL;
  GtkEditable *name;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  self = ctct_test_form_new (ctct_test_form_create_contact ());
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkEditable *row = GTK_EDITABLE (ctct_test_form_get_row (self, titles[i]));

      g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (gtk_editable_get_delegate (row))), ==,
                       GTK_TEXT_DIR_LTR);
    }

  name = GTK_EDITABLE (ctct_test_form_get_row (self, "First name"));
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (gtk_editable_get_delegate (name))), ==,
                   GTK_TEXT_DIR_RTL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/contact-form/untouched", test_untouched);
  ctct_test_add ("/contact-form/fields/contact", test_fields_of_contact);
  ctct_test_add ("/contact-form/fields/address", test_fields_of_address);
  ctct_test_add ("/contact-form/fields/items", test_fields_of_items);
  ctct_test_add ("/contact-form/fields/bound-both-ways", test_bound_both_ways);
  ctct_test_add ("/contact-form/state/notify", test_notify);
  ctct_test_add ("/contact-form/state/at-once", test_state_at_once);
  ctct_test_add ("/contact-form/focus/entering", test_focus_on_entering);
  ctct_test_add ("/contact-form/focus/coming-back", test_focus_on_coming_back);
  ctct_test_add ("/contact-form/focus/selects-nothing", test_focus_selects_nothing);
  ctct_test_add ("/contact-form/base/anew", test_base_anew);
  ctct_test_add ("/contact-form/base/none", test_no_base);
  ctct_test_add ("/contact-form/names", test_names);
  ctct_test_add ("/contact-form/left-to-right", test_left_to_right);

  return ctct_test_run ();
}
