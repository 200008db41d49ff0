/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-row-lines.h"

#define LINE_HEIGHT 50

/* The box takes over the style class of the line, as the margins hang on that. */
void
ctct_row_lines_put (GtkWidget *line, GtkBox *box)
{
  gtk_widget_remove_css_class (line, "header");
  gtk_widget_add_css_class (GTK_WIDGET (box), "header");
  gtk_widget_add_css_class (GTK_WIDGET (box), "row-lines");
  gtk_widget_set_size_request (line, -1, LINE_HEIGHT);
  gtk_box_set_spacing (GTK_BOX (line), 6);
  gtk_box_prepend (box, line);
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "visible", FALSE, "margin-bottom", 9, "wrap", TRUE, "wrap-mode",
                PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "error");

  return label;
}

GtkLabel *
ctct_row_lines_add_problem (GtkListBoxRow *row)
{
  g_autoptr (GtkWidget) line = g_object_ref (gtk_list_box_row_get_child (row));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = create_label ();

  gtk_list_box_row_set_child (row, box);
  gtk_box_append (GTK_BOX (box), label);
  ctct_row_lines_put (line, GTK_BOX (box));

  return GTK_LABEL (label);
}

void
ctct_row_lines_show (GtkLabel *label, const char *problem)
{
  gtk_label_set_label (label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (label), problem != NULL);
}
