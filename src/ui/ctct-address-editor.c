/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address-editor.h"

#include "ctct-address.h"
#include "ctct-field-label.h"
#include "ctct-problem-mark.h"
#include "ctct-text-row.h"

#include <glib/gi18n.h>

/* In the order of focus, and by their ids in the template. */
static const char *const row_names[] = {
  "line1",      "line2",       "line3",           "city",         "state",
  "state_code", "postal_code", "sub_postal_code", "country_code",
};

struct _CtctAddressEditor
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  GtkWidget *remove_button;
  AdwComboRow *kind_row;
  GtkStringList *kinds;
  CtctTextRow *rows[G_N_ELEMENTS (row_names)];

  /* Owned */
  CtctContact *draft;
  CtctRecord *address;
  /* The types to choose from, in the order of the row; the texts of those that the address had keep
   * their spelling. */
  GPtrArray *choices;
  GBinding *binding;
};

G_DEFINE_FINAL_TYPE (CtctAddressEditor, ctct_address_editor, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_kind_label (CtctOpenEnum *kind)
{
  const char *text = ctct_open_enum_get_text (kind);

  switch ((CtctAddressType) ctct_open_enum_get_value (kind))
    {
    case CTCT_ADDRESS_PERSONAL:
      return _("Personal");
    case CTCT_ADDRESS_BUSINESS:
      return _("Business");
    case CTCT_ADDRESS_UNKNOWN:
    default:
      /* Translators: an address of no type. */
      return *text != '\0' ? text : _("None");
    }
}

static const char *
get_remove_label (CtctOpenEnum *kind)
{
  switch ((CtctAddressType) ctct_open_enum_get_value (kind))
    {
    case CTCT_ADDRESS_PERSONAL:
      return _("Remove Personal Address");
    case CTCT_ADDRESS_BUSINESS:
      return _("Remove Business Address");
    case CTCT_ADDRESS_UNKNOWN:
    default:
      return _("Remove Address");
    }
}

static void
free_choice (gpointer choice)
{
  if (choice != NULL)
    ctct_open_enum_unref (choice);
}

static void
add_choice (CtctAddressEditor *self, CtctOpenEnum *kind)
{
  g_ptr_array_add (self->choices, kind);
  gtk_string_list_append (self->kinds, get_kind_label (kind));
}

static void
add_choices (CtctAddressEditor *self)
{
  CtctOpenEnum *own = ctct_record_get_enum (self->address, CTCT_ADDRESS_KIND);

  if (ctct_open_enum_get_value (own) == CTCT_ADDRESS_UNKNOWN)
    add_choice (self, own != NULL ? ctct_open_enum_ref (own) : NULL);

  for (int kind = CTCT_ADDRESS_PERSONAL; kind <= CTCT_ADDRESS_BUSINESS; kind++)
    add_choice (self, kind == ctct_open_enum_get_value (own) ? ctct_open_enum_ref (own)
                                                             : ctct_open_enum_new (kind, NULL));
}

static gboolean
kind_to_position_cb (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  CtctAddressEditor *self = user_data;

  for (guint i = 0; i < self->choices->len; i++)
    if (ctct_open_enum_equal (self->choices->pdata[i], g_value_get_boxed (from)))
      {
        g_value_set_uint (to, i);
        return TRUE;
      }

  return FALSE;
}

static gboolean
position_to_kind_cb (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  CtctAddressEditor *self = user_data;
  guint position = g_value_get_uint (from);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_set_boxed (to, self->choices->pdata[position]);
  return TRUE;
}

static void
update_labels_cb (CtctAddressEditor *self)
{
  g_autofree char *label = ctct_item_dup_label (CTCT_COLLECTION_ADDRESSES, self->address);
  const char *remove = get_remove_label (ctct_record_get_enum (self->address, CTCT_ADDRESS_KIND));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (self->remove_button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}

static void
bind_rows (CtctAddressEditor *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      ctct_text_row_bind (self->rows[i], CTCT_COLLECTION_ADDRESSES, self->address);
      /* The service makes a second part of what stands behind a white space in the first. */
      if (g_str_equal (row_names[i], "sub_postal_code"))
        gtk_widget_set_visible (GTK_WIDGET (self->rows[i]),
                                *gtk_editable_get_text (GTK_EDITABLE (self->rows[i])) != '\0');
    }
}

static void
bind_kind (CtctAddressEditor *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kind_row),
                                 ctct_field_label (CTCT_COLLECTION_ADDRESSES, "address-type"));
  self->binding =
      g_object_bind_property_full (self->address, "address-type", self->kind_row, "selected",
                                   G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                                   kind_to_position_cb, position_to_kind_cb, self, NULL);
  g_signal_connect_object (self->address, "notify::address-type", G_CALLBACK (update_labels_cb),
                           self, G_CONNECT_SWAPPED);
  update_labels_cb (self);
}

static void
remove_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtctAddressEditor *self = CTCT_ADDRESS_EDITOR (widget);

  ctct_contact_remove_item (self->draft, CTCT_COLLECTION_ADDRESSES, self->address);
}

static gboolean
ctct_address_editor_grab_focus (GtkWidget *widget)
{
  CtctAddressEditor *self = CTCT_ADDRESS_EDITOR (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
}

static void
ctct_address_editor_dispose (GObject *object)
{
  CtctAddressEditor *self = CTCT_ADDRESS_EDITOR (object);

  g_clear_pointer (&self->binding, g_binding_unbind);
  g_ptr_array_set_size (self->choices, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_ADDRESS_EDITOR);
  g_clear_object (&self->address);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (ctct_address_editor_parent_class)->dispose (object);
}

static void
ctct_address_editor_finalize (GObject *object)
{
  CtctAddressEditor *self = CTCT_ADDRESS_EDITOR (object);

  g_ptr_array_unref (self->choices);

  G_OBJECT_CLASS (ctct_address_editor_parent_class)->finalize (object);
}

static void
ctct_address_editor_class_init (CtctAddressEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_address_editor_dispose;
  object_class->finalize = ctct_address_editor_finalize;
  widget_class->grab_focus = ctct_address_editor_grab_focus;

  g_type_ensure (CTCT_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-address-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctAddressEditor, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CtctAddressEditor, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CtctAddressEditor, kinds);
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, row_names[i], FALSE,
                                               G_STRUCT_OFFSET (CtctAddressEditor, rows) +
                                                   i * sizeof (CtctTextRow *));
  gtk_widget_class_install_action (widget_class, "address.remove", NULL, remove_action_cb);
}

static void
ctct_address_editor_init (CtctAddressEditor *self)
{
  self->choices = g_ptr_array_new_with_free_func (free_choice);
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtctAddressEditor *
ctct_address_editor_new (CtctContact *draft, CtctRecord *address)
{
  CtctAddressEditor *self = g_object_new (CTCT_TYPE_ADDRESS_EDITOR, NULL);

  self->draft = g_object_ref (draft);
  self->address = g_object_ref (address);
  bind_rows (self);
  add_choices (self);
  bind_kind (self);

  return self;
}

void
ctct_address_editor_take_remarks (CtctAddressEditor *self, CtctRemarks *remarks)
{
  g_autofree char *problem =
      ctct_remarks_take (remarks, CTCT_COLLECTION_ADDRESSES, self->address, "address-type");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->kind_row), problem != NULL ? problem : "");
  ctct_problem_mark_set (GTK_WIDGET (self->kind_row), problem);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->rows[i])))
      ctct_text_row_take_remark (self->rows[i], remarks);
}
