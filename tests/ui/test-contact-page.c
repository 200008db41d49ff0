/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address.h"
#include "ctct-contact-page.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-fact-row.h"
#include "ctct-list-membership.h"
#include "ctct-test-person.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-verdict-card.h"

#define NARROW 360
#define NOW    "2026-11-23T12:00:00Z"

typedef struct
{
  GtkWidget *window;
  CtctContactPage *page;
  GPtrArray *called; /* "copy: ..." and "open-uri: ..." */
} Fixture;

static void
record_call_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *self = user_data;

  g_ptr_array_add (self->called, g_strdup_printf ("%s: %s", g_action_get_name (G_ACTION (action)),
                                                  g_variant_get_string (parameter, NULL)));
}

static void
add_actions (Fixture *self)
{
  const GActionEntry entries[] = {
    { "copy", record_call_cb, "s" },
    { "open-uri", record_call_cb, "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

static Fixture *
set_up (CtctContact *contact)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (NOW, NULL);

  self->called = g_ptr_array_new_with_free_func (g_free);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), NARROW, 600);
  self->page = CTCT_CONTACT_PAGE (ctct_contact_page_new ());
  ctct_contact_page_set_now (self->page, now);
  ctct_contact_page_set_contact (self->page, contact);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  add_actions (self);

  gtk_window_present (GTK_WINDOW (self->window));
  ctct_test_await (is_mapped, self->page);
  return self;
}

static void
tear_down (Fixture *self)
{
  g_object_ref (self->page);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->page);
  g_ptr_array_unref (self->called);
  g_free (self);
}

static void
test_full_contact (void)
{
  const char *const expected[] = {
    /* who */
    "Dr. Margaret Ann Hale", "Head of Collections", "Milton Museum",
    /* may I mail this person */
    "May I mail this person?", "Yes, this person receives mail", "Active",
    "Receives mail from the lists shown.", "Subscribed in January 2013 by the contact.",
    "Both the account and the person can end this.",
    /* e-mail */
    "Email address", "margaret.hale@example.com", "Confirmation", "No confirmation required",
    "Confirmed", "Yes", "Opted in", "23 January 2013 by the contact", "Opted out", "Never",
    /* phones */
    "Home phone", "617-555-0101", "Work phone", "+44 161 496 0102", "Cell phone", "(617) 555-0103",
    "Fax", "617-555-0104",
    /* addresses, in the order of their countries */
    "Business address", "12 Canal Street\u2028Boston, MA 02158\u2028United States",
    "Personal address", "Hauptstraße 5\u202810827 Berlin\u2028Germany",
    /* lists, custom fields, note */
    "List 1", "List 1552534540", "Custom field 10", "Vegetarian", "Member since", "1998",
    "Written 1 June 2019", "Prefers a call before noon.",
    /* origin */
    "Source", "API", "Source details", "Visitors’ Book", "Created", "In March 2017", "Changed",
    "In May 2020", "Contact ID", "1374990421", "Universal ID",
    "5ee15ef0-0b4c-11e7-9d5e-d4ae529a826e"
  };
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  Fixture *fixture = set_up (contact);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    ctct_test_assert_text (fixture->page, expected[i]);

  ctct_test_assert_no_text (fixture->page, "This contact can be read, but not changed");
  ctct_test_assert_no_text (fixture->page, "Email status");
  tear_down (fixture);
}

static void
test_says_what_is_hidden (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  Fixture *fixture = set_up (contact);
  g_autoptr (GPtrArray) texts = ctct_test_tree_get_texts (GTK_WIDGET (fixture->page));
  gboolean is_said = FALSE;

  for (guint i = 0; i < texts->len; i++)
    is_said |= strstr (texts->pdata[i], "It may know more") != NULL;

  g_assert_true (is_said);
  tear_down (fixture);
}

static void
test_empty_sections (void)
{
  const char *const sections[] = { "Email", "Phones", "Addresses", "Lists",       "Custom fields",
                                   "Note",  "Source", "Created",   "Universal ID" };
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  Fixture *fixture = set_up (contact);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    ctct_test_assert_no_text (fixture->page, sections[i]);
  ctct_test_assert_text (fixture->page, "No name");

  tear_down (fixture);
}

/* An address whose members are all empty is none. */
static void
test_empty_address (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  CtctRecord *address =
      ctct_test_person_add_address (contact, CTCT_ADDRESS_BUSINESS, "BUSINESS", "", "", "", "");
  Fixture *fixture = set_up (contact);

  ctct_test_assert_no_text (fixture->page, "Addresses");
  ctct_record_set_text (address, CTCT_ADDRESS_CITY, "Lyon");
  ctct_test_assert_text (fixture->page, "Addresses");
  ctct_test_assert_text (fixture->page, "Lyon");

  tear_down (fixture);
}

static void
test_email_stands_for_name (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  Fixture *fixture = NULL;

  ctct_test_person_add_email (contact, "someone@example.org");
  fixture = set_up (contact);
  g_assert_null (
      ctct_test_tree_find_around (GTK_WIDGET (fixture->page), "No name", GTK_TYPE_WIDGET));
  ctct_test_assert_text (fixture->page, "someone@example.org");

  tear_down (fixture);
}

static void
test_markup_is_text (void)
{
  const char *nasty = "<b>&amp; \"R&D\" </b> <a href=\"x\">";
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_OBJECT);
  Fixture *fixture = NULL;

  g_object_set (contact, "last-name", nasty, "job-title", "<i>", "company-name", "A & B",
                "home-phone", "<1>", "source", "<s>", NULL);
  ctct_test_person_set_status (contact, CTCT_STATUS_UNKNOWN, "<u>&");
  ctct_test_person_add_address (contact, CTCT_ADDRESS_UNKNOWN, "<t>", "<l>", "", "", "");
  ctct_test_person_add_custom_field (contact, "CustomField1", "<k>&", "<v>&");
  ctct_test_person_add_note (contact, "<note>", "");
  ctct_test_person_add_list (contact, "7");
  ctct_test_add_mailing_list (lists, "7", "<list> & more");

  fixture = set_up (contact);
  ctct_contact_page_set_lists (fixture->page, G_LIST_MODEL (lists));

  ctct_test_assert_text (fixture->page, nasty);
  ctct_test_assert_text (fixture->page, "<i>");
  ctct_test_assert_text (fixture->page, "A & B");
  ctct_test_assert_text (fixture->page, "<1>");
  ctct_test_assert_text (fixture->page, "<s>");
  ctct_test_assert_text (fixture->page, "<u>&");
  ctct_test_assert_text (fixture->page, "Address (<t>)");
  ctct_test_assert_text (fixture->page, "<l>");
  ctct_test_assert_text (fixture->page, "<k>&");
  ctct_test_assert_text (fixture->page, "<v>&");
  ctct_test_assert_text (fixture->page, "<note>");
  ctct_test_assert_text (fixture->page, "<list> & more");
  tear_down (fixture);
}

static void
test_unknown_values (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  CtctRecord *email = ctct_test_person_add_email (contact, "a@example.org");
  g_autoptr (CtctOpenEnum) odd = ctct_open_enum_new (CTCT_CONFIRM_UNKNOWN, "PENDING");
  CtctRecord *list = ctct_test_person_add_list (contact, "5");
  g_autoptr (CtctOpenEnum) not_active = ctct_open_enum_new (CTCT_LIST_UNKNOWN, "NOT ACTIVE");
  Fixture *fixture = NULL;

  ctct_test_person_set_status (contact, CTCT_STATUS_UNKNOWN, "SNOOZED");
  ctct_record_set_enum (email, CTCT_EMAIL_ADDRESS_CONFIRM_STATUS, odd);
  ctct_record_set_enum (list, CTCT_LIST_MEMBERSHIP_STATUS, not_active);
  ctct_test_person_opt_in (email, CTCT_ACTOR_UNKNOWN, "ACTION_BY_ROBOT", "one fine day");
  ctct_test_person_add_address (contact, CTCT_ADDRESS_UNKNOWN, "HOLIDAY", "Strandweg 1", "", "",
                                "xx");

  fixture = set_up (contact);
  ctct_test_assert_text (fixture->page, "It is not known whether this person receives mail");
  ctct_test_assert_text (fixture->page, "SNOOZED");
  ctct_test_assert_text (fixture->page, "PENDING");
  ctct_test_assert_text (fixture->page, "NOT ACTIVE");
  ctct_test_assert_text (fixture->page, "one fine day by “ACTION_BY_ROBOT”");
  ctct_test_assert_text (fixture->page, "Address (HOLIDAY)");
  ctct_test_assert_text (fixture->page, "Strandweg 1\u2028xx");
  tear_down (fixture);
}

static void
test_unsubscribed (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  CtctRecord *email = ctct_test_person_add_email (contact, "a@example.org");
  Fixture *fixture = NULL;

  fixture = set_up (contact);
  g_assert_nonnull (ctct_test_tree_find_action (GTK_WIDGET (fixture->page), "win.open-uri"));
  ctct_test_person_set_status (contact, CTCT_STATUS_UNSUBSCRIBED, "OPTOUT");
  ctct_test_person_opt_out (email, CTCT_ACTOR_OWNER, "ACTION_BY_OWNER", "2026-11-20T10:00:00.000Z");

  /* Nobody is led into writing to somebody who has asked for no mail. */
  g_assert_null (ctct_test_tree_find_action (GTK_WIDGET (fixture->page), "win.open-uri"));
  ctct_test_assert_text (fixture->page, "No, this person is unsubscribed");
  ctct_test_assert_text (fixture->page, "Unsubscribed");
  ctct_test_assert_text (fixture->page, "Unsubscribed 3 days ago by the account.");
  ctct_test_assert_text (fixture->page, "20 November 2026 by the account");
  ctct_test_assert_text (fixture->page,
                         "The account cannot change this; the person can, by signing up again.");

  ctct_test_person_opt_out (email, CTCT_ACTOR_UNKNOWN, "", "");
  ctct_test_assert_text (fixture->page, "When this happened is not recorded.");
  ctct_test_assert_text (fixture->page, "On a day that is not recorded");
  tear_down (fixture);
}

/* The service leaves the date of an old opt-out on people who have come back. */
static void
test_came_back (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  CtctRecord *email = ctct_contact_get_email_item (contact);
  Fixture *fixture = set_up (contact);

  ctct_test_person_opt_out (email, CTCT_ACTOR_CONTACT, "ACTION_BY_VISITOR",
                            "2011-05-04T10:00:00.000Z");
  ctct_test_assert_text (fixture->page, "Yes, this person receives mail");
  ctct_test_assert_text (fixture->page, "4 May 2011 by the contact");

  tear_down (fixture);
}

static void
test_follows_contact (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  CtctRecord *email = ctct_contact_get_email_item (contact);
  Fixture *fixture = set_up (contact);

  g_object_set (contact, "job-title", "Director", "home-phone", "617-555-0199", "first-name",
                "Peggy", NULL);
  ctct_test_assert_text (fixture->page, "Director");
  ctct_test_assert_text (fixture->page, "617-555-0199");
  ctct_test_assert_text (fixture->page, "Dr. Peggy Ann Hale");
  ctct_test_assert_no_text (fixture->page, "617-555-0101");

  g_object_set (contact, "fax", "", NULL);
  ctct_test_assert_no_text (fixture->page, "Fax");

  ctct_record_set_text (email, CTCT_EMAIL_ADDRESS_TEXT, "peggy@example.com");
  ctct_test_assert_text (fixture->page, "peggy@example.com");

  ctct_test_person_set_status (contact, CTCT_STATUS_ON_HOLD, "TEMP_HOLD");
  ctct_test_assert_text (fixture->page, "Not now, mail to this person is paused");
  ctct_test_assert_text (fixture->page, "On hold");
  ctct_test_assert_no_text (fixture->page, "Yes, this person receives mail");
  /* The address is still as it was, and that is worth a row now. */
  ctct_test_assert_text (fixture->page, "Email status");
  ctct_test_assert_text (fixture->page, "Active");

  tear_down (fixture);
}

static void
test_follows_items (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  Fixture *fixture = set_up (contact);
  CtctRecord *field;

  field = ctct_test_person_add_custom_field (contact, "CustomField1", "", "Blue");
  ctct_test_assert_text (fixture->page, "Custom fields");
  ctct_test_assert_text (fixture->page, "Blue");
  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_VALUE, "Green");
  ctct_test_assert_text (fixture->page, "Green");
  ctct_contact_remove_item (contact, CTCT_COLLECTION_CUSTOM_FIELDS, field);
  ctct_test_assert_no_text (fixture->page, "Custom fields");

  ctct_test_person_add_email (contact, "first@example.com");
  ctct_test_assert_text (fixture->page, "Email");
  ctct_test_person_add_email (contact, "second@example.com");
  ctct_test_assert_text (fixture->page, "second@example.com");

  tear_down (fixture);
}

static void
test_custom_field_order (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  Fixture *fixture = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  int number = 1;

  for (int i = 15; i > 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("CustomField%d", i);

      ctct_test_person_add_custom_field (contact, name, name, "x");
    }

  fixture = set_up (contact);
  texts = ctct_test_tree_get_texts (GTK_WIDGET (fixture->page));
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *expected = g_strdup_printf ("Custom field %d", number);

      if (g_str_has_prefix (texts->pdata[i], "Custom field "))
        {
          g_assert_cmpstr (texts->pdata[i], ==, expected);
          number++;
        }
    }

  g_assert_cmpint (number, ==, 16);
  tear_down (fixture);
}

/* What a field is called on this computer, unless the account itself has a name for it. */
static void
test_custom_labels (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  CtctRecord *field = ctct_test_person_add_custom_field (contact, "CustomField1", "", "Blue");
  g_autoptr (CtctCustomLabels) labels = ctct_custom_labels_new (NULL, "a");
  Fixture *self;

  ctct_test_person_add_custom_field (contact, "CustomField2", "Shoe size", "38");
  self = set_up (contact);
  ctct_test_assert_text (self->page, "Custom field 1");
  ctct_contact_page_set_custom_labels (self->page, labels);
  ctct_custom_labels_set_label (labels, 1, "Favourite colour");
  ctct_custom_labels_set_label (labels, 2, "Not this");
  ctct_test_assert_text (self->page, "Favourite colour");
  ctct_test_assert_text (self->page, "Shoe size");

  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_VALUE, "Green");
  ctct_test_assert_text (self->page, "Green");
  ctct_test_assert_text (self->page, "Favourite colour");
  ctct_test_assert_no_text (self->page, "Custom field 1");
  tear_down (self);
}

static void
test_lists_arrive_later (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_OBJECT);
  Fixture *fixture = set_up (contact);

  ctct_test_assert_text (fixture->page, "List 1");
  ctct_contact_page_set_lists (fixture->page, G_LIST_MODEL (lists));
  ctct_test_add_mailing_list (lists, "1", "General Interest");

  ctct_test_assert_text (fixture->page, "General Interest");
  ctct_test_assert_no_text (fixture->page, "List 1");
  ctct_test_assert_text (fixture->page, "List 1552534540");
  ctct_test_assert_text (fixture->page, "The account has no such list any more");

  ctct_test_add_mailing_list (lists, "1552534540", "Friday Mail");
  ctct_test_assert_text (fixture->page, "Friday Mail");
  ctct_test_assert_no_text (fixture->page, "The account has no such list any more");

  ctct_contact_page_set_lists (fixture->page, NULL);
  ctct_test_assert_text (fixture->page, "List 1");
  tear_down (fixture);
}

static void
test_nobody (void)
{
  g_autoptr (CtctContact) first = ctct_test_person_new_full ();
  g_autoptr (CtctContact) second = ctct_contact_new ();
  Fixture *fixture = set_up (first);
  g_autoptr (GPtrArray) texts = NULL;

  ctct_contact_page_set_contact (fixture->page, NULL);
  texts = ctct_test_tree_get_texts (GTK_WIDGET (fixture->page));
  g_assert_cmpuint (texts->len, ==, 0);
  g_assert_null (ctct_contact_page_get_contact (fixture->page));

  g_object_set (second, "last-name", "Costa", NULL);
  ctct_contact_page_set_contact (fixture->page, second);
  ctct_test_assert_text (fixture->page, "Costa");
  ctct_test_assert_no_text (fixture->page, "margaret.hale@example.com");
  ctct_test_assert_no_text (fixture->page, "Head of Collections");

  /* The page has let go of the one before. */
  g_assert_finalize_object (g_steal_pointer (&first));
  tear_down (fixture);
}

static void
assert_tooltip (Fixture *fixture, const char *value, const char *expected)
{
  GtkWidget *row =
      ctct_test_tree_find_around (GTK_WIDGET (fixture->page), value, CTCT_TYPE_FACT_ROW);

  g_assert_nonnull (row);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, expected);
}

static void
test_exact_dates (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  Fixture *fixture = set_up (contact);

  assert_tooltip (fixture, "In March 2017", "Tuesday, 14 March 2017, 10:00:00 UTC");
  assert_tooltip (fixture, "23 January 2013 by the contact",
                  "Wednesday, 23 January 2013, 13:48:44 UTC");
  assert_tooltip (fixture, "Never", NULL);
  tear_down (fixture);
}

static void
activate_in_row (Fixture *fixture, const char *title, const char *action_name)
{
  GtkWidget *row =
      ctct_test_tree_find_around (GTK_WIDGET (fixture->page), title, CTCT_TYPE_FACT_ROW);
  GtkWidget *button;

  g_assert_nonnull (row);
  button = ctct_test_tree_find_action (row, action_name);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_called (Fixture *fixture, const char *expected)
{
  g_assert_cmpuint (fixture->called->len, >, 0);
  g_assert_cmpstr (fixture->called->pdata[fixture->called->len - 1], ==, expected);
}

static void
test_buttons (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  Fixture *fixture = set_up (contact);

  activate_in_row (fixture, "Email address", "win.open-uri");
  assert_called (fixture, "open-uri: mailto:margaret.hale@example.com");
  activate_in_row (fixture, "Email address", "win.copy");
  assert_called (fixture, "copy: margaret.hale@example.com");
  activate_in_row (fixture, "Work phone", "win.open-uri");
  assert_called (fixture, "open-uri: tel:+441614960102");
  activate_in_row (fixture, "Business address", "win.copy");
  assert_called (fixture, "copy: 12 Canal Street\nBoston, MA 02158\nUnited States");
  activate_in_row (fixture, "Contact ID", "win.copy");
  assert_called (fixture, "copy: 1374990421");

  /* What the buttons do follows the value. */
  g_object_set (contact, "work-phone", "on request", NULL);
  activate_in_row (fixture, "Work phone", "win.copy");
  assert_called (fixture, "copy: on request");
  g_assert_null (ctct_test_tree_find_action (
      ctct_test_tree_find_around (GTK_WIDGET (fixture->page), "Work phone", CTCT_TYPE_FACT_ROW),
      "win.open-uri"));

  tear_down (fixture);
}

static void
test_obstacles (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  Fixture *fixture = NULL;

  ctct_contact_set_obstacles (contact, CTCT_OBSTACLE_BROKEN_TEXT);
  fixture = set_up (contact);
  ctct_test_assert_text (fixture->page, "This contact can be read, but not changed");
  ctct_test_assert_text (fixture->page, "One of its texts is damaged.");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (ctct_test_tree_find_around (
          GTK_WIDGET (fixture->page), "One of its texts is damaged.", GTK_TYPE_LIST_BOX_ROW)),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "This contact can be read, but not changed");

  tear_down (fixture);
}

static void
test_accessible_names (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  Fixture *fixture = set_up (contact);
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *row = ctct_test_tree_find_around (page, "Email address", CTCT_TYPE_FACT_ROW);
  GtkWidget *list_row = ctct_test_tree_find_around (page, "List 1", GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *card = ctct_test_tree_find_around (page, "Active", CTCT_TYPE_VERDICT_CARD);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Email address: margaret.hale@example.com");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (ctct_test_tree_find_action (row, "win.copy")), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Copy");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (ctct_test_tree_find_action (row, "win.open-uri")),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "Write an Email");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "List 1");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "May I mail this person?");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Yes, this person receives mail\nActive\nReceives mail from the lists shown.\n"
      "Subscribed in January 2013 by the contact.\nBoth the account and the person can end this.");

  tear_down (fixture);
}

/* Fifty characters without a place to break must not make the window wider. */
static void
test_narrow (void)
{
  g_autofree char *wide = g_strnfill (50, 'W');
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  Fixture *fixture = NULL;
  int minimum;

  g_object_set (contact, "first-name", wide, "last-name", wide, "job-title", wide, "company-name",
                wide, "work-phone", wide, "source", wide, NULL);
  ctct_test_person_set_status (contact, CTCT_STATUS_UNKNOWN, wide);
  ctct_test_person_add_address (contact, CTCT_ADDRESS_UNKNOWN, wide, wide, wide, wide, wide);
  ctct_test_person_add_custom_field (contact, "CustomField3", wide, wide);
  ctct_test_person_add_note (contact, wide, "");
  ctct_test_person_add_list (contact, wide);

  fixture = set_up (contact);
  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROW);

  tear_down (fixture);
}

static void
test_right_to_left (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  Fixture *fixture = NULL;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture = set_up (contact);
  /* Held left to right, and copied without the signs that do so. */
  ctct_test_assert_text (fixture->page, "\u2066+44 161 496 0102\u2069");
  ctct_test_assert_text (fixture->page, "margaret.hale@example.com");
  activate_in_row (fixture, "Work phone", "win.copy");
  assert_called (fixture, "copy: +44 161 496 0102");

  tear_down (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/contact-page/full-contact", test_full_contact);
  ctct_test_add ("/contact-page/says-what-is-hidden", test_says_what_is_hidden);
  ctct_test_add ("/contact-page/empty-sections", test_empty_sections);
  ctct_test_add ("/contact-page/empty-address", test_empty_address);
  ctct_test_add ("/contact-page/email-stands-for-name", test_email_stands_for_name);
  ctct_test_add ("/contact-page/markup-is-text", test_markup_is_text);
  ctct_test_add ("/contact-page/unknown-values", test_unknown_values);
  ctct_test_add ("/contact-page/unsubscribed", test_unsubscribed);
  ctct_test_add ("/contact-page/came-back", test_came_back);
  ctct_test_add ("/contact-page/follows-contact", test_follows_contact);
  ctct_test_add ("/contact-page/follows-items", test_follows_items);
  ctct_test_add ("/contact-page/custom-field-order", test_custom_field_order);
  ctct_test_add ("/contact-page/custom-labels", test_custom_labels);
  ctct_test_add ("/contact-page/lists-arrive-later", test_lists_arrive_later);
  ctct_test_add ("/contact-page/nobody", test_nobody);
  ctct_test_add ("/contact-page/exact-dates", test_exact_dates);
  ctct_test_add ("/contact-page/buttons", test_buttons);
  ctct_test_add ("/contact-page/obstacles", test_obstacles);
  ctct_test_add ("/contact-page/accessible-names", test_accessible_names);
  ctct_test_add ("/contact-page/narrow", test_narrow);
  ctct_test_add ("/contact-page/right-to-left", test_right_to_left);

  return ctct_test_run ();
}
