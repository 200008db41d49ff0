/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-text-row.h"

#include "ctct-button-name.h"
#include "ctct-button-wrap.h"
#include "ctct-character-count.h"
#include "ctct-entry-name.h"
#include "ctct-field-label.h"
#include "ctct-problem-mark.h"
#include "ctct-row-lines.h"

struct _CtctTextRow
{
  AdwEntryRow parent_instance;

  /* Template widgets */
  GtkLabel *counter;
  GtkLabel *problem_label;
  GtkButton *action_button;

  /* Owned */
  char *field;
  CtctRecord *record;
  GBinding *binding;

  /* State */
  CtctCollection collection;
  guint limit;
};

typedef enum
{
  PROP_FIELD = 1,
} CtctTextRowProperty;

static GParamSpec *properties[PROP_FIELD + 1];

G_DEFINE_FINAL_TYPE (CtctTextRow, ctct_text_row, ADW_TYPE_ENTRY_ROW)

static char *
dup_title (CtctTextRow *self)
{
  if (self->collection == CTCT_COLLECTION_CUSTOM_FIELDS)
    return ctct_item_dup_label (self->collection, self->record);

  return g_strdup (ctct_field_label (self->collection, self->field));
}

static guint
find_limit (CtctTextRow *self)
{
  int field = ctct_record_find_field (self->record, self->field);

  g_return_val_if_fail (field >= 0, 0);

  return ctct_record_get_fields (self->record, NULL)[field].max_length;
}

static GtkWidget *
get_text (CtctTextRow *self)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));
}

/* Numbers and addresses run from left to right among words that do not; otherwise "+44 20" would read
 * "20 44+". */
static gboolean
is_left_to_right (const char *field)
{
  const char *const fields[] = { "home-phone",    "work-phone",  "cell-phone",      "fax",
                                 "email-address", "postal-code", "sub-postal-code", NULL };

  return g_strv_contains (fields, field);
}

static void
set_problem (CtctTextRow *self, const char *problem)
{
  if (g_strcmp0 (problem, ctct_text_row_get_problem (self)) == 0)
    return;

  ctct_row_lines_show (self->problem_label, problem);
  ctct_problem_mark_set (GTK_WIDGET (self), problem);
  /* The text in the row is what has the focus. */
  ctct_problem_mark_set (get_text (self), problem);
}

/* What was not typed here is not this text's to undo. It is set here, as the binding has no way to
 * say that the text must not remember. */
static gboolean
field_to_text_cb (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  CtctTextRow *self = user_data;
  GtkText *text = GTK_TEXT (get_text (self));
  const char *value = g_value_get_string (from);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), value != NULL ? value : "") == 0)
    return FALSE;

  gtk_editable_set_enable_undo (GTK_EDITABLE (text), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self), value != NULL ? value : "");
  gtk_editable_set_enable_undo (GTK_EDITABLE (text), TRUE);
  return FALSE;
}

static gboolean
text_to_field_cb (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_copy (from, to);
  return TRUE;
}

static void
update_counter_cb (CtctTextRow *self)
{
  ctct_character_count_show (self->counter, gtk_editable_get_text (GTK_EDITABLE (self)),
                             self->limit);
}

static void
ctct_text_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctTextRow *self = CTCT_TEXT_ROW (object);

  switch ((CtctTextRowProperty) prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_text_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctTextRow *self = CTCT_TEXT_ROW (object);

  switch ((CtctTextRowProperty) prop_id)
    {
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_text_row_dispose (GObject *object)
{
  CtctTextRow *self = CTCT_TEXT_ROW (object);

  g_clear_pointer (&self->binding, g_binding_unbind);
  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (ctct_text_row_parent_class)->dispose (object);
}

static void
ctct_text_row_finalize (GObject *object)
{
  CtctTextRow *self = CTCT_TEXT_ROW (object);

  g_free (self->field);

  G_OBJECT_CLASS (ctct_text_row_parent_class)->finalize (object);
}

static void
ctct_text_row_class_init (CtctTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_text_row_get_property;
  object_class->set_property = ctct_text_row_set_property;
  object_class->dispose = ctct_text_row_dispose;
  object_class->finalize = ctct_text_row_finalize;

  properties[PROP_FIELD] =
      g_param_spec_string ("field", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctTextRow, counter);
  gtk_widget_class_bind_template_child (widget_class, CtctTextRow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, CtctTextRow, action_button);
  gtk_widget_class_bind_template_callback (widget_class, update_counter_cb);
}

static void
ctct_text_row_init (CtctTextRow *self)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (self);
  g_autoptr (GtkWidget) line = g_object_ref (gtk_list_box_row_get_child (row));

  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_row_lines_put (line, GTK_BOX (gtk_list_box_row_get_child (row)));
}

CtctTextRow *
ctct_text_row_new (const char *field)
{
  return g_object_new (CTCT_TYPE_TEXT_ROW, "field", field, NULL);
}

void
ctct_text_row_bind (CtctTextRow *self, CtctCollection collection, CtctRecord *record)
{
  g_autofree char *title = NULL;

  g_clear_pointer (&self->binding, g_binding_unbind);
  g_set_object (&self->record, record);
  self->collection = collection;
  set_problem (self, NULL);

  if (record == NULL)
    {
      self->limit = 0;
      gtk_editable_set_text (GTK_EDITABLE (self), "");
      return;
    }

  title = dup_title (self);
  ctct_text_row_set_title (self, title);
  self->limit = find_limit (self);
  if (is_left_to_right (self->field))
    gtk_widget_set_direction (get_text (self), GTK_TEXT_DIR_LTR);
  self->binding = g_object_bind_property_full (record, self->field, self, "text",
                                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                                               field_to_text_cb, text_to_field_cb, self, NULL);
  update_counter_cb (self);
}

void
ctct_text_row_set_title (CtctTextRow *self, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  ctct_entry_name_set (GTK_EDITABLE (self), title);
}

void
ctct_text_row_set_action (CtctTextRow *self, const char *label, const char *action_name)
{
  gtk_widget_set_visible (GTK_WIDGET (self->action_button), label != NULL);
  gtk_button_set_label (self->action_button, label != NULL ? label : "");
  ctct_button_name_mend (GTK_WIDGET (self->action_button));
  ctct_button_wrap (GTK_WIDGET (self->action_button));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->action_button), action_name);
}

CtctRecord *
ctct_text_row_get_record (CtctTextRow *self)
{
  return self->record;
}

void
ctct_text_row_take_remark (CtctTextRow *self, CtctRemarks *remarks)
{
  g_autofree char *problem = NULL;

  if (self->record != NULL)
    problem = ctct_remarks_take (remarks, self->collection, self->record, self->field);
  set_problem (self, problem);
}

const char *
ctct_text_row_get_problem (CtctTextRow *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->problem_label)))
    return NULL;

  return gtk_label_get_label (self->problem_label);
}
