/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-form.h"

#include "ctct-test.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-mailing-list.h"
#include "ctct-note.h"

static void
add_item (CtctContact *contact, CtctCollection collection, CtctRecord *item)
{
  g_autoptr (GObject) extra = g_object_new (G_TYPE_OBJECT, NULL);

  ctct_record_set_extra (item, extra);
  ctct_contact_add_item (contact, collection, item);
  g_object_unref (item);
}

void
ctct_test_form_add_address (CtctContact *contact, const char *id, int kind, const char *text)
{
  CtctRecord *address = CTCT_RECORD (ctct_address_new ());
  g_autoptr (CtctOpenEnum) type = ctct_open_enum_new (kind, text);

  g_object_set (address, "id", id, "address-type", type, "line1", "47 Harbour Rd.", "city",
                "Boston", "state", "Massachusetts", "state-code", "MA", "country-code", "us",
                "postal-code", "02158", NULL);
  add_item (contact, CTCT_COLLECTION_ADDRESSES, address);
}

static void
add_email (CtctContact *contact)
{
  CtctRecord *email = CTCT_RECORD (ctct_email_address_new ());

  g_object_set (email, "id", "e1", "email-address", "vera@example.com", NULL);
  add_item (contact, CTCT_COLLECTION_EMAIL_ADDRESSES, email);
}

void
ctct_test_form_add_membership (CtctContact *contact, const char *id)
{
  CtctRecord *membership = CTCT_RECORD (ctct_list_membership_new ());
  g_autoptr (CtctOpenEnum) status = ctct_open_enum_new (CTCT_LIST_HIDDEN, "HIDDEN");

  g_object_set (membership, "id", id, "status", status, NULL);
  add_item (contact, CTCT_COLLECTION_LISTS, membership);
}

static void
add_custom_field (CtctContact *contact, const char *name, const char *label, const char *value)
{
  CtctRecord *field = CTCT_RECORD (ctct_custom_field_new ());

  g_object_set (field, "name", name, "label", label, "value", value, NULL);
  add_item (contact, CTCT_COLLECTION_CUSTOM_FIELDS, field);
}

static void
add_note (CtctContact *contact, const char *text)
{
  CtctRecord *note = CTCT_RECORD (ctct_note_new ());

  g_object_set (note, "id", "n1", "note", text, NULL);
  add_item (contact, CTCT_COLLECTION_NOTES, note);
}

CtctContact *
ctct_test_form_create_bare_contact (CtctStatus status, const char *text)
{
  CtctContact *contact = ctct_contact_new ();
  g_autoptr (CtctOpenEnum) value = ctct_open_enum_new (status, text);

  g_object_set (contact, "id", "77", "status", value, "prefix-name", "Dr.", "first-name", "Vera",
                "middle-name", "M.", "last-name", "Lind", "job-title", "Gardener", "company-name",
                "Green & Co", "home-phone", "1", "work-phone", "2", "cell-phone", "3", "fax", "4",
                NULL);
  return contact;
}

CtctContact *
ctct_test_form_create_contact (void)
{
  CtctContact *contact = ctct_test_form_create_bare_contact (CTCT_STATUS_ACTIVE, "ACTIVE");

  add_email (contact);
  ctct_test_form_add_address (contact, "a1", CTCT_ADDRESS_BUSINESS, "BUSINESS");
  ctct_test_form_add_membership (contact, "1");
  ctct_test_form_add_membership (contact, "9");
  add_custom_field (contact, "CustomField3", "Shoe size", "38");
  add_custom_field (contact, "CustomField1", "", "green");
  add_note (contact, "Likes roses.\nCall first.");

  return contact;
}

GListModel *
ctct_test_form_create_lists (void)
{
  const char *const lists[][2] = { { "1", "General" },
                                   { "2", "Friday news" },
                                   { "3", "a <b> & c" } };
  GListStore *store = g_list_store_new (CTCT_TYPE_MAILING_LIST);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (CtctMailingList) list = ctct_mailing_list_new ();

      g_object_set (list, "id", lists[i][0], "name", lists[i][1], NULL);
      g_list_store_append (store, list);
    }

  return G_LIST_MODEL (store);
}

/* Takes the contact over. */
CtctTestForm *
ctct_test_form_new (CtctContact *base)
{
  CtctTestForm *self = g_new0 (CtctTestForm, 1);
  g_autoptr (GListModel) lists = ctct_test_form_create_lists ();

  self->base = base;
  self->form = ctct_contact_form_new ();
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (self->window, 480, 800);
  gtk_window_set_child (self->window, GTK_WIDGET (self->form));
  gtk_window_present (self->window);
  ctct_contact_form_set_lists (self->form, lists);
  ctct_contact_form_set_base (self->form, base);

  return self;
}

void
ctct_test_form_iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* GDK 4.8 asks later on where the pointer is in a popover that was open, and complains if it is gone. */
static void
pop_down (GtkWidget *root)
{
  if (GTK_IS_POPOVER (root))
    gtk_popover_popdown (GTK_POPOVER (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pop_down (child);
}

void
ctct_test_form_free (CtctTestForm *self)
{
  CtctContactForm *form = g_object_ref (self->form);
  CtctContact *draft = g_object_ref (ctct_contact_form_get_draft (form));

  pop_down (GTK_WIDGET (self->form));
  ctct_test_form_iterate ();
  gtk_window_destroy (self->window);
  ctct_test_form_iterate ();
  g_assert_finalize_object (form);
  g_assert_finalize_object (draft);
  g_assert_finalize_object (self->base);
  g_free (self);
}

static GtkWidget *
find_widget (GtkWidget *root, CtctTestFormMatcher matches, const char *name, guint *nth)
{
  if (matches (root, name) && (*nth)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, matches, name, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
ctct_test_form_is_row (GtkWidget *widget, const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
stands_on (GtkButton *button, const char *label)
{
  const char *own = gtk_button_get_label (button);
  g_autoptr (GString) plain = own != NULL ? g_string_new (own) : NULL;

  if (plain == NULL)
    return FALSE;

  g_string_replace (plain, "_", "", 0);
  return g_str_equal (plain->str, label);
}

/* A button is named by the text on it, of which GTK 4.8 makes a property, and newer ones none. */
gboolean
ctct_test_form_is_button (GtkWidget *widget, const char *label)
{
  g_autofree char *difference = NULL;

  if (!GTK_IS_BUTTON (widget))
    return FALSE;
  if (stands_on (GTK_BUTTON (widget), label))
    return TRUE;

  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  return difference == NULL;
}

gboolean
ctct_test_form_is_of_type (GtkWidget *widget, const char *type)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), type);
}

GtkWidget *
ctct_test_form_find (CtctTestForm *self, CtctTestFormMatcher matches, const char *name, guint nth)
{
  return find_widget (GTK_WIDGET (self->form), matches, name, &nth);
}

CtctTextRow *
ctct_test_form_get_nth_row (CtctTestForm *self, const char *title, guint nth)
{
  GtkWidget *row = ctct_test_form_find (self, ctct_test_form_is_row, title, nth);

  g_assert_true (CTCT_IS_TEXT_ROW (row));
  return CTCT_TEXT_ROW (row);
}

CtctTextRow *
ctct_test_form_get_row (CtctTestForm *self, const char *title)
{
  return ctct_test_form_get_nth_row (self, title, 0);
}

CtctChoiceRow *
ctct_test_form_get_choice (CtctTestForm *self, const char *title)
{
  guint nth = 0;
  GtkWidget *row;

  while ((row = ctct_test_form_find (self, ctct_test_form_is_row, title, nth++)) != NULL)
    if (CTCT_IS_CHOICE_ROW (row))
      return CTCT_CHOICE_ROW (row);

  g_assert_not_reached ();
}

/* A popover cannot be placed at a row that is scrolled out of sight. */
static gboolean
is_in_sight (gpointer row)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (row, scrolled, &bounds) || bounds.size.height == 0)
    return FALSE;
  if (bounds.origin.y >= 0 &&
      bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scrolled))
    return TRUE;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y);
  return FALSE;
}

void
ctct_test_form_pick (CtctTestForm *self, const char *title, const char *query)
{
  GtkWidget *row = GTK_WIDGET (ctct_test_form_get_choice (self, title));
  GtkWidget *entry;
  guint nth = 0;

  ctct_test_await (is_in_sight, row);
  g_assert_true (gtk_widget_activate_action (row, "choice.open", NULL));
  entry = find_widget (row, ctct_test_form_is_of_type, "GtkSearchEntry", &nth);
  g_assert_nonnull (entry);
  ctct_test_form_iterate ();
  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  ctct_test_form_iterate ();
  g_signal_emit_by_name (entry, "activate");
  ctct_test_form_iterate ();
}

void
ctct_test_form_type (CtctTextRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

void
ctct_test_form_click (CtctTestForm *self, const char *label)
{
  GtkWidget *button = ctct_test_form_find (self, ctct_test_form_is_button, label, 0);

  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

GtkTextView *
ctct_test_form_get_note_view (CtctTestForm *self)
{
  return GTK_TEXT_VIEW (ctct_test_form_find (self, ctct_test_form_is_of_type, "GtkTextView", 0));
}

void
ctct_test_form_type_note (CtctTestForm *self, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (ctct_test_form_get_note_view (self)), text,
                            -1);
}

char *
ctct_test_form_dup_note (CtctTestForm *self)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (ctct_test_form_get_note_view (self)), "text", &text,
                NULL);
  return text;
}

CtctContact *
ctct_test_form_get_draft (CtctTestForm *self)
{
  return ctct_contact_form_get_draft (self->form);
}

guint
ctct_test_form_count_items (CtctTestForm *self, CtctCollection collection)
{
  return g_list_model_get_n_items (
      ctct_contact_get_items (ctct_test_form_get_draft (self), collection));
}

void
ctct_test_form_assert_state (CtctTestForm *self, gboolean changed, gboolean valid)
{
  gboolean seen_changed, seen_valid;

  ctct_test_form_iterate ();
  g_object_get (self->form, "changed", &seen_changed, "valid", &seen_valid, NULL);
  g_assert_cmpint (seen_changed, ==, changed);
  g_assert_cmpint (seen_valid, ==, valid);
}

void
ctct_test_form_assert_invalid (CtctTextRow *row, const char *problem)
{
  g_assert_cmpstr (ctct_text_row_get_problem (row), ==, problem);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       problem);
}

void
ctct_test_form_assert_fine (CtctTextRow *row)
{
  g_assert_null (ctct_text_row_get_problem (row));
  g_assert_false (
      gtk_test_accessible_has_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID));
}

gboolean
ctct_test_form_shows_text (CtctTestForm *self, const char *text)
{
  guint nth = 0;
  GtkWidget *label;

  while ((label = ctct_test_form_find (self, ctct_test_form_is_of_type, "GtkLabel", nth++)) != NULL)
    if (gtk_widget_is_visible (label) &&
        strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return TRUE;

  return FALSE;
}

char *
ctct_test_form_repeat (const char *text, guint n)
{
  GString *string = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

void
ctct_test_form_check_typed (CtctTestForm *self,
                            CtctTextRow *row,
                            CtctRecord *record,
                            const char *field,
                            const char *text)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_autofree char *value = NULL;

  g_test_message ("%s", field);
  ctct_test_form_type (row, text);
  g_object_get (record, field, &value, NULL);
  g_assert_cmpstr (value, ==, text);
  ctct_test_form_assert_state (self, TRUE, TRUE);

  ctct_test_form_type (row, before);
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

GtkCheckButton *
ctct_test_form_get_check (CtctTestForm *self, const char *name)
{
  GtkWidget *row = ctct_test_form_find (self, ctct_test_form_is_row, name, 0);
  guint nth = 0;

  g_assert_nonnull (row);
  return GTK_CHECK_BUTTON (find_widget (row, ctct_test_form_is_of_type, "GtkCheckButton", &nth));
}

void
ctct_test_form_refuse (GPtrArray *refusals,
                       CtctCollection collection,
                       const char *identity,
                       const char *field,
                       const char *message)
{
  g_autoptr (CtctFieldPath) path = ctct_field_path_new (collection, identity, field);

  g_ptr_array_add (refusals, ctct_refusal_new (path, message));
}

GPtrArray *
ctct_test_form_create_refusals (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_refusal_free);
}
