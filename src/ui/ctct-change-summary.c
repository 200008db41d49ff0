/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-change-summary.h"

#include "ctct-change-text.h"
#include "ctct-field-label.h"

struct _CtctChangeSummary
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkListBox *list_box;

  /* Owned */
  GPtrArray *changes;
  GListModel *lists;
  CtctCustomLabels *labels;
};

typedef enum
{
  PROP_CHANGES = 1,
  PROP_LISTS,
  PROP_CUSTOM_LABELS,
} Prop;

static GParamSpec *properties[PROP_CUSTOM_LABELS + 1];

G_DEFINE_FINAL_TYPE (CtctChangeSummary, ctct_change_summary, ADW_TYPE_BIN)

static char *
dup_label (CtctChangeSummary *self, const CtctChange *change)
{
  if (change->path->collection == CTCT_COLLECTION_CUSTOM_FIELDS)
    return ctct_custom_field_dup_label (self->labels,
                                        change->after != NULL ? change->after : change->before);

  return ctct_change_dup_label (change, self->lists);
}

static GtkWidget *
create_row (CtctChangeSummary *self, const CtctChange *change)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = dup_label (self, change);
  g_autofree char *text = ctct_change_dup_text (change, self->lists);

  /* What a contact holds is no markup; that has to be known before the first text. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return row;
}

static void
rebuild_cb (CtctChangeSummary *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  for (guint i = 0; self->changes != NULL && i < self->changes->len; i++)
    gtk_list_box_append (self->list_box, create_row (self, self->changes->pdata[i]));

  gtk_widget_set_visible (GTK_WIDGET (self->list_box),
                          self->changes != NULL && self->changes->len > 0);
}

static void
ctct_change_summary_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctChangeSummary *self = CTCT_CHANGE_SUMMARY (object);

  switch ((Prop) prop_id)
    {
    case PROP_CHANGES:
      g_value_set_boxed (value, self->changes);
      break;
    case PROP_LISTS:
      g_value_set_object (value, self->lists);
      break;
    case PROP_CUSTOM_LABELS:
      g_value_set_object (value, self->labels);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_change_summary_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  CtctChangeSummary *self = CTCT_CHANGE_SUMMARY (object);

  switch ((Prop) prop_id)
    {
    case PROP_CHANGES:
      ctct_change_summary_set_changes (self, g_value_get_boxed (value));
      break;
    case PROP_LISTS:
      ctct_change_summary_set_lists (self, g_value_get_object (value));
      break;
    case PROP_CUSTOM_LABELS:
      ctct_change_summary_set_custom_labels (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_change_summary_dispose (GObject *object)
{
  CtctChangeSummary *self = CTCT_CHANGE_SUMMARY (object);

  if (self->labels != NULL)
    g_signal_handlers_disconnect_by_func (self->labels, rebuild_cb, self);
  g_clear_object (&self->labels);
  g_clear_object (&self->lists);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_CHANGE_SUMMARY);

  G_OBJECT_CLASS (ctct_change_summary_parent_class)->dispose (object);
}

static void
ctct_change_summary_class_init (CtctChangeSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_change_summary_get_property;
  object_class->set_property = ctct_change_summary_set_property;
  object_class->dispose = ctct_change_summary_dispose;

  properties[PROP_CHANGES] = g_param_spec_boxed ("changes", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_LISTS] = g_param_spec_object ("lists", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_CUSTOM_LABELS] =
      g_param_spec_object ("custom-labels", NULL, NULL, CTCT_TYPE_CUSTOM_LABELS, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-change-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctChangeSummary, list_box);
}

static void
ctct_change_summary_init (CtctChangeSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rebuild_cb (self);
}

CtctChangeSummary *
ctct_change_summary_new (void)
{
  return g_object_new (CTCT_TYPE_CHANGE_SUMMARY, NULL);
}

GPtrArray *
ctct_change_summary_get_changes (CtctChangeSummary *self)
{
  return self->changes;
}

void
ctct_change_summary_set_changes (CtctChangeSummary *self, GPtrArray *changes)
{
  if (self->changes == changes)
    return;

  g_clear_pointer (&self->changes, g_ptr_array_unref);
  self->changes = changes != NULL ? g_ptr_array_ref (changes) : NULL;
  rebuild_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGES]);
}

void
ctct_change_summary_set_lists (CtctChangeSummary *self, GListModel *lists)
{
  if (!g_set_object (&self->lists, lists))
    return;

  rebuild_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTS]);
}

void
ctct_change_summary_set_custom_labels (CtctChangeSummary *self, CtctCustomLabels *labels)
{
  if (self->labels == labels)
    return;

  if (self->labels != NULL)
    g_signal_handlers_disconnect_by_func (self->labels, rebuild_cb, self);
  g_set_object (&self->labels, labels);
  if (labels != NULL)
    g_signal_connect_object (labels, "changed", G_CALLBACK (rebuild_cb), self, G_CONNECT_SWAPPED);
  rebuild_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUSTOM_LABELS]);
}
