/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Looks at widgets as a person does: only at what is mapped. */

/* The texts of all labels below `root`, in order, as they are seen. */
GPtrArray *ctct_test_tree_get_texts (GtkWidget *root);
gboolean ctct_test_tree_has_text (GtkWidget *root, const char *text);
/* The nearest widget of that type above the label with that text; NULL if there is none. */
GtkWidget *ctct_test_tree_find_around (GtkWidget *root, const char *text, GType type);
/* The first mapped widget at or below `root` that calls that action; NULL if there is none. */
GtkWidget *ctct_test_tree_find_action (GtkWidget *root, const char *action_name);

#define ctct_test_assert_text(root, text)                                                          \
  ctct_test_tree_assert_text_at (G_STRLOC, GTK_WIDGET (root), (text), TRUE)
#define ctct_test_assert_no_text(root, text)                                                       \
  ctct_test_tree_assert_text_at (G_STRLOC, GTK_WIDGET (root), (text), FALSE)
void ctct_test_tree_assert_text_at (const char *where,
                                    GtkWidget *root,
                                    const char *text,
                                    gboolean expected);

G_END_DECLS
