/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-change-summary.h"
#include "ctct-change-text.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-list-membership.h"
#include "ctct-test-form.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-value-text.h"

#include <string.h>

typedef void (*Edit) (CtctContact *contact);

static void
set_job (CtctContact *contact)
{
  g_object_set (contact, "job-title", "Systems <b>Analyst</b> & more", NULL);
}

static void
clear_fax (CtctContact *contact)
{
  g_object_set (contact, "fax", "", NULL);
}

static CtctRecord *
get_address (CtctContact *contact)
{
  return ctct_contact_find_item (contact, CTCT_COLLECTION_ADDRESSES, "a1");
}

static void
set_country (CtctContact *contact)
{
  ctct_record_set_text (get_address (contact), CTCT_ADDRESS_COUNTRY_CODE, "DE");
}

static void
set_type (CtctContact *contact)
{
  g_autoptr (CtctOpenEnum) kind = ctct_open_enum_new (CTCT_ADDRESS_PERSONAL, NULL);

  ctct_record_set_enum (get_address (contact), CTCT_ADDRESS_KIND, kind);
}

static void
remove_address (CtctContact *contact)
{
  ctct_contact_remove_item (contact, CTCT_COLLECTION_ADDRESSES, get_address (contact));
}

static void
join_list (CtctContact *contact)
{
  ctct_test_form_add_membership (contact, "2");
}

static void
leave_list (CtctContact *contact)
{
  ctct_contact_remove_item (contact, CTCT_COLLECTION_LISTS,
                            ctct_contact_find_item (contact, CTCT_COLLECTION_LISTS, "9"));
}

static void
set_custom_field (CtctContact *contact)
{
  ctct_record_set_text (
      ctct_contact_find_item (contact, CTCT_COLLECTION_CUSTOM_FIELDS, "CustomField1"),
      CTCT_CUSTOM_FIELD_VALUE, "blue");
}

static void
set_note (CtctContact *contact)
{
  g_object_set (ctct_contact_get_note_item (contact), "note", "One\nTwo", NULL);
}

static void
set_email (CtctContact *contact)
{
  g_object_set (ctct_contact_get_email_item (contact), "email-address", "v@example.org", NULL);
}

static const struct
{
  Edit edit;
  const char *label;
  const char *before;
  const char *after;
  const char *text;
} changes[] = {
  { set_job, "Job title", "Gardener", "Systems <b>Analyst</b> & more",
    "Gardener → Systems <b>Analyst</b> & more" },
  { clear_fax, "Fax", "4", "Empty", "4 → Empty" },
  { set_country, "Business address, Country", "United States", "Germany",
    "United States → Germany" },
  { set_type, "Business address, Type", "Business address", "Personal address",
    "Business address → Personal address" },
  { remove_address, "Business address", "47 Harbour Rd., Boston, MA 02158, United States",
    "Not there", "Removed: 47 Harbour Rd., Boston, MA 02158, United States" },
  { join_list, "Friday news", "Not in this list", "In this list", "Will be in this list" },
  { leave_list, "List 9", "In this list", "Not in this list", "Will leave this list" },
  { set_custom_field, "Custom field 1", "green", "blue", "green → blue" },
  { set_note, "Note", "Likes roses., Call first.", "One, Two",
    "Likes roses., Call first. → One, Two" },
  { set_email, "Email address", "vera@example.com", "v@example.org",
    "vera@example.com → v@example.org" },
};

static void
test_texts (void)
{
  g_autoptr (GListModel) lists = ctct_test_form_create_lists ();

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (CtctContact) before = ctct_test_form_create_contact ();
      g_autoptr (CtctContact) after = ctct_contact_copy (before);
      g_autoptr (GPtrArray) diff = NULL;
      g_autofree char *label = NULL;
      g_autofree char *before_text = NULL;
      g_autofree char *after_text = NULL;
      g_autofree char *text = NULL;

      changes[i].edit (after);
      diff = ctct_contact_diff_editable (before, after);
      g_assert_cmpuint (diff->len, ==, 1);
      label = ctct_change_dup_label (diff->pdata[0], lists);
      before_text = ctct_change_dup_before_text (diff->pdata[0], lists);
      after_text = ctct_change_dup_after_text (diff->pdata[0], lists);
      text = ctct_change_dup_text (diff->pdata[0], lists);
      g_assert_cmpstr (label, ==, changes[i].label);
      g_assert_cmpstr (before_text, ==, changes[i].before);
      g_assert_cmpstr (after_text, ==, changes[i].after);
      g_assert_cmpstr (text, ==, changes[i].text);
    }
}

static void
test_summary (void)
{
  g_autoptr (CtctContact) before = ctct_test_form_create_contact ();
  g_autoptr (CtctContact) after = ctct_contact_copy (before);
  g_autoptr (GPtrArray) diff = NULL;
  g_autoptr (GListModel) lists = ctct_test_form_create_lists ();
  g_autoptr (CtctCustomLabels) labels = ctct_custom_labels_new (NULL, "a");
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  CtctChangeSummary *summary = ctct_change_summary_new ();

  set_job (after);
  join_list (after);
  set_custom_field (after);
  diff = ctct_contact_diff_editable (before, after);
  gtk_window_set_child (window, GTK_WIDGET (summary));
  gtk_window_present (window);
  g_object_set (summary, "changes", diff, NULL);
  ctct_test_form_iterate ();
  ctct_test_assert_text (summary, "Job title");
  ctct_test_assert_text (summary, "Gardener → Systems <b>Analyst</b> & more");
  ctct_test_assert_text (summary, "List 2");
  ctct_test_assert_text (summary, "Custom field 1");

  g_object_set (summary, "lists", lists, "custom-labels", labels, NULL);
  ctct_test_assert_text (summary, "Friday news");
  ctct_test_assert_no_text (summary, "List 2");
  ctct_custom_labels_set_label (labels, 1, "Favourite colour");
  ctct_test_assert_text (summary, "Favourite colour");

  g_object_set (summary, "changes", NULL, NULL);
  ctct_test_assert_no_text (summary, "Job title");
  g_object_ref (summary);
  gtk_window_destroy (window);
  ctct_test_form_iterate ();
  g_assert_finalize_object (summary);
}

/* Between words that run the other way, what was stays on its side of the arrow. */
static void
assert_line (GtkTextDirection direction, const char *text, gboolean is_isolated)
{
  CtctFieldPath path = { CTCT_COLLECTION_NONE, NULL, (char *) "fax" };
  g_autoptr (CtctContact) contact = ctct_test_form_create_contact ();
  g_autofree char *line = NULL;

  g_object_set (contact, "fax", text, NULL);
  gtk_widget_set_default_direction (direction);
  line = ctct_value_dup_line (&path, CTCT_RECORD (contact));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  g_assert_nonnull (strstr (line, text));
  g_assert_true (g_str_has_prefix (line, "\u2068") == is_isolated);
  g_assert_true (g_str_has_suffix (line, "\u2069") == is_isolated);
}

static void
test_directions (void)
{
  assert_line (GTK_TEXT_DIR_LTR, "Systems Analyst", FALSE);
  assert_line (GTK_TEXT_DIR_LTR, "617-555-0143", FALSE);
  assert_line (GTK_TEXT_DIR_LTR, "أمينة الصندوق", TRUE);
  assert_line (GTK_TEXT_DIR_LTR, "7 גזבר", TRUE);
  assert_line (GTK_TEXT_DIR_RTL, "أمينة الصندوق", FALSE);
  assert_line (GTK_TEXT_DIR_RTL, "Systems Analyst", TRUE);
  assert_line (GTK_TEXT_DIR_RTL, "617-555-0143", TRUE);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/change-text/texts", test_texts);
  ctct_test_add ("/change-text/summary", test_summary);
  ctct_test_add ("/change-text/directions", test_directions);

  return ctct_test_run ();
}
