/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-custom-field-editor.h"

#include "ctct-custom-field-buttons.h"
#include "ctct-custom-field.h"
#include "ctct-field-label.h"
#include "ctct-heading-wrap.h"
#include "ctct-reveal.h"
#include "ctct-text-row.h"

#define MAX_FIELDS 15

struct _CtctCustomFieldEditor
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  GtkWidget *add_button;
  GtkListBox *list_box;

  /* Owned */
  CtctContact *draft;
  CtctCustomLabels *labels;
  GPtrArray *known; /* the fields that the draft came with, also when they were removed */
};

G_DEFINE_FINAL_TYPE (CtctCustomFieldEditor, ctct_custom_field_editor, ADW_TYPE_PREFERENCES_GROUP)

static guint
get_number (CtctRecord *field)
{
  return ctct_custom_field_get_number (ctct_record_get_text (field, CTCT_CUSTOM_FIELD_NAME));
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint number_a = get_number ((CtctRecord *) a);
  guint number_b = get_number ((CtctRecord *) b);

  /* Those without a number are last. */
  return (number_a == 0) != (number_b == 0) ? (number_a == 0) - (number_b == 0)
                                            : (int) number_a - (int) number_b;
}

/* 0 if none is free. */
static guint
find_free_number (CtctCustomFieldEditor *self)
{
  GListModel *fields = ctct_contact_get_items (self->draft, CTCT_COLLECTION_CUSTOM_FIELDS);
  guint n_fields = g_list_model_get_n_items (fields);
  gboolean is_used[MAX_FIELDS + 1] = { FALSE };

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (CtctRecord) field = g_list_model_get_item (fields, i);

      is_used[get_number (field)] = TRUE;
    }

  for (guint number = 1; n_fields < MAX_FIELDS && number <= MAX_FIELDS; number++)
    if (!is_used[number])
      return number;

  return 0;
}

/* A number that was removed comes back as it was but for its value. */
static CtctRecord *
create_field (CtctCustomFieldEditor *self, guint number)
{
  CtctRecord *field;
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->known->len; i++)
    if (get_number (self->known->pdata[i]) == number)
      {
        ctct_record_set_text (self->known->pdata[i], CTCT_CUSTOM_FIELD_VALUE, "");
        return g_object_ref (self->known->pdata[i]);
      }

  name = g_strdup_printf ("CustomField%u", number);
  field = CTCT_RECORD (ctct_custom_field_new ());
  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_NAME, name);

  return field;
}

static GtkWidget *
find_row (CtctCustomFieldEditor *self, CtctRecord *field)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ctct_text_row_get_record (CTCT_TEXT_ROW (row)) == field)
      return row;

  return NULL;
}

static void
add_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtctCustomFieldEditor *self = CTCT_CUSTOM_FIELD_EDITOR (widget);
  g_autoptr (CtctRecord) field = create_field (self, find_free_number (self));

  ctct_contact_add_item (self->draft, CTCT_COLLECTION_CUSTOM_FIELDS, field);
  ctct_reveal (find_row (self, field));
}

static void
remove_cb (CtctCustomFieldEditor *self, GtkWidget *buttons)
{
  GtkWidget *row = gtk_widget_get_ancestor (buttons, CTCT_TYPE_TEXT_ROW);
  GtkWidget *neighbour = gtk_widget_get_next_sibling (row);

  if (neighbour == NULL)
    neighbour = gtk_widget_get_prev_sibling (row);
  gtk_widget_grab_focus (neighbour != NULL ? neighbour : self->add_button);
  ctct_contact_remove_item (self->draft, CTCT_COLLECTION_CUSTOM_FIELDS,
                            ctct_text_row_get_record (CTCT_TEXT_ROW (row)));
}

static void
set_title (CtctCustomFieldEditor *self, CtctTextRow *row)
{
  g_autofree char *label =
      ctct_custom_field_dup_label (self->labels, ctct_text_row_get_record (row));

  ctct_text_row_set_title (row, label);
}

static void
labels_changed_cb (CtctCustomFieldEditor *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    set_title (self, CTCT_TEXT_ROW (row));
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  CtctCustomFieldEditor *self = user_data;
  CtctTextRow *row = ctct_text_row_new ("value");
  GtkWidget *buttons = ctct_custom_field_buttons_new (item, self->labels);

  ctct_text_row_bind (row, CTCT_COLLECTION_CUSTOM_FIELDS, item);
  set_title (self, row);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), buttons);
  g_signal_connect_object (buttons, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (row);
}

static void
fields_changed_cb (CtctCustomFieldEditor *self)
{
  gboolean has_row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box)) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->list_box), has_row);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "custom-field.add",
                                 self->draft != NULL && find_free_number (self) != 0);
}

static void
release (CtctCustomFieldEditor *self)
{
  if (self->draft == NULL)
    return;

  g_signal_handlers_disconnect_by_func (
      ctct_contact_get_items (self->draft, CTCT_COLLECTION_CUSTOM_FIELDS), fields_changed_cb, self);
  g_ptr_array_set_size (self->known, 0);
  g_clear_object (&self->draft);
}

static void
ctct_custom_field_editor_dispose (GObject *object)
{
  CtctCustomFieldEditor *self = CTCT_CUSTOM_FIELD_EDITOR (object);

  release (self);
  if (self->labels != NULL)
    g_signal_handlers_disconnect_by_func (self->labels, labels_changed_cb, self);
  g_clear_object (&self->labels);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_CUSTOM_FIELD_EDITOR);

  G_OBJECT_CLASS (ctct_custom_field_editor_parent_class)->dispose (object);
}

static void
ctct_custom_field_editor_finalize (GObject *object)
{
  CtctCustomFieldEditor *self = CTCT_CUSTOM_FIELD_EDITOR (object);

  g_ptr_array_unref (self->known);

  G_OBJECT_CLASS (ctct_custom_field_editor_parent_class)->finalize (object);
}

static void
ctct_custom_field_editor_class_init (CtctCustomFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_custom_field_editor_dispose;
  object_class->finalize = ctct_custom_field_editor_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-custom-field-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctCustomFieldEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, CtctCustomFieldEditor, list_box);
  gtk_widget_class_install_action (widget_class, "custom-field.add", NULL, add_action_cb);
}

static void
ctct_custom_field_editor_init (CtctCustomFieldEditor *self)
{
  self->known = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_heading_wrap (GTK_WIDGET (self));
}

void
ctct_custom_field_editor_set_draft (CtctCustomFieldEditor *self, CtctContact *draft)
{
  g_autoptr (GtkSortListModel) sorted = NULL;
  GListModel *fields;

  release (self);
  gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  if (draft != NULL)
    {
      self->draft = g_object_ref (draft);
      fields = ctct_contact_get_items (draft, CTCT_COLLECTION_CUSTOM_FIELDS);
      for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
        g_ptr_array_add (self->known, g_list_model_get_item (fields, i));

      sorted = gtk_sort_list_model_new (
          g_object_ref (fields), GTK_SORTER (gtk_custom_sorter_new (compare_numbers, NULL, NULL)));
      gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (sorted), create_row_cb, self, NULL);
      /* After the list box, which makes and drops its rows in the same signal. */
      g_signal_connect_object (fields, "items-changed", G_CALLBACK (fields_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  fields_changed_cb (self);
}

void
ctct_custom_field_editor_set_labels (CtctCustomFieldEditor *self, CtctCustomLabels *labels)
{
  g_autoptr (CtctContact) draft = self->draft != NULL ? g_object_ref (self->draft) : NULL;

  if (self->labels == labels)
    return;

  if (self->labels != NULL)
    g_signal_handlers_disconnect_by_func (self->labels, labels_changed_cb, self);
  g_set_object (&self->labels, labels);
  if (labels != NULL)
    g_signal_connect_object (labels, "changed", G_CALLBACK (labels_changed_cb), self,
                             G_CONNECT_SWAPPED);
  /* Makes the rows anew. */
  ctct_custom_field_editor_set_draft (self, draft);
}

void
ctct_custom_field_editor_take_remarks (CtctCustomFieldEditor *self, CtctRemarks *remarks)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    ctct_text_row_take_remark (CTCT_TEXT_ROW (row), remarks);
}
