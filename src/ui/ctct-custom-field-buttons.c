/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-custom-field-buttons.h"

#include "ctct-custom-field.h"
#include "ctct-field-label.h"
#include "ctct-rename-popover.h"

#include <glib/gi18n.h>

struct _CtctCustomFieldButtons
{
  GtkBox parent_instance;

  /* Template widgets */
  GtkWidget *rename_button;
  CtctRenamePopover *rename_popover;
  GtkWidget *remove_button;

  /* Owned */
  CtctRecord *field;
  CtctCustomLabels *labels;
};

enum
{
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctCustomFieldButtons, ctct_custom_field_buttons, GTK_TYPE_BOX)

static guint
get_number (CtctCustomFieldButtons *self)
{
  return ctct_custom_field_get_number (ctct_record_get_text (self->field, CTCT_CUSTOM_FIELD_NAME));
}

static const char *
get_local_label (CtctCustomFieldButtons *self)
{
  return self->labels != NULL && get_number (self) > 0
             ? ctct_custom_labels_get_label (self->labels, get_number (self))
             : NULL;
}

static void
set_name (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_cb (CtctCustomFieldButtons *self)
{
  g_autofree char *label = ctct_custom_field_dup_label (self->labels, self->field);
  gboolean has_own = ctct_custom_field_has_own_label (self->field);
  guint number = get_number (self);
  gboolean is_nameless = !has_own && number > 0 && get_local_label (self) == NULL;
  /* Translators: %u is the number of a custom field that has no other name. */
  g_autofree char *remove = is_nameless ? g_strdup_printf (_("Remove Custom Field %u"), number)
                                        /* Translators: %s is the name of a custom field. */
                                        : g_strdup_printf (_("Remove %s"), label);
  /* Translators: %u is the number of a custom field that has no other name. */
  g_autofree char *rename = is_nameless ? g_strdup_printf (_("Rename Custom Field %u…"), number)
                                        /* Translators: %s is the name of a custom field. */
                                        : g_strdup_printf (_("Rename %s…"), label);

  set_name (self->remove_button, remove);
  set_name (self->rename_button, rename);
  gtk_widget_set_visible (self->rename_button, self->labels != NULL && !has_own && number > 0);
  ctct_rename_popover_set_name (self->rename_popover,
                                get_local_label (self) != NULL ? get_local_label (self) : "");
}

/* The name in the popover may be half typed by now. */
static void
trouble_cb (CtctCustomFieldButtons *self)
{
  ctct_rename_popover_set_trouble (
      self->rename_popover, ctct_account_file_get_trouble (CTCT_ACCOUNT_FILE (self->labels)));
}

static void
renamed_cb (CtctCustomFieldButtons *self, const char *name)
{
  ctct_custom_labels_set_label (self->labels, get_number (self), name);
}

static void
remove_cb (CtctCustomFieldButtons *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
ctct_custom_field_buttons_dispose (GObject *object)
{
  CtctCustomFieldButtons *self = CTCT_CUSTOM_FIELD_BUTTONS (object);

  if (self->labels != NULL)
    g_signal_handlers_disconnect_by_data (self->labels, self);
  g_clear_object (&self->labels);
  g_clear_object (&self->field);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_CUSTOM_FIELD_BUTTONS);

  G_OBJECT_CLASS (ctct_custom_field_buttons_parent_class)->dispose (object);
}

static void
ctct_custom_field_buttons_class_init (CtctCustomFieldButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_custom_field_buttons_dispose;

  signals[REMOVE] = g_signal_new ("remove", CTCT_TYPE_CUSTOM_FIELD_BUTTONS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CTCT_TYPE_RENAME_POPOVER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-custom-field-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctCustomFieldButtons, rename_button);
  gtk_widget_class_bind_template_child (widget_class, CtctCustomFieldButtons, rename_popover);
  gtk_widget_class_bind_template_child (widget_class, CtctCustomFieldButtons, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
ctct_custom_field_buttons_init (CtctCustomFieldButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ctct_custom_field_buttons_new (CtctRecord *field, CtctCustomLabels *labels)
{
  CtctCustomFieldButtons *self = g_object_new (CTCT_TYPE_CUSTOM_FIELD_BUTTONS, NULL);

  self->field = g_object_ref (field);
  g_set_object (&self->labels, labels);
  if (labels != NULL)
    {
      g_signal_connect_object (labels, "changed", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (labels, "notify::trouble", G_CALLBACK (trouble_cb), self,
                               G_CONNECT_SWAPPED);
      trouble_cb (self);
    }
  update_cb (self);

  return GTK_WIDGET (self);
}
