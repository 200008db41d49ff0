/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-form-private.h"

#include "ctct-change.h"
#include "ctct-validation.h"

/* The rows for the fields of the contact itself, by their ids in the template. */
static const char *const row_names[CTCT_CONTACT_FORM_N_ROWS] = {
  "first_name",   "middle_name", "last_name",  "prefix_name", "job_title",
  "company_name", "home_phone",  "work_phone", "cell_phone",  "fax",
};

typedef enum
{
  PROP_BASE = 1,
  PROP_DRAFT,
  PROP_LISTS,
  PROP_CHANGED,
  PROP_VALID,
  PROP_CHANGES,
  PROP_SERVICE,
  PROP_CUSTOM_LABELS,
} CtctContactFormProperty;

static GParamSpec *properties[PROP_CUSTOM_LABELS + 1];

enum
{
  QUESTION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctContactForm, ctct_contact_form, ADW_TYPE_BIN)

static void
set_flag (CtctContactForm *self, gboolean *flag, gboolean value, CtctContactFormProperty property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_changes (CtctContactForm *self, GPtrArray *changes)
{
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  self->changes = changes;
  ctct_edit_bar_set_changes (self->edit_bar, changes);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGES]);
}

/* Sets whatever follows from what the draft is now. */
void
ctct_contact_form_update (CtctContactForm *self)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->draft != NULL)
    {
      changes = ctct_contact_diff (self->base, self->draft);
      problems = ctct_contact_validate (self->draft, self->base);
    }

  ctct_contact_form_show_problems (self, problems);
  g_object_freeze_notify (G_OBJECT (self));
  set_changes (self,
               self->draft != NULL ? ctct_contact_diff_editable (self->base, self->draft) : NULL);
  set_flag (self, &self->changed, changes != NULL && changes->len > 0, PROP_CHANGED);
  set_flag (self, &self->valid, problems != NULL && problems->len == 0, PROP_VALID);
  g_object_thaw_notify (G_OBJECT (self));
}

void
ctct_contact_form_ensure_updated (CtctContactForm *self)
{
  if (self->update_source != 0)
    ctct_contact_form_update (self);
}

static gboolean
update_cb (gpointer user_data)
{
  ctct_contact_form_update (user_data);
  return G_SOURCE_REMOVE;
}

/* Once for all that one event changes, and before the next, which may be the shortcut for Save. */
static void
draft_changed_cb (CtctContactForm *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH, update_cb, self, NULL);
}

static void
question_cb (CtctContactForm *self, GtkWindow *dialog)
{
  g_signal_emit (self, signals[QUESTION], 0, dialog);
}

static void
bind_draft (CtctContactForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    ctct_text_row_bind (self->rows[i], CTCT_COLLECTION_NONE, (CtctRecord *) self->draft);
  ctct_email_editor_set_draft (self->email_editor, self->draft, self->base);
  ctct_address_list_editor_set_draft (self->address_editor, self->draft);
  ctct_custom_field_editor_set_draft (self->custom_field_editor, self->draft);
  ctct_list_editor_set_draft (self->list_editor, self->draft);
  ctct_note_editor_set_draft (self->note_editor, self->draft);
  ctct_edit_bar_set_draft (self->edit_bar, self->draft);
}

static void
release (CtctContactForm *self)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_func (self->draft, draft_changed_cb, self);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_object (&self->refused);
  g_ptr_array_set_size (self->refusals, 0);
}

static void
ctct_contact_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctContactForm *self = CTCT_CONTACT_FORM (object);

  switch ((CtctContactFormProperty) prop_id)
    {
    case PROP_BASE:
      g_value_set_object (value, ctct_contact_form_get_base (self));
      break;
    case PROP_DRAFT:
      g_value_set_object (value, ctct_contact_form_get_draft (self));
      break;
    case PROP_LISTS:
      g_value_set_object (value, ctct_contact_form_get_lists (self));
      break;
    case PROP_CHANGED:
      g_value_set_boolean (value, ctct_contact_form_get_changed (self));
      break;
    case PROP_VALID:
      g_value_set_boolean (value, ctct_contact_form_get_valid (self));
      break;
    case PROP_CHANGES:
      g_value_set_boxed (value, ctct_contact_form_get_changes (self));
      break;
    case PROP_SERVICE:
    case PROP_CUSTOM_LABELS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_contact_form_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  CtctContactForm *self = CTCT_CONTACT_FORM (object);

  switch ((CtctContactFormProperty) prop_id)
    {
    case PROP_BASE:
      ctct_contact_form_set_base (self, g_value_get_object (value));
      break;
    case PROP_LISTS:
      ctct_contact_form_set_lists (self, g_value_get_object (value));
      break;
    case PROP_SERVICE:
      ctct_contact_form_set_service (self, g_value_get_object (value));
      break;
    case PROP_CUSTOM_LABELS:
      ctct_contact_form_set_custom_labels (self, g_value_get_object (value));
      break;
    case PROP_DRAFT:
    case PROP_CHANGED:
    case PROP_VALID:
    case PROP_CHANGES:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
ctct_contact_form_grab_focus (GtkWidget *widget)
{
  CtctContactForm *self = CTCT_CONTACT_FORM (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
}

static void
ctct_contact_form_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ctct_contact_form_parent_class)->map (widget);

  gtk_widget_grab_focus (widget);
}

static void
ctct_contact_form_dispose (GObject *object)
{
  CtctContactForm *self = CTCT_CONTACT_FORM (object);

  release (self);
  g_clear_object (&self->email_editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_CONTACT_FORM);
  g_clear_object (&self->lists);
  g_clear_object (&self->base);

  G_OBJECT_CLASS (ctct_contact_form_parent_class)->dispose (object);
}

static void
ctct_contact_form_finalize (GObject *object)
{
  CtctContactForm *self = CTCT_CONTACT_FORM (object);

  g_ptr_array_unref (self->refusals);
  g_clear_pointer (&self->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (ctct_contact_form_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags write = G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_BASE] =
      g_param_spec_object ("base", NULL, NULL, CTCT_TYPE_CONTACT, read | G_PARAM_WRITABLE);
  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, CTCT_TYPE_CONTACT, read);
  properties[PROP_LISTS] =
      g_param_spec_object ("lists", NULL, NULL, G_TYPE_LIST_MODEL, read | G_PARAM_WRITABLE);
  properties[PROP_CHANGED] = g_param_spec_boolean ("changed", NULL, NULL, FALSE, read);
  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE, read);
  properties[PROP_CHANGES] = g_param_spec_boxed ("changes", NULL, NULL, G_TYPE_PTR_ARRAY, read);
  properties[PROP_SERVICE] = g_param_spec_object ("service", NULL, NULL, CTCT_TYPE_SERVICE, write);
  properties[PROP_CUSTOM_LABELS] =
      g_param_spec_object ("custom-labels", NULL, NULL, CTCT_TYPE_CUSTOM_LABELS, write);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtctContactForm, message_box);
  gtk_widget_class_bind_template_child (widget_class, CtctContactForm, message_label);
  gtk_widget_class_bind_template_child_full (widget_class, "email_address", FALSE,
                                             G_STRUCT_OFFSET (CtctContactForm, email_row));
  gtk_widget_class_bind_template_child (widget_class, CtctContactForm, address_editor);
  gtk_widget_class_bind_template_child (widget_class, CtctContactForm, custom_field_editor);
  gtk_widget_class_bind_template_child (widget_class, CtctContactForm, list_editor);
  gtk_widget_class_bind_template_child (widget_class, CtctContactForm, note_editor);
  gtk_widget_class_bind_template_child (widget_class, CtctContactForm, edit_bar);

  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, row_names[i], FALSE,
                                               G_STRUCT_OFFSET (CtctContactForm, rows) +
                                                   i * sizeof (CtctTextRow *));
}

static void
ctct_contact_form_class_init (CtctContactFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_contact_form_get_property;
  object_class->set_property = ctct_contact_form_set_property;
  object_class->dispose = ctct_contact_form_dispose;
  object_class->finalize = ctct_contact_form_finalize;
  widget_class->grab_focus = ctct_contact_form_grab_focus;
  widget_class->map = ctct_contact_form_map;

  install_properties (object_class);
  signals[QUESTION] = g_signal_new ("question", CTCT_TYPE_CONTACT_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WINDOW);

  g_type_ensure (CTCT_TYPE_ADDRESS_LIST_EDITOR);
  g_type_ensure (CTCT_TYPE_CUSTOM_FIELD_EDITOR);
  g_type_ensure (CTCT_TYPE_EDIT_BAR);
  g_type_ensure (CTCT_TYPE_LIST_EDITOR);
  g_type_ensure (CTCT_TYPE_NOTE_EDITOR);
  g_type_ensure (CTCT_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-contact-form.ui");
  bind_template (widget_class);
}

static void
ctct_contact_form_init (CtctContactForm *self)
{
  self->refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_refusal_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->email_editor = ctct_email_editor_new (self->email_row);
  g_signal_connect_object (self->email_editor, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->email_editor, "question", G_CALLBACK (question_cb), self,
                           G_CONNECT_SWAPPED);
  ctct_edit_bar_add_shortcuts (self->edit_bar, GTK_WIDGET (self));
}

CtctContactForm *
ctct_contact_form_new (void)
{
  return g_object_new (CTCT_TYPE_CONTACT_FORM, NULL);
}

CtctContact *
ctct_contact_form_get_base (CtctContactForm *self)
{
  return self->base;
}

void
ctct_contact_form_set_base (CtctContactForm *self, CtctContact *base)
{
  release (self);
  g_set_object (&self->base, base);
  if (base != NULL)
    {
      self->draft = ctct_contact_copy (base);
      g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  bind_draft (self);
  ctct_contact_form_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BASE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

CtctContact *
ctct_contact_form_get_draft (CtctContactForm *self)
{
  return self->draft;
}

GListModel *
ctct_contact_form_get_lists (CtctContactForm *self)
{
  return self->lists;
}

void
ctct_contact_form_set_lists (CtctContactForm *self, GListModel *lists)
{
  if (!g_set_object (&self->lists, lists))
    return;

  ctct_email_editor_set_lists (self->email_editor, lists);
  ctct_list_editor_set_lists (self->list_editor, lists);
  ctct_edit_bar_set_lists (self->edit_bar, lists);
  ctct_contact_form_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTS]);
}

gboolean
ctct_contact_form_get_changed (CtctContactForm *self)
{
  ctct_contact_form_ensure_updated (self);

  return self->changed;
}

gboolean
ctct_contact_form_get_valid (CtctContactForm *self)
{
  ctct_contact_form_ensure_updated (self);

  return self->valid;
}

void
ctct_contact_form_set_service (CtctContactForm *self, CtctService *service)
{
  ctct_email_lookup_set_service (ctct_email_editor_get_lookup (self->email_editor), service);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SERVICE]);
}

void
ctct_contact_form_set_settings (CtctContactForm *self, CtctSettings *settings)
{
  ctct_address_list_editor_set_settings (self->address_editor, settings);
}

void
ctct_contact_form_set_custom_labels (CtctContactForm *self, CtctCustomLabels *labels)
{
  ctct_custom_field_editor_set_labels (self->custom_field_editor, labels);
  ctct_edit_bar_set_custom_labels (self->edit_bar, labels);
  ctct_contact_form_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUSTOM_LABELS]);
}

GPtrArray *
ctct_contact_form_get_changes (CtctContactForm *self)
{
  ctct_contact_form_ensure_updated (self);

  return self->changes;
}

GActionGroup *
ctct_contact_form_get_actions (CtctContactForm *self)
{
  return ctct_edit_bar_get_actions (self->edit_bar);
}

CtctEmailLookup *
ctct_contact_form_get_email_lookup (CtctContactForm *self)
{
  return ctct_email_editor_get_lookup (self->email_editor);
}
