/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the name of a custom field is asked for, it says whether such names are kept. */

#include "ctct-custom-field-buttons.h"
#include "ctct-custom-field.h"
#include "ctct-rename-popover.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"

#define KEPT        "The name is kept on this computer only."
#define NOT_READ    "The names of the fields could not be read. "
#define NOT_WRITTEN "The last change could not be saved on this computer, "

typedef struct
{
  CtctCustomLabels *labels;
  GtkWidget *buttons;
  guint n_changes;
} Fixture;

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
set_up (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "names", NULL);
  g_autoptr (CtctRecord) field = CTCT_RECORD (ctct_custom_field_new ());

  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_NAME, "CustomField1");
  fixture->n_changes = 0;
  fixture->labels = ctct_custom_labels_new (folder, "a");
  g_signal_connect_swapped (fixture->labels, "changed", G_CALLBACK (count_cb), &fixture->n_changes);
  fixture->buttons = g_object_ref_sink (ctct_custom_field_buttons_new (field, fixture->labels));
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->buttons);
  g_signal_handlers_disconnect_by_data (fixture->labels, &fixture->n_changes);
  ctct_test_await_finalized (fixture->labels);
}

/* A folder stands where the file should be. */
static void
make_unusable (void)
{
  g_autofree char *path =
      g_build_filename (g_get_user_data_dir (), "names", "labels-a.txt", "x", NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  GtkWidget *found = CTCT_IS_RENAME_POPOVER (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_popover (child);

  return found;
}

/* As it is once the popover is opened. */
static gboolean
shows (GtkWidget *widget, const char *text)
{
  gboolean found = GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
                   g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = shows (child, text);

  return found;
}

static void
assert_shown (GtkWidget *buttons, const char *text)
{
  static const char *const texts[] = { KEPT, NOT_READ, NOT_WRITTEN };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (shows (find_popover (buttons), texts[i]) == g_str_equal (texts[i], text));
}

static gboolean
has_trouble (gpointer labels)
{
  return ctct_account_file_get_trouble (labels) != CTCT_ACCOUNT_FILE_FINE;
}

static gboolean
is_read (gpointer n_changes)
{
  return *(guint *) n_changes > 0;
}

static void
rename_to (Fixture *fixture, const char *name)
{
  g_signal_emit_by_name (find_popover (fixture->buttons), "renamed", name);
}

static gboolean
is_written (gpointer labels)
{
  return !ctct_custom_labels_get_busy (labels);
}

static void
test_kept (void)
{
  Fixture fixture;

  set_up (&fixture);
  ctct_test_await (is_read, &fixture.n_changes);
  rename_to (&fixture, "Table");
  g_assert_cmpstr (ctct_custom_labels_get_label (fixture.labels, 1), ==, "Table");
  ctct_test_await (is_written, fixture.labels);
  assert_shown (fixture.buttons, KEPT);
  tear_down (&fixture);
}

static void
test_not_read (void)
{
  Fixture fixture;
  g_autoptr (CtctRecord) other = CTCT_RECORD (ctct_custom_field_new ());
  GtkWidget *later;

  make_unusable ();
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be read*");
  set_up (&fixture);
  assert_shown (fixture.buttons, KEPT);
  ctct_test_await (has_trouble, fixture.labels);
  g_test_assert_expected_messages ();
  assert_shown (fixture.buttons, NOT_READ);

  /* Also where that was known before. */
  later = g_object_ref_sink (ctct_custom_field_buttons_new (other, fixture.labels));
  assert_shown (later, NOT_READ);
  g_assert_finalize_object (later);
  tear_down (&fixture);
}

static void
test_not_written (void)
{
  Fixture fixture;

  set_up (&fixture);
  ctct_test_await (is_read, &fixture.n_changes);
  make_unusable ();
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*could not be written*");
  rename_to (&fixture, "Table");
  ctct_test_await (has_trouble, fixture.labels);
  g_test_assert_expected_messages ();
  assert_shown (fixture.buttons, NOT_WRITTEN);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  ctct_test_add ("/rename-popover/kept", test_kept);
  ctct_test_add ("/rename-popover/not-read", test_not_read);
  ctct_test_add ("/rename-popover/not-written", test_not_written);
  return ctct_test_run ();
}
