/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-note.h"
#include "ctct-test-ui.h"

/* How many buttons a screen reader comes upon. It reads the page that a stack hides, too, so what is not
 * mapped counts. Those without a label are counted in `n_nameless`. */
static guint
count_buttons (GtkWidget *widget, guint *n_nameless)
{
  guint n = 0;

  if (!gtk_widget_get_visible (widget))
    return 0;

  if (GTK_IS_BUTTON (widget))
    {
      const char *label = gtk_button_get_label (GTK_BUTTON (widget));

      *n_nameless += label == NULL || *label == '\0';
      return 1;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_buttons (child, n_nameless);

  return n;
}

static void
assert_buttons (GtkWidget *note, guint n_expected)
{
  guint n_nameless = 0;

  g_assert_cmpuint (count_buttons (note, &n_nameless), ==, n_expected);
  g_assert_cmpuint (n_nameless, ==, 0);
}

static void
test_silent (void)
{
  GtkWidget *note = g_object_ref_sink (g_object_new (CTCT_TYPE_LIST_NOTE, NULL));

  assert_buttons (note, 0);

  g_assert_finalize_object (note);
}

static void
test_nobody (void)
{
  GtkWidget *note = g_object_ref_sink (g_object_new (CTCT_TYPE_LIST_NOTE, NULL));

  ctct_list_note_say_nobody (CTCT_LIST_NOTE (note), "ann", "", TRUE);
  assert_buttons (note, 1);
  ctct_list_note_say_nobody (CTCT_LIST_NOTE (note), "ann", "Active", TRUE);
  assert_buttons (note, 2);
  ctct_list_note_say_nobody (CTCT_LIST_NOTE (note), "", "Active", TRUE);
  assert_buttons (note, 1);

  g_assert_finalize_object (note);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
forbids_hyphens (PangoAttribute *attribute, gpointer user_data)
{
  return attribute->klass->type == PANGO_ATTR_INSERT_HYPHENS &&
         ((PangoAttrInt *) attribute)->value == FALSE;
}

/* An address that was looked for is broken where there is no room, and gets no hyphen there. */
static void
test_address (void)
{
  GtkWidget *note = g_object_ref_sink (g_object_new (CTCT_TYPE_LIST_NOTE, NULL));
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoLayout *layout;
  GtkWidget *label;

  ctct_list_note_say_nobody (CTCT_LIST_NOTE (note), "<b>&ada@example.com", "", TRUE);
  label = find_label (note, "“<b>&ada@example.com”");
  g_assert_nonnull (label);
  layout = gtk_label_get_layout (GTK_LABEL (label));
  attributes = pango_attr_list_filter (pango_layout_get_attributes (layout), forbids_hyphens, NULL);
  g_assert_nonnull (attributes);

  g_assert_finalize_object (note);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  ctct_test_add ("/list-note/silent", test_silent);
  ctct_test_add ("/list-note/nobody", test_nobody);
  ctct_test_add ("/list-note/address", test_address);
  return ctct_test_run ();
}
