/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-suggestion-row.h"

struct _CtctSearchSuggestionRow
{
  GtkListBoxRow parent_instance;

  /* Template widgets */
  GtkLabel *title_label;
  GtkLabel *detail_label;

  /* Owned */
  char *insert;
};

G_DEFINE_FINAL_TYPE (CtctSearchSuggestionRow, ctct_search_suggestion_row, GTK_TYPE_LIST_BOX_ROW)

static void
ctct_search_suggestion_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_SEARCH_SUGGESTION_ROW);

  G_OBJECT_CLASS (ctct_search_suggestion_row_parent_class)->dispose (object);
}

static void
ctct_search_suggestion_row_finalize (GObject *object)
{
  g_clear_pointer (&CTCT_SEARCH_SUGGESTION_ROW (object)->insert, g_free);

  G_OBJECT_CLASS (ctct_search_suggestion_row_parent_class)->finalize (object);
}

static void
ctct_search_suggestion_row_class_init (CtctSearchSuggestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_search_suggestion_row_dispose;
  object_class->finalize = ctct_search_suggestion_row_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-search-suggestion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctSearchSuggestionRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CtctSearchSuggestionRow, detail_label);
}

static void
ctct_search_suggestion_row_init (CtctSearchSuggestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ctct_search_suggestion_row_new (const CtctSearchSuggestion *suggestion)
{
  CtctSearchSuggestionRow *self = g_object_new (CTCT_TYPE_SEARCH_SUGGESTION_ROW, NULL);

  self->insert = g_strdup (suggestion->insert);
  gtk_label_set_text (self->title_label, suggestion->title);
  gtk_label_set_text (self->detail_label, suggestion->detail);
  return GTK_WIDGET (self);
}

const char *
ctct_search_suggestion_row_get_insert (CtctSearchSuggestionRow *self)
{
  return self->insert;
}
