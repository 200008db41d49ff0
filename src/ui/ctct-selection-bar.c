/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-selection-bar.h"

#include "ctct-scroll-layout.h"
#include "ctct-selection-text.h"

struct _CtctSelectionBar
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkLabel *count;
  GtkWidget *all_button;
  GtkLabel *outcome;
};

G_DEFINE_FINAL_TYPE (CtctSelectionBar, ctct_selection_bar, ADW_TYPE_BIN)

static void
ctct_selection_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (ctct_selection_bar_parent_class)->dispose (object);
}

static void
ctct_selection_bar_class_init (CtctSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_selection_bar_dispose;

  g_type_ensure (CTCT_TYPE_SCROLL_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctSelectionBar, count);
  gtk_widget_class_bind_template_child (widget_class, CtctSelectionBar, all_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSelectionBar, outcome);
}

static void
ctct_selection_bar_init (CtctSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_selection_bar_set_count (CtctSelectionBar *self, guint n_selected, guint n_hidden)
{
  g_autofree char *text = ctct_selection_text_dup_count (n_selected, n_hidden);

  gtk_label_set_text (self->count, text);
}

void
ctct_selection_bar_set_outcome (CtctSelectionBar *self, const char *outcome)
{
  gtk_label_set_text (self->outcome, outcome != NULL ? outcome : "");
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), outcome != NULL);
}

gboolean
ctct_selection_bar_has_focus (CtctSelectionBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

void
ctct_selection_bar_focus_all (CtctSelectionBar *self)
{
  gtk_widget_grab_focus (self->all_button);
}
