/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-saved-search-row.h"

#include "ctct-entry-name.h"

#include <glib/gi18n.h>

struct _CtctSavedSearchRow
{
  GtkListBoxRow parent_instance;

  /* Template widgets */
  GtkStack *stack;
  GtkLabel *name_label;
  GtkLabel *text_label;
  GtkWidget *rename_button;
  GtkWidget *remove_button;
  GtkEditable *entry;

  /* Owned */
  CtctSavedSearches *saved;
  CtctSavedSearch *search;
};

G_DEFINE_FINAL_TYPE (CtctSavedSearchRow, ctct_saved_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
rename_cb (CtctSavedSearchRow *self)
{
  gtk_editable_set_text (self->entry, ctct_saved_search_get_name (self->search));
  gtk_stack_set_visible_child_name (self->stack, "rename");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
stop (CtctSavedSearchRow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "show");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A row of another name is another row. */
static void
renamed_cb (CtctSavedSearchRow *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->entry));

  stop (self);
  if (!ctct_saved_searches_rename (self->saved, self->search, name))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (CtctSavedSearchRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop (self);
  return GDK_EVENT_STOP;
}

static void
remove_cb (CtctSavedSearchRow *self)
{
  ctct_saved_searches_remove (self->saved, self->search);
}

static void
ctct_saved_search_row_dispose (GObject *object)
{
  CtctSavedSearchRow *self = CTCT_SAVED_SEARCH_ROW (object);

  /* In GTK 4.8 a row does not notice that the template takes its child away. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_SAVED_SEARCH_ROW);
  g_clear_object (&self->saved);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (ctct_saved_search_row_parent_class)->dispose (object);
}

static void
ctct_saved_search_row_class_init (CtctSavedSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_saved_search_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-saved-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, stack);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, rename_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
ctct_saved_search_row_init (CtctSavedSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_entry_name_share (self->entry);
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), CTCT_MAX_SAVED_NAME_LENGTH);
}

/* Several buttons of a kind are told apart by what they are for. */
static void
name_buttons (CtctSavedSearchRow *self, const char *name)
{
  /* Translators: %s is the name of a search. */
  g_autofree char *rename = g_strdup_printf (_ ("Rename “%s”"), name);
  /* Translators: %s is the name of a search. */
  g_autofree char *remove = g_strdup_printf (_ ("Remove “%s”"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rename_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, rename, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}

GtkWidget *
ctct_saved_search_row_new (CtctSavedSearches *saved, CtctSavedSearch *search)
{
  CtctSavedSearchRow *self = g_object_new (CTCT_TYPE_SAVED_SEARCH_ROW, NULL);

  self->saved = g_object_ref (saved);
  self->search = g_object_ref (search);
  gtk_label_set_text (self->name_label, ctct_saved_search_get_name (search));
  gtk_label_set_text (self->text_label, ctct_saved_search_get_text (search));
  name_buttons (self, ctct_saved_search_get_name (search));
  return GTK_WIDGET (self);
}

CtctSavedSearch *
ctct_saved_search_row_get_search (CtctSavedSearchRow *self)
{
  return self->search;
}
