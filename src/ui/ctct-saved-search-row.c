/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-saved-search-row.h"

#include "ctct-entry-name.h"
#include "ctct-filter-text.h"

#include <glib/gi18n.h>

struct _CtctSavedSearchRow
{
  GtkListBoxRow parent_instance;

  /* Template widgets */
  GtkStack *stack;
  GtkLabel *name_label;
  GtkLabel *text_label;
  GtkLabel *filter_label;
  GtkWidget *rename_button;
  GtkWidget *remove_button;
  GtkEditable *entry;
  GtkLabel *problem_label;

  /* Owned */
  CtctSavedSearches *saved;
  CtctSavedSearch *search;
};

G_DEFINE_FINAL_TYPE (CtctSavedSearchRow, ctct_saved_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_problem (CtctSavedSearchRow *self, const char *problem)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);

  if (problem != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (self->entry)), GTK_ACCESSIBLE_STATE_INVALID,
      problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
forget_problem (CtctSavedSearchRow *self)
{
  set_problem (self, NULL);
}

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

/* The row that takes the place of one with another name, if there is any. */
static void
focus_again (GtkWidget *list_box, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list_box), index);

  if (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list_box), index - 1);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* What is typed stays until it can be a name. */
static void
renamed_cb (CtctSavedSearchRow *self)
{
  g_autoptr (CtctSavedSearchRow) alive = g_object_ref (self);
  GtkWidget *list_box = gtk_widget_get_parent (GTK_WIDGET (self));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
  const char *name = gtk_editable_get_text (self->entry);

  if (!ctct_saved_searches_rename (self->saved, self->search, name))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      if (ctct_saved_searches_has (self->saved, name))
        set_problem (self, _ ("Another search has this name"));
      return;
    }

  stop (self);
  focus_again (list_box, index);
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
  g_autoptr (CtctSavedSearchRow) alive = g_object_ref (self);
  GtkWidget *list_box = gtk_widget_get_parent (GTK_WIDGET (self));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));

  ctct_saved_searches_remove (self->saved, self->search);
  focus_again (list_box, index);
}

static gboolean
row_key_pressed_cb (CtctSavedSearchRow *self, guint key)
{
  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "show"))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_F2:
      rename_cb (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      remove_cb (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
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
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, filter_label);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, rename_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchRow, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_problem);
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

static void
show_line (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

GtkWidget *
ctct_saved_search_row_new (CtctSavedSearches *saved, CtctSavedSearch *search)
{
  CtctSavedSearchRow *self = g_object_new (CTCT_TYPE_SAVED_SEARCH_ROW, NULL);

  self->saved = g_object_ref (saved);
  self->search = g_object_ref (search);
  gtk_label_set_text (self->name_label, ctct_saved_search_get_name (search));
  show_line (self->text_label, ctct_saved_search_get_text (search));
  name_buttons (self, ctct_saved_search_get_name (search));
  ctct_saved_search_row_set_filter (self, "");
  return GTK_WIDGET (self);
}

CtctSavedSearch *
ctct_saved_search_row_get_search (CtctSavedSearchRow *self)
{
  return self->search;
}

void
ctct_saved_search_row_set_filter (CtctSavedSearchRow *self, const char *words)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  const char *text = ctct_saved_search_get_text (self->search);
  g_autofree char *what = NULL;
  g_autofree char *tooltip = NULL;

  show_line (self->filter_label, words);
  if (*text != '\0')
    g_ptr_array_add (lines, (gpointer) text);
  if (*words != '\0')
    g_ptr_array_add (lines, (gpointer) words);
  what = ctct_filter_text_dup_lines (lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, what,
                                  -1);
  /* Any of them may be cut off. */
  g_ptr_array_insert (lines, 0, (gpointer) ctct_saved_search_get_name (self->search));
  tooltip = ctct_filter_text_dup_lines (lines);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}
