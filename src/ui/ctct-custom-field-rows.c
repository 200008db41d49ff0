/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-custom-field-rows.h"

#include "ctct-custom-field.h"
#include "ctct-field-label.h"
#include "ctct-item-row.h"

typedef struct
{
  CtctRecord *field;
  CtctCustomLabels *labels;
} Naming;

static int
compare_custom_fields_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *first = ctct_record_get_text ((CtctRecord *) a, CTCT_CUSTOM_FIELD_NAME);
  const char *second = ctct_record_get_text ((CtctRecord *) b, CTCT_CUSTOM_FIELD_NAME);
  g_autofree char *first_key = g_utf8_collate_key_for_filename (first, -1);
  g_autofree char *second_key = g_utf8_collate_key_for_filename (second, -1);

  return strcmp (first_key, second_key);
}

static GListModel *
sort_custom_fields (GListModel *fields)
{
  GtkCustomSorter *sorter = gtk_custom_sorter_new (compare_custom_fields_cb, NULL, NULL);

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (fields), GTK_SORTER (sorter)));
}

static void
naming_free (gpointer data, GClosure *closure)
{
  Naming *naming = data;

  g_object_unref (naming->field);
  g_clear_object (&naming->labels);
  g_free (naming);
}

/* The row names itself when its field changes, and knows nothing of the names that are kept here.
 * */
static void
name_row_cb (AdwPreferencesRow *row, GParamSpec *pspec, Naming *naming)
{
  g_autofree char *label = ctct_custom_field_dup_label (naming->labels, naming->field);

  if (!g_str_equal (adw_preferences_row_get_title (row), label))
    adw_preferences_row_set_title (row, label);
}

static GtkWidget *
create_row_cb (gpointer field, gpointer labels)
{
  GtkWidget *row = ctct_item_row_new (field);
  Naming *naming = g_new0 (Naming, 1);

  naming->field = g_object_ref (field);
  g_set_object (&naming->labels, labels);
  g_signal_connect_data (row, "notify::title", G_CALLBACK (name_row_cb), naming, naming_free, 0);
  name_row_cb (ADW_PREFERENCES_ROW (row), NULL, naming);

  return row;
}

void
ctct_custom_field_rows_show (GtkListBox *box, CtctContact *contact, CtctCustomLabels *labels)
{
  g_autoptr (GListModel) fields = NULL;

  if (contact != NULL)
    fields = sort_custom_fields (ctct_contact_get_items (contact, CTCT_COLLECTION_CUSTOM_FIELDS));

  gtk_list_box_bind_model (box, fields, create_row_cb,
                           labels != NULL ? g_object_ref (labels) : NULL,
                           labels != NULL ? g_object_unref : NULL);
}
