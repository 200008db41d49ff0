/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-tree.h"

static void
collect_labels (GtkWidget *widget, GPtrArray *labels)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (labels, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, labels);
}

static GtkWidget *
find_label (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect_labels (root, labels);
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text))
      return labels->pdata[i];

  return NULL;
}

GPtrArray *
ctct_test_tree_get_texts (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  collect_labels (root, labels);
  for (guint i = 0; i < labels->len; i++)
    g_ptr_array_add (texts, g_strdup (gtk_label_get_text (labels->pdata[i])));

  return texts;
}

gboolean
ctct_test_tree_has_text (GtkWidget *root, const char *text)
{
  return find_label (root, text) != NULL;
}

GtkWidget *
ctct_test_tree_find_around (GtkWidget *root, const char *text, GType type)
{
  GtkWidget *label = find_label (root, text);

  return label != NULL ? gtk_widget_get_ancestor (label, type) : NULL;
}

GtkWidget *
ctct_test_tree_find_action (GtkWidget *root, const char *action_name)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_ACTIONABLE (root) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action_name) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ctct_test_tree_find_action (child, action_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
ctct_test_tree_assert_text_at (const char *where,
                               GtkWidget *root,
                               const char *text,
                               gboolean expected)
{
  g_autoptr (GPtrArray) texts = NULL;

  if (ctct_test_tree_has_text (root, text) == expected)
    return;

  texts = ctct_test_tree_get_texts (root);
  for (guint i = 0; i < texts->len; i++)
    g_test_message ("seen: %s", (char *) texts->pdata[i]);
  g_error ("%s: “%s” is %s", where, text, expected ? "not seen" : "seen");
}
